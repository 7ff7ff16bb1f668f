"""Words as they are compared however they are capitalised: Greek capitals lose accents, Turkish ones their dots."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=8192)  # asked of the first letters of each line
def folded(text: str) -> str:
    """Return a text in small letters without accents, so that its capitals fold to the same.

    >>> folded("ΠΡΩΤΟ") == folded("πρώτο"), folded("BİRİNCİ"), folded("ALTINCI") == folded("altıncı")
    (True, 'birinci', True)
    """
    if text.isascii():
        return text.lower()
    parted = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(char for char in parted if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", bare).replace("ı", "i").replace("ς", "σ")
