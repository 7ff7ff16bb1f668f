"""Several units behind one word: "§§ 3 bis 5 (weggefallen)", "Articles 4 to 6 (repealed)", "Sections 4, 5 and 6"."""

from __future__ import annotations

import re
from functools import lru_cache

from mla_diff.languages.language import Language
from mla_diff.parse.labels.following import part_rest
from mla_diff.text.numbers import FIGURES, Number


def range_at(text: str, start: int, first: Number | None, words: Language) -> Number | None:
    """Return the numbers of several units that begin at ``start`` as one, the first and the last; None of one unit.

    ``first`` is the number that is read there, which most often has nothing behind it that joins it to another. What
    follows the last stands in brackets, behind a sign, or nowhere: a sentence that names the units goes on otherwise.

    >>> from mla_diff.languages import language
    >>> texts = ("4 to 6 (repealed)", "4, 5 and 6. Repealed", "4–6", "4 and 6 of the Act apply", "4 (repealed)")
    >>> [several.value if (several := range_at(text, 0, None, language("en"))) else "" for text in texts]
    ['4-6', '4-6', '4-6', '', '']
    """
    following = text[first.end : first.end + 2] if first else ", "
    is_joined = following[1:] == "-" or "0" <= following[1:] <= "9" or following[1:] >= "a"
    if following[:1] != "," and not (following[:1] == " " and is_joined):
        return None
    several = _range(words).match(text, start)
    if several is None or several[0].replace("-", "").isdigit():
        return None  # "4-6" is one number, behind whatever word
    rest, parted = part_rest(text[several.end() :])
    if rest and not parted and rest[0] not in "([":
        return None
    return Number(f"{several['first']}-{several['last']}", several.end())


@lru_cache(maxsize=64)
def _range(words: Language) -> re.Pattern[str]:
    joined = "|".join(re.escape(word) for word in (*words.to, "–", "-", *words.conjunctions))
    number = rf"{FIGURES}[a-z]?"
    return re.compile(
        rf"(?P<first>{number})(?:\s*,\s*{number})*\s*(?:{joined})\s*(?P<last>{number})(?=\s*(?:[(\[.:–—-]|$))"
    )
