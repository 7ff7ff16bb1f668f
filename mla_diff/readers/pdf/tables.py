"""Finds the rows and cells of ruled tables, so that a cell is read to its end before the next one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from msgspec import Struct

from mla_diff.readers.pdf.sheet import Rule, Sheet

_JOINT = 4.0  # points: borders of neighbouring cells that end so near each other are one line
_LEVEL = 2.0  # points: and stand at one height
_NARROWEST = 40.0  # points: a table; shorter lines go through or under a word
_WIDEST_MARGIN = 12.0  # points from a table's outer border to the text's edge


class Row(Struct, frozen=True):
    """A row of a table: its upper and lower border, the places of the lines between its cells, and its ends."""

    top: float
    bottom: float
    gutters: tuple[float, ...]
    left: float
    right: float


def find_rows(sheet: Sheet) -> list[Row]:
    """Return the rows of the ruled tables of a page that have two cells or more, from top to bottom."""
    if not sheet.posts or len(sheet.rules) + len(sheet.strokes) < 2:
        return []
    levels = _levels((*sheet.rules, *sheet.strokes))
    rows: list[Row] = []
    for (top, above), (bottom, below) in pairwise(levels):
        middle = (top + bottom) / 2
        places = _merge(post.x for post in sheet.posts if post.y0 < middle < post.y1)
        left, right = min(above[0], below[0]), max(above[1], below[1])  # a cell over two rows has a line beside it
        inner = tuple(place for place in places if left + _WIDEST_MARGIN < place < right - _WIDEST_MARGIN)
        if inner:
            rows.append(Row(top, bottom, inner, left, right))
    return rows


def _levels(rules: Iterable[Rule]) -> list[tuple[float, tuple[float, float]]]:
    """Return the heights of horizontal lines, borders of neighbouring cells joined, with their ends."""
    joined: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (-round(rule.y / _LEVEL), rule.x0)):
        last = joined[-1] if joined else None
        if last and abs(last.y - rule.y) <= _LEVEL and rule.x0 <= last.x1 + _JOINT:
            joined[-1] = Rule(last.x0, max(last.x1, rule.x1), last.y)
        else:
            joined.append(rule)
    return [(rule.y, (rule.x0, rule.x1)) for rule in joined if rule.x1 - rule.x0 > _NARROWEST]


def _merge(places: Iterable[float]) -> list[float]:
    merged: list[float] = []
    for place in sorted(places):
        if not merged or place - merged[-1] > _JOINT:
            merged.append(place)
    return merged
