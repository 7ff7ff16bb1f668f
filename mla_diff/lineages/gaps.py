"""Provisions that vanish and come back: matched across the versions between, or past a version held in part."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.align.identity import likeness, shares
from mla_diff.align.units import INNER
from mla_diff.lineages.edges import Edge, Place, edges_between
from mla_diff.model.alignment import Alignment, Link
from mla_diff.model.comparison import compares_words
from mla_diff.model.provision import Provision, Version, display_text
from mla_diff.text.similarity import Vocabulary

MOST = 0.5  # of the words; an article that came back in parts carries on in none that has less
SAME_HOME = 0.1  # likeness that it is worth to stand in the unit that came back too
Aligner = Callable[[Version, Version], Alignment]


def edges_across_gaps(versions: Sequence[Version], alignments: Sequence[Alignment], aligner: Aligner) -> Iterator[Edge]:
    """Yield edges from provisions deleted in one step to provisions inserted in a later one, nearest first.

    Nothing that carries on from one version to the next is looked at, so no such pair is ever torn. Where only
    versions held in part lie between, which prove nothing by their silence, the versions on either side are aligned
    in full; else a provision has to come back much as it was.
    """
    vocabulary = Vocabulary()
    lost = [_read(index, versions[index], _alone(step, "deleted"), vocabulary) for index, step in enumerate(alignments)]
    for new in range(2, len(versions)):
        come = _read(new, versions[new], _alone(alignments[new - 1], "inserted"), vocabulary)
        for old in range(new - 2, -1, -1):
            silent = all(_is_silent(version) for version in versions[old + 1 : new])
            if silent:
                found = _bridge(versions, old, new, lost[old], come, aligner)
            else:
                found = _leap(versions, old, new, lost[old], come)
            for edge in found:
                lost[old].pop(edge.old[1], None)
                come.pop(edge.new[1], None)
                yield edge


AS_IT_WAS = 0.9  # likeness; what was merged carries on in what it was merged into, unless it comes out again as it was


def edges_out_of_merges(versions: Sequence[Version], edges: Sequence[Edge]) -> Iterator[Edge]:
    """Yield edges from provisions merged into another to ones split off later that are as they were, nearest first."""
    vocabulary = Vocabulary()
    goes_on, comes_from = {edge.old for edge in edges if edge.main}, {edge.new for edge in edges if edge.main}
    merged = _by_version({edge.old for edge in edges} - goes_on)
    parted = _by_version({edge.new for edge in edges} - comes_from)
    for new in sorted(parted):
        come = _read(new, versions[new], parted[new], vocabulary)
        for old in range(new - 2, -1, -1):
            if not merged.get(old) or not compares_words(versions[old], versions[new]):
                continue
            for link in _matches(_read(old, versions[old], merged[old], vocabulary), come):
                if link.score >= AS_IT_WAS:
                    merged[old].discard(link.old)
                    come.pop(link.new)
                    yield Edge((old, link.old), (new, link.new), link, main=True)


def _by_version(places: Iterable[Place]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for index, eid in places:
        found.setdefault(index, set()).add(eid)
    return found


def _bridge(
    versions: Sequence[Version], old: int, new: int, lost: Mapping[str, _Clause], come: Mapping[str, _Clause],
    aligner: Aligner,
) -> list[Edge]:  # fmt: skip
    """Return the edges of a full alignment that begin or end in a provision of which nothing was attested between."""
    if not lost or not come:
        return []
    alignment = aligner(versions[old], versions[new])
    edges = edges_between(versions, old, new, alignment.correspondences)
    return [
        replace(edge, main=edge.main and edge.old[1] in lost and edge.new[1] in come)
        for edge in edges
        if edge.old[1] in lost or edge.new[1] in come
    ]


def _is_silent(version: Version) -> bool:
    return version.fragment or version.nature == "paraphrase"


def _leap(
    versions: Sequence[Version], old: int, new: int, lost: Mapping[str, _Clause], come: Mapping[str, _Clause]
) -> list[Edge]:
    if not compares_words(versions[old], versions[new]):
        return []
    whole = [Edge((old, link.old), (new, link.new), link, main=True) for link in _matches(lost, come)]
    return [*whole, *_parts(lost, come, whole)]


def _parts(lost: Mapping[str, _Clause], come: Mapping[str, _Clause], whole: Sequence[Edge]) -> Iterator[Edge]:
    """Yield edges between an article and the parts in which it came back, or those that came back in it.

    It carries on as itself in the part with its heading, or with most of its words, where it does in no other.
    """
    old_main, new_main = {edge.old[1] for edge in whole}, {edge.new[1] for edge in whole}
    old_told, new_told = set(old_main), set(new_main)
    for link, is_split in sorted(_part_links(lost, come), key=lambda found: (-found[0].score, found[0].old)):
        if link.new in new_told if is_split else link.old in old_told:
            continue
        one, other = lost[link.old].provision, come[link.new].provision
        same = bool(one.heading) and one.heading.casefold() == other.heading.casefold()
        main = same or min(link.share_old, link.share_new) >= MOST
        main = main and link.old not in old_main and link.new not in new_main
        if main:
            old_main.add(link.old)
            new_main.add(link.new)
        (new_told if is_split else old_told).add(link.new if is_split else link.old)
        yield Edge(lost[link.old].place, come[link.new].place, link, main)


def _part_links(lost: Mapping[str, _Clause], come: Mapping[str, _Clause]) -> Iterator[tuple[Link, bool]]:
    """Yield links between articles of which one is a part of the other, and whether the old one was split."""
    for one, other in product(_of_rank(lost.values(), False), _of_rank(come.values(), False)):
        eids = one.provision.eid, other.provision.eid
        share_new, share_old = shares(other.words, one.words)
        if share_new:
            yield Link(*eids, share_old, "part of the text", share_old, share_new), True
        share_old, share_new = shares(one.words, other.words)
        if share_old:
            yield Link(*eids, share_new, "part of the text", share_old, share_new), False


def _alone(alignment: Alignment, relation: str) -> set[str]:
    return {
        eid
        for correspondence in alignment.correspondences
        if correspondence.relation == relation
        for eid in (*correspondence.old, *correspondence.new)
    }


class _Clause(Struct, frozen=True):
    """A provision without counterpart, with the words of all such provisions below it."""

    place: Place
    provision: Provision
    words: tuple[int, ...]


def _read(at: int, version: Version, eids: Collection[str], vocabulary: Vocabulary) -> dict[str, _Clause]:
    words: dict[str, tuple[int, ...]] = {}
    for provision in reversed(version.provisions):
        if provision.eid in eids:
            own = vocabulary.words(display_text(provision))
            words[provision.eid] = own + words.get(provision.eid, ())
            if provision.parent:
                words[provision.parent] = words[provision.eid] + words.get(provision.parent, ())
    return {one.eid: _Clause((at, one.eid), one, words[one.eid]) for one in version.provisions if one.eid in eids}


def _matches(lost: Mapping[str, _Clause], come: Mapping[str, _Clause]) -> list[Link]:
    """Return one-to-one links, likest first; whole units before what stands in them."""
    chosen: dict[str, Link] = {}
    taken: set[str] = set()
    for inner in (False, True):
        pairs = _pairs(_of_rank(lost.values(), inner), _of_rank(come.values(), inner), chosen)
        for _, alike, old, new in sorted(pairs, key=lambda pair: (-pair[0], pair[2], pair[3])):
            if old not in chosen and new not in taken:
                chosen[old] = Link(old, new, alike, "identical" if alike == 1.0 else "text")
                taken.add(new)
    return list(chosen.values())


def _of_rank(clauses: Iterable[_Clause], inner: bool) -> list[_Clause]:
    return [clause for clause in clauses if (clause.provision.kind in INNER) == inner]


def _pairs(
    lost: Sequence[_Clause], come: Sequence[_Clause], homes: dict[str, Link]
) -> Iterator[tuple[float, float, str, str]]:
    for one in lost:
        home = homes.get(one.provision.parent or "")
        for other in come:
            alike = _likeness(one, other)
            if alike:
                at_home = home is not None and home.new == other.provision.parent
                yield alike + SAME_HOME * at_home, alike, one.provision.eid, other.provision.eid


def _likeness(one: _Clause, other: _Clause) -> float:
    """Return how like two clauses are, 0 where that is too little."""
    inner = one.provision.kind in INNER
    if one.provision.kind != other.provision.kind and not inner:
        return 0.0
    return likeness(one.words, other.words, inner)
