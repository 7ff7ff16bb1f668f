"""Signs that a publisher sets around what an amendment put in, so that a label may stand behind them.

((2. Restano ferme le competenze.))      2. Restano ferme le competenze.
[1 § 3. De vergunning geldt.]1           § 3. De vergunning geldt.

They are no words, and another amendment moves them: the law is read without them, and that is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.block import Block
from mla_diff.model.finding import Finding


def leave_amendment_signs_out(blocks: Sequence[Block], words: Language) -> tuple[tuple[Block, ...], list[Finding]]:
    """Return the blocks without such signs, of each that opens with the one that closes it, and a finding.

    >>> from mla_diff.languages import language
    >>> made, findings = leave_amendment_signs_out([Block("Art. 2.[1 Een veer"), Block("vaart.]1")], language("nl"))
    >>> [block.text for block in made]
    ['Art. 2. Een veer', 'vaart.']
    """
    signs = _signs(words)
    if signs is None or signs.search("\n".join([block.text for block in blocks])) is None:
        return tuple(blocks), []
    opened: dict[str, tuple[int, int, int]] = {}  # of each number: block, and where the last sign begins and ends
    gone: dict[int, list[tuple[int, int]]] = {}
    pairs = 0
    for index, block in enumerate(blocks):
        if block.marks or block.raised or block.style not in ("body", "heading"):
            continue
        for match in signs.finditer(block.text):
            if match["opening"]:
                opened[match["number"] or ""] = (index, match.start(), match.end())
                continue
            opening = opened.pop(match["closed"] or "", None)
            if opening is not None:
                gone.setdefault(opening[0], []).append(opening[1:])
                gone.setdefault(index, []).append(match.span())
                pairs += 1
    if not pairs:
        return tuple(blocks), []
    made = tuple(_without(block, gone[index]) if index in gone else block for index, block in enumerate(blocks))
    places = f"{pairs} places" if pairs > 1 else "one place"
    message = f"the publisher's signs around what an amendment put in were left out, in {places}"
    return made, [Finding("publishers-signs", message)]


def _without(block: Block, gone: Sequence[tuple[int, int]]) -> Block:
    """Return a block without some stretches; words that one stood between stay apart."""
    text = block.text
    for start, end in sorted(gone, reverse=True):
        before, behind = text[:start], text[end:]
        apart = before[-1:].strip() and before[-1:] not in "([" and behind[:1].isalnum()
        text = f"{before} {behind}" if apart else before + behind
    return replace(block, text=text.strip(), stressed=(0, 0))


@cache
def _signs(words: Language) -> re.Pattern[str] | None:
    """Return a pattern for the signs of a language, in which "#" stands for a number; None where it has none."""
    if not words.editing.around:
        return None
    opening, closing = (re.escape(sign) for sign in words.editing.around)
    first, last = re.escape(words.editing.around[0][0]), re.escape(words.editing.around[1][-1])
    opening = opening.replace(r"\#", r"(?P<number>\d{1,3})(?!\d)") + r"\s*"
    closing = r"\s*" + closing.replace(r"\#", r"(?P<closed>\d{1,3})(?!\w)")
    if "#" not in "".join(words.editing.around):  # of three brackets the outer two: "((as in Article 2 (1)))"
        opening = rf"(?<!{first}){opening}(?P<number>)"
        closing = rf"{closing}(?!{last})(?P<closed>)"
    return re.compile(rf"(?P<opening>{opening})|{closing}")
