"""Units numbered with a nought: "2.0 Licence" stands over "2.1 Grant" and "2.2 Notices", and is number 2."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from mla_diff.parse.lines import Line
from mla_diff.parse.thresholds import FEWEST_BARE


def noughts_as_whole(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with "1.0", "2.0", "3.0" as the whole numbers that they stand for, where they count from 1.

    A single one may be the number of an edition: "1.0 is published by the Council".
    """
    parted = [(index, line) for index, line in enumerate(lines) if line.label is not None and ".0" in line.label.number]
    whole = {index: number for index, line in parted if (number := _whole_number(line))}
    numbers = {int(number) for number in whole.values()}
    if len(numbers) < FEWEST_BARE or not {1, 2} <= numbers:
        return list(lines)
    return [
        replace(line, label=replace(line.label, number=whole[index], keyword="1."))
        if index in whole and line.label is not None
        else line
        for index, line in enumerate(lines)
    ]


def _whole_number(line: Line) -> str:
    """Return the number before the nought of a line's label, "2" of "2.0"; "" where it has none."""
    label = line.label
    if label is None or label.type != "item" or not label.number.endswith(".0"):
        return ""
    number = label.number.removesuffix(".0")
    return number if number.isdecimal() else ""
