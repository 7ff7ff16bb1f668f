"""How much of a text stands inside an article of the other side, by its pairs of words, rare ones counting more.

A recast gathers many small articles in a few large ones. Their likeness is low, since most of the large article is
something else; but most of what is telling in the small one is there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set

from msgspec import Struct

from mla_diff.align.splits_and_merges import link_units
from mla_diff.align.thresholds import (
    A_LITTLE,
    AHEAD,
    CLEARLY,
    COMMON_IN,
    CONTAINED,
    FEWEST_WORDS,
    HOLDS,
    LONG_HEADING,
    RECAST,
    SAME_LONG_HEADING,
)
from mla_diff.align.units import Side, Unit
from mla_diff.model.alignment import Link
from mla_diff.text.similarity import Feature, Rarity, ratio, runs_of


class Holding(Struct, frozen=True):
    """An article of the other side, the share of a text that stands in it, and the weight of what stands there."""

    place: int  # of the unit in its side
    share: float
    weight: float


class Shelf:
    """The articles of one side, to be asked which of them hold a text."""

    def __init__(self, units: Sequence[Unit], rarity: Rarity, wanted: Set[Feature]) -> None:
        """Make ready for texts made of ``wanted`` features; a feature in very many articles tells none of them."""
        self.rarity = rarity
        holders: defaultdict[Feature, list[int]] = defaultdict(list)
        for place, unit in enumerate(units):
            for feature in unit.features.keys() & wanted:
                holders[feature].append(place)
        self._holders = {feature: places for feature, places in holders.items() if len(places) <= COMMON_IN}

    def holdings(self, features: Iterable[Feature], most: int) -> list[Holding]:
        """Return the articles that hold most of a text of these features, that which holds most first."""
        total = 0.0
        weights: defaultdict[int, float] = defaultdict(float)
        for feature in features:
            weight = self.rarity[feature]
            total += weight
            for place in self._holders.get(feature, ()):
                weights[place] += weight
        ranked = sorted(weights.items(), key=lambda entry: (-entry[1], entry[0]))[:most]
        return [Holding(place, weight / total, weight) for place, weight in ranked]


def runs_in(units: Iterable[Unit]) -> set[Feature]:
    """Return the pairs of words of units."""
    return {feature for unit in units for feature in runs_of(unit.features)}


def link_contained(old: Side, new: Side, links: Sequence[Link], rarity: Rarity) -> list[Link]:
    """Return links of articles without one to the article that holds what is telling in them.

    One side's are looked at only where many of them pass, as in a recast: a single one that does is chance.
    """
    linked_old, linked_new = {link.old for link in links}, {link.new for link in links}
    found = _contained(old, linked_old, new, rarity)
    found += [(other, one) for one, other in _contained(new, linked_new, old, rarity)]
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


def _contained(side: Side, linked: Set[str], other: Side, rarity: Rarity) -> list[tuple[Unit, Unit]]:
    left = [unit for unit in side.units if unit.eid not in linked and len(unit.words) >= FEWEST_WORDS]
    if not left:
        return []
    shelf = Shelf(other.units, rarity, runs_in(left))
    passed = []
    for unit in left:
        holdings = shelf.holdings(sorted(runs_of(unit.features)), most=2)
        if not holdings or holdings[0].share < CONTAINED:
            continue
        next_share = holdings[1].share if len(holdings) > 1 else 0.0
        if holdings[0].share - next_share >= AHEAD:
            passed.append((unit, other.units[holdings[0].place]))
    return passed if len(passed) >= RECAST * len(left) else []
