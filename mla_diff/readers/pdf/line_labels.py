"""What a line of a page may begin with: the label of an item or of a unit, and the number that it counts."""

from __future__ import annotations

import re

from msgspec import Struct

from mla_diff.languages import unit_words
from mla_diff.text.numerals import LATIN_PATTERN, roman_value

_QUOTES = "[\\[(“\"«‘'„]*"
LABEL = re.compile(
    _QUOTES + r"(?:\d{1,3}(?:\.\d{1,3})*\s*(?:bis|ter|quater|quinquies|alt)?\s*[.)\]]|[^\W\d_][.)]"
    r"|[ivxlcIVXLC]{1,6}[.)]|(?:[\u0660-\u0669\u06f0-\u06f9]{1,3}|[\u0621-\u064a])\s?[-–]|\((?:\d{1,3}|[^\W\d_]{1,5})\s*(?:bis|ter|quater|alt)?\.?\)|[•●▪–—-])(?:\s|$)"
)
#: "Article 5", "§ 12", "PART II": whether it is one in this language is settled by parsing.
MAY_BE_LABEL = re.compile(r"(?:§+|[^\W\d_]+\.?(?: [^\W\d_]+)?)\s*(?:\d+|[IVXLC]+|[A-Z])\b")
TITLE_ALONE = re.compile(
    r"[\[(]*[^\W\d_]{3,14}\.?\s+"
    r"(?:\d{1,3}(?:\.\d{1,3}){0,2}(?:[A-Za-z]\b)?|[IVXLC]{1,7}\b|[A-Z]\b|premier|première|único|única|primero|unique)"
    r"(?:[\s-]*\(?(?:bis|ter|quater|quat|quinquies|quin|sexies|alt)\b\.?\)?){0,3}[.:\])]*",
    re.IGNORECASE,
)
#: A unit with its number, and the sign or letter behind these: not small, as in "Article 5 of the Statute".
_UNIT = re.compile(
    _QUOTES + r"(?:(?P<sign>§{1,2})\s?|(?P<word>[^\W\d_]+\.?)\s+)(?P<number>\d{1,4}|[IVXLC]{1,7}(?!\w))"
    rf"(?P<suffix>\s?(?:{LATIN_PATTERN})\b|[a-zA-Z]\b)?(?:$|[.:\])]?\s+[–—-]?\s*(?P<next>\S)|[.:\])–—-]*$)"
)


class Unit(Struct, frozen=True):
    """A unit as a line begins with it: "Article 7bis" is the seventh of those called "article", with a suffix."""

    word: str
    number: int
    suffix: bool = False

    def follows(self, last: Unit | None) -> bool:
        """Whether it counts on from the last unit, or begins to count."""
        if self.number == 1 and not self.suffix:
            return True
        if last is None or self.word != last.word:
            return False
        return self.number == last.number + 1 or (self.suffix and self.number == last.number)


def find_unit(text: str) -> Unit | None:
    """Return the unit that a line begins with, where some language calls one so and what follows begins anew.

    >>> find_unit("Article 7. Scope"), find_unit("Article 7 of the Statute applies"), find_unit("Directive 7")
    (Unit(word='article', number=7, suffix=False), None, None)
    """
    match = _UNIT.match(text)
    if match is None or (match["next"] or "").islower():
        return None
    word = (match["sign"] or match["word"] or "").casefold()
    if not match["sign"] and word not in unit_words() and word.rstrip(".") not in unit_words():
        return None
    digits = match["number"]
    number = int(digits) if digits.isdecimal() else roman_value(digits)
    return Unit(word, number, bool(match["suffix"])) if number else None


def count(label: str) -> int | None:
    """Return the place of a label in its series: 2 for "2." and for "(b)"; None where it is not so simple."""
    core = re.sub(r"[\W_]", "", label)
    if core.isdecimal():
        return int(core)
    return ord(core.lower()) - ord("a") + 1 if len(core) == 1 and core.isascii() else None
