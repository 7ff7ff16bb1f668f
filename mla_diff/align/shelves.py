"""Which articles of the other side hold a text: asked of an index of pairs of words, rare ones counting more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Literal

from msgspec import Struct

from mla_diff.align.thresholds import CLOSER_LOOK, LITTLE
from mla_diff.align.units import Side
from mla_diff.model.alignment import Link
from mla_diff.text.similarity import Documents, Feature, Rarity, index_features, nearest, runs_of


class Holding(Struct, frozen=True):
    """An article of the other side, and the share of a text that stands in it."""

    place: int  # of the unit in its side
    share: float


class Shelf:
    """The articles of one side, to be asked which of them hold a text."""

    def __init__(self, articles: Documents, wanted: Set[Feature], rarity: Rarity) -> None:
        """Make ready for texts made of ``wanted`` pairs of words; a pair in very many articles tells none of them."""
        self._articles = articles.texts
        self._rarity = rarity
        self._places = index_features(wanted, articles)

    def holdings(self, runs: Set[Feature], most: int) -> list[Holding]:
        """Return the articles that hold most of a text with these pairs of words, that which holds most first."""
        total = sum(map(self._rarity.__getitem__, runs))
        if total <= 0:
            return []
        near = nearest(runs & self._places.keys(), self._places, CLOSER_LOOK * most)
        weight_of = self._rarity.__getitem__
        held = [(sum(map(weight_of, runs & self._articles[place].keys())), place) for place in near]
        ranked = sorted(held, key=lambda entry: (-entry[0], entry[1]))[:most]
        return [Holding(place, weight / total) for weight, place in ranked]


class Shelves(Struct, frozen=True):
    """The articles of both sides, made ready for those that have no counterpart, or little of one, so far."""

    old: Shelf
    new: Shelf


def make_shelves(old: Side, new: Side, links: Sequence[Link], rarity: Rarity) -> Shelves:
    """Return both sides' articles, to be asked for those of which little is linked."""
    wanted_old, wanted_new = _unsettled(old, shares_found(links, "old")), _unsettled(new, shares_found(links, "new"))
    return Shelves(Shelf(old.documents, wanted_new, rarity), Shelf(new.documents, wanted_old, rarity))


def _unsettled(side: Side, shares: Mapping[str, float]) -> set[Feature]:
    """Return the pairs of words of units of which little was found."""
    unsettled = (unit for unit in side.units if shares.get(unit.eid, 0.0) < LITTLE)
    return {feature for unit in unsettled for feature in runs_of(unit.features)}


def shares_found(links: Iterable[Link], side: Literal["old", "new"]) -> dict[str, float]:
    """Return what share of each linked provision's words was found on the other side."""
    shares: defaultdict[str, float] = defaultdict(float)
    for link in links:
        eid, share = (link.old, link.share_old) if side == "old" else (link.new, link.share_new)
        shares[eid] += share
    return shares
