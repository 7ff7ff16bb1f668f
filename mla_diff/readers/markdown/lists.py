"""Which lines begin an item of a list, as the file's own marks tell: "* ", "- ", "1. ", or "1\\. " as some print it."""

from __future__ import annotations

import re

from msgspec import Struct

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

    >>> items = Items()
    >>> [items.begins(line, gap=False) for line in ("- Fees are due", "after", "13. June.", "- Costs", "  1) Rent")]
    [True, False, False, True, True]
    """

    def __init__(self) -> None:
        self.open: list[_Item] = []  # of the paragraph, each set in further than the one before

    def begins(self, line: str, gap: bool) -> bool:
        """Return whether a line begins an item; ``gap``: a blank line stands before it."""
        item = _read(line)
        if gap and item is None and not line.startswith((" ", "\t")):
            self.open.clear()
        if item is None:
            return False
        before = self.open[-1] if self.open else None
        while self.open and self.open[-1].indent > item.indent:
            before = self.open.pop()
        if self.open and self.open[-1].indent == item.indent:
            before = self.open[-1]
        begins = gap or item.number < 0 or _counts_on(before, item)
        if not begins and item.number != 1:
            return False
        if self.open and self.open[-1].indent == item.indent:
            self.open.pop()
        self.open.append(item)
        return begins


def _read(line: str) -> _Item | None:
    number = _NUMBER.match(line)
    if number:
        return _Item(len(number["indent"]), number["sign"], int(number["number"]))
    bullet = _BULLET.match(line)
    return _Item(len(bullet["indent"]), "", -1) if bullet else None


def _counts_on(before: _Item | None, item: _Item) -> bool:
    if before is None:
        return False
    if item.indent > before.indent:
        return item.number == 1
    return item.sign == before.sign and item.number == before.number + 1
