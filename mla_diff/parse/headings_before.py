"""Units whose heading stands before their label in one line: "Subject Art. 1. This Code governs the harbours."

No line can tell that it is no reference to an article: that the numbers rise from line to line, and are those which no
line begins with, does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.block import cut
from mla_diff.parse.labels import read_label
from mla_diff.parse.labels.patterns import any_of
from mla_diff.parse.lines import Line, read_line

FEWEST = 2  # units of one form, that count on
MOSTLY = 0.5  # of them count on; the others leave numbers out
LONGEST_HEADING = 120  # characters
_HEADING = re.compile(r"[^\W\d_a-zß-ÿ][^.:;!?]*[^\W_][\])”\"»’']?")


class _Unit(Struct, frozen=True):
    """A unit that may begin in the midst of a line."""

    line: int
    start: int  # of its label, in characters
    family: str
    number: int


def part_headings_before(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with those as units, their heading above, that are a heading, a unit's label and its text."""
    begun = _numbers_at_starts(lines)
    if begun and all(_count_on(numbers) for numbers in begun.values()):
        return list(lines)
    units = list(_units_within(lines, words))
    starts = {}
    for family in {unit.family for unit in units}:
        row = [unit for unit in units if unit.family == family]
        if _are_units([unit.number for unit in row], begun.get(family, [])):
            starts.update({unit.line: unit.start for unit in row})
    if not starts:
        return list(lines)
    return [_part(line, starts[index], words) if index in starts else line for index, line in enumerate(lines)]


def _numbers_at_starts(lines: Sequence[Line]) -> dict[str, list[int]]:
    """Return the numbers of the units with which lines begin, by the word that they count under."""
    begun: dict[str, list[int]] = {}
    for line in lines:
        if line.family and line.label is not None and line.label.number.isdecimal():
            begun.setdefault(line.family, []).append(int(line.label.number))
    return begun


def _count_on(numbers: Sequence[int]) -> bool:
    return numbers[0] == 1 and all(before + 1 == after for before, after in pairwise(numbers))


def _units_within(lines: Sequence[Line], words: Language) -> Iterator[_Unit]:
    """Yield what may be a unit within each line that has no label: behind words that may be its heading."""
    pattern = _within(words)
    for index, line in enumerate(lines):
        if line.label is not None or line.block.style == "row":
            continue
        text = line.block.text
        found = pattern.search(text, 1, LONGEST_HEADING)
        if found is None or not _HEADING.fullmatch(text, 0, found.start()):
            continue
        label = read_label(text[found.end() :], words)
        is_capital = text[found.end()].isupper() or not text[found.end()].isalpha()
        if label is None or label.type != "article" or not (is_capital and label.parted and label.rest):
            continue
        if label.number.isdecimal():
            yield _Unit(index, found.end(), words.family(label.keyword), int(label.number))


@lru_cache(maxsize=64)
def _within(words: Language) -> re.Pattern[str]:
    """Return the pattern of the space before a unit's word and number."""
    return re.compile(rf"\s(?=(?:{any_of(list(words.article))})\s?\.?\s?\d)", re.IGNORECASE)


def _are_units(numbers: Sequence[int], begun: Sequence[int]) -> bool:
    """Return whether numbers met within lines rise, mostly by one, and are none that a line begins with."""
    steps = list(pairwise([0, *numbers]))
    by_one = sum(before + 1 == after or after - 1 in begun for before, after in steps)
    rise = all(before < after for before, after in steps)
    return rise and by_one >= max(FEWEST, MOSTLY * len(numbers)) and not set(numbers) & set(begun)


def _part(line: Line, start: int, words: Language) -> Line:
    """Return a line as the unit that begins in it, with the words before as the heading above."""
    unit = read_line(cut(line.block, start, len(line.block.text)), words)
    return replace(unit, above=cut(line.block, 0, start))
