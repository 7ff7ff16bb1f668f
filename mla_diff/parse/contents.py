"""Tables of contents: lines with leader dots, and labels in a row that come again as real units later."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from mla_diff.parse.lines import Line

_LEADER = re.compile(r"(?:\.\s?){6,}")
_TITLE = re.compile(
    r"(?:table of )?contents|page|inhoud(?:sopgave)?|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice"
    r"|sumário|indice|содержание|оглавление",
    re.IGNORECASE,
)
SHORTEST = 5  # entries; two bare chapter labels over an article are common, five are a table of contents


def split_contents(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """Return the lines without tables of contents, and the text of those tables."""
    leaders = {at for at, line in enumerate(lines) if _has_leader(line.block.text)}
    leaders |= _titles_above(lines, leaders)
    contents: list[str] = [lines[at].block.text for at in sorted(leaders)]
    lines = [line for at, line in enumerate(lines) if at not in leaders]
    uses = Counter(_name(line) for line in lines if _is_unit(line))
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        end = _end_of_run(lines, at, uses)
        entries = sum(_is_unit(line) for line in lines[at:end])
        if entries >= SHORTEST:
            contents += [line.block.text for line in lines[at:end]]
            at = end
        else:
            kept.append(lines[at])
            at += 1
    return kept, contents


def _has_leader(text: str) -> bool:
    return text.count(".") >= 6 and bool(_LEADER.search(text))


def _titles_above(lines: Sequence[Line], leaders: set[int]) -> set[int]:
    """Return the lines such as "Contents" and "Page" right above lines with leader dots."""
    found = set()
    at = min(leaders, default=0) - 1
    while leaders and at >= 0 and _TITLE.fullmatch(lines[at].block.text.strip(" .:")):
        found.add(at)
        at -= 1
    return found


def _end_of_run(lines: Sequence[Line], at: int, uses: Counter[tuple[str, str, str]]) -> int:
    """Return where a run of labels that all come again ends: at the latest where its first one, or an article, does.

    There the text itself begins, whose first lines may be nothing but labels and headings too.
    """
    end = at
    begun: set[tuple[str, str, str]] = set()
    while end < len(lines) and (label := lines[end].label) and _is_unit(lines[end]) and label.rest:
        name = _name(lines[end])
        if uses[name] < 2 or name in begun:
            break
        if end == at or label.type == "article":
            begun.add(name)
        end += 1
    return end


def _is_unit(line: Line) -> bool:
    return line.label is not None and line.label.type in ("article", "division", "annex")


def _name(line: Line) -> tuple[str, str, str]:
    assert line.label is not None
    return line.label.type, line.label.kind, line.label.number
