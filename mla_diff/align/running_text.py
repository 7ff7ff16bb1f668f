"""The words of a whole side as one string, in which runs of words are found without looking at each word.

two articles, of one leaf and of two    (7, 3, 9)  and  (3, 9) (5,)
as one string, a sign for each word     | 7 3 9 | 3 9 5 |           no word is equal to a border
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Set
from functools import cached_property
from itertools import accumulate

from mla_diff.align.units import Leaf, Side, signs_of

BORDER = chr(0x10FFFF)  # the last character there is; no two treaties have so many different words


class RunningText:
    """A side's leaves as one string, with a border around each unit, or around each leaf; made when first needed."""

    def __init__(self, side: Side, by_leaf: bool = False) -> None:
        self._side = side
        self._by_leaf = by_leaf

    @cached_property
    def signs(self) -> str:
        """The whole string."""
        return "".join(self._parts)

    @cached_property
    def _parts(self) -> list[str]:
        """A string for each leaf, with the borders in front of it, and one for the last border."""
        if self._by_leaf:
            return [*map(BORDER.__add__, self._side.signs), BORDER]
        first_leaves = {unit.leaves[0] for unit in self._side.units if unit.leaves}
        parts = [BORDER + signs if place in first_leaves else signs for place, signs in enumerate(self._side.signs)]
        return [*parts, BORDER]

    @cached_property
    def _ends(self) -> list[int]:
        """Where each leaf ends."""
        return list(accumulate(map(len, self._parts)))

    def leaf_at(self, place: int) -> Leaf:
        """Return the leaf in which a place lies."""
        return self._side.leaves[bisect_right(self._ends, place)]

    def home(self, start: int, length: int) -> str:
        """Return the eId of the leaf in which a run of words stands, or of the unit where it reaches over several."""
        first, last = self.leaf_at(start), self.leaf_at(start + length - 1)
        return first.eid if first is last else self._side.units[first.unit].eid

    def recurs(self, words: Iterable[int]) -> bool:
        """Return whether a run of words stands in several units."""
        signs = signs_of(words)
        first = self.signs.find(signs)
        return first >= 0 and self.leaf_at(first).unit != self.leaf_at(self.signs.rfind(signs)).unit

    def places(self, samples: Set[str], length: int) -> dict[str, list[int]]:
        """Return where each of some runs of one length stands, in order."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        openings = {sample[0] for sample in samples}
        text = self.signs
        for start in [start for start, sign in enumerate(text) if sign in openings]:
            sample = text[start : start + length]
            if sample in samples:
                found[sample].append(start)
        return dict(found)
