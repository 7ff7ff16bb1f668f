"""Elements read as one line: a heading, a number, a cell, a note; and what stands in a line but is not its words."""

from __future__ import annotations

from msgspec import Struct, field

from mla_diff.model.akoma_ntoso import APART
from mla_diff.model.finding import Finding
from mla_diff.readers.structured.dialect import Dialect, Element, local_name
from mla_diff.readers.structured.words import BORDER, Note, Piece, join_words


class Lines(Struct):
    """Reads lines, and keeps account of the notes and of what the file marks as struck."""

    dialect: Dialect
    tracked: str = "accepted"  # which side of marked insertions and deletions is read
    notes: dict[str, Element] = field(default_factory=dict)  # those that stand apart from their marks, by their ids
    marked: set[str] = field(default_factory=set)  # ids of those whose mark was met
    texts: dict[str, str] = field(default_factory=dict)  # of those whose mark was met; many marks share one
    structural: set[Element] = field(default_factory=set)  # elements in which a paragraph or provision begins
    findings: list[Finding] = field(default_factory=list)

    def pieces(self, element: Element) -> list[Piece]:
        """Return all words and notes of an element as one line."""
        gathered: list[Piece] = []
        self._gather_inside(element, gathered)
        return gathered

    def text(self, element: Element) -> str:
        """Return all words of an element as one line, without notes."""
        return join_words(self.pieces(element))[0]

    def note(self, element: Element, number: str = "") -> Note:
        """Return the note that an element holds."""
        marker = number or element.get("marker") or ""
        shown = "" if marker.startswith("#") else marker.strip()  # "#..." names an element
        return Note(shown, self.text(element), APART in element.attrib)

    def note_at(self, mark: Element) -> Note | None:
        """Return the note that a mark refers to; None where the element is no mark, or refers to nothing here."""
        if local_name(mark) not in self.dialect.note_marks:
            return None
        target = next((mark.get(name).lstrip("#") for name in self.dialect.targets if mark.get(name)), "")
        element = self.notes.get(target)
        if element is None or (target in self.marked and not _is_short(element)):
            return None
        self.marked.add(target)
        printed = " ".join("".join(mark.itertext()).split())
        if target not in self.texts:
            self.texts[target] = self.text(element)
        return Note((mark.get("marker") or printed or element.get("marker") or "").strip(), self.texts[target])

    def is_struck(self, element: Element) -> bool:
        """Return whether an element is on the side of marked changes that is not read; a finding keeps its words."""
        name, is_accepted = local_name(element), self.tracked == "accepted"
        said = element.get(self.dialect.change) if self.dialect.change else None
        if name not in (self.dialect.deleted if is_accepted else self.dialect.inserted) and (
            said != ("deleted" if is_accepted else "added")
        ):
            return False
        pieces = (piece if isinstance(piece, str) else f" {piece.text} " for piece in self.pieces(element))
        text = join_words(list(pieces))[0]
        if text:
            sign = "deleted" if is_accepted else "inserted"
            self.findings.append(Finding("tracked", f"marked as {sign} in the file and not read: {text}"))
        return True

    def unmarked(self) -> list[Finding]:
        """Return a finding for each note that no mark refers to, so that its words are not lost."""
        left = [note for key, note in self.notes.items() if key not in self.marked]
        return [Finding("note", f"a note that no mark refers to: {self.text(note)}") for note in left]

    def _gather(self, element: Element, gathered: list[Piece]) -> None:
        name = local_name(element)
        if name and name not in self.dialect.skipped and not self.is_struck(element):
            self._gather_inside(element, gathered)

    def _gather_inside(self, element: Element, gathered: list[Piece]) -> None:
        name, dialect = local_name(element), self.dialect
        parts_words = name in dialect.parting or element in self.structural
        border = BORDER if parts_words else dialect.edge(name)
        gathered += [border, element.text or ""]
        for child in element:
            note = self.note(child) if local_name(child) in dialect.notes else self.note_at(child)
            if note:
                gathered.append(note)
            else:
                self._gather(child, gathered)
            gathered.append(child.tail or "")
        gathered.append(border)


def _is_short(note: Element) -> bool:
    """Return whether a note may be repeated at each of its marks; a file's words are not multiplied by longer ones."""
    return sum(len(text) for text in note.itertext()) < 20_000
