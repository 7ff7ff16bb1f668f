"""Finds what is printed over or beside the text: watermarks, and line numbers in the margin."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from mla_diff.readers.pdf.bands import Band
from mla_diff.readers.pdf.sheet import Piece, Sheet

_LARGE = 1.8  # times the body's type size: larger text that repeats in one place is a watermark
_ON_MOST = 0.6  # of the pages
_LEAST_NUMBERS = 4  # line numbers on a page
_STEADY = 0.8  # share of neighbouring numbers that differ by the same step
_FULL_PAGE = 20  # bands
_ALIGNED = 4.0  # points: line numbers share their left or right ends


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


def strip_line_numbers(pages: list[list[Band]]) -> list[tuple[list[Band], list[str]]]:
    """Return the bands of each page without line numbers in the left or right margin, and those numbers.

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
        return [_without(bands, numbered) for bands, numbered in zip(pages, found, strict=True)]
    return [(bands, []) for bands in pages]


def strip_gutter_numbers(pages: list[list[Band]]) -> list[tuple[list[Band], list[str]]]:
    """Return the bands of each page without the line numbers of a second column, which stand between the two."""
    stripped: list[tuple[list[Band], list[str]]] = []
    for bands in pages:
        numbers = _between_columns(bands)
        kept = [_only(band, [piece for piece in band.pieces if id(piece) not in numbers]) for band in bands]
        texts = [piece.text.strip() for band in bands for piece in band.pieces if id(piece) in numbers]
        stripped.append(([band for band in kept if band.pieces], texts))
    return stripped


def _between_columns(bands: list[Band]) -> set[int]:
    """Return the identities of numbers that stand below one another and rise by one step of two or more."""
    numbers: list[Piece] = []
    for band in bands:
        for place, piece in enumerate(band.pieces):
            following = band.pieces[place + 1 : place + 2]
            if _is_number(piece) and (not following or following[0].x0 - piece.x1 > _ALIGNED):
                numbers.append(piece)  # a long line of the first column may reach up to it
    return _rising(numbers, [piece.x1 for piece in numbers]) | _rising(numbers, [piece.x0 for piece in numbers])


def _rising(numbers: list[Piece], ends: list[float]) -> set[int]:
    """Return the identities of those numbers that share an end and rise by one step of two or more down the page."""
    columns: dict[int, list[Piece]] = {}
    for piece, end in zip(numbers, ends, strict=True):
        columns.setdefault(round(end / _ALIGNED), []).append(piece)
    found: set[int] = set()
    for column, pieces in columns.items():
        near = sorted((*pieces, *columns.get(column + 1, ())), key=lambda piece: -piece.y)
        values = [int(piece.text) for piece in near]
        if len(values) < _LEAST_NUMBERS:
            continue
        step, count = Counter(after - before for before, after in pairwise(values)).most_common(1)[0]
        if step >= 2 and count >= _STEADY * (len(values) - 1) and not any(value % step for value in values):
            found |= {id(piece) for piece in near}
    return found


def _only(band: Band, pieces: list[Piece]) -> Band:
    """Return a band of the pieces that are left of it."""
    if len(pieces) == len(band.pieces) or not pieces:
        return Band(band.y, band.size, pieces)
    largest = max(pieces, key=lambda piece: piece.size)
    return Band(largest.y, largest.size, pieces)


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


def _without(bands: list[Band], numbered: dict[int, Piece]) -> tuple[list[Band], list[str]]:
    kept: list[Band] = []
    for place, band in enumerate(bands):
        gone = numbered.get(place)
        pieces = [piece for piece in band.pieces if piece is not gone]
        if pieces:
            size = max(piece.size for piece in pieces) if gone else band.size
            y = next(piece.y for piece in pieces if piece.size == max(p.size for p in pieces)) if gone else band.y
            kept.append(Band(y, size, pieces))
    return kept, [piece.text.strip() for _, piece in sorted(numbered.items())]
