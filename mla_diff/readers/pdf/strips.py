"""Upright strips of a page that nearly all of its lines leave free, from how many lines cover each place.

lines     ======== ======       covered   2222222201111110       free   ........^.......
          =======
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

Span = tuple[float, float]  # where a piece of text begins and ends, in points from the left
Strip = tuple[int, int]  # its first and last place, in steps from the left

_CROSSING = 0.2  # of a column's lines may cross such a gutter: headings over all columns
_BESIDE_FULL = 0.25  # of the lines of the fullest column has one of the two that a gutter parts
_CROSSING_FEW = 0.5  # of the lines of the column with fewer of them


def count_covering(lines: Sequence[Sequence[Span]], step: float, first: int, last: int) -> list[int]:
    """Return how many lines cover each place from the first to the last, in steps.

    >>> count_covering([[(0, 30)], [(0, 12), (24, 40)]], 10, 0, 4)
    [2, 2, 2, 2, 1]
    """
    changes = [0] * (last - first + 2)
    for spans in lines:
        reached = first  # places before it have been counted for this line
        for x0, x1 in sorted(spans):
            start, end = max(reached, int(x0 / step)), min(last, int(x1 / step)) + 1
            if start < end:
                changes[start - first] += 1
                changes[end - first] -= 1
                reached = end
    return list(accumulate(changes[:-1]))


def free_places(counts: Sequence[int]) -> list[int]:
    """Return the places that nearly all lines leave free, of the many on one side and of the few on the other.

    >>> free_places([9, 9, 1, 3, 3]), free_places([9, 9, 7, 3, 1])
    ([2], [])
    """
    most = max(counts)
    few = [place for place, count in enumerate(counts) if count <= _CROSSING * most]
    if not few:
        return []
    before = list(accumulate(counts, max))
    behind = list(accumulate(reversed(counts), max))[::-1]
    return [
        place
        for place in few
        if counts[place] <= _CROSSING_FEW * before[place] and counts[place] <= _CROSSING_FEW * behind[place]
    ]


def between_columns(strips: list[Strip], covered: Mapping[int, int]) -> list[Strip]:
    """Return the strips that few lines cross of those right beside them: in a column of few lines any gap is narrow."""
    ends = [min(covered), *(place for strip in strips for place in strip), max(covered)]
    peaks = [
        max(covered[place] for place in range(ends[index], ends[index + 1] + 1)) for index in range(0, len(ends), 2)
    ]
    return [
        (first, last)
        for (first, last), (before, behind) in zip(strips, pairwise(peaks), strict=True)
        if min(covered[place] for place in range(first, last + 1)) <= _CROSSING * max(before, behind)
        and max(before, behind) >= _BESIDE_FULL * max(peaks)
    ]


def clearest_part(places: range, covered: Mapping[int, int]) -> Strip:
    """Return the first and last place of the widest part of a strip that the fewest lines cross."""
    least = min(covered[place] for place in places)
    parts = as_strips([place for place in places if covered[place] == least])
    return max(parts, key=lambda part: part[1] - part[0])


def as_strips(places: list[int]) -> list[Strip]:
    """Return runs of neighbouring places by their first and last.

    >>> as_strips([3, 4, 5, 9])
    [(3, 5), (9, 9)]
    """
    strips: list[Strip] = []
    for place in places:
        if strips and place == strips[-1][1] + 1:
            strips[-1] = (strips[-1][0], place)
        else:
            strips.append((place, place))
    return strips
