"""Remarks of the report as notes on the page, with links to the provisions that they name."""

from __future__ import annotations

from collections.abc import Iterable

from mla_diff.report.values import Remark, RemarkKind, Span
from mla_diff.writers.markup import plain

_CLASSES: dict[RemarkKind, str] = {
    "shares": "", "origin": " from", "by hand": " hand", "question": " ask", "candidate": " perhaps"
}  # fmt: skip
_ADDRESSES = {"new": "", "old": "old-", "was": "was-"}
_TAGS = {"law": "bdi", "here": "b"}


def remarks_markup(remarks: Iterable[Remark]) -> str:
    """Return remarks as notes, a paragraph each."""
    return "".join(
        f'<p class="story{_CLASSES.get(remark.kind, "")}">{"".join(map(span_markup, remark.spans))}</p>'
        for remark in remarks
    )


def span_markup(span: Span) -> str:
    """Return a piece of a remark; one that leads to a provision is a link."""
    if span.target in _ADDRESSES:
        return f'<a href="#{_ADDRESSES[span.target]}{plain(span.eid)}">{plain(span.text)}</a>'
    tag = _TAGS.get(span.target)
    return f"<{tag}>{plain(span.text)}</{tag}>" if tag else plain(span.text)
