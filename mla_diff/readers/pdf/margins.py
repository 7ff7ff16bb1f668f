"""Finds what is printed over or beside the text: watermarks, and line numbers in the margin or between columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from mla_diff.readers.pdf.bands import Band, gather
from mla_diff.readers.pdf.sheet import Piece, Sheet

_LARGE = 1.8  # times the body's type size: larger text that repeats in one place is a watermark
_ON_MOST = 0.6  # of the pages
_LEAST_NUMBERS = 4  # line numbers on a page
_STEADY = 0.8  # share of neighbouring numbers that differ by the same step
_FULL_PAGE = 20  # bands
_INSIDE = 0.2  # of the lines behind numbers begin inside a sentence; of a list of countries none does
_ALIGNED = 4.0  # points: line numbers share their left or right ends


_Number = tuple[Piece, Piece | None]  # and the piece behind it on its line


def find_watermarks(sheets: list[Sheet], body: float) -> set[tuple[str, int, int]]:
    """Return text and rounded place of large pieces that stand on most pages alike."""
    if len(sheets) < 2:
        return set()
    seen: Counter[tuple[str, int, int]] = Counter()
    for sheet in sheets:
        seen.update({watermark_key(piece) for piece in sheet.pieces if piece.size > _LARGE * body})
    need = max(2.0, _ON_MOST * len(sheets))
    return {key for key, count in seen.items() if count >= need}


def watermark_key(piece: Piece) -> tuple[str, int, int]:
    """Return what repeats of a watermark."""
    return piece.text.strip(), round(piece.x0 / 3), round(piece.y / 3)


def find_line_numbers(pages: list[list[Band]]) -> list[list[Piece]]:
    """Return the line numbers of each page: in the left or right margin, and between columns."""
    found = _in_margins(pages)
    taken = {id(piece) for numbers in found for piece in numbers}
    bare = [_numbers(bands, taken) for bands in pages]
    dense = [_dense(numbers) for numbers in bare]
    if 2 * sum(map(bool, dense)) >= sum(len(bands) >= _FULL_PAGE for bands in pages):
        spans = [_span(column) for columns in dense for column in columns]
        dense = [[[piece for piece, _ in numbers if _within(piece, spans)]] for numbers in bare]
    for numbers, columns, others in zip(found, dense, map(_sparse, bare), strict=True):
        met = {id(piece): piece for column in (*columns, *others) for piece in column}
        numbers += sorted(met.values(), key=lambda piece: (piece.x0, -piece.y))
    return found


def without(bands: list[Band], numbers: list[Piece]) -> list[Band]:
    """Return the bands of a page gathered anew without its line numbers, which may have joined lines of two columns."""
    gone = {id(piece) for piece in numbers}
    return gather(piece for band in bands for piece in band.pieces if id(piece) not in gone) if gone else bands


def _in_margins(pages: list[list[Band]]) -> list[list[Piece]]:
    """Return the line numbers in the left margin, or where there are none in the right one.

    Where most pages that could be numbered are, a number in the same place on any other page is one, too.
    """
    for first in (True, False):
        found = [_numbered(bands, first) for bands in pages]
        places = [piece for numbered in found for piece in numbered.values()]
        if not places:
            continue
        if 2 * sum(map(bool, found)) >= sum(len(bands) >= _FULL_PAGE for bands in pages):
            starts = (min(piece.x0 for piece in places) - 1, max(piece.x1 for piece in places) + 1)
            found = [numbered or _alike(bands, first, starts) for bands, numbered in zip(pages, found, strict=True)]
        return [[piece for _, piece in sorted(numbered.items())] for numbered in found]
    return [[] for _ in pages]


def _numbers(bands: list[Band], taken: set[int]) -> list[_Number]:
    """Return the bare numbers of a page that are not ``taken``."""
    return [
        (piece, next(iter(band.pieces[place + 1 : place + 2]), None))
        for band in bands
        for place, piece in enumerate(band.pieces)
        if _is_number(piece) and id(piece) not in taken
    ]


def _dense(numbers: list[_Number]) -> list[list[Piece]]:
    """Return the columns of numbers between columns of text that rise by one, beside running text."""
    behind = {id(piece): following for piece, following in numbers}
    return [
        column
        for step, column in _rising([piece for piece, _ in numbers])
        if step == 1 and len(column) >= _FULL_PAGE and _runs_on(behind[id(piece)] for piece in column)
    ]


def _sparse(numbers: list[_Number]) -> list[list[Piece]]:
    """Return the columns of numbers that rise by a larger step; the words behind such a number stand apart."""
    apart = [piece for piece, behind in numbers if behind is None or behind.x0 - piece.x1 > _ALIGNED]
    return [column for step, column in _rising(apart) if step > 1]


def _runs_on(pieces: Iterable[Piece | None]) -> bool:
    """Return whether what stands beside numbers is running text: many of its lines begin inside a sentence."""
    firsts = [letter for piece in pieces if piece is not None for letter in piece.text.lstrip()[:1]]
    inside = sum(letter.isalpha() and not letter.isupper() for letter in firsts)
    return inside > _INSIDE * len(firsts)


def _span(column: list[Piece]) -> tuple[float, float]:
    return min(piece.x0 for piece in column) - 1, max(piece.x1 for piece in column) + 1


def _within(piece: Piece, spans: list[tuple[float, float]]) -> bool:
    return any(start <= piece.x0 and piece.x1 <= end for start, end in spans)


def _rising(numbers: list[Piece]) -> Iterator[tuple[int, list[Piece]]]:
    """Yield columns of numbers that share an end and rise by one step down the page, and that step."""
    for ends in ([piece.x1 for piece in numbers], [piece.x0 for piece in numbers]):
        columns: dict[int, list[Piece]] = {}
        for piece, end in zip(numbers, ends, strict=True):
            columns.setdefault(round(end / _ALIGNED), []).append(piece)
        for column, pieces in columns.items():
            near = sorted((*pieces, *columns.get(column + 1, ())), key=lambda piece: -piece.y)
            values = [int(piece.text) for piece in near]
            if len(values) < _LEAST_NUMBERS:
                continue
            step, count = Counter(after - before for before, after in pairwise(values)).most_common(1)[0]
            if step >= 1 and count >= _STEADY * (len(values) - 1) and not any(value % step for value in values):
                yield step, near


def _alike(bands: list[Band], first: bool, between: tuple[float, float]) -> dict[int, Piece]:
    """Return the numbers of a page that stand where other pages have their line numbers."""
    return {
        place: piece
        for place, band in enumerate(bands)
        if _is_number(piece := _edge(band, first)) and between[0] <= piece.x0 and piece.x1 <= between[1]
    }


def _is_number(piece: Piece) -> bool:
    return piece.text.strip().isdecimal() and len(piece.text.strip()) <= 4


def _edge(band: Band, first: bool) -> Piece:
    return band.pieces[0] if first else max(band.pieces, key=lambda piece: piece.x1)


def _numbered(bands: list[Band], first: bool) -> dict[int, Piece]:
    """Return the line number of each band that has one, by the band's place; nothing where they are not steady."""
    found = {place: _edge(band, first) for place, band in enumerate(bands) if _is_number(_edge(band, first))}
    if len(found) < _LEAST_NUMBERS:
        return {}
    numbers = {id(piece) for piece in found.values()}
    rest = [piece for band in bands for piece in band.pieces if id(piece) not in numbers]
    if not rest:
        return {}
    ends = Counter(round(piece.x1 / _ALIGNED) for piece in found.values())
    starts = Counter(round(piece.x0 / _ALIGNED) for piece in found.values())
    edge = min(piece.x0 for piece in rest) if first else max(piece.x1 for piece in rest)
    outside = {
        place: piece for place, piece in found.items() if (piece.x1 < edge - 3 if first else piece.x0 > edge + 3)
    }
    beside = (next((piece for piece in bands[place].pieces if piece is not found[place]), None) for place in outside)
    if not _runs_on(beside):
        return {}  # the rows of a table are counted
    lined_up = max(ends.most_common(1)[0][1], starts.most_common(1)[0][1]) >= _STEADY * len(outside)
    return outside if len(outside) >= _LEAST_NUMBERS and lined_up and _steady(outside, len(bands)) else {}


def _steady(found: dict[int, Piece], bands: int) -> bool:
    """Whether numbers rise by one step down the page, and by one only where nearly each line has its number."""
    values = [int(piece.text) for _, piece in sorted(found.items())]
    steps = Counter(after - before for before, after in pairwise(values))
    step, count = steps.most_common(1)[0]
    if step < 1 or count < _STEADY * (len(values) - 1):
        return False
    return len(values) > 0.6 * bands / step
