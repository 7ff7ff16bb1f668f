"""The blocks of an OpenDocument text: paragraphs, headings, lists, tables, notes and frames in order."""

from __future__ import annotations

from msgspec import Struct, field
from msgspec.structs import replace

from mla_diff.model.block import Block
from mla_diff.readers import assemble
from mla_diff.readers.assemble import LOWER, MARK, RAISE, WITHOUT_SIGNS
from mla_diff.readers.counters import Counters
from mla_diff.readers.office.names import DRAW, OFFICE, SVG, TABLE, TEXT, XML_ID, Element
from mla_diff.readers.office.styles import DASHES, DEPTH, Level, Styles, label, whole
from mla_diff.readers.registry import Side
from mla_diff.readers.stress import Stress
from mla_diff.readers.tables import MOST_COLUMNS, Cell, table_blocks

SPACES = frozenset({TEXT + "s", TEXT + "tab"})
HIDDEN = frozenset({TEXT + "hidden-text", TEXT + "hidden-paragraph"})
SKIPPED = frozenset({TEXT + "tracked-changes", TEXT + "ruby-text", OFFICE + "forms", SVG + "title", SVG + "desc",
                     TEXT + "sequence-decls", TEXT + "variable-decls", TEXT + "user-field-decls", OFFICE + "scripts",
                     OFFICE + "event-listeners", DRAW + "object", DRAW + "object-ole",
                     TEXT + "index-title-template", TEXT + "number"})  # fmt: skip
INDEXES = frozenset(TEXT + name for name in ("table-of-content", "illustration-index", "table-index", "object-index",
                                             "user-index", "alphabetical-index", "bibliography"))  # fmt: skip
PARAGRAPHS = frozenset({TEXT + "p", TEXT + "h"})
ROWS = frozenset({TABLE + "table-row"})
COVERED = TABLE + "covered-table-cell"
CELLS = frozenset({TABLE + "table-cell", COVERED})


class Tally(Struct):
    """What was met besides shown words, for the findings."""

    hidden: int = 0
    pictures: int = 0
    comments: int = 0
    tables: int = 0
    struck: int = 0  # words
    accepted: bool = True  # whether struck words are left out
    side: Side = ""  # of two texts beside each other, the one that is read


class ListPlace(Struct):
    """Where in a list the reader is: its levels, its counters, the depth, and whether a number is due."""

    levels: tuple[Level, ...] | None
    counters: Counters
    depth: int
    due: bool = False
    start: int | None = None


class Line(Struct):
    """A paragraph's raw words while they are gathered."""

    pieces: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    notes: list[tuple[str, Element]] = field(default_factory=list)
    frames: list[Element] = field(default_factory=list)
    struck: bool = False  # whether what is gathered now has a line through it
    left_out: list[str] = field(default_factory=list)  # words with a line through them, which are not read
    kept: list[str] = field(default_factory=list)  # such words, which are
    stress: Stress = field(default_factory=Stress)
    stressed: bool = False  # whether what is gathered now is set in bold and the like


class Story:
    """Reads one file; lists count through its body."""

    def __init__(self, styles: Styles, tally: Tally) -> None:
        self.styles, self.tally = styles, tally
        self.by_id: dict[str, Counters] = {}
        self.by_style: dict[str, Counters] = {}
        self.outline = Counters(DEPTH)
        self.empty = False

    def blocks(self, container: Element, place: ListPlace | None = None) -> list[Block]:
        """Return the blocks of everything in ``container``, which may be inside a list."""
        made: list[Block] = []
        printed = ""  # a number that the file holds written out, for readers that cannot count
        for element in container:
            tag = element.tag
            if tag in PARAGRAPHS:
                made += self._paragraph(element, place, printed)
                printed = ""
            elif tag == TEXT + "number":
                printed = "".join(element.itertext()).strip()
            elif tag == TEXT + "list":
                made += self._list(element, place)
            elif tag == TABLE + "table":
                made += self._table(element)
            elif tag in INDEXES:
                made += [replace(block, style="furniture", level=0) for block in self.blocks(element)]
            elif tag == TEXT + "section" and element.get(TEXT + "display") == "none":
                self.tally.hidden += len("".join(element.itertext()).split())
            elif tag == DRAW + "image":
                self.tally.pictures += 1
            elif isinstance(tag, str) and tag not in SKIPPED:
                made += self.blocks(element, place)
        return made

    def _list(self, element: Element, outer: ListPlace | None) -> list[Block]:
        name = element.get(TEXT + "style-name")
        levels = self.styles.lists.get(name) if name else outer.levels if outer else None
        counters = outer.counters if outer else self._counters(element, name)
        place = ListPlace(levels, counters, outer.depth + 1 if outer else 0)
        made: list[Block] = []
        for item in element:
            if item.tag not in (TEXT + "list-item", TEXT + "list-header"):
                continue
            place.due = item.tag == TEXT + "list-item"
            start = item.get(TEXT + "start-value")
            place.start = whole(start, 1) if start else None
            override = self.styles.lists.get(item.get(TEXT + "style-override") or "")
            made += self.blocks(item, replace(place, levels=override) if override else place)
        return made

    def _counters(self, element: Element, name: str | None) -> Counters:
        """Return the counters of a list: another's where it continues that one, else new ones."""
        continued = self.by_id.get(element.get(TEXT + "continue-list") or "")
        if continued is None and element.get(TEXT + "continue-numbering") == "true":
            continued = self.by_style.get(name or "")
        counters = continued or Counters(DEPTH)
        self.by_style[name or ""] = counters
        if element.get(XML_ID):
            self.by_id[element.get(XML_ID)] = counters
        return counters

    def _table(self, table: Element) -> list[Block]:
        rows: list[list[Cell]] = []
        for row in _own(table, ROWS):
            cells: list[Cell] = []
            for cell in _own(row, CELLS):
                if cell.tag == COVERED and not len(cell):
                    continue  # its place is taken by the cell that spans it
                repeated = _count(cell, "number-columns-repeated") if not len(cell) else 1
                made = tuple(self.blocks(cell))
                spans = _count(cell, "number-columns-spanned"), _count(cell, "number-rows-spanned")
                nested = next(cell.iter(TABLE + "table"), None) is not None
                cells += [Cell(made, *spans, nested)] * repeated
            rows.append(cells)
        self.tally.tables += 1
        return table_blocks(rows, self.tally.tables, self.tally.side)

    def _paragraph(self, paragraph: Element, place: ListPlace | None, printed: str) -> list[Block]:
        style = paragraph.get(TEXT + "style-name")
        line = Line(struck=bool(self.styles.strikes("paragraph", style)))
        self._gather(paragraph, line)
        self.tally.struck += len("".join((*line.left_out, *line.kept)).replace(MARK, " ").split())
        raw = "".join(line.pieces)
        if self.styles.hides("paragraph", style):
            self.tally.hidden += len(raw.replace(MARK, " ").split())
            return []
        front = self._label(paragraph, style, place) or _printed_number(paragraph) or printed
        if front and not raw.strip() and (front == "•" or front in DASHES):
            front = ""
        pattern = Block("", gap=self.empty)
        if paragraph.tag == TEXT + "h":
            level = whole(paragraph.get(TEXT + "outline-level"), 1)
            pattern = replace(pattern, style="heading", level=min(max(level, 0), DEPTH))
        elif self.styles.is_title(style):
            pattern = replace(pattern, style="heading")
        made = assemble.blocks(f"{front} {raw}" if front else raw, line.numbers, pattern)
        made[:1] = map(line.stress.mark, made[:1])
        self.empty = not made
        for number, body in line.notes:
            inner = Story(self.styles, self.tally).blocks(body)
            made += [replace(block, style="note", level=0, number=number, gap=False) for block in inner]
        for frame in line.frames:
            made += self.blocks(frame)
        return made

    def _label(self, paragraph: Element, style: str | None, place: ListPlace | None) -> str:
        """Return the number shown in front of a paragraph, counting it."""
        if paragraph.get(TEXT + "is-list-header") == "true":
            return ""
        if place is None:
            if paragraph.tag != TEXT + "h" or self.styles.list_name(style) == "":
                return ""
            index = min(max(whole(paragraph.get(TEXT + "outline-level"), 1), 1), DEPTH) - 1
            if not self.styles.outline[index].form:
                return ""
            self._set_start(self.outline, index, paragraph.get(TEXT + "start-value"))
            return label(self.styles.outline, index, self.outline)
        if not place.due or place.depth >= DEPTH:
            return ""
        levels = place.levels or self.styles.lists.get(self.styles.list_name(style) or "")
        place.due = False
        if levels is None:
            return ""
        if place.start is not None:
            place.counters.set_next(place.depth, place.start)
            place.start = None
        return label(levels, place.depth, place.counters)

    @staticmethod
    def _set_start(counters: Counters, at: int, start: str | None) -> None:
        if start:
            counters.set_next(at, whole(start, 1))

    def _gather(self, element: Element, line: Line) -> None:
        """Gather the words in ``element``, its own and those between and after the elements in it."""
        self._add(element.text, line)
        for inner in element:
            if isinstance(inner.tag, str):
                self._one(inner, line)
            self._add(inner.tail, line)

    def _add(self, text: str | None, line: Line) -> None:
        """Add words to a line, or to those that are left out since a line goes through them."""
        if not text:
            return
        words = text.translate(WITHOUT_SIGNS)
        if line.struck:
            (line.left_out if self.tally.accepted else line.kept).append(words)
        if not (line.struck and self.tally.accepted):
            line.pieces.append(words)
            line.stress.add(words, line.stressed)

    def _gather_span(self, span: Element, line: Line) -> None:
        """Gather the words of a span, which may be set with a line through them, or without one inside such words."""
        outer, name = line.struck, span.get(TEXT + "style-name")
        strikes = self.styles.strikes("text", name)
        line.struck = outer if strikes is None else strikes
        raises = self.styles.raises(name)
        line.pieces += [RAISE] if raises else []
        stressed, line.stressed = line.stressed, line.stressed or self.styles.stresses(name)
        self._gather(span, line)
        line.stressed = stressed
        line.pieces += [LOWER] if raises else []
        line.struck = outer

    def _one(self, element: Element, line: Line) -> None:
        tag = element.tag
        if tag in SPACES:
            self._add(" ", line)
        elif tag == TEXT + "line-break":
            self._add("\n", line)
        elif tag == TEXT + "note" and line.struck and self.tally.accepted:
            line.left_out.append(f" {' '.join(element.itertext())} ")
        elif tag == TEXT + "note":
            self._note(element, line)
        elif tag in (OFFICE + "annotation", OFFICE + "annotation-end"):
            self.tally.comments += tag == OFFICE + "annotation"
        elif tag == DRAW + "image":
            self.tally.pictures += 1
        elif tag == DRAW + "text-box" or (tag.startswith(DRAW) and element.find(TEXT + "p") is not None):
            line.frames.append(element)
        elif tag in HIDDEN and element.get(TEXT + "is-hidden") == "false":
            self._gather(element, line)
        elif tag in HIDDEN or (tag == TEXT + "span" and self.styles.hides("text", element.get(TEXT + "style-name"))):
            self.tally.hidden += len("".join(element.itertext()).split())
        elif tag == TEXT + "span":
            self._gather_span(element, line)
        elif tag not in SKIPPED:
            self._gather(element, line)

    def _note(self, note: Element, line: Line) -> None:
        citation, body = note.find(TEXT + "note-citation"), note.find(TEXT + "note-body")
        number = "".join(citation.itertext()).strip() if citation is not None else ""
        line.pieces.append(MARK)
        line.numbers.append(number)
        if body is not None:
            line.notes.append((number, body))


def _printed_number(paragraph: Element) -> str:
    """Return the number that a file holds written out in a paragraph, "" where it holds none."""
    number = paragraph.find(TEXT + "number")
    return "" if number is None else "".join(number.itertext()).strip()


def _count(cell: Element, name: str) -> int:
    return min(max(whole(cell.get(TABLE + name), 1), 1), MOST_COLUMNS)


def _own(element: Element, wanted: frozenset[str]) -> list[Element]:
    """Return the wanted elements inside ``element``, but not those inside one of them."""
    found: list[Element] = []
    stack = list(reversed(element))
    while stack:
        inner = stack.pop()
        if inner.tag in wanted:
            found.append(inner)
        else:
            stack.extend(reversed(inner))
    return found
