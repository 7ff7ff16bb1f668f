"""Where a page parts into columns: upright strips that hardly any line crosses, with long lines on both sides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress, pairwise
from math import inf
from operator import not_

from msgspec import Struct

from mla_diff.readers.pdf.bands import Band
from mla_diff.readers.pdf.sheet import Piece
from mla_diff.readers.pdf.strips import Span, as_strips, between_columns, clearest_part, count_covering, free_places

GUTTER = 8.0  # points; the narrowest that was met is 14
LONG = 0.55  # of its column's width: such a line is running text, not a table's cell or a signature
_LEAST_LINES = 4  # long lines on both sides that show two columns
_STEP = 2.0  # points between places tried for a gutter
_STEPS = 500  # at most, however wide the page
_TRIED = 12  # places, those that the fewest lines cover
NARROW = 4.0  # points: a gutter that nearly all lines leave free
_NARROWEST = 0.12  # of the text's width: a column, where there are three or more
_NARROWEST_OF_TWO = 0.25
_ALIKE_IN_WIDTH = 0.5  # of the widest of three columns or more: those of a table differ more
_MOSTLY_LONG = 0.4  # of a column's lines: on a last page with three headings 0.46, in contents beside titles 0.2
_FULL_COLUMN = 8  # long lines of a column beside which the next one may end early
_FEWEST_OF_SHORT = 2  # lines of a column that ends early: printers leave no line of a paragraph alone
_AS_WIDE = 0.8  # of the widest column: columns of a page are of one width
_FEWEST_OF_JUSTIFIED = 3  # pieces of a line whose words are set one by one, since it is stretched
_STANDS_OUT = 1.2  # times the widest other gap of such a line
_LINE = 1.5  # of the type size: from line to line
_FAR_BEYOND = 100.0  # points from the edge that the text's lines share: a column that too few lines show


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


class _Width(Struct, frozen=True):
    """A page's lines over the width of its text, and how many of them cover each place, in steps from the left."""

    bands: list[Band]
    lines: list[list[Span]]
    left: float
    right: float
    step: float
    first: int
    covered: list[int]


def _over(bands: list[Band], lines: list[list[Span]], left: float, right: float) -> _Width:
    step = max(_STEP, (right - left) / _STEPS)
    first = int(left / step)
    return _Width(bands, lines, left, right, step, first, count_covering(lines, step, first, int(right / step)))


def find_parting(bands: list[Band], left: float, right: float) -> Parting:
    """Return where bands part into columns."""
    if len(bands) < _LEAST_LINES or right - left < 100:
        return UNPARTED
    lines = [_spans(band) for band in bands]
    width = _over(bands, lines, left, right)
    reach = max(band.x1 for band in bands)
    clear = _find_gutters(_over(bands, lines, left, reach)) if reach > right + _FAR_BEYOND else []
    clear = clear or _find_gutters(width)
    if len(clear) > 1:
        return Parting(_find_gutter(width), tuple(place for place, _ in clear))
    if not clear:
        return Parting(_find_gutter(width), ())
    place, room = clear[0]
    if room < 2 * GUTTER:  # so narrow that a place tried for a wide one may lie beside it
        return Parting(place, (), min(room - 1, GUTTER))
    one = _find_gutter(width)
    among_spaces = one is not None and abs(one - place) > room / 2  # of some lines that are stretched
    return Parting(place if among_spaces else one, ())


def _find_gutter(width: _Width) -> float | None:
    """Return the place between two columns of running text, or None where the page has one column."""
    left, right, step = width.left, width.right, width.step
    first, last = (
        int((left + _NARROWEST_OF_TWO * (right - left)) / step),
        int((right - _NARROWEST_OF_TWO * (right - left)) / step),
    )
    covered = width.covered[first - width.first : last + 1 - width.first]
    best, most = None, _LEAST_LINES - 1
    middle = (left + right) / 2
    places = sorted(range(first, last + 1), key=lambda place: (covered[place - first], abs(place * step - middle)))
    for bin_ in places[:_TRIED]:
        if covered[bin_ - first] > len(width.lines) - _LEAST_LINES:
            break
        place = (bin_ + 0.5) * step
        runs = _free_runs(width.lines, place)
        score = max((_long_on_both_sides(run, place, left, right) for run in runs), default=0)
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


def _free_runs(lines: Sequence[Sequence[Span]], place: float) -> Iterable[list[Sequence[Span]]]:
    """Yield runs of lines of which no word stands in a gutter around a place, more than a space of theirs."""
    low, high = place - GUTTER / 2, place + GUTTER / 2
    run: list[Sequence[Span]] = []
    for spans in lines:
        for x0, x1 in spans:
            if x0 < high and x1 > low:
                break
        else:
            if len(spans) < _FEWEST_OF_JUSTIFIED or _is_widest_gap(spans, place):
                run.append(spans)
                continue
        if len(run) >= _LEAST_LINES:
            yield run
        run = []
    if len(run) >= _LEAST_LINES:
        yield run


def _is_widest_gap(spans: Sequence[Span], place: float) -> bool:
    """Return whether the gap around a place is wider than the others of its line, as no space of a justified one is.

    >>> line = [(0, 30), (38, 60), (68, 90)]
    >>> _is_widest_gap(line, 64), _is_widest_gap([*line, (110, 140)], 100)
    (False, True)
    """
    around, widest = inf, 0.0
    for (_, end), (start, _) in pairwise(spans):
        if end <= place <= start:
            around = start - end
        else:
            widest = max(widest, start - end)
    return around > _STANDS_OUT * widest


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


def _find_gutters(width: _Width) -> list[Span]:
    """Return the strips between columns of running text that nearly all lines leave free: the middle and the width."""
    left, right, step = width.left, width.right, width.step
    free = [width.first + place for place in free_places(width.covered)]
    covered = dict(enumerate(width.covered, width.first))
    inner = [
        (first, last)
        for first, last in as_strips(free)
        if first * step > left + GUTTER and last * step < right - GUTTER
    ]
    inner = between_columns(inner, covered)
    clearest = [clearest_part(range(first, last + 1), covered) for first, last in inner]
    strips = [(first, last) for first, last in clearest if (last - first + 1) * step >= NARROW]
    if not strips:
        return []
    clear = min(strips, key=lambda strip: (covered[strip[0]], strip[0] - strip[1]))
    for tried in (strips, [clear]):  # the spaces of a few lines may stand below one another by chance
        gutters = [((first + last + 1) / 2 * step, (last - first + 1) * step) for first, last in tried]
        if _are_columns(width.bands, (left, *(middle for middle, _ in gutters), right)):
            return gutters
    return []


def _are_columns(bands: list[Band], edges: tuple[float, ...]) -> bool:
    """Whether there are lines of running text between each two edges, none of them too near each other."""
    two = len(edges) == 3
    narrowest = (_NARROWEST_OF_TWO if two else _NARROWEST) * (edges[-1] - edges[0])
    widths = [end - start for start, end in pairwise(edges)]
    if min(widths) < narrowest or (not two and min(widths) < _ALIKE_IN_WIDTH * max(widths)):
        return False
    within = [band for band in bands if not any(crosses(band, gutter, 1) for gutter in edges[1:-1])]
    counts = long_lines(within, edges)
    columns = split(within, edges[1:-1])
    if two and any(count < _MOSTLY_LONG * len(column) for count, column in zip(counts, columns, strict=True)):
        return False  # labels on one side, as in contents
    if all(count >= _LEAST_LINES for count in counts):
        return True
    widest = max(widths)
    return (min(counts[:-1]) >= _FULL_COLUMN and _ends_early(columns[-1], columns[-2], widest)) or (
        min(counts[1:]) >= _FULL_COLUMN and _ends_early(columns[0], columns[1], widest)
    )


def _ends_early(last: list[Band], full: list[Band], width: float) -> bool:
    """Whether the last column on either side ends early: as wide as others, begun as high, its lines mostly long."""
    if len(last) < _FEWEST_OF_SHORT or last[0].y < full[0].y - _LINE * full[0].size:
        return False
    if max(band.x1 for band in last) - min(band.x0 for band in last) < _AS_WIDE * width:
        return False
    return 2 * sum(band.x1 - band.x0 > LONG * width for band in last) >= len(last)


def long_lines(bands: list[Band], edges: tuple[float, ...]) -> list[int]:
    """Return how many lines of running text each column has; ``edges`` are those of the columns, from the left."""
    columns = split(bands, edges[1:-1])
    return [
        sum(band.x1 - band.x0 > LONG * (end - start) for band in column)
        for column, (start, end) in zip(columns, pairwise(edges), strict=True)
    ]
