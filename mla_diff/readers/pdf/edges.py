"""Finds the left and right edges of the text on each page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from mla_diff.readers.pdf.bands import Band

_BUCKET = 3.0  # points
_SHARED = 0.08  # of a page's lines, and at least three, must share an edge
_FAR_BEYOND = 100.0  # points: lines that end so far from the edge others share are a column of their own
_FEW = 8  # lines: such a page takes its edges from the file's other pages

_NARROW = 0.9  # of the usual width: a page of short lines shares no right edge


def find_edges(pages: list[list[Band]]) -> list[tuple[float, float]]:
    """Return left and right edge of the text on each page, in points from the page's left."""
    own = [_edges(bands) if len(bands) >= _FEW else None for bands in pages]
    usual = _usual(edges for edges in own if edges is not None)
    found: list[tuple[float, float]] = []
    for bands, edges in zip(pages, own, strict=True):
        if edges is not None and (usual is None or edges[1] - edges[0] > _NARROW * (usual[1] - usual[0])):
            found.append(edges)
        elif not bands:
            found.append(usual or (0.0, 0.0))
        else:
            left, right = min(band.x0 for band in bands), max(band.x1 for band in bands)
            found.append((min(left, usual[0]), max(right, usual[1])) if usual else (left, right))
    return found


def _edges(bands: list[Band]) -> tuple[float, float]:
    need = max(3, _SHARED * len(bands))
    left = _outermost([band.x0 for band in bands], need, 1)
    right = _outermost([band.x1 for band in bands], need, -1)
    return left, max(right, left + 1.0)


def _outermost(places: list[float], need: float, side: int) -> float:
    """Return the outermost place that several lines share, or where none is shared the outermost place of all."""
    shared = Counter(round(place / _BUCKET) for place in places)
    for bucket in sorted(shared, key=lambda bucket: side * bucket):
        if shared[bucket] + shared[bucket + side] >= need:
            near = [place for place in places if round(place / _BUCKET) in (bucket, bucket + side)]
            edge = min(near) if side > 0 else max(near)
            beyond = [place for place in places if side * (edge - place) > _FAR_BEYOND]
            return edge if len(beyond) < need else min(beyond) if side > 0 else max(beyond)
    return min(places) if side > 0 else max(places)


def _usual(edges: Iterable[tuple[float, float]]) -> tuple[float, float] | None:
    known = sorted(edges)
    if not known:
        return None
    lefts, rights = sorted(left for left, _ in known), sorted(right for _, right in known)
    return lefts[len(lefts) // 2], rights[len(rights) // 2]
