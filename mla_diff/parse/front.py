"""What stands before the treaty: its title, and the rest of the title page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from mla_diff.languages.language import Language
from mla_diff.model.block import Block
from mla_diff.parse.label import GROUP
from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.parse.lines import Line

_IN_BRACKETS = re.compile(r"\([^()]*\)")


class Front(Struct, frozen=True):
    """What stands before the treaty's text, and how that begins."""

    title: str
    end: int  # the line with which the treaty begins: all before it stands on the title page
    opens_preamble: bool  # whether that line is of a preamble without a label of its own


def read_front(lines: Sequence[Line], words: Language, several: bool) -> Front:
    """Return the front of a file; where it holds ``several`` instruments, it is the title of the first, if any."""
    if several:
        return Front(lines[0].block.text if lines[0].label is None else "", 0, opens_preamble=False)
    end = _labelled_preamble(lines)
    if end < 0:
        end = 0
        while end < len(lines) and lines[end].label is None and _is_title(lines[end].block, first=end == 0):
            end += 1
    highest = _highest_heading(lines, words)
    if highest >= 0:
        end = max(end, highest + 1)
    title = lines[highest].block.text if highest >= 0 else _likest_title(lines[:end], words)
    first = lines[end].label if end < len(lines) else None
    is_text = end < len(lines) and (first is None or first.type == "item")
    return Front(title, end, is_text and _has_units(lines[end:]))


def _likest_title(lines: Sequence[Line], words: Language) -> str:
    """Return the longest heading that names an instrument, or else the longest heading."""
    titles = [line.block.text for line in lines if line.label is None and _is_title(line.block, first=False)]
    titles = [text for text in titles if not _IN_BRACKETS.fullmatch(text)] or titles
    named = [text for text in titles if names_instrument(text, words)]
    first = [line.block.text for line in lines[:1]]
    return max(named, key=len) if named else max(titles or first, key=len, default="")


def _highest_heading(lines: Sequence[Line], words: Language) -> int:
    """Return the line before the first unit that alone in the file is a heading of the first level, else -1.

    A gazette prints its own name so, too: of several before the first unit, it is the one that names an instrument. Its
    label is no unit's where that unit stands further down: "# § 112b. Treaties" over "## § 112b. Treaties".
    """
    highest = [index for index, line in enumerate(lines) if line.block.style == "heading" and line.block.level == 1]
    if len(highest) > 1:
        highest = [index for index in highest if names_instrument(lines[index].block.text, words)]
    if len(highest) != 1 or any(_is_unit(line) for line in lines[: highest[0]]):
        return -1
    if _IN_BRACKETS.fullmatch(lines[highest[0]].block.text):
        return -1  # the short form of a title that stands above it
    line = lines[highest[0]]
    stands_below = any(other.block.text == line.block.text for other in lines[highest[0] + 1 :])
    return highest[0] if line.label is None or stands_below else -1


def _is_unit(line: Line) -> bool:
    return line.label is not None and line.label.type in ("article", "division", "annex", "preamble")


def names_instrument(text: str, words: Language) -> bool:
    """Return whether a title has a word for what such texts are: "Convention", "Regulation"."""
    return any(word in words.instruments for word in re.findall(r"\w+", text.lower()))


def _labelled_preamble(lines: Sequence[Line]) -> int:
    """Return the line headed "Preamble" where one stands before the first article, else -1.

    What precedes it (a title page, a foreword, the resolution that adopted the treaty) is not the treaty's text.
    """
    for at, line in enumerate(lines):
        if line.label and line.label.type == "preamble":
            return at
        if line.label and line.label.type == "article":
            return -1
    return -1


def _has_units(lines: Sequence[Line]) -> bool:
    """Return whether articles, or divisions that a word names, follow before the first annex: those have preambles."""
    for line in lines:
        label = line.label
        if label is not None and label.type == "annex":
            return False
        if label is not None and (label.type == "article" or (label.type == "division" and label.keyword[0] != GROUP)):
            return True
    return False


def _is_title(block: Block, first: bool) -> bool:
    """Return whether a block at the top belongs to the title page: set as a heading, or like one in plain text."""
    if block.style == "row":
        return False
    if first:
        return block.style == "heading" or (len(block.text.split()) <= 80 and block.text[-1] not in ".;,:")
    return block.style == "heading" or looks_like_heading(block.text)
