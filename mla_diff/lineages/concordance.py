"""The table of correspondences: a row a lineage over many versions, or a row a link between two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from mla_diff.align.units import basic_units
from mla_diff.lineages.edges import Place
from mla_diff.lineages.lineage import History, Lineage
from mla_diff.lineages.steps import Step, steps
from mla_diff.model.alignment import Correspondence, Link
from mla_diff.model.provision import ancestors


class Line(Struct, frozen=True):
    """A lineage with its step in every version."""

    lineage: Lineage
    steps: tuple[Step, ...]


def concordance(history: History, everything: bool = False) -> tuple[Line, ...]:
    """Return a line for each lineage in the order of the last version; what is gone stands where it last stood.

    Articles and what stands in the place of one; with ``everything`` all provisions.
    """
    order: list[Lineage] = []
    place_of: dict[str, int] = {}  # where in ``order`` a lineage stands
    for index in range(len(history.versions) - 1, -1, -1):
        order = _put_in(history, index, order, place_of, everything)
        place_of = {lineage.wid: place for place, lineage in enumerate(order)}
    return tuple(Line(lineage, steps(history, lineage)) for lineage in order)


def _put_in(
    history: History, at: int, order: list[Lineage], place_of: dict[str, int], everything: bool
) -> list[Lineage]:
    """Return the order with a version's missing lineages, each after the one that stands before it there."""
    after: dict[int, list[Lineage]] = {}
    last = -1
    for place in _places(history, at, everything):
        lineage = history.lineage_of[place]
        if lineage.wid in place_of:
            last = place_of[lineage.wid]
        else:
            after.setdefault(last, []).append(lineage)
    merged = after.get(-1, [])
    for position, lineage in enumerate(order):
        merged += [lineage, *after.get(position, ())]
    return merged


def _places(history: History, at: int, everything: bool) -> Iterator[Place]:
    version = history.versions[at]
    found = version.provisions if everything else basic_units(version)
    return ((at, provision.eid) for provision in found)


class Entry(Struct, frozen=True):
    """A row of the table of two versions: a link with its correspondence, or a provision that has no counterpart."""

    old: str  # eId, "" for none
    new: str
    correspondence: Correspondence
    link: Link | None = None


def entries(history: History, at: int = 0, everything: bool = False) -> tuple[Entry, ...]:
    """Return the table of version ``at`` and the next, in the order of the new version.

    A paragraph that went from one article to another has a row of its own: the rows of the articles do not tell.
    """
    wanted = [{eid for _, eid in _places(history, side, everything)} for side in (at, at + 1)]
    found = [
        entry
        for correspondence in history.alignments[at].correspondences
        for entry in _entries(correspondence, wanted[0], wanted[1])
    ]
    if not everything:
        found += _of_exchanged(history, at)
    places = {provision.eid: place for place, provision in enumerate(history.versions[at + 1].provisions)}
    behind = _places_behind(history, at, places)
    return tuple(sorted(found, key=lambda entry: (places[entry.new], 0) if entry.new else (behind[entry.old], 1)))


def _of_exchanged(history: History, at: int) -> Iterator[Entry]:
    """Yield the paragraphs that went from one article to another, each with what stands below it."""
    alignment, (old, new) = history.alignments[at], history.versions[at : at + 2]
    pairs = {(link.old, link.new) for link in alignment.exchanged}
    if not pairs:
        return
    joined = alignment.pairs - pairs
    for correspondence in alignment.correspondences:
        for link in correspondence.links:
            above = list(ancestors(old, link.old)), list(ancestors(new, link.new))
            is_among = any((before, after) in pairs for before in above[0] for after in above[1])
            if is_among and (above[0][0], above[1][0]) not in joined:
                yield Entry(link.old, link.new, correspondence, link)


def _places_behind(history: History, at: int, places: Mapping[str, int]) -> dict[str, int]:
    """Return for each old provision the place, in the new version, of the last one before it that kept its order."""
    alignment, behind, last = history.alignments[at], {}, -1
    for provision in history.versions[at].provisions:
        correspondence = alignment.of_old[provision.eid]
        if correspondence.relation == "one-to-one" and not correspondence.moved:
            last = max(last, places[correspondence.new[0]])
        behind[provision.eid] = last
    return behind


def _entries(correspondence: Correspondence, old: set[str], new: set[str]) -> Iterator[Entry]:
    if correspondence.links:
        pairs = {
            (link.old, link.new): link for link in reversed(correspondence.links) if link.old in old and link.new in new
        }
        yield from (Entry(*pair, correspondence, link) for pair, link in reversed(pairs.items()))
    else:
        yield from (Entry(eid, "", correspondence) for eid in correspondence.old if eid in old)
        yield from (Entry("", eid, correspondence) for eid in correspondence.new if eid in new)
