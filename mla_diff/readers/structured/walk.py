"""One walk over an XML tree, as its dialect says: drafts of provisions in document order, and no word left behind."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct, field
from msgspec.structs import replace

from mla_diff.model.provision import DIVISIONS, Footnote, Kind
from mla_diff.readers.structured.dialect import Dialect, Element, local_name
from mla_diff.readers.structured.draft import Draft
from mla_diff.readers.structured.lines import Lines
from mla_diff.readers.structured.words import BORDER, Note, Piece, join_words
from mla_diff.text.label_number import read_number

_DASHES = "-–—‐‑"
#: What a unit of a quoted act is here: no basic unit or annex of the act that quotes it.
_QUOTED: dict[Kind, Kind] = {"article": "paragraph", "section": "paragraph", "annex": "paragraph"}


class Walk(Struct):
    """The walk and what it has found so far. ``at`` is always the index of the draft that words go to, -1 for none."""

    dialect: Dialect
    lines: Lines
    drafts: list[Draft] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    title: str = ""
    line: list[Piece] = field(default_factory=list)  # of the paragraph that is being read
    line_eid: str = ""  # what the file calls that paragraph
    is_title: bool = False  # whether the whole paragraph is the title
    titled: str = ""  # the title, where other words stand beside it in the paragraph
    titling: int = 0  # how many elements deep that hold the title
    quoting: int = 0  # how many quotations deep

    def read(self, root: Element) -> None:
        """Read all that stands in an element."""
        self.lines.structural = _structural(root, self.dialect)
        self._flow(root, -1, inline=False)
        self._end_paragraph(-1)
        self.lines.findings += self.lines.unmarked()

    def _flow(self, element: Element, at: int, *, inline: bool) -> None:
        """Read an element's words and children. ``inline`` says that its children go on in the same line."""
        inline = inline or local_name(element) in self.dialect.blocks or _holds_words(element)
        self.line.append(element.text or "")
        for child in element:
            if isinstance(child.tag, str):
                self._read_child(child, at, inline)
            self.line.append(child.tail or "")

    def _read_child(self, child: Element, at: int, inline: bool) -> None:
        name, dialect = local_name(child), self.dialect
        if name in dialect.skipped or self.lines.is_struck(child):
            return
        note = self.lines.note_at(child)
        if note:
            self.line.append(note)
        elif name in dialect.notes:
            self._read_note(child, at)
        elif name in dialect.breaks and not len(child) and not child.text:
            if self.titling:
                self.line.append(BORDER)  # a title printed on several lines is one title
            else:
                self._end_paragraph(at)
        elif name in dialect.furniture:
            if not inline:
                self._end_paragraph(at)
            self.furniture += self._separate_lines(child)
        elif name in dialect.numbers and at >= 0 and not self.drafts[at].label and self._is_fresh(at):
            self._end_paragraph(at)
            self._read_label(child, at)
        elif name in dialect.headings and at >= 0 and not self.drafts[at].heading and self._is_fresh(at):
            self._end_paragraph(at)
            self._read_heading(child, at)
        elif name in dialect.rows:
            self._end_paragraph(at)
            self._read_row(child, at)
        else:
            self._read_unit_or_words(child, at, inline)

    def _read_unit_or_words(self, child: Element, at: int, inline: bool) -> None:
        name = local_name(child)
        kind = self._kind(child, at)
        if kind:
            self._end_paragraph(at)
            self._read_unit(child, kind, at)
            return
        is_quotation = name in self.dialect.quoted
        holds_paragraphs = child in self.lines.structural and name not in self.dialect.flowing
        is_block = holds_paragraphs or name in self.dialect.lines or is_quotation or not inline
        if is_block:
            self._end_paragraph(at)
            self.line_eid = self._eid(child) if name in self.dialect.blocks else ""
        self.line.append(self.dialect.edge(name))
        start = len(self.line)
        self.titling += name in self.dialect.titles
        self.quoting += is_quotation
        self._flow(child, at, inline=not is_block)
        self.quoting -= is_quotation
        self.titling -= name in self.dialect.titles
        if name in self.dialect.titles and not self.titling:
            self._take_title(child, start)
        self.line.append(self.dialect.edge(name))
        if is_block:
            self._end_paragraph(at)

    def _take_title(self, element: Element, start: int) -> None:
        """Take the title that began at ``start`` of the line: with what stands around it, unless that is plain words.

        <docType>Decree</docType> <docNumber>82</docNumber> <docTitle>Digital Code</docTitle>     all three
        This Act may be cited as the <shortTitle>Dogs Act</shortTitle>.                            two words
        """
        words = join_words(self.line[start:])[0]
        if words and _holds_words(element.getparent()):
            self.titled = self.titled or words
        elif words:
            self.is_title = True

    def _kind(self, element: Element, at: int) -> Kind | None:
        """Return the kind of provision that an element is where it stands, None where it is none."""
        name = local_name(element)
        choose = self.dialect.choosers.get(name)
        kind = choose(element, self._kinds_above(at)) if choose else self.dialect.kinds.get(name)
        return _QUOTED.get(kind, kind) if kind and self.quoting else kind

    def _kinds_above(self, at: int) -> tuple[Kind, ...]:
        """Return the kinds of the draft ``at`` and of all that it stands in, outermost first."""
        kinds: list[Kind] = []
        while at >= 0:
            kinds.append(self.drafts[at].kind)
            at = self.drafts[at].parent
        return tuple(reversed(kinds))

    def _read_unit(self, element: Element, kind: Kind, at: int) -> None:
        unit = self._add(Draft(kind, at, self._eid(element)))
        self._flow(element, unit, inline=False)
        self._end_paragraph(unit)

    def _eid(self, element: Element) -> str:
        return next((element.get(name) for name in self.dialect.ids if element.get(name)), "")

    def _add(self, draft: Draft) -> int:
        if draft.parent >= 0:
            self.drafts[draft.parent].is_open = False
        self.drafts.append(draft)
        return len(self.drafts) - 1

    def _is_fresh(self, at: int) -> bool:
        """Return whether a draft holds nothing yet that would stand before its number or heading."""
        return self.drafts[at].is_open and not self.drafts[at].text

    def _read_label(self, element: Element, at: int) -> None:
        draft = self.drafts[at]
        text, notes = join_words(self.lines.pieces(element))
        draft.notes += _at_start(notes)
        said = next((element.get(name) for name in self.dialect.number_attributes if name in element.attrib), None)
        if said is None and draft.kind in DIVISIONS and not text.strip(_DASHES):
            return  # a dash where a number would stand, as Italian laws have it, prints nothing
        shown = element.get("title") or ""  # "(a)", where the file has "a" and leaves the brackets to its style
        draft.label = shown if text and shown.strip("()[].") == text else text
        draft.number = read_number(text) if said is None else said

    def _read_heading(self, element: Element, at: int) -> None:
        draft = self.drafts[at]
        draft.heading, notes = join_words(self.lines.pieces(element))
        draft.notes += _at_start(notes)

    def _read_row(self, row: Element, at: int) -> None:
        cells: list[str] = []
        notes: list[Footnote] = []
        offset = 0  # of the cell, in the row's text
        for pieces in self._cells(row):
            words, marks = join_words(pieces)
            notes.extend(replace(mark, offset=mark.offset + offset) for mark in marks)
            cells.append(words)
            offset += len(words) + 1
        text = "\t".join(cells)
        if text.strip() or notes:
            self._add(Draft("row", at, self._eid(row), text=text, notes=tuple(notes)))

    def _cells(self, row: Element) -> list[list[Piece]]:
        """Return the words of each cell of a row; what stands between cells is one of its own."""
        cells: list[list[Piece]] = [[row.text]] if (row.text or "").strip() else []
        for cell in row:
            if isinstance(cell.tag, str):
                note = self.lines.note(cell) if local_name(cell) in self.dialect.notes else self.lines.note_at(cell)
                cells.append([note] if note else self.lines.pieces(cell))
            if (cell.tail or "").strip():
                cells.append([cell.tail])
        return cells

    def _read_note(self, element: Element, at: int) -> None:
        """Take a note to its place in the line; one that is all there is in its paragraph is the paragraph's text."""
        is_alone = not any(isinstance(piece, Note) or piece.strip() for piece in self.line)
        ends = element.getnext() is None and not (element.tail or "").strip()
        if is_alone and ends and len(element) and local_name(element.getparent()) in self.dialect.blocks:
            self._flow(element, at, inline=False)
            self._end_paragraph(at)
        else:
            self.line.append(self.lines.note(element))

    def _end_paragraph(self, at: int) -> None:
        """Give the words met since the last paragraph to the draft ``at``, or to a new one below it."""
        text, notes = join_words(self.line)
        self.line.clear()
        eid, self.line_eid = self.line_eid, ""
        title = text if self.titling or self.is_title else self.titled
        self.is_title, self.titled = False, ""
        if not text and not notes:
            return
        self.title = self.title or title
        is_title = bool(title) and text == title
        if not text and self.drafts and at < 0:  # a note beside the text, not in it
            last = self.drafts[-1]
            last.notes += tuple(replace(note, offset=len(last.text)) for note in notes)
            return
        draft = self.drafts[at] if at >= 0 else None
        if draft and is_title and not draft.heading and self._is_fresh(at):
            draft.heading = text
            draft.notes += _at_start(notes)
        elif draft and not text:
            draft.notes += _at_start(notes)
        elif draft and draft.kind != "preface" and self._is_fresh(at):
            draft.text = text
            draft.notes += notes
        else:
            self._add(Draft("subparagraph", at, eid, text=text, notes=notes))

    def _separate_lines(self, element: Element) -> list[str]:
        """Return the lines of a contents page or running head, one for each of its lowest blocks."""
        if element not in self.lines.structural:
            text = self.lines.text(element)
            return [text] if text else []
        return [line for child in element.iterchildren(etree.Element) for line in self._separate_lines(child)]


def _structural(root: Element, dialect: Dialect) -> set[Element]:
    """Return the elements in which a paragraph, a row or a provision begins; one in a note counts up to the note."""
    holding: set[Element] = set()
    aside = dialect.notes | dialect.skipped
    for element in root.iter(etree.Element):
        if local_name(element) in dialect.starts:
            above = element.getparent()
            while above is not None and above not in holding and local_name(above) not in aside:
                holding.add(above)
                above = above.getparent()
    return holding


def _holds_words(element: Element) -> bool:
    """Return whether words stand directly in an element, before or between its children."""
    if element.text and element.text.strip():
        return True
    return any(child.tail and child.tail.strip() for child in element)


def _at_start(notes: tuple[Footnote, ...]) -> tuple[Footnote, ...]:
    """Return the notes of a number or heading: their marks stand before the provision's own words."""
    return tuple(replace(note, offset=0) for note in notes)
