"""The words of one paragraph: its runs, fields, hyphens, breaks, note marks and the text boxes anchored in it."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct, field

from mla_diff.readers.assemble import LOWER, MARK, RAISE, WITHOUT_SIGNS
from mla_diff.readers.docx.names import DRAWING, MATH, VML, Element, W, child, switch, value, whole
from mla_diff.readers.docx.styles import Styles
from mla_diff.readers.registry import Side
from mla_diff.readers.stress import Stress

#: Characters of Word's symbol fonts (Symbol, Wingdings) that legal texts are seen to use.
SYMBOLS = {
    0x2D: "−", 0xA3: "≤", 0xA7: "▪", 0xA8: "☐", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xD3: "©",
    0xD8: "➢", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
SKIPPED = frozenset(W + name for name in ("rPr", "pPr", "sdtPr", "sdtEndPr", "rt", "tblPr", "sectPr", "fldData"))
SPACES = frozenset({W + "tab", W + "ptab"})
TEXTS = frozenset({W + "t", W + "delText", MATH + "t"})
PICTURES = frozenset({DRAWING + "blip", VML + "imagedata"})
NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
#: Fields whose number Word computes and does not store.
UNSTORED = ("LISTNUM", "AUTONUM")


class Tally(Struct):
    """What was met in a file besides shown words, for its findings."""

    hidden: int = 0  # words
    pictures: int = 0
    numbers: int = 0  # fields whose number is not in the file
    symbols: int = 0
    embedded: int = 0
    tables: int = 0
    struck: int = 0  # words
    accepted: bool = True  # whether struck words are left out
    side: Side = ""  # of two texts beside each other, the one that is read
    languages: Counter[str] = field(default_factory=Counter)  # characters in each


class Reference(Struct):
    """A note mark: the kind of note, its id, and the mark's own text where the writer set one by hand."""

    kind: str
    identifier: str
    own: str | None


class Words:
    """Gathers a paragraph's raw text; MARK stands for each of ``references``."""

    def __init__(self, styles: Styles, tally: Tally, style: str | None) -> None:
        self.styles, self.tally = styles, tally
        self.hidden = bool(styles.hides(style))
        self.struck = bool(styles.strikes(style))
        self.pieces: list[str] = []
        self.references: list[Reference] = []
        self.boxes: list[Element] = []
        self.fields: list[int] = []  # where the instruction of each open field began
        self.stress = Stress()

    def text(self) -> str:
        """Return what was gathered."""
        return "".join(self.pieces)

    def add(self, element: Element) -> None:
        """Gather the words of ``element`` and of all that is in it."""
        for inner in element:
            self._one(inner)

    def _one(self, element: Element) -> None:
        tag = element.tag
        if tag in TEXTS:
            self.pieces.append((element.text or "").translate(WITHOUT_SIGNS))
        elif tag == W + "r":
            self._run(element)
        elif tag in SPACES:
            self.pieces.append(" ")
        elif tag in (W + "br", W + "cr"):
            self.pieces.append("\n")
        elif tag == W + "noBreakHyphen":
            self.pieces.append("-")
        elif tag == W + "sym":
            self._symbol(element)
        elif tag in NOTES:
            self.pieces.append(MARK)
            self.references.append(Reference(NOTES[tag], element.get(W + "id") or "", None))
        elif tag == W + "fldChar":
            self._field(element.get(W + "fldCharType") or "")
        elif tag in (W + "instrText", W + "delInstrText"):
            self.tally.numbers += (element.text or "").strip().upper().startswith(UNSTORED)
        elif tag == W + "txbxContent":
            self.boxes.append(element)
        elif tag in PICTURES:
            self.tally.pictures += 1
        elif tag == W + "altChunk":
            self.tally.embedded += 1
        elif tag not in SKIPPED:
            self.add(element)

    def _run(self, run: Element) -> None:
        before = len(self.pieces)
        custom = next((e for e in run.iter(*NOTES) if e.get(W + "customMarkFollows") in ("1", "true", "on")), None)
        self.add(run)
        written = "".join(self.pieces[before:])
        if self._is_hidden(run):
            self.tally.hidden += self._take_back(before, written)
        elif self._is_struck(run):
            count = self._take_back(before, written) if self.tally.accepted else len(written.split())
            self.tally.struck += count
        elif custom is not None:
            del self.pieces[before:]
            self.pieces.append(MARK)
            self.references[-1].own = written.replace(MARK, "").strip()
        else:
            if written and self._is_raised(run):
                self.pieces[before:] = [RAISE, *self.pieces[before:], LOWER]
            self.stress.add(written, self._is_stressed(run))
            self._note_language(run, len(written))

    def _is_hidden(self, run: Element) -> bool:
        own = switch(run, "rPr", "vanish")
        if own is None:
            own = self.styles.hides(value(run, "rPr", "rStyle"))
        return self.hidden if own is None else own

    def _is_struck(self, run: Element) -> bool:
        """Return whether a run is set with a line through it, single or double."""
        own = [found for name in ("strike", "dstrike") if (found := switch(run, "rPr", name)) is not None]
        if own:
            return any(own)
        of_character = self.styles.strikes(value(run, "rPr", "rStyle"))
        return bool(self.struck if of_character is None else of_character)

    def _is_stressed(self, run: Element) -> bool:
        """Return whether a run itself is set in bold or in italics, or is underlined."""
        line = value(run, "rPr", "u")
        return bool(switch(run, "rPr", "b") or switch(run, "rPr", "i") or (line and line != "none"))

    def _is_raised(self, run: Element) -> bool:
        """Return whether a run is set as superscript, or lifted by hand."""
        own = value(run, "rPr", "vertAlign")
        if own is None and (whole(value(run, "rPr", "position"), 0) or 0) > 0:
            return True
        return (own or self.styles.place(value(run, "rPr", "rStyle"))) == "superscript"

    def _take_back(self, before: int, written: str) -> int:
        """Take a run's words back and return how many; field marks have done their work, its notes go with it."""
        del self.pieces[before:]
        marks = written.count(MARK)
        if marks:
            del self.references[-marks:]
        return len(written.replace(MARK, " ").split())

    def _note_language(self, run: Element, length: int) -> None:
        given = child(run, "rPr", "lang")
        name = None
        if given is not None:
            name = given.get(W + ("bidi" if switch(run, "rPr", "rtl") else "val"))
        self.tally.languages[name or self.styles.language] += length

    def _field(self, kind: str) -> None:
        """Drop what stands between a field's beginning and its result: an instruction, with fields of its own."""
        if kind == "begin":
            self.fields.append(len(self.pieces))
        elif kind in ("separate", "end") and self.fields:
            start = self.fields.pop()
            if start >= 0:
                dropped = "".join(self.pieces[start:]).count(MARK)
                del self.pieces[start:]
                if dropped:
                    del self.references[-dropped:]
            if kind == "separate":
                self.fields.append(-1)

    def _symbol(self, element: Element) -> None:
        try:
            code = int(element.get(W + "char") or "", 16) & 0xFF
        except ValueError:
            code = 0
        self.tally.symbols += code not in SYMBOLS
        self.pieces.append(SYMBOLS.get(code, "\ufffd"))
