"""Paragraphs and points that are numbered and stand one behind the other in one line, as some publishers set them.

Art. 5 (1) The fee is yearly. (2) It is paid for: 1. ships; 2. docks.      four lines: (1), (2), 1. and 2.

A number in a sentence is told from them by what stands before it, the end of a clause, and by the row: it counts on
from 1, and the first of it stands right behind the unit's label or a colon.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

from mla_diff.languages.language import Language
from mla_diff.parse.label import Label
from mla_diff.parse.labels import read_label
from mla_diff.parse.levels import Level, Place, place_item
from mla_diff.parse.lines import Line
from mla_diff.parse.open_ends import open_ends
from mla_diff.parse.run_in_items import LONGEST_LABEL, cut_at, may_end_item
from mla_diff.parse.variants import ends_in_variant

MOST = 400  # numbers looked at in one line, so that no file takes for ever
#: The blank before such a number: a pattern that begins with a class of characters is found twice as fast.
_GAP = re.compile(r"[^\S\n](?=\(\d{1,2}[a-z]?\)[^\S\n]*\S|\d{1,2}[.)][^\S\n]+\S)")
_LAST_WORD = re.compile(r"[\s:;]")
_CLAUSE_ENDS = re.compile(r"[.;:!?][)”\"»’'“*]{0,3}$")


def split_numbered(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with those cut in which numbered paragraphs or points stand one behind the other.

    What stands before the first unit, is quoted, or is a heading or a row of a table is left as it is.
    """
    gaps = _gaps(lines)
    if not gaps:
        return list(lines)
    labelled = [(index, line.label.type) for index, line in enumerate(lines) if line.label is not None]
    first = next((index for index, kind in labelled if kind in _UNITS), len(lines))
    begins = [index for index, kind in labelled if index >= first and kind != "item"]
    split = list(lines[:first])
    for start, end in pairwise([*begins, len(lines)]):
        unit = lines[start:end]
        split += unit if gaps.keys().isdisjoint(range(start, end)) else _split_unit(unit, gaps, start, words)
    return split


def _gaps(lines: Sequence[Line]) -> dict[int, list[int]]:
    """Return where, in which lines, a number stands that may be an item's: all of them are searched in one go."""
    text = "\n".join([line.block.text for line in lines])
    starts = list(accumulate([len(line.block.text) + 1 for line in lines], initial=0))
    gaps: dict[int, list[int]] = {}
    for gap in _GAP.finditer(text):
        index = bisect(starts, gap.end()) - 1
        if not text[starts[index] : gap.start()].isspace() and gap.start() > starts[index]:
            gaps.setdefault(index, []).append(gap.end() - starts[index])
    return gaps


def _split_unit(unit: Sequence[Line], gaps: Mapping[int, list[int]], first: int, words: Language) -> list[Line]:
    """Return the lines of a unit, the first of which is the one numbered ``first``, cut where items begin in them."""
    split: list[Line] = []
    lists: list[Level] = []  # those open in the unit
    for index, line in enumerate(unit, first):
        may_run_on = (
            not line.quoted and line.block.style == "body" and (line.label is None or line.label.type in _RUN_ON)
        )
        starts = _starts(line, gaps.get(index, [])[:MOST], lists, words) if may_run_on else []
        split += cut_at(line, starts, words) if starts else [line]
    return split


_UNITS = ("article", "subunit")
_RUN_ON = (*_UNITS, "item")


def _starts(line: Line, gaps: Sequence[int], lists: list[Level], words: Language) -> list[int]:
    """Return where items begin in a line, of lists of several, but for that of its own label; go on with the lists."""
    text, label = line.block.text, line.label
    begins = len(text) - len(label.rest) if label is not None else 0
    is_unit = label is not None and label.type != "item"
    if label is not None and label.type == "item":
        _open(lists, place_item(lists, label.keyword, label.number))
    inner = [gap for gap in gaps if gap > begins] if gaps else []
    if not (inner or is_unit):
        return []  # as in most lines
    rows: list[list[int]] = [[0] for _ in lists]  # of each list open, where its items begin; one stands before
    met = list(rows)
    for start in [begins, *inner] if is_unit else inner:
        found = read_label(text[start : start + LONGEST_LABEL], words)
        if found is None or found.type != "item" or not found.number[:1].isdigit() or not found.rest:
            continue
        place = place_item(lists, found.keyword, found.number)
        opens = place.depth == len(lists)
        before = text[:start].rstrip()
        may_begin = start == begins or before.endswith(":") if opens else _may_go_on(before, found, words)
        if not place.follows or not may_begin:
            continue
        _open(lists, place)
        del rows[place.depth + (not opens) :]
        if opens:
            rows.append([])
            met.append(rows[-1])
        rows[-1].append(start)
    return sorted(start for row in met if len(row) > 1 for start in row if start > begins)


def _open(lists: list[Level], place: Place) -> None:
    lists[place.depth :] = [Level(place.key, place.value, -1)]


def _may_go_on(before: str, label: Label, words: Language) -> bool:
    """Return whether the next item of a list may begin behind a text: a clause ends there, and no reference."""
    if label.keyword == "(1)" and label.rest[0].islower():
        return before.endswith(";")
    ends = _CLAUSE_ENDS.search(before) is not None or before.endswith("," if label.keyword == "1)" else ")")
    names_unit = open_ends(words).ends_in_unit(_LAST_WORD.split(before)[-1])  # "as follows:Art. 2."
    return ends and not names_unit and not ends_in_variant(before) and may_end_item(before, label, words)
