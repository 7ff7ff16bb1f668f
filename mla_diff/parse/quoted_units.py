"""Units that an act quotes: what amends another law prints that law's articles, and they are text in its own.

Marks, the way the file sets them, or an instruction that names and introduces them tell which they are; where the act's
own next unit stands, a quotation ends, whether anything closes it or not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec.structs import replace

from mla_diff.parse.lines import Line, body_end, own_label
from mla_diff.parse.quotes import MOST_QUOTED, is_introduced, next_quotation, set_quotations
from mla_diff.parse.sequence import Key, counts_on, number_key

_FIGURE, _FIGURES = re.compile(r"\d+"), re.compile(r"\d+(?:\W\d+)*")  # one, and several that one sign parts


def mark_quotations(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those of a quotation marked, whose labels of units are text there.

    Where the act's own unit counts on in it, its marks were never closed: what an instruction introduces ends there,
    anything else is none.
    """
    marked = list(lines)
    texts = [line.block.text for line in lines]
    before: Key = ()
    index = 0  # lines whose numbers ``before`` knows of
    while (found := next_quotation(texts, index)) is not None:
        start, end = found
        for line in marked[index:start]:
            before = unit_number(line) or before
        if not before and _is_whole_law(texts, start, end):
            index = start + 1
            continue
        own = _own_unit(lines, start, end, before)
        index = own or end
        if own and not is_introduced(texts, start):
            index = end
            continue
        marked[start:index] = [_as_quoted(line) for line in lines[start:index]]
    for start, end in set_quotations(lines):
        marked[start:end] = [_as_quoted(line) for line in lines[start:end]]
    for start, end in _unmarked_quotations(tuple(marked)):
        marked[start:end] = [_as_quoted(line) for line in lines[start:end]]
    return marked


def _unmarked_quotations(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of units that an instruction names and introduces, and that nothing marks as quoted.

    Article 2. Article 5 is replaced by the following: / Article 5. Fares are fixed. / Article 3. ...: a stretch ends at
    the act's own next unit, or with the act where the unit that it begins with cannot be that one.
    """
    end = body_end(lines)
    units = [place for place in range(end) if is_unit(lines[place])]
    last = {unit_number(lines[place]): place for place in units}
    closings = [place for place in range(end) if (label := lines[place].label) is not None and label.type == "closing"]
    before: Key = ()  # the act's own last unit
    own, behind = -1, 0  # where the one after that stands, 0 for nowhere, -1 where nobody asked; where a stretch ended
    for start in units:
        if start < behind:
            continue
        number = unit_number(lines[start])
        if before and lines[start - 1].block.text[-1] in ":：" and _names_figures(lines[start - 1], number):
            if counts_on(before, number):  # it is the act's own, unless its number comes again
                own = next_own(lines, start + 1, end, before) if last[number] > start else 0
                is_quoted = own > 0 and unit_number(lines[own]) == number
            else:
                own = next_own(lines, start + 1, end, before) if own < 0 else own
                is_quoted = True
            if is_quoted:
                closing = next(iter(closings[bisect_left(closings, start) :]), end)
                behind = _next_item(lines, start, own or closing)
                yield start, behind
                continue
        before, own = number or before, -1


def is_unit(line: Line) -> bool:
    """Return whether a line is the label of an article or a section that nothing quotes."""
    label = line.label
    return label is not None and not line.quoted and (label.type == "article" or label.kind == "section")


def next_own(lines: Sequence[Line], start: int, end: int, before: Key) -> int:
    """Return the first line from ``start`` on with the unit that comes after ``before``; 0 for none."""
    places = (place for place in range(start, end) if is_unit(lines[place]))
    return next((place for place in places if counts_on(before, unit_number(lines[place]))), 0)


def _next_item(lines: Sequence[Line], start: int, end: int) -> int:
    """Return the line with which the list goes on whose item introduces a quotation, or ``end``: 2) behind 1)."""
    item = lines[start - 1].label
    if item is None or item.type != "item" or not item.number:
        return end
    alike = (
        place
        for place in range(start, end)
        if (label := lines[place].label) is not None and label.type == "item" and label.keyword == item.keyword
    )
    first = next(alike, end)
    if first == end or not counts_on(number_key(item.number), number_key(own_label(lines[first]).number)):
        return end
    return first


def _names_figures(line: Line, number: Key) -> bool:
    """Return whether a line names the figures of a unit's number: "5" of 5bis, "3.5" in a chapter."""
    text = line.label.rest if line.label is not None else line.block.text
    figures = [str(part[1]) for part in number if part[0] == 0]
    named = (_FIGURE.findall(match[0]) for match in _FIGURES.finditer(text))
    return figures != [] and any(
        found[place : place + len(figures)] == figures for found in named for place in range(len(found))
    )


def _is_whole_law(texts: Sequence[str], start: int, end: int) -> bool:
    """Return whether a quotation holds nearly all of a text: a law is printed so behind the words that enact it."""
    if 2 * (end - start) < len(texts):
        return False
    return sum(map(len, texts[start:end])) > MOST_QUOTED * sum(map(len, texts))


def _own_unit(lines: Sequence[Line], start: int, end: int, before: Key) -> int:
    """Return the line of a quotation of several in which the unit after ``before`` begins; 0 for none.

    Where that unit stands right behind the quotation, its like in there is quoted.
    """
    if end - start < 2 or not before:
        return 0
    following = next((number for line in islice(lines, end, None) if (number := unit_number(line))), ())
    if counts_on(before, following):
        return 0
    return next((index for index in range(start + 1, end) if counts_on(before, unit_number(lines[index]))), 0)


def unit_number(line: Line) -> Key:
    """Return the number of a line that is a basic unit's label, or may be one: a numbered heading; () of others."""
    is_heading = line.block.style == "heading"
    label = line.label or (line.bare if is_heading else None)
    if label is None or line.quoted:
        return ()
    is_numbered_heading = is_heading and label.type == "item" and label.number[:1].isdigit()
    is_unit = label.type == "article" or (label.type == "division" and label.kind == "section")
    return number_key(label.number) if is_unit or is_numbered_heading else ()


def _as_quoted(line: Line) -> Line:
    is_unit = line.label is not None and line.label.type != "item"
    return replace(line, label=None if is_unit else line.label, bare=None, quoted=True)
