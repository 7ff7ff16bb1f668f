"""What stands before the treaty: its title, and the rest of the title page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from mla_diff.languages.language import Language
from mla_diff.model.block import Block
from mla_diff.parse.labels import looks_like_heading
from mla_diff.parse.lines import Line


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
    texts = [line.block.text for line in lines[:end]]
    titles = [line.block.text for line in lines[:end] if line.label is None and _is_title(line.block, first=False)]
    named = [text for text in titles if names_instrument(text, words)]
    title = max(named, key=len) if named else max(titles or texts[:1], key=len, default="")
    first = lines[end].label if end < len(lines) else None
    is_text = end < len(lines) and (first is None or first.type == "item")
    return Front(title, end, is_text and _has_units(lines[end:]))


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
    """Return whether articles or divisions follow before the first annex: a preamble belongs to those."""
    for line in lines:
        if line.label is not None and line.label.type == "annex":
            return False
        if line.label is not None and line.label.type in ("article", "division"):
            return True
    return False


def _is_title(block: Block, first: bool) -> bool:
    """Return whether a block at the top belongs to the title page: set as a heading, or like one in plain text."""
    if block.style == "row":
        return False
    if first:
        return block.style == "heading" or (len(block.text.split()) <= 80 and block.text[-1] not in ".;,:")
    return block.style == "heading" or looks_like_heading(block.text)
