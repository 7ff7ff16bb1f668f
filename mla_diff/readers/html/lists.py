"""The markers that a browser sets in front of list items."""

from __future__ import annotations

import re

from msgspec import Struct
from selectolax.lexbor import LexborNode

from mla_diff.readers import numerals
from mla_diff.readers.html.regions import attribute

DASH = "–"
STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
NAMES = {"decimal": "1", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
         "lower-roman": "i", "upper-roman": "I", "lower-greek": "α"}  # fmt: skip
BARE_CLASSES = frozenset({"list-unstyled", "no-bullets", "nobullet", "no-list-style"})


class ListState(Struct):
    """A list being read: the kind of its markers ("" for none, "-" for dashes) and the next number."""

    kind: str
    number: int = 1
    step: int = 1

    def marker(self, item: LexborNode) -> str:
        """Return the marker of the next item."""
        self.number = _integer(attribute(item, "value"), self.number)
        number = self.number
        self.number += self.step
        kind = _kind(item, self.kind)
        if kind == "-":
            return DASH
        return f"{write(number, kind)}." if kind else ""


def open_list(node: LexborNode) -> ListState:
    """Return the state of an ``ol`` or ``ul`` at its beginning."""
    kind = _kind(node, "1" if node.tag == "ol" else "-")
    if not BARE_CLASSES.isdisjoint(attribute(node, "class").split()):
        kind = ""
    backwards = "reversed" in node.attributes
    first = sum(inner.tag == "li" for inner in node.iter()) if backwards else 1
    return ListState(kind, _integer(attribute(node, "start"), first), -1 if backwards else 1)


def write(number: int, kind: str) -> str:
    """Return a number as a list of that kind shows it.

    >>> write(27, "a"), write(4, "I"), write(-1, "1")
    ('aa', 'IV', '-1')
    """
    if kind in "aA":
        written = numerals.letters_counted(number)
    elif kind in "iI":
        written = numerals.roman(number)
    else:
        return numerals.letters_counted(number, numerals.GREEK) if kind == "α" else str(number)
    return written.upper() if kind.isupper() else written


def _kind(node: LexborNode, usual: str) -> str:
    style = STYLE.search(attribute(node, "style"))
    name = style[1].lower() if style else ""
    if name == "none":
        return ""
    if name in ("disc", "circle", "square"):
        return "-"
    given = attribute(node, "type")
    return NAMES.get(name) or (given if given in ("1", "a", "A", "i", "I") else usual)


def _integer(text: str, usual: int) -> int:
    try:
        number = int(text)
    except ValueError:
        return usual
    return number if abs(number) < 10**6 else usual
