"""What a loader reads from a file: blocks of text in reading order, before anything is understood."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from mla_diff.model.finding import Finding

Style = Literal["body", "heading", "note", "furniture"]


class Mark(Struct, frozen=True):
    """The place of a footnote mark: ``offset`` characters into a block's text stands note ``number``."""

    offset: int
    number: str


class Block(Struct, frozen=True):
    """One paragraph, heading, list item, footnote or piece of page furniture.

    ``text`` is as printed, with any automatic number a word processor shows written out in front
    ("(a) the requested State"), footnote marks taken out and line ends inside it made spaces.
    """

    text: str
    style: Style = "body"
    level: int = 0  # of a heading, 1 the highest; 0 where the format does not say
    page: int | None = None  # counted from 1, as a reader of the file counts
    indent: float | None = None  # points from the text's left edge; None where the format has none
    gap: bool = False  # whether a blank line, or clearly more space than usual, stands before it
    number: str = ""  # of a footnote
    marks: tuple[Mark, ...] = ()


class Document(Struct, frozen=True):
    """A file as read: its blocks in reading order and what the loader was unsure of."""

    name: str
    sha256: str
    format: str
    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...] = ()
    language: str = ""  # as the file declares it (BCP 47), or ""
