"""Numbers that count: time limits, thresholds, votes, dates; not the numbers of provisions, instruments or notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from mla_diff.change_kinds.edits import Edit, Reading, Word, words_of
from mla_diff.languages.change_rules import Rules

Span = tuple[int, int]
_ORDINAL = r"(?:th|st|nd|rd|[ºª°o]|er|re)"  # "1st", "1o", "1º", "1er": a day or a rank
_FIGURES = re.compile(rf"(\d[\d.,\s]*){_ORDINAL}?")
_LARGE = re.compile(r"\d{1,3}(?:[\s.,]\d{3})+")  # "15 000 000"
_CODE = re.compile(r"\d{4}\.\d\d(?:\.\d\d)+")  # "8702.10.01", a tariff item
#: "artículos 4-25 y 11-20": chapter and article; "Annex G-38.4"
_PROVISION = re.compile(r"\d{1,2}-\d{1,2}(?![\d-])|\b[A-Z]{1,2}-\d+(?:\.\d+)+")
_AFTER_YEAR = re.compile(r" [A-ZÀ-ÖØ-Þ][a-zß-ÿ]")  # "the 1968 Brussels Convention"
_LONGEST_NOTE = 2  # figures
PER = 3  # words behind "une fois" in which the time stands that it is measured by: "par an", "tous les mois"
_LONGEST_WORD = 30  # characters
LABEL = 8  # characters beside a number in which the rest of a provision's number stands
_TITLE = re.compile(r" ?\([A-ZÀ-ÖØ-Þ]")  # after the number of a provision: "Chapter 12 (Telecommunications)"
_TITLES = re.compile(r"\d(?:[\w.-]{0,6}\w)? ?(\([A-ZÀ-ÖØ-Þ][^()]{3,90}\))")
_JOURNAL = re.compile(r"\((?:ABl\.|OJ|JO|DO|DOUE|PB|GU|BGBl\.)[^()]{0,80}\)")  # "(OJ L 347, 20.10.2020, p. 1)"
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE_NOTE = re.compile(r"[^\W\d][.,;:]$|[)\]»”][.,;:]?$")
_DATE = r"\d{1,2}\.? (?:de )?[^\W\d]+ (?:de )?\d{4}"
_SIGNED = 60  # characters from "signed" to its date
_NAME = 160  # characters after "Regulation" within which its number and date are sought


def changed_numbers(
    reading: Reading, edit: Edit, references: tuple[Iterable[Span], Iterable[Span]], rules: Rules,
    *, measures_only: bool = False,
) -> tuple[tuple[str, ...], tuple[str, ...]]:  # fmt: skip
    """Return the numbers an edit takes away and those it brings; ``references`` are the places of numbers that name.

    With ``measures_only`` a number counts only before a unit: "ten days", not "1 January 2025" or "standard 16325".
    """
    gone = _numbers(reading.old, edit.old_start, edit.old_end, references[0], rules, measures_only)
    come = _numbers(reading.new, edit.new_start, edit.new_end, references[1], rules, measures_only)
    return _surplus(gone, come, rules), _surplus(come, gone, rules)


def _with_span(words: Sequence[Word], at: int, rules: Rules) -> str:
    """Return a number; one of years or weeks as the months or days it makes, so that "12 months" are "1 year"."""
    key = words[at].key
    value = "1" if key in rules.ones else rules.numerals.get(key, key)
    following = next((word.key for word in words[at + 1 : at + 3] if word.key != value), "")  # "one (1) year"
    unit, times = rules.spans.get(following, ("", 1))
    return f"{int(value) * times} {unit}s" if times > 1 and value.isdigit() else key


def _surplus(numbers: Sequence[str], others: Sequence[str], rules: Rules) -> tuple[str, ...]:
    """Return the numbers that the others do not hold; "ten" and "10" are the same."""
    left = Counter(_value(other, rules) for other in others)
    surplus = []
    for number in numbers:
        value = _value(number, rules)
        if left[value]:
            left[value] -= 1
        else:
            surplus.append(number)
    return tuple(surplus)


def _value(number: str, rules: Rules) -> str:
    """Return what a number is compared by: its figures without the signs that group them."""
    plain = re.sub(r"[\s.,](?=\d{3}\b)", "", number.removesuffix(" months").removesuffix(" days"))
    if plain in rules.ones:
        return "1"
    figures = _FIGURES.fullmatch(plain)
    if figures is None:
        return rules.numerals.get(plain, plain)
    whole, sign, part = figures[1].replace(",", ".").partition(".")
    return f"{whole}.{part.rstrip('0')}".rstrip(".") if sign else whole


def _numbers(
    text: str, start: int, end: int, references: Iterable[Span], rules: Rules, measures_only: bool
) -> list[str]:
    words = words_of(text, max(0, start - 12), end + 30)
    wanted = [
        index
        for index, word in enumerate(words)
        if start <= word.start < end
        and (_may_count(words, index, rules) or _is_month(text, words, index, rules))
        and (not measures_only or _measures(words, index, rules))
    ]
    if not wanted:
        return []
    names = [
        *(span for span in references if span[1] > start and span[0] < end),
        *instrument_names(text, rules.instrument_nouns, rules.signed),
    ]
    return [
        _with_span(words, index, rules) for index in wanted
        if not any(low <= words[index].start < high for low, high in names)
        and not _only_names(text, words, index, rules)
    ]  # fmt: skip


def _only_names(text: str, words: Sequence[Word], at: int, rules: Rules) -> bool:
    """Return whether a number only names something: a note, a provision, an instrument; or says "hundredths"."""
    word = words[at]
    if at > 0 and words[at - 1].key in rules.reference_nouns:
        return True
    return (
        _is_note(text, word, rules) or _is_titled(text, word) or _is_of_name(text, words, at, rules)
        or _is_percent(text, word, rules) or _is_of_provision(text, words, at, rules)
    )  # fmt: skip


def _is_of_provision(text: str, words: Sequence[Word], at: int, rules: Rules) -> bool:
    """Return whether a number is half of a provision's: "4-25", the 25th article of chapter 4; not of "30-60 days"."""
    word = words[at]
    named = _PROVISION.finditer(text, max(0, word.start - LABEL), word.end + LABEL)
    if not any(match.start() <= word.start < match.end() for match in named):
        return False
    return not _measures(words, at, rules)


def _is_titled(text: str, word: Word) -> bool:
    """Return whether a number is a provision's, whose title follows in brackets: "14 (Comercio Electrónico)"."""
    return word.key.isdigit() and bool(_TITLE.match(text, word.end))


def _is_of_name(text: str, words: Sequence[Word], at: int, rules: Rules) -> bool:
    """Return whether a year belongs to a name: "the GATT 1994", "la convention de Bruxelles de 1968"."""
    if not _YEAR.fullmatch(words[at].key):
        return False
    if at > 0 and words[at - 1].key in rules.definite_articles and _AFTER_YEAR.match(text, words[at].end):
        return True
    before = at - 1
    if before > 0 and words[before].key in rules.place_words | {"of", "de", "von", "van", "di"}:
        before -= 1
    if before < 0 or words[before].key in rules.months | rules.untelling_words:
        return False
    if not text[words[before].start].isupper():
        return False
    return words[before].end + 5 >= words[at].start


def _is_percent(text: str, word: Word, rules: Rules) -> bool:
    """Return whether a word for a hundred only says that a number counts hundredths: "10 vom Hundert"."""
    said = text[max(0, word.start - 8) : word.end].lower()
    return any(said.endswith(f" {phrase}") for phrase in rules.percents if " " in phrase)


def _may_count(words: Sequence[Word], at: int, rules: Rules) -> bool:
    key = words[at].key
    if key in rules.weak_numbers:
        return _measures(words, at, rules)
    if key in rules.numerals or key in rules.number_words:
        # "les deux Parties" are the two that are known
        return not (rules.numerals.get(key) == "2" and at > 0 and words[at - 1].key in rules.definite)
    return bool(_FIGURES.fullmatch(key)) and not _CODE.fullmatch(key)


def _measures(words: Sequence[Word], at: int, rules: Rules) -> bool:
    """Return whether a number is a large one, or a unit follows, at most one word away: "ten working days", "20 %"."""
    following = words[at + 1 : at + 3]
    if _means_when(words, at, rules):
        return False
    return bool(_LARGE.fullmatch(words[at].key)) or any(
        word.key == "%" or word.key in rules.units for word in following
    )


def _means_when(words: Sequence[Word], at: int, rules: Rules) -> bool:
    """Return whether "one time" is a conjunction: "une fois signé", "una vez que"; it counts in "une fois par an".

    Where it counts, a stop or a unit of time comes next: "renouvelable une fois, pour deux ans".
    """
    if at + 2 >= len(words) or words[at + 1].key not in rules.times:
        return False
    is_stopped = words[at + 2].start - words[at + 1].end > 1
    return not is_stopped and not any(word.key in rules.units for word in words[at + 2 : at + 2 + PER])


def _is_month(text: str, words: Sequence[Word], at: int, rules: Rules) -> bool:
    """Return whether a word is a month in a date, as "May" is before a year and "may" after "paragraph 2" is not."""
    if words[at].key not in rules.months or text[words[at].start : words[at].end] == "may":
        return False
    return any(words[there].key[0].isdigit() for there in (at - 1, at + 1) if 0 <= there < len(words))


def _is_note(text: str, word: Word, rules: Rules) -> bool:
    """Return whether a number is a label or the mark of a footnote: alone in brackets, or after a sign without a space.

    >>> word = words_of("(Definitions).3")[-1]
    >>> from mla_diff.languages.change_rules import rules_for
    >>> word.key, _is_note("(Definitions).3", word, rules_for("en"))
    ('3', True)
    """
    if text[word.start - 1 : word.start] in ("(", "[") and text[word.end : word.end + 1] in (")", "]"):
        return True
    if not word.start:  # "6 The Parties ...", the text of a note
        following = words_of(text, word.end, word.end + _LONGEST_WORD)[:1]
        joins = bool(following) and following[0].key in rules.conjunctions  # "5 and air services means ..."
        return len(word.key) <= _LONGEST_NOTE and (joins or text[word.end : word.end + 2].strip().isupper())
    is_short = word.key.isdigit() and len(word.key) <= _LONGEST_NOTE
    return is_short and bool(_BEFORE_NOTE.search(text, max(0, word.start - 3), word.start))


@lru_cache(maxsize=8)  # asked for again at every edit of a provision
def instrument_names(text: str, nouns: frozenset[str], signed: frozenset[str]) -> list[Span]:
    """Return the places of instruments' names with their dates: "Regulation (EC) No 44/2001 of 22 December 2000"."""
    patterns = (_name_pattern(nouns), _signed_pattern(nouns, signed), _JOURNAL)
    return [match.span() for pattern in patterns if pattern for match in pattern.finditer(text)]


@lru_cache(maxsize=8)
def provision_titles(text: str) -> list[Span]:
    """Return the places of titles that follow a provision's number: "artículo 4-25 (Solución de controversias)"."""
    return [match.span(1) for match in _TITLES.finditer(text)] if "(" in text else []


@lru_cache(maxsize=16)
def _signed_pattern(nouns: frozenset[str], signed: frozenset[str]) -> re.Pattern[str] | None:
    """Return what finds "Convention signed at Munich on 5 October 1973"; "Done at ..." begins a formula of its own."""
    if not (nouns and signed):
        return None
    noun, participle = "|".join(sorted(nouns)), "|".join(sorted(signed))
    return re.compile(rf"\b(?i:{noun})\b[^.;:]{{0,{_NAME}}}?\b(?:{participle})\b[^.;:]{{0,{_SIGNED}}}?\b{_DATE}")


@lru_cache(maxsize=16)
def _name_pattern(nouns: frozenset[str]) -> re.Pattern[str] | None:
    if not nouns:
        return None
    choice = "|".join(sorted(nouns))
    return re.compile(
        rf"\b(?:{choice})\b[^;:]{{0,{_NAME}}}?"
        rf"(?:\d+/\d+(?:/\w+)?(?:[^;:]{{0,{_NAME}}}?\b{_DATE})?"
        rf"|\b(?:of|du|de|del|vom|van) {_DATE})",
        re.IGNORECASE,
    )
