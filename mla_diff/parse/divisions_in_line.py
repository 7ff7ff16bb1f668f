"""Divisions that share a line with the one that holds them: "PART I CHAPTER 1 General", "TITLE I - SCOPE CHAPTER 1".

The second begins right behind the number of the first, or behind its heading in a word in capitals; "PART V REPEAL OF
CHAPTER 2" only names one. A unit may begin there too, with its text: "TITLE I Article 1. Everyone has".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.block import cut
from mla_diff.parse.joining.text_lines import leads_on
from mla_diff.parse.label import Label
from mla_diff.parse.labels import read_label
from mla_diff.parse.labels.patterns import any_of, patterns_of
from mla_diff.parse.lines import Line, labelled, read_line

MOST_IN_LINE = 4  # divisions: book, part, title and chapter
LONGEST_HEAD = 160  # characters of a division's label and heading before a unit in their line


def part_divisions(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with those cut in two that hold a division and one below it, or a division and a unit."""
    made: list[Line] = []
    last: dict[str, str] = {}  # of each kind of division that lines begin with, the last number
    starts = _starts(words)
    for line in lines:
        if line.label is None and line.block.text[:2] in starts:
            made += _part_from_unit(line, words, last)
        elif line.label is not None and line.label.type == "division" and _is_division(line):
            made += _part(line, words, last, MOST_IN_LINE)
        else:
            made.append(line)
    return made


@lru_cache(maxsize=64)
def _starts(words: Language) -> frozenset[str]:
    """Return the two letters that a line with a division in front may begin with; few other lines do."""
    starts = [word[:2] for word in words.divisions]
    return frozenset(start for word in starts for start in (word, word.upper(), word.capitalize()))


def _part_from_unit(line: Line, words: Language, last: dict[str, str]) -> Iterator[Line]:
    """Yield a line whose unit's text hid from it that a division stands before the unit as two lines."""
    text = line.block.text
    first = patterns_of(words).division.match(text) if line.block.style != "row" else None
    match = _units_within(words).search(text, first.end(), LONGEST_HEAD) if first else None
    outer = read_label(text[: match.start()], words) if match else None
    inner = read_label(text[match.end() :], words) if match else None
    if not match or outer is None or outer.type != "division" or inner is None or inner.type != "article":
        yield line
        return
    if leads_on(text[: match.start()], words) or not (inner.parted and inner.rest):
        yield line
        return
    yield from _part(read_line(cut(line.block, 0, match.start()), words), words, last, MOST_IN_LINE)
    yield read_line(replace(cut(line.block, match.end(), len(text)), gap=False), words)


def _part(line: Line, words: Language, last: dict[str, str], most: int) -> Iterator[Line]:
    label, block = labelled(line)
    start = _inner_start(label, block.text, words) if most > 1 else 0
    is_same = last.get(label.keyword) == label.number
    last[label.keyword] = label.number
    if not start:
        yield line
        return
    inner = read_line(replace(cut(block, start, len(block.text)), gap=False), words)
    if is_same and inner.label is not None and len(block.text) - len(label.rest) == start:
        printed = f"{block.text[:start].rstrip()} {inner.label.printed}"  # "PART I CHAPTER 2" goes on with part I
        whole = replace(inner, block=block, label=replace(inner.label, printed=printed))
        yield from _part(whole, words, last, most - 1) if _is_division(inner) else [whole]
        return
    yield read_line(cut(block, 0, start), words)
    yield from _part(inner, words, last, most - 1) if _is_division(inner) else [inner]


def _is_division(line: Line) -> bool:
    return line.label is not None and line.label.type == "division" and line.block.style != "row" and not line.quoted


def _inner_start(label: Label, text: str, words: Language) -> int:
    """Return where the division or unit below begins in a division's line, 0 where none does."""
    if not label.rest:
        return 0
    begin = len(text) - len(label.rest)
    if _is_below(label, text[begin:], words):
        return begin
    for match in _within(words).finditer(text, begin + 1):
        if not leads_on(text[begin : match.start()], words) and _is_below(label, text[match.end() :], words):
            return match.end()
    return 0


def _is_below(outer: Label, text: str, words: Language) -> bool:
    """Return whether a text begins with the label of a division of another kind, or of a unit."""
    inner = read_label(text, words)
    if inner is None or inner.type not in ("division", "article") or not inner.number or inner.keyword == outer.keyword:
        return False
    first = inner.printed.lstrip("[(“\"'")[:1]
    return first.isupper() or not first.isalpha()


@lru_cache(maxsize=64)
def _within(words: Language) -> re.Pattern[str]:
    """Return the pattern of the space before the word of a division in capitals."""
    names = any_of([word.upper() for word in (*words.divisions, *words.article) if word[0].isalpha()])
    return re.compile(rf"\s(?=(?:{names})(?!\w))")


@lru_cache(maxsize=64)
def _units_within(words: Language) -> re.Pattern[str]:
    """Return the pattern of the space before a unit's word and number."""
    return re.compile(rf"\s(?=(?:{any_of(list(words.article))})\s?\.?\s?\d)", re.IGNORECASE)
