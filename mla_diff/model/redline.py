"""A Word file with tracked changes, and what became of the changes when it came back."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

#: What became of a change that was sent: it is text now, it was turned down, it is still marked, or part of each.
#: Of what only the file that came back has: a change marked there ("new"), or one that nobody marked ("unmarked").
Fate = Literal["stands", "refused", "open", "in part", "new", "unmarked"]


class Piece(Struct, frozen=True):
    """A run of text in a redline: as it is, struck or put in, by whom and when."""

    text: str
    sign: Literal["=", "-", "+"] = "="
    author: str = ""
    date: str = ""  # ISO 8601, the day


class MarkedParagraph(Struct, frozen=True):
    """A paragraph of a redline; ``end`` is the sign of its end, which may be struck or put in as well."""

    pieces: tuple[Piece, ...]
    end: Piece = Piece("\n")

    @property
    def accepted(self) -> str:
        """The paragraph's text with its changes accepted."""
        return "".join(piece.text for piece in self.pieces if piece.sign != "-")

    @property
    def original(self) -> str:
        """The paragraph's text with its changes refused."""
        return "".join(piece.text for piece in self.pieces if piece.sign != "+")


class Settled(Struct, frozen=True):
    """One change of a redline and its fate; ``paragraph`` is its index in the file named by ``is_sent``."""

    fate: Fate
    old: str
    new: str
    author: str
    date: str
    paragraph: int
    is_sent: bool = True  # whether the paragraph is one of the file that was sent, or of the one that came back
    place: str = ""  # how the provision is cited, where it is known
