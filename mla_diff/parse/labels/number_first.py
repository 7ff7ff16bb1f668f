"""Labels whose number stands before the word: "5 a §", "2. Abschnitt", "Ire partie"."""

from __future__ import annotations

import re

from mla_diff.languages.language import Language
from mla_diff.parse.label import Label
from mla_diff.parse.labels.divisions import label_behind
from mla_diff.parse.labels.following import part_rest
from mla_diff.parse.labels.patterns import Patterns, own_word
from mla_diff.text.numerals import canonical_number
from mla_diff.text.raised import RAISED, set_down

NUMERALS = frozenset("IVXLC[")


_RAISED_INDEX = rf"\.?[{RAISED}]{{1,2}}"
_LETTER_BEHIND = r"\s?[a-zA-Z](?=[\s.]|$)|/[A-Z]|\.\s?[a-z](?=\s)"
#: A number before its word: "5 a", "1.", "12/A.", "3.a", "5¹", "II.", "1ste", "Ire", "2.ª", and the sign of an ordinal
#: number apart; or several, "4–6".
NUMBER_FIRST = re.compile(
    rf"\[?(?P<number>\d{{1,4}}(?:\s?–\s?\d{{1,4}}|(?:[.:/-]\d{{1,3}})*(?:{_RAISED_INDEX}|{_LETTER_BEHIND})?)"
    r"|[IVXLC]{1,7}(?=[\s.]|re|e|ère|er|-?а?я))"
    r"(?P<ordinal>ste|te|de|dje|net|re|er|ère|ème|e|st|nd|rd|th|:a|:e|-?а?я|-?й)?\.?[ºª°]?\]?\s?"
)


def read_word_behind(text: str, numbered: re.Match[str], words: Language, patterns: Patterns) -> Label | None:
    """Return the label of a unit whose word stands behind its number: "5 a §", "2. Abschnitt", "Ire partie"."""
    may_be_division = words.number_first or numbered["ordinal"]
    if not (words.article_after or may_be_division):
        return None  # "1. Part II applies"
    end, number = numbered.end(), _as_compared(numbered["number"])
    match = patterns.article_after.match(text, end) if words.article_after else None
    if match:
        rest, parted = part_rest(text[match.end() :])
        stands_for = _SEVERAL.fullmatch(numbered["number"]) or rest.startswith(words.repealed)
        if rest and not parted and rest[0].islower() and not stands_for:
            return None  # "8 § lagen" in a sentence; "4–6 §§ har upphävts" stands for three, "6 § upphävd" for one
        return Label(
            "article", "article", number, text[: match.end()].strip(" ["), rest, own_word(match["word"], words), parted
        )
    if not may_be_division:
        return None
    for pattern in (patterns.division_after, patterns.annex_after):
        match = pattern.match(text, end)
        if match and _is_parted(text, match.end()) and not _OWN_NUMBER.match(text, match.end()):
            return label_behind(text, number, own_word(match["word"], words), match.end(), words)
    return None


def _is_parted(text: str, end: int) -> bool:
    """Return whether a word ends there: behind it stands no letter, or one that another line began with.

    >>> [_is_parted("1. pielikums" + rest, 12) for rest in ("", " Tarifi", "Ministru kabineta", "MINISTRU", "em")]
    [True, True, True, True, False]
    """
    return not (text[end : end + 1].isalnum() or text[end : end + 1] == "_") or (
        text[end].isupper() and text[end - 1].islower()
    )


_SEVERAL = re.compile(r"\d+\s?[-–]\s?\d+")
_RAISED_PART = re.compile(_RAISED_INDEX)


def _as_compared(printed: str) -> str:
    """Return a number as it is compared: "3.a" is 3a, "5.¹" is 5 with an index.

    >>> [_as_compared(printed) for printed in ("3.a", "5 a", "12/A", "5.¹", "4 – 6", "2.1", "XII")]
    ['3a', '5a', '12/a', '5^1', '4-6', '2.1', '12']
    """
    number = _RAISED_PART.sub(lambda index: f"^{set_down(index[0].lstrip('.'))}", printed)
    return canonical_number(re.sub(r"(?<=\d)\.\s?(?=[a-z])", "", number))


#: A number behind a word that has one in front: "2. Abschnitt 3 wird aufgehoben" is an item.
_OWN_NUMBER = re.compile(r"\s*(?:\d|[IVXLC]+(?!\w))")
