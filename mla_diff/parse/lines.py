"""A document's blocks as lines, each with the label it starts with; items that run on in one block get a line each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.block import Block, Mark
from mla_diff.parse.items import read_bare_number
from mla_diff.parse.label import Label
from mla_diff.parse.labels import read_label
from mla_diff.parse.labels.of_blocks import NONE_KNOWN, label_of, with_raised_digits
from mla_diff.parse.levels import Level, place_item, readings
from mla_diff.text.numbers import read_number


class Line(Struct, frozen=True):
    """A block and the label it starts with."""

    block: Block
    label: Label | None
    bare: Label | None = None  # the label it has if a number without any sign counts as one
    family: str = ""  # of a basic unit's label: the word that it counts under
    quoted: bool = False  # whether it stands in a quotation, of an amending act
    returns: bool = False  # whether the body goes on here, behind an annex that stands in its midst
    above: Block | None = None  # the heading of its unit, where that is a line of its own


def labelled(line: Line) -> tuple[Label, Block]:
    """Return label and block of a line that has a label."""
    assert line.label is not None
    return line.label, line.block


def read_lines(
    blocks: Sequence[Block], words: Language, known: Mapping[str, Label | None] = NONE_KNOWN
) -> list[Line]:  # fmt: skip
    """Return the blocks that are text with their labels; items that run on in one block each get a line.

    ``known`` holds labels of lines of running text in this language that were read before.
    """
    lines: list[Line] = []
    left = MOST_RUN_IN
    for block in (block for block in blocks if block.text):
        line = read_line(block, words, known)
        gaps = list(islice(_NEXT_ITEM.finditer(block.text), left)) if _may_run_on(line) else []
        left -= len(gaps)
        lines += _split_run_in(line, gaps, words) if gaps else [line]
    return lines


def _may_run_on(line: Line) -> bool:
    """Return whether a line is an item, and has the bracket of another."""
    label = line.label
    return label is not None and label.type == "item" and line.block.text.count(")") > label.printed.count(")")


def read_line(block: Block, words: Language, known: Mapping[str, Label | None] = NONE_KNOWN) -> Line:
    """Return a block with the label it starts with."""
    if block.style == "row":
        return Line(block, None)
    label = label_of(block, words, known)
    if label is None:
        may_be_number = block.text[:1].isdigit() or words.enclosed or block.raised or block.style == "heading"
        return Line(block, None, _bare_number(block, words) if may_be_number else None)
    return Line(block, label, family=words.family(label.keyword) if label.type == "article" else "")


def _bare_number(block: Block, words: Language) -> Label | None:
    """Return the label that a number without any sign may be; a heading may hold the number alone: "12A"."""
    text = with_raised_digits(block)
    number = read_number(text, letters=False) if block.style == "heading" else None
    if number and number.end == len(text.rstrip(" .")):
        return Label("item", "point", number.value, text, "", "1")
    return read_bare_number(text, words)


MOST_RUN_IN = 20_000  # of the items below in one file; the ISA's draft has 13
LONGEST_LABEL = 60  # characters of a text that may matter to the label in front; "(xxviii quinquies)" has 18


_NEXT_ITEM = re.compile(r"(?<=[;,:])\s+(?:(?:and|or|y|o|et|ou|und|oder|en|of)\s+)?(?=\(?(?:[a-z]|[ivx]{1,5})\)\s)")


def _split_run_in(line: Line, gaps: Sequence[re.Match[str]], words: Language) -> list[Line]:
    """Return "(a) one: (i) two; (ii) three" as three lines: only where each label follows from those before it."""
    label, block = labelled(line)
    cuts = [_run_in_starts(gaps, Level(key, value, -1), words) for key, value in readings(label.keyword, label.number)]
    starts = max(cuts, key=len, default=[0])
    ends = [*starts[1:], len(block.text)]
    return [_cut(block, start, end, words) for start, end in zip(starts, ends, strict=True)]


def _run_in_starts(gaps: Sequence[re.Match[str]], first: Level, words: Language) -> list[int]:
    """Return where items begin in a text whose first item is read as ``first``."""
    lists = [first]
    starts = [0]
    for gap in gaps:
        text = gap.string
        following = read_label(text[gap.end() : gap.end() + LONGEST_LABEL], words)
        if following is None or following.type != "item":
            continue
        place = place_item(lists, following.keyword, following.number)
        opens = place.depth == len(lists) and text[gap.start() - 1] == ":"
        if place.follows and (opens or place.depth < len(lists)):
            lists[place.depth :] = [Level(place.key, place.value, -1)]
            starts.append(gap.end())
    return starts


def _cut(block: Block, start: int, end: int, words: Language) -> Line:
    text = block.text[start:end].strip()
    marks = tuple(Mark(mark.offset - start, mark.number) for mark in block.marks if start <= mark.offset <= end)
    return read_line(replace(block, text=text, marks=marks, raised=()), words)


def body_end(lines: Sequence[Line]) -> int:
    """Return where the first annex begins, or how many lines there are."""
    for index, line in enumerate(lines):
        if line.label is not None and line.label.type == "annex":
            return index
    return len(lines)
