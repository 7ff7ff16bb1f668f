"""The concordance as a table: two versions link by link, or many versions lineage by lineage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mla_diff.cite.citation import cite
from mla_diff.lineages.changes import WordChanges
from mla_diff.lineages.concordance import Entry, Line, concordance, entries
from mla_diff.lineages.lineage import History
from mla_diff.lineages.steps import Step
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Version
from mla_diff.report.absence import tell_absence_in
from mla_diff.report.by_pair import Told, told_by_pair
from mla_diff.report.certainty import certainty
from mla_diff.report.compose import report_on
from mla_diff.report.facts import describe_both, facts
from mla_diff.report.notices import series_notices, version_notices
from mla_diff.writers.tables import Table

NONE = "—"
TWO = "mla-diff/concordance/1"
MANY = "mla-diff/lineages/1"


def table_of_two(history: History, everything: bool = False) -> Table:
    """Return the table of a history's two versions: old, new, what happened, share, how sure."""
    old, new = history.versions
    found = entries(history, 0, everything)
    comparison = WordChanges(history).comparison()
    told = told_by_pair(report_on(comparison))
    said = [told.get((entry.old, entry.new)) or _told_alone(comparison, entry) for entry in found]
    return Table(
        f"Concordance: {' → '.join(describe_both(old, new))}",
        (old.id, new.id, "relation", "share of old / new", "how sure", "heading"),
        tuple(_row(comparison, entry, told) for entry, told in zip(found, said, strict=True)), TWO,
        tuple(_values(comparison, entry, told) for entry, told in zip(found, said, strict=True)),
        caveats(history.versions),
    )  # fmt: skip


def _told_alone(comparison: Comparison, entry: Entry) -> Told:
    """Return what happened to a pair that no report shows by itself, such as an article that became a point."""
    return Told(tuple(facts(comparison, entry.correspondence)), comparison.is_modified(entry.correspondence))


def caveats(versions: Sequence[Version]) -> tuple[str, ...]:
    """Return what has to be said of a series wherever it is shown: neighbours that do not compare, then each text."""
    of_versions = [f"{version.id}: {notice}" for version in versions for notice in version_notices(version)]
    return (*series_notices(versions), *of_versions)


def _row(comparison: Comparison, entry: Entry, told: Told) -> tuple[str, ...]:
    old, new = comparison.old, comparison.new
    heading = (new.by_eid[entry.new] if entry.new else old.by_eid[entry.old]).heading
    return (
        cite(old, entry.old) if entry.old else NONE, cite(new, entry.new) if entry.new else NONE,
        ", ".join(told.facts),
        f"{entry.link.share_old:.0%} / {entry.link.share_new:.0%}" if entry.link else "",
        certainty(entry.link, old, comparison.alignment) if entry.link else "", heading,
    )  # fmt: skip


def _values(comparison: Comparison, entry: Entry, told: Told) -> dict[str, Any]:
    old, new = comparison.old, comparison.new
    is_attested = comparison.is_attested(entry.correspondence)
    values: dict[str, Any] = {
        "old": entry.old or None, "new": entry.new or None,
        "old_label": cite(old, entry.old) if entry.old else None,
        "new_label": cite(new, entry.new) if entry.new else None,
        "relation": entry.correspondence.relation if is_attested else "not attested",
        "facts": list(told.facts),
        "renumbered": bool(entry.link) and old.by_eid[entry.old].number != new.by_eid[entry.new].number,
        "moved": entry.correspondence.moved,
    }  # fmt: skip
    if entry.link:
        link = entry.link
        values |= {
            "share_old": round(link.share_old, 3), "share_new": round(link.share_new, 3), "score": round(link.score, 3),
            "basis": link.basis, "words_changed": told.is_modified,
        }  # fmt: skip
    return values


def table_of_many(history: History, everything: bool = False) -> Table:
    """Return the table of all versions, a row a lineage: where it stands in each, and its latest heading."""
    lines = concordance(history, everything)
    ids = tuple(version.id for version in history.versions)
    return Table(
        f"Concordance of {len(ids)} versions: {' → '.join(ids)}", (*ids, "heading"),
        tuple((*(_cell(history, line, step) for step in line.steps), _heading(history, line)) for line in lines),
        MANY, tuple(_line_values(history, line) for line in lines),
        caveats(history.versions),
    )  # fmt: skip


def _cell(history: History, line: Line, step: Step) -> str:
    version = history.versions[step.version]
    if step.eid:
        return cite(version, step.eid)
    inside = [cite(version, eid) for index, eid in step.others if index == step.version]
    if inside:
        return f"in {' and '.join(inside)}"
    if "not attested" not in step.facts:
        return NONE
    return tell_absence_in(history, line.lineage.nearest(step.version), step.version)


def _heading(history: History, line: Line) -> str:
    return next(
        (heading for place in reversed(line.lineage.places) if (heading := history.provision(place).heading)), ""
    )


def _line_values(history: History, line: Line) -> dict[str, Any]:
    return {
        "lineage": line.lineage.wid, "heading": _heading(history, line),
        "versions": [step_values(history, step) for step in line.steps],
    }  # fmt: skip


def step_values(history: History, step: Step) -> dict[str, Any]:
    """Return a step as plain values."""
    version = history.versions[step.version]
    return {
        "version": version.id, "eid": step.eid or None, "label": cite(version, step.eid) if step.eid else None,
        "facts": list(step.facts), "since": history.versions[step.since].id if step.since >= 0 else None,
        "others": [{"version": history.versions[index].id, "eid": eid} for index, eid in step.others],
    }  # fmt: skip
