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
from mla_diff.parse.lines import Line
from mla_diff.text.numbers import read_number

MOST_MISSING = 4  # numbers from one unit to the next, for a label between them to be misprinted
ALIKE = 0.8  # as difflib measures it; "ARTICIE" and "ARTICLE" are .86 alike, "Annex" and "Article" .33
_SPECK = re.compile(r"[.,;:·•*'`´‘’|_~–-]\s+(?=[^\W\d_])")
_BARE = re.compile(r"(?P<word>[^\W\d_]{3,})\.?\s+(?=[\dIVXLC])")


def fill_gaps(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with labels that are misprinted by a letter or behind a speck, where their number is missing."""
    filled = _without_specks(lines, words)
    units = [index for index, line in enumerate(filled) if line.label is not None and line.label.type == "article"]
    for before, after in pairwise(units):
        first, last = filled[before].label, filled[after].label
        assert first is not None
        assert last is not None
        if not (first.number.isdecimal() and last.number.isdecimal() and 1 < int(last.number) - int(first.number) < 4):
            continue
        missing = {str(number) for number in range(int(first.number) + 1, int(last.number))}
        for index in range(before + 1, after):
            match = _BARE.match(lines[index].block.text) if lines[index].label is None else None
            number = read_number(lines[index].block.text[match.end() :]) if match else None
            if match is None or number is None or number.value not in missing:
                continue
            text = lines[index].block.text
            alone = not text[match.end() + number.end :].strip(" .:–—-")
            if alone and SequenceMatcher(None, match["word"].lower(), first.keyword).ratio() >= ALIKE:
                label = replace(first, number=number.value, printed=text, rest="", parted=False)
                filled[index] = replace(lines[index], label=label)
                missing.discard(number.value)
    return filled


def _without_specks(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with the labels of units behind a single mark, ". ARTÍCULO 3.", that fill a gap.

    Before the first unit, the label must be that of the unit before it.
    """
    found = list(lines)
    units = [index for index, line in enumerate(lines) if line.label is not None and line.label.type == "article"]
    for before, after in pairwise([-1, *units]):
        last = lines[after].label
        first = lines[before].label if before >= 0 else None
        assert last is not None
        low = int(first.number) if first is not None and first.number.isdecimal() else 0
        if not last.number.isdecimal() or not 1 < int(last.number) - low < MOST_MISSING:
            continue
        for index in range(before + 1, after):
            label = _behind_speck(lines[index], words)
            if label is None or label.keyword != last.keyword or not label.number.isdecimal():
                continue
            if low < int(label.number) < int(last.number):
                low = int(label.number)
                found[index] = replace(lines[index], label=label, family=lines[after].family)
    return found


def _behind_speck(line: Line, words: Language) -> Label | None:
    """Return the label of a unit behind a single mark at the beginning of a line, or None."""
    may_be = line.label is None or line.label.keyword == "–"
    speck = _SPECK.match(line.block.text) if may_be and not line.quoted else None
    label = read_label(line.block.text[speck.end() :], words) if speck else None
    return label if label is not None and label.type == "article" else None
