"""A comparison as one running text with every word of both sides: without what is inserted it is the old text,
without what is deleted the new one, each in its own order. Word, Markdown and plain handouts are written from it.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from mla_diff.diff.notes import note_ops
from mla_diff.model.comparison import Op, Reason, Sign

Style = Literal["title", "heading", "provision", "row"]


class Note(Struct, frozen=True):
    """A footnote in its old and its new wording, None on the side that has no note here."""

    old: str | None
    new: str | None

    @property
    def ops(self) -> tuple[Op, ...]:
        """The words of both wordings against each other."""
        return note_ops(self.old, self.new)


class Piece(Struct, frozen=True):
    """A run of text, or a footnote's mark (then ``text`` is empty).

    Inside ``text``, a tab stands between a label and its words, or between two cells of a table's row, a vertical tab
    between a label and its heading.
    ``move`` numbers the words that went elsewhere: deleted where they were, inserted where they are, equal nowhere.
    """

    sign: Sign
    text: str
    reason: Reason = ""
    move: int = 0
    note: Note | None = None


class Remark(Struct, frozen=True):
    """Words about a paragraph that are in neither text; ``ops`` are the words that changed in a move, if any did."""

    text: str
    ops: tuple[Op, ...] = ()


class Paragraph(Struct, frozen=True):
    """Pieces and the sign of the paragraph's end: where it is not "=", one side runs on into the next paragraph."""

    pieces: tuple[Piece, ...]
    end: Sign
    style: Style
    level: int  # of a heading, 1 the highest; of a provision, 0 for the outermost
    remarks: tuple[Remark, ...] = ()
    end_move: int = 0

    @property
    def sign(self) -> Sign | Literal["~"]:
        """The one sign of all pieces and the end, or "~" where they differ."""
        signs = {piece.sign for piece in self.pieces} | {self.end}
        return signs.pop() if len(signs) == 1 else "~"
