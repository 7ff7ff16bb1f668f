"""Which paragraphs of a page are links that steer through it, and no words of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from mla_diff.model.block import Block

_RECURS = 3  # times: "Back to top" below each article


def set_aside(blocks: Sequence[Block], links: Counter[str]) -> list[Block]:
    """Return the blocks, those as furniture that only steer; ``links`` counts the texts of blocks that are all links.

    What steers stands again and again, below everything else, or in a list above it. A link with a number may be a
    provision's own, unless it leads to another place of the page and has others beside it.

    >>> page = [Block("Article 1"), Block("Top"), Block("Article 2"), Block("Top"), Block("Fees."), Block("Top")]
    >>> [block.text for block in set_aside(page, Counter({"Article 1": 1, "Top": 3})) if block.style == "furniture"]
    ['Top', 'Top', 'Top']
    """
    steering = {text for text in links if not any(letter.isdigit() for letter in text)}
    end = len(blocks)
    while end and _steers(blocks[end - 1], steering):
        end -= 1
    if not steering or not end:
        return list(blocks)
    start = 0
    while _steers(blocks[start], steering):
        start += 1
    start = start if sum(block.style == "body" for block in blocks[:start]) >= _RECURS else 0
    counts = Counter(block.text for block in blocks if block.style == "body")
    recurring = {text for text in steering if counts[text] == links[text] >= _RECURS}
    made: list[Block] = []
    for place, block in enumerate(blocks):
        is_aside = not start <= place < end or (block.style == "body" and block.text in recurring)
        made.append(replace(block, style="furniture") if is_aside else block)
    return made


def _steers(block: Block, steering: set[str]) -> bool:
    return block.style == "furniture" or (block.style == "body" and block.text in steering)
