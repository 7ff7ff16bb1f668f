"""One spelling for what is compared: typography folded away, the words untouched.

What is shown is always the text as written; these forms are keys for matching only.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

LONGEST_WORD = 40  # characters; the forms of what is no longer are kept
_QUOTES = "‘’‚‛′`´"
_DOUBLE = "“”„‟″«»‹›"
_DASHES = "‐‑‒–—―−"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_NOTHING = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"

_FOLD = str.maketrans(
    {**dict.fromkeys(_QUOTES, "'"), **dict.fromkeys(_DOUBLE, '"'), **dict.fromkeys(_DASHES, "-"),
     **dict.fromkeys(_SPACES, " "), **dict.fromkeys(_NOTHING, None)}
)  # fmt: skip


def fold_typography(text: str) -> str:
    """Return ``text`` with one kind of quotation mark, dash and space, and without invisible characters.

    >>> fold_typography("the State’s “co‑operation” – agreed")
    'the State\\'s "co-operation" - agreed'
    """
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text.translate(_FOLD))


def match_key(word: str) -> str:
    """Return the form under which a word counts as the same when likeness is measured: no case, no typography.

    >>> match_key("STRAẞE") == match_key("strasse")
    True
    """
    if word.isascii():
        return word.lower()
    return _fold_word(word) if len(word) <= LONGEST_WORD else _fold(word)


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text.translate(_FOLD)).casefold()


_fold_word = lru_cache(maxsize=16384)(_fold)  # a text of 60,000 words has 5,000 different ones with an accent at most


def squeeze(text: str) -> str:
    """Return ``text`` with every run of white space made one space and none at the ends.

    >>> squeeze("  Each \\n State\\tParty ")
    'Each State Party'
    """
    return " ".join(text.split())
