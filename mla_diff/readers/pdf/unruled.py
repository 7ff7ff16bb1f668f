"""Finds tables that are set without lines: columns of short cells, one under another in several rows.

Crossing     Adult   Child
Arbon         4.00    2.00      segments that stand far apart on each line, and together leave
Horn          3.50              the same upright strips free
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from mla_diff.readers.pdf.bands import Band
from mla_diff.readers.pdf.tables import Row

_APART = 1.2  # of the type size: wider than the spaces of a justified line
_FEWEST_ROWS = 3
_FEWEST_PAIRS = 4  # rows of two columns, which must be plainer: they may be a label beside its text
_PLAINLY_APART = 3.0  # of the type size: two columns
_ALIGNED = 3.0  # points: cells of two columns begin, or end, at one place
_PAIRED = 0.8  # of the rows have both cells
_MOST_WORDS = 5.0  # in a cell, on average: more is text in columns
_FILLED = 0.6  # of all cells hold something
_FURTHEST = 2.6  # of the type size: how far lines of one table stand from each other
_LONGEST_SIGNATURE = 6  # lines: for whom, in what office, a line for the hand, the name, the date
_RISING = 0.8  # of the steps in the last column go up: these are pages, in a table of contents


class _Segment(Struct, frozen=True):
    """Words of a line that stand together."""

    x0: float
    x1: float
    text: str


class _Row(Struct, frozen=True):
    band: Band
    segments: tuple[_Segment, ...]


def find_unruled_rows(bands: Sequence[Band]) -> list[Row]:
    """Return the rows of the tables without lines among the bands of a page, from top to bottom."""
    rows: list[Row] = []
    run: list[_Row] = []
    for band in [*bands, None]:
        row = None if band is None else _Row(band, tuple(_segments(band)))
        if row is not None and len(row.segments) > 1 and (not run or _follows(run[-1].band, row.band)):
            run.append(row)
            continue
        rows += _rows_of_table(run)
        run = [row] if row is not None and len(row.segments) > 1 else []
    return rows


def _follows(above: Band, below: Band) -> bool:
    size = max(above.size, below.size)
    return 0 < above.y - below.y < _FURTHEST * size and abs(above.size - below.size) < 0.15 * size


def _segments(band: Band) -> Iterable[_Segment]:
    pieces = [piece for piece in band.pieces if piece.text.strip()]
    start = 0
    for place in range(1, len(pieces) + 1):
        if place == len(pieces) or pieces[place].x0 - pieces[place - 1].x1 > _APART * band.size:
            inside = pieces[start:place]
            yield _Segment(inside[0].x0, max(piece.x1 for piece in inside), "".join(piece.text for piece in inside))
            start = place


def _rows_of_table(run: list[_Row]) -> list[Row]:
    """Return lines in a row as a table's rows; none where they are no table."""
    if _are_signatures(run):
        return _signatures(run)
    if len(run) < _FEWEST_ROWS:
        return []
    columns = _columns(segment for row in run for segment in row.segments)
    if len(columns) < 2 or (len(columns) == 2 and not _are_pairs(run, columns)):
        return []
    cells = [segment for row in run for segment in row.segments]
    words = sum(len(segment.text.split()) for segment in cells)
    if words > _MOST_WORDS * len(cells) or len(cells) < _FILLED * len(columns) * len(run) or _are_contents(run):
        return []
    return _with_borders(run, columns, list(range(len(run))))


def _with_borders(run: list[_Row], columns: list[tuple[float, float]], firsts: list[int]) -> list[Row]:
    """Return lines as rows, of which each begins at one of ``firsts``, with borders halfway between them."""
    gutters = tuple((left[1] + right[0]) / 2 for left, right in pairwise(columns))
    heights = [row.band.y for row in run]
    size = run[0].band.size
    between = [(heights[first - 1] + heights[first]) / 2 + 0.3 * size for first in firsts[1:]]
    tops = [heights[0] + size, *between]
    bottoms = [*between, heights[-1] - 0.4 * size]
    return [Row(top, bottom, gutters) for top, bottom in zip(tops, bottoms, strict=True)]


def _signatures(run: list[_Row]) -> list[Row]:
    """Return signatures as rows, of which each holds all lines of those who sign beside each other."""
    columns = _columns(segment for row in run for segment in row.segments)
    return _with_borders(run, columns, [place for place, row in enumerate(run) if _signs(row)])


def _are_signatures(run: list[_Row]) -> bool:
    """Return whether lines are signatures: for whom each signs, and below it who, in as many columns throughout."""
    if len(run) < 2 or not _signs(run[0]):
        return False
    firsts = [place for place, row in enumerate(run) if _signs(row)]
    longest = max(after - before for before, after in pairwise([*firsts, len(run)]))
    columns = _columns(segment for row in run for segment in row.segments)
    return 1 < longest <= _LONGEST_SIGNATURE and len(columns) == len(run[0].segments)


def _signs(row: _Row) -> bool:
    """Return whether all segments begin with one word and differ behind it: "For Arden:", "For Belmont:"."""
    words = [segment.text.split() for segment in row.segments]
    if any(len(said) < 2 or not said[0].isalpha() or said[0][0].islower() or said[1][0].isdigit() for said in words):
        return False
    return len({said[0] for said in words}) == 1 and len({" ".join(said) for said in words}) == len(words)


def _are_pairs(run: list[_Row], columns: list[tuple[float, float]]) -> bool:
    """Return whether lines are rows of two cells: signatures beside each other, places and their fares."""
    (_, left), (right, _) = columns
    if len(run) < _FEWEST_PAIRS or right - left < _PLAINLY_APART * run[0].band.size:
        return False
    seconds = [row.segments[-1] for row in run if row.segments[-1].x0 >= right]
    if len(seconds) < _PAIRED * len(run):
        return False
    starts, ends = [cell.x0 for cell in seconds], [cell.x1 for cell in seconds]
    return min(max(starts) - min(starts), max(ends) - min(ends)) <= _ALIGNED


def _columns(segments: Iterable[_Segment]) -> list[tuple[float, float]]:
    """Return the upright strips that segments fill, from the left; those that overlap are one."""
    columns: list[tuple[float, float]] = []
    for segment in sorted(segments, key=lambda segment: segment.x0):
        if columns and segment.x0 <= columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], segment.x1))
        else:
            columns.append((segment.x0, segment.x1))
    return columns


def _are_contents(run: list[_Row]) -> bool:
    """Return whether the last cells are page numbers, which never go down."""
    numbers = [int(match[0]) for row in run if (match := re.fullmatch(r"\d{1,4}", row.segments[-1].text.strip()))]
    rising = sum(after >= before for before, after in pairwise(numbers))
    return len(numbers) >= _RISING * len(run) and rising >= _RISING * (len(numbers) - 1)
