"""How a provision got from version to version: the steps of a lineage, one for each version."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from mla_diff.cite.citation import cite
from mla_diff.lineages.edges import Edge, Place
from mla_diff.lineages.lineage import History, Lineage, is_inner, main_edge
from mla_diff.model.borders import Crossing

Fact = Literal[
    "same", "renumbered", "moved", "moved to another part",  # where the provision is there
    "split", "split from", "merged with",
    "first attested", "first appears", "comes back",  # where it was not there in the version before
    "disappears", "merged into", "inside", "absent", "not attested",  # where it is not there
]  # fmt: skip


class Step(Struct, frozen=True):
    """What became of a lineage in one version.

    ``eid`` is "" where the provision is not there; ``since`` is the version it is compared with, -1 for none (its
    first version, or none). ``others`` are the provisions that the facts speak of: where its words came from, or,
    in a split or where it is gone, where they went; each with its version.
    """

    version: int
    eid: str
    facts: tuple[Fact, ...]
    others: tuple[Place, ...] = ()
    since: int = -1


def steps(history: History, lineage: Lineage) -> tuple[Step, ...]:
    """Return one step for each version. A step depends on this version and earlier ones only."""
    return tuple(_step(history, lineage, index) for index in range(len(history.versions)))


def _step(history: History, lineage: Lineage, at: int) -> Step:
    eid = lineage.at(at)
    if eid:
        edge = main_edge(history.before, (at, eid))
        return _carried_on(history, lineage, edge) if edge else _begins(history, (at, eid))
    return _before(history, lineage, at) if at < lineage.places[0][0] else _without(history, lineage, at)


def _carried_on(history: History, lineage: Lineage, edge: Edge) -> Step:
    facts: list[Fact] = ["comes back"] if _was_missed(history, edge) else []
    if _is_moved(history, edge):
        facts.append("moved")
    elif crossing_of(history, edge.new):
        facts.append("moved to another part")
    facts += ["renumbered"] if _is_renumbered(history, edge) else []
    sources = [other.old for other in history.before[edge.new] if not (other.main or is_inner(history, other))]
    out_of = [place for place in sources if place[0] > edge.old[0]]  # what it had been merged into
    merged = [place for place in sources if place not in out_of]
    split = [other.new for other in _parting(history, lineage, edge.new[0]) if not is_inner(history, other)]
    facts += ["split from"] if out_of else []
    facts += ["merged with"] if merged else []
    facts += ["split"] if split else []
    return Step(edge.new[0], edge.new[1], tuple(facts) or ("same",), (*out_of, *merged, *split), edge.old[0])


def _parting(history: History, lineage: Lineage, at: int) -> Iterator[Edge]:
    """Yield the edges by which parts of a lineage become something else in a version."""
    for place in lineage.places:
        if place[0] < at:
            yield from (edge for edge in history.after.get(place, ()) if not edge.main and edge.new[0] == at)


def _was_missed(history: History, edge: Edge) -> bool:
    """Return whether the provision was truly away: a version held in part says nothing about that."""
    return any(history.proves(index, edge.old) for index in range(edge.old[0] + 1, edge.new[0]))


def _is_renumbered(history: History, edge: Edge) -> bool:
    """Return whether the provision is cited otherwise now, by its own number or that of a unit it stands in."""
    return cite(history.versions[edge.old[0]], edge.old[1]) != cite(history.versions[edge.new[0]], edge.new[1])


def _is_moved(history: History, edge: Edge) -> bool:
    """Return whether the provision, or a unit it stands in, has another place among its neighbours."""
    at: Edge | None = edge
    while at:
        if at.moved:
            return True
        parents = history.provision(at.old).parent, history.provision(at.new).parent
        above = main_edge(history.before, (at.new[0], parents[1])) if parents[1] else None
        at = above if above and above.old == (at.old[0], parents[0]) else None
    return False


def crossing_of(history: History, place: Place) -> Crossing | None:
    """Return how a provision, or the article it stands in, came to stand in another part than in the version before.

    Over a gap nothing is known of that: only neighbours have their parts laid beside each other.
    """
    index, eid = place
    crossings = history.borders[index - 1].crossings if index else {}
    around: str | None = eid
    while around and around not in crossings:
        around = history.versions[index].by_eid[around].parent
    return crossings[around] if around else None


def _begins(history: History, place: Place) -> Step:
    sources = tuple(edge.old for edge in _outermost(history, history.before.get(place, ())))
    if sources:
        return Step(*place, ("split from",), sources, max(index for index, _ in sources))
    known = place[0] > 0 and history.proves(place[0] - 1, place)
    return Step(*place, ("first appears" if known else "first attested",))


def _outermost(history: History, edges: Sequence[Edge]) -> list[Edge]:
    """Return the edges by which words came or went, the article rather than its paragraphs where it tells the same."""
    parting = [edge for edge in edges if not edge.main]
    return [edge for edge in parting if not is_inner(history, edge)] or parting


def _without(history: History, lineage: Lineage, at: int) -> Step:
    """Return the step of a version that lacks the provision after it was there."""
    last = max(place for place in lineage.places if place[0] < at)
    heirs = _heirs(history, last, at)
    if heirs:
        fresh = any(edge.new[0] == at for edge in history.after.get(last, ()))
        return Step(at, "", ("merged into" if fresh else "inside",), heirs, last[0] if fresh else -1)
    if not history.proves(at, last):
        return Step(at, "", ("not attested",))
    told = not any(history.proves(between, last) for between in range(last[0] + 1, at))
    return Step(at, "", ("disappears",), (), last[0]) if told else Step(at, "", ("absent",))


def _heirs(history: History, last: Place, at: int) -> tuple[Place, ...]:
    """Return where in a version the words of a provision that ended at ``last`` are: in what it was merged into."""
    found = {edge.new for edge in _outermost(history, history.after.get(last, ())) if edge.new[0] <= at}
    return tuple(sorted({place for one in found for place in _followed(history, one, at)}))


def _followed(history: History, place: Place, at: int) -> tuple[Place, ...]:
    """Return where in a version the words of a place are, through all splits and merges between."""
    lineage = history.lineage_of[place]
    if eid := lineage.at(at):
        return ((at, eid),)
    if at > lineage.places[-1][0]:
        return _heirs(history, lineage.places[-1], at)
    return _sources(history, lineage, at) if at < lineage.places[0][0] else ()


def _sources(history: History, lineage: Lineage, at: int) -> tuple[Place, ...]:
    found = {edge.old for edge in _outermost(history, history.before.get(lineage.places[0], ()))}
    return tuple(sorted({place for one in found for place in _followed(history, one, at)}))


def _before(history: History, lineage: Lineage, at: int) -> Step:
    """Return the step of a version older than the provision: the words may have stood inside another one."""
    there = _sources(history, lineage, at)
    if there:
        return Step(at, "", ("inside",), there)
    return Step(at, "", ("absent" if history.proves(at, lineage.places[0]) else "not attested",))
