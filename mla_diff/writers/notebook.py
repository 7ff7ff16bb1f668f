"""A redline for notebooks: a table with its styles inline, since notebooks strip style sheets and scripts."""

from __future__ import annotations

from msgspec import Struct

from mla_diff.model.comparison import Comparison
from mla_diff.report.compose import report_on
from mla_diff.runtime.kinds import overview_beside
from mla_diff.writers.markup import plain
from mla_diff.writers.registry import View
from mla_diff.writers.two_columns import Aside, Head, Pair, Words, columns, said_first

_STYLES = {
    "gone": "color:#923800;background:#fcecdd;text-decoration:line-through",
    "come": "color:#0b468c;background:#e5eefa;text-decoration:underline", "reference": "color:#5d2a8c",
}  # fmt: skip
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
    report = report_on(comparison, asked.only, overview=overview_beside(comparison))
    told = "".join(f"<p><strong>{plain(notice)}</strong></p>" for notice in report.notices)
    told += "".join(f"<p>{plain(sentence)}</p>" for sentence in said_first(report))
    names = "".join(f'<th style="{_CELL}">{plain(text)}</th>' for text in report.texts)
    rows = "".join(f"<tr>{_row(part)}</tr>" for part in columns(report, asked.everything))
    return f'<div>{told}<table style="width:100%"><tr>{names}</tr>{rows}</table></div>'


def _row(part: Head | Pair | Aside) -> str:
    if isinstance(part, Head):
        return f'<th colspan="2" style="{_HEAD}">{plain(part.title)} <em>{plain(part.facts)}</em></th>'
    if isinstance(part, Aside):
        return f'<td colspan="2" style="{_CELL}"><small>{plain(part.text)}</small></td>'
    return "".join(
        f'<td style="{_CELL}">{"".join(_marked(words, tag) for words in side)}</td>'
        for side, tag in ((part.old, "del"), (part.new, "ins"))
    )


def _marked(words: Words, tag: str) -> str:
    text = plain(words.text).replace("\n", "<br>").replace("\t", " | ")
    return f'<{tag} style="{_STYLES[words.look]}">{text}</{tag}>' if words.look else text
