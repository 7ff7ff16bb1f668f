"""What begins an item of a list, as the file's own marks tell, "* ", "- ", "1. ", or "1\\. ", and what they count."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from mla_diff.text.spaces import indent_of

_BULLET = re.compile(r"(?P<indent>[ \t]*)[-*+][ \t]+(?=\S)")
_NUMBER = re.compile(r"(?P<indent>[ \t]*)(?P<number>\d{1,3})(?P<sign>\\?[.)])[ \t]+(?=\S)")


class _Item(Struct, frozen=True):
    """The first line of an item: how far it is set in, the sign behind its number, the number (-1 for a bullet)."""

    indent: int
    sign: str
    number: int


class Items:
    """Goes down the lines of a file and says of each whether it begins an item.

    A number begins one where it counts on from the item before, or is the first below it: "13. June" at the start of a
    wrapped line is none.

    ``depth`` is then in how many items the line stands, one that it begins included.

    >>> items = Items()
    >>> [items.begins(line, gap=False) for line in ("- Fees are due", "after", "13. June.", "- Costs", "  1) Rent")]
    [True, False, False, True, True]
    >>> items.depth
    2
    """

    def __init__(self) -> None:
        self.open: list[_Item] = []  # of the paragraph, each set in further than the one before
        self.depth = 0

    def begins(self, line: str, gap: bool) -> bool:
        """Return whether a line begins an item; ``gap``: a blank line stands before it."""
        item = _read(line)
        if item is None:
            self._hold(line, gap)
            return False
        before = self.open[-1] if self.open else None
        while self.open and self.open[-1].indent > item.indent:
            before = self.open.pop()
        if self.open and self.open[-1].indent == item.indent:
            before = self.open[-1]
        begins = gap or item.number < 0 or _counts_on(before, item)
        self.depth = len(self.open)
        if not begins and item.number != 1:
            return False
        if self.open and self.open[-1].indent == item.indent:
            self.open.pop()
        self.open.append(item)
        self.depth = len(self.open)
        return begins

    def _hold(self, line: str, gap: bool) -> None:
        """Note in how many items a line stands that begins none."""
        if gap and not line.startswith((" ", "\t")):
            self.open.clear()
        indent = indent_of(line) if self.open else 0
        self.depth = sum([item.indent + SAME_INDENT < indent for item in self.open])


def _read(line: str) -> _Item | None:
    number = _NUMBER.match(line)
    if number:
        return _Item(indent_of(line), number["sign"], int(number["number"]))
    bullet = _BULLET.match(line)
    return _Item(indent_of(line), "", -1) if bullet else None


def _counts_on(before: _Item | None, item: _Item) -> bool:
    if before is None:
        return False
    if item.indent > before.indent:
        return item.number == 1
    return item.sign == before.sign and item.number == before.number + 1


SAME_INDENT = 1  # columns by which the items of one list may differ


class _Counted(Struct):
    """A list whose items the file may leave to be counted: how far it is set in, its sign, and its items' lines."""

    indent: int
    sign: str
    places: list[int]
    are_ones: bool


def number_ones(lines: Sequence[str]) -> list[str]:
    """Return the lines with lists whose items are all written "1." counted, as every program that shows them does.

    >>> number_ones(["1. Fees", "   1. Rent", "   1. Heat", "1. Costs", "", "1. Both"])
    ['1. Fees', '   1. Rent', '   2. Heat', '2. Costs', '', '3. Both']
    """
    counted = list(lines)
    open_lists: list[_Counted] = []
    after_blank = True
    for place, line in enumerate(lines):
        if not line.strip():
            after_blank = True
            continue
        indent, number = indent_of(line), _NUMBER.match(line)
        is_item = number is not None or _BULLET.match(line) is not None
        sign = number["sign"] if number else "-"
        if is_item or after_blank or line.lstrip().startswith("#"):
            while open_lists and not _stays_open(open_lists[-1], indent, sign, is_item):
                _count(open_lists.pop(), counted)
        if is_item:
            if not open_lists or indent > open_lists[-1].indent + SAME_INDENT:
                open_lists.append(_Counted(indent, sign, [], are_ones=True))
            open_lists[-1].places.append(place)
            open_lists[-1].are_ones &= number is not None and number["number"] == "1"
        after_blank = False
    for left in open_lists:
        _count(left, counted)
    return counted


def _stays_open(counted: _Counted, indent: int, sign: str, is_item: bool) -> bool:
    """Return whether a list goes on, or goes on behind what stands in its last item."""
    if is_item and abs(indent - counted.indent) <= SAME_INDENT:
        return sign == counted.sign
    return indent > counted.indent + SAME_INDENT


def _count(ones: _Counted, lines: list[str]) -> None:
    """Number the items of a list in the lines, if all of several are written as the first."""
    if not ones.are_ones or len(ones.places) == 1:
        return
    for number, place in enumerate(ones.places, 1):
        lines[place] = lines[place].replace("1", str(number), 1)
