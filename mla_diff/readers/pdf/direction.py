"""Puts text that is read from the right (Arabic, Hebrew) from the order it is seen in into the order it is read in.

A PDF draws letters where they are seen. This undoes what the bidirectional algorithm (UAX 9) did to simple lines:
words from the right, numbers and Latin words in them from the left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mla_diff.readers.pdf.sheet import Piece

_LETTER = re.compile("[\u0590-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")  # but no digit
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FROM_LEFT = re.compile("[0-9A-Za-z\u00c0-\u024f\u0660-\u0669\u06f0-\u06f9]")
_EASTERN = "[\u0660-\u0669\u06f0-\u06f9]"
#: Numbers keep their parts in order; but a dash between Arabic digits parts two of them, read from the right.
_RUN = re.compile(
    rf"{_EASTERN}+(?:[.,:/\u066b\u066c]{_EASTERN}+)*|{_FROM_LEFT.pattern}+(?:[.,:/-]{_FROM_LEFT.pattern}+)*"
)
_INSIDE_NUMBER = tuple(".,:/\u066b\u066c")
_STOPS = re.compile(r"\s*[.,;:!?\u060c\u061b\u061f\u2013-]+")
#: Brackets as they are seen, which is the wrong way round where a font names the shape that is drawn: read from the
#: right, a bracket behind a space opens, and one between a letter and a space closes.
_SEEN_OPEN = re.compile(r"(?<![^\s([«])[)\]»](?=[^\s.,;:\u060c\u061b)\]»])")
_SEEN_CLOSE = re.compile(r"(?<=[^\s([«])[(\[«](?=[\s.,;:\u060c\u061b)\]»]|$)")
_TURNED = str.maketrans("()[]«»", ")(][»«")
_TOUCH = 0.1  # of the type size: letters of one word stand no further apart
_FILLER = re.compile("[\u0640\ufffd]+")  # strokes that stretch a word to fill its line; some fonts do not name them


def has_letters(text: str) -> bool:
    """Whether any letter of a text is read from the right."""
    return bool(_LETTER.search(text))


def stands_among_letters(text: str) -> bool:
    """Whether any letter or digit of a text is written among letters that are read from the right."""
    return bool(_FROM_RIGHT.search(text))


def as_read(letters: Sequence[str]) -> str:
    """Return letters that were seen from left to right in the order they are read in.

    >>> as_read(["2", "5", " ", "\u05d0", "\u05d1"])
    '\u05d1\u05d0 25'
    """
    return _RUN.sub(lambda run: run[0][::-1], "".join(reversed(letters)))


def with_brackets(text: str) -> str:
    """Return a line that is read from the right with its brackets as they are typed.

    >>> with_brackets("\u05d0\u05d1 )3( \u05d2, 1) \u05d3")
    '\u05d0\u05d1 (3) \u05d2, 1) \u05d3'
    """
    return _SEEN_CLOSE.sub(_turn, _SEEN_OPEN.sub(_turn, text))


def _turn(bracket: re.Match[str]) -> str:
    return bracket[0].translate(_TURNED)


def from_right(pieces: Sequence[Piece], usual: bool = False) -> bool:
    """Whether a line is read from the right: most of its letters are, or it has none and the page ``usual``ly is."""
    text = "".join([piece.text for piece in pieces])
    if not any(map(str.isalpha, text)):
        return usual
    if text.isascii():
        return False
    rtl = sum(len(piece.text) for piece in pieces if has_letters(piece.text))
    others = (piece.text for piece in pieces if not stands_among_letters(piece.text))
    ltr = sum(len(text) for text in others if _FROM_LEFT.search(text))
    return rtl > ltr


def in_reading_order(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a line that is read from the right, those that are not keeping their own direction.

    Strokes that only fill the line become pieces without text.
    """
    ordered: list[Piece] = []
    run: list[Piece] = []
    for place, piece in reversed(list(enumerate(pieces))):
        if _FROM_LEFT.search(piece.text) and not has_letters(piece.text):
            stop = _STOPS.match(piece.text)  # seen before a number, read after it
            text = piece.text if stop is None else piece.text[stop.end() :] + stop[0].strip()
            run.insert(0, piece._replace(text=text))
            continue
        if run and _parts_number(pieces, place):
            run.insert(0, piece)
            continue
        ordered += _joined(run)
        run = []
        text = _FILLER.sub("", piece.text)
        ordered.append(piece._replace(text=text if has_letters(text) else text[::-1]))
    return ordered + _joined(run)


def _joined(run: Sequence[Piece]) -> list[Piece]:
    """Return pieces that follow one another from the left, those of one word in one piece: digits drawn one by one."""
    words: list[Piece] = []
    for piece in run:
        last = words[-1] if words else None
        if last and last[2:5] == piece[2:5] and abs(piece.x0 - last.x1) < _TOUCH * piece.size:
            words[-1] = last._replace(x1=piece.x1, text=last.text + piece.text)
        else:
            words.append(piece)
    return words


def _parts_number(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a piece is the sign inside a number whose digits are drawn one by one: "12/2014", "1.5"."""
    if pieces[place].text not in _INSIDE_NUMBER or not 0 < place < len(pieces) - 1:
        return False
    return pieces[place - 1].text[-1:].isdecimal() and pieces[place + 1].text[:1].isdecimal()
