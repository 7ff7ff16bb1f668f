"""Tables as rows of cells, and which tables are no tables but a way to set labels beside their text.

Three things are set with the same lines and cells, and are told apart by what stands in the columns:

- a table of values: one block a row, its cells parted by tabs, empty ones included;
- a layout: "(a)" | "the first point", "Article 5 Scope" | "This Convention applies..."; its cells are text in order;
- two texts beside each other: "Article 5" | "Artikel 5", each with text below; one column is read after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.model.block import Block, append
from mla_diff.readers import assemble
from mla_diff.readers.registry import Side

MOST_COLUMNS = 200  # of a table; a cell may say that it spans a million
_MOSTLY = 0.7  # of the first cells of a layout are labels; the rest are headings between them
_TEXT = 6  # words in a cell, on average, from which on it is text and no value
_PARALLEL = 2  # units that must begin in both columns
_UNIT = re.compile(
    r"(?:[^\W\d_]{3,}\.?\s+(?:\d+|[IVXLC]+\b|[A-Z]\b|premier|première|único|único|ONE\b|One\b|one\b)|§\s*\d|第[一二三\d])"
)
_LONG = 40  # blocks in one cell, which then is a column of a page


class Cell(Struct, frozen=True):
    """A cell: its blocks, and how many columns and rows it covers. Notes among the blocks stand outside the row."""

    blocks: tuple[Block, ...]
    columns: int = 1
    rows: int = 1
    nested: bool = False  # whether a table stands in it


Row = Sequence[Cell]


def table_blocks(rows: Sequence[Row], number: int, side: Side = "") -> list[Block]:
    """Return the blocks of a table, which is the ``number``-th of its file.

    >>> fares = [[Cell((Block("Arbon"),)), Cell(()), Cell((Block("4.00"),))]] * 2
    >>> [block.text for block in table_blocks(fares, 1)]
    ['Arbon\\t\\t4.00', 'Arbon\\t\\t4.00']
    >>> points = [[Cell((Block("(a)"),)), Cell((Block("the first point;"),))]]
    >>> [(block.text, block.style) for block in table_blocks(points, 1)]
    [('(a) the first point;', 'body')]
    """
    filled = [row for row in rows if any(cell.blocks for cell in row)]
    if is_parallel(filled):
        return _one_after_the_other(filled, side)
    if is_layout(filled):
        return [block for row in filled for block in assemble.row(cell.blocks for cell in row)]
    made: list[Block] = []
    for row in spread(rows):
        if any(cell for cell in row):
            made += _row(row, number)
    return made


def merge_down(rows: Sequence[Sequence[tuple[Cell, str]]]) -> list[list[Cell]]:
    """Return Word's rows, in which cells say "continue" where the one above goes on, with the rows each cell covers."""
    merged: list[list[Cell]] = []
    open_cells: dict[int, tuple[int, int]] = {}  # by column: row and place of the cell that goes on
    for row in rows:
        line: list[Cell] = []
        column = 0
        for cell, how in row:
            begun = open_cells.get(column)
            if how == "continue" and begun is not None:
                above = merged[begun[0]][begun[1]]
                merged[begun[0]][begun[1]] = replace(above, rows=above.rows + 1, blocks=above.blocks + cell.blocks)
            else:
                open_cells.pop(column, None)
                if how == "restart":
                    open_cells[column] = (len(merged), len(line))
                line.append(cell)
            column += cell.columns
        merged.append(line)
    return merged


def spread(rows: Sequence[Row]) -> list[list[tuple[Block, ...]]]:
    """Return a table's rows with a place for each column; what covers several rows stands in each of them."""
    grid: list[list[tuple[Block, ...]]] = []
    reaching: dict[int, tuple[int, tuple[Block, ...]]] = {}  # by column: rows still to cover, and with what
    for row in rows:
        line: list[tuple[Block, ...]] = []
        for cell in row:
            _take_from_above(line, reaching)
            for column in range(min(cell.columns, MOST_COLUMNS - len(line))):
                content = cell.blocks if column == 0 else ()
                if cell.rows > 1:
                    repeated = tuple(block for block in content if block.style != "note")
                    reaching[len(line)] = (cell.rows - 1, repeated)
                line.append(content)
        _take_from_above(line, reaching)
        grid.append(line)
    return grid


def _take_from_above(line: list[tuple[Block, ...]], reaching: dict[int, tuple[int, tuple[Block, ...]]]) -> None:
    while len(line) in reaching and len(line) < MOST_COLUMNS:
        column = len(line)
        left, content = reaching.pop(column)
        line.append(content)
        if left > 1:
            reaching[column] = (left - 1, content)


def _row(cells: Iterable[tuple[Block, ...]], number: int) -> list[Block]:
    """Return a row as one block, and the notes of its cells after it."""
    whole: Block | None = None
    notes: list[Block] = []
    for cell in cells:
        words = [block for block in cell if block.style != "note"]
        notes += [block for block in cell if block.style == "note"]
        joined = words[0] if words else Block("")
        for block in words[1:]:
            joined = append(joined, block, " ")
        joined = replace(joined, text=joined.text.replace("\t", " "))
        whole = joined if whole is None else append(whole, joined, "\t")
    assert whole is not None
    return [replace(whole, style="row", level=0, table=number, numbered=0), *notes]


# ---------------------------------------------------------------- what a table is


def is_layout(rows: Sequence[Row]) -> bool:
    """Return whether cells only set text in its place: one column, labels beside their text, columns of a page."""
    cells = [cell for row in rows for cell in row]
    if not cells or max(sum(bool(cell.blocks) for cell in row) for row in rows) < 2:
        return True
    if any(cell.nested or len(cell.blocks) > _LONG or _holds_structure(cell) for cell in cells):
        return True
    firsts = [cell for row in rows if (cell := next((cell for cell in row if cell.blocks), None))]
    rest = [cell for row in rows for cell in row[1:] if cell.blocks and not _is_label(cell)]
    columns = max(sum(bool(cell.blocks) and not _is_label(cell) for cell in row) for row in rows)
    if columns < 2 and sum(map(_is_label, firsts)) >= _MOSTLY * len(firsts):
        return True
    units = sum(bool(_UNIT.match(_text(cell))) for cell in firsts)
    return units >= _MOSTLY * len(firsts) and _is_text(rest)


def is_parallel(rows: Sequence[Row]) -> bool:
    """Return whether two columns hold a text each: units begin in both, and both are text and not references alone."""
    pairs = [(row[0], row[1]) for row in rows if len(row) == 2]
    if len(pairs) < len(rows) - 1 or not pairs:
        return False
    left, right = ([pair[side] for pair in pairs] for side in (0, 1))
    begun = min(sum(_begins_unit(cell) for cell in left), sum(_begins_unit(cell) for cell in right))
    if len(pairs) == 1:
        begun = min(_units_in(left[0]), _units_in(right[0]))
    return begun >= _PARALLEL and _is_text(left) and _is_text(right)


def _one_after_the_other(rows: Sequence[Row], side: Side) -> list[Block]:
    columns = {"left": (0,), "right": (1,)}.get(side, (0, 1))
    made: list[Block] = []
    for column in columns:
        for row in rows:
            cell = row[min(column, len(row) - 1)]
            if len(row) > 1 or column == columns[0]:
                made += [replace(block, beside=True) for block in cell.blocks] if column and not side else cell.blocks
    return made


def _holds_structure(cell: Cell) -> bool:
    """Whether a cell holds a table, headings, or a list of several points that stand as blocks of their own."""
    if any(block.style in ("row", "heading") for block in cell.blocks) and len(cell.blocks) > 1:
        return True
    return sum(assemble.begins_with_label(block.text) for block in cell.blocks) >= 2


def _is_label(cell: Cell) -> bool:
    return len(cell.blocks) == 1 and assemble.is_label(cell.blocks[0].text)


def _begins_unit(cell: Cell) -> bool:
    return any(_UNIT.match(block.text) for block in cell.blocks)


def _units_in(cell: Cell) -> int:
    return sum(bool(_UNIT.match(block.text)) for block in cell.blocks)


def _is_text(cells: Sequence[Cell]) -> bool:
    counts = [len(_text(cell).split()) for cell in cells if cell.blocks]
    return bool(counts) and sum(counts) / len(counts) >= _TEXT


def _text(cell: Cell) -> str:
    return " ".join(block.text for block in cell.blocks if block.style != "note")
