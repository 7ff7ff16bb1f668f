"""The blocks of one story of a Word file (its body, a note, a header): paragraphs, tables and boxes in order."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.model.block import Block, cut
from mla_diff.readers import assemble
from mla_diff.readers.docx.inline import Reference, Tally, Words
from mla_diff.readers.docx.names import Element, W, child, value, whole
from mla_diff.readers.docx.notes import Notes
from mla_diff.readers.docx.numbering import DASHES, Numbering
from mla_diff.readers.docx.styles import Styles
from mla_diff.readers.tables import MOST_COLUMNS, Cell, merge_down, table_blocks

CONTENTS = "Table of Contents"  # Word's name for its gallery of automatic tables of contents


class Story(Struct):
    """Reads stories of one file; ``notes`` is empty while a note or a header is read."""

    styles: Styles
    numbering: Numbering
    notes: dict[str, Notes]
    tally: Tally
    empty: bool = False  # whether an empty paragraph stands before the next one
    in_contents: bool = False

    def blocks(self, container: Element) -> list[Block]:
        """Return the blocks of everything in ``container``, in order."""
        made: list[Block] = []
        for element in container:
            tag = element.tag
            if tag == W + "p":
                made += self._paragraph(element)
            elif tag == W + "tbl":
                made += self._table(element)
            elif tag == W + "sdt":
                made += self._control(element)
            elif tag == W + "altChunk":
                self.tally.embedded += 1
            elif tag == W + "sectPr":
                self._end_section()
            elif tag == W + "r" or (tag in (W + "hyperlink", W + "fldSimple") and _is_loose(element)):
                made += self._loose(element)
            elif not str(tag).endswith("Pr"):
                made += self.blocks(element)
        return made

    def _table(self, table: Element) -> list[Block]:
        rows = [self._row(row) for row in table.iter(W + "tr") if _own_table(row) is table]
        self.tally.tables += 1
        return table_blocks(merge_down(rows), self.tally.tables, self.tally.side)

    def _row(self, row: Element) -> list[tuple[Cell, str]]:
        """Return a row's cells, each with how it is merged with the one above: "", "restart" or "continue"."""
        before = whole(value(row, "trPr", "gridBefore"), 0) or 0
        cells = [(Cell(()), "") for _ in range(min(before, MOST_COLUMNS))]
        for cell in row.iter(W + "tc"):
            if next(cell.iterancestors(W + "tr"), None) is not row:
                continue
            columns = max(whole(value(cell, "tcPr", "gridSpan"), 1) or 1, 1)
            merged = child(cell, "tcPr", "vMerge")
            how = "" if merged is None else merged.get(W + "val") or "continue"
            nested = next(cell.iter(W + "tbl"), None) is not None
            cells.append((Cell(tuple(self.blocks(cell)), columns, nested=nested), how))
        return cells

    def _control(self, control: Element) -> list[Block]:
        gallery = child(control, "sdtPr", "docPartObj", "docPartGallery")
        outer = self.in_contents
        self.in_contents |= gallery is not None and gallery.get(W + "val") == CONTENTS
        content = child(control, "sdtContent")
        made = self.blocks(content) if content is not None else []
        self.in_contents = outer
        return made

    def _end_section(self) -> None:
        for notes in self.notes.values():
            notes.end_section()

    def _loose(self, element: Element) -> list[Block]:
        """Return the words of a run that stands outside a paragraph, as in damaged files."""
        words = Words(self.styles, self.tally, None)
        words.add(element)
        return assemble.blocks(words.text(), [r.identifier for r in words.references], Block(""))

    def _paragraph(self, paragraph: Element) -> list[Block]:
        words = Words(self.styles, self.tally, self.styles.style_of(paragraph))
        words.add(paragraph)
        label, level = self.numbering.label(paragraph)
        raw = words.text()
        bullet = label == "•" or label in DASHES
        # A label is a word of its own for a reader even where the list sets no space after it.
        front = f"{label} " if label and (raw.strip() or not bullet) else ""
        numbers, notes = self._take_notes(words.references)
        pattern = Block("", gap=self.empty, indent=self.styles.indent(paragraph, level))
        heading = self.styles.heading(paragraph)
        if self.in_contents or self.styles.is_contents(paragraph):
            pattern = replace(pattern, style="furniture")
        elif heading is not None:
            pattern = replace(pattern, style="heading", level=heading)
        made = assemble.blocks(front + raw, numbers, pattern)
        if made:
            made[0] = words.stress.mark(made[0])
        if front and made and not bullet and made[0].text.startswith(label):
            made[0] = replace(made[0], numbered=len(label))
        self.empty = not made
        made += notes
        for box in words.boxes:
            made += self.blocks(box)
        if child(paragraph, "pPr", "sectPr") is not None:
            self._end_section()
        return made

    def _take_notes(self, references: list[Reference]) -> tuple[list[str], list[Block]]:
        """Return the numbers of note marks, and the notes as blocks."""
        numbers: list[str] = []
        made: list[Block] = []
        for reference in references:
            notes = self.notes.get(reference.kind)
            number = reference.own or (notes.next_number() if notes else reference.identifier)
            numbers.append(number)
            note = notes.take(reference.identifier) if notes else None
            if note is not None:
                blocks = self.note(note, number)
                if reference.own and blocks and blocks[0].text.startswith(number):  # the file has it typed there, too
                    blocks[0] = cut(blocks[0], len(number), len(blocks[0].text))
                made += blocks
        return numbers, made

    def note(self, note: Element, number: str) -> list[Block]:
        """Return the paragraphs of a note as note blocks."""
        inner = Story(self.styles, self.numbering.fresh(), {}, self.tally)
        return [replace(block, style="note", level=0, number=number, gap=False) for block in inner.blocks(note)]


def _own_table(row: Element) -> Element | None:
    return next(row.iterancestors(W + "tbl"), None)


def _is_loose(element: Element) -> bool:
    return next(element.iter(W + "p"), None) is None
