"""Units known by their leaves: what stands once in each version, word for word, needs no measure of likeness."""

from __future__ import annotations

from collections import Counter

from mla_diff.align.matching import Pair
from mla_diff.align.units import Side
from mla_diff.text.similarity import Words, ratio

MOST = 0.5  # share of either unit's words; more than half can be shared with one other unit only


def match_by_leaves(old: Side, new: Side) -> list[Pair]:
    """Return the pairs of units that share more than half of their words in leaves that stand once on each side."""
    places = _once(new)
    shared: Counter[tuple[int, int]] = Counter()
    for words, at in _once(old).items():
        if words in places:
            shared[old.leaves[at].unit, new.leaves[places[words]].unit] += len(words)
    return [
        Pair(a, b, ratio(old.units[a].words, new.units[b].words))
        for (a, b), count in shared.items()
        if count > MOST * max(len(old.units[a].words), len(new.units[b].words))
    ]


def _once(side: Side) -> dict[Words, int]:
    """Return the words that stand in one leaf alone, and which leaf that is."""
    counts = Counter(leaf.words for leaf in side.leaves)
    return {leaf.words: at for at, leaf in enumerate(side.leaves) if counts[leaf.words] == 1}
