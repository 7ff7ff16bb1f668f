"""Headings that plain text does not mark: lines over units that look like headings.

FINAL PROVISIONS                in capitals, alone: a division
Article 9                       the unit below it
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from mla_diff.parse.label import Label, word_count
from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.parse.levels import begins_list
from mla_diff.parse.lines import Line, articles, awaits_text, is_article, number_of
from mla_diff.parse.sequence import Key, counts_on, number_key
from mla_diff.parse.thresholds import FEWEST_ALIKE, LONGEST_PLAIN_HEADING
from mla_diff.text.numerals import canonical_number

FINISHED = (".", ";", ":", ")", "”", '"', "。")  # what the text above a heading ends with
_NUMERALS = re.compile("[IVX]+")
_BRACKETS = "([{（/"


def plain_headings_over_units(lines: Sequence[Line]) -> list[int]:
    """Return the lines that only look like headings, each over some units: "Dispens" over "16 §", as Nordic acts print.

    One alone may be anything, as may one above the first unit, unless it stands in capitals; one that comes again names
    the law, and one over units that count from 1 again a further text, but for the first below a chapter's heading.
    """
    units = articles(lines)
    over = plain_headings_above(lines, units)
    texts = Counter(lines[index].block.text for index in over)
    likely = [
        index
        for index in over
        if index
        and texts[lines[index].block.text] == 1
        and (
            _stands_in_division(lines, index)
            or (
                lines[index - 1].block.text.endswith(FINISHED)
                and (index < units[0] or number_of(lines[index + 1]) != "1")
            )
        )
    ]
    behind_first = [index for index in likely if index > units[0]]
    if len(behind_first) < FEWEST_ALIKE:
        return [index for index in behind_first if _is_in_capitals(lines[index])]
    return likely


def _stands_in_division(lines: Sequence[Line], index: int) -> bool:
    """Return whether the line above is that of a division, with its heading."""
    above = lines[index - 1].label
    return above is not None and above.type == "division" and above.rest != ""


def plain_headings_above(lines: Sequence[Line], units: Sequence[int]) -> list[int]:
    """Return the lines above units that look like headings, but for those in brackets."""
    above = (index - 1 for index in units if is_plain_heading(lines, index - 1))
    return [index for index in above if lines[index].block.text[0] not in _BRACKETS]


def _is_in_capitals(line: Line) -> bool:
    """Return whether a line stands alone, in capitals."""
    return line.block.text.isupper() and (line.block.gap or not line.block.line)


def numbered_headings_over_units(lines: Sequence[Line]) -> dict[int, int]:
    """Return the numbered lines that only look like headings and stand over units, each with its level, 1 the highest.

    "I. SESSIONS" over "Rule 1", "II. AGENDA" over "Rule 5": all numbers of their kind do so, and count on from 1. Below
    "II. AGENDA", "A. General" is of the second level.
    """
    over: dict[str, list[int]] = {}
    for index in range(len(lines) - 2, -1, -1):
        following = lines[index + 1]
        if not _is_numbered_heading(lines[index]):
            continue
        if is_article(following) or over.get(_kind(following), [])[-1:] == [index + 1]:
            over.setdefault(_kind(lines[index]), []).append(index)
    levels: dict[int, int] = {}
    for place, kind in enumerate(sorted(over, key=lambda kind: over[kind][-1]), 1):
        alike = [index for index, line in enumerate(lines) if line.label is not None and _kind(line) == kind]
        labels = [label for index in alike if (label := lines[index].label) is not None]
        begins = place > 1 or (
            begins_list(labels[0])
            and all(counts_on(_key(label), _key(following)) for label, following in pairwise(labels))
        )
        if len(alike) >= FEWEST_ALIKE and len(alike) == len(over[kind]) and begins:
            levels.update(dict.fromkeys(alike, place))
    return levels


def _is_numbered_heading(line: Line) -> bool:
    label = line.label
    if label is None or label.type != "item" or not label.number or line.quoted or line.block.style != "body":
        return False
    return looks_like_heading(label.rest) and word_count(label.rest) <= LONGEST_PLAIN_HEADING


def _kind(line: Line) -> str:
    """Return how an item's label is counted, with its sign: in numerals, letters or figures; "" of anything else."""
    label = line.label
    if label is None or label.type != "item":
        return ""
    return label.keyword.replace("A", "I") if _NUMERALS.fullmatch(label.number) else label.keyword


def is_plain_heading(lines: Sequence[Line], index: int) -> bool:
    """Return whether a line of plain text looks like a heading of what follows, and is no unit's only text."""
    if index < 0 or lines[index].block.style != "body" or lines[index].label is not None or lines[index].quoted:
        return False
    text = lines[index].block.text
    if not looks_like_heading(text) or word_count(text) > LONGEST_PLAIN_HEADING or not any(map(str.isalpha, text)):
        return False
    return index == 0 or not awaits_text(lines[index - 1])


def _key(label: Label) -> Key:
    return number_key(canonical_number(label.number))
