"""A redline for notebooks: a table with its styles inline, since notebooks strip style sheets and scripts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from mla_diff.model.comparison import UNCOMPARED, Comparison, Op
from mla_diff.model.provision import Provision
from mla_diff.report.compose import report_on
from mla_diff.report.values import Heading, Remark, Report, Row
from mla_diff.writers.markup import plain
from mla_diff.writers.registry import View

_GONE = "color:#923800;background:#fcecdd;text-decoration:line-through"
_COME = "color:#0b468c;background:#e5eefa;text-decoration:underline"
_REFERENCE = "color:#5d2a8c"
_CELL = "vertical-align:top;text-align:left;width:50%;padding:2px 8px;font-family:serif"
_HEAD = "text-align:left;padding:8px 8px 2px;border-top:1px solid #999"


class Shown(Struct, frozen=True):
    """A part of a comparison that shows itself in a notebook."""

    comparison: Comparison
    view: View

    def _repr_html_(self) -> str:
        return render(self.comparison, self.view)


def render(comparison: Comparison, view: View | None = None) -> str:
    """Return the changed provisions as one table, with what has to be said of the texts above it."""
    asked = view or View()
    report = report_on(comparison, asked.only)
    told = "".join(f"<p><strong>{plain(notice)}</strong></p>" for notice in report.notices)
    names = "".join(f'<th style="{_CELL}">{plain(text)}</th>' for text in report.texts)
    return f'<div>{told}<table style="width:100%"><tr>{names}</tr>{"".join(_rows(report, asked))}</table></div>'


def _rows(report: Report, view: View) -> Iterator[str]:
    for part in report.parts:
        if isinstance(part, Heading):
            yield from _row_and_notes(part.row) if part.row.is_changed else ()
            continue
        rows = [row for row in part.rows if row.is_changed or view.everything]
        if not rows:
            continue
        what = plain(", ".join(part.facts))
        yield f'<tr><th colspan="2" style="{_HEAD}">{plain(part.title)} <em>{what}</em></th></tr>'
        yield from map(_remark, part.remarks)
        for row in rows:
            yield from _row_and_notes(row)


def _row_and_notes(row: Row) -> Iterator[str]:
    """Yield a row, the footnotes that changed in it, and what is said of it."""
    yield _row(row)
    for note in row.notes if not row.away else ():
        sides = ((note.old_number, "-", _GONE), (note.new_number, "+", _COME))
        cells = (
            f'<td style="{_CELL}">{f"note {plain(number)}: " if number else ""}{_marked(note.ops, sign, look)}</td>'
            for number, sign, look in sides
        )
        yield f"<tr>{''.join(cells)}</tr>"
    yield from map(_remark, () if row.away else row.remarks)


def _remark(remark: Remark) -> str:
    return f'<tr><td colspan="2" style="{_CELL}"><small>{plain(remark.text)}</small></td></tr>'


def _row(row: Row) -> str:
    if row.away and row.old:
        told = plain(" ".join([row.old.label, *(remark.text for remark in row.remarks)]))
        return f'<tr><td style="{_CELL}">{told}</td><td></td></tr>'
    ops = row.change.ops if row.change else ()
    sides = ((row.old, "-", _GONE), (row.new, "+", _COME))
    cells = "".join(f'<td style="{_CELL}">{_words(one, ops, sign, look)}</td>' for one, sign, look in sides)
    return f"<tr>{cells}</tr>"


def _words(provision: Provision | None, ops: Sequence[Op], sign: str, look: str) -> str:
    if provision is None:
        return ""
    label = f"{plain(provision.label)} " if provision.label else ""
    return label + _marked(ops, sign, look)


def _marked(ops: Sequence[Op], sign: str, look: str) -> str:
    parts = []
    tag = "del" if sign == "-" else "ins"
    for op in ops:
        text = plain(op.text).replace("\n", "<br>").replace("\t", " | ")
        if op.sign == "=" or (op.sign == sign and (op.reason == "typography" or op.reason in UNCOMPARED)):
            parts.append(text)
        elif op.sign == sign:
            parts.append(f'<{tag} style="{_REFERENCE if op.reason else look}">{text}</{tag}>')
    return "".join(parts)
