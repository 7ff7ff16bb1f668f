"""Remarks of the report as notes on the page, with links to the provisions that they name."""

from __future__ import annotations

from collections.abc import Iterator

from mla_diff.model.alignment import Correspondence
from mla_diff.model.comparison import Comparison
from mla_diff.report.certainty import certainty
from mla_diff.report.layout import Row, Section
from mla_diff.report.remarks import Remark, RemarkKind, Span, remarks_on
from mla_diff.writers.markup import plain

_CLASSES: dict[RemarkKind, str] = {
    "shares": "", "origin": " from", "by hand": " hand", "question": " ask", "candidate": " perhaps"
}  # fmt: skip
_ADDRESSES = {"new": "", "old": "old-", "was": "was-"}


def section_story(comparison: Comparison, part: Section, left: frozenset[str]) -> str:
    """Return the notes on a basic unit; ``left`` are the old eIds that a pointer stands for where they were."""
    new = part.new.eid if part.new else ""
    return "".join(_notes(remarks_on(comparison, part.correspondence, new, is_unit=True, left=left)))


def row_story(comparison: Comparison, row: Row, left: frozenset[str]) -> str:
    """Return the notes on a row below a basic unit."""
    if row.away:
        return ""
    new = row.new.eid if row.new else ""
    return "".join(_notes(remarks_on(comparison, row.correspondence, new, is_unit=False, left=left)))


def confidence(comparison: Comparison, correspondence: Correspondence) -> str:
    """Return how sure a match is and on what it rests, quietly."""
    if not correspondence.links or correspondence.basis in ("identical", "set by hand"):
        return ""
    least = min(correspondence.links, key=lambda link: link.score)
    return f' <span class="sure">match {plain(certainty(least, comparison.old, comparison.alignment))}</span>'


def _notes(remarks: Iterator[Remark]) -> Iterator[str]:
    for remark in remarks:
        yield f'<p class="story{_CLASSES[remark.kind]}">{"".join(map(_span, remark.spans))}</p>'


def _span(span: Span) -> str:
    if not span.target:
        return plain(span.text)
    return f'<a href="#{_ADDRESSES[span.target]}{plain(span.eid)}">{plain(span.text)}</a>'
