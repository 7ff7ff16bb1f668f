"""Numbers that a page prints in the margin, beside headings: copies set them alone on a line, or close to the heading.

1                   1Short title
Short title         (1)This Act may be cited as the Ferries Act.
This Act may be     2Licences
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from mla_diff.parse.label import Label, word_count
from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.parse.levels import begins_list
from mla_diff.parse.lines import Line, articles
from mla_diff.parse.sequence import counts_on, number_key
from mla_diff.parse.thresholds import FEWEST_BARE, LONGEST_PLAIN_HEADING
from mla_diff.text.numerals import canonical_number

_ALONE = re.compile(r"(\d{1,4}[A-Z]{0,3})()")
_CLOSE_TO_HEADING = re.compile(r"(\d{1,4}[A-Z]{0,3}?)([^\W\d_a-z][^\W\d_A-Z].*)", re.DOTALL)  # "12AMeaning of port"


def margin_numbers(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with such numbers as labels, where they count on from 1 over headings with text below them.

    The numbers of pages stand over no headings, or not over all that count on.
    """
    if articles(lines):
        return list(lines)
    may_be = [index for index, line in enumerate(lines) if line.label is None and "0" <= line.block.text[0] <= "9"]
    numbers = {index: label for index in may_be if (label := _number(lines[index])) is not None}
    over = [index for index in numbers if _heads_text(lines, index, numbers)]
    if len(_counted_from_one(over, numbers)) < max(FEWEST_BARE, len(over) / 2):
        return list(lines)
    own = {index for index in numbers if numbers[index].rest}.union(over)
    return [replace(line, label=numbers[index]) if index in own else line for index, line in enumerate(lines)]


def _number(line: Line) -> Label | None:
    """Return the label of a line that is a number alone, or one with a heading close behind it; None of another."""
    if line.quoted:
        return None
    found = _ALONE.fullmatch(line.block.text) or _CLOSE_TO_HEADING.fullmatch(line.block.text)
    return Label("item", "point", canonical_number(found[1]), found[1], found[2], "1.") if found else None


def _heads_text(lines: Sequence[Line], index: int, numbers: Mapping[int, Label]) -> bool:
    """Return whether a heading stands behind a number, or right below one that stands alone, and text below that."""
    below = index + 1 if numbers[index].rest else index + 2
    if below >= len(lines) or below in numbers or (not numbers[index].rest and index + 1 in numbers):
        return False
    heading, text = numbers[index].rest or lines[index + 1].block.text, lines[below]
    if not looks_like_heading(heading) or word_count(heading) > LONGEST_PLAIN_HEADING:
        return False
    if text.label is not None:
        return text.label.type == "item" and begins_list(text.label)
    return not looks_like_heading(text.block.text)


def _counted_from_one(indexes: Sequence[int], numbers: Mapping[int, Label]) -> list[int]:
    """Return those of some lines whose numbers count on from 1."""
    run: list[int] = []
    for index in indexes:
        number = number_key(numbers[index].number)
        if counts_on(number_key(numbers[run[-1]].number), number) if run else numbers[index].number == "1":
            run.append(index)
    return run
