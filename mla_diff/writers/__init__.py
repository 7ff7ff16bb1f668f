"""Renderers: a comparison in, text out; one module a format, found through the registry."""
