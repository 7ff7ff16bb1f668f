"""Paragraphs, comments and footnotes of the document, from a redline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import groupby

from mla_diff.model.comparison import Sign
from mla_diff.writers.docx.xml import Element, add, add_text, name, root, serialise
from mla_diff.writers.woven import Note, Paragraph, Piece, Remark
from mla_diff.writers.woven.reading import as_read
from mla_diff.writers.woven.remarks import CHANGED, shorten
from mla_diff.writers.woven.tables import cells_of, with_tables

#: Who "made" a change: Word can hide or accept the changes of one author, so each kind has its own.
AUTHOR = "mla_diff"
TEXT_WIDTH = 9070  # twentieths of a point: what A4 leaves between the margins
_LOOKS = {"-": "Gone", "+": "Come", "=": ""}


class Writer:
    """Writes one document; numbers revisions, comments and notes, each number once."""

    def __init__(self, date: str, static: bool, moves: bool) -> None:
        self.static = static
        self._moves = moves
        self._date = date
        self._later = _two_minutes_later(date)
        self._revisions = 0
        self._last: tuple[Sign, bool] = ("=", False)  # the sign that the last paragraph ended on; was it set off?
        self._moving: Counter[tuple[Sign, int]] = Counter()  # pieces of each side of a move that are still to come
        self._ranges: dict[tuple[Sign, int], str] = {}
        self._comments = root("w:comments")
        self._notes = root("w:footnotes")
        self._note_count = 0

    def write(self, paragraphs: Iterable[Paragraph]) -> dict[str, bytes]:
        """Return the parts that hold the text: the document, and comments and footnotes where there are any."""
        document = root("w:document")
        body = add(document, "w:body")
        written = tuple(paragraphs)
        self._moving.update(
            (piece.sign, piece.move) for paragraph in written for piece in paragraph.pieces if piece.move
        )
        for part in with_tables(written):
            if isinstance(part, list):
                self._table(body, part)
            else:
                self._paragraph(body, part)
        if not written or written[-1].style == "row":
            add(body, "w:p")  # a body must not end with a table
        add_section(body)
        parts = {"word/document.xml": serialise(document)}
        if len(self._comments):
            parts["word/comments.xml"] = serialise(self._comments)
        if len(self._notes):
            parts["word/footnotes.xml"] = serialise(self._notes)
        return parts

    def _table(self, body: Element, rows: Sequence[Paragraph]) -> None:
        grid = [cells_of(tuple(as_read(row.pieces)) if self.static else row.pieces) for row in rows]
        columns = max(map(len, grid))
        table = add_table(body, [TEXT_WIDTH // columns] * columns)
        for row, cells in zip(rows, grid, strict=True):
            line = add(table, "w:tr")
            if row.sign in ("-", "+") and not self.static:
                self._revision(add(line, "w:trPr"), row.end, "", 0)
            for index in range(columns):
                pieces = tuple(cells[index]) if index < len(cells) else ()
                cell = add(line, "w:tc")
                add(add(cell, "w:tcPr"), "w:tcW", w=str(TEXT_WIDTH // columns), type="dxa")
                self._paragraph(cell, Paragraph(pieces, row.end, "provision", 0, row.remarks if index == 0 else ()))

    def _paragraph(self, body: Element, paragraph: Paragraph) -> None:
        element = add(body, "w:p")
        sign, late = self._last
        first = paragraph.pieces[0].sign if paragraph.pieces else paragraph.end
        late = sign == first and not late
        self._properties(element, paragraph, late and not paragraph.pieces)
        comments = [self._comment(remark) for remark in paragraph.remarks] if not self.static else []
        for number in comments:
            add(element, "w:commentRangeStart", id=number)
        shown = as_read(paragraph.pieces) if self.static else paragraph.pieces
        for (sign, reason, move), pieces in groupby(shown, lambda piece: (piece.sign, piece.reason, piece.move)):
            self._pieces(element, list(pieces), sign, reason, move, late)
            self._last = sign, late
            late = False
        if self.static:
            for remark in paragraph.remarks:
                self._run(element, f" [{remark.text}]", "Remark")
        if paragraph.end != "=" or not paragraph.pieces:
            self._last = "=", False
        for number in comments:
            add(element, "w:commentRangeEnd", id=number)
        for number in comments:
            holder = element if paragraph.sign not in ("-", "+") else self._revision(element, paragraph.sign, "", 0)
            run = add(holder, "w:r")
            add(add(run, "w:rPr"), "w:rStyle", val="CommentReference")
            add(run, "w:commentReference", id=number)

    def _properties(self, element: Element, paragraph: Paragraph, late: bool) -> None:
        properties = add(element, "w:pPr")
        add(properties, "w:pStyle", val=_style(paragraph))
        if paragraph.end != "=" and not self.static:
            self._revision(add(properties, "w:rPr"), paragraph.end, "", paragraph.end_move, late)

    def _revision(self, parent: Element, sign: Sign, reason: str, move: int, late: bool = False) -> Element:
        """Return a new element that marks what is put in it as deleted, inserted or moved.

        ``late`` sets the revision off from the one at the end of the paragraph before: LibreOffice (7.4) joins two
        insertions across a paragraph's end that is not inserted, unless author or date (by over a minute) differ,
        and then loses that end when all is rejected.
        """
        self._revisions += 1
        native = self._moves and move > 0
        tag = ("w:moveFrom" if native else "w:del") if sign == "-" else ("w:moveTo" if native else "w:ins")
        what = "moved" if move else reason
        author = (f"{AUTHOR}: {what}" if what else AUTHOR) + (" (2)" if late and not self._date else "")
        date = self._later if late else self._date
        return add(parent, tag, id=str(self._revisions), author=author, **({"date": date} if date else {}))

    def _pieces(
        self, element: Element, pieces: Sequence[Piece], sign: Sign, reason: str, move: int, late: bool
    ) -> None:
        holder, look = element, ""
        if sign != "=" and self.static:
            look = _LOOKS[sign] + ("Moved" if move else "Quiet" if reason else "")
        elif sign != "=":
            self._open_move(element, sign, move)
            holder = self._revision(element, sign, reason, move, late)
        for piece in pieces:
            if piece.note:
                self._note(holder, piece.note)
            else:
                self._run(holder, piece.text, look, "w:delText" if holder.tag == name("w:del") else "w:t")
        self._close_move(element, sign, move, len(pieces))

    def _open_move(self, element: Element, sign: Sign, move: int) -> None:
        """Begin the range of one side of a move, which Word pairs with the other by its name."""
        if self._moves and move and (sign, move) not in self._ranges:
            self._revisions += 1
            number = self._ranges[sign, move] = str(self._revisions)
            date = {"date": self._date} if self._date else {}
            tag = f"w:move{'From' if sign == '-' else 'To'}RangeStart"
            add(element, tag, id=number, author=f"{AUTHOR}: moved", name=f"move{move}", **date)

    def _close_move(self, element: Element, sign: Sign, move: int, pieces: int) -> None:
        if self._moves and move:
            self._moving[sign, move] -= pieces
            if not self._moving[sign, move]:
                add(element, f"w:move{'From' if sign == '-' else 'To'}RangeEnd", id=self._ranges[sign, move])

    def _run(self, parent: Element, text: str, look: str = "", tag: str = "w:t") -> Element:
        run = add(parent, "w:r")
        if look:
            add(add(run, "w:rPr"), "w:rStyle", val=look)
        add_text(run, text, tag)
        return run

    def _comment(self, remark: Remark) -> str:
        """Add a comment and return its number."""
        number = str(len(self._comments))
        date = {"date": self._date} if self._date else {}
        comment = add(self._comments, "w:comment", id=number, author=AUTHOR, initials="md", **date)
        first = add(comment, "w:p")
        add(add(first, "w:pPr"), "w:pStyle", val="CommentText")
        run = add(first, "w:r")
        add(add(run, "w:rPr"), "w:rStyle", val="CommentReference")
        add(run, "w:annotationRef")
        self._run(first, f"{remark.text}.{CHANGED if remark.ops else ''}")
        if remark.ops:
            second = add(comment, "w:p")
            add(add(second, "w:pPr"), "w:pStyle", val="CommentText")
            for op in shorten(remark.ops):
                self._run(second, op.text, _LOOKS[op.sign])
        return number

    def _note(self, parent: Element, note: Note) -> None:
        """Add a footnote and its mark in the text."""
        self._note_count += 1
        number = str(self._note_count)
        run = add(parent, "w:r")
        add(add(run, "w:rPr"), "w:rStyle", val="FootnoteReference")
        add(run, "w:footnoteReference", id=number)
        if not len(self._notes):
            _add_separators(self._notes)
        text = add(add(self._notes, "w:footnote", id=number), "w:p")
        add(add(text, "w:pPr"), "w:pStyle", val="FootnoteText")
        run = add(text, "w:r")
        add(add(run, "w:rPr"), "w:rStyle", val="FootnoteReference")
        add(run, "w:footnoteRef")
        self._run(text, " ")
        for op in note.ops:
            self._pieces(text, [Piece(op.sign, op.text)], op.sign, op.reason, 0, late=False)


def _two_minutes_later(date: str) -> str:
    """Return a date as Word writes it two minutes on, "" for none."""
    return (datetime.fromisoformat(date) + timedelta(minutes=2)).strftime("%Y-%m-%dT%H:%M:%SZ") if date else ""


def _style(paragraph: Paragraph) -> str:
    if paragraph.style == "heading":
        return f"Heading{paragraph.level}"
    if paragraph.style == "title":
        return "Title"
    numbered = any("\t" in piece.text for piece in paragraph.pieces)
    return f"{'Numbered' if numbered else 'Provision'}{paragraph.level or ''}"


def _add_separators(notes: Element) -> None:
    """Add the two notes that Word wants first: the rule above footnotes and that above their continuation."""
    for number, kind in (("-1", "separator"), ("0", "continuationSeparator")):
        note = add(notes, "w:footnote", type=kind, id=number)
        add(add(add(note, "w:p"), "w:r"), f"w:{kind}")


def add_table(body: Element, widths: Sequence[int]) -> Element:
    """Add a table with thin lines between its cells, as wide as the text, and return it.

    ``widths`` are those of its columns in twentieths of a point; together they are ``TEXT_WIDTH``.
    """
    table = add(body, "w:tbl")
    properties = add(table, "w:tblPr")
    add(properties, "w:tblW", w="5000", type="pct")
    borders = add(properties, "w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        add(borders, f"w:{side}", val="single", sz="4", space="0", color="BFBFBF")
    grid = add(table, "w:tblGrid")
    for width in widths:
        add(grid, "w:gridCol", w=str(width))
    return table


def add_section(body: Element) -> None:
    """Add the page: A4 with headers and footers, the first page's header apart."""
    section = add(body, "w:sectPr")
    for kind, number in (("default", "rIdHeader"), ("first", "rIdCover")):
        add(section, "w:headerReference", type=kind).set(name("r:id"), number)
    for kind in ("default", "first"):
        add(section, "w:footerReference", type=kind).set(name("r:id"), "rIdFooter")
    add(section, "w:pgSz", w="11906", h="16838")
    sides = dict.fromkeys(("top", "right", "bottom", "left"), "1418")  # 2.5 cm
    add(section, "w:pgMar", **sides, header="709", footer="709", gutter="0")
    add(section, "w:titlePg")
