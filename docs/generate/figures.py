"""How often a score was right, read from the page of measurements."""

from __future__ import annotations

import re
from pathlib import Path

MEASURED = Path(__file__).resolve().parents[2] / "tests/bench/alignment.md"
_SPLITS = re.compile(r"^splits and merges\s+(0\.\d+)", re.MULTILINE)
_ROW = re.compile(r"^(0\.\d)-(1?\d?\.\d)\s+(\d+)\s+(\d+)\s+(\d\.\d+)$", re.MULTILINE)


def rows() -> list[tuple[str, str, int, int]]:
    """Return least score, greatest score, links that were right, links. Raises ValueError where the page has none."""
    found = [(one[1], one[2], int(one[3]), int(one[4])) for one in _ROW.finditer(MEASURED.read_text(encoding="utf-8"))]
    if not found:
        raise ValueError(f"{MEASURED}: the table of scores was not found")
    return found


def table() -> str:
    """Return the figures as a table, and the share of splits and merges that were found."""
    lines = [
        f"| {float(least):.0%} to {float(most):.0%} | {right} of {links} | {right / links:.1%} |"
        for least, most, right, links in reversed(rows())
    ]
    splits = _SPLITS.search(MEASURED.read_text(encoding="utf-8"))
    if not splits:
        raise ValueError(f"{MEASURED}: the share of splits and merges was not found")
    told = f"Of the links of the tables that are part of a split or a merge, {float(splits[1]):.0%} were found."
    return "\n".join(["| the report says | links that were right | share |", "|---|---|---|", *lines, "", told])
