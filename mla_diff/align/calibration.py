"""From likeness to certainty: how often links of a basis and likeness were right on ten official tables.

Each row is (likeness, share of such links that were right), smoothed so that more likeness never means less certainty;
``make bench`` prints how the scores hold. Between rows it is interpolated.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from mla_diff.model.alignment import Basis, Link

_TEXT = ((0.0, 0.5), (0.2, 0.72), (0.3, 0.8), (0.35, 0.9), (0.4, 0.95), (0.6, 0.98), (0.8, 0.99), (1.0, 1.0))
_PART = ((0.0, 0.4), (0.5, 0.5), (0.65, 0.78), (0.75, 0.87), (0.95, 0.9), (1.0, 0.92))
_TABLES: dict[Basis, Sequence[tuple[float, float]]] = {
    "identical": ((0.0, 1.0), (1.0, 1.0)),
    "text": _TEXT,
    "heading": ((0.0, 0.7), (1.0, 0.7)),  # no table has such a link: a guess, low enough for a reader to be asked
    "number": ((0.0, 0.9), (1.0, 0.9)),  # nor one like this
    "part of the text": _PART,
    "order": ((0.0, 0.6), (1.0, 0.6)),
}


def certainty(basis: Basis, likeness: float) -> float:
    """Return how sure a link is, 0 to 1: of links scored 0.9 about nine in ten are right.

    >>> certainty("text", 0.35), round(certainty("part of the text", 0.7), 3), certainty("set by hand", 0.4)
    (0.9, 0.825, 0.4)
    """
    table = _TABLES.get(basis)
    if table is None:
        return likeness
    for (low, sure_low), (high, sure_high) in pairwise(table):
        if likeness <= high:
            return sure_low + (sure_high - sure_low) * (likeness - low) / (high - low)
    return table[-1][1]


def calibrated(links: Sequence[Link]) -> list[Link]:
    """Return links whose score says how sure they are, in the place of how alike their ends are."""
    return [replace(link, score=round(certainty(link.basis, link.score), 4)) for link in links]
