"""Labels whose number stands before the word: "5 a §", "2. Abschnitt", "Ire partie"."""

from __future__ import annotations

import re

from mla_diff.languages.language import Language
from mla_diff.parse.label import Label
from mla_diff.parse.labels.divisions import label_behind
from mla_diff.parse.labels.following import part_rest
from mla_diff.parse.labels.patterns import Patterns, own_word
from mla_diff.text.numerals import canonical_number

NUMERALS = frozenset("IVXLC[")


#: A number before its word: "5 a", "1.", "12/A.", "II.", "1ste", "Ire", "2.ª", and the sign of an ordinal number apart.
NUMBER_FIRST = re.compile(
    r"\[?(?P<number>\d{1,4}(?:[.:/-]\d{1,3})*(?:\s?[a-zA-Z](?=[\s.]|$)|/[A-Z])?|[IVXLC]{1,7}(?=[\s.]|re|e|ère|er|-?а?я))"
    r"(?P<ordinal>ste|te|de|dje|net|re|er|ère|ème|e|st|nd|rd|th|:a|:e|-?а?я|-?й)?\.?[ºª°]?\]?\s?"
)


def read_word_behind(text: str, numbered: re.Match[str], words: Language, patterns: Patterns) -> Label | None:
    """Return the label of a unit whose word stands behind its number: "5 a §", "2. Abschnitt", "Ire partie"."""
    may_be_division = words.number_first or numbered["ordinal"]
    if not (words.article_after or may_be_division):
        return None  # "1. Part II applies"
    end, number = numbered.end(), canonical_number(numbered["number"])
    match = patterns.article_after.match(text, end) if words.article_after else None
    if match:
        rest, parted = part_rest(text[match.end() :])
        if rest and not parted and rest[0].islower():
            return None  # "8 § lagen" in a sentence
        return Label(
            "article", "article", number, text[: match.end()].strip(" ["), rest, own_word(match["word"], words), parted
        )
    if not may_be_division:
        return None
    for pattern in (patterns.division_after, patterns.annex_after):
        match = pattern.match(text, end)
        if match and not _OWN_NUMBER.match(text, match.end()):
            return label_behind(text, number, own_word(match["word"], words), match.end(), words)
    return None


#: A number behind a word that has one in front: "2. Abschnitt 3 wird aufgehoben" is an item.
_OWN_NUMBER = re.compile(r"\s*(?:\d|[IVXLC]+(?!\w))")
