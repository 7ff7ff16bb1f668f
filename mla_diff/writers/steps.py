"""The words for how a provision got from one version to the next, the same in every format."""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.cite.citation import cite
from mla_diff.lineages.edges import Place
from mla_diff.lineages.lineage import History, Lineage
from mla_diff.lineages.steps import Fact, Step, crossing_of
from mla_diff.lineages.timeline import Moment, cite_place
from mla_diff.report.absence import reason_of_absence, tell_absence_in
from mla_diff.report.counted import listed
from mla_diff.report.remarks import tell_crossing

_PLAIN: dict[Fact, str] = {
    "same": "same", "moved": "moved", "first appears": "first appears", "absent": "not there",
}  # fmt: skip


def tell_facts(history: History, lineage: Lineage, moment: Moment) -> list[str]:
    """Return what happened in a step, in a few words each; an old number always stands with its version."""
    step = moment.step
    told = [_tell(history, lineage, step, fact) for fact in step.facts if not (fact == "same" and moment.is_changed)]
    if moment.is_changed:
        told.append("words changed" if step.facts == ("same",) else "words changed too")
    return told


def _tell_absence(history: History, place: Place, at: int) -> str:
    """Return the verdict on a provision that a version does not have, with the reason where a person gave one."""
    reason = reason_of_absence(history, place, at)
    return f"{tell_absence_in(history, place, at)}{f': {reason}' if reason else ''}"


def _tell(history: History, lineage: Lineage, step: Step, fact: Fact) -> str:
    if fact in _PLAIN:
        return _PLAIN[fact]
    crossing = crossing_of(history, (step.version, step.eid)) if fact == "moved to another part" else None
    if crossing:
        return tell_crossing(history.versions[step.version - 1], history.versions[step.version], crossing)
    if fact == "first attested":
        return "first version of the series" if step.version == 0 else "first attested here"
    if fact == "not attested":
        return _tell_absence(history, lineage.nearest(step.version), step.version)
    if fact == "disappears":
        reason = reason_of_absence(history, lineage.nearest(step.version), step.version)
        return f"disappears; {_tell_absence(history, lineage.nearest(step.version), step.version)}" if reason else fact
    if fact in ("renumbered", "comes back"):
        lineage = history.lineage_of[step.version, step.eid]
        return f"{fact}, was {cite_place(history, (step.since, lineage.at(step.since)))}"
    if fact in ("merged with", "split from"):
        return f"{fact} {_list(history, [place for place in step.others if place[0] < step.version], True)}"
    later = _list(history, [place for place in step.others if place[0] == step.version], False)
    return {"split": f"split, part of it is now {later}", "inside": f"its words are part of {later}"}.get(
        fact, f"{fact} {later}"
    )


def _list(history: History, places: Sequence[Place], with_version: bool) -> str:
    cites = [
        cite_place(history, place) if with_version else cite(history.versions[place[0]], place[1]) for place in places
    ]
    return listed(cites)
