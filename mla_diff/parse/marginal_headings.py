"""Headings that print sets in the margin, and that a copy has in lines of their own: "Marginal note:Short title"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.block import Block
from mla_diff.parse.labels import read_label


def take_marginal_headings(blocks: Sequence[Block], words: Language) -> tuple[Block, ...]:
    """Return the blocks without such lines, each of which is the heading of the number below it, whatever that counts.

    >>> from mla_diff.languages import language
    >>> blocks = Block("Marginal note:Boats"), Block("(2) This Act does not apply to boats.")
    >>> [(block.margin, block.text) for block in take_marginal_headings(blocks, language("en"))]
    [('Boats', '(2) This Act does not apply to boats.')]
    """
    pattern = _pattern(words)
    if pattern is None or pattern.search("\n".join([block.text for block in blocks])) is None:
        return tuple(blocks)
    taken: list[Block] = []
    waiting: Block | None = None  # the last such line, where nothing but empty lines stands below it so far
    for block in blocks:
        if waiting is not None and block.text:
            heading = pattern.sub("", waiting.text, count=1)
            is_numbered = block.style in ("body", "heading") and _begins_with_number(block.text, words)
            taken += [] if is_numbered else [waiting]
            taken.append(replace(block, margin=heading, gap=True) if is_numbered else block)
            waiting = None
            continue
        match = pattern.match(block.text)
        if match and block.style in ("body", "heading") and match.end() < len(block.text):
            waiting = block
        else:
            taken.append(block)
    return (*taken, waiting) if waiting is not None else tuple(taken)


def _begins_with_number(text: str, words: Language) -> bool:
    label = read_label(text, words)
    return text[0].isdecimal() or (label is not None and label.type in ("article", "item"))


@cache
def _pattern(words: Language) -> re.Pattern[str] | None:
    """Return what such lines begin with, None in a language that has no words for it."""
    margin = "|".join(map(re.escape, words.editing.margin))
    return re.compile(rf"^(?:{margin})[ \t]*", re.IGNORECASE | re.MULTILINE) if margin else None
