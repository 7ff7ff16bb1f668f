"""Finds words with a line drawn through them: in a PDF, struck text is text and a line, and nothing ties them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from mla_diff.readers.pdf.sheet import Piece, Rule, Sheet

_LOWEST, _HIGHEST = 0.12, 0.5  # of the type size above the baseline: lower lines underline, higher ones frame
_COVERED = 0.6  # of a word's width
_WORD = re.compile(r"\S+\s*")


def settle_struck(sheets: list[Sheet], *, keep: bool) -> tuple[list[Sheet], int]:
    """Return the pages without words that are struck through, or with them where they are to be kept, and how many."""
    settled: list[Sheet] = []
    count = 0
    for sheet in sheets:
        lines = (*sheet.rules, *sheet.strokes)
        struck = {place: spans for place, piece in enumerate(sheet.pieces) if (spans := _struck(piece, lines))}
        count += sum(
            len(piece.text[start:end].split())
            for place, spans in struck.items()
            for piece in (sheet.pieces[place],)
            for start, end in spans
        )
        if keep or not struck:
            settled.append(sheet)
            continue
        pieces: list[Piece] = []
        for place, piece in enumerate(sheet.pieces):
            pieces += _without(piece, struck[place]) if place in struck else [piece]
        settled.append(replace(sheet, pieces=tuple(pieces)))
    return settled, count


def _struck(piece: Piece, lines: tuple[Rule, ...]) -> list[tuple[int, int]]:
    """Return the spans of a piece's words that lines run through."""
    through = [
        line for line in lines
        if _LOWEST * piece.size < line.y - piece.y < _HIGHEST * piece.size
        and line.x0 < piece.x1 and line.x1 > piece.x0
    ]  # fmt: skip
    if not through or not piece.text.strip():
        return []
    return [
        (start, end) for start, end, x0, x1 in _words(piece)
        if sum(max(0.0, min(line.x1, x1) - max(line.x0, x0)) for line in through) > _COVERED * (x1 - x0)
    ]  # fmt: skip


def _words(piece: Piece) -> Iterator[tuple[int, int, float, float]]:
    """Yield the words of a piece with their spans and, as near as its joints tell, where they stand."""
    starts = [(0, piece.x0), *piece.joints, (len(piece.text), piece.x1)]
    for (first, left), (last, right) in pairwise(starts):
        letters = max(last - first, 1)
        for word in _WORD.finditer(piece.text, first, last):
            x0 = left + (right - left) * (word.start() - first) / letters
            printed = word.start() + len(word[0].rstrip())
            x1 = left + (right - left) * (printed - first) / letters
            yield word.start(), word.end(), x0, x1


def _without(piece: Piece, spans: list[tuple[int, int]]) -> list[Piece]:
    """Return what is left of a piece."""
    left: list[Piece] = []
    words = {(start, end) for start, end in spans}
    for start, end, x0, x1 in _words(piece):
        if (start, end) in words:
            continue
        text = piece.text[start:end]
        if left and left[-1].joints == ((start, 0.0),):
            left[-1] = left[-1]._replace(x1=x1, text=left[-1].text + text, joints=((end, 0.0),))
        else:
            left.append(piece._replace(x0=x0, x1=x1, text=text, head=x1, joints=((end, 0.0),)))
    return [part._replace(joints=()) for part in left]
