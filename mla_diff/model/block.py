"""What a loader reads from a file: blocks of text in reading order, before anything is understood."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.model.finding import Finding

#: A "row" is one row of a table: its cells, empty ones included, parted by tabs.
Style = Literal["body", "heading", "note", "furniture", "row"]
Span = tuple[int, int]  # characters of a text: the first, and the one after the last


class Mark(Struct, frozen=True):
    """The place of a footnote mark: ``offset`` characters into a block's text stands note ``number``."""

    offset: int
    number: str


class Block(Struct, frozen=True):
    """One paragraph, heading, list item, footnote or piece of page furniture.

    ``text`` is as printed, with any automatic number a word processor shows written out in front
    ("(a) the requested State"), footnote marks taken out and line ends inside it made spaces. All further fields say
    what the file knows and the words do not; a format that does not know leaves the default.
    """

    text: str
    style: Style = "body"
    level: int = 0  # of a heading, 1 the highest; 0 where the format does not say
    page: int | None = None  # counted from 1, as a reader of the file counts
    indent: float | None = None  # points from the text's left edge; None where the format has none
    gap: bool = False  # whether a blank line, or clearly more space than usual, stands before it
    number: str = ""  # of a footnote
    marks: tuple[Mark, ...] = ()
    numbered: int = 0  # so many characters at the start are a number that the file itself counts (Word, <ol>)
    raised: tuple[Span, ...] = ()  # what stands as superscript and is no footnote mark
    bold: bool = False  # whether all of it is set in bold
    stressed: Span = (0, 0)  # its first words in bold, in italics or underlined, where the others are not
    centred: bool = False
    size: float | None = None  # of its letters, in points
    table: int = 0  # of a row or a block in a cell: the table's number in the file, from 1; 0 outside tables
    repeats: bool = False  # whether it may be a running head or foot: the like stands on other pages
    beside: bool = False  # of the right one of two texts that stand side by side, where both are read
    line: bool = False  # whether it is one line of a text file, so that its sentence may go on in the next block
    item: bool = False  # whether the file's own mark of a list begins it, which goes on with no line before
    linked: bool = False  # whether all its words are links
    depth: int = 0  # how many of the file's lists it stands in
    ends: bool = False  # of a line: whether the file breaks it on purpose
    quoted: bool = False  # whether the file sets it as a quotation
    ruled: bool = False  # whether a line is drawn above it
    margin: str = ""  # its heading, where that stands in the margin


class Document(Struct, frozen=True):
    """A file as read: its blocks in reading order and what the loader was unsure of."""

    name: str
    sha256: str
    format: str
    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...] = ()
    language: str = ""  # as the file declares it (BCP 47), or ""


def append(first: Block, second: Block, between: str) -> Block:
    """Return two blocks as one, with ``between`` in between; what is known of places in them moves along.

    >>> append(Block("Each Party"), Block("shall", marks=(Mark(5, "1"),)), " ").marks
    (Mark(offset=16, number='1'),)
    """
    shift = len(first.text) + len(between)
    marks = tuple(replace(mark, offset=mark.offset + shift) for mark in second.marks)
    raised = tuple((start + shift, end + shift) for start, end in second.raised)
    return replace(
        first,
        text=first.text + between + second.text,
        marks=first.marks + marks,
        raised=first.raised + raised,
        bold=first.bold and second.bold,
        stressed=first.stressed,
    )


def cut(block: Block, start: int, end: int) -> Block:
    """Return a stretch of a block, without the spaces around it; what is known of places in it moves along.

    >>> second = cut(Block("(a) one; (b) two", marks=(Mark(16, "1"),)), 8, 16)
    >>> second.text, second.marks
    ('(b) two', (Mark(offset=7, number='1'),))
    """
    text = block.text[start:end]
    first = start + len(text) - len(text.lstrip())
    text = text.strip()
    last = first + len(text)
    marks = tuple(
        replace(mark, offset=min(max(mark.offset - first, 0), len(text)))
        for mark in block.marks
        if start <= mark.offset < end or (mark.offset == end == len(block.text))
    )
    raised = tuple((one - first, two - first) for one, two in block.raised if first <= one and two <= last)
    begins, ends = block.stressed
    stressed = (begins - first, ends - first) if first <= begins and ends <= last and ends else (0, 0)
    return replace(block, text=text, marks=marks, raised=raised, stressed=stressed)
