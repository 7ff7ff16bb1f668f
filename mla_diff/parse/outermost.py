"""The outermost of what is counted: what counts once through the text, over lists that begin anew in each.

A. Use                  the letters run once through the text: A, B, C ...
1. A ferry is free.     ... while the numbers begin again in each of them
2. A raft is not.
B. Fees                 so the letters are of the units, and the numbers of their paragraphs
1. The fee is due.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mla_diff.parse.levels import readings
from mla_diff.parse.lines import Line, body_end, own_label
from mla_diff.parse.sequence import carry_body
from mla_diff.parse.thresholds import FEWEST_ANEW, FEWEST_BARE

LATEST_FIRST = 2  # what the first counts as: the head of a file may be cut off, and with it "I."
#: What may count units beside "1.": "II." is a numeral, and where it cannot be one, a letter.
_SHAPES = ("I.", "A.", "1 -", "1)", "(1)")


def outermost_units(lines: Sequence[Line]) -> list[int]:
    """Return the lines whose labels count once through the body, over lists that begin anew in each; else none.

    Numbers that count on from one to the next are units of their own, over which letters stand as divisions.
    """
    end = body_end(lines)
    chains = (_chain(lines, shape, end) for shape in _SHAPES)
    return next((chain for chain in chains if chain and carry_body(lines, chain, end)), [])


def _chain(lines: Sequence[Line], shape: str, end: int) -> list[int]:
    """Return the lines whose labels of a shape count on by one without a gap, if none of that shape begins again."""
    values = {index: value for index in range(end) if (value := _value(lines[index], shape))}
    if len(values) < FEWEST_BARE:
        return []
    begin, first = next(iter(values.items()))
    if list(values.values()).count(first) != 1 or first > LATEST_FIRST:
        return []
    chain = [begin]
    for index in values:
        if values[index] == first + len(chain):
            chain.append(index)
    return chain if len(chain) >= FEWEST_BARE and _begin_anew(lines, chain, end) else []


def _value(line: Line, shape: str) -> int:
    """Return what a line's label counts as in a shape, 0 where it is none of it."""
    label = line.label
    if label is None or label.type != "item" or line.quoted:
        return 0
    return next((value.whole for key, value in readings(label.keyword, label.number) if key == shape), 0)


def _begin_anew(lines: Sequence[Line], chain: Sequence[int], end: int) -> bool:
    """Return whether a list begins at its first in most units that hold one, and in no unit goes on with one before."""
    firsts = []
    for start, stop in pairwise([*chain, end]):
        inner = [own_label(line) for line in lines[start + 1 : stop] if _is_in_list(line)]
        if inner:
            firsts.append(any(value.whole == 1 for _, value in readings(inner[0].keyword, inner[0].number)))
    return len(firsts) >= FEWEST_ANEW and all(firsts)


def _is_in_list(line: Line) -> bool:
    """Return whether a line has a number or a capital: points in small letters begin anew in everything."""
    label = line.label
    return label is not None and label.type == "item" and not line.quoted and not label.number[:1].islower()
