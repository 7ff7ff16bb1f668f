"""Styled runs of text wrapped to columns; text stays text, whatever it contains."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Look = Literal["plain", "gone", "come", "number", "label", "heading", "quiet"]

_ANSI: dict[Look, str] = {
    "plain": "", "gone": "38;5;166;9", "come": "38;5;26;4", "number": "38;5;97", "label": "1", "heading": "1",
    "quiet": "2",
}  # fmt: skip
#: Without styling, the marks that wdiff uses.
_MARKS: dict[Look, tuple[str, str]] = {"gone": ("[-", "-]"), "come": ("{+", "+}")}
_PARTS = re.compile(r"\s+|[^\s]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text with one look."""

    text: str
    look: Look = "plain"


def cells(text: str) -> int:
    """Return how many columns a terminal needs for ``text``: two for wide characters, none for combining marks."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def harmless(text: str) -> str:
    """Return text without characters that would steer the terminal; each becomes a visible sign.

    >>> harmless("a\\x1b[31mb")
    'a�[31mb'
    """
    return _CONTROL.sub("\ufffd", text)


def unstyled(runs: Sequence[Run]) -> list[Run]:
    """Return runs whose looks are written out as marks, for output without styling."""
    return [Run(f"{_MARKS[run.look][0]}{run.text}{_MARKS[run.look][1]}") if run.look in _MARKS else run for run in runs]


def wrap(runs: Sequence[Run], width: int, indent: int = 0, hang: int = 0) -> list[list[Run]]:
    """Return the runs as lines of at most ``width`` columns, the first indented by ``indent``, others by ``hang``."""
    lines: list[list[Run]] = [[Run(" " * indent)]] if indent else [[]]
    used, empty = indent, True  # columns taken on the last line, and whether it holds no word yet
    for run in runs:
        for part in _PARTS.findall(harmless(run.text)):
            if part.isspace():
                if "\n" in part:
                    lines.append([Run(" " * hang)])
                    used, empty = hang, True
                elif used < width and not empty:
                    lines[-1].append(Run(" ", run.look))
                    used += 1
                continue
            whole = cells(part)
            for piece in (part,) if whole <= width - hang else _split_wide(part, width - hang):
                size = whole if piece is part else cells(piece)
                if used + size > width and not empty:
                    lines.append([Run(" " * hang)])
                    used = hang
                lines[-1].append(Run(piece, run.look))
                used, empty = used + size, False
    return lines


def _split_wide(part: str, width: int) -> list[str]:
    """Return a word that is wider than a line, cut to fit."""
    pieces = [""]
    for char in part:
        if cells(pieces[-1] + char) > width:
            pieces.append("")
        pieces[-1] += char
    return pieces


def paint(line: Sequence[Run], color: bool) -> str:
    """Return a line as a string, with ANSI styling where asked; its text steers no terminal."""
    if not color:
        return harmless("".join(run.text for run in line))
    texts = (run.text if run.text.isprintable() else harmless(run.text) for run in line)
    codes = (_ANSI[run.look] for run in line)
    return "".join(f"\x1b[{code}m{text}\x1b[0m" if code else text for code, text in zip(codes, texts, strict=True))


def width_of(line: Sequence[Run]) -> int:
    """Return the columns a line takes."""
    return sum(cells(run.text) for run in line)
