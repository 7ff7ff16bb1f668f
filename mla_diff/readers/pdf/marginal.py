"""Marginal headings: a few words in small type beside the text say what a section is about, as over it in other laws.

Keeping of  │ 1. The operator of a ferry keeps      read as:  Keeping of the log   (a heading)
the log     │ a log of all crossings and shows                1. The operator of a ferry keeps a log of ...
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.readers.pdf.bands import Band
from mla_diff.readers.pdf.line_labels import LABEL, MAY_BE_LABEL
from mla_diff.readers.pdf.lines import make_line
from mla_diff.readers.pdf.sheet import Line, Piece

_SMALL = 0.93  # of the body's type size
_SAME = 0.6  # points: sizes of the body
_APART = 3.0  # points from the text's edge
_FEWEST = 3  # in a file; one or two are a stamp, or a date
_FEWEST_LETTERS = 2  # on a line; kerned words come in pieces
_LONGEST = 30  # words
_LINE = 1.6  # of the type size: lines of one heading stand no further from each other
_BESIDE = 1.5  # lines of the text: how far from a section's first line its heading may begin
_OUTER = 0.03  # of the body's lines may reach further out than the text's edge


class Marginal(Struct, frozen=True):
    """Lines in the margin that belong together."""

    bands: tuple[Band, ...]

    @property
    def y(self) -> float:
        """The height of the first line."""
        return self.bands[0].y


def take_marginal(pages: list[list[Band]], body: float) -> tuple[list[list[Band]], list[list[Marginal]]]:
    """Return the bands of each page without what stands in small type in the margins, and that by page."""
    edges = _edges(pages, body)
    if edges is None:
        return pages, [[] for _ in pages]
    kept: list[list[Band]] = []
    found: list[list[Marginal]] = []
    for bands in pages:
        inner, outer = _part(bands, edges, body)
        kept.append(inner)
        found.append(_gathered(outer))
    texts = [
        " ".join(piece.text for band in marginal.bands for piece in band.pieces) for page in found for marginal in page
    ]
    if len(texts) < _FEWEST or any(len(text.split()) > _LONGEST for text in texts):
        return pages, [[] for _ in pages]
    return kept, found


def _edges(pages: list[list[Band]], body: float) -> tuple[float, float] | None:
    """Return the left and right edge of what is set in the body's type; None where there is too little of it."""
    pieces = [piece for bands in pages for band in bands for piece in band.pieces if abs(piece.size - body) < _SAME]
    if len(pieces) < 10:
        return None
    starts, ends = sorted(piece.x0 for piece in pieces), sorted(piece.x1 for piece in pieces)
    place = int(_OUTER * len(pieces))
    return starts[place], ends[-1 - place]


def _part(bands: list[Band], edges: tuple[float, float], body: float) -> tuple[list[Band], list[Band]]:
    inner: list[Band] = []
    outer: list[Band] = []
    for band in bands:
        beside = [piece for piece in band.pieces if _is_marginal(piece, edges, body)]
        rest = [piece for piece in band.pieces if piece not in beside]
        if not _are_words_apart(beside, rest):
            beside, rest = [], band.pieces
        if beside:
            outer.append(Band(beside[0].y, beside[0].size, beside))
        if rest:
            inner.append(Band(band.y, max(piece.size for piece in rest), rest) if beside else band)
    return inner, outer


def _are_words_apart(beside: list[Piece], rest: list[Piece]) -> bool:
    """Return whether pieces beside a text are a word or more, and none of them is the end of a word of the text."""
    if sum(map(str.isalpha, "".join(piece.text for piece in beside))) < _FEWEST_LETTERS:
        return False
    return all(piece.x1 < other.x0 - _APART or piece.x0 > other.x1 + _APART for piece in beside for other in rest)


def _is_marginal(piece: Piece, edges: tuple[float, float], body: float) -> bool:
    outside = piece.x1 < edges[0] - _APART or piece.x0 > edges[1] + _APART
    return outside and piece.size < _SMALL * body


def _gathered(bands: Sequence[Band]) -> list[Marginal]:
    groups: list[list[Band]] = []
    for band in bands:
        last = groups[-1][-1] if groups else None
        if last and 0 < last.y - band.y < _LINE * band.size and abs(last.size - band.size) < _SAME:
            groups[-1].append(band)
        else:
            groups.append([band])
    return [Marginal(tuple(group)) for group in groups]


def with_headings(lines: list[Line], marginal: Sequence[Marginal]) -> tuple[list[Line], list[Marginal]]:
    """Return a page's lines with the marginal headings above the sections beside them, and what is beside none.

    What names a unit itself, "Article 5", stands beside whatever its text begins with.
    """
    made = list(lines)
    left: list[Marginal] = []
    for heading in marginal:
        near = [place for place, line in enumerate(made) if abs(line.y - heading.y) < _BESIDE * line.size]
        names_unit = MAY_BE_LABEL.match(" ".join(piece.text.strip() for piece in heading.bands[0].pieces))
        beside = near if names_unit else [place for place in near if LABEL.match(made[place].text)]
        if not beside:
            left.append(heading)
            continue
        place = min(beside, key=lambda place: abs(made[place].y - heading.y))
        made[place:place] = as_lines(heading, made[place].page)
    return made, left


def as_lines(heading: Marginal, page: int) -> list[Line]:
    """Return a marginal heading as lines."""
    left, right = min(band.x0 for band in heading.bands), max(band.x1 for band in heading.bands)
    return [replace(make_line(band, page, left, right), marginal=True) for band in heading.bands]
