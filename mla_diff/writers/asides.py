"""What is said beside an article in plain text: the remarks of the report, and where something stood."""

from __future__ import annotations

from collections.abc import Iterator

from mla_diff.cite.citation import cite
from mla_diff.model.comparison import Comparison
from mla_diff.report.departures import Departure
from mla_diff.report.layout import Section
from mla_diff.report.remarks import remarks_on


def asides(comparison: Comparison, section: Section) -> Iterator[str]:
    """Yield what a reader of an article has to be told, a sentence each; rows say themselves where they came from."""
    new = section.new.eid if section.new else ""
    said = [remark for remark in remarks_on(comparison, section.correspondence, new, True) if remark.kind != "origin"]
    for row in section.rows:
        if row.depth and not row.away:
            below = remarks_on(comparison, row.correspondence, row.new.eid if row.new else "", False)
            said += [remark for remark in below if remark.kind in ("by hand", "candidate")]
    yield from dict.fromkeys(remark.text for remark in said)


def departed(comparison: Comparison, one: Departure) -> str:
    """Return what is said where an article stood whose words are now elsewhere."""
    heading = f" {one.old.heading}" if one.old.heading else ""
    told = "moved to" if one.correspondence.moved else "merged into"
    return f"{cite(comparison.old, one.old.eid)}{heading} stood here; {told} {cite(comparison.new, one.link.new)}"
