"""Writes PDF files for tests: pages of placed text, and a small typesetter with columns, notes and running heads."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field

from pdfminer.fontmetrics import FONT_METRICS

FACES = {"regular": "Times-Roman", "bold": "Times-Bold"}
_NOTE = re.compile(r"\{(\w+|\*)\}")


def width(text: str, size: float, face: str = "regular") -> float:
    """Return the width of text in points."""
    widths = FONT_METRICS[FACES[face]][1]
    return sum(widths.get(letter, 500) for letter in text) * size / 1000


@dataclass
class Page:
    """Drawing operations of one page, 595 by 842 points."""

    operations: list[bytes] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, size: float = 11, face: str = "regular", space: float = 0) -> None:
        """Set text with its left end at a place; ``space`` widens each space."""
        name = list(FACES).index(face) + 1
        raw = re.sub(rb"([()\\])", rb"\\\1", text.encode("cp1252"))
        operation = b"BT /F%d %.2f Tf %.3f Tw 1 0 0 1 %.2f %.2f Tm (%s) Tj ET"
        self.operations.append(operation % (name, size, space, x, y, raw))

    def turned(self, x: float, y: float, text: str, size: float) -> None:
        """Set text at 45 degrees."""
        raw = text.encode("cp1252")
        self.operations.append(b"BT /F1 %.2f Tf 0 Tw .707 .707 -.707 .707 %.2f %.2f Tm (%s) Tj ET" % (size, x, y, raw))

    def rule(self, x0: float, x1: float, y: float) -> None:
        """Draw a thin line."""
        self.operations.append(b"0.5 w %.2f %.2f m %.2f %.2f l S" % (x0, y, x1, y))

    def picture(self) -> None:
        """Cover the page with a picture."""
        self.operations.append(b"q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q")


def write_pdf(pages: list[Page], fonts: bytes = b"", trailer: bytes = b"", extra: tuple[bytes, ...] = ()) -> bytes:
    """Return a PDF file; ``fonts`` replaces the two faces, ``extra`` are objects from number 6 + 2 * pages on."""
    face = b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>"
    kids = b" ".join(b"%d 0 R" % (5 + 2 * place) for place in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d/MediaBox[0 0 595 842]/Resources<</Font %s>>>>"
        % (kids, len(pages), fonts or b"<</F1 3 0 R/F2 4 0 R>>"),
        face % b"Times-Roman",
        face % b"Times-Bold",
    ]
    for place, page in enumerate(pages):
        data = zlib.compress(b"\n".join(page.operations))
        objects.append(b"<</Type/Page/Parent 2 0 R/Contents %d 0 R>>" % (6 + 2 * place))
        objects.append(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(data), data))
    out = b"%PDF-1.5\n"
    places: list[int] = []
    for number, item in enumerate([*objects, *extra], 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    size = len(places) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return out + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (size, trailer, start)


@dataclass(frozen=True)
class Look:
    """How the typesetter sets a text."""

    columns: int = 1
    size: float = 11
    note_size: float = 9
    rule: bool = True
    raised: bool = True  # the number in front of a note
    head: str = ""
    foot: str = ""  # with # for the page number
    line_numbers: bool = False
    breaks: bool = False  # words at line ends
    boxes: str = "before"  # where paragraph numbers stand in the file: "before" or "after" their line


LEFT, RIGHT, TOP, BOTTOM, GUTTER = 72.0, 523.0, 770.0, 80.0, 24.0


class Typesetter:
    """Sets headings and numbered paragraphs; ``{1}`` in a text is the mark of note 1."""

    def __init__(self, look: Look, notes: dict[str, str] | None = None) -> None:
        self.look, self.notes = look, notes or {}
        self.pages: list[Page] = []
        self.column = look.columns - 1
        self.wide = (RIGHT - LEFT - GUTTER * (look.columns - 1)) / look.columns
        self.pending: list[list[tuple[str, str]]] = []
        self.y = self.floor = 0.0
        self.count = 0
        self._next()

    def _next(self) -> None:
        self._foot_notes()
        self.column += 1
        if self.column == self.look.columns:
            self.column = 0
            self.pages.append(Page())
            page, number = self.pages[-1], str(len(self.pages))
            self.count = 0
            if self.look.head:
                page.text(LEFT, 800, self.look.head, 9)
            if self.look.foot:
                page.text(290, 40, self.look.foot.replace("#", number), 9)
        self.left = LEFT + self.column * (self.wide + GUTTER)
        self.y, self.floor = TOP, BOTTOM

    def _foot_notes(self) -> None:
        y = self.floor - self.look.note_size if self.pending else 0
        if self.pending and self.look.rule:
            self.pages[-1].rule(self.left, self.left + self.wide / 3, self.floor)
        for lines in self.pending:
            for place, (number, line) in enumerate(lines):
                x = self.left
                if not place:
                    lift, small = (3.0, 0.65) if self.look.raised else (0.0, 1.0)
                    self.pages[-1].text(x, y + lift, number, self.look.note_size * small)
                    x += width(number, self.look.note_size * small)
                self.pages[-1].text(x, y, line, self.look.note_size)
                y -= self.look.note_size * 1.2
        self.pending = []

    def heading(self, text: str, size: float = 0.0) -> None:
        """Set a centred line in bold."""
        size = size or self.look.size
        if self.y - 3 * size < self.floor:
            self._next()
        self.y -= size * 1.8
        self.pages[-1].text(self.left + (self.wide - width(text, size, "bold")) / 2, self.y, text, size, "bold")

    def paragraph(self, text: str, label: str = "", indent: float = 0.0) -> None:
        """Set a justified paragraph, its label in a box of its own."""
        start = indent + (28.0 if label else 0.0)
        lines = self._wrap(text, start)
        for place, line in enumerate(lines):
            size = self.look.size
            notes = [self._note(number) for number in _NOTE.findall(line)]
            need = sum(len(note) for note in notes) * self.look.note_size * 1.2
            need += 6 if notes and not self.pending else 0
            if self.y - size * (1.8 if not place else 1.2) - 2 < self.floor + need:
                self._next()
            self.y -= size * (1.8 if not place else 1.2)
            self.floor += need
            self.pending += notes
            self._line(line, start if not place else 0.0, place == len(lines) - 1, label if not place else "", indent)

    def _note(self, number: str) -> list[tuple[str, str]]:
        words, lines, line = self.notes[number].split(), [], ""
        for word in words:
            if line and width(f"{line} {word}", self.look.note_size) > self.wide - 12:
                lines.append((number, line))
                line = word
            else:
                line = f"{line} {word}".strip()
        return [*lines, (number, line)]

    def _wrap(self, text: str, start: float) -> list[str]:
        lines: list[str] = []
        line, room = "", self.wide - start
        for word in text.split():
            if not line or self._width(f"{line} {word}") <= room:
                line = f"{line} {word}".strip()
                continue
            half = len(word) // 2
            if self.look.breaks and len(word) > 8 and word.isalpha() and self._width(f"{line} {word[:half]}-") <= room:
                lines.append(f"{line} {word[:half]}-")
                line = word[half:]
            else:
                lines.append(line)
                line = word
            room = self.wide
        return [*lines, line]

    def _width(self, line: str) -> float:
        marks = "".join(_NOTE.findall(line))
        return width(_NOTE.sub("", line), self.look.size) + width(marks, self.look.size * 0.6)

    def _line(self, line: str, start: float, last: bool, label: str, indent: float) -> None:
        page, size, x = self.pages[-1], self.look.size, self.left + start
        self.count += 1
        if self.look.line_numbers:
            page.text(LEFT - 30, self.y, str(self.count), 8)
        if label and self.look.boxes == "before":
            page.text(self.left + indent, self.y, label, size)
        spaces = _NOTE.sub("", line).count(" ")
        space = 0.0 if last or not spaces else (self.wide - start - self._width(line)) / spaces
        for place, part in enumerate(_NOTE.split(line)):
            if place % 2:
                page.text(x, self.y + size * 0.33, part, size * 0.6)
                x += width(part, size * 0.6)
            elif part:
                page.text(x, self.y, part, size, space=space)
                x += width(part, size) + space * part.count(" ")
        if label and self.look.boxes == "after":
            page.text(self.left + indent, self.y, label, size)

    def finish(self) -> bytes:
        """Return the file."""
        self._foot_notes()
        return write_pdf(self.pages)
