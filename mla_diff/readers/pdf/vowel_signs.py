"""Vowel signs of Arabic and Hebrew that a page draws by themselves: each belongs to the letter it stands over or under.

 ً
قا     drawn as three pieces, the sign at a place of its own     read as: the letter, and behind it its sign
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from mla_diff.readers.pdf.sheet import Piece

_LONGEST = 3  # signs on one letter: a doubling, a vowel, and room for one more
_REACH = 0.9  # of the type size: how far above or below its letter's line a sign may stand
_BESIDE = 0.3  # of the type size: how far beside its letter a narrow one's sign may begin
_NEXT = 0.6  # the same for the letter that is drawn next, as programs draw them that shape letters
_STEP = 30.0  # points; letters are looked up in bands of that height


def is_sign(text: str) -> bool:
    """Return whether a text is nothing but signs that stand on letters.

    >>> is_sign("\u064b"), is_sign("\u0627\u064b"), is_sign(" ")
    (True, False, False)
    """
    signs = text.strip()
    return 0 < len(signs) <= _LONGEST and all(map(unicodedata.combining, signs))


def set_on_letters(pieces: Sequence[Piece], signs: Sequence[tuple[int, Piece]]) -> list[Piece]:
    """Return pieces that hold one letter or more with each sign behind the letter it stands at.

    A sign comes with the place of the piece that was drawn after it.

    >>> letters = [Piece(10, 13, 50, 11, False, "\u0627"), Piece(13, 18, 50, 11, False, "\u0642")]
    >>> [piece.text for piece in set_on_letters(letters, [(0, Piece(10.4, 10.4, 53, 11, False, "\u064b"))])]
    ['\u0627\u064b', '\u0642']
    """
    made = list(pieces)
    by_height: dict[int, list[int]] = defaultdict(list)
    for place, piece in enumerate(pieces):
        by_height[int(piece.y // _STEP)].append(place)
    for following, sign in signs:
        step = int(sign.y // _STEP)
        near = [place for height in (step - 1, step, step + 1) for place in by_height.get(height, ())]
        beside = [place for place in near if _distance(sign, pieces[place]) <= _BESIDE * sign.size]
        if not beside:
            made.append(sign)
            continue
        place = min(beside, key=lambda place: (_distance(sign, pieces[place]), abs(sign.y - pieces[place].y)))
        if following < len(pieces) and _distance(sign, pieces[following]) <= _NEXT * sign.size:
            place = following
        letter = made[place]
        end = len(letter.text.rstrip())
        made[place] = letter._replace(text=letter.text[:end] + sign.text.strip() + letter.text[end:])
    return made


def _distance(sign: Piece, letter: Piece) -> float:
    """Return how far beside a letter a sign stands; more than any where it is on another line."""
    if abs(sign.y - letter.y) > _REACH * max(sign.size, letter.size) or letter.size < sign.size / 2:
        return float("inf")
    middle = (sign.x0 + sign.x1) / 2
    return max(letter.x0 - middle, middle - letter.x1, 0.0)
