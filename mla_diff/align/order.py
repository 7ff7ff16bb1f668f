"""What order says: the longest run of links that keep their order, and where a unit is expected."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence


def in_order(pairs: Sequence[tuple[int, int]], weights: Sequence[float]) -> set[int]:
    """Return the indices of the heaviest set of pairs whose both sides rise together; the others have moved.

    ``pairs`` may share a side (splits, merges): equal positions on one side do not break the order.

    >>> sorted(in_order([(0, 0), (1, 3), (2, 1), (3, 2)], [1, 1, 1, 1]))
    [0, 2, 3]
    """
    ranked = sorted(range(len(pairs)), key=lambda index: pairs[index])
    positions = sorted({new for _, new in pairs})
    place = {new: index + 1 for index, new in enumerate(positions)}
    best = _PrefixMaximum(len(positions))
    previous = [-1] * len(pairs)
    totals = [0.0] * len(pairs)
    for at in ranked:
        total, chosen = best.until(place[pairs[at][1]])
        totals[at], previous[at] = total + weights[at], chosen
        best.raise_to(place[pairs[at][1]], totals[at], at)
    at = max(range(len(pairs)), key=lambda index: totals[index], default=-1)
    kept: set[int] = set()
    while at >= 0:
        kept.add(at)
        at = previous[at]
    return kept


class _PrefixMaximum:
    """A Fenwick tree of maxima: the best total that ends at or before a place."""

    def __init__(self, size: int) -> None:
        self._totals = [0.0] * (size + 1)
        self._chosen = [-1] * (size + 1)

    def until(self, place: int) -> tuple[float, int]:
        total, chosen = 0.0, -1
        while place > 0:
            if self._totals[place] > total:
                total, chosen = self._totals[place], self._chosen[place]
            place &= place - 1
        return total, chosen

    def raise_to(self, place: int, total: float, chosen: int) -> None:
        while place < len(self._totals):
            if total > self._totals[place]:
                self._totals[place], self._chosen[place] = total, chosen
            place += place & -place


class Expectation:
    """Where in the new version an old position is expected, given anchors that keep their order."""

    def __init__(self, anchors: Mapping[int, int], old_size: int, new_size: int) -> None:
        self._old = [-1, *sorted(anchors), old_size]
        self._new = [-1, *(anchors[index] for index in sorted(anchors)), new_size]

    def __call__(self, old: int) -> float:
        """Return the expected new position, interpolated between the neighbouring anchors."""
        after = bisect_left(self._old, old)
        if self._old[after] == old:
            return float(self._new[after])
        gap = self._old[after] - self._old[after - 1]
        step = (self._new[after] - self._new[after - 1]) / gap
        return self._new[after - 1] + step * (old - self._old[after - 1])

    def fits(self, old: int, new: int) -> bool:
        """Return whether both positions lie between the same neighbouring anchors."""
        after = bisect_left(self._old, old)
        if self._old[after] == old:
            return self._new[after] == new
        return self._new[after - 1] < new < self._new[after]
