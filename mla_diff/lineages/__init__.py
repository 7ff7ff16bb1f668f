"""A provision named, found and followed through versions."""
