"""Labels of divisions: "PART I", "Section 2 - Costs", "Erster Teil"."""

from __future__ import annotations

import re

from mla_diff.languages.language import Language
from mla_diff.parse.label import Label
from mla_diff.parse.labels.counting import end_of_label, number_at, number_in_words
from mla_diff.parse.labels.following import ENDS_SENTENCE, goes_on, is_title, may_follow_label, part_rest
from mla_diff.parse.labels.patterns import OPEN, Patterns, own_word
from mla_diff.parse.labels.ranges import range_at


def read_division(text: str, words: Language, patterns: Patterns, marked: bool) -> Label | None:
    """Return the label of a division whose word stands first or whose number is in words, or None."""
    match = patterns.division.match(text)
    keyword = own_word(match["word"], words) if match else ""
    number = number_at(text, match.end(), words, patterns) if match else None
    if match is None or number is None or _is_word(text[match.end() : number.end], words):
        return _read_inverted(text, words, patterns)
    if words.divisions[keyword] == "section":
        number = range_at(text, match.end(), number, words) or number
    end = end_of_label(text, number.end)
    rest, parted = part_rest(text[end:])
    if not parted and rest.startswith("(") and text[end] == "(":
        return None  # "Section 12(b) of the Rivers Act"
    is_section = words.divisions[keyword] == "section"
    if marked:
        return Label("division", words.divisions[keyword], number.value, text[:end].strip(), rest, keyword, parted)
    if not may_follow_label(rest, parted) or (parted and goes_on(rest)):
        return None
    if rest and ENDS_SENTENCE.search(rest) and not is_title(rest, parted) and not (is_section and parted):
        return None
    return Label("division", words.divisions[keyword], number.value, text[:end].strip(), rest, keyword, parted)


def _is_word(printed: str, words: Language) -> bool:
    """Return whether letters that might count are one of the commonest words: "TITLE OF", "TÍTULO DE"."""
    return len(printed) > 1 and printed.isalpha() and printed.lower() in words.common and not set(printed) <= _NUMERALS


_NUMERALS = frozenset("IVXL")


def _read_inverted(text: str, words: Language, patterns: Patterns) -> Label | None:
    """Return the label of a division whose number in words stands first: "Erster Teil", "Eerste afdeling"."""
    start = re.match(OPEN, text).end()  # type: ignore[union-attr]  # it matches ""
    named = number_in_words(text, start, words, patterns) if text[start : start + 1].isalpha() else None
    if named and text[named.end :].strip(" .").lower() in words.article:
        return Label("article", "article", named.value, text.strip(), "", words.article[0])  # "Sole Article"
    match = patterns.division_after.match(text, named.end) if named else None
    return (
        label_behind(text, named.value, own_word(match["word"], words), match.end(), words) if named and match else None
    )


def label_behind(text: str, number: str, keyword: str, end: int, words: Language) -> Label | None:
    """Return the label of a division or an annex whose number stands first and whose word ends at ``end``."""
    end = end_of_label(text, end)
    rest, parted = part_rest(text[end:])
    if not may_follow_label(rest, parted) or (rest and ENDS_SENTENCE.search(rest) and not is_title(rest, parted)):
        return None
    if keyword in words.divisions:
        return Label("division", words.divisions[keyword], number, text[:end].strip(), rest, keyword, parted)
    return Label("annex", "annex", number, text[:end].strip(" ["), rest, keyword, parted)
