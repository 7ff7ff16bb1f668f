"""Divides a page into regions of one or two columns and returns its lines in reading order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from mla_diff.load.pdf.bands import Band
from mla_diff.load.pdf.lines import make_line
from mla_diff.load.pdf.sheet import Line

_GUTTER = 8.0  # points; the narrowest that was met is 14
_LEAST_LINES = 4  # long lines on both sides that show two columns
_LONG = 0.55  # of its column's width: such a line is running text, not a table's cell or a signature
_STEP = 2.0  # points between places tried for a gutter


@dataclass(frozen=True, slots=True)
class Region:
    """Bands in their order; ``gutter`` is where they part into two columns, None where they do not."""

    bands: tuple[Band, ...]
    gutter: float | None = None


def lay_out(bands: list[Band], page: int, left: float, right: float) -> list[Line]:
    """Return the lines of a page in reading order: region by region, in each the left column first."""
    lines: list[Line] = []
    for region in divide(bands, left, right):
        if region.gutter is None:
            lines += _column(list(region.bands), page, left, right)
            continue
        first, second = _split(region.bands, region.gutter)
        edge = max((band.x1 for band in first), default=region.gutter)
        start = min((band.x0 for band in second), default=region.gutter)
        lines += _column(first, page, left, edge)
        lines += _column(second, page, start, right)
    return lines


def _column(bands: list[Band], page: int, left: float, right: float) -> list[Line]:
    lines = [make_line(band, page, left, right) for band in bands]
    return [replace(lines[0], top=True), *lines[1:]] if lines else []


def divide(bands: list[Band], left: float, right: float) -> list[Region]:
    """Return the regions of a page from top to bottom."""
    gutter = find_gutter(bands, left, right)
    if gutter is None:
        return [Region(tuple(bands))] if bands else []
    regions: list[Region] = []
    plain: list[Band] = []
    run: list[Band] = []

    def close() -> None:
        nonlocal plain, run
        if _evidence(run, gutter, left, right) >= min(_LEAST_LINES, 2):
            if plain:
                regions.append(Region(tuple(plain)))
            regions.append(Region(tuple(run), gutter))
            plain = []
        else:
            plain += run
        run = []

    for band in bands:
        if _crosses(band, gutter):
            close()
            plain.append(band)
        else:
            run.append(band)
    close()
    if plain:
        regions.append(Region(tuple(plain)))
    return regions


def find_gutter(bands: list[Band], left: float, right: float) -> float | None:
    """Return the place between two columns of running text, or None where the page has one column."""
    if len(bands) < _LEAST_LINES or right - left < 100:
        return None
    covered: Counter[int] = Counter()
    first, last = int((left + 0.25 * (right - left)) / _STEP), int((left + 0.75 * (right - left)) / _STEP)
    for band in bands:
        for bin_ in {
            place
            for piece in band.pieces
            for place in range(max(first, int(piece.x0 / _STEP)), min(last, int(piece.x1 / _STEP)) + 1)
        }:
            covered[bin_] += 1
    best, most = None, _LEAST_LINES - 1
    middle = (left + right) / 2
    for bin_ in sorted(range(first, last + 1), key=lambda place: (covered[place], abs(place * _STEP - middle))):
        if covered[bin_] > len(bands) - _LEAST_LINES:
            break
        place = bin_ * _STEP + _STEP / 2
        free = [band for band in bands if not _crosses(band, place)]
        score = _evidence(free, place, left, right)
        if score > most:
            best, most = place, score
    return best


def _crosses(band: Band, place: float) -> bool:
    return any(piece.x0 < place + _GUTTER / 2 and piece.x1 > place - _GUTTER / 2 for piece in band.pieces)


def _split(bands: tuple[Band, ...] | list[Band], gutter: float) -> tuple[list[Band], list[Band]]:
    """Return the parts of bands on the left and on the right of a gutter."""
    sides: tuple[list[Band], list[Band]] = ([], [])
    for band in bands:
        for side, part in enumerate((
            [piece for piece in band.pieces if piece.x1 <= gutter],
            [piece for piece in band.pieces if piece.x1 > gutter],
        )):  # fmt: skip
            if part:
                size = band.size if len(part) == len(band.pieces) else max(piece.size for piece in part)
                sides[side].append(Band(band.y, size, part))
    return sides


def _evidence(bands: list[Band], gutter: float, left: float, right: float) -> int:
    """Return how many long lines the side with fewer of them has."""
    first, second = _split(bands, gutter)
    return min(
        sum(band.x1 - band.x0 > _LONG * (gutter - left) for band in first),
        sum(band.x1 - band.x0 > _LONG * (right - gutter) for band in second),
    )
