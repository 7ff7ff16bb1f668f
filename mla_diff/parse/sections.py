"""Sections, which are units in one text and divisions in another: whether they carry the text, or numbers do.

Section 1. Fees / The fee is due.      no articles, and sections with text of their own: the units
Section I / 1. Fees / 2. Licences      the numbers count on through the sections, which are divisions
Section II / 3. Lamps
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from mla_diff.parse.levels import begins_list
from mla_diff.parse.levels_of_units import has_own_text
from mla_diff.parse.lines import Line, body_end, number_of
from mla_diff.parse.sequence import best_chain, carry_body, counts_on, number_key, weigh
from mla_diff.parse.thresholds import FEWEST_BARE

_FIRST_NUMBERS = ("0", "1", "I")


def sections_as_units(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with sections as the basic unit, where there are no articles and they carry the text.

    Where bare numbers count on from one to the next, sections are divisions; those that do not begin at 1 are none
    there: "Section 15 will not apply" names clause 15.
    """
    indexes = [index for index, line in enumerate(lines[: body_end(lines)]) if is_section(line)]
    with_text = [i for i in indexes if has_own_text(lines, i)]
    if not with_text or len(with_text) * 2 < len(indexes):
        return list(lines)
    chain = best_chain(weigh(lines, indexes))
    begins = number_of(lines[min(chain)]) in _FIRST_NUMBERS
    if not begins and _are_strays(lines, sorted(chain)):
        return [replace(line, label=None) if index in indexes else line for index, line in enumerate(lines)]
    if _numbers_count_on(lines, indexes, begins):
        strays = [index for index in indexes if not begins or index not in chain]
        return [replace(line, label=None) if index in strays else line for index, line in enumerate(lines)]
    units = list(lines)
    for index in indexes:
        label = lines[index].label
        assert label is not None
        units[index] = replace(lines[index], label=replace(label, type="article") if index in chain else None)
    return units


def without_stray_units(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without the label of an article or two behind numbered clauses, if none is the first.

    "Article 7 of that Agreement" at the start of a line names another text's article there.
    """
    end = body_end(lines)
    units = [index for index in range(end) if (label := lines[index].label) is not None and label.type == "article"]
    if not units or number_of(lines[units[0]]) in _FIRST_NUMBERS or not _are_strays(lines, units):
        return list(lines)
    return [replace(line, label=None, family="") if index in units else line for index, line in enumerate(lines)]


def _are_strays(lines: Sequence[Line], units: Sequence[int]) -> bool:
    """Return whether units are fewer than make a text, and stand behind the beginning of what is numbered otherwise."""
    if len(units) >= FEWEST_BARE:
        return False
    before = [label for line in lines[: units[0]] if (label := line.label) is not None and label.number]
    return any(begins_list(label) for label in before)


def _numbers_count_on(lines: Sequence[Line], sections: Sequence[int], divide: bool) -> bool:
    """Return whether more bare numbers than there are sections count on from 1 to the end, beginning anew in none.

    Where the sections ``divide`` the text, most of them hold some: "1." and "2." in Section I, "3." and "4." in II.
    """
    end = body_end(lines)
    numbered = [index for index in range(end) if (label := lines[index].label) is not None and label.keyword == "1."]
    begun = [index for index in numbered if (label := lines[index].label) is not None and label.number == "1"]
    if len(numbered) <= len(sections) or (divide and len(begun) * 2 > len(sections) + 2):
        return False  # they begin anew in most sections, as paragraphs do
    chain = sorted(best_chain(weigh(lines, numbered), rising=True))
    numbers = [number_key(number_of(lines[index])) for index in chain]
    if len(chain) <= len(sections) or number_of(lines[chain[0]]) not in _FIRST_NUMBERS:
        return False
    if not all(counts_on(before, after) for before, after in pairwise(numbers)):
        return False
    if not divide:
        return carry_body(lines, chain, end)
    firsts = {bisect(sections, index): index for index in reversed(numbered)}
    holders = firsts.keys() - {0}
    return len(holders) * 2 > len(sections) and set(firsts.values()) <= set(chain)


def is_section(line: Line) -> bool:
    """Return whether a line is the label of a division that is called a section, with its number."""
    label = line.label
    return label is not None and label.kind == "section" and label.type == "division" and label.number != ""
