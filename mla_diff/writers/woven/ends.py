"""Where paragraphs end: one deleted near one inserted is one end, and no end of one side breaks the other's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from mla_diff.model.comparison import Sign
from mla_diff.writers.woven import Note, Paragraph, Piece

_BEGINS = re.compile(r"\w|[(\[{\u201c\u201e\u2018\u201a\u00ab\u2039\u00bf\u00a1]")  # what begins a word of its own


def join_ends(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs with such ends made one; both texts stay what they are.

    Where a heading and the words below it part ("Article 15, Property" with a text of its own becomes Article 25 with
    a paragraph 1), the old end after the heading and the new one are the same, and "1." is new before the text.
    """
    pending: list[Paragraph] = list(reversed(paragraphs))
    while pending:
        paragraph = pending.pop()
        if len(pending) > 1 and _are_one(paragraph, pending[-1]):
            pending += _joined(paragraph, pending.pop(), pending.pop())
        else:
            yield paragraph


def _are_one(one: Paragraph, other: Paragraph) -> bool:
    """Return whether the ends are of opposite sides, with words of one side between; whole paragraphs do not count."""
    signs = {piece.sign for piece in other.pieces}
    return one.sign == "~" and {one.end, other.end} == {"-", "+"} and len(signs) <= 1 and "=" not in signs


def _joined(paragraph: Paragraph, between: Paragraph, after: Paragraph) -> tuple[Paragraph, Paragraph]:
    """Return ``after``, then the paragraph with the common end; words between go to where their own side has them."""
    style = paragraph if paragraph.end == "+" else between
    whole = replace(paragraph, end="=", end_move=0, style=style.style, level=style.level)
    if between.pieces and between.pieces[0].sign == paragraph.end:
        return replace(after, pieces=between.pieces + after.pieces, remarks=between.remarks + after.remarks), whole
    return after, replace(whole, pieces=paragraph.pieces + between.pieces, remarks=paragraph.remarks + between.remarks)


def keep_words_whole(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs such that no word of either side is broken by an end that is only the other side's.

    "communication", the deleted end and what was paragraph 7, then a full stop that both texts have: the new text would
    be read as "communication" and, in the next paragraph, ".". So that stop is taken apart: the new one stands before
    the end, the old one where it was. Words that a file runs together ("Convention,Considering") stay as they are.
    """
    settled = list(paragraphs)
    for index, paragraph in enumerate(settled):
        if paragraph.sign != "~" or paragraph.end == "=":
            continue
        runs_on: Sign = "-" if paragraph.end == "+" else "+"
        after = _where_it_runs_on(settled, index)
        if after is None or not _is_open(paragraph, runs_on):
            continue
        broken_off, rest = _take_word(settled[after].pieces, runs_on)
        if broken_off and not _BEGINS.match("".join(piece.text for piece in broken_off)):
            settled[index] = replace(paragraph, pieces=(*paragraph.pieces, *broken_off))
            settled[after] = replace(settled[after], pieces=tuple(rest))
            _give_end_back(settled, index, after)
    yield from settled


def _where_it_runs_on(paragraphs: Sequence[Paragraph], index: int) -> int | None:
    """Return the paragraph in which the side goes on that has no end at ``index``, None where nothing follows."""
    sign = paragraphs[index].end
    for after in range(index + 1, len(paragraphs)):
        if paragraphs[after].sign != sign:
            return after
    return None


def _is_open(paragraph: Paragraph, side: Sign) -> bool:
    """Return whether a side's words stop without a space after them."""
    shown = [piece for piece in paragraph.pieces if piece.sign in ("=", side)]
    return bool(shown) and not shown[-1].text[-1:].isspace()


def _take_word(pieces: Sequence[Piece], side: Sign) -> tuple[list[Piece], list[Piece]]:
    """Return what one side has before its first space, as its own, and all pieces without it."""
    taken: list[Piece] = []
    rest: list[Piece] = []
    is_whole = False
    for piece in pieces:
        if is_whole or piece.sign not in ("=", side):
            rest.append(piece)
            continue
        length = next((place for place, letter in enumerate(piece.text) if letter.isspace()), len(piece.text))
        is_whole = length < len(piece.text)
        own, others = _parted(replace(piece, text=piece.text[:length]), side)
        taken += own
        rest += others
        if is_whole:
            rest.append(replace(piece, text=piece.text[length:]))
    return taken, rest


def _parted(piece: Piece, side: Sign) -> tuple[list[Piece], list[Piece]]:
    """Return a piece as one side has it, and as the other has it; a footnote's mark goes with either."""
    other_side: Sign = "-" if side == "+" else "+"
    sides = (side, other_side) if piece.sign == "=" else (side,)
    parted = [
        replace(piece, sign=sign, reason=piece.reason if piece.sign != "=" else "", note=_note_of(piece.note, sign))
        for sign in sides
        if piece.text or piece.note
    ]
    return parted[:1], parted[1:]


def _note_of(note: Note | None, sign: Sign) -> Note | None:
    if note is None:
        return None
    return Note(note.old, None) if sign == "-" else Note(None, note.new)


def _give_end_back(paragraphs: list[Paragraph], index: int, after: int) -> None:
    """Let the side that ran on end with its last word, where it has nothing more in the paragraph it ran on into."""
    first, last = paragraphs[index], paragraphs[after]
    if last.end != "=" or first.end_move or any(piece.sign != first.end for piece in last.pieces):
        return
    paragraphs[after] = replace(last, end=first.end)
    paragraphs[index] = replace(first, end="=", style=last.style, level=last.level)
