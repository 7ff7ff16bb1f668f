"""A table of a page that has begun: where its rows and cells are, until its end turns them into blocks."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field
from selectolax.lexbor import LexborNode

from mla_diff.model.block import Block
from mla_diff.readers.html.regions import whole
from mla_diff.readers.registry import Side
from mla_diff.readers.tables import Cell, table_blocks


class _OpenCell(Struct):
    """A cell by its blocks, and by the columns and rows that it covers."""

    start: int  # its first block's place among those of the page
    columns: int
    rows: int
    holds_table: bool
    end: int = -1  # the place behind its last block, once it has ended


class OpenTable(Struct):
    """The rows of a table so far; ``start`` is the place among the page's blocks where it begins."""

    start: int
    rows: list[list[_OpenCell]] = field(default_factory=list)

    def open_row(self) -> None:
        """Begin a row."""
        self.rows.append([])

    def open_cell(self, node: LexborNode, place: int) -> None:
        """Begin a cell at a place; one without a row begins a row."""
        if not self.rows:
            self.open_row()
        holds_table = node.css_first("table") is not None
        self.rows[-1].append(_OpenCell(place, whole(node, "colspan"), whole(node, "rowspan"), holds_table))

    def close_cell(self, place: int) -> None:
        """End the cell that is open, if one is."""
        if self.rows and self.rows[-1] and self.rows[-1][-1].end < 0:
            self.rows[-1][-1].end = place

    def as_blocks(self, blocks: Sequence[Block], number: int, side: Side) -> list[Block] | None:
        """Return the page's blocks from the table's start on as its rows, behind what stands outside the cells.

        None where it holds furniture: it stands around the text, and its words stay as they are.
        """
        if any(block.style == "furniture" for block in blocks[self.start :]):
            return None
        inside: set[int] = set()
        rows: list[list[Cell]] = []
        for open_cells in self.rows:
            cells: list[Cell] = []
            for cell in open_cells:
                end = cell.end if cell.end >= 0 else len(blocks)
                inside.update(range(cell.start, end))
                cells.append(Cell(tuple(blocks[cell.start : end]), cell.columns, cell.rows, cell.holds_table))
            rows.append(cells)
        loose = [block for place, block in enumerate(blocks[self.start :], self.start) if place not in inside]
        return [*loose, *table_blocks(rows, number, side)]
