"""Finds tables that are set without lines: columns of short cells, one under another in several rows.

Crossing     Adult   Child
Arbon         4.00    2.00      segments that stand far apart on each line, and together leave
Horn          3.50              the same upright strips free
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from msgspec import Struct

from mla_diff.readers.assemble import is_label
from mla_diff.readers.pdf.bands import Band
from mla_diff.readers.pdf.sheet import Piece
from mla_diff.readers.pdf.tables import Row

_FEWEST_STRETCHED = 3  # words of a line that show its spaces
_WIDEST_OF_TWO = 3.0  # times the type size: spaces of a line of three words
_EVEN = 0.08  # of a line's widest space: its spaces differ less, and cells with words of their own length by more
_APART = 1.2  # of the type size: wider than the spaces of a justified line
_FEWEST_ROWS = 3
_FEWEST_PAIRS = 4  # rows of two columns, which must be plainer: they may be a label beside its text
_WIDER = 1.25  # times the distance of lines in a cell: rows
ALIGNED = 3.0  # points: cells of two columns begin, or end, at one place
_PAIRED = 0.6  # of the rows have both cells
_MOST_WORDS = 5.0  # in a cell, on average: more is text in columns
_COLUMNS_OF_TEXT = 3  # two columns of text are a page's columns, or a label beside its text, as often as a table
_FULL_ROWS = 0.8  # of the rows of a table of text fill each column
_BEGINNING = 0.7  # of its lines begin a row, at most
_AT_EDGES = 0.95  # of its segments begin at a column's edge
_FILLED = 0.6  # of all cells hold something
_FURTHEST = 2.6  # of the type size: how far lines of one table stand from each other
_LONGEST_SIGNATURE = 6  # lines: for whom, in what office, a line for the hand, the name, the date
_SEVERAL = 0.6  # of the lines fill more than one column
_LABELLED = 0.2  # of the lines begin with a label: lines that go on with an item begin with none
_RISING = 0.8  # of the steps in the last column go up: these are pages, in a table of contents


class Segment(Struct, frozen=True):
    """Words of a line that stand together."""

    x0: float
    x1: float
    text: str


class _Row(Struct, frozen=True):
    band: Band
    segments: tuple[Segment, ...]
    page: int


def find_unruled_rows(pages: Sequence[Sequence[Band]], in_columns: Sequence[bool]) -> list[list[Row]]:
    """Return the rows of the tables without lines on each page; a table may go on over the end of a page.

    Where a page seems to stand ``in_columns``, only rows of whole sentences are told from them.
    """
    rows: list[list[Row]] = [[] for _ in pages]
    run: list[_Row] = []
    for page, bands in enumerate(pages):
        for place, band in enumerate(bands):
            row = _Row(band, tuple(segments(band)), page)
            goes_on = _follows(run[-1], row, at_top=not place) if run else False
            if goes_on and (len(row.segments) > 1 or _fits(row, run)):
                run.append(row)
                continue
            _add_rows(rows, run, in_columns)
            run = [row] if len(row.segments) > 1 else []
    _add_rows(rows, run, in_columns)
    return rows


def _add_rows(rows: list[list[Row]], run: list[_Row], in_columns: Sequence[bool]) -> None:
    """Add the rows of a table to those of its pages."""
    table = _trimmed(run)
    if len(table) < 2:
        return
    columns = _columns(segment for row in table for segment in row.segments)
    apart = [place for place, distance in enumerate(_apart(table), 1) if distance is not False]
    if _holds_text(table, columns, [0, *apart]):
        found = _with_borders(table, columns, [0, *apart])
    else:
        parts = [list(part) for seems, part in groupby(table, lambda row: in_columns[row.page]) if not seems]
        found = [row for part in parts for row in _rows_of_table(_trimmed(part))]
    for page, row in found:
        rows[page].append(row)


def _fits(row: _Row, run: list[_Row]) -> bool:
    """Return whether a line of one segment may stand in a single column of the rows above it."""
    segment = row.segments[0] if row.segments else None
    columns = _columns(inner for above in run if len(above.segments) > 1 for inner in above.segments)
    return segment is not None and sum(segment.x0 <= right and left <= segment.x1 for left, right in columns) == 1


def _trimmed(run: list[_Row]) -> list[_Row]:
    """Return lines without those at the end that have one segment, unless it goes on with a cell: they may be text."""
    edges = [segment.x0 for row in run if len(row.segments) > 1 for segment in row.segments[1:]]
    end = len(run)
    while end and len(run[end - 1].segments) < 2:
        if sum(abs(run[end - 1].segments[0].x0 - edge) <= ALIGNED for edge in edges) >= _FEWEST_ROWS:
            break
        end -= 1
    return run[:end]


def _follows(above: _Row, below: _Row, at_top: bool) -> bool:
    """Return whether a line stands right below another one, or on top of the next page, in the same type."""
    size = max(above.band.size, below.band.size)
    if abs(above.band.size - below.band.size) >= 0.15 * size:
        return False
    if above.page != below.page:
        return at_top and below.page == above.page + 1
    return 0 < above.band.y - below.band.y < _FURTHEST * size


def segments(band: Band) -> Sequence[Segment]:
    """Return the parts of a line that stand further apart than words do; a line that is stretched is one part."""
    pieces = [piece for piece in band.pieces if piece.text.strip()]
    apart: list[Segment] = []
    start = 0
    for place in range(1, len(pieces) + 1):
        if place == len(pieces) or pieces[place].x0 - pieces[place - 1].x1 > _APART * band.size:
            apart.append(_segment(pieces[start:place]))
            start = place
    return [_segment(pieces)] if len(apart) >= _FEWEST_STRETCHED and _is_stretched(apart, band.size) else apart


def _segment(pieces: Sequence[Piece]) -> Segment:
    return Segment(pieces[0].x0, max(piece.x1 for piece in pieces), "".join(piece.text for piece in pieces))


def _is_stretched(parts: Sequence[Segment], size: float) -> bool:
    """Return whether single words stand equally far apart, as in a line that is stretched to be justified.

    Two gaps may be alike in a table, too; then they are wide.
    """
    if any(" " in part.text.strip() for part in parts):
        return False
    gaps = [part.x0 - before.x1 for before, part in pairwise(parts)]
    if max(gaps) - min(gaps) > _EVEN * max(gaps) or (len(gaps) == 2 and max(gaps) > _WIDEST_OF_TWO * size):
        return False
    return 2 * sum(part.text.lstrip()[0].isalpha() for part in parts) > len(parts)


def _rows_of_table(run: list[_Row]) -> list[tuple[int, Row]]:
    """Return lines in a row as a table's rows, each with its page; none where they are no table."""
    if _are_signatures(run):
        return _signatures(run)
    several = sum(len(row.segments) > 1 for row in run)
    if several < _FEWEST_ROWS or _are_labelled(run):
        return []
    columns = _columns(segment for row in run for segment in row.segments)
    firsts = _firsts(run, columns[0])
    if len(columns) < 2 or several < _SEVERAL * len(run) or (len(columns) == 2 and not _are_pairs(run, columns)):
        return []
    cells = [segment for row in run for segment in row.segments]
    words = sum(len(segment.text.split()) for segment in cells)
    if words > _MOST_WORDS * len(cells) or len(cells) < _FILLED * len(columns) * len(firsts) or _are_contents(run):
        return []
    return _with_borders(run, columns, firsts)


def _holds_text(run: list[_Row], columns: list[tuple[float, float]], firsts: list[int]) -> bool:
    """Return whether lines are rows of three cells or more that hold whole sentences.

    Text tells less than values: all cells begin at their columns' edges, and rows stand apart from each other.
    """
    if len(columns) < _COLUMNS_OF_TEXT or not _FEWEST_ROWS <= len(firsts) <= _BEGINNING * len(run):
        return False
    full = sum(len(run[place].segments) == len(columns) for place in firsts)
    cells = [segment for row in run for segment in row.segments]
    aligned = sum(any(abs(cell.x0 - left) <= ALIGNED for left, _ in columns) for cell in cells)
    return full >= _FULL_ROWS * len(firsts) and aligned >= _AT_EDGES * len(cells)


def _are_labelled(run: list[_Row]) -> bool:
    """Return whether lines begin with labels that are set apart from their text: "(a)", "1."."""
    labels = sum(is_label(row.segments[0].text.strip()) for row in run)
    return labels >= _LABELLED * len(run)


def _firsts(run: list[_Row], first_column: tuple[float, float]) -> list[int]:
    """Return the places of the lines that begin a row; the others go on with a cell of the row above.

    Where rows stand further apart than the lines in them, the distance tells; else a row begins where its first column
    is filled, or where several are.
    """
    steps = _apart(run)
    apart = [step is True for step in steps]
    firsts = [0]
    for place, row in enumerate(run[1:], 1):
        is_keyed = row.segments[0].x0 <= first_column[1]
        several = len(row.segments) > 1
        is_first = apart[place - 1] or (is_keyed and several) or (not any(apart) and (is_keyed or several))
        if is_first or steps[place - 1] is None:
            firsts.append(place)
    return firsts


def _apart(run: list[_Row]) -> list[bool | None]:
    """Return whether each line but the first stands further from the one before than lines do; None on a new page."""
    steps = [above.band.y - below.band.y if above.page == below.page else None for above, below in pairwise(run)]
    usual = min((step for step in steps if step is not None), default=0.0)
    return [None if step is None else step > _WIDER * usual for step in steps]


def _with_borders(run: list[_Row], columns: list[tuple[float, float]], firsts: list[int]) -> list[tuple[int, Row]]:
    """Return lines as rows, of which each begins at one of ``firsts``, with borders halfway between them."""
    gutters = tuple((left[1] + right[0]) / 2 for left, right in pairwise(columns))
    size = run[0].band.size
    rows: list[tuple[int, Row]] = []
    top = run[0].band.y + size
    for first, following in pairwise([*firsts, len(run)]):
        last = run[following - 1]
        ends_page = following == len(run) or run[following].page != last.page
        bottom = last.band.y - 0.4 * size if ends_page else (last.band.y + run[following].band.y) / 2 + 0.3 * size
        rows.append((run[first].page, Row(top, bottom, gutters, columns[0][0], columns[-1][1])))
        top = run[following].band.y + size if ends_page and following < len(run) else bottom
    return rows


def _signatures(run: list[_Row]) -> list[tuple[int, Row]]:
    """Return signatures as rows, of which each holds all lines of those who sign beside each other."""
    columns = _columns(segment for row in run for segment in row.segments)
    firsts = [place for place, row in enumerate(run) if _signs(row) or (place and row.page != run[place - 1].page)]
    return _with_borders(run, columns, firsts)


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
    right, _ = columns[1]
    if len(run) < _FEWEST_PAIRS:
        return False
    seconds = [row.segments[-1] for row in run if row.segments[-1].x0 >= right]
    if len(seconds) < _PAIRED * len(run):
        return False
    starts, ends = [cell.x0 for cell in seconds], [cell.x1 for cell in seconds]
    return min(max(starts) - min(starts), max(ends) - min(ends)) <= ALIGNED


def _columns(segments: Iterable[Segment]) -> list[tuple[float, float]]:
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
