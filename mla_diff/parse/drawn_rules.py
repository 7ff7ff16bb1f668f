"""Lines of signs that a file draws between two parts: no words, but what stands below them is set apart.

A row of stars or dots is none: in amending acts it stands for words that are left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from mla_diff.model.block import Block

_RULE = re.compile(r"([-_=~—–―])(?:\s?\1){2,}")
_SIGNS = frozenset("-_=~—–―")


def draw_rules(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks without lines of signs; the block behind one stands below a rule.

    >>> draw_rules([Block("Fees"), Block("- - - -"), Block("Costs")])[1].ruled
    True
    """
    if not [block for block in blocks if block.text[:1] in _SIGNS]:
        return list(blocks)
    kept: list[Block] = []
    ruled = False
    for block in blocks:
        if block.text[:1] in _SIGNS and not block.marks and is_drawn(block):
            ruled = True
            continue
        kept.append(replace(block, ruled=True, gap=True) if ruled else block)
        ruled = False
    return kept


def is_drawn(block: Block) -> bool:
    """Return whether a line is one of signs alone."""
    return block.style == "body" and _RULE.fullmatch(block.text) is not None
