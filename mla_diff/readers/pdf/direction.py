"""Puts text that is read from the right (Arabic, Hebrew) from the order it is seen in into the order it is read in.

A PDF draws letters where they are seen. This undoes what the bidirectional algorithm (UAX 9) did to simple lines:
words from the right, numbers and Latin words in them from the left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mla_diff.readers.pdf.sheet import Piece

_LETTER = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FROM_LEFT = re.compile("[0-9A-Za-z\u00c0-\u024f\u0660-\u0669\u06f0-\u06f9]")
_RUN = re.compile(rf"{_FROM_LEFT.pattern}+(?:[.,:/-]{_FROM_LEFT.pattern}+)*")
_STOPS = re.compile(r"\s*[.,;:!?\u060c\u061b\u061f]+")
_FILLER = re.compile("[\u0640\ufffd]+")  # strokes that stretch a word to fill its line; some fonts do not name them


def has_letters(text: str) -> bool:
    """Whether any letter of a text is read from the right."""
    return bool(_LETTER.search(text))


def as_read(letters: Sequence[str]) -> str:
    """Return letters that were seen from left to right in the order they are read in.

    >>> as_read(["2", "5", " ", "\u05d0", "\u05d1"])
    '\u05d1\u05d0 25'
    """
    return _RUN.sub(lambda run: run[0][::-1], "".join(reversed(letters)))


def from_right(pieces: Sequence[Piece], usual: bool = False) -> bool:
    """Whether a line is read from the right: most of its letters are, or it has none and the page ``usual``ly is."""
    text = "".join([piece.text for piece in pieces])
    if not any(map(str.isalpha, text)):
        return usual
    if text.isascii():
        return False
    rtl = sum(len(piece.text) for piece in pieces if has_letters(piece.text))
    ltr = sum(len(piece.text) for piece in pieces if not has_letters(piece.text) and _FROM_LEFT.search(piece.text))
    return rtl > ltr


def in_reading_order(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a line that is read from the right, those that are not keeping their own direction.

    Strokes that only fill the line become pieces without text.
    """
    ordered: list[Piece] = []
    run: list[Piece] = []
    for piece in reversed(pieces):
        if _FROM_LEFT.search(piece.text) and not has_letters(piece.text):
            stop = _STOPS.match(piece.text)  # seen before a number, read after it
            text = piece.text if stop is None else piece.text[stop.end() :] + stop[0].strip()
            run.insert(0, piece._replace(text=text))
            continue
        ordered += run
        run = []
        ordered.append(piece._replace(text=_FILLER.sub("", piece.text)))
    return ordered + run
