"""A provision's history as one HTML page that needs neither script nor network."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from mla_diff.cite.citation import cite
from mla_diff.lineages.changes import Row
from mla_diff.lineages.timeline import Moment, Timeline, cite_place, first_seen
from mla_diff.model.provision import Version
from mla_diff.report.notices import series_notices, version_notices
from mla_diff.writers.branches import branch_values
from mla_diff.writers.graph import draw, from_first
from mla_diff.writers.history_rows import ops_markup, row_label, shows
from mla_diff.writers.page import page
from mla_diff.writers.sources.beside import Known, tell_sources
from mla_diff.writers.steps import tell_facts
from mla_diff.writers.svg import graph_svg
from mla_diff.writers.timeline import fresh_notes, tell_namesakes

if TYPE_CHECKING:
    from markupsafe import Markup

#: Languages whose script runs from right to left.
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


def timeline_html(timeline: Timeline, known: Known | None = None) -> str:
    """Return the page of a timeline; ``known`` are the sources of its versions."""
    last = timeline.lineage.places[-1]
    return page(
        "timeline.html",
        title=f"History of {cite_place(timeline.history, last)}",
        notices=series_notices(timeline.history.versions),
        part=timeline_values(timeline, known),
    )


def graph_of(timeline: Timeline, by_date: bool = False) -> Markup:
    """Return the graph of a timeline as safe markup; ``by_date`` calls versions by their dates where all have one."""
    history = timeline.history
    cited = cite_place(history, timeline.lineage.places[-1])
    picture = draw(timeline)
    dates = tuple(version.date for version in history.versions)
    if by_date and all(dates) and len(set(dates)) == len(dates):
        picture = from_first(replace(picture, versions=dates))
        last = timeline.lineage.places[-1]
        cited = f"{cite(history.versions[last[0]], last[1])} of {dates[last[0]]}"
    return graph_svg(picture, f"{cited} through {len(history.versions)} versions")


def timeline_values(timeline: Timeline, known: Known | None = None) -> dict[str, Any]:
    """Return what the template needs of a timeline; the graph is safe markup, all else is text."""
    history = timeline.history
    last = timeline.lineage.places[-1]
    notes = fresh_notes(timeline)
    return {
        "heading": history.provision(last).heading, "name": cite_place(history, last), "first": first_seen(timeline),
        "graph": graph_of(timeline),
        "moments": [
            {**_moment(timeline, moment, new), "sources": tell_sources(known or {}, moment)}
            for moment, new in zip(timeline.moments, notes, strict=True)
        ],
        "namesakes": tell_namesakes(timeline, hint=False),
        "branches": [branch_values(branch) for branch in timeline.branches],
    }  # fmt: skip


def _moment(timeline: Timeline, moment: Moment, notes: Sequence[Any]) -> dict[str, Any]:
    step = moment.step
    version = timeline.history.versions[step.version]
    whole = step.since < 0
    return {
        "version": version.id, "date": version.date, "name": cite(version, step.eid) if step.eid else "—",
        "notices": version_notices(version) if step.eid else [], **tongue(version),
        "told": "; ".join(tell_facts(timeline.history, timeline.lineage, moment)),
        "rows": [_row(timeline, moment, row) for row in moment.rows if whole or shows(row)], "notes": notes,
    }  # fmt: skip


def tongue(version: Version) -> dict[str, str]:
    """Return the attributes that say in which language and direction a version's text runs."""
    return {"lang": version.language, "dir": "rtl" if version.language in RIGHT_TO_LEFT else "ltr"}


def _row(timeline: Timeline, moment: Moment, row: Row) -> dict[str, Any]:
    label = "".join(run.text for run in row_label(timeline, row))
    if row.gone and row.elsewhere:
        return {"label": label, "words": ""}
    marked = row.certain and moment.step.since >= 0
    ops = row.ops if marked or row.gone else [op for op in row.ops if op.sign != "-"]
    return {"label": label, "words": ops_markup(ops, marked)}
