"""Words as they are compared however they are capitalised: Greek capitals lose accents, Turkish ones their dots."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining, normalize


@lru_cache(maxsize=8192)  # asked of the first letters of each line
def folded(text: str) -> str:
    """Return a text in small letters without accents, so that its capitals fold to the same.

    >>> folded("ΠΡΩΤΟ") == folded("πρώτο"), folded("BİRİNCİ"), folded("ALTINCI") == folded("altıncı")
    (True, 'birinci', True)
    """
    if text.isascii():
        return text.lower()
    bare = without_accents(text.casefold())
    return normalize("NFC", bare).replace("ı", "i").replace("ς", "σ")


def without_accents(word: str) -> str:
    """Return a word without the accents that capitals often lack: "état" as "etat".

    >>> without_accents("état")
    'etat'
    """
    return word if word.isascii() else "".join(char for char in normalize("NFD", word) if not combining(char))
