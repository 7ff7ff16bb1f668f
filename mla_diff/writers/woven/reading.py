"""A redline as it is read, not settled: what is no change stands unmarked, as in every other format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from mla_diff.model.comparison import UNCOMPARED
from mla_diff.writers.woven import Piece

_NO_WORD = re.compile(r"[\W_]+")


def as_read(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces to show: typography as the new side has it, words not compared or not attested unmarked.

    Typography whose counterpart stands elsewhere is part of what went from here, or came here, and marked as such; so
    is a label in other words: "Section One" is not what a text says that has "Section 1".
    """
    every = tuple(pieces)
    for index, piece in enumerate(every):
        if piece.reason == "typography":
            beside = every[index + 1 : index + 2] if piece.sign == "-" else every[max(0, index - 1) : index]
            if piece.sign == "=" or not any(_is_in_other_signs(one, piece) for one in beside):
                yield replace(piece, reason="")
            elif piece.sign == "+":
                yield replace(piece, sign="=", reason="")
            continue
        yield replace(piece, sign="=", reason="") if piece.reason in UNCOMPARED and piece.sign != "=" else piece


def _is_in_other_signs(one: Piece, other: Piece) -> bool:
    """Return whether a piece says on the other side what this one says, but for signs, spaces and capitals."""
    if one.reason != "typography" or one.sign == other.sign:
        return False
    return _NO_WORD.sub("", one.text).casefold() == _NO_WORD.sub("", other.text).casefold()
