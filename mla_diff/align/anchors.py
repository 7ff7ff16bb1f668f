"""Units known by their leaves: what stands once in each version, word for word, needs no measure of likeness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from mla_diff.align.matching import Pair
from mla_diff.align.thresholds import SHARED_LEAVES
from mla_diff.align.units import Side, Unit
from mla_diff.text.similarity import Words, ratio


def match_by_leaves(old: Side, new: Side) -> list[Pair]:
    """Return the pairs of units that share most of their words in leaves that stand once on each side.

    Their likeness is measured as that of others is: by the words in common in any order, and in order.
    """
    places = _once(new)
    shared: Counter[tuple[int, int]] = Counter()
    for words, index in _once(old).items():
        if words in places:
            shared[old.leaves[index].unit, new.leaves[places[words]].unit] += len(words)
    of_old, of_new = _by_name(old), _by_name(new)
    found = []
    for (a, b), count in shared.items():
        one, other = old.units[a].words, new.units[b].words
        if count > SHARED_LEAVES * max(len(one), len(other)):
            if _has_namesake(old.units[a], new.units[b], of_new) or _has_namesake(new.units[b], old.units[a], of_old):
                continue
            found.append(Pair(a, b, (2 * count / (len(one) + len(other)) + ratio(one, other)) / 2))
    return found


def _by_name(side: Side) -> dict[tuple[str, Words], Unit]:
    """Return the units by number and heading together."""
    return {(unit.number, unit.heading): unit for unit in side.units if unit.heading}


def _has_namesake(unit: Unit, partner: Unit, others: Mapping[tuple[str, Words], Unit]) -> bool:
    """Return whether another unit than the partner has a unit's number and heading, and most of its words too.

    Then the partner may be a copy of the words as they were, while the namesake is the article itself, amended.
    """
    namesake = others.get((unit.number, unit.heading))
    return namesake is not None and namesake is not partner and ratio(unit.words, namesake.words) >= SHARED_LEAVES


def _once(side: Side) -> dict[Words, int]:
    """Return the words that stand in one leaf alone, and which leaf that is."""
    counts = Counter(leaf.words for leaf in side.leaves)
    return {leaf.words: index for index, leaf in enumerate(side.leaves) if counts[leaf.words] == 1}
