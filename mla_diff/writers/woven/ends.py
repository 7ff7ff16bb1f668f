"""A paragraph's end deleted near one inserted is one end that both texts have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from mla_diff.writers.woven import Paragraph


def join_ends(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs with such ends made one; both texts stay what they are.

    Where a heading and the words below it part ("Article 15, Property" with a text of its own becomes Article 25 with
    a paragraph 1), the old end after the heading and the new one are the same, and "1." is new before the text.
    """
    pending: list[Paragraph] = list(reversed(paragraphs))
    while pending:
        one = pending.pop()
        if len(pending) > 1 and _are_one(one, pending[-1]):
            pending += _joined(one, pending.pop(), pending.pop())
        else:
            yield one


def _are_one(one: Paragraph, other: Paragraph) -> bool:
    """Return whether the ends are of opposite sides, with words of one side between; whole paragraphs do not count."""
    signs = {piece.sign for piece in other.pieces}
    return one.sign == "~" and {one.end, other.end} == {"-", "+"} and len(signs) <= 1 and "=" not in signs


def _joined(one: Paragraph, between: Paragraph, after: Paragraph) -> tuple[Paragraph, Paragraph]:
    """Return ``after``, then the paragraph with the common end; words between go to where their own side has them."""
    style = one if one.end == "+" else between
    whole = replace(one, end="=", end_move=0, style=style.style, level=style.level)
    if between.pieces and between.pieces[0].sign == one.end:
        return replace(after, pieces=between.pieces + after.pieces, remarks=between.remarks + after.remarks), whole
    return after, replace(whole, pieces=one.pieces + between.pieces, remarks=one.remarks + between.remarks)
