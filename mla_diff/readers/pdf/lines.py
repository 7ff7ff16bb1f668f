"""Makes the text of a line from the pieces of a band: words by the gaps between them, what is raised, what is bold."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from mla_diff.readers.pdf.bands import Band
from mla_diff.readers.pdf.direction import from_right, in_reading_order, with_brackets
from mla_diff.readers.pdf.sheet import Line, Piece
from mla_diff.readers.pdf.small_capitals import with_small_letters
from mla_diff.readers.spaced import close_up

_WORD_GAP = 0.15  # of the type size; letters of one word stand closer, and spaces are 0.2 and wider
_TAB_GAP = 0.75  # of the type size: wider than a stretched space after a label
_LEAST_SPACED = 4  # letters that stand alone show a line set with space between letters
_MOSTLY_SPACED = 0.75  # of its pieces
_WIDER = 1.6  # times the usual gap between letters parts words
_SMALLER = 0.85
_FAR = 2.0  # of the type size: wider than the widest space of a justified line
_PAGE = re.compile(r"\d{1,4}|[ivxlc]{1,7}")
_RISE = 0.15  # of the type size, above the baseline
_RISE_ALONE = 0.22  # for a piece that is not smaller
_MID_SOFT_HYPHEN = re.compile("\u00ad(?!$)")
_SPACES = re.compile(" {2,}")
_SUPERSCRIPT = re.compile("[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+")


def make_line(band: Band, page: int, left: float, right: float, from_the_right: bool = False) -> Line:
    """Return a band, or the part of it that stands in one column, as a line."""
    backwards = from_right(band.pieces, from_the_right)
    pieces = in_reading_order(band.pieces) if backwards else with_small_letters(band.pieces)
    size = _main_size(band.pieces)
    y = next(piece.y for piece in sorted(band.pieces, key=lambda p: -len(p.text)) if piece.size >= _SMALLER * size)
    reach = _word_gap(pieces, size)
    text = ""
    raised: list[tuple[int, int]] = []
    regular = 0
    before: Piece | None = None
    for piece in pieces:
        if not piece.text:
            before = piece  # it fills the room between two letters
            continue
        if before is not None and not text.endswith(" ") and _apart(before, piece, size, reach):
            text += " "
        words = _SPACES.sub(" ", close_up(piece.text))
        words = words if text and not text.endswith(" ") else words.lstrip()
        start = len(text) + len(words) - len(words.lstrip())
        text += words
        if _is_raised(piece, size, y):
            raised.append((start, len(text.rstrip())))
        regular += 0 if piece.bold else sum(map(str.isalnum, piece.text))
        before = piece
    raised += [match.span() for match in _SUPERSCRIPT.finditer(text)]
    text = _MID_SOFT_HYPHEN.sub("-", text.rstrip())  # it was drawn, so it is read
    text = with_brackets(text) if backwards else text
    first, tab = _first_word(list(map(_turned, pieces)) if backwards else pieces, size)
    # a line read from the right is turned round in its column, so that "start" and "indent" mean the same for all
    x0, x1 = (left + right - band.x1, left + right - band.x0) if backwards else (band.x0, band.x1)
    return Line(
        page=page, left=left, right=right, x0=x0, x1=x1, y=y, size=size, text=text, bold=not regular,
        raised=tuple(sorted(set(raised))), first_word=first, tab=tab,
        paged=not backwards and _is_paged(pieces, size, right),
    )  # fmt: skip


def _main_size(pieces: list[Piece]) -> float:
    sizes: Counter[float] = Counter()
    for piece in pieces:
        sizes[round(piece.size, 1)] += len(piece.text.strip())
    return max(sizes, key=lambda size: (sizes[size], size))


def _apart(before: Piece, piece: Piece, size: float, reach: float) -> bool:
    gap = max(piece.x0 - before.x1, before.x0 - piece.x1)
    return gap > max(_WORD_GAP * min(size, max(before.size, piece.size)), reach)


def _word_gap(pieces: list[Piece], size: float) -> float:
    """Return how wide a gap parts words in a line set letter by letter with space between; 0 in others."""
    single = [len(piece.text.strip()) == 1 for piece in pieces]
    if sum(single) < _LEAST_SPACED or sum(single) < _MOSTLY_SPACED * len(pieces):
        return 0.0
    gaps = sorted(max(piece.x0 - before.x1, before.x0 - piece.x1) for before, piece in pairwise(pieces))
    usual = gaps[len(gaps) // 2]
    return _WIDER * usual if _WORD_GAP * size < usual < size else 0.0


def _is_raised(piece: Piece, size: float, y: float) -> bool:
    rise = piece.y - y
    return rise > (_RISE if piece.size < _SMALLER * size else _RISE_ALONE) * size


def _is_paged(pieces: list[Piece], size: float, right: float) -> bool:
    """Return whether the last piece is a page number that stands at the right edge, far from the words before it."""
    if len(pieces) < 2 or not _PAGE.fullmatch(pieces[-1].text.strip()):
        return False
    return pieces[-1].x1 > right - size and pieces[-1].x0 - pieces[-2].x1 > _FAR * size


def _turned(piece: Piece) -> Piece:
    """Return a piece of a line that is read from the right as it would stand if it were read from the left."""
    words = piece.text.split(" ", 1)
    head = (piece.x1 - piece.x0) * len(words[0]) / max(len(piece.text), 1)
    return piece._replace(x0=-piece.x1, x1=-piece.x0, head=head - piece.x1)


def _first_word(pieces: list[Piece], size: float) -> tuple[float, bool]:
    """Return the width of the first word, and whether it is a label with more than a space after it."""
    first = pieces[0]
    text = first.text.strip()
    head = text.split(" ", 1)[0]
    if head != text or len(pieces) == 1:
        return first.head - first.x0, False
    end = first.x1
    for piece in pieces[1:]:
        if piece.x0 - end > _WORD_GAP * size:
            return end - first.x0, len(text) <= 8 and piece.x0 - end > _TAB_GAP * size
        end = max(end, piece.x1)
    return end - first.x0, False
