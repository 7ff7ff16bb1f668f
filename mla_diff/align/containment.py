"""How much of a text stands inside an article of the other side, by its pairs of words, rare ones counting more.

A recast gathers many small articles in a few large ones. Their likeness is low, since most of the large article is
something else; but most of what is telling in the small one is there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from mla_diff.align.shelves import Shelf, Shelves
from mla_diff.align.splits_and_merges import is_copy, link_units, partners_by_eid
from mla_diff.align.thresholds import (
    A_LITTLE,
    AHEAD,
    CLEARLY,
    CONTAINED,
    FEWEST_WORDS,
    HOLDS,
    LONG_HEADING,
    RECAST,
    SAME_LONG_HEADING,
)
from mla_diff.align.units import Side, Unit, are_strangers
from mla_diff.model.alignment import Link
from mla_diff.text.similarity import Rarity, ratio, runs_of

Partners = Mapping[str, Sequence[str]]  # the eIds that a provision is linked to


def link_contained(old: Side, new: Side, links: Sequence[Link], shelves: Shelves) -> list[Link]:
    """Return links of articles without one to the article that holds what is telling in them.

    One side's are looked at only where many of them pass, as in a recast: a single one that does is chance.
    """
    partners_of_old, partners_of_new = partners_by_eid(links)
    found = _contained(old, partners_of_old, new, shelves.new, partners_of_new)
    found += [(other, one) for one, other in _contained(new, partners_of_new, old, shelves.old, partners_of_old)]
    return [link_units(one, other, HOLDS, "part of the text") for one, other in dict.fromkeys(found)]


def link_by_long_heading(old: Side, new: Side, links: Sequence[Link], rarity: Rarity) -> list[Link]:
    """Return links of articles without one to the article that kept their long heading and a little of their words.

    "Obligation to publish a prospectus" names one article in a law; "Penalties" or "Scope" may name any.
    """
    partners_of_old, partners_of_new = partners_by_eid(links)
    found = list(_with_long_heading(old, partners_of_old, new, partners_of_new, rarity))
    found += [(other, one) for one, other in _with_long_heading(new, partners_of_new, old, partners_of_old, rarity)]
    return [link_units(one, other, ratio(one.words, other.words), "heading") for one, other in dict.fromkeys(found)]


def _with_long_heading(
    side: Side, linked: Collection[str], other: Side, partners_of_other: Partners, rarity: Rarity
) -> Iterator[tuple[Unit, Unit]]:
    """Yield the units of a side without link, each with the unit of the other side that bears its heading.

    Where that unit has a partner that bears the heading too, the heading stayed with it.
    """
    titled = [unit for unit in other.units if len(unit.heading) >= LONG_HEADING]
    for unit in side.units:
        if unit.eid in linked or len(unit.heading) < LONG_HEADING or not titled:
            continue
        likenesses = [ratio(unit.heading, bearer.heading) for bearer in titled]
        best = max(likenesses)
        next_best = max((likeness for likeness in likenesses if likeness < best), default=0.0)
        bearer = titled[likenesses.index(best)]
        partners = [side.unit_of_eid[eid] for eid in partners_of_other.get(bearer.eid, ())]
        stayed = max((ratio(partner.heading, bearer.heading) for partner in partners), default=0.0)
        if best < SAME_LONG_HEADING or best - max(next_best, stayed) < CLEARLY or likenesses.count(best) > 1:
            continue
        if max(_share_inside(unit, bearer, rarity), _share_inside(bearer, unit, rarity)) >= A_LITTLE:
            yield unit, bearer


def _share_inside(one: Unit, other: Unit, rarity: Rarity) -> float:
    """Return the share of a unit's word pairs, by rarity, that stand in another."""
    weights = {feature: rarity[feature] for feature in runs_of(one.features)}
    total = sum(weights.values())
    return sum(weight for feature, weight in weights.items() if feature in other.features) / total if total else 0.0


def _contained(
    side: Side, linked: Collection[str], other: Side, shelf: Shelf, partners_of_other: Partners
) -> list[tuple[Unit, Unit]]:
    """Return the units of a side without link, each with the unit of the other side that holds it."""
    left = [unit for unit in side.units if unit.eid not in linked and len(unit.words) >= FEWEST_WORDS]
    passed = []
    for unit in left:
        holdings = shelf.holdings(set(runs_of(unit.features)), most=2)
        if not holdings or holdings[0].share < CONTAINED:
            continue
        next_share = holdings[1].share if len(holdings) > 1 else 0.0
        whole = other.units[holdings[0].place]
        if are_strangers(unit, whole, holdings[0].share):
            continue
        if holdings[0].share - next_share >= AHEAD and not is_copy(
            unit, whole, side, other, partners_of_other.get(whole.eid, ())
        ):
            passed.append((unit, whole))
    return passed if passed and len(passed) >= RECAST * len(left) else []
