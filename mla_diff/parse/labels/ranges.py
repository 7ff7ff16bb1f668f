"""Several units behind one word: "§§ 3 bis 5 (weggefallen)", "Articles 4 to 6 (repealed)", "Sections 4, 5 and 6"."""

from __future__ import annotations

import re
from functools import lru_cache

from mla_diff.languages.language import Language
from mla_diff.parse.labels.following import part_rest
from mla_diff.text.numbers import FIGURES, Number


def range_at(text: str, start: int, words: Language, is_plural: bool = False) -> Number | None:
    """Return the numbers of several units that begin at ``start`` as one, the first and the last; None of one unit.

    Behind a word for one, figures with a hyphen are one number, "Article 4-6"; behind a plural they are several. What
    follows stands in brackets, behind a sign, or nowhere: a sentence that names the units goes on otherwise.

    >>> from mla_diff.languages import language
    >>> range_at("4-6", 0, language("en")) is None, range_at("4-6", 0, language("en"), is_plural=True).value
    (True, '4-6')
    >>> texts = ("4 to 6 (repealed)", "4, 5 and 6. Repealed", "4–6", "4 and 6 of the Act apply", "4 (repealed)")
    >>> [several.value if (several := range_at(text, 0, language("en"))) else "" for text in texts]
    ['4-6', '4-6', '4-6', '', '']
    """
    several = _range(words).match(text, start)
    if several is None or (several[0].replace("-", "").isdigit() and not is_plural):
        return None
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
