"""The one family of errors a user can cause: what is wrong, why, and the way out, in one line."""

from __future__ import annotations


class MlaDiffError(Exception):
    """Something the user can mend. ``str(error)`` is one line: the thing, the reason, the way out."""


class LoadError(MlaDiffError):
    """A file cannot be read as text: missing, unreadable, encrypted, scanned or of no known format."""


class UnknownNameError(MlaDiffError):
    """A name (a provision, a version, a format) means nothing here; the message has near misses."""
