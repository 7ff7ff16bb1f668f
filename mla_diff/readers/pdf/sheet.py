"""What one page holds before any reading of it: pieces of text at their places, and ruled lines."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from mla_diff.model.block import Mark


class Piece(NamedTuple):
    """Text set in one go: no jump inside it is wider than a space. Lengths are points, y counts upwards."""

    x0: float
    x1: float
    y: float  # of the baseline
    size: float
    bold: bool
    text: str  # a space at either end says that one was set there
    head: float = 0.0  # where its first word ends
    artifact: bool = False  # the file itself says that this is a running head, a foot or a page number
    joints: tuple[tuple[int, float], ...] = ()  # of text set in several goes: where each further one begins, and its x


class Rule(NamedTuple):
    """A thin horizontal line."""

    x0: float
    x1: float
    y: float


class Post(NamedTuple):
    """A thin upright line, from ``y0`` up to ``y1``."""

    x: float
    y0: float
    y1: float


class Sheet(Struct, frozen=True):
    """One page as drawn. ``strays`` are texts that run across the page (watermarks) or lie outside it."""

    number: int
    width: float
    height: float
    pieces: tuple[Piece, ...] = ()
    rules: tuple[Rule, ...] = ()
    posts: tuple[Post, ...] = ()
    strokes: tuple[Rule, ...] = ()  # thin horizontal lines too short to part anything: one word long
    strays: tuple[str, ...] = ()
    pictured: float = 0.0  # share of the page that pictures cover
    characters: int = 0
    unmapped: int = 0  # characters whose font does not say which they are
    outlines: int = 0  # filled shapes with as many corners as letters have
    nameless: int = 0  # how many different characters the unmapped ones are


class Cell(NamedTuple):
    """A place in a table of values: the table's number in the file, the row, the column, and how many those are."""

    table: int
    row: int
    column: int
    columns: int


class Line(Struct, frozen=True):
    """One printed line of one column. ``raised`` are spans of ``text`` that are set above the baseline."""

    page: int
    left: float  # edges of the column the line stands in
    right: float
    x0: float
    x1: float
    y: float
    size: float
    text: str
    bold: bool = False  # all of it
    raised: tuple[tuple[int, int], ...] = ()
    first_word: float = 0.0  # its width
    tab: bool = False  # the first word is a label set apart from the second by more than a space
    marginal: bool = False  # a heading that stands beside its section
    paged: bool = False  # ends in a number at the column's right edge, far from the words, as an entry of contents does
    top: bool = False  # first of its column on the page
    fresh: bool = False  # first of a table's cell, or first after a table
    second: bool = False  # of the right one of two texts that stand beside each other
    cell: Cell | None = None  # of a table of values, in which the line stands
    repeats: bool = False  # of the head that a table has again on another page
    headed: bool = False  # right below a line that was taken for a running head and may be a heading
    marks: tuple[Mark, ...] = ()  # footnote marks, taken out of the text

    @property
    def indent(self) -> float:
        """How far the line starts from its column's left edge."""
        return self.x0 - self.left

    @property
    def width(self) -> float:
        """The width of the column the line stands in."""
        return max(self.right - self.left, 1.0)

    @property
    def centred(self) -> bool:
        """Whether the line stands in the middle of its column with room on both sides."""
        before, after = self.x0 - self.left, self.right - self.x1
        return min(before, after) > 0.06 * self.width and abs(before - after) < 0.05 * self.width
