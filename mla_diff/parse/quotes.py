"""Quoted text of amending acts: articles between quotation marks belong to the instruction that quotes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

LONGEST = 600  # lines of one quotation; the longest in 61 real documents has 210
LONGEST_ALONE = 40  # of one that nothing introduces
_OPENS = re.compile(r"[\[(]*(?P<mark>[“„«\"‘「『]|'(?!\s)|''|``)")
_PAIRS = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "「": "」", "『": "』", "'": "'", "''": "'", "``": "'"}
_INTRODUCES = re.compile(r"[:—–-]\s*$")


def quotations(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of lines that stand in quotation marks: of several lines, or introduced by an instruction.

    >>> list(quotations(["Article 4 is replaced by:", "« Article 4", "Fares are fixed. »", "Article 2"]))
    [(1, 3)]
    """
    index = 0
    while index < len(texts):
        end = _end_of_quotation(texts, index)
        if end >= 0:
            yield index, end + 1
            index = end
        index += 1


def _end_of_quotation(texts: Sequence[str], start: int) -> int:
    """Return the last line of the quotation that ``start`` opens, -1 where it opens none."""
    text = texts[start]
    opening = _OPENS.match(text)
    if not opening:
        return -1
    closing = _PAIRS[opening["mark"]]
    introduced = start > 0 and bool(_INTRODUCES.search(texts[start - 1]))
    if _closes(text[opening.end() :], closing, opening["mark"]):
        return start if introduced else -1
    for index in range(start + 1, min(len(texts), start + (LONGEST if introduced else LONGEST_ALONE))):
        if _closes(texts[index].removeprefix(opening["mark"]), closing, opening["mark"]):
            return index
    return -1


def _closes(text: str, closing: str, opening: str) -> bool:
    """Return whether a line ends with a closing mark that nothing in it opened."""
    bare = text.rstrip(" .,;)]")
    if not bare or bare[-1] not in closing:
        return False
    if opening == bare[-1]:
        return bare.count(opening) % 2 == 1
    return bare.count(opening) < sum(bare.count(mark) for mark in closing)
