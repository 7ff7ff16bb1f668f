"""Labels of annexes: "ANNEX IV", "FIRST SCHEDULE", "ANNEX ON FINANCIAL SERVICES"."""

from __future__ import annotations

import re

from mla_diff.languages.language import Language
from mla_diff.parse.label import Label
from mla_diff.parse.labels.counting import end_of_label, number_at, number_in_words
from mla_diff.parse.labels.following import ENDS_SENTENCE, is_stopped_heading, may_follow_label, part_rest
from mla_diff.parse.labels.patterns import Patterns, own_word
from mla_diff.text.numbers import Number


def read_annex(text: str, words: Language, patterns: Patterns, marked: bool) -> Label | None:
    """Return the label of an annex, or None: "ANNEX IV", "Schedule 2 - Fees"; "Annex to the Convention" is none."""
    match = patterns.annex.match(text)
    if not match:
        return _read_numbered_annex(text, words, patterns, marked)
    if text[match.end() :].partition(" ")[0].lower() in words.about:
        return _read_annex_on(text, match, words, marked)
    number = number_at(text, match.end(), words, patterns)
    end = end_of_label(text, number.end) if number else match.end("word")
    rest, parted = part_rest(text[end:])
    #: "APPENDIX: How to use this licence.", "EXHIBIT A The Ferry Licence."
    is_heading = (parted or number is not None) and match["word"].isupper() and is_stopped_heading(rest)
    follows = is_heading or (may_follow_label(rest, parted) and not ENDS_SENTENCE.search(rest))
    if (rest and rest[0].islower()) or not (follows or (marked and number is not None)):
        return None
    is_apart = parted or (words.enclosed != "" and text[end : end + 1].isspace())
    if (
        number is None
        and rest
        and not is_apart
        and not _REFERENCE.fullmatch(rest)
        and rest[0] not in ("<〈(（" if words.enclosed else "<〈")
    ):
        return None  # "Annex to the Convention"; a date of enactment in brackets belongs to the label
    value = _annex_number(text[match.end() : number.end], number) if number else ""
    return Label("annex", "annex", value, text[:end].strip(), rest, own_word(match["word"], words), parted)


#: The unit that an annex belongs to, in brackets behind its label: "SCHEDULE (Regulation 2)".
_REFERENCE = re.compile(r"\([^\W\d_]{3,20}\.?\s\d[^()]{0,30}\)|\(§+\s?\d[^()]{0,30}\)")


def _read_annex_on(text: str, match: re.Match[str], words: Language, marked: bool) -> Label | None:
    """Return the label of an annex that is called by its subject: "ANNEX ON FINANCIAL SERVICES"."""
    if not (marked or text.isupper()) or ENDS_SENTENCE.search(text):
        return None
    return Label("annex", "annex", "", match["word"], text[match.end() :], own_word(match["word"], words))


def _read_numbered_annex(text: str, words: Language, patterns: Patterns, marked: bool) -> Label | None:
    """Return the label of an annex whose number stands first: "FIRST SCHEDULE", "Erster Anhang"."""
    named = number_in_words(text, 0, words, patterns)
    match = patterns.annex.match(text, named.end + 1) if named and text[named.end : named.end + 1] == " " else None
    if named is None or match is None:
        return None
    rest, parted = part_rest(text[match.end() :])
    if (rest and rest[0].islower()) or not (marked or may_follow_label(rest, parted)):
        return None
    return Label(
        "annex", "annex", named.value, text[: match.end()].strip(" ["), rest, own_word(match["word"], words), parted
    )


def _annex_number(printed: str, number: Number) -> str:
    """Return an annex's number as printed where it is a roman numeral or a letter: "IV", "C"."""
    bare = re.sub(r"\s+", "", printed)
    return bare.upper() if bare[:1].isalpha() and re.fullmatch(r"[A-Za-z]+", bare) and len(bare) < 8 else number.value
