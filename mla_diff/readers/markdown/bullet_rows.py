"""Tables that a converter wrote as lists in lists: a row is a bullet, its cells are bullets below.

*    *   1.

    *   the proof of recognition,
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_ROW = re.compile(r"(?P<indent>[ \t]*)[*+-][ \t]+[*+-](?:[ \t]+(?P<cell>\S.*))?")
_CELL = re.compile(r"(?P<indent>[ \t]+)[*+-](?:[ \t]+(?P<cell>\S.*))?")
FEWEST_CELLS = 2  # in each row; a bullet in a bullet alone is a list


def rows_at(lines: Sequence[str], place: int) -> tuple[list[list[str]], int]:
    """Return the rows of the table that begins at a line, each with its cells' texts, and how many lines it takes.

    >>> rows_at(["*    *   1.", "", "    *   the proof", "        of recognition", "", "(3) The fee"], 0)
    ([['1.', 'the proof of recognition']], 5)
    >>> rows_at(["*   the fee", "    *   of the state"], 0)
    ([], 0)
    """
    first = _ROW.fullmatch(lines[place])
    if first is None:
        return [], 0
    rows: list[list[str]] = []
    end = place
    while end < len(lines):
        line = lines[end]
        row, cell = _ROW.fullmatch(line), _CELL.fullmatch(line)
        if row is not None and row["indent"] == first["indent"]:
            rows.append([row["cell"] or ""])
        elif cell is not None and len(cell["indent"]) > len(first["indent"]):
            rows[-1].append(cell["cell"] or "")
        elif line.strip() and len(line) - len(line.lstrip()) > len(first["indent"]) + 1:
            rows[-1][-1] = f"{rows[-1][-1]} {line.strip()}".strip()
        elif line.strip():
            break
        end += 1
    return (rows, end - place) if all(len(row) >= FEWEST_CELLS for row in rows) else ([], 0)
