"""Drop capitals: a large first letter that reaches down beside two or three lines is the first letter of the upper one.

┬ he ferry shall publish the fees      large letter: on the height of the second or third line
│ expense of the council, and          read as: "The ferry shall publish the fees", all lines from one edge
"""

from __future__ import annotations

from collections.abc import Iterable

from mla_diff.readers.pdf.sheet import Piece

_LARGER = 1.6  # times the type of the lines beside it; over two lines it is 2.2 times and more
_CAP = 0.8  # of a letter's size: how high a capital stands
_NEAR = 1.0  # of the small type's size: how far the lines beside it begin from it
_LEVEL = 0.35  # of the small type's size: how far a line may begin inside the letter's room
_BELOW = 1.3  # of the small type's size: how far off the letter's height the lowest of the lines may stand
_MOST_LINES = 6  # beside one letter


def set_initials(pieces: Iterable[Piece], body: float) -> tuple[Piece, ...]:
    """Return the pieces of a page with its drop capitals on the line that they begin.

    >>> large = Piece(70, 90, 88, 30.0, False, "T")
    >>> lines = [Piece(90, 400, 100, 11.0, False, "he fees"), Piece(90, 400, 88, 11.0, False, "are due.")]
    >>> [(piece.text, piece.x0, piece.y, piece.size) for piece in set_initials([large, *lines], 11)]
    [('T', 70, 100, 11.0), ('he fees', 90, 100, 11.0), ('are due.', 70, 88, 11.0)]
    """
    found = list(pieces)
    for index, piece in enumerate(found):
        if piece.size < _LARGER * body or not _may_be_initial(piece.text):
            continue
        beside = [place for place, other in enumerate(found) if _stands_beside(other, piece)]
        heights = sorted({round(found[place].y, 1) for place in beside}, reverse=True)
        if not 2 <= len(heights) <= _MOST_LINES or abs(heights[-1] - piece.y) > _BELOW * body:
            continue
        first = next(place for place in beside if round(found[place].y, 1) == heights[0])
        found[index] = piece._replace(y=found[first].y, size=found[first].size, x1=found[first].x0, joints=())
        for place in beside:
            if place != first:
                found[place] = found[place]._replace(x0=piece.x0)
    return tuple(found)


def _may_be_initial(text: str) -> bool:
    """Return whether a piece is one capital, perhaps behind an opening quotation mark."""
    letters = text.strip().lstrip("“„«\"'‘(")
    return len(letters) == 1 and letters.isupper()


def _stands_beside(line: Piece, initial: Piece) -> bool:
    """Return whether a line in small type begins right beside a large letter, no higher than its top."""
    if line.size * _LARGER > initial.size or not line.text.strip():
        return False
    near = -_LEVEL * line.size <= line.x0 - initial.x1 <= _NEAR * line.size
    return near and -_BELOW * line.size <= line.y - initial.y <= _CAP * initial.size
