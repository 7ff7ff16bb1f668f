"""A redline as it is read, not settled: what is no change stands unmarked, as in every other format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mla_diff.model.comparison import UNCOMPARED
from mla_diff.render.woven import Piece


def as_read(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces to show: typography as the new side has it, words not compared or not attested unmarked."""
    for piece in pieces:
        if piece.sign == "-" and piece.reason == "typography":
            continue
        quiet = piece.reason == "typography" or piece.reason in UNCOMPARED
        yield replace(piece, sign="=", reason="") if quiet and piece.sign != "=" else piece
