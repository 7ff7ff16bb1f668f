"""A document's blocks as lines, each with the label it starts with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from mla_diff.languages.language import Language
from mla_diff.model.block import Block
from mla_diff.parse.items import read_bare_number
from mla_diff.parse.label import Label
from mla_diff.parse.labels.of_blocks import NONE_KNOWN, label_of, with_raised_digits
from mla_diff.text.numbers import read_number


class Line(Struct, frozen=True):
    """A block and the label it starts with."""

    block: Block
    label: Label | None
    bare: Label | None = None  # the label it has if a number without any sign counts as one
    family: str = ""  # of a basic unit's label: the word that it counts under
    quoted: bool = False  # whether it stands in a quotation, of an amending act
    returns: bool = False  # whether the body goes on here, behind an annex that stands in its midst
    above: Block | None = None  # the heading of its unit, where that is a line of its own


def labelled(line: Line) -> tuple[Label, Block]:
    """Return label and block of a line that has a label."""
    return own_label(line), line.block


def own_label(line: Line) -> Label:
    """Return the label of a line that has one."""
    assert line.label is not None
    return line.label


def number_of(line: Line) -> str:
    """Return the number of a line's label; "" where it has none."""
    return line.label.number if line.label is not None else ""


def read_lines(
    blocks: Sequence[Block], words: Language, known: Mapping[str, Label | None] = NONE_KNOWN
) -> list[Line]:  # fmt: skip
    """Return the blocks that are text with their labels.

    ``known`` holds labels of lines of running text in this language that were read before.
    """
    return [read_line(block, words, known) for block in blocks if block.text]


def read_line(block: Block, words: Language, known: Mapping[str, Label | None] = NONE_KNOWN) -> Line:
    """Return a block with the label it starts with."""
    if block.style == "row":
        return Line(block, None)
    above = Block(block.margin, page=block.page) if block.margin else None
    label = label_of(block, words, known)
    if label is None:
        may_be_number = block.text[:1].isdigit() or words.enclosed or block.raised or block.style == "heading"
        return Line(block, None, _bare_number(block, words) if may_be_number else None, above=above)
    return Line(block, label, family=words.family(label.keyword) if label.type == "article" else "", above=above)


def _bare_number(block: Block, words: Language) -> Label | None:
    """Return the label that a number without any sign may be; a heading may hold the number alone: "12A"."""
    text = with_raised_digits(block)
    number = read_number(text, letters=False) if block.style == "heading" else None
    if number and number.end == len(text.rstrip(" .")):
        return Label("item", "point", number.value, text, "", "1")
    return read_bare_number(text, words)


def body_end(lines: Sequence[Line]) -> int:
    """Return where the first annex begins, or how many lines there are."""
    for index, line in enumerate(lines):
        if line.label is not None and line.label.type == "annex":
            return index
    return len(lines)


def articles(lines: Sequence[Line]) -> list[int]:
    """Return which lines bear the label of a basic unit. Often asked: a call for each line would take as long again."""
    return [index for index, line in enumerate(lines) if line.label is not None and line.label.type == "article"]


def is_article(line: Line) -> bool:
    """Return whether a line bears the label of a basic unit."""
    return line.label is not None and line.label.type == "article"


def awaits_text(line: Line) -> bool:
    """Return whether a line is the label of a unit or division alone, whose heading or text the next line is."""
    return line.label is not None and line.label.type != "item" and not line.label.rest


def heads_alone(line: Line) -> bool:
    """Return whether a line is the label of a division or annex alone, whose heading the next line is."""
    return line.label is not None and line.label.type in ("division", "annex") and not line.label.rest
