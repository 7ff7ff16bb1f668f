"""A table for a spreadsheet: one row a change, footnotes in rows of their own."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from mla_diff.cite.citation import cite
from mla_diff.diff.summary import is_marked
from mla_diff.model.comparison import Comparison, NoteChange, Op
from mla_diff.model.provision import Provision, Version
from mla_diff.report.facts import facts
from mla_diff.report.layout import Row, rows_to_read
from mla_diff.report.notices import notices
from mla_diff.report.signs import note_text
from mla_diff.text.tokens import words
from mla_diff.writers.cells import spreadsheet_cell
from mla_diff.writers.registry import View

COLUMNS = (
    "old", "new", "what happened", "old label", "new label", "old text", "new text", "redline",
    "words inserted", "words deleted", "score", "basis", "old eId", "new eId", "old version", "new version", "notice",
)  # fmt: skip
_BOM = "\ufeff"  # without it Excel takes the file for Windows-1252


def render(comparison: Comparison, view: View) -> str:
    """Return the table as RFC 4180 has it, after a byte order mark; unchanged provisions only where all are asked for.

    A cell that a spreadsheet would compute begins with an apostrophe, which the spreadsheet shows as text.
    """
    file = StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in _rows(comparison, view):
        writer.writerow([_cell(value) for value in _cells(comparison, row)])
        for note in row.notes:
            writer.writerow([_cell(value) for value in _note_cells(comparison, note)])
    return _BOM + file.getvalue()


def _cell(value: str) -> str:
    """Return text for a cell; the borders between the cells of a table in the law are shown as a sign."""
    return spreadsheet_cell(value.replace("\t", " | "))


def _rows(comparison: Comparison, view: View) -> Iterator[Row]:
    return (row for row in rows_to_read(comparison, view.only) if row.is_changed or view.everything)


def _cells(comparison: Comparison, row: Row) -> Iterator[str]:
    one, ops = row.correspondence, row.change.ops if row.change else ()
    old, new = (row.old if row.change is None or row.change.old else None), row.new
    yield from (_cite(comparison.old, old), _cite(comparison.new, new), "; ".join(_told(comparison, row)))
    yield from (side.label if side else "" for side in (old, new))
    yield from ("".join(op.text for op in ops if op.sign in ("=", sign)) for sign in "-+")
    yield "".join(_marked(op) for op in ops) if row.change is None or row.change.is_compared else ""
    yield from (str(_count(ops, sign)) for sign in "+-")
    yield from ((f"{one.score:.2f}", one.basis) if one.links else ("", ""))
    yield from (side.eid if side else "" for side in (old, new))
    yield from (comparison.old.id, comparison.new.id, " ".join(notices(comparison)))


def _note_cells(comparison: Comparison, note: NoteChange) -> Iterator[str]:
    old = comparison.old.by_eid.get(note.old or "")
    new = comparison.new.by_eid.get(note.new or "")
    told = _FOOTNOTE[bool(old), bool(new)]
    yield from (_cite(comparison.old, old), _cite(comparison.new, new), told)
    yield from (f"note {number}" if number else "" for number in (note.old_number, note.new_number))
    yield from (note_text(note.ops, "-"), note_text(note.ops, "+"), "".join(_marked(op) for op in note.ops))
    yield from (str(_count(note.ops, sign)) for sign in "+-")
    yield from ("", "", note.old or "", note.new or "")
    yield from (comparison.old.id, comparison.new.id, " ".join(notices(comparison)))


_FOOTNOTE = {(True, True): "footnote changed", (False, True): "footnote new", (True, False): "footnote dropped"}
_MARKS = {"-": ("[-", "-]"), "+": ("{+", "+}"), "=": ("", "")}  # as wdiff writes them


def _marked(op: Op) -> str:
    """Return an op's words in their marks; of typography those of the new text, without."""
    if op.reason == "typography":
        return op.text if op.sign == "+" else ""
    return op.text.join(_MARKS[op.sign])


def _told(comparison: Comparison, row: Row) -> list[str]:
    told = facts(comparison, row.correspondence)
    marked = [op for op in row.change.ops if is_marked(op)] if row.change else []
    if told == ["unchanged"] and marked:
        return ["cross-reference renumbered"]
    return told


def _cite(version: Version, provision: Provision | None) -> str:
    return cite(version, provision.eid) if provision else ""


def _count(ops: tuple[Op, ...], sign: str) -> int:
    """Return how many words of a sign differ in substance."""
    return sum(len(words(op.text)) for op in ops if op.sign == sign and not op.reason)
