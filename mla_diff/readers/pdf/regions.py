"""Divides a page, or a part of one, into regions from top to bottom, each of one column or several."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from mla_diff.readers.pdf.bands import Band
from mla_diff.readers.pdf.gutters import (
    LONG,
    UNPARTED,
    Parting,
    crosses,
    evidence,
    find_parting,
    long_lines,
    split,
)
from mla_diff.readers.pdf.tables import Row

_LEAST_IN_REGION = 2  # of them in each region of a page that has two columns somewhere


class Region(Struct, frozen=True):
    """Bands in their order; ``gutters`` are where they part into columns or cells."""

    bands: tuple[Band, ...]
    gutters: tuple[float, ...] = ()
    row: Row | None = None  # the table's row that it is


def whole(bands: list[Band]) -> list[Region]:
    """Return bands as one region, if there are any."""
    return [Region(tuple(bands))] if bands else []


def divide(
    bands: list[Band],
    left: float,
    right: float,
    usual: Parting = UNPARTED,
    parting: Parting | None = None,
) -> list[Region]:
    """Return the regions of a page, or of a part without tables, from top to bottom.

    ``usual`` is where the file's other pages part into columns: the last page may fill only the first of them;
    ``parting`` is where the bands part, if that is known.
    """
    parting = parting or find_parting(bands, left, right)
    several = parting.several or usual.several
    if several:
        edges = (left, *several, right)

        def in_columns(run: list[Band]) -> bool:
            full = [count >= _LEAST_IN_REGION for count in long_lines(run, edges)]
            return sum(full) > 1 or (bool(usual.gutters) and full[0])

        return _cut(bands, several, in_columns)
    gutter, width = (parting.one, parting.width) if parting.one else (usual.one, usual.width)
    if gutter is None:
        return whole(bands)
    return _cut(
        bands,
        (gutter,),
        lambda run: (
            evidence(run, gutter, left, right) >= _LEAST_IN_REGION
            or (bool(usual.gutters) and _one_sided(run, gutter, left, right))
        ),
        width,
    )


def _cut(
    bands: list[Band], gutters: tuple[float, ...], in_columns: Callable[[list[Band]], bool], width: float = 1.0
) -> list[Region]:
    """Return the runs of bands that cross no gutter as columns, where they are, and what is between them as it is.

    ``width`` is that of the room that a band has to leave free.
    """
    regions: list[Region] = []
    plain: list[Band] = []
    run: list[Band] = []
    for band in [*bands, None]:
        if band is not None and not any(crosses(band, gutter, width) for gutter in gutters):
            run.append(band)
            continue
        if in_columns(run):
            above = _above_columns(run, gutters)
            plain, run = plain + run[:above], run[above:]
            if plain:
                regions.append(Region(tuple(plain)))
            regions.append(Region(tuple(run), gutters))
            plain = []
        else:
            plain += run
        run = []
        if band is not None:
            plain.append(band)
    return regions + ([Region(tuple(plain))] if plain else [])


def _above_columns(run: list[Band], gutters: tuple[float, ...]) -> int:
    """Return how many bands stand above the middle one of several columns, as a title over all of them."""
    for count, band in enumerate(run):
        inside = len(gutters) > 1 and gutters[0] < band.x0 and band.x1 < gutters[-1]
        middle = sum(gutters) / len(gutters)
        if not inside or abs(band.x0 + band.x1 - 2 * middle) > 2 * band.size:
            return count
    return 0


def _one_sided(bands: list[Band], gutter: float, left: float, right: float) -> bool:
    """Whether bands fill one column, whatever there is in the other."""
    first, second = split(bands, (gutter,))
    full = sum(band.x1 - band.x0 > LONG * (gutter - left) for band in first)
    return max(full, sum(band.x1 - band.x0 > LONG * (right - gutter) for band in second)) >= _LEAST_IN_REGION
