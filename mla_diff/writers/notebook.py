"""A redline for notebooks: a table with its styles inline, since notebooks strip style sheets and scripts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from mla_diff.cite.citation import cite
from mla_diff.model.comparison import UNCOMPARED, Comparison, Op
from mla_diff.model.provision import Provision
from mla_diff.report.facts import describe, facts
from mla_diff.report.layout import Heading, Row, lay_out
from mla_diff.report.notices import notices
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
    told = "".join(f"<p><strong>{plain(notice)}</strong></p>" for notice in notices(comparison))
    names = "".join(f'<th style="{_CELL}">{plain(describe(side))}</th>' for side in (comparison.old, comparison.new))
    return f'<div>{told}<table style="width:100%"><tr>{names}</tr>{"".join(_rows(comparison, asked))}</table></div>'


def _rows(comparison: Comparison, view: View) -> Iterator[str]:
    for part in lay_out(comparison, view.only):
        if isinstance(part, Heading):
            continue
        rows = [row for row in part.rows if row.is_changed or view.everything]
        if not rows:
            continue
        old = " + ".join(cite(comparison.old, one.eid) for one in part.old)
        new = cite(comparison.new, part.new.eid) if part.new else ""
        title = " → ".join(dict.fromkeys(name for name in (old, new) if name))
        what = ", ".join(facts(comparison, part.correspondence, part.is_modified))
        yield f'<tr><th colspan="2" style="{_HEAD}">{plain(title)} <em>{plain(what)}</em></th></tr>'
        yield from (_row(comparison, row) for row in rows)


def _row(comparison: Comparison, row: Row) -> str:
    if row.away and row.old and row.new:
        place = plain(f"{row.old.label} (now {cite(comparison.new, row.new.eid)})")
        return f'<tr><td style="{_CELL}">{place}</td><td></td></tr>'
    ops = row.change.ops if row.change else ()
    sides = ((row.old, "-", _GONE), (row.new, "+", _COME))
    cells = "".join(f'<td style="{_CELL}">{_words(one, ops, sign, look)}</td>' for one, sign, look in sides)
    return f"<tr>{cells}</tr>"


def _words(provision: Provision | None, ops: Sequence[Op], sign: str, look: str) -> str:
    if provision is None:
        return ""
    parts = [f"{plain(provision.label)} "] if provision.label else []
    tag = "del" if sign == "-" else "ins"
    for op in ops:
        text = plain(op.text).replace("\n", "<br>").replace("\t", " | ")
        if op.sign == "=" or (op.sign == sign and (op.reason == "typography" or op.reason in UNCOMPARED)):
            parts.append(text)
        elif op.sign == sign:
            parts.append(f'<{tag} style="{_REFERENCE if op.reason else look}">{text}</{tag}>')
    return "".join(parts)
