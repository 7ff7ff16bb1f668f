"""Divides lines into paragraphs and headings, by gap, indent, label, type and how full the line before is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from msgspec import Struct

from mla_diff.readers.pdf.line_labels import LABEL, MAY_BE_LABEL, TITLE_ALONE, Unit, count, find_unit
from mla_diff.readers.pdf.manner import GAP, Manner
from mla_diff.readers.pdf.sheet import Line

_WIDE_GAP = 1.7  # times the same, in a heading whose first line is full
_SAME = 0.06  # of the type size: sizes that differ by less are one size
_INDENT = 4.0  # points
_SLACK = 0.02  # of the column's width: a line that ends so near its edge is full
_OFF_AXIS = 1.0  # points by which the middles of centred lines differ at most, and their beginnings at least
_UNSTRETCHED = 0.3  # of the type size: a line of justified text that ends so far from the edge was not stretched
_LONGEST_HEADING = 8  # lines
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*[\divxlc]*$")
_PAUSES = (".", ";", ":", ",", "]", " and", " or")
_ENDS = tuple('.;:!?…”"»)]' + "؛؟۔。；：？！”」』）】")


class Paragraph(Struct, frozen=True):
    """Lines that belong together."""

    lines: tuple[Line, ...]
    heading: bool
    gap: bool


def divide(lines: Iterable[Line], manner: Manner) -> list[Paragraph]:
    """Return the paragraphs of a file from its lines in reading order."""
    paragraphs: list[Paragraph] = []
    current: list[Line] = []
    gap = False
    unit: Unit | None = None  # the last that began a paragraph
    for line in lines:
        if current and _begins(current, line, manner, unit):
            paragraphs.append(_close(current, gap, manner))
            gap = not line.top and manner.gap(current[-1], line) > GAP
            current = []
        if not current:
            unit = find_unit(line.text) or unit
        current.append(line)
    if current:
        paragraphs.append(_close(current, gap, manner))
    return paragraphs


def _close(lines: list[Line], gap: bool, manner: Manner) -> Paragraph:
    display = all(manner.display(line) for line in lines) or (
        len(lines) > 1 and all(_is_centred_under(before, line) for before, line in pairwise(lines))
    )
    display = display and len(lines) <= _LONGEST_HEADING and not lines[0].cell
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


def _begins(current: list[Line], line: Line, manner: Manner, unit: Unit | None) -> bool:
    """Whether a line begins a new paragraph after those of ``current``; ``unit`` is the last that began one."""
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
    if not broken and not 0 < manner.gap(before, line) <= (_WIDE_GAP if wrapped else GAP):
        return True
    if display and displayed:
        return _new_heading(current, line, manner, broken)
    if TITLE_ALONE.fullmatch(line.text) and ((display and not displayed) or before.text.endswith(_ENDS)):
        return True
    if not broken and before.bold == line.bold and _goes_on_centred(before, line):
        return False
    if display and not displayed and _counts_on(line, unit):
        return True
    if display != displayed and (not _runs_on(current, line, manner) or manner.centred(line if display else before)):
        return True
    if LABEL.match(line.text) and (
        line.tab
        or _ended(before, line, manner)
        or _moved(current, line)
        or (not manner.spaced and _follows(current, line))
    ):
        return True
    if _leads(before):
        return True
    if not broken and _moved(current, line):
        return True
    if broken and _indented(current, line):
        return True
    return _ended(before, line, manner) or (before.text.endswith(_ENDS) and _counts_on(line, unit))


def _counts_on(line: Line, unit: Unit | None) -> bool:
    """Whether a line begins the unit that follows the last one, also behind a full line."""
    begun = find_unit(line.text)
    return begun is not None and begun.follows(unit)


def _goes_on_centred(before: Line, line: Line) -> bool:
    """Whether a line goes on with a heading that is set in the middle and nearly fills its column."""
    if not _is_centred_under(before, line) or before.text.endswith(_ENDS) or not _full(before, line):
        return False
    return not (TITLE_ALONE.fullmatch(before.text) or LABEL.match(line.text) or MAY_BE_LABEL.match(line.text))


def _is_centred_under(before: Line, line: Line) -> bool:
    """Whether two lines begin at different places and have their middles exactly above one another."""
    off_axis = abs(before.x0 + before.x1 - line.x0 - line.x1) / 2
    return off_axis < _OFF_AXIS < abs(before.x0 - line.x0)


def _new_heading(current: list[Line], line: Line, manner: Manner, broken: bool) -> bool:
    before = current[-1]
    if TITLE_ALONE.fullmatch(before.text) or TITLE_ALONE.fullmatch(line.text) or _leads(before):
        return True
    if (broken and not (_full(before, line) and line.text[:1].islower())) or before.bold != line.bold:
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


def _ended(before: Line, line: Line, manner: Manner) -> bool:
    """Whether a paragraph ends with ``before``: there was room for the next word, and the sentence allows it."""
    if _full(before, line) and not (manner.justified and _is_last(before, line)):
        return False
    begins_small = line.text[:1].islower() or _is_without_case(line.text[:1])
    return before.text.endswith(_ENDS) or not begins_small or before.x1 < before.left + 0.5 * before.width


def _is_last(before: Line, line: Line) -> bool:
    """Whether a line of justified text is the last of its paragraph: its sentence is finished, it was not stretched."""
    finished = before.text.endswith(_ENDS) and not line.text[:1].islower()
    return finished and before.right - before.x1 > _UNSTRETCHED * before.size


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
    return count(label[0]) is not None and count(label[0]) == (count(first[0]) or 0) + 1


def _indented(current: list[Line], line: Line) -> bool:
    """Whether a line at the top of a column is set in from the lines at the foot of the column before."""
    if len(current) == 1 and LABEL.match(current[0].text):
        return False  # the text may hang from its label
    usual = current[-1].indent if len(current) > 1 else 0.0
    return line.indent > usual + 2 * _INDENT
