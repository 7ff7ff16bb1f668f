"""How a file sets its text: the size of its type, how far its lines stand apart, where they begin, what is in bold."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.readers.pdf.line_labels import LABEL
from mla_diff.readers.pdf.sheet import Line

_LEAST = 0.01  # points from line to line; damaged files set lines on one another
GAP = 1.22  # times the usual distance of lines; Word's smallest usual space between paragraphs, 3 points, is 1.25
_ENOUGH = 8  # distances that show how lines are set
_NEARLY = 0.9
_AT_EDGE = 1.0  # points from the column's edge
_LONG = 0.6  # of its width: such a line before one in small letters goes on, and is no heading
_HEAVY = 0.6  # of the letters are bold: the text is; of statutes with many headings 0.2 at most
_LARGE = 1.12  # times the body's type size
_COMMON_START = 0.03  # of all lines: a place where so many begin is an indent, not the result of centring


class Manner(Struct, frozen=True):
    """How a file sets its text: type size, usual distance of lines, the places where lines begin."""

    size: float
    leading: dict[int, float]  # by rounded type size
    local: dict[tuple[int, int], float]  # the same by page and rounded type size, where the page has lines enough
    starts: frozenset[int]  # indents, rounded
    spaced: bool  # paragraphs are set apart by space
    justified: bool = False  # lines are stretched to one edge, but for the last of a paragraph
    heavy: bool = False  # the text itself is in bold, which then shows no heading

    def gap(self, before: Line, line: Line) -> float:
        """Return the distance of two lines as a multiple of the usual one."""
        size = max(before.size, line.size)
        usual = self.local.get((line.page, round(size))) or self.leading.get(round(size)) or 1.2 * size
        return (before.y - line.y) / max(usual, _LEAST)

    def large(self, line: Line) -> bool:
        """Whether a line's type is larger than the body's."""
        return line.size > _LARGE * self.size

    def centred(self, line: Line) -> bool:
        """Whether a line is centred, and does not just begin at an indent of the file."""
        return line.centred and round(line.indent / 2) not in self.starts

    def display(self, line: Line) -> bool:
        """Whether a line looks like one of a heading."""
        letters = sum(map(str.isalpha, line.text))
        return letters > 1 and (self.bold(line) or self.large(line) or self.centred(line))

    def bold(self, line: Line) -> bool:
        """Whether a line is set in bold, unlike the text."""
        return line.bold and not self.heavy


def learn(lines: list[Line]) -> Manner:
    """Return how a file sets its text."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(2 * line.size) / 2] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 12.0
    everywhere: dict[int, Counter[float]] = {}
    local: dict[tuple[int, int], Counter[float]] = {}
    running = stretched = 0
    for before, line in pairwise(lines):
        distance = before.y - line.y
        if line.text[:1].islower() and not line.top and before.x1 > before.left + _LONG * before.width:
            running += 1
            stretched += before.right - before.x1 < _AT_EDGE
        beside = not line.top and before.page == line.page and abs(before.size - line.size) < 0.5
        if beside and 0.7 * line.size < distance < 3 * line.size:
            everywhere.setdefault(round(line.size), Counter())[round(2 * distance) / 2] += 1
            local.setdefault((line.page, round(line.size)), Counter())[round(2 * distance) / 2] += 1
    leading = {size: min(_frequent(counts)) for size, counts in everywhere.items() if counts.total() >= _ENOUGH}
    nearby = {place: min(_frequent(counts)) for place, counts in local.items() if counts.total() >= _ENOUGH}
    starts = Counter(round(line.indent / 2) for line in lines)
    common = frozenset(start for start, count in starts.items() if count > max(4, _COMMON_START * len(lines)))
    heavy = sum(len(line.text) for line in lines if line.bold) > _HEAVY * sum(len(line.text) for line in lines)
    manner = Manner(
        size,
        leading,
        nearby,
        common,
        spaced=False,
        heavy=heavy,
        justified=running >= _ENOUGH and stretched > _NEARLY * running,
    )
    return replace(manner, spaced=_spaced(lines, manner))


def _spaced(lines: list[Line], manner: Manner) -> bool:
    """Whether nearly all labels that are set apart from their text have space above them."""
    labelled = [
        manner.gap(before, line) > GAP
        for before, line in pairwise(lines)
        if line.tab and not line.top and LABEL.match(line.text)
    ]
    return sum(labelled) > _NEARLY * len(labelled)


def _frequent(distances: Counter[float]) -> list[float]:
    """Return the distances of lines that are common: the least of them is that inside paragraphs."""
    most = max(distances.values())
    return [distance for distance, count in distances.items() if count >= 0.3 * most]
