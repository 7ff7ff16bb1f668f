"""Paragraphs and points paired inside each pair of articles."""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.align.matching import Pair, match
from mla_diff.align.recut import Recut
from mla_diff.align.thresholds import LABEL_BONUS, LEAST_LEAF
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
    return found


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
        inside = _match_inside([old.leaves[index] for index in old_at], [new.leaves[index] for index in new_at])
        pairs = [
            Pair(old_at[pair.old], new_at[pair.new], pair.likeness) for pair in inside if pair.likeness >= LEAST_LEAF
        ]
        more += pairs
        used_old |= {pair.old for pair in pairs}
        used_new |= {pair.new for pair in pairs}
    return more


def _match_inside(old: Sequence[Leaf], new: Sequence[Leaf]) -> list[Pair]:
    if len(old) == len(new) == 1:
        return [Pair(0, 0, ratio(old[0].words, new[0].words))]

    def likest(old_rest: Sequence[int], new_rest: Sequence[int]) -> list[list[tuple[float, int]]]:
        return [[(_likeness(old[a], new[b]), b) for b in new_rest] for a in old_rest]

    return match([leaf.whole for leaf in old], [leaf.whole for leaf in new], likest, LEAST_LEAF, LEAST_LEAF)


def _likeness(one: Leaf, other: Leaf) -> float:
    """Return how alike two leaves are: by their own words and, where points stand below, by these too."""
    likeness = ratio(one.words, other.words)
    if len(one.whole) > len(one.words) or len(other.whole) > len(other.words):
        likeness = (likeness + ratio(one.whole, other.whole)) / 2
    return min(1.0, likeness + LABEL_BONUS) if one.number == other.number and likeness else likeness
