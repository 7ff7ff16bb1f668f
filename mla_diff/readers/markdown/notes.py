"""Notes of a Markdown file: "[^1]" and its definition, the older "*)" with a paragraph that begins so, raised notes."""

from __future__ import annotations

import re

from mla_diff.readers.assemble import MARK

_DEFINITION = re.compile(r"\[\^([^\]\s]{1,80})\]:\s*(.*)")
_REFERENCE = re.compile(r"\[\^([^\]\s]{1,80})\](?!:)")
_STARRED = re.compile(r"(?:\\?([*†‡]{1,4}))\)\s+(\S.*)")
_STARS = frozenset("\\*†‡")
_STAR = re.compile(r"\s*\\?(?<![*†‡])([*†‡]{1,4})\)(?=\s|$|[.,;:])")
_RAISED_NOTE = re.compile(r"<sup>\s*(\d{1,3})\)\s+([^<>\n]{12,}?)\s*</sup>", re.IGNORECASE)


def with_raised_notes_apart(lines: list[str]) -> list[str]:
    """Return lines with the notes that stand in their midst, in raised letters, defined below them.

    >>> with_raised_notes_apart(["1.1. The date is set. <sup> 1) Titles mean everybody. </sup>"])
    ['1.1. The date is set.[^1]', '', '[^1]: Titles mean everybody.', '']
    """
    made: list[str] = []
    for line in lines:
        notes = _RAISED_NOTE.findall(line) if "<" in line and ")" in line else []
        if not notes:
            made.append(line)
            continue
        made.append(_RAISED_NOTE.sub(r"[^\1]", line).replace(" [^", "[^").rstrip())
        for number, text in notes:
            made += ["", f"[^{number}]: {text}", ""]
    return made


class Notes:
    """The notes of one file: where their paragraphs begin, and which marks in the text lead to them."""

    def __init__(self, lines: list[str]) -> None:
        definitions = (_DEFINITION.match(line) for line in lines if line.startswith("[^"))
        self.defined = {match[1] for match in definitions if match}
        starred = (_STARRED.match(line) for line in map(str.strip, lines) if line[:1] in _STARS)
        self.stars = {match[1] for match in starred if match}
        self.waiting: set[str] = set()  # starred marks met since the last note of the same stars

    def begin(self, line: str) -> tuple[str, str] | None:
        """Return number and first words of the note that a line without spaces around it begins, or None."""
        match = _DEFINITION.match(line)
        if match:
            return match[1], match[2]
        starred = _STARRED.match(line)
        if starred and starred[1] in self.waiting:
            self.waiting.discard(starred[1])
            return starred[1], starred[2]
        return None

    def mark(self, line: str) -> tuple[str, list[str]]:
        """Return a line with MARK for each mark that leads to a note, and the notes' numbers.

        Where several starred marks lead to one note, the first of them stands for all.
        """
        numbers: list[str] = []

        def referred(match: re.Match[str]) -> str:
            if match[1] not in self.defined:
                return match[0]
            numbers.append(match[1])
            return MARK

        def starred(match: re.Match[str]) -> str:
            if match[1] not in self.stars:
                return match[0]
            if match[1] in self.waiting:
                return ""
            self.waiting.add(match[1])
            numbers.append(match[1])
            return MARK

        if "[^" in line and self.defined:
            line = _REFERENCE.sub(referred, line)
        if self.stars and ")" in line:
            line = _STAR.sub(starred, line)
        return line, numbers
