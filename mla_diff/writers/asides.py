"""What is said beside an article in plain text: its shares in a split, how sure a match is, who set a link by hand."""

from __future__ import annotations

from collections.abc import Iterator

from mla_diff.cite.citation import cite
from mla_diff.model.alignment import Correspondence
from mla_diff.model.comparison import Comparison
from mla_diff.report.departures import Departure
from mla_diff.report.facts import DOUBTFUL
from mla_diff.report.layout import Section


def asides(comparison: Comparison, section: Section) -> Iterator[str]:
    """Yield what a reader of an article has to be told, a sentence each."""
    one = section.correspondence
    if one.relation in ("split", "merge", "regrouped"):
        yield from _shares(comparison, one, section.new.eid if section.new else "")
    for link in dict.fromkeys(link for row in section.rows for link in row.correspondence.links if link.reason):
        yield f"{cite(comparison.old, link.old)} → {cite(comparison.new, link.new)} set by hand: {link.reason}"
    for link in one.links:
        if section.new and link.new == section.new.eid and link.basis != "set by hand" and link.score < DOUBTFUL:
            other = f" The next best is {cite(comparison.new, link.runner_up)}." if link.runner_up else ""
            yield (
                f"Does {cite(comparison.old, link.old)} carry on in {cite(comparison.new, link.new)}? "
                f"The match is {_percent(link.score)} sure.{other}"
            )


def _shares(comparison: Comparison, one: Correspondence, eid: str) -> Iterator[str]:
    """Yield what went where: of a split the shares of the old words, else those of the new words."""
    if one.relation == "split":
        parts = [f"{cite(comparison.new, link.new)} ({_percent(link.share_old)})" for link in one.links]
        yield f"{cite(comparison.old, one.old[0])} is split; its words are now in {_and(parts)}."
        return
    links = [link for link in one.links if link.new == eid]
    parts = [f"{cite(comparison.old, link.old)} ({_percent(link.share_new)} of the words here)" for link in links]
    if parts:
        yield f"{'Merged' if one.relation == 'merge' else 'Regrouped'} from {_and(parts)}."


def departed(comparison: Comparison, one: Departure) -> str:
    """Return what is said where an article stood whose words are now elsewhere."""
    heading = f" {one.old.heading}" if one.old.heading else ""
    told = "moved to" if one.correspondence.moved else "merged into"
    return f"{cite(comparison.old, one.old.eid)}{heading} stood here; {told} {cite(comparison.new, one.link.new)}"


def _percent(share: float) -> str:
    return f"{round(100 * share)} %"


def _and(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
