"""Headings that are units' own, one to one: above their labels or below them, whatever level the file gives them.

#### Purpose / ##### Article 1 / The purpose is ... / #### Scope / ##### Article 2 / This Act applies ...
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from mla_diff.model.block import Block
from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.parse.lines import Line, articles, heads_alone, is_article, number_of
from mla_diff.parse.plain_headings import is_plain_heading
from mla_diff.parse.run_in import heading_in_brackets
from mla_diff.parse.thresholds import FEWEST_ALIKE

MOSTLY_BELOW = 0.5  # the same right below bare labels: if these headings held units, the units would have no text
ONE_TO_ONE = 0.8  # share of the units with a heading right beside their labels, for these to be the units' own


def headings_beside_units(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with the headings that stand one to one above or below the labels of units as the units' own.

    #### Purpose / ##### Article 1 / ... / #### Scope / ##### Article 2: whatever their level, they hold no units. In
    plain text a line above a unit is a heading where it looks like one, or bears the unit's number, "3. Fees" over
    "Section 3. The".
    """
    units = articles(lines)
    bare = [index for index in units if not lines[index].label.rest]  # type: ignore[union-attr]  # units have labels
    if len(units) < FEWEST_ALIKE:
        return list(lines)
    below = {index: index + 1 for index in bare if index + 1 < len(lines) and _may_be_own(lines[index + 1])}
    below = _of_one_level(lines, below)
    if len(below) >= MOSTLY_BELOW * len(units) and _differ(lines, below):
        return _with_own(lines, below)
    headless = [index for index in units if index and (_is_before_list(lines, index) or not _is_headed(lines, index))]
    above = {
        index: index - 1
        for index in headless
        if lines[index - 1].label is None
        and _may_be_own(lines[index - 1])
        and not (index > 1 and heads_alone(lines[index - 2]))
    }
    plain = {index: index - 1 for index in headless if is_plain_heading(lines, index - 1)}
    numbered = _numbered_headings(lines, headless)
    own = max((_of_one_level(lines, above), plain, numbered), key=len)
    in_their_lines = sum(lines[index].above is not None for index in units)
    if not own or len(own) + in_their_lines < ONE_TO_ONE * len(units) or not _differ(lines, own):
        return list(lines)
    return _with_own(lines, own)


def _may_be_own(line: Line) -> bool:
    is_heading = line.block.style == "heading" and not line.quoted
    return is_heading and (line.label is None or line.label.type == "item")


def _is_headed(lines: Sequence[Line], index: int) -> bool:
    """Return whether a unit has a heading already, above its label, behind it, or in the line below."""
    label = lines[index].label
    assert label is not None
    if lines[index].above is not None or label.rest:
        return lines[index].above is not None or looks_like_heading(label.rest)
    below = lines[index + 1 : index + 3]
    follows = len(below) > 1 and (below[1].label is None or below[1].label.type == "item")
    return follows and below[0].label is None and looks_like_heading(below[0].block.text)


def _is_before_list(lines: Sequence[Line], index: int) -> bool:
    """Return whether the words behind a unit's label may begin a sentence that a list goes on with."""
    label, following = lines[index].label, lines[index + 1].label if index + 1 < len(lines) else None
    if label is None or label.rest == "" or lines[index].above is not None or lines[index].block.style == "heading":
        return False
    return following is not None and following.type == "item"


def _of_one_level(lines: Sequence[Line], own: Mapping[int, int]) -> dict[int, int]:
    """Return the units with their headings, of those that most headings share the level of; a title has another."""
    levels = Counter(lines[heading].block.level for heading in own.values()).most_common(1)
    return {unit: heading for unit, heading in own.items() if lines[heading].block.level == levels[0][0]}


def _numbered_headings(lines: Sequence[Line], units: Sequence[int]) -> dict[int, int]:
    """Return the units with a heading above that bears a number, if it is the unit's in most; one may be misprinted."""
    above = {index: index - 1 for index in units if _is_numbered_heading(lines[index - 1])}
    same = sum(number_of(lines[unit]) == number_of(lines[heading]) for unit, heading in above.items())
    return above if 2 * same >= len(above) else {}


def _is_numbered_heading(line: Line) -> bool:
    label = line.label
    return label is not None and label.type == "item" and not line.quoted and looks_like_heading(label.rest)


def _differ(lines: Sequence[Line], own: Mapping[int, int]) -> bool:
    """Return whether most headings are no line that comes beside each unit and names the law."""
    return 2 * len({lines[heading].block.text for heading in own.values()}) >= len(own)


def _with_own(lines: Sequence[Line], own: Mapping[int, int]) -> list[Line]:
    """Return the lines without headings of units, which are the units' own now."""
    taken = set(own.values())
    owned = [
        replace(line, above=_heading(lines[own[index]])) if index in own else line for index, line in enumerate(lines)
    ]
    return [line for index, line in enumerate(owned) if index not in taken]


def _heading(line: Line) -> Block:
    """Return a heading without the unit's number, where it bears that."""
    label = line.label
    if label is None or not label.number[:1].isdigit() or line.block.style == "heading":
        return line.block
    return replace(line.block, text=label.rest)


def headings_in_brackets(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those in Eastern brackets, alone above a unit, as its heading: （目的） over 第一条."""
    over = {
        index
        for index, line in enumerate(lines[:-1])
        if line.label is None
        and heading_in_brackets(line.block.text) == line.block.text
        and _is_headless_unit(lines[index + 1])
    }
    if len(over) < FEWEST_ALIKE:
        return list(lines)
    return [
        replace(line, above=lines[index - 1].block) if index - 1 in over else line
        for index, line in enumerate(lines)
        if index not in over
    ]


def _is_headless_unit(line: Line) -> bool:
    return line.above is None and line.label is not None and is_article(line) and line.label.rest[:1] not in "（【"
