"""Sections that were inserted later among bare numbers: 2, 2.1 and 2.2 before 3."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.parse.lines import Line, body_end, number_of

_FINISHED = (".", ";", ")", "”", '"', "»")


def sections_inserted_later(lines: Sequence[Line], chosen: Sequence[int]) -> list[int]:
    """Return the lines with the numbers of sections that were inserted later: "2.1." behind the text of "2.".

    They are of paragraphs where more sections hold such numbers than number their paragraphs otherwise, "(1)", as those
    of contracts do not; where many sections hold them, or the section has a heading in its line, or a colon leads to
    them.
    """
    bounds = list(pairwise([*chosen, body_end(lines)]))
    bracketed = sum(_numbers_in_brackets(lines, start, end) for start, end in bounds)
    inserted: list[int] = []
    holders = 0
    for start, end in bounds:
        number = number_of(lines[start])
        inner = [index for index in range(start + 1, end) if number_of(lines[index]).rpartition(".")[0] == number]
        if inner and _has_text_between(lines, start, inner[0]):
            holders += 1
            inserted += inner
    return inserted if holders * 2 < len(chosen) and holders <= bracketed else []


def _numbers_in_brackets(lines: Sequence[Line], start: int, end: int) -> bool:
    """Return whether the first number in a section is "(1)", also in the line of its label."""
    label = lines[start].label
    if label is not None and label.rest.startswith("(1"):
        return True
    first = next(
        (label for line in lines[start + 1 : end] if (label := line.label) and label.number[:1].isdigit()), None
    )
    return first is not None and first.printed.startswith("(1")


def _has_text_between(lines: Sequence[Line], start: int, end: int) -> bool:
    """Return whether a section has text, and no heading in its line, before a line to which no colon leads."""
    label, before = lines[start].label, lines[end - 1].block.text
    if label is None or (label.rest and looks_like_heading(label.rest)):
        return False
    return (label.rest != "" or end > start + 1) and before.endswith(_FINISHED)
