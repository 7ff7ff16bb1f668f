"""Tables in the running text: rows in succession, each as cells of pieces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from mla_diff.model.comparison import Sign
from mla_diff.writers.woven import Paragraph, Piece

CELL = "\t"  # parts two cells inside the text of pieces


def with_tables(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph | list[Paragraph]]:
    """Yield the paragraphs, rows in succession as one list: a table.

    Each row in it stands on one side alone, or on both with the same borders of cells.
    """
    table: list[Paragraph] = []
    for paragraph in paragraphs:
        if paragraph.style == "row" and _is_whole(paragraph):
            table += _settled(paragraph)
            continue
        if table:
            yield table
            table = []
        yield replace(paragraph, style="provision") if paragraph.style == "row" else paragraph
    if table:
        yield table


def _is_whole(row: Paragraph) -> bool:
    """Return whether a row ends on the sides that it stands on: else one side runs on into what follows."""
    return row.end == "=" or row.sign == row.end


def _settled(row: Paragraph) -> Iterator[Paragraph]:
    """Yield a row that has the same cells on both sides as it is, another as one row that went and one that came."""
    if row.sign != "~" or not any(CELL in piece.text and piece.sign != "=" for piece in row.pieces):
        yield row
        return
    for sign in _SIDES:
        pieces = tuple(replace(piece, sign=sign) for piece in row.pieces if piece.sign in ("=", sign))
        yield Paragraph(pieces, sign, row.style, row.level, row.remarks if sign == "+" else ())


_SIDES: tuple[Sign, Sign] = ("-", "+")


def cells_of(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return the pieces of a row by cell.

    >>> [[piece.text for piece in cell] for cell in cells_of([Piece("=", "Arbon\\t4"), Piece("+", ".50\\t")])]
    [['Arbon'], ['4', '.50'], []]
    """
    cells: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *others = piece.text.split(CELL)
        if first or piece.note:
            cells[-1].append(replace(piece, text=first))
        cells.extend([replace(piece, text=text)] if text else [] for text in others)
    return cells
