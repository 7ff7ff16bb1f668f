"""Headings of bare numbers: above a number, behind it, or below one that stands alone.

Fees                        above
3. The fee is due.
4. Lamps                    behind, over a text
A ferry carries a lamp.
"""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.parse.label import Label
from mla_diff.parse.labels.following import is_stopped_heading, looks_like_heading
from mla_diff.parse.levels_of_units import has_own_text
from mla_diff.parse.lines import Line, number_of
from mla_diff.parse.thresholds import FEWEST_HEADED, LONGEST_ABOVE, LONGEST_PLAIN_HEADING, LONGEST_STOPPED


def heads_body(lines: Sequence[Line], index: int) -> bool:
    """Return whether behind a number, or below one that stands alone, a heading stands by its look, over a text."""
    label = lines[index].label
    heading = label.rest if label is not None else ""
    below = index + 1
    if label is not None and not heading and below < len(lines) and lines[below].label is None:
        heading, below = lines[below].block.text, below + 1
    following = lines[below] if below < len(lines) else None
    if following is None or not heading or not looks_like_heading(heading):
        return False
    if len(heading.split()) > LONGEST_PLAIN_HEADING or following.block.style != "body":
        return False
    return following.label is None and not looks_like_heading(following.block.text)


def is_heading_above(lines: Sequence[Line], index: int) -> bool:
    """Return whether a line is the heading of the number in the next line, and no text of the one before."""
    line = lines[index]
    marked, words = line.block.style == "heading", len(line.block.text.split())
    if line.label is not None or line.quoted or words > LONGEST_ABOVE or (index and _stands_alone(lines[index - 1])):
        return False
    if marked:
        return True
    below = lines[index + 1].label or lines[index + 1].bare
    is_marked = lines[index + 1].block.style == "heading"
    headed = below is not None and below.rest != "" and (is_marked or looks_like_heading(below.rest))
    if headed and (is_marked or line.block.text[0] in "([（"):
        return False  # "(Ord. No. 2659-2014)" below a section, over "## 62.26 Exceptions"
    if below is not None and not below.rest and heads_body(lines, index + 1):
        return False  # "I." over "Lists": what stands above is the text of the unit before
    if looks_like_heading(line.block.text):
        return True
    return (
        not headed
        and words <= LONGEST_STOPPED
        and is_stopped_heading(line.block.text)
        and not _heads_itself(lines, index + 1)
    )


def _stands_alone(line: Line) -> bool:
    """Return whether a line is a label alone, whose heading or text the next line is: "CHAPTER I", "12."."""
    return line.label is not None and not line.label.rest


def _heads_itself(lines: Sequence[Line], index: int) -> bool:
    """Return whether the words behind a number are its heading, as short as the line above: "2 Fares." over a text."""
    label = lines[index].label or lines[index].bare
    following = lines[index + 1] if index + 1 < len(lines) else None
    if label is None or not label.rest or following is None or following.label is not None:
        return False
    return is_stopped_heading(label.rest) and len(label.rest) <= len(lines[index - 1].block.text)


def headings_in_units(lines: Sequence[Line], chosen: Sequence[int]) -> dict[int, Label]:
    """Return the lines "2.1 Powers" in section 2, with their labels, where all that are numbered so are headings."""
    inner: dict[int, Label] = {}
    unit = ""
    units = set(chosen)
    for index, line in enumerate(lines):
        label = line.label
        if index in units:
            unit = number_of(line)
        elif label is not None and label.type == "item" and label.number.rpartition(".")[0] == unit != "":
            inner[index] = label
    headings = [looks_like_heading(label.rest) and has_own_text(lines, index) for index, label in inner.items()]
    return inner if len(headings) >= FEWEST_HEADED and all(headings) else {}


def stands_in_unit(lines: Sequence[Line], chosen: Sequence[int], index: int) -> bool:
    """Return whether a heading's number is one in another's, and it is set below that: "### 2.1" below "## 2."."""
    number, block = number_of(lines[index]), lines[index].block
    outer = number.rpartition(".")[0]
    return outer != "" and any(
        number_of(lines[other]) == outer
        and lines[other].block.style == "heading"
        and lines[other].block.level < block.level
        for other in chosen
        if other < index
    )
