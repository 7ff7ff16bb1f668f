"""Joins the lines of a paragraph into running text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mla_diff.model.block import Mark
from mla_diff.readers.pdf.sheet import Line
from mla_diff.text.hyphens import Hyphens, glue


def join(lines: Iterable[Line], hyphens: Hyphens) -> tuple[str, tuple[Mark, ...]]:
    """Return the running text of lines and the places of the footnote marks in it."""
    parts: list[str] = []
    marks: list[Mark] = []
    length = 0
    for line in lines:
        if parts:
            length -= len(parts[-1])
            parts[-1] = glue(parts[-1], line.text, hyphens)
            length += len(parts[-1])
        marks += [Mark(length + mark.offset, mark.number) for mark in line.marks]
        parts.append(line.text)
        length += len(line.text)
    text = "".join(parts)
    return (text[:-1] + "-" if text.endswith("\u00ad") else text), tuple(marks)


def join_cells(lines: Sequence[Line], hyphens: Hyphens) -> tuple[str, tuple[Mark, ...]]:
    """Return the text of a table's row, its cells parted by tabs and empty ones included, and its marks."""
    cells: list[str] = []
    marks: list[Mark] = []
    length = 0
    columns = lines[0].cell.columns if lines[0].cell else 1
    for column in range(columns):
        inside = [line for line in lines if line.cell and line.cell.column == column]
        text, own = join(inside, hyphens)
        marks += [Mark(length + mark.offset, mark.number) for mark in own]
        cells.append(text)
        length += len(text) + 1
    return "\t".join(cells), tuple(marks)
