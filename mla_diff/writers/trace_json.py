"""A provision's history as JSON, schema ``mla-diff/trace/1``."""

from __future__ import annotations

from typing import Any

from mla_diff.lineages.changes import Row
from mla_diff.lineages.edges import Edge
from mla_diff.lineages.lineage import History, is_inner
from mla_diff.lineages.places import namesakes
from mla_diff.lineages.timeline import Moment, Timeline
from mla_diff.report.notices import series_notices, version_notices
from mla_diff.writers.branches import branch_data
from mla_diff.writers.concordance import step_values
from mla_diff.writers.dumped import dump
from mla_diff.writers.sources.beside import Known, moment_values

SCHEMA = "mla-diff/trace/1"


def timeline_json(timeline: Timeline, known: Known | None = None) -> str:
    """Return a timeline as JSON; ``known`` are the sources of its versions."""
    return dump({"schema": SCHEMA, **timeline_values(timeline, known)})


def timeline_values(timeline: Timeline, known: Known | None = None) -> dict[str, Any]:
    """Return the steps with their words, and the graph of all provisions joined by splits and merges."""
    history = timeline.history
    return {
        "lineage": timeline.lineage.wid,
        "versions": [version.id for version in history.versions],
        "notices": series_notices(history.versions),
        "steps": [
            {**_moment(history, moment), **moment_values(known or {}, moment)} for moment in timeline.moments
        ],
        "proposals": [branch_data(branch) for branch in timeline.branches],
        "same_number": [
            [history.versions[index].id, eid] for index, eid in namesakes(history, timeline.lineage.places[-1])
        ],
        "graph": {
            "lineages": [
                {"lineage": lineage.wid, "places": [[history.versions[index].id, eid] for index, eid in lineage.places]}
                for lineage in timeline.family
            ],
            "edges": [
                _edge(history, edge)
                for lineage in timeline.family for place in lineage.places for edge in history.after.get(place, ())
                if not is_inner(history, edge)
            ],
        },
    }  # fmt: skip


def _moment(history: History, moment: Moment) -> dict[str, Any]:
    return {
        **step_values(history, moment.step), "changed": moment.is_changed,
        "notices": version_notices(history.versions[moment.step.version]) if moment.step.eid else [],
        "rows": [_row(history, row) for row in moment.rows],
        "notes": [{"number": note.number, "text": note.text} for note in moment.notes],
    }  # fmt: skip


def _row(history: History, row: Row) -> dict[str, Any]:
    def place(one: tuple[int, str] | None) -> list[str] | None:
        return [history.versions[one[0]].id, one[1]] if one else None

    values: dict[str, Any] = {
        "old": place(row.old), "new": place(row.new), "ops": [[op.sign, op.text] for op in row.ops],
        "certain": row.certain,
    }  # fmt: skip
    reasons = {str(index): op.reason for index, op in enumerate(row.ops) if op.reason}
    return values | ({"reasons": reasons} if reasons else {}) | ({"elsewhere": True} if row.elsewhere else {})


def _edge(history: History, edge: Edge) -> dict[str, Any]:
    return {
        "old": [history.versions[edge.old[0]].id, edge.old[1]], "new": [history.versions[edge.new[0]].id, edge.new[1]],
        "main": edge.main, "score": round(edge.link.score, 3), "basis": edge.link.basis,
        "share_old": round(edge.link.share_old, 3), "share_new": round(edge.link.share_new, 3),
    }  # fmt: skip
