"""Quoted text of amending acts belongs to the instruction that quotes it: between quotation marks, or set as quoted.

Article 3. Section 8 is replaced by:      the instruction
> 8. Fares are fixed by the council.      set as a quotation: its "8." is text
Article 4. ...                            the act goes on
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mla_diff.parse.lines import Line

LONGEST = 600  # lines of one quotation; the longest in 61 real documents has 210
LONGEST_ALONE = 40  # of one that nothing introduces
MOST_QUOTED = 0.7  # of a text; two amending acts have .35 and .45, a law that is set as a quotation as a whole nearly 1
FIRST_NUMBERS = ("", "1", "a", "A", "i", "I")
_OPENS = re.compile(r"[\[(]*(?P<mark>[“„«\"‘「『]|'(?!\s)|''|``)")
_PAIRS = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "「": "」", "『": "』", "'": "'", "''": "'", "``": "'"}
_IN_PAIRS = frozenset("“„«「『")  # marks that open and close in different signs, and are no apostrophes
_BULLET = re.compile(r"^[•·–-]\s+")
FEWEST_REOPENED = 3  # lines that open anew, from which on they are a quotation though none closes
_INTRODUCES = re.compile(r"[:—–-]\s*$")


def next_quotation(texts: Sequence[str], start: int) -> tuple[int, int] | None:
    """Return the next stretch of lines in quotation marks: of several lines, or introduced by an instruction.

    >>> next_quotation(["Article 4 is replaced by:", "« Article 4", "Fares are fixed. »", "Article 2"], 0)
    (1, 3)
    """
    for index in range(start, len(texts)):
        end = _end_of_quotation(texts, index)
        if end >= 0:
            return index, end + 1
    return None


def is_introduced(texts: Sequence[str], start: int) -> bool:
    """Return whether the line before says that something follows: "is replaced by:"."""
    return start > 0 and bool(_INTRODUCES.search(texts[start - 1]))


def set_quotations(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of lines that the file sets as quotations and that quote other law.

    Set as a quotation may also be the whole law, an editor's notice above it, or an act's own list below a sentence.
    """
    quoted = sum(len(line.block.text) for line in lines if line.block.quoted)
    if not quoted or quoted > MOST_QUOTED * sum(len(line.block.text) for line in lines):
        return
    first_unit = next((index for index, line in enumerate(lines) if line.label is not None), len(lines))
    stretches = [(start, end) for start, end in _stretches(lines) if start > first_unit]
    begun = [lines[start].label for start, _ in stretches]
    quotes_law = any(label is not None and label.number not in FIRST_NUMBERS for label in begun)
    for (start, end), label in zip(stretches, begun, strict=True):
        if quotes_law or label is None or label.type != "item":
            yield start, end


def _stretches(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    start = 0
    for index, line in enumerate(lines):
        if not line.block.quoted:
            start = index + 1
        elif index + 1 == len(lines) or not lines[index + 1].block.quoted:
            yield start, index + 1


def _end_of_quotation(texts: Sequence[str], start: int) -> int:
    """Return the last line of the quotation that ``start`` opens, -1 where it opens none."""
    text = _without_bullet(texts[start])
    opening = _OPENS.match(text)
    if not opening or _closes_within(text[opening.end() :], opening["mark"]):
        return -1
    mark, closing = opening["mark"], _PAIRS[opening["mark"]]
    introduced = is_introduced(texts, start)
    if _closes(text[opening.end() :], closing, mark):
        return start if introduced else -1
    end = min(len(texts), start + (LONGEST if introduced else LONGEST_ALONE))
    if start + 1 < end and _opens_again(texts[start + 1], mark):
        return _end_of_reopened(texts, start, end, mark)
    for index in range(start + 1, end):
        if _closes(texts[index].removeprefix(mark), closing, mark):
            return index
    never_closed = introduced and not any(sign in text[opening.end() :] for sign in (mark, *closing))
    return start if never_closed else -1


def _end_of_reopened(texts: Sequence[str], start: int, end: int, mark: str) -> int:
    """Return the last line of a quotation whose every line opens anew, as American acts print them; -1 for none.

    It ends with the line that closes, or, where a copy has lost that, with the last one that opens.
    """
    index = start + 1
    while index < end and _opens_again(texts[index], mark):
        if _closes(_without_bullet(texts[index]).removeprefix(mark), _PAIRS[mark], mark):
            return index
        index += 1
    return index - 1 if index - start >= FEWEST_REOPENED else -1


def _opens_again(text: str, mark: str) -> bool:
    bare = _without_bullet(text)
    return bare.startswith(mark) and not _closes_within(bare.removeprefix(mark), mark)


def _closes_within(text: str, mark: str) -> bool:
    """Return whether the mark before a text is closed in its midst: “Act” means the Ferries Act."""
    if mark not in _IN_PAIRS:
        return False
    inside = text.rstrip(" .,;:)]")[:-1]
    depth = 1
    for letter in inside:
        depth += (letter == mark) - (letter in _PAIRS[mark])
        if depth == 0:
            return True
    return False


def _without_bullet(text: str) -> str:
    return _BULLET.sub("", text, count=1)


def _closes(text: str, closing: str, opening: str) -> bool:
    """Return whether a line ends with a closing mark that nothing in it opened."""
    bare = text.rstrip(" .,;)]")
    if not bare or bare[-1] not in closing:
        return False
    if opening == bare[-1]:
        return bare.count(opening) % 2 == 1
    return bare.count(opening) < sum(bare.count(mark) for mark in closing)
