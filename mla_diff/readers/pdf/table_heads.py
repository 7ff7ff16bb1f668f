"""Tells the head of a table, which stands again at the top of the next page, from the running head of the pages.

A running head has the text below it; a table's head has rows below it, with the same lines between cells, or cells
that begin at the same places.
"""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.readers.pdf.bands import Band
from mla_diff.readers.pdf.sheet import Sheet
from mla_diff.readers.pdf.table_lines import are_of_one_table
from mla_diff.readers.pdf.tables import find_rows
from mla_diff.readers.pdf.unruled import ALIGNED, segments

_FEWEST_ROWS = 3  # ruled, one below another: a letter's head in a frame has one or two
_LOOKED_AT = 3  # lines below a head without rules


def heads_of_tables(sheet: Sheet, bands: Sequence[Band], deepest: int) -> set[int]:
    """Return which of the first lines of a page, down to the ``deepest``, are a table's head or its rows."""
    rows = find_rows(sheet)
    chained = [
        first
        for place, first in enumerate(rows)
        if (place + 1 < len(rows) and are_of_one_table(first, rows[place + 1]))
        or (place and are_of_one_table(rows[place - 1], first))
    ]  # fmt: skip
    ruled = chained if len(chained) >= _FEWEST_ROWS else []
    return {
        place
        for place, band in enumerate(bands[:deepest])
        if any(row.bottom < band.y < row.top for row in ruled) or _has_cells_below(bands, place)
    }


def _has_cells_below(bands: Sequence[Band], place: int) -> bool:
    """Whether all parts of a line that stand far from each other have parts of the next lines right below them."""
    starts = [segment.x0 for segment in segments(bands[place])]
    below = [[segment.x0 for segment in segments(band)] for band in bands[place + 1 : place + 1 + _LOOKED_AT]]
    if len(starts) < 2 or max(map(len, below), default=0) < 2:
        return False
    places = [x0 for row in below for x0 in row]
    return all(any(abs(start - x0) <= ALIGNED for x0 in places) for start in starts)
