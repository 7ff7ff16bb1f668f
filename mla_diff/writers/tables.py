"""Plain tables as terminal text, CSV, Markdown, HTML and JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from mla_diff.writers.cells import markdown_cell, spreadsheet
from mla_diff.writers.dumped import dump
from mla_diff.writers.runs import Run, harmless, paint, width_of, wrap
from mla_diff.writers.widths import cells

GAP = 2  # columns between two cells of a terminal table
NARROWEST = 8  # columns a cell keeps where a table has to be narrowed
STYLES = ("table.css",)  # of a page that holds a table, beside the style of all such pages


class Table(Struct, frozen=True):
    """A title, the head of each column, and rows of text. ``values`` is what JSON gives instead of the rows."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    schema: str
    values: tuple[dict[str, Any], ...]
    notices: tuple[str, ...] = ()


def render_table(table: Table, format: str, width: int, color: bool) -> str | bytes:
    """Return a table in one of ``TABLES``: bytes for Word, else text."""
    if format == "docx":
        from mla_diff.writers.sheets import table_as_word

        return table_as_word(table.title, table.notices, table.head, table.rows)
    if format == "csv":
        return table_csv(table)
    if format == "md":
        return table_markdown(table)
    if format == "json":
        return table_json(table)
    if format == "html":
        from mla_diff.writers.page import page

        return page("table.html", styles=STYLES, title=table.title, table=table)
    return table_text(table, width, color)


def table_text(table: Table, width: int, color: bool) -> str:
    """Return the table in columns, cells wrapped where the columns are too few."""
    widths = _widths(table, width)
    lines = [paint(line, color) for notice in table.notices for line in wrap([Run("!   "), Run(notice)], width, 0, 4)]
    heads = [
        cell if cells(cell) <= room else cell.replace("-", "- ", 1)
        for cell, room in zip(table.head, widths, strict=True)
    ]
    lines += _text_row([Run(cell, "heading") for cell in heads], widths, color)
    for row in table.rows:
        lines += _text_row([Run(cell) for cell in row], widths, color)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _widths(table: Table, width: int) -> list[int]:
    """Return the columns of each cell: what its widest text needs, the widest cells cut until the line fits."""
    columns = zip(*(table.head, *table.rows), strict=True)
    widths = [max(cells(harmless(cell)) for cell in column) for column in columns]
    while sum(widths) + GAP * (len(widths) - 1) > width and max(widths) > NARROWEST:
        widest = widths.index(max(widths))
        second = sorted(widths)[-2] if len(widths) > 1 else NARROWEST
        spare = sum(widths) + GAP * (len(widths) - 1) - width
        widths[widest] = max(NARROWEST, min(widths[widest] - 1, max(widths[widest] - spare, second)))
    return widths


def _text_row(runs: Sequence[Run], widths: Sequence[int], color: bool) -> Iterator[str]:
    wrapped = [wrap([run], width) for run, width in zip(runs, widths, strict=True)]
    for index in range(max(len(lines) for lines in wrapped)):
        parts = []
        for lines, width in zip(wrapped, widths, strict=True):
            line = lines[index] if index < len(lines) else []
            parts.append(paint(line, color) + " " * max(0, width - width_of(line)))
        yield (" " * GAP).join(parts)


def table_csv(table: Table) -> str:
    """Return the table as CSV, its notices in a column of their own."""
    return spreadsheet(table.head, table.rows, table.notices)


def table_markdown(table: Table) -> str:
    """Return the table as Markdown; signs that would be taken for marking are escaped."""
    lines = [f"# {markdown_cell(table.title)}\n", *(f"{markdown_cell(notice)}\n" for notice in table.notices)]
    lines += [_markdown_row(table.head), _markdown_row(["---"] * len(table.head), escape=False)]
    return "\n".join([*lines, *(_markdown_row(row) for row in table.rows)]) + "\n"


def _markdown_row(row: Sequence[str], escape: bool = True) -> str:
    return f"| {' | '.join(markdown_cell(cell) if escape else cell for cell in row)} |"


def table_json(table: Table) -> str:
    """Return the rows as JSON values, after the table's schema and what has to be known first."""
    return dump({"schema": table.schema, "notices": list(table.notices), "rows": list(table.values)})
