"""Units that begin in the midst of a line: behind their heading, or behind the sentence that ends the unit before.

Subject Art. 1. This Code governs the harbours.          the words before the label are the heading
... shall apply. Article 3 Fees are yearly. Article 4    a page whose lines were joined: two units more

No line can tell that it is no reference to an article: that the numbers rise from line to line, and are those which no
line begins with, does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.block import cut
from mla_diff.parse.label import Label
from mla_diff.parse.labels import read_label
from mla_diff.parse.labels.patterns import any_of
from mla_diff.parse.lines import Line, read_line

FEWEST = 2  # units of one form, that count on
FEWEST_ALONE = 3  # behind sentences, where no line begins with a unit
MOSTLY = 0.5  # of them count on; the others leave numbers out
LONGEST_HEADING = 120  # characters
LONGEST_LABEL = 60  # characters of a text that may matter to the label in front
_HEADING = re.compile(r"[^\W\d_a-zß-ÿ][^.:;!?]*[^\W_][\])”\"»’']?")
_BRACKETED = re.compile(r"\s?\([^()]*\)")
_SENTENCE_ENDS = re.compile(r"(?:(?<=[.:!?])|(?<=[.!?][)”\"»’']))\s")


class _Unit(Struct, frozen=True):
    """A unit that begins in a line, or may begin in its midst."""

    line: int
    start: int  # of its label, in characters
    family: str
    number: int
    headed: bool = False  # whether the words before it may be its heading


def part_units_within(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with those cut in whose midst units begin; the words before a unit's label are its heading."""
    begun = list(_units_at_starts(lines))
    families = {unit.family: True for unit in begun}
    for family in families:
        families[family] = _count_on([unit.number for unit in begun if unit.family == family])
    all_there = bool(families) and all(families.values())
    first = min(max(unit.line for unit in begun if unit.family == family) for family in families) if all_there else 0
    within = list(_units_within(lines, words, first))
    chosen: dict[int, list[_Unit]] = {}
    for family in dict.fromkeys(unit.family for unit in within):
        if all_there and family not in families:
            continue  # where the units that begin lines are all there, further ones of another name are none
        counts_on = families.get(family, False)
        own = [unit for unit in begun if unit.family == family]
        headed = [unit for unit in within if unit.family == family and unit.headed]
        if _are_units(headed, own) and (not counts_on or headed[0].number == own[-1].number + 1):
            _choose(chosen, headed)
            own = sorted([*own, *headed], key=_place)
        behind = [unit for unit in within if unit.family == family and not unit.headed]
        if not counts_on and _fill(behind, own):
            _choose(chosen, behind)
    if not chosen:
        return list(lines)
    parted: list[Line] = []
    for index, line in enumerate(lines):
        parted += _part(line, sorted(chosen[index], key=_place), words) if index in chosen else [line]
    return parted


def _units_at_starts(lines: Sequence[Line]) -> Iterator[_Unit]:
    for index, line in enumerate(lines):
        if line.family and line.label is not None and line.label.number.isdecimal():
            yield _Unit(index, 0, line.family, int(line.label.number))


def _count_on(numbers: Sequence[int]) -> bool:
    return numbers[0] == 1 and all(before + 1 == after for before, after in pairwise(numbers))


def _choose(chosen: dict[int, list[_Unit]], units: Sequence[_Unit]) -> None:
    for unit in units:
        chosen.setdefault(unit.line, []).append(unit)


def _place(unit: _Unit) -> tuple[int, int]:
    return unit.line, unit.start


def _units_within(lines: Sequence[Line], words: Language, first: int) -> Iterator[_Unit]:
    """Yield what may be a unit within each line from one on: behind words that may head it, or behind a sentence."""
    pattern = _within(words)
    for index, line in enumerate(islice(lines, first, None), first):
        text = line.block.text
        if line.block.style == "row" or (line.label is not None and line.label.type == "annex"):
            continue
        may_be_headed = line.label is None
        for match in pattern.finditer(text, 1):
            is_headed = may_be_headed and match.start() <= LONGEST_HEADING and _may_head(text[: match.start()])
            if not (is_headed or _SENTENCE_ENDS.match(text, match.start())):
                continue
            label = read_label(text[match.end() : match.end() + LONGEST_LABEL], words)
            if label is not None and _may_begin(label, text[match.end()], is_headed, words):
                yield _Unit(index, match.end(), words.family(label.keyword), int(label.number), is_headed)
                may_be_headed = False


def _may_head(text: str) -> bool:
    """Return whether words may be a heading, with what stands in brackets behind it: "Fees (Am. - SG, No. 31, 2023)".

    >>> [_may_head(text) for text in ("Fees of ships", "Fees (Am. 31/2023 (*))", "It is set: see")]
    [True, True, False]
    """
    for _ in range(text.count(")")):
        bare = _BRACKETED.sub("", text)
        if bare == text:
            break
        text = bare
    return _HEADING.fullmatch(text.rstrip()) is not None


def _may_begin(label: Label, first: str, headed: bool, words: Language) -> bool:
    """Return whether a label may be a unit's, and not the first words of a sentence that names one."""
    is_capital = first.isupper() or not first.isalpha()
    if label.type != "article" or not is_capital or not label.number.isdecimal():
        return False
    if headed:
        return label.parted and bool(label.rest)
    return label.parted or not label.rest or (label.rest[0].isupper() and not words.capital_nouns)


@lru_cache(maxsize=64)
def _within(words: Language) -> re.Pattern[str]:
    """Return the pattern of the space before a unit's word and number, in figures or in words."""
    number = any_of([word for word in words.numbers if len(word) > 1] or ["1"])
    return re.compile(rf"\s(?=(?:{any_of(list(words.article))})\s?\.?\s?(?:\d|(?:{number})(?!\w)))", re.IGNORECASE)


def _are_units(units: Sequence[_Unit], begun: Sequence[_Unit]) -> bool:
    """Return whether numbers met within lines rise, mostly by one, and are none that a line begins with."""
    numbers, there = [unit.number for unit in units], {unit.number for unit in begun}
    steps = list(pairwise([0, *numbers]))
    by_one = sum(before + 1 == after or after - 1 in there for before, after in steps)
    rise = all(before < after for before, after in steps)
    return rise and by_one >= max(FEWEST, MOSTLY * len(numbers)) and there.isdisjoint(numbers)


def _fill(units: Sequence[_Unit], begun: Sequence[_Unit]) -> bool:
    """Return whether units met behind sentences fill the gaps between those that begin lines, all in order.

    One does where no other is missing.
    """
    if len(units) == 1 and len(begun) >= FEWEST:
        return _count_on([unit.number for unit in sorted([*units, *begun], key=_place)])
    fewest = FEWEST if begun else FEWEST_ALONE
    numbers = [unit.number for unit in sorted([*units, *begun], key=_place)]
    rise = all(before < after for before, after in pairwise([0, *numbers]))
    return rise and len(units) >= fewest and _are_units(units, begun)


def _part(line: Line, units: Sequence[_Unit], words: Language) -> list[Line]:
    """Return a line as those of the units that begin in it, behind what stands before the first of them."""
    starts = [unit.start for unit in units]
    ends = [*starts[1:], len(line.block.text)]
    parts = [read_line(cut(line.block, start, end), words) for start, end in zip(starts, ends, strict=True)]
    before = cut(line.block, 0, starts[0])
    if units[0].headed:
        return [replace(parts[0], above=before), *parts[1:]]
    return [read_line(before, words), *parts]
