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
NARROW = 4.0  # points: a gutter that nearly all lines leave free
_CROSSING = 0.2  # of a page's bands may cross such a gutter: headings over all columns
_NARROWEST = 0.12  # of the text's width: a column, where there are three or more
_NARROWEST_OF_TWO = 0.25
_MOSTLY_LONG = 0.4  # of a column's lines: on a last page with three headings 0.46, in contents beside titles 0.2


class Parting(Struct, frozen=True):
    """Where a page, or a part of one, parts into two columns, and where into more."""

    one: float | None
    several: tuple[float, ...]
    width: float = GUTTER  # of the room that words leave free at ``one``

    @property
    def gutters(self) -> tuple[float, ...]:
        """The places between columns, from left to right."""
        return self.several or (() if self.one is None else (self.one,))


#: Of a page with one column.
UNPARTED = Parting(None, ())


def find_parting(bands: list[Band], left: float, right: float) -> Parting:
    """Return where bands part into columns."""
    clear = find_gutters(bands, left, right)
    if len(clear) > 1:
        return Parting(find_gutter(bands, left, right), tuple(place for place, _ in clear))
    if clear and clear[0][1] < 2 * GUTTER:  # so narrow that a place tried for a wide one may lie beside it
        return Parting(clear[0][0], (), min(clear[0][1] - 1, GUTTER))
    return Parting(find_gutter(bands, left, right), ())


def find_gutter(bands: list[Band], left: float, right: float) -> float | None:
    """Return the place between two columns of running text, or None where the page has one column."""
    if len(bands) < _LEAST_LINES or right - left < 100:
        return None
    lines = [_spans(band) for band in bands]
    step = max(_STEP, (right - left) / _STEPS)
    first, last = (
        int((left + _NARROWEST_OF_TWO * (right - left)) / step),
        int((right - _NARROWEST_OF_TWO * (right - left)) / step),
    )
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


def find_gutters(bands: list[Band], left: float, right: float) -> list[Span]:
    """Return the strips between columns of running text that nearly all lines leave free: the middle and the width."""
    if len(bands) < _LEAST_LINES or right - left < 100:
        return []
    step = max(_STEP, (right - left) / _STEPS)
    start, end = int(left / step), int(right / step)
    covered = dict(enumerate(_covered([_spans(band) for band in bands], step, start, end), start))
    free = [place for place, count in covered.items() if count <= _CROSSING * len(bands)]
    inner = [
        (first, last) for first, last in _strips(free) if first * step > left + GUTTER and last * step < right - GUTTER
    ]
    clearest = [_clearest(range(first, last + 1), covered) for first, last in inner]
    strips = [(first, last) for first, last in clearest if (last - first + 1) * step >= NARROW]
    if not strips:
        return []
    clear = min(strips, key=lambda strip: (covered[strip[0]], strip[0] - strip[1]))
    for tried in (strips, [clear]):  # the spaces of a few lines may stand below one another by chance
        gutters = [((first + last + 1) / 2 * step, (last - first + 1) * step) for first, last in tried]
        if _are_columns(bands, (left, *(middle for middle, _ in gutters), right)):
            return gutters
    return []


def _are_columns(bands: list[Band], edges: tuple[float, ...]) -> bool:
    """Whether there are lines of running text between each two edges, none of them too near each other."""
    two = len(edges) == 3
    narrowest = (_NARROWEST_OF_TWO if two else _NARROWEST) * (edges[-1] - edges[0])
    if any(end - start < narrowest for start, end in pairwise(edges)):
        return False
    within = [band for band in bands if not any(crosses(band, gutter, 1) for gutter in edges[1:-1])]
    counts = long_lines(within, edges)
    columns = split(within, edges[1:-1])
    if two and any(count < _MOSTLY_LONG * len(column) for count, column in zip(counts, columns, strict=True)):
        return False  # labels on one side, as in contents
    return all(count >= _LEAST_LINES for count in counts)


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
