"""How much of a text stands inside an article of the other side, by its pairs of words, rare ones counting more.

A recast gathers many small articles in a few large ones. Their likeness is low, since most of the large article is
something else; but most of what is telling in the small one is there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Literal

from msgspec import Struct

from mla_diff.align.matching import Pair
from mla_diff.align.splits_and_merges import link_units
from mla_diff.align.thresholds import (
    A_LITTLE,
    AHEAD,
    CLEARLY,
    CLOSER_LOOK,
    CONTAINED,
    FEWEST_WORDS,
    HOLDS,
    LITTLE,
    LONG_HEADING,
    RECAST,
    SAME_LONG_HEADING,
)
from mla_diff.align.units import Side, Unit
from mla_diff.model.alignment import Link
from mla_diff.text.similarity import Feature, Rarity, features, index_features, nearest, ratio, runs_of


class Holding(Struct, frozen=True):
    """An article of the other side, and the share of a text that stands in it."""

    place: int  # of the unit in its side
    share: float


class Shelf:
    """The articles of one side, to be asked which of them hold a text."""

    def __init__(self, units: Sequence[Unit], wanted: Set[Feature], rarity: Rarity) -> None:
        """Make ready for texts made of ``wanted`` pairs of words; a pair in very many articles tells none of them."""
        self._units = units
        self._rarity = rarity
        self._places = index_features(wanted, [unit.features for unit in units])

    def holdings(self, runs: Set[Feature], most: int) -> list[Holding]:
        """Return the articles that hold most of a text with these pairs of words, that which holds most first."""
        total = sum(map(self._rarity.__getitem__, runs))
        if total <= 0:
            return []
        near = nearest(runs & self._places.keys(), self._places, CLOSER_LOOK * most)
        weight_of = self._rarity.__getitem__
        held = [(sum(map(weight_of, runs & self._units[place].features.keys())), place) for place in near]
        ranked = sorted(held, key=lambda entry: (-entry[0], entry[1]))[:most]
        return [Holding(place, weight / total) for weight, place in ranked]


class Shelves(Struct, frozen=True):
    """The articles of both sides, made ready for all that has no counterpart, or little of it, so far."""

    old: Shelf
    new: Shelf


def make_shelves(
    old: Side, new: Side, links: Sequence[Link], leaf_pairs: Sequence[Pair], rarity: Rarity
) -> Shelves:
    """Return both sides' articles, to be asked for what is neither linked nor paired."""
    wanted_old = _unsettled(old, shares_found(links, "old"), {pair.old for pair in leaf_pairs})
    wanted_new = _unsettled(new, shares_found(links, "new"), {pair.new for pair in leaf_pairs})
    return Shelves(Shelf(old.units, wanted_new, rarity), Shelf(new.units, wanted_old, rarity))


def _unsettled(side: Side, shares: Mapping[str, float], paired: Set[int]) -> set[Feature]:
    """Return the pairs of words of units of which little was found, and of leaves that are not paired."""
    runs: set[Feature] = set()
    for unit in side.units:
        if shares.get(unit.eid, 0.0) < LITTLE:
            runs.update(runs_of(unit.features))
        else:
            for leaf in unit.leaves:
                if leaf not in paired:
                    runs.update(runs_of(features(side.leaves[leaf].words, unit.run)))
    return runs


def shares_found(links: Iterable[Link], side: Literal["old", "new"]) -> dict[str, float]:
    """Return what share of each linked provision's words was found on the other side."""
    shares: defaultdict[str, float] = defaultdict(float)
    for link in links:
        eid, share = (link.old, link.share_old) if side == "old" else (link.new, link.share_new)
        shares[eid] += share
    return shares


def link_contained(old: Side, new: Side, links: Sequence[Link], shelves: Shelves) -> list[Link]:
    """Return links of articles without one to the article that holds what is telling in them.

    One side's are looked at only where many of them pass, as in a recast: a single one that does is chance.
    """
    linked_old, linked_new = {link.old for link in links}, {link.new for link in links}
    found = _contained(old, linked_old, new, shelves.new)
    found += [(other, one) for one, other in _contained(new, linked_new, old, shelves.old)]
    return [link_units(one, other, HOLDS, "part of the text") for one, other in dict.fromkeys(found)]


def link_by_long_heading(old: Side, new: Side, links: Sequence[Link], rarity: Rarity) -> list[Link]:
    """Return links of articles without one to the article that kept their long heading and a little of their words.

    "Obligation to publish a prospectus" names one article in a law; "Penalties" or "Scope" may name any.
    """
    linked_old, linked_new = {link.old for link in links}, {link.new for link in links}
    found = list(_with_long_heading(old, linked_old, new, rarity))
    found += [(other, one) for one, other in _with_long_heading(new, linked_new, old, rarity)]
    return [link_units(one, other, ratio(one.words, other.words), "heading") for one, other in dict.fromkeys(found)]


def _with_long_heading(side: Side, linked: Set[str], other: Side, rarity: Rarity) -> Iterator[tuple[Unit, Unit]]:
    titled = [unit for unit in other.units if len(unit.heading) >= LONG_HEADING]
    for unit in side.units:
        if unit.eid in linked or len(unit.heading) < LONG_HEADING or not titled:
            continue
        likenesses = [ratio(unit.heading, bearer.heading) for bearer in titled]
        best = max(likenesses)
        next_best = max((likeness for likeness in likenesses if likeness < best), default=0.0)
        if best >= SAME_LONG_HEADING and best - next_best >= CLEARLY and likenesses.count(best) == 1:
            bearer = titled[likenesses.index(best)]
            if max(_share_inside(unit, bearer, rarity), _share_inside(bearer, unit, rarity)) >= A_LITTLE:
                yield unit, bearer


def _share_inside(one: Unit, other: Unit, rarity: Rarity) -> float:
    """Return the share of a unit's word pairs, by rarity, that stand in another."""
    weights = {feature: rarity[feature] for feature in runs_of(one.features)}
    total = sum(weights.values())
    return sum(weight for feature, weight in weights.items() if feature in other.features) / total if total else 0.0


def _contained(side: Side, linked: Set[str], other: Side, shelf: Shelf) -> list[tuple[Unit, Unit]]:
    left = [unit for unit in side.units if unit.eid not in linked and len(unit.words) >= FEWEST_WORDS]
    passed = []
    for unit in left:
        holdings = shelf.holdings(set(runs_of(unit.features)), most=2)
        if not holdings or holdings[0].share < CONTAINED:
            continue
        next_share = holdings[1].share if len(holdings) > 1 else 0.0
        if holdings[0].share - next_share >= AHEAD:
            passed.append((unit, other.units[holdings[0].place]))
    return passed if passed and len(passed) >= RECAST * len(left) else []
