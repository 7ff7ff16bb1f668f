"""Word's footnotes and endnotes: the numbers of their marks and the notes themselves."""

from __future__ import annotations

from mla_diff.readers.docx.names import Element, W, child, value, whole
from mla_diff.readers.docx.numbering import FORMATS
from mla_diff.readers.docx.parts import Parts

KINDS = ("footnote", "endnote")
SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
SYMBOLS = "*†‡§"  # Word's "chicago" format, each doubled after the last


class Notes:
    """The notes of one kind, and how far their marks have been counted."""

    def __init__(self, kind: str, parts: Parts, root: Element | None, body: Element) -> None:
        self.by_id: dict[str, Element] = {}
        self.used: set[str] = set()
        for note in root.iter(W + kind) if root is not None else ():
            if note.get(W + "type") not in SEPARATORS:
                self.by_id.setdefault(note.get(W + "id") or "", note)
        settings = [child(parts.named("settings"), f"{kind}Pr")]
        settings += [child(section, f"{kind}Pr") for section in body.iter(W + "sectPr")]
        self.format = _setting(settings, "numFmt") or ("decimal" if kind == "footnote" else "lowerRoman")
        self.start = whole(_setting(settings, "numStart"), 1) or 1
        self.restarts = _setting(settings, "numRestart") or "continuous"
        self.count = 0

    def next_number(self) -> str:
        """Return the number of the next mark, as it is printed."""
        number = self.start + self.count
        self.count += 1
        if self.format == "chicago":
            return SYMBOLS[(number - 1) % len(SYMBOLS)] * ((number - 1) // len(SYMBOLS) + 1)
        return FORMATS.get(self.format, str)(number)

    def end_section(self) -> None:
        """Begin anew where notes are numbered by section."""
        if self.restarts == "eachSect":
            self.count = 0

    def take(self, identifier: str) -> Element | None:
        """Return a note, noting that a mark was met; None where the note is missing or was taken before."""
        if identifier in self.used:
            return None
        self.used.add(identifier)
        return self.by_id.get(identifier)

    def unmarked(self) -> list[Element]:
        """Return the notes that no mark in the text points to."""
        return [note for identifier, note in self.by_id.items() if identifier not in self.used]


def _setting(given: list[Element | None], name: str) -> str | None:
    return next((found for settings in given if (found := value(settings, name)) is not None), None)
