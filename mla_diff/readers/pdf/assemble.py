"""Turns pages as drawn into blocks: the phases of the layout pass in their order."""

from __future__ import annotations

from collections import Counter

from msgspec.structs import replace

from mla_diff.model.block import Block, Style
from mla_diff.model.finding import Finding
from mla_diff.readers.pdf.bands import Band, gather
from mla_diff.readers.pdf.columns import lay_out
from mla_diff.readers.pdf.edges import find_edges
from mla_diff.readers.pdf.endnotes import take_endnotes
from mla_diff.readers.pdf.furniture import is_page_number, strip_furniture
from mla_diff.readers.pdf.initials import set_initials
from mla_diff.readers.pdf.line_labels import MAY_BE_LABEL
from mla_diff.readers.pdf.lines import make_line
from mla_diff.readers.pdf.manner import Manner, learn
from mla_diff.readers.pdf.marginal import as_lines, take_marginal, with_headings
from mla_diff.readers.pdf.margins import find_line_numbers, find_watermarks, watermark_key, without
from mla_diff.readers.pdf.notes import Note, take_notes
from mla_diff.readers.pdf.paragraphs import Paragraph, divide
from mla_diff.readers.pdf.sheet import Line, Sheet
from mla_diff.readers.pdf.words import join, join_cells
from mla_diff.readers.registry import Side
from mla_diff.text.hyphens import Hyphens
from mla_diff.text.raised import raise_digits


def to_blocks(sheets: list[Sheet], side: Side = "") -> tuple[tuple[Block, ...], list[Finding]]:
    """Return the blocks in reading order: each page's heads, the text that begins on it, its notes and furniture."""
    pages, heads, furniture = _strip(sheets)
    pages, marginal = take_marginal(pages, _body_size(sheets))
    lines = lay_out(pages, sheets, find_edges(pages))
    furniture += [block for page in lines for block in _repeated_heads(page)]
    lines = [[line for line in page if not line.repeats] for page in lines]
    lines = [_after_head(page, heads) for page in lines]
    manner = learn([line for page in lines for line in page])
    lines, notes, findings = take_notes(lines, sheets, manner.size)
    lines, endnotes, doubts = take_endnotes(lines)
    lines = [[_with_raised_digits(line) for line in page] for page in lines]
    notes += endnotes
    for place, headings in enumerate(marginal):
        lines[place], left = with_headings(lines[place], headings)
        notes += [Note("", tuple(as_lines(one, sheets[place].number))) for one in left]
    findings += doubts
    hyphens = Hyphens(line.text for page in lines for line in page)
    first, second = _texts(lines, side)
    body = _as_blocks(first, hyphens)
    blocks = _in_order(body, _notes(notes, hyphens), heads, furniture, len(sheets))
    beside = _as_blocks(second, hyphens)
    if any(line.second for page in lines for line in page):
        findings = [*findings, _BESIDE]
    return (*blocks, *(replace(block, beside=not side) for block in beside)), findings


def _repeated_heads(lines: list[Line]) -> list[Block]:
    """Return the rows of a page that a table has again from another one, as furniture."""
    rows: dict[int, list[str]] = {}
    for line in lines:
        if line.repeats:
            rows.setdefault(line.cell.row if line.cell else 0, []).append(line.text)
    return [Block(" ".join(texts), "furniture", page=lines[0].page) for texts in rows.values()]


def _with_raised_digits(line: Line) -> Line:
    """Return a line whose raised numbers are written so; a scan's letters stand unevenly, so long ones are none."""
    spans = [(start, end) for start, end in line.raised if end - start <= _LONGEST_INDEX]
    return replace(line, text=raise_digits(line.text, spans)) if spans else line


_LONGEST_INDEX = 3  # digits of a raised number that is no mark of a note


_BESIDE = Finding(
    "parallel-texts", "two texts stand side by side; --side left or --side right reads one, --side both compares them"
)


def _texts(pages: list[list[Line]], side: Side) -> tuple[list[Line], list[Line]]:
    """Return the lines of the one text of a file, or of two that stand beside each other: those that are asked for."""
    left = [line for page in pages for line in page if not line.second]
    right = [line for page in pages for line in page if line.second]
    if not right or not side:
        return left, right
    return (left, []) if side == "left" else (right, [])


def _strip(sheets: list[Sheet]) -> tuple[list[list[Band]], list[Block], list[Block]]:
    """Return the bands of each page without furniture, what may be a head or a heading, and all other furniture."""
    heads: list[Block] = []
    body = _body_size(sheets)
    sheets = [replace(sheet, pieces=set_initials(sheet.pieces, body)) for sheet in sheets]
    marks = find_watermarks(sheets, body)
    gone = [
        Block(text, "furniture", page=sheet.number)
        for sheet in sheets
        for text in (*sheet.strays, *(piece.text.strip() for piece in sheet.pieces if watermark_key(piece) in marks))
    ]
    whole = [gather(piece for piece in sheet.pieces if watermark_key(piece) not in marks) for sheet in sheets]
    numbers = find_line_numbers(whole)
    pages = [without(bands, numbered) for bands, numbered in zip(whole, numbers, strict=True)]
    gone += [
        Block(" ".join(piece.text.strip() for piece in numbered), "furniture", page=sheet.number)
        for sheet, numbered in zip(sheets, numbers, strict=True)
        if numbered
    ]
    for sheet, bands, places in zip(sheets, pages, strip_furniture(sheets, pages), strict=True):
        for place in places:
            text = make_line(bands[place], sheet.number, 0, sheet.width).text
            repeats = not is_page_number(text)
            block = Block(text, "furniture", page=sheet.number, repeats=repeats)
            (heads if repeats and bands[place].y > sheet.height / 2 else gone).append(block)
        for place in reversed(places):
            del bands[place]
    return pages, heads, gone


def _after_head(lines: list[Line], heads: list[Block]) -> list[Line]:
    """Return a page's lines, the first of them marked where a line that may be a heading was taken from above it."""
    if lines and any(block.page == lines[0].page and MAY_BE_LABEL.match(block.text) for block in heads):
        return [replace(lines[0], headed=True), *lines[1:]]
    return lines


def _body_size(sheets: list[Sheet]) -> float:
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for piece in sheet.pieces:
            sizes[round(2 * piece.size) / 2] += len(piece.text)
    return sizes.most_common(1)[0][0] if sizes else 12.0


def _as_blocks(lines: list[Line], hyphens: Hyphens) -> list[Block]:
    """Return the blocks of one text; of two beside each other, each is set in its own manner."""
    manner = learn(lines)
    paragraphs = divide(lines, manner)
    levels = _levels(paragraphs)
    blocks: list[Block] = []
    for paragraph in paragraphs:
        first = paragraph.lines[0]
        joined = (join_cells if first.cell else join)(paragraph.lines, hyphens)
        style: Style = "row" if first.cell else "heading" if paragraph.heading else "body"
        level = levels.get(round(first.size), 0) if paragraph.heading else 0
        block = Block(
            joined.text, style, level, first.page, round(first.indent, 1), paragraph.gap,
            marks=joined.marks, raised=joined.raised,
        )  # fmt: skip
        blocks.append(_with_type(block, paragraph, manner))
    return blocks


def _with_type(block: Block, paragraph: Paragraph, manner: Manner) -> Block:
    """Return a block with what the page shows of it beside its words."""
    lines = paragraph.lines
    return replace(
        block,
        bold=all(line.bold for line in lines),
        centred=all(manner.centred(line) for line in lines),
        size=round(lines[0].size, 1),
        table=lines[0].cell.table if lines[0].cell else 0,
    )


def _levels(paragraphs: list[Paragraph]) -> dict[int, int]:
    """Return the level of headings by their type size, the largest being 1; nothing where all are of one size."""
    sizes = sorted({round(paragraph.lines[0].size) for paragraph in paragraphs if paragraph.heading}, reverse=True)
    return {size: level for level, size in enumerate(sizes, 1)} if len(sizes) > 1 else {}


def _notes(notes: list[Note], hyphens: Hyphens) -> list[Block]:
    blocks: list[Block] = []
    for note in notes:
        text = join(note.lines, hyphens).text
        blocks.append(Block(text, "note", page=note.lines[0].page, number=note.number))
    return blocks


def _in_order(
    body: list[Block], notes: list[Block], heads: list[Block], furniture: list[Block], pages: int
) -> tuple[Block, ...]:
    by_page: list[list[Block]] = [[] for _ in range(pages + 1)]
    for block in (*heads, *body, *notes, *furniture):
        if block.text.strip():
            by_page[block.page or 0].append(block)
    return tuple(block for page in by_page for block in page)
