"""A table for a spreadsheet: one row a change, footnotes in rows of their own."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from mla_diff.cite.citation import cite
from mla_diff.model.comparison import Comparison, NoteChange, Op
from mla_diff.model.provision import Provision, Version
from mla_diff.report.compose import report_on
from mla_diff.report.signs import note_text
from mla_diff.report.values import Report, Row
from mla_diff.text.tokens import words
from mla_diff.writers.cells import spreadsheet_cell
from mla_diff.writers.registry import View

COLUMNS = (
    "old", "new", "what happened", "old label", "new label", "old text", "new text", "redline",
    "words inserted", "words deleted", "score", "basis", "old eId", "new eId", "old version", "new version", "notice",
    "remarks",
)  # fmt: skip
_BOM = "\ufeff"  # without it Excel takes the file for Windows-1252


def render(comparison: Comparison, view: View) -> str:
    """Return the table as RFC 4180 has it, after a byte order mark; unchanged provisions only where all are asked for.

    A cell that a spreadsheet would compute begins with an apostrophe, which the spreadsheet shows as text. A table
    without rows says that nothing changed; where more has to be said, a row holds the verdict and the notices.
    """
    file = StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    report = report_on(comparison, view.only)
    entries = [(row, remarks) for row, remarks in report.entries if row.is_changed or view.everything]
    if not entries and (comparison.differs or report.notices):
        writer.writerow([_cell(value) for value in _verdict_cells(comparison, report)])
    for row, remarks in entries:
        said = " ".join(remark.text for remark in remarks)
        writer.writerow([_cell(value) for value in (*_cells(comparison, report, row), said)])
        for note in row.notes:
            writer.writerow([_cell(value) for value in (*_note_cells(comparison, report, note), "")])
    return _BOM + file.getvalue()


def _cell(value: str) -> str:
    """Return text for a cell; the borders between the cells of a table in the law are shown as a sign."""
    return spreadsheet_cell(value.replace("\t", " | "))


def _cells(comparison: Comparison, report: Report, row: Row) -> Iterator[str]:
    correspondence, ops = row.correspondence, row.change.ops if row.change else ()
    old, new = (row.old if row.change is None or row.change.old else None), row.new
    yield from (_cite(comparison.old, old), _cite(comparison.new, new), "; ".join(row.facts))
    yield from (side.label if side else "" for side in (old, new))
    yield from ("".join(op.text for op in ops if op.sign in ("=", sign)) for sign in "-+")
    yield "".join(_marked(op) for op in ops) if row.change is None or row.change.is_compared else ""
    yield from (str(_count(ops, sign)) for sign in "+-")
    yield from ((f"{correspondence.score:.2f}", correspondence.basis) if correspondence.links else ("", ""))
    yield from (side.eid if side else "" for side in (old, new))
    yield from (comparison.old.id, comparison.new.id, " ".join(report.notices))


def _verdict_cells(comparison: Comparison, report: Report) -> Iterator[str]:
    values = {
        "what happened": report.verdict, "old version": comparison.old.id, "new version": comparison.new.id,
        "notice": " ".join(report.notices),
    }  # fmt: skip
    yield from (values.get(column, "") for column in COLUMNS)


def _note_cells(comparison: Comparison, report: Report, note: NoteChange) -> Iterator[str]:
    old = comparison.old.by_eid.get(note.old or "")
    new = comparison.new.by_eid.get(note.new or "")
    told = _FOOTNOTE[bool(old), bool(new)]
    yield from (_cite(comparison.old, old), _cite(comparison.new, new), told)
    yield from (f"note {number}" if number else "" for number in (note.old_number, note.new_number))
    yield from (note_text(note.ops, "-"), note_text(note.ops, "+"), "".join(_marked(op) for op in note.ops))
    yield from (str(_count(note.ops, sign)) for sign in "+-")
    yield from ("", "", note.old or "", note.new or "")
    yield from (comparison.old.id, comparison.new.id, " ".join(report.notices))


_FOOTNOTE = {(True, True): "footnote changed", (False, True): "footnote new", (True, False): "footnote dropped"}
_MARKS = {"-": ("[-", "-]"), "+": ("{+", "+}"), "=": ("", "")}  # as wdiff writes them


def _marked(op: Op) -> str:
    """Return an op's words in their marks; of typography those of the new text, without."""
    if op.reason == "typography":
        return op.text if op.sign == "+" else ""
    return op.text.join(_MARKS[op.sign])


def _cite(version: Version, provision: Provision | None) -> str:
    return cite(version, provision.eid) if provision else ""


def _count(ops: tuple[Op, ...], sign: str) -> int:
    """Return how many words of a sign differ in substance."""
    return sum(len(words(op.text)) for op in ops if op.sign == sign and not op.reason)
