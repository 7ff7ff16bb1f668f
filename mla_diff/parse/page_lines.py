"""Heads and feet of pages that stand in the text itself, as text copied from a PDF file has them.

    (b) intends to make a gain for himself.
    4 Fraud Act 2006 (c. 35)                  a number that rises by one from page to page ...
    Document Generated: 2023-04-24            ... and lines that come again with it
    (2) A representation is false

A line is none because it comes again: "7 Definitions" does, and "Repealed.".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.block import Block
from mla_diff.parse.labels import read_label

TITLE_LINES = 12  # of a file, in which its title stands
FEWEST_PAGES = 3  # with the same lines; two, where these name the title
FEWEST_LINES = 8  # on most pages, between their heads
MOSTLY = 0.7  # of the pages, that follow each other in number and have so many lines
NEAR = 4  # lines from a page's head to its number, and to what else comes again with it
#: "3", "-3-", "3 Ferries Act", and the end of "Ferries Act 3": few lines begin or end as these do.
_AROUND_PAGE = frozenset("-–— ")
_BEGINS = re.compile(r"[-–— ]*(?P<page>\d{1,4})[-–— ]*(?P<base>(?<=[-–— ])[^\W\d_].*)?$")
_ENDS = re.compile(r" (?P<page>\d{1,4})[-–— ]*$")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")


def set_page_lines_apart(blocks: Sequence[Block], words: Language) -> list[Block]:
    """Return the blocks with those as furniture that tell of pages, in files that know of none."""
    if [block.page for block in blocks if block.page is not None]:
        return list(blocks)
    texts = [block.text if block.style in ("body", "heading") else "" for block in blocks]
    whole = "\n".join(texts)
    if whole.count("\n") >= len(texts):
        return list(blocks)  # a block of several lines: lines are counted here
    gone = _named_pages(texts, whole, words)
    if not [block for block in blocks if block.style == "body" and not block.line]:
        gone |= _stamped_lines(texts, words)
    if not gone:
        return list(blocks)
    return [replace(block, style="furniture") if line in gone else block for line, block in enumerate(blocks)]


def _named_pages(texts: Sequence[str], whole: str, words: Language) -> set[int]:
    """Return the lines that are "Page 4" and no more, where their numbers rise."""
    small = whole.lower()
    if not [name for name in words.page if name in small]:
        return set()
    names = "|".join(map(re.escape, words.page))
    pattern = rf"[^\w\n]*(?:{names})\.?[ ]?(?P<page>\d{{1,4}})(?:[ ]?[^\d\n]{{1,4}}[ ]?\d{{1,4}})?[^\w\n]*$"
    is_page = re.compile(pattern, re.IGNORECASE).match
    pages = [(line, int(match["page"])) for line, text in enumerate(texts) if (match := is_page(text))]
    rise = len(pages) > 1 and all(one < two for (_, one), (_, two) in pairwise(pages))
    return {line for line, _ in pages} if rise else set()


def _stamped_lines(texts: Sequence[str], words: Language) -> set[int]:
    """Return the lines of a text file that come again from page to page, with the pages' numbers, and those beside."""
    alone: dict[int, int] = {}  # lines that are numbers
    places: dict[str, list[tuple[int, int]]] = {}  # what comes again: its lines, each with its own number
    for line, text in enumerate(texts):
        begins = _BEGINS.match(text) if text[:1].isdecimal() or text[:1] in _AROUND_PAGE else None
        if begins and not begins["base"]:
            alone[line] = int(begins["page"])
        elif begins and " " in begins["base"]:
            places.setdefault(begins["base"], []).append((line, int(begins["page"])))
    for line, text in enumerate(texts):
        ends = _ENDS.search(text) if text[-1:].isdecimal() or text[-1:] in _AROUND_PAGE else None
        base = text[: ends.start()] if ends else ""
        if ends and " " in base and base[0].isalpha():
            places.setdefault(base, []).append((line, int(ends["page"])))
    most = len(alone) + max(map(len, places.values()), default=0)  # pages that there may be
    if most < FEWEST_PAGES - 1:
        return set()
    again: dict[str, list[int]] = {
        text: [] for text, count in Counter(texts).items() if 1 < count <= 2 * most and " " in text
    }
    for line, text in enumerate(texts):
        if text in again:
            again[text].append(line)
    titles = {_title(text) for text in texts[:TITLE_LINES]}
    heads: set[int] = set()
    numbers: set[int] = set()
    for base in {*places, *again}:
        own = dict(places.get(base, ()))
        lines = sorted([*own, *again.get(base, ())])
        named = len(lines) < FEWEST_PAGES and _title(base) in titles
        if not FEWEST_PAGES - named <= len(lines) <= len(own) + len(alone):
            continue
        found = [line if line in own else _number_near(alone, line) for line in lines]
        pages = [own[line] if line in own else alone.get(line, -1) for line in found]
        named = named or _title(base) in titles
        if _are_pages(lines, pages, FEWEST_LINES // (1 + named)) and not _is_label(base, words):
            heads.update(lines)
            numbers.update(found)
    stamped = heads | numbers
    for lines in again.values() if heads else ():
        near = sum(any(line + step in heads for step in range(-NEAR, NEAR + 1)) for line in lines)
        if near >= MOSTLY * len(lines):
            stamped.update(lines)
    return stamped


def _is_label(text: str, words: Language) -> bool:
    """Return whether a line that comes again is a unit's label, or would be with its number: "Part of Title"."""
    return (read_label(text, words) or read_label(f"{text} 1", words)) is not None


def _number_near(alone: dict[int, int], line: int) -> int:
    """Return the line near another that is a number and no more, -1 for none."""
    near = (line + step for distance in range(1, NEAR + 1) for step in (distance, -distance))
    return next((number for number in near if number in alone), -1)


def _are_pages(lines: Sequence[int], pages: Sequence[int], fewest: int) -> bool:
    """Return whether the numbers beside some lines rise, mostly by one, and pages of some lines stand between them."""
    if -1 in pages:
        return False
    steps = list(pairwise(zip(lines, pages, strict=True)))
    rise = all(one < two for (_, one), (_, two) in steps)
    by_one = sum(two == one + 1 for (_, one), (_, two) in steps)
    long = sum(two - one > fewest for (one, _), (two, _) in steps)
    return rise and by_one >= MOSTLY * len(steps) and long >= MOSTLY * len(steps)


def _title(text: str) -> str:
    return "".join(filter(str.isalnum, _IN_BRACKETS.sub("", text).casefold()))
