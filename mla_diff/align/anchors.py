"""Units known by their leaves: what stands once in each version, word for word, needs no measure of likeness."""

from __future__ import annotations

from collections import Counter

from mla_diff.align.matching import Pair
from mla_diff.align.units import Side
from mla_diff.text.similarity import Words, ratio

MOST = 0.7  # share of either unit's words: more than half can be shared with one unit only, and no other is as like


def match_by_leaves(old: Side, new: Side) -> list[Pair]:
    """Return the pairs of units that share most of their words in leaves that stand once on each side.

    Their likeness is measured as that of others is: by the words in common in any order, and in order.
    """
    places = _once(new)
    shared: Counter[tuple[int, int]] = Counter()
    for words, at in _once(old).items():
        if words in places:
            shared[old.leaves[at].unit, new.leaves[places[words]].unit] += len(words)
    found = []
    for (a, b), count in shared.items():
        one, other = old.units[a].words, new.units[b].words
        if count > MOST * max(len(one), len(other)):
            found.append(Pair(a, b, (2 * count / (len(one) + len(other)) + ratio(one, other)) / 2))
    return found


def _once(side: Side) -> dict[Words, int]:
    """Return the words that stand in one leaf alone, and which leaf that is."""
    counts = Counter(leaf.words for leaf in side.leaves)
    return {leaf.words: at for at, leaf in enumerate(side.leaves) if counts[leaf.words] == 1}
