"""What stands as superscript, in plain text: digits have letters of their own for it, ordinals stay as they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISE = str.maketrans("0123456789", RAISED)
_SET_DOWN = str.maketrans(RAISED, "0123456789")
_PARTED = re.compile(r"\d+[.-]\d+")  # an index of two numbers
LONGEST_RAISED = 16  # characters: what is longer is set small for another reason than to be an index or an ordinal


def raise_digits(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return ``text`` with the digits in ``spans``, which stand as superscript, written as such; its length stays.

    Plain text knows no other way to keep "km²" from "km2"; the numerator of a fraction stays a digit.

    >>> raise_digits("Art. 51. On the 1st of 5 km2", ((6, 7), (17, 19), (27, 28)))
    'Art. 5¹. On the 1st of 5 km²'
    >>> raise_digits("1/2 share", ((0, 1),))
    '1/2 share'
    >>> raise_digits("Стаття 33332.1", ((10, 14),))
    'Стаття 333³².¹'
    """
    for start, end in spans:
        piece = text[start:end]
        counts = piece[:1].isdecimal() and len(piece) <= LONGEST_RAISED and text[end : end + 1] not in ("/", "⁄")
        if counts and (not piece.lstrip("0123456789 ,")[1:] or _PARTED.fullmatch(piece)):
            text = text[:start] + piece.translate(_RAISE) + text[end:]
    return text


def set_down(text: str) -> str:
    """Return a text with its raised digits as plain ones.

    >>> set_down("¹² Art. 5bis")
    '12 Art. 5bis'
    """
    return text.translate(_SET_DOWN)
