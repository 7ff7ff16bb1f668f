"""Bytes of a text file to characters."""

from __future__ import annotations

from mla_diff.load.registry import Options
from mla_diff.model.errors import LoadError
from mla_diff.model.finding import Finding


def decode(name: str, content: bytes, options: Options) -> tuple[str, tuple[Finding, ...]]:
    """Return the text and what was unsure about its encoding. Raises LoadError where it cannot be read."""
    encoding = options.encoding or "utf-8-sig"
    try:
        return content.decode(encoding), ()
    except LookupError:
        raise LoadError(f"{name}: no encoding is called {encoding!r}; try utf-8 or windows-1252") from None
    except UnicodeDecodeError as error:
        raise LoadError(
            f"{name}: not valid {encoding} at byte {error.start}; name its encoding, as in --encoding windows-1252"
        ) from None
