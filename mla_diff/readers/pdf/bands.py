"""Gathers the pieces of a page into bands: what stands on one height, superscripts included."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct, field

from mla_diff.readers.pdf.sheet import Piece

_SAME_SIZE = 0.85  # pieces of this share of a band's type size or more must stand on its baseline
_LEVEL = 0.3  # of the type size: how far a baseline may be off (boxed paragraph numbers are off by 1-2 points)
_EXACT = 0.1  # the same for a smaller piece far off
_RAISED, _LOWERED = 0.75, 0.35  # of the type size: how far a smaller piece may stand above or below
_NEAR = 1.0  # of the type size: how near a smaller piece must be to what it is raised from
_MARK_LENGTH = 4  # characters of a mark that is raised but not smaller
_CELL = 4.0  # points: wider than shadows fall
_WORD = 3  # characters; two letters that are the same, "ll", stand 0.2 of the type size apart
_SHADOW, _SHADOW_OF_LETTERS = 0.3, 0.15  # of the type size: how far a shadow may fall; lines are 0.9 apart at least
_CROWDED = 40  # bands in one step: no text any more, and not worth its time
_STEP = 4.0  # points; heights are looked up in steps


class Band(Struct):
    """Pieces on one height, from left to right once ``gather`` is done; ``y`` is the baseline of the largest type."""

    y: float
    size: float
    pieces: list[Piece] = field(default_factory=list)

    @property
    def x0(self) -> float:
        """The left end."""
        return self.pieces[0].x0

    @property
    def x1(self) -> float:
        """The right end."""
        return max(piece.x1 for piece in self.pieces)


def gather(pieces: Iterable[Piece]) -> list[Band]:
    """Return the bands of a page from top to bottom."""
    index: dict[int, list[Band]] = defaultdict(list)
    bands: list[Band] = []
    for piece in sorted(_once(pieces), key=lambda piece: (-piece.size, -piece.y, piece.x0)):
        band = _home(piece, index)
        if band is None:
            near = index[int(piece.y // _STEP)]
            if len(near) >= _CROWDED:
                near[-1].pieces.append(piece)
                continue
            band = Band(piece.y, piece.size)
            bands.append(band)
            near.append(band)
        band.pieces.append(piece)
    for band in bands:
        band.pieces.sort(key=lambda piece: (piece.x0, piece.x1))
    return sorted(bands, key=lambda band: (-band.y, band.x0))


def _once(pieces: Iterable[Piece]) -> list[Piece]:
    """Drop what is printed twice over itself to look bold, shaded or raised from the page, and call it bold."""
    latest: dict[tuple[str, float, float], int] = {}  # by text and cell, in two grids: near pieces share one
    kept: list[Piece] = []
    for piece in pieces:
        text = piece.text.strip()
        x, y = piece.x0 / _CELL, piece.y / _CELL
        keys = ((text, int(x), int(y)), (text, round(x) - 0.5, round(y) - 0.5))
        places = [place for key in keys if (place := latest.get(key)) is not None] if text else []
        over = next((place for place in places if _is_over(piece, kept[place])), None)
        if over is None:
            latest[keys[0]] = latest[keys[1]] = len(kept)
            kept.append(piece)
        else:
            kept[over] = kept[over]._replace(bold=True)
    return kept


def _is_over(piece: Piece, other: Piece) -> bool:
    """Return whether a text is printed over the same text: no line, and no second letter, stands so near the first."""
    reach = (_SHADOW if len(piece.text) >= _WORD else _SHADOW_OF_LETTERS) * piece.size
    return abs(piece.x0 - other.x0) < reach and abs(piece.y - other.y) < reach


def _home(piece: Piece, index: dict[int, list[Band]]) -> Band | None:
    """Return the band a piece belongs to, the nearest in height; None where it begins one of its own.

    A smaller piece goes to what it is raised from or lowered under, and only then to what stands far off on its
    own level, as a line number does: a mark in one column may stand as high as a line of the other.
    """
    best, far, distance = None, None, float("inf")
    low, high = int((piece.y - 30) // _STEP), int((piece.y + 30) // _STEP)
    for step in range(low, high + 1):
        for band in index.get(step, ()):
            off = abs(piece.y - band.y)
            if off < distance and _belongs(piece, band):
                best, distance = band, off
            elif off <= _EXACT * piece.size:
                far = band
    return best or far


def _belongs(piece: Piece, band: Band) -> bool:
    above = piece.y - band.y
    if piece.size >= _SAME_SIZE * band.size:
        if abs(above) <= _LEVEL * piece.size:
            return True
        if len(piece.text.strip()) > _MARK_LENGTH or not 0 < above < 0.5 * band.size:
            return False
    elif not -_LOWERED * band.size < above < _RAISED * band.size:
        return False
    reach = _NEAR * band.size
    return any(other.x0 - reach < piece.x1 and piece.x0 < other.x1 + reach for other in band.pieces)
