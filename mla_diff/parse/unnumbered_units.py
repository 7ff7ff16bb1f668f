"""Units that nothing numbers: the headings of declarations, guidelines and letters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.parse.label import Label
from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.parse.lines import Line, number_of
from mla_diff.parse.particulars import is_particular
from mla_diff.parse.thresholds import FEW_ITEMS, FEWEST_HEADED, LONGEST_PLAIN_HEADING


def hold_lists(lines: Sequence[Line]) -> bool:
    """Return whether headings without numbers hold lists that begin at 1 in each, where nothing else is a unit.

    A list in one of them alone is its list where a colon leads to it: "The purposes are:" over "1. research;".
    """
    if any(line.label is not None and line.label.type != "item" for line in lines):
        return False
    heads = [
        index for index in range(1, len(lines)) if lines[index].block.style == "heading" and lines[index].label is None
    ]
    firsts = [
        first for start, end in pairwise([*heads, len(lines)]) if (first := _first_numbered(lines, start, end)) >= 0
    ]
    if len(heads) < FEWEST_HEADED or not all(number_of(lines[index]) == "1" for index in firsts):
        return False
    return len(firsts) >= FEWEST_HEADED or any(lines[index - 1].block.text.endswith(":") for index in firsts)


def are_few_items(lines: Sequence[Line]) -> bool:
    """Return whether what is numbered or lettered is a small part of a text in which nothing else is a unit."""
    if any(line.label is not None and line.label.type != "item" for line in lines):
        return False
    items = sum(len(line.block.text) for line in lines if line.label is not None and line.label.number)
    return items <= FEW_ITEMS * sum(len(line.block.text) for line in lines)


def _first_numbered(lines: Sequence[Line], start: int, end: int) -> int:
    """Return the first line between two that bears the number of a list, -1 where there is none."""
    return next((index for index in range(start + 1, end) if number_of(lines[index]).isdigit()), -1)


def headings_as_units(lines: Sequence[Line], words: Language, fewest: int = FEWEST_HEADED) -> list[Line]:
    """Return the lines with headings as units, if there are so many: of declarations, guidelines, letters, terms."""
    preambles = [index for index, line in enumerate(lines) if line.label is not None and line.label.type == "preamble"]
    first = preambles[0] + 2 if preambles else 1  # what stands above a preamble is none, nor its first line
    heads = [index for index in range(first, len(lines) - 1) if _heads_text(lines, index, words)]
    if len(heads) < fewest:
        return list(lines)
    units = list(lines)
    for index in heads:
        text = lines[index].block.text
        units[index] = replace(lines[index], label=Label("article", "section", "", "", text, "heading", parted=True))
    return units


def _heads_text(lines: Sequence[Line], index: int, words: Language) -> bool:
    line, following = lines[index], lines[index + 1].block
    if line.label is not None or line.quoted or following.style == "heading" or is_particular(line.block.text, words):
        return False
    if line.block.style == "heading":
        return True
    text = line.block.text
    if not looks_like_heading(text) or len(text.split()) > LONGEST_PLAIN_HEADING or not any(map(str.isalpha, text)):
        return False
    return not looks_like_heading(following.text)
