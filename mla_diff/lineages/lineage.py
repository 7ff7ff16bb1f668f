"""Every provision followed through a series of versions: lineages, and the splits and merges that join them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from msgspec import Struct

from mla_diff.align.engine import align
from mla_diff.lineages.edges import Edge, Place, edges_between
from mla_diff.lineages.gaps import Aligner, edges_across_gaps, edges_out_of_merges
from mla_diff.model.alignment import Absence, Alignment, Correspondence
from mla_diff.model.borders import Borders
from mla_diff.model.comparison import is_attested
from mla_diff.model.provision import Provision, Version


class Lineage(Struct, frozen=True):
    """One provision followed through all versions: its places, oldest first; a version left out is a gap."""

    wid: str  # the first eId it had, with its version: "art_85@draft-2022-11-30"
    places: tuple[Place, ...]

    def at(self, version: int) -> str:
        """Return the eId in a version, "" where it has none."""
        return next((eid for place, eid in self.places if place == version), "")

    def nearest(self, version: int) -> Place:
        """Return the place in the version nearest to one, the earlier of two."""
        return min(self.places, key=lambda place: (abs(place[0] - version), place[0]))


class History(Struct, frozen=True, dict=True):
    """A series of versions, oldest first, the alignments of neighbours, and the edges these and the gaps make."""

    versions: tuple[Version, ...]
    alignments: tuple[Alignment, ...]
    edges: tuple[Edge, ...]
    absences: Mapping[tuple[Place, int], Absence] = {}  # what a person set down: of a place, in another version

    @cached_property
    def borders(self) -> tuple[Borders, ...]:
        """The borders between the parts of each pair of neighbours."""
        pairs = zip(self.versions, self.versions[1:], self.alignments, strict=False)
        return tuple(Borders(old, new, alignment) for old, new, alignment in pairs)

    @cached_property
    def before(self) -> Mapping[Place, tuple[Edge, ...]]:
        """The edges that lead to a place, the main one first."""
        return _gathered((edge.new, edge) for edge in self.edges)

    @cached_property
    def after(self) -> Mapping[Place, tuple[Edge, ...]]:
        """The edges that lead from a place, the main one first."""
        return _gathered((edge.old, edge) for edge in self.edges)

    @cached_property
    def lineages(self) -> tuple[Lineage, ...]:
        """All lineages in the order in which they begin; every provision of every version is in exactly one."""
        return tuple(
            Lineage(f"{provision.eid}@{version.id}", tuple(self._carried_on((index, provision.eid))))
            for index, version in enumerate(self.versions)
            for provision in version.provisions
            if not main_edge(self.before, (index, provision.eid))
        )

    @cached_property
    def lineage_of(self) -> Mapping[Place, Lineage]:
        """The lineage of each provision of each version."""
        return {place: lineage for lineage in self.lineages for place in lineage.places}

    def provision(self, place: Place) -> Provision:
        """Return the provision at a place."""
        return self.versions[place[0]].by_eid[place[1]]

    def is_silent(self, at: int) -> bool:
        """Return whether a version proves nothing by what it lacks: it is held in part, or told in other words."""
        return self.versions[at].fragment or self.versions[at].nature == "paraphrase"

    def proves(self, at: int, about: Place) -> bool:
        """Return whether a version that lacks a provision of another one shows that it was not there.

        It does not where it is held in part, leaves out that kind of provision, or where one of both is a paraphrase.
        """
        lacking, bearing = self.versions[at], self.versions[about[0]]
        if at > about[0]:
            return is_attested(bearing, lacking, Correspondence((about[1],), (), (), "deleted"))
        return is_attested(lacking, bearing, Correspondence((), (about[1],), (), "inserted"))

    def _carried_on(self, place: Place) -> Iterator[Place]:
        yield place
        while edge := main_edge(self.after, place):
            place = edge.new
            yield place


def _gathered(pairs: Iterator[tuple[Place, Edge]]) -> dict[Place, tuple[Edge, ...]]:
    found: defaultdict[Place, list[Edge]] = defaultdict(list)
    for place, edge in pairs:
        found[place].append(edge)
    return {place: tuple(sorted(edges, key=lambda edge: not edge.main)) for place, edges in found.items()}


def main_edge(edges: Mapping[Place, tuple[Edge, ...]], place: Place) -> Edge | None:
    """Return the edge by which the lineage of a place goes on in that direction, None where it ends."""
    found = edges.get(place, ())
    return found[0] if found and found[0].main else None


def gap_source(history: History, place: Place) -> Edge | None:
    """Return the edge by which words of a provision came over a gap where it begins as part of another one."""
    edges = history.before.get(place, ())
    return edges[0] if edges and not edges[0].main and all(edge.is_gap for edge in edges) else None


def build_history(
    versions: Sequence[Version], aligner: Aligner = align, alignments: Sequence[Alignment] = (),
    absences: Mapping[tuple[Place, int], Absence] | None = None,
) -> History:  # fmt: skip
    """Return the history of a series of versions, oldest first; ``alignments`` of neighbours where these are known.

    Each pair of neighbours is aligned by itself and a gap is closed only when its far side is there, so that a
    version added at the end leaves every earlier edge as it was.
    """
    alignments = alignments or [aligner(old, new) for old, new in pairwise(versions)]
    edges = [
        edge
        for index, alignment in enumerate(alignments)
        for edge in edges_between(versions, index, index + 1, alignment.correspondences)
    ]
    edges += edges_across_gaps(versions, alignments, aligner)
    edges += edges_out_of_merges(versions, edges)
    return History(tuple(versions), tuple(alignments), tuple(edges), absences or {})


def family(history: History, lineage: Lineage) -> tuple[Lineage, ...]:
    """Return all lineages joined with one by splits and merges, itself among them, in the order they begin.

    It is the same whichever of them it is asked for.
    """
    found = {lineage.wid: lineage}
    pending = [lineage]
    while pending:
        for other in _joined(history, pending.pop()):
            if other.wid not in found:
                found[other.wid] = other
                pending.append(other)
    order = {place: index for index, place in enumerate(_all_places(history))}
    return tuple(sorted(found.values(), key=lambda one: order[one.places[0]]))


def _joined(history: History, lineage: Lineage) -> Iterator[Lineage]:
    for place in lineage.places:
        yield from (
            history.lineage_of[edge.old] for edge in history.before.get(place, ()) if not is_inner(history, edge)
        )
        yield from (
            history.lineage_of[edge.new] for edge in history.after.get(place, ()) if not is_inner(history, edge)
        )


def is_inner(history: History, edge: Edge) -> bool:
    """Return whether an edge only tells a part of what another tells: one between units that hold its ends.

    So it is when an article's only text becomes its first paragraph, or when one paragraph of an article merges.
    """
    if edge.main:
        return False
    pairs = [(edge.new, other.new) for other in history.after[edge.old] if other.new[0] == edge.new[0]]
    pairs += [(edge.old, other.old) for other in history.before[edge.new] if other.old[0] == edge.old[0]]
    return any(_stands_in(history, inner, outer) for inner, outer in pairs) or any(
        _stands_in(history, outer, inner) for inner, outer in _main_pairs(history, edge)
    )


def _main_pairs(history: History, edge: Edge) -> Iterator[tuple[Place, Place]]:
    """Yield the ends of an edge, each with where the other end's lineage truly has it."""
    yield from ((edge.new, one.new) for one in history.after[edge.old] if one.main and one.new[0] == edge.new[0])
    yield from ((edge.old, one.old) for one in history.before[edge.new] if one.main and one.old[0] == edge.old[0])


def _stands_in(history: History, inner: Place, outer: Place) -> bool:
    version = history.versions[inner[0]]
    at = version.by_eid[inner[1]].parent
    while at and at != outer[1]:
        at = version.by_eid[at].parent
    return bool(at)


def _all_places(history: History) -> Iterator[Place]:
    for index, version in enumerate(history.versions):
        yield from ((index, provision.eid) for provision in version.provisions)
