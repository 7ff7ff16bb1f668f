"""Where a page parts into columns: upright strips that hardly any line crosses, with long lines on both sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, compress, pairwise
from math import inf
from operator import not_

from msgspec import Struct

from mla_diff.readers.pdf.bands import Band
from mla_diff.readers.pdf.sheet import Piece

Span = tuple[float, float]  # where a piece of text begins and ends, in points from the left

GUTTER = 8.0  # points; the narrowest that was met is 14
LONG = 0.55  # of its column's width: such a line is running text, not a table's cell or a signature
_LEAST_LINES = 4  # long lines on both sides that show two columns
_STEP = 2.0  # points between places tried for a gutter
_STEPS = 500  # at most, however wide the page
_TRIED = 12  # places, those that the fewest lines cover
NARROW = 4.0  # points: a gutter of three columns, which nearly all lines leave free
_CROSSING = 0.2  # of a page's bands may cross a gutter of three columns and more: headings over all of them
_NARROWEST = 0.12  # of the text's width: a column, where there are three or more


class Parting(Struct, frozen=True):
    """Where a page, or a part of one, parts into two columns, and where into more."""

    one: float | None
    several: tuple[float, ...]


def find_parting(bands: list[Band], left: float, right: float) -> Parting:
    """Return where bands part into columns."""
    return Parting(find_gutter(bands, left, right), find_gutters(bands, left, right))


def find_gutter(bands: list[Band], left: float, right: float) -> float | None:
    """Return the place between two columns of running text, or None where the page has one column."""
    if len(bands) < _LEAST_LINES or right - left < 100:
        return None
    lines = [_spans(band) for band in bands]
    step = max(_STEP, (right - left) / _STEPS)
    first, last = int((left + 0.25 * (right - left)) / step), int((left + 0.75 * (right - left)) / step)
    covered = _covered(lines, step, first, last)
    best, most = None, _LEAST_LINES - 1
    middle = (left + right) / 2
    places = sorted(range(first, last + 1), key=lambda place: (covered[place - first], abs(place * step - middle)))
    for bin_ in places[:_TRIED]:
        if covered[bin_ - first] > len(bands) - _LEAST_LINES:
            break
        place = (bin_ + 0.5) * step
        score = _long_on_both_sides(_free(lines, place), place, left, right)
        if score > most:
            best, most = place, score
    return best


def crosses(band: Band, place: float, width: float = GUTTER) -> bool:
    """Return whether words of a band stand in a gutter of such a width."""
    return any(piece.x0 < place + width / 2 and piece.x1 > place - width / 2 for piece in band.pieces)


def split(bands: Iterable[Band], gutters: tuple[float, ...]) -> list[list[Band]]:
    """Return the parts of bands in each column, from left to right."""
    columns: list[list[Band]] = [[] for _ in range(len(gutters) + 1)]
    for band in bands:
        parts: list[list[Piece]] = [[] for _ in columns]
        for piece in band.pieces:
            parts[sum(gutter < (piece.x0 + piece.x1) / 2 for gutter in gutters)].append(piece)
        for column, part in zip(columns, parts, strict=True):
            if part:
                size = band.size if len(part) == len(band.pieces) else max(piece.size for piece in part)
                column.append(Band(band.y, size, part))
    return columns


def evidence(bands: list[Band], gutter: float, left: float, right: float) -> int:
    """Return how many long lines the side with fewer of them has."""
    return _long_on_both_sides([_spans(band) for band in bands], gutter, left, right)


def _spans(band: Band) -> list[Span]:
    return [(piece.x0, piece.x1) for piece in band.pieces]


def _free(lines: Sequence[Sequence[Span]], place: float) -> list[Sequence[Span]]:
    """Return the lines of which no word stands in a gutter around a place."""
    low, high = place - GUTTER / 2, place + GUTTER / 2
    free: list[Sequence[Span]] = []
    for spans in lines:
        for x0, x1 in spans:
            if x0 < high and x1 > low:
                break
        else:
            free.append(spans)
    return free


def _covered(lines: Sequence[Sequence[Span]], step: float, first: int, last: int) -> list[int]:
    """Return how many lines cover each place from the first to the last, in steps.

    >>> _covered([[(0, 30)], [(0, 12), (24, 40)]], 10, 0, 4)
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


def _long_on_both_sides(lines: Iterable[Sequence[Span]], gutter: float, left: float, right: float) -> int:
    """Return how many long lines the side with fewer of them has; a word belongs to the side of its middle."""
    long_before, long_behind = LONG * (gutter - left), LONG * (right - gutter)
    before = behind = 0
    for spans in lines:
        if len(spans) == 1:  # as nearly all lines are
            ((x0, x1),) = spans
            if gutter < (x0 + x1) / 2:
                behind += x1 - x0 > long_behind
            else:
                before += x1 - x0 > long_before
            continue
        second = [gutter < (x0 + x1) / 2 for x0, x1 in spans]
        before += _width(compress(spans, map(not_, second))) > long_before
        behind += _width(compress(spans, second)) > long_behind
    return min(before, behind)


def _width(spans: Iterable[Span]) -> float:
    """Return how wide the room is that spans fill, which are given from the left; less than any for none."""
    given = list(spans)
    return max(x1 for _, x1 in given) - given[0][0] if given else -inf


def find_gutters(bands: list[Band], left: float, right: float) -> tuple[float, ...]:
    """Return the places between three columns or more of running text; none where there are fewer."""
    if len(bands) < _LEAST_LINES or right - left < 100:
        return ()
    step = max(_STEP, (right - left) / _STEPS)
    start, end = int(left / step), int(right / step)
    covered = dict(enumerate(_covered([_spans(band) for band in bands], step, start, end), start))
    free = [place for place, count in covered.items() if count <= _CROSSING * len(bands)]
    inner = [
        (first, last) for first, last in _strips(free) if first * step > left + GUTTER and last * step < right - GUTTER
    ]
    clearest = [_clearest(range(first, last + 1), covered) for first, last in inner]
    gutters = tuple((first + last + 1) / 2 * step for first, last in clearest if (last - first + 1) * step >= NARROW)
    edges = (left, *gutters, right)
    if len(gutters) < 2 or any(end - start < _NARROWEST * (right - left) for start, end in pairwise(edges)):
        return ()
    within = [band for band in bands if not any(crosses(band, gutter, 1) for gutter in gutters)]
    return gutters if all(count >= _LEAST_LINES for count in long_lines(within, edges)) else ()


def long_lines(bands: list[Band], edges: tuple[float, ...]) -> list[int]:
    """Return how many lines of running text each column has; ``edges`` are those of the columns, from the left."""
    columns = split(bands, edges[1:-1])
    return [
        sum(band.x1 - band.x0 > LONG * (end - start) for band in column)
        for column, (start, end) in zip(columns, pairwise(edges), strict=True)
    ]


def _clearest(places: range, covered: Mapping[int, int]) -> tuple[int, int]:
    """Return the first and last place of the widest part of a strip that the fewest lines cross."""
    least = min(covered[place] for place in places)
    parts = _strips([place for place in places if covered[place] == least])
    return max(parts, key=lambda part: part[1] - part[0])


def _strips(places: list[int]) -> list[tuple[int, int]]:
    """Return runs of neighbouring places by their first and last.

    >>> _strips([3, 4, 5, 9])
    [(3, 5), (9, 9)]
    """
    strips: list[tuple[int, int]] = []
    for place in places:
        if strips and place == strips[-1][1] + 1:
            strips[-1] = (strips[-1][0], place)
        else:
            strips.append((place, place))
    return strips
