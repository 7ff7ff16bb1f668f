"""What a loader or parser was unsure of, and where."""

from __future__ import annotations

from msgspec import Struct


class Finding(Struct, frozen=True):
    """One doubt: ``code`` is stable and short ("number-gap"), ``message`` is for people."""

    code: str
    message: str
    place: str = ""  # an eId, "page 3", "line 17"; "" for the whole file
