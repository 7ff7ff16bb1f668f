"""Loaders: bytes in, a ``Document`` of blocks out; one module a format, found through the registry."""
