"""A misprinted label, found by the gap it leaves: "ARTICIE 73" between Articles 72 and 74, or ". ARTICLE 73"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.parse.label import Label
from mla_diff.parse.labels import read_label
from mla_diff.parse.lines import Line, labelled
from mla_diff.text.numbers import read_number

MOST_MISSING = 4  # numbers from one unit to the next, for a label between them to be misprinted
ALIKE = 0.8  # as difflib measures it; "ARTICIE" and "ARTICLE" are .86 alike, "Annex" and "Article" .33
_SPECK = re.compile(r"[.,;:·•*'`´‘’|_~–-]\s+(?=[^\W\d_])")
_BARE = re.compile(r"(?P<word>[^\W\d_]{3,})\.?\s+(?=[\dIVXLC])")


def fill_gaps(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with labels that are misprinted by a letter or behind a speck, where their number is missing."""
    filled = list(lines)
    for before, after, missing in _gaps(filled):
        _take_from_behind_specks(filled, before, after, missing, words)
    for before, after, missing in _gaps(filled):
        if before >= 0:
            _take_misspelt(filled, before, after, missing)
    return filled


def _gaps(lines: Sequence[Line]) -> list[tuple[int, int, range]]:
    """Return where few numbers are missing: the units before and after, and what is missing between them.

    Before the first unit, whose numbers may be missing as well, stands the line -1.
    """
    units = [index for index, line in enumerate(lines) if line.label is not None and line.label.type == "article"]
    found = []
    for before, after in pairwise([-1, *units]):
        first = labelled(lines[before])[0].number if before >= 0 else "0"
        last = labelled(lines[after])[0].number
        if first.isdecimal() and last.isdecimal() and 1 < int(last) - int(first) < MOST_MISSING:
            found.append((before, after, range(int(first) + 1, int(last))))
    return found


def _take_from_behind_specks(lines: list[Line], before: int, after: int, missing: range, words: Language) -> None:
    """Give the lines of a gap the labels that stand behind a single mark, ". ARTÍCULO 3.", in their order."""
    keyword, low = labelled(lines[after])[0].keyword, missing.start
    for index in range(before + 1, after):
        label = _behind_speck(lines[index], words)
        if label is None or label.keyword != keyword or not label.number.isdecimal():
            continue
        if low <= int(label.number) < missing.stop:
            low = int(label.number) + 1
            lines[index] = replace(lines[index], label=label, family=lines[after].family)


def _take_misspelt(lines: list[Line], before: int, after: int, missing: range) -> None:
    """Give the lines of a gap that hold a word like the unit's and a missing number alone the unit's label."""
    first, left = labelled(lines[before])[0], {str(number) for number in missing}
    for index in range(before + 1, after):
        text = lines[index].block.text
        match = _BARE.match(text) if lines[index].label is None else None
        number = read_number(text[match.end() :]) if match else None
        if match is None or number is None or number.value not in left:
            continue
        alone = not text[match.end() + number.end :].strip(" .:–—-")
        if alone and SequenceMatcher(None, match["word"].lower(), first.keyword).ratio() >= ALIKE:
            label = replace(first, number=number.value, printed=text, rest="", parted=False)
            lines[index] = replace(lines[index], label=label)
            left.discard(number.value)


def _behind_speck(line: Line, words: Language) -> Label | None:
    """Return the label of a unit behind a single mark at the beginning of a line, or None."""
    may_be = line.label is None or line.label.keyword == "–"
    speck = _SPECK.match(line.block.text) if may_be and not line.quoted else None
    label = read_label(line.block.text[speck.end() :], words) if speck else None
    return label if label is not None and label.type == "article" else None
