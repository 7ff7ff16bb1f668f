"""Paragraphs and points paired inside each pair of articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from mla_diff.align.matching import Pair, match
from mla_diff.align.recut import Recut
from mla_diff.align.thresholds import FEW_LEAVES, FEW_SHARED, LABEL_BONUS, LEAST_LEAF, RARE_IN_UNIT
from mla_diff.align.tombstones import are_buried
from mla_diff.align.units import Leaf, Side
from mla_diff.model.alignment import Link
from mla_diff.text.similarity import ratio


def match_leaves(old: Side, new: Side, pairs: Sequence[Pair]) -> list[Pair]:
    """Return pairs of leaves by their place in the sides' leaves, for all pairs of units."""
    found: list[Pair] = []
    for pair in pairs:
        old_at, new_at = old.units[pair.old].leaves, new.units[pair.new].leaves
        inside = _match_inside([old.leaves[index] for index in old_at], [new.leaves[index] for index in new_at])
        found += [Pair(old_at[one.old], new_at[one.new], one.likeness) for one in inside]
    return found + list(_buried(old, new, pairs, found))


def _buried(old: Side, new: Side, pairs: Sequence[Pair], found: Sequence[Pair]) -> Iterator[Pair]:
    """Yield pairs of numbered paragraphs of which one side has only "(repealed)", in the place of the other's words."""
    used_old, used_new = {pair.old for pair in found}, {pair.new for pair in found}
    above = {(old.leaves[pair.old].eid, new.leaves[pair.new].eid) for pair in found}
    above |= {(old.units[pair.old].eid, new.units[pair.new].eid) for pair in pairs}

    def takes_its_place(one: int, other: int) -> bool:
        eids = old.leaves[one].eid, new.leaves[other].eid
        parents = old.version.by_eid[eids[0]].parent, new.version.by_eid[eids[1]].parent
        return parents in above and are_buried(old.version, eids[0], new.version, eids[1])

    for pair in pairs:
        namesakes: defaultdict[str, list[int]] = defaultdict(list)
        for other in new.units[pair.new].leaves:
            if other not in used_new:
                namesakes[new.leaves[other].number].append(other)
        for one in old.units[pair.old].leaves:
            left = namesakes[old.leaves[one].number] if one not in used_old else []
            partner = next((other for other in left if takes_its_place(one, other)), -1)
            if partner >= 0:
                left.remove(partner)
                yield Pair(one, partner, 0.0)


def match_left_leaves(old: Side, new: Side, links: Sequence[Link], found: Sequence[Pair], recut: Recut) -> list[Pair]:
    """Return pairs of leaves that are left over in units linked otherwise than as each other's partner."""
    used_old = {pair.old for pair in found} | {place for place in recut.housed_old if recut.houses_old(place)}
    used_new = {pair.new for pair in found} | {place for place in recut.housed_new if recut.houses_new(place)}
    units_old = {unit.eid: unit for unit in old.units}
    units_new = {unit.eid: unit for unit in new.units}
    more: list[Pair] = []
    for link in sorted(links, key=lambda link: -link.score):
        old_at = [index for index in units_old[link.old].leaves if index not in used_old]
        new_at = [index for index in units_new[link.new].leaves if index not in used_new]
        if not old_at or not new_at:
            continue
        beside = (
            [old.leaves[index] for index in units_old[link.old].leaves],
            [new.leaves[index] for index in units_new[link.new].leaves],
        )
        inside = _match_inside([old.leaves[index] for index in old_at], [new.leaves[index] for index in new_at], beside)
        pairs = [
            Pair(old_at[pair.old], new_at[pair.new], pair.likeness) for pair in inside if pair.likeness >= LEAST_LEAF
        ]
        more += pairs
        used_old |= {pair.old for pair in pairs}
        used_new |= {pair.new for pair in pairs}
    return more


def _match_inside(
    old: Sequence[Leaf], new: Sequence[Leaf], beside: tuple[Sequence[Leaf], Sequence[Leaf]] | None = None
) -> list[Pair]:
    """Return the pairs of two rows of paragraphs; ``beside`` are all of the two articles, where these are not all."""
    if len(old) == len(new) == 1:
        return [Pair(0, 0, ratio(old[0].words, new[0].words))]
    tell = _telling(*(beside or (old, new)))

    def likest(old_rest: Sequence[int], new_rest: Sequence[int]) -> list[list[tuple[float, int]]]:
        return [[(_likeness(old[a], new[b]), b) for b in new_rest if tell(old[a], new[b])] for a in old_rest]

    return match([leaf.whole for leaf in old], [leaf.whole for leaf in new], likest, LEAST_LEAF, LEAST_LEAF)


def _telling(old: Sequence[Leaf], new: Sequence[Leaf]) -> Callable[[Leaf, Leaf], bool]:
    """Return what tells whether two paragraphs share more than the little words of their article: "a", "not".

    Of an article of few paragraphs nobody can say which words these are.
    """
    if min(len(old), len(new)) < FEW_LEAVES:
        return lambda one, other: True
    counts = [Counter(word for leaf in side for word in set(leaf.words)) for side in (old, new)]
    rare = [
        {word for word, times in count.items() if times <= max(1, RARE_IN_UNIT * len(side))}
        for count, side in zip(counts, (old, new), strict=True)
    ]
    both = rare[0] & rare[1]

    def tell(one: Leaf, other: Leaf) -> bool:
        shared = set(one.whole) & set(other.whole)
        return len(shared) > FEW_SHARED or not both.isdisjoint(shared)

    return tell


def _likeness(one: Leaf, other: Leaf) -> float:
    """Return how alike two leaves are: by their own words and, where points stand below, by these too."""
    likeness = ratio(one.words, other.words)
    if len(one.whole) > len(one.words) or len(other.whole) > len(other.words):
        likeness = (likeness + ratio(one.whole, other.whole)) / 2
    return min(1.0, likeness + LABEL_BONUS) if one.number == other.number and likeness else likeness
