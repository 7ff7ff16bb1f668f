"""Lines that tell which edition of a text it is, and are neither its title nor a heading in it.

Version 2.0, January 2004        Last updated March 31, 2024        © 2024 The Ferry Board        www.ferries.example
"""

from __future__ import annotations

import re

from mla_diff.languages.language import Language

LONGEST_PARTICULAR = 12  # words; a longer line with a number says more than which edition it is
_COPYRIGHT = re.compile(r"(?:\(c\)|©|copyright\b)", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://|\bwww\.")
_PARTICULAR = re.compile(r":\s*\d")  # "Act number: 9999"
_WORD = re.compile(r"[^\W\d_]+")


def is_particular(text: str, words: Language) -> bool:
    """Return whether a line tells an edition, a date, a right or an address, and nothing of the law.

    >>> from mla_diff.languages import language
    >>> lines = ("Version 2.0, January 2004", "15 September 2022", "(c) 2030 Ferry Board", "Ferries Act 2030")
    >>> [is_particular(line, language("en")) for line in lines]
    [True, True, True, False]
    """
    if _COPYRIGHT.match(text) or _ADDRESS.search(text) or _PARTICULAR.search(text):
        return True
    if not any(map(str.isdigit, text)):
        return False
    spoken = [word.lower() for word in _WORD.findall(text)]
    if not set(spoken).isdisjoint(words.months) and all(word in words.months or len(word) <= 3 for word in spoken):
        return True
    return len(spoken) <= LONGEST_PARTICULAR and not set(spoken).isdisjoint(words.editions)
