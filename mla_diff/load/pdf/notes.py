"""Takes footnotes out of the text."""

from __future__ import annotations

from dataclasses import dataclass

from mla_diff.load.pdf.sheet import Line, Sheet
from mla_diff.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote and its lines, the number taken off."""

    number: str
    lines: tuple[Line, ...]


def take_notes(
    pages: list[list[Line]], sheets: list[Sheet], body: float
) -> tuple[list[list[Line]], list[Note], list[Finding]]:
    """Return the lines without footnotes and with their marks, the footnotes, and what is doubtful about them."""
    return pages, [], []
