"""Where a text has two forms of unit: which is the basic one, and whether the other stands below it or above it.

Art. 12  São brasileiros: ... § 1º ... § 2º ... Art. 13 ... § 1º      "§" begins again in each: paragraphs
§ 4.1.3.1  Beslistermijn / Artikel 4:13 ...                          "§" carries no text: a division
Artikel 1 / § 1 ... § 20 / Artikel 2 / § 1 ...                       both are units
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from mla_diff.parse.lines import Line
from mla_diff.parse.sequence import families

BEGINS_AGAIN = 0.5  # of the units that hold any must begin the other form anew, for it to stand below them
MOSTLY = 0.8  # of a form's labels must carry no text, for it to be a division


def settle_families(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with the labels of one form as units, and those of the others as what they are beside it."""
    found = families(lines)
    settled = list(lines)
    if len(found) < 2:
        return settled
    carrying = {word: [index for index in indexes if carries_text(lines, index)] for word, indexes in found.items()}
    main = max(found, key=lambda word: (len(carrying[word]), len(found[word])))
    for word, indexes in found.items():
        if word == main:
            continue
        if len(carrying[word]) <= (1 - MOSTLY) * len(indexes) and len(indexes) > 1:
            _relabel(settled, indexes, "division")
        elif _begins_again_below(lines, found, main, word):
            _relabel(settled, indexes, "item")
    below = _main_begins_again(lines, found, main)
    if below:
        _relabel(settled, found[main], "item")
    return settled


def carries_text(lines: Sequence[Line], index: int) -> bool:
    """Return whether text stands under a label, on its line or below it, before any other unit."""
    label = lines[index].label
    assert label is not None
    if len(label.rest.split()) > 12 or label.rest.endswith((".", ";", ":", "。")):
        return True
    for line in lines[index + 1 : index + 4]:
        if line.label is not None:
            return line.label.type == "item"
        if line.block.style != "heading" and not line.block.text.startswith("#"):
            return True
    return False


def _begins_again_below(lines: Sequence[Line], found: Mapping[str, Sequence[int]], main: str, word: str) -> bool:
    """Return whether a form begins again in most of the units of the main form that hold any of it."""
    return _share_of_restarts(lines, found[main], found[word]) >= BEGINS_AGAIN


def _main_begins_again(lines: Sequence[Line], found: Mapping[str, Sequence[int]], main: str) -> bool:
    """Return whether the main form itself stands below another, whose units carry text of their own."""
    for word, indexes in found.items():
        if word == main or len(indexes) < 3:
            continue
        with_text = sum(carries_text(lines, index) for index in indexes)
        if with_text * 2 > len(indexes) and _share_of_restarts(lines, indexes, found[main]) >= BEGINS_AGAIN:
            return True
    return False


def _share_of_restarts(lines: Sequence[Line], outer: Sequence[int], inner: Sequence[int]) -> float:
    holders = restarts = 0
    borders = [*outer, len(lines)]
    position = 0
    for start, end in pairwise(borders):
        while position < len(inner) and inner[position] < start:
            position += 1
        first = inner[position] if position < len(inner) and inner[position] < end else -1
        if first >= 0:
            label = lines[first].label
            holders += 1
            restarts += label is not None and label.number == "1"
    return restarts / holders if holders > 2 else 0.0


def _relabel(lines: list[Line], indexes: Sequence[int], kind: str) -> None:
    for index in indexes:
        label = lines[index].label
        assert label is not None
        if kind == "item":
            lines[index] = replace(lines[index], label=replace(label, type="item", kind="paragraph", keyword="§"))
        else:
            lines[index] = replace(lines[index], label=replace(label, type="division", kind="subsection"))
