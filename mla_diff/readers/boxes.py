"""Text that a file draws a box around with signs: the frame goes, the words stay where they are.

******************************
*                            *
*  6. Disclaimer             *        6. Disclaimer
*  The ferry is provided     *        The ferry is provided
******************************
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mla_diff.text.spaces import indent_of

_SIDE = re.compile(r"\s*([*#])(.*)\1\s*$")
EDGE = 10  # signs in a row that begin or end a frame
_EDGES = frozenset(("*" * EDGE, "#" * EDGE))
_EDGE = re.compile(r"\s*([*#])\1{10,}\s*$")
FEWEST_FRAMED = 3  # lines between two edges


def without_boxes(lines: Sequence[str]) -> list[str]:
    """Return the lines of a text with those of each box as they stand in it, and its edges as empty lines.

    >>> without_boxes(["*" * 12, "*          *", "*  Lamps   *", "*  Fees    *", "*" * 12])
    ['', '', 'Lamps', 'Fees', '']
    """
    freed = list(lines)
    if not any(line[-EDGE:] in _EDGES for line in lines):
        return freed
    start = -1
    for index, line in enumerate(lines):
        if line.strip()[:1] not in _SIGNS:
            start = -1
        elif _EDGE.match(line):
            if index - start > FEWEST_FRAMED and start >= 0:
                freed[start : index + 1] = ["", *_contents(lines[start + 1 : index]), ""]
            start = index
        elif start >= 0 and not _SIDE.match(line):
            start = -1
    return freed


_SIGNS = frozenset("*#")


def _contents(framed: Sequence[str]) -> list[str]:
    """Return the lines of a box without its sides, set in as they are from the one that is set in least."""
    inner = [match[2].rstrip() for line in framed if (match := _SIDE.match(line))]
    indent = min((int(indent_of(line)) for line in inner if line), default=0)
    return [line[indent:] for line in inner]
