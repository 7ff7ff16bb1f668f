"""Divides lines into paragraphs and headings, by gap, indent, label, type and how full the line before is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.readers.pdf.sheet import Line

_LEAST = 0.01  # points from line to line; damaged files set lines on one another
_GAP = 1.22  # times the usual distance of lines; Word's smallest usual space between paragraphs, 3 points, is 1.25
_WIDE_GAP = 1.7  # times the same, in a heading whose first line is full
_ENOUGH = 8  # distances that show how lines are set
_NEARLY = 0.9
_HEAVY = 0.6  # of the letters are bold: the text is; of statutes with many headings 0.2 at most
_LARGE = 1.12  # times the body's type size
_SAME = 0.06  # of the type size: sizes that differ by less are one size
_INDENT = 4.0  # points
_SLACK = 0.02  # of the column's width: a line that ends so near its edge is full
_LONGEST_HEADING = 8  # lines
_COMMON_START = 0.03  # of all lines: a place where so many begin is an indent, not the result of centring
_QUOTES = "[\\[(“\"«‘'„]*"
LABEL = re.compile(
    _QUOTES + r"(?:\d{1,3}(?:\.\d{1,3})*\s*(?:bis|ter|quater|quinquies|alt)?\s*[.)\]]|[^\W\d_][.)]"
    r"|[ivxlcIVXLC]{1,6}[.)]|(?:[\u0660-\u0669\u06f0-\u06f9]{1,3}|[\u0621-\u064a])\s?[-–]|\((?:\d{1,3}|[^\W\d_]{1,5})\s*(?:bis|ter|quater|alt)?\.?\)|[•●▪–—-])(?:\s|$)"
)
#: "Article 5", "§ 12", "PART II": whether it is one in this language is settled by parsing.
MAY_BE_LABEL = re.compile(r"(?:§+|[^\W\d_]+\.?(?: [^\W\d_]+)?)\s*(?:\d+|[IVXLC]+|[A-Z])\b")
_TITLE_ALONE = re.compile(
    r"[\[(]*[^\W\d_]{3,14}\.?\s+"
    r"(?:\d{1,3}(?:\.\d{1,3}){0,2}(?:[A-Za-z]\b)?|[IVXLC]{1,7}\b|[A-Z]\b|premier|première|único|única|primero|unique)"
    r"(?:[\s-]*\(?(?:bis|ter|quater|quat|quinquies|quin|sexies|alt)\b\.?\)?){0,3}[.:\])]*",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*[\divxlc]*$")
_PAUSES = (".", ";", ":", ",", "]", " and", " or")
_ENDS = tuple('.;:!?…”"»)]' + "؛؟۔。；：？！”」』）】")


class Manner(Struct, frozen=True):
    """How a file sets its text: type size, usual distance of lines, the places where lines begin."""

    size: float
    leading: dict[int, float]  # by rounded type size
    local: dict[tuple[int, int], float]  # the same by page and rounded type size, where the page has lines enough
    starts: frozenset[int]  # indents, rounded
    spaced: bool  # paragraphs are set apart by space
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


class Paragraph(Struct, frozen=True):
    """Lines that belong together."""

    lines: tuple[Line, ...]
    heading: bool
    gap: bool


def learn(lines: list[Line]) -> Manner:
    """Return how a file sets its text."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(2 * line.size) / 2] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 12.0
    everywhere: dict[int, Counter[float]] = {}
    local: dict[tuple[int, int], Counter[float]] = {}
    for before, line in pairwise(lines):
        distance = before.y - line.y
        beside = not line.top and before.page == line.page and abs(before.size - line.size) < 0.5
        if beside and 0.7 * line.size < distance < 3 * line.size:
            everywhere.setdefault(round(line.size), Counter())[round(2 * distance) / 2] += 1
            local.setdefault((line.page, round(line.size)), Counter())[round(2 * distance) / 2] += 1
    leading = {size: min(_frequent(found)) for size, found in everywhere.items() if found.total() >= _ENOUGH}
    nearby = {place: min(_frequent(found)) for place, found in local.items() if found.total() >= _ENOUGH}
    starts = Counter(round(line.indent / 2) for line in lines)
    common = frozenset(start for start, count in starts.items() if count > max(4, _COMMON_START * len(lines)))
    heavy = sum(len(line.text) for line in lines if line.bold) > _HEAVY * sum(len(line.text) for line in lines)
    manner = Manner(size, leading, nearby, common, spaced=False, heavy=heavy)
    return replace(manner, spaced=_spaced(lines, manner))


def _spaced(lines: list[Line], manner: Manner) -> bool:
    """Whether nearly all labels that are set apart from their text have space above them."""
    labelled = [
        manner.gap(before, line) > _GAP
        for before, line in pairwise(lines)
        if line.tab and not line.top and LABEL.match(line.text)
    ]
    return sum(labelled) > _NEARLY * len(labelled)


def _frequent(distances: Counter[float]) -> list[float]:
    """Return the distances of lines that are common: the least of them is that inside paragraphs."""
    most = max(distances.values())
    return [distance for distance, count in distances.items() if count >= 0.3 * most]


def divide(lines: Iterable[Line], manner: Manner) -> list[Paragraph]:
    """Return the paragraphs of a file from its lines in reading order."""
    paragraphs: list[Paragraph] = []
    current: list[Line] = []
    gap = False
    for line in lines:
        if current and _begins(current, line, manner):
            paragraphs.append(_close(current, gap, manner))
            gap = not line.top and manner.gap(current[-1], line) > _GAP
            current = []
        current.append(line)
    if current:
        paragraphs.append(_close(current, gap, manner))
    return paragraphs


def _close(lines: list[Line], gap: bool, manner: Manner) -> Paragraph:
    display = all(manner.display(line) for line in lines) and len(lines) <= _LONGEST_HEADING and not lines[0].cell
    if lines[0].marginal:
        display = True
    elif _leads(lines[-1]):
        display = False  # an entry in a table of contents
    if display and not any(manner.bold(line) or line.marginal or manner.large(line) for line in lines):
        display = not lines[-1].text.endswith((",", ";", ":")) and not LABEL.match(lines[0].text)
    if (
        display
        and not lines[0].marginal
        and len(lines) > 2
        and lines[-1].text.endswith((".", ";", ","))
        and not manner.centred(lines[0])
    ):
        display = False  # a paragraph in bold type
    return Paragraph(tuple(lines), display, gap)


def _begins(current: list[Line], line: Line, manner: Manner) -> bool:
    """Whether a line begins a new paragraph after those of ``current``."""
    before = current[-1]
    if line.cell or before.cell:
        return line.cell is None or before.cell is None or line.cell[:2] != before.cell[:2]
    if (line.headed and before.text.endswith(_ENDS)) or line.fresh:
        return True
    if line.second != before.second or line.marginal != before.marginal:
        return True
    if abs(before.size - line.size) > _SAME * max(before.size, line.size) * 2:
        return True
    broken = line.top or before.page != line.page
    display, displayed = manner.display(line), all(manner.display(shown) for shown in current)
    wrapped = before.bold == line.bold and _full(before, line)
    wrapped = wrapped and (display and displayed if display or displayed else _unfinished(current, line))
    wrapped = wrapped and not MAY_BE_LABEL.match(line.text)
    if not broken and not 0 < manner.gap(before, line) <= (_WIDE_GAP if wrapped else _GAP):
        return True
    if display and displayed:
        return _new_heading(current, line, manner, broken)
    if _TITLE_ALONE.fullmatch(line.text) and ((display and not displayed) or before.text.endswith(_ENDS)):
        return True
    if display != displayed and (not _runs_on(current, line, manner) or manner.centred(line if display else before)):
        return True
    if LABEL.match(line.text) and (
        line.tab or _ended(before, line) or _moved(current, line) or (not manner.spaced and _follows(current, line))
    ):
        return True
    if _leads(before):
        return True
    if not broken and _moved(current, line):
        return True
    if broken and _indented(current, line):
        return True
    return _ended(before, line)


def _new_heading(current: list[Line], line: Line, manner: Manner, broken: bool) -> bool:
    before = current[-1]
    if _TITLE_ALONE.fullmatch(before.text) or _TITLE_ALONE.fullmatch(line.text) or _leads(before):
        return True
    if broken or before.bold != line.bold:
        return True
    if not _one_axis(before, line) and abs(before.indent - line.indent) > _INDENT:
        return True
    return bool(LABEL.match(line.text)) and not manner.centred(line)


def _one_axis(before: Line, line: Line) -> bool:
    """Whether two lines have their middles above one another."""
    return abs(before.x0 + before.x1 - line.x0 - line.x1) < 0.06 * line.width


def _leads(line: Line) -> bool:
    """Whether a line ends as entries of a table of contents do: in dots and a page number, or in that far off."""
    return line.paged or bool(_LEADERS.search(line.text[-40:]))


def _full(before: Line, line: Line) -> bool:
    """Whether the first word of a line would not have fitted on the line before."""
    room = before.right - before.x1 - 0.25 * before.size
    return line.first_word > room - _SLACK * before.width


def _unfinished(current: list[Line], line: Line) -> bool:
    """Whether a sentence plainly goes on, though the lines stand further apart than usual."""
    going_on = not current[-1].text.endswith(_ENDS) and line.text[:1].islower()
    return going_on and not LABEL.match(line.text) and not _moved(current, line)


def _ended(before: Line, line: Line) -> bool:
    """Whether a paragraph ends with ``before``: there was room for the next word, and the sentence allows it."""
    if _full(before, line):
        return False
    begins_small = line.text[:1].islower() or _is_without_case(line.text[:1])
    return before.text.endswith(_ENDS) or not begins_small or before.x1 < before.left + 0.5 * before.width


def _is_without_case(letter: str) -> bool:
    """Whether a letter is of a script without capitals, so that nothing shows whether a sentence begins with it."""
    return letter.isalpha() and letter.upper() == letter.lower()


def _runs_on(current: list[Line], line: Line, manner: Manner) -> bool:
    """Whether a line in bold after a regular one, or the reverse, just goes on with the sentence."""
    before = current[-1]
    if manner.large(line) != manner.large(before):
        return False
    return _full(before, line) and not before.text.endswith((".", ";", ":")) and not _moved(current, line)


def _moved(current: list[Line], line: Line) -> bool:
    """Whether a line begins elsewhere than the paragraph's lines do."""
    before = current[-1]
    if len(current) == 1:
        if before.tab or LABEL.match(before.text):
            return False  # the label hangs before the text, or the first line is indented
        return line.indent > before.indent + _INDENT or (
            line.indent < before.indent - _INDENT and line.indent > _INDENT and not _full(before, line)
        )
    return abs(line.indent - before.indent) > _INDENT


def _follows(current: list[Line], line: Line) -> bool:
    """Whether a label begins a new item, though the line before is full: it counts on, or stands where labels do."""
    if not current[-1].text.endswith(_PAUSES):
        return False
    first, label = LABEL.match(current[0].text), LABEL.match(line.text)
    if not first or not label:
        return False
    if len(current) == 1 and current[0].indent > _INDENT and abs(line.indent - current[0].indent) <= _INDENT:
        return True
    return _count(label[0]) is not None and _count(label[0]) == (_count(first[0]) or 0) + 1


def _count(label: str) -> int | None:
    """Return the place of a label in its series: 2 for "2." and for "(b)"; None where it is not so simple."""
    core = re.sub(r"[\W_]", "", label)
    if core.isdecimal():
        return int(core)
    return ord(core.lower()) - ord("a") + 1 if len(core) == 1 and core.isascii() else None


def _indented(current: list[Line], line: Line) -> bool:
    """Whether a line at the top of a column is set in from the lines at the foot of the column before."""
    if len(current) == 1 and LABEL.match(current[0].text):
        return False  # the text may hang from its label
    usual = current[-1].indent if len(current) > 1 else 0.0
    return line.indent > usual + 2 * _INDENT
