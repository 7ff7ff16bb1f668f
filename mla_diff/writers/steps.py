"""The words for how a provision got from one version to the next, the same in every format."""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.cite.citation import cite
from mla_diff.lineages.edges import Place
from mla_diff.lineages.lineage import History
from mla_diff.lineages.steps import Fact, Step
from mla_diff.lineages.timeline import Moment, cite_place

_PLAIN: dict[Fact, str] = {
    "same": "same", "moved": "moved", "first appears": "first appears", "absent": "not there",
    "disappears": "disappears",
}  # fmt: skip


def tell_facts(history: History, moment: Moment) -> list[str]:
    """Return what happened in a step, in a few words each; an old number always stands with its version."""
    step = moment.step
    told = [_tell(history, step, fact) for fact in step.facts if not (fact == "same" and moment.is_changed)]
    if moment.is_changed:
        told.append("words changed" if step.facts == ("same",) else "words changed too")
    return told


def _tell(history: History, step: Step, fact: Fact) -> str:
    if fact in _PLAIN:
        return _PLAIN[fact]
    if fact == "first attested":
        return "first version of the series" if step.version == 0 else "first attested here"
    if fact == "not attested":
        held = history.versions[step.version]
        return "not attested in the fragment" if held.fragment else "no counterpart known"
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
    cites = [cite_place(history, one) if with_version else cite(history.versions[one[0]], one[1]) for one in places]
    return " and ".join([", ".join(cites[:-1]), cites[-1]] if len(cites) > 1 else cites)
