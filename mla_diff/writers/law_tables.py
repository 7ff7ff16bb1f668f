"""Tables of the law in the HTML redline: rows in succession are one table on either side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from mla_diff.cite.citation import cite
from mla_diff.model.comparison import Op, Sign
from mla_diff.model.provision import Provision
from mla_diff.report.values import Row
from mla_diff.writers.markup import plain, words_markup
from mla_diff.writers.rows import Page, notes_of_row

CELL = "\t"  # parts two cells in the text of a row


def table_markup(page: Page, rows: Sequence[Row]) -> str:
    """Return rows in succession as a table of the old text beside one of the new text, which holds both."""
    kinds = dict.fromkeys(kind for row in rows for kind in row.kinds)
    marks = f' data-k="{" ".join(kinds)}"' if kinds else ""
    old = "".join(_line(page, row, row.old, "-") for row in rows if row.old)
    new = "".join(_line(page, row, row.new or row.old, "+") for row in rows)
    notes = [f'<div class="under">{text}</div>' for row in rows for text in [notes_of_row(page, row, "+")] if text]
    old_table = f"<table>{old}</table>" if old else ""
    return (
        f'<div class="r d1 table"{marks}><div class="o"{page.attributes[0]}>{old_table}</div>'
        f'<div class="w"{page.attributes[1]}><table>{new}</table>{"".join(notes)}</div></div>\n'
    )


def _line(page: Page, row: Row, provision: Provision | None, side: Sign) -> str:
    if provision is None:
        return ""
    is_new = side == "+" and row.new is not None
    name = provision.eid if is_new else f"old-{provision.eid}"
    version = page.comparison.new if is_new else page.comparison.old
    kind = ' class="none"' if side == "+" and row.new is None else ""
    ops = row.change.ops if row.change else ()
    cells = "".join(f"<td>{words_markup(cell, side, None, None)[1]}</td>" for cell in _cells(ops, side))
    return f'<tr{kind}{page.address(name)} title="{plain(cite(version, provision.eid))}">{cells}</tr>'


def _cells(ops: Sequence[Op], side: Sign) -> Iterator[list[Op]]:
    """Yield the ops of a row by cell, as one side has its cells; what went is told in the cell where it was.

    >>> [[op.text for op in cell] for cell in _cells([Op("=", "Arbon\\t"), Op("-", "4"), Op("+", "5")], "+")]
    [['Arbon'], ['4', '5']]
    """
    own = {op.sign for op in ops if op.sign in ("=", side)} or {"-"}
    cell: list[Op] = []
    for op in ops:
        texts = op.text.split(CELL) if op.sign in own else [op.text.replace(CELL, " ")]
        for index, text in enumerate(texts):
            if index:
                yield cell
                cell = []
            if text:
                cell.append(replace(op, text=text))
    yield cell
