"""The concordance as a table: two versions link by link, or many versions lineage by lineage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mla_diff.cite.citation import cite
from mla_diff.lineages.changes import WordChanges
from mla_diff.lineages.concordance import Entry, Line, changes_inside, concordance, entries
from mla_diff.lineages.lineage import History
from mla_diff.lineages.steps import Step
from mla_diff.model.alignment import Link
from mla_diff.model.provision import Version
from mla_diff.report.absence import tell_absence_in
from mla_diff.report.certainty import certainty
from mla_diff.report.facts import describe
from mla_diff.report.notices import series_notices, version_notices
from mla_diff.writers.tables import Table

NONE = "—"
TWO = "mla-diff/concordance/1"
MANY = "mla-diff/lineages/1"


def table_of_two(history: History, everything: bool = False) -> Table:
    """Return the table of a history's two versions: old, new, relation, share, how sure."""
    old, new = history.versions
    found = entries(history, 0, everything)
    words = WordChanges(history)
    return Table(
        f"Concordance: {describe(old)} → {describe(new)}",
        (old.id, new.id, "relation", "share of old / new", "how sure", "heading"),
        tuple(_row(words, entry) for entry in found), TWO, tuple(_values(words, entry) for entry in found),
        caveats(history.versions),
    )  # fmt: skip


def caveats(versions: Sequence[Version]) -> tuple[str, ...]:
    """Return what has to be said of a series wherever it is shown: neighbours that do not compare, then each text."""
    of_versions = [f"{version.id}: {notice}" for version in versions for notice in version_notices(version)]
    return (*series_notices(versions), *of_versions)


def _row(words: WordChanges, entry: Entry) -> tuple[str, ...]:
    history = words.history
    old, new = history.versions
    heading = (new.by_eid[entry.new] if entry.new else old.by_eid[entry.old]).heading
    return (
        cite(old, entry.old) if entry.old else NONE, cite(new, entry.new) if entry.new else NONE,
        _relation(words, entry),
        f"{entry.link.share_old:.0%} / {entry.link.share_new:.0%}" if entry.link else "",
        _sure(history, entry.link) if entry.link else "", heading,
    )  # fmt: skip


def _sure(history: History, link: Link) -> str:
    return certainty(link, history.versions[0], history.alignments[0])


def _relation(words: WordChanges, entry: Entry) -> str:
    """Return what happened, in words: to relation, number, place and words; "same" where none of them changed."""
    history, one = words.history, entry.correspondence
    if not entry.link:
        about = (1, entry.new) if entry.new else (0, entry.old)
        verdict = tell_absence_in(history, about, 1 - about[0])
        return verdict if verdict != "not there" else "new" if entry.new else "dropped"
    told: list[str] = [] if one.relation == "one-to-one" else [one.relation]
    old, new = (history.versions[side].by_eid[eid] for side, eid in enumerate((entry.old, entry.new)))
    if one.moved:
        told.append("moved")
    elif entry.new in history.borders[0].crossings:
        told.append("moved to another part")
    told += ["renumbered"] if old.number != new.number else []
    if not words.compares(0, 1):
        told.append("words not compared")
    elif changes_inside(words, entry):
        told.append("words changed")
    return ", ".join(told) or "same"


def _is_proved(history: History, entry: Entry) -> bool:
    """Return whether the texts show what became of a provision: not where one is silent about what it lacks."""
    about = (1, entry.new) if entry.new else (0, entry.old)
    return bool(entry.link) or history.proves(1 - about[0], about)


def _values(words: WordChanges, entry: Entry) -> dict[str, Any]:
    history = words.history
    old, new = history.versions
    values: dict[str, Any] = {
        "old": entry.old or None, "new": entry.new or None,
        "old_label": cite(old, entry.old) if entry.old else None,
        "new_label": cite(new, entry.new) if entry.new else None,
        "relation": entry.correspondence.relation if _is_proved(history, entry) else "not attested",
        "renumbered": bool(entry.link) and old.by_eid[entry.old].number != new.by_eid[entry.new].number,
        "moved": entry.correspondence.moved,
    }  # fmt: skip
    if entry.link:
        link = entry.link
        values |= {
            "share_old": round(link.share_old, 3), "share_new": round(link.share_new, 3), "score": round(link.score, 3),
            "basis": link.basis, "words_changed": words.compares(0, 1) and changes_inside(words, entry),
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
    inside = [cite(version, eid) for at, eid in step.others if at == step.version]
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
        "others": [{"version": history.versions[at].id, "eid": eid} for at, eid in step.others],
    }  # fmt: skip
