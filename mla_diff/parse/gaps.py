"""A misprinted label, found by the gap it leaves: "ARTICIE 73" between Articles 72 and 74."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from msgspec.structs import replace

from mla_diff.parse.lines import Line
from mla_diff.text.numbers import read_number

ALIKE = 0.8  # as difflib measures it; "ARTICIE" and "ARTICLE" are .86 alike, "Annex" and "Article" .33
_BARE = re.compile(r"(?P<word>[^\W\d_]{3,})\.?\s+(?=[\dIVXLC])")


def fill_gaps(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with labels that are misprinted by a letter, where just their number is missing."""
    units = [index for index, line in enumerate(lines) if line.label is not None and line.label.type == "article"]
    filled = list(lines)
    for before, after in pairwise(units):
        first, last = lines[before].label, lines[after].label
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
