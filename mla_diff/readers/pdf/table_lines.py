"""Makes the lines of a table's rows: each with its cell in a table of values, and in order where cells only set text.

Party │ Duties             a cell over two columns stands in the first of them; the head that a table has again
      │ Goods │ Services   at the top of the next page is furniture there
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.model.block import Block
from mla_diff.readers.pdf.line_labels import LABEL
from mla_diff.readers.pdf.sheet import Cell as Place
from mla_diff.readers.pdf.sheet import Line
from mla_diff.readers.pdf.tables import Row
from mla_diff.readers.tables import Cell, is_layout, is_parallel

_BORDER = 3.0  # points: rows of one table share a border
_JOINT = 4.0  # points: and the lines between their cells, where one of them has fewer cells

Cells = Sequence[Sequence[Line]]  # of a row


class Tables(Struct):
    """How many tables were met in a file so far, and the rows of the last one, by the words of their cells."""

    count: int = 0
    last: tuple[tuple[str, ...], ...] = ()


def are_of_one_table(upper: Row, lower: Row) -> bool:
    """Whether a row stands right below another one, with the same lines between cells, or only some of them."""
    if abs(upper.bottom - lower.top) > _BORDER:
        return False
    fewer, more = sorted((upper.gutters, lower.gutters), key=len)
    return all(any(abs(gutter - place) <= _JOINT for place in more) for gutter in fewer)


def with_merged_cells(rows: Sequence[Cells], borders: Sequence[Row]) -> list[list[Sequence[Line]]]:
    """Return rows with as many cells each: one over several columns stands in the first, the others are empty."""
    most = max((row.gutters for row in borders), key=len)
    made: list[list[Sequence[Line]]] = []
    for row, border in zip(rows, borders, strict=True):
        cells: list[Sequence[Line]] = [[] for _ in range(len(most) + 1)]
        for start, cell in zip((0.0, *border.gutters), row, strict=True):
            cells[sum(gutter <= start + _JOINT for gutter in most)] = cell
        made.append(cells)
    return made


def table_lines(rows: Sequence[Cells], tables: Tables, at_top: bool) -> list[Line]:
    """Return a table's lines: one for each row of a table of values, else those of its cells in order.

    ``at_top`` says that nothing stands above it on its page: its first rows may be the head of the table before it.
    """
    words = tuple(tuple(" ".join(line.text for line in cell) for cell in row) for row in rows)
    head = _shared(words, tables.last) if at_top else 0
    tables.last = words
    made_of = [[_as_cell(cell) for cell in row] for row in rows]
    if is_layout(made_of) or is_parallel(made_of):
        repeated = [replace(line, repeats=True) for row in rows[:head] for cell in row for line in cell]
        return [*repeated, *_in_order(rows[head:], at_top)]
    tables.count += 1
    return [
        replace(line, cell=Place(tables.count, place, column, len(row)), fresh=True, repeats=place < head)
        for place, row in enumerate(rows)
        for column, cell in enumerate(row)
        for line in cell
    ]


def _shared(rows: tuple[tuple[str, ...], ...], others: tuple[tuple[str, ...], ...]) -> int:
    """Return with how many rows both tables begin alike, but for a table that is nothing more."""
    count = 0
    while count < min(len(rows), len(others)) and rows[count] == others[count]:
        count += 1
    return count if count < len(rows) else 0


def _in_order(rows: Sequence[Cells], at_top: bool) -> list[Line]:
    lines: list[Line] = []
    for place, row in enumerate(rows):
        goes_on = at_top and place == 0 and not row[0]  # from the page before
        for cell in row:
            if cell:
                lines += [replace(cell[0], fresh=not goes_on), *cell[1:]]
    return lines


def _as_cell(lines: Sequence[Line]) -> Cell:
    """Return a cell's lines as blocks, one for each line that may begin a paragraph."""
    texts = [line.text for line in lines[:1]]
    for line in lines[1:]:
        if LABEL.match(line.text):
            texts.append(line.text)
        else:
            texts[-1] += f" {line.text}"
    return Cell(tuple(map(Block, texts)))
