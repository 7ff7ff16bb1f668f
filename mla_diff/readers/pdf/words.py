"""Joins the lines of a paragraph into running text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from mla_diff.model.block import Mark
from mla_diff.readers.pdf.sheet import Line
from mla_diff.text.hyphens import Hyphens, glue


class Joined(Struct, frozen=True):
    """The words of several lines as one text, with the places of footnote marks and of what is raised."""

    text: str
    marks: tuple[Mark, ...] = ()
    raised: tuple[tuple[int, int], ...] = ()


def join(lines: Iterable[Line], hyphens: Hyphens) -> Joined:
    """Return the running text of lines."""
    parts: list[str] = []
    marks: list[Mark] = []
    raised: list[tuple[int, int]] = []
    length = 0
    for line in lines:
        if parts:
            length -= len(parts[-1])
            parts[-1] = glue(parts[-1], line.text, hyphens)
            length += len(parts[-1])
        marks += [Mark(length + mark.offset, mark.number) for mark in line.marks]
        raised += [(length + start, length + end) for start, end in line.raised]
        parts.append(line.text)
        length += len(line.text)
    text = "".join(parts)
    text = text[:-1] + "-" if text.endswith("\u00ad") else text
    return Joined(text, tuple(marks), tuple(raised))


def join_cells(lines: Sequence[Line], hyphens: Hyphens) -> Joined:
    """Return a table's row, its cells parted by tabs and empty ones included."""
    cells: list[str] = []
    marks: list[Mark] = []
    raised: list[tuple[int, int]] = []
    length = 0
    columns = lines[0].cell.columns if lines[0].cell else 1
    for column in range(columns):
        inside = [line for line in lines if line.cell and line.cell.column == column]
        cell = join(inside, hyphens)
        marks += [Mark(length + mark.offset, mark.number) for mark in cell.marks]
        raised += [(length + start, length + end) for start, end in cell.raised]
        cells.append(cell.text)
        length += len(cell.text) + 1
    return Joined("\t".join(cells), tuple(marks), tuple(raised))
