"""Numbers and letters of items that no sign follows: whether they count on tells them from words.

1 Each Party shall make an offence of:     Swiss law and the treaties of the Council of Europe print paragraphs so;
a the sale of:                             these also their points
i a lamp that misleads;
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.parse.items import COUNTED, read_item
from mla_diff.parse.lines import Line
from mla_diff.parse.sequence import Key, counts_on, number_key
from mla_diff.text.numerals import canonical_number

_LETTER = re.compile(r"([a-z]|[ivx]{2,5})\s+(?=\S)")
_FEWEST_LETTERS = 2  # of a list; "a" alone is a word


def items_without_sign(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with numbers and letters that have no sign behind them as items, where they count on in a unit.

    Swiss law prints "1 Dieses Gesetz", "1bis Es gilt"; Japanese law "２　国土交通大臣は", and below it "一　会議".
    """
    found = list(lines)
    numbers: list[int] = []
    letters: list[_Letter] = []
    for index, line in enumerate([*lines, None]):
        if line is None or (line.label is not None and (line.label.type != "item" or "." in line.label.number)):
            _promote_numbers(found, numbers, words)
            _promote_letters(found, letters, words)
            numbers, letters = [], []
        elif line.label is not None or line.quoted:
            continue
        elif line.bare is not None:
            numbers.append(index)
        elif line.block.text[1:2] in _BEHIND_LETTER and (letter := _letter(lines, index)):
            letters.append(letter)
    return found


def _promote_numbers(lines: list[Line], run: Sequence[int], words: Language) -> None:
    """Give the lines of one unit their bare numbers as labels, as far as those count on from 1 (or 2 below a first).

    Each form counts for itself; the points of a paragraph, 一, 二, begin again in the next.
    """
    last: dict[str, Key] = {}
    chosen: list[int] = []
    for index in run:
        bare = lines[index].bare
        assert bare is not None
        key, before = number_key(bare.number), last.get(bare.keyword)
        begins = ("1",) if bare.keyword == COUNTED else ("1", "2")
        if bare.number in begins if before is None else counts_on(before, key) or (words.enclosed and key > before):
            chosen.append(index)
            last[bare.keyword] = key
            if bare.keyword != COUNTED:
                last.pop(COUNTED, None)
    first = lines[chosen[0]].bare if chosen else None
    if first is None or (len(chosen) < 2 and first.printed.isascii() and not words.enclosed):
        return  # a single plain figure may be anything; a raised or a full-width one is set so on purpose
    for index in chosen:
        lines[index] = replace(lines[index], label=lines[index].bare)


class _Letter(Struct, frozen=True):
    """A paragraph that begins with a letter or small numeral, and whether a list may begin there."""

    line: int
    printed: str
    begins: bool


_BEHIND_LETTER = frozenset(" \u00a0\tivx")


def _letter(lines: Sequence[Line], index: int) -> _Letter | None:
    """Return the letter that a paragraph begins with, None where it begins with none."""
    block = lines[index].block
    found = _LETTER.match(block.text) if block.style == "body" else None
    if found is None:
        return None
    return _Letter(index, found[1], found[1] in "ai" and lines[index - 1].block.text.endswith((":", "-", "–", "—")))


def _promote_letters(lines: list[Line], letters: Sequence[_Letter], words: Language) -> None:
    """Give the lines of one unit their letters as labels, as far as they count on from "a" or "i" in lists of two."""
    open_lists: list[list[_Letter]] = []
    closed: list[list[_Letter]] = []
    for letter in letters:
        inner = next((at for at in range(len(open_lists) - 1, -1, -1) if _goes_on(open_lists[at][-1], letter)), -1)
        if inner >= 0:
            closed += open_lists[inner + 1 :]
            del open_lists[inner + 1 :]
            open_lists[inner].append(letter)
        elif letter.begins:
            open_lists.append([letter])
    for letter in (one for run in (*closed, *open_lists) if len(run) >= _FEWEST_LETTERS for one in run):
        line = lines[letter.line]
        label = read_item(f"{letter.printed}) {line.block.text[len(letter.printed) :].strip()}", words)
        lines[letter.line] = replace(line, label=replace(label, printed=letter.printed) if label else None)


def _goes_on(earlier: _Letter, later: _Letter) -> bool:
    """Return whether a letter or a numeral is the next behind another."""
    if len(earlier.printed) == len(later.printed) == 1 and ord(later.printed) == ord(earlier.printed) + 1:
        return True
    before, after = (canonical_number(one.printed.upper()) for one in (earlier, later))
    return before.isdigit() and after.isdigit() and int(after) == int(before) + 1
