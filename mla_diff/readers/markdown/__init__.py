"""Markdown as treaty texts use it: headings, emphasis, lists with literal labels, tables, notes, struck words.

A Markdown library would renumber ordered lists and drop the labels "a)" and "3bis." that a treaty depends on,
so lines are read as written and only the marking is taken off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from mla_diff.model.block import Block, Document, Mark, append
from mla_diff.readers.assemble import LETTER
from mla_diff.readers.encodings import decode
from mla_diff.readers.letters import plain_letters
from mla_diff.readers.limits import check_text, split_lines
from mla_diff.readers.markdown.bullet_rows import rows_at
from mla_diff.readers.markdown.changes import settle
from mla_diff.readers.markdown.entities import decode_plain
from mla_diff.readers.markdown.front import FrontMatter, read_front_matter, with_title_as_heading
from mla_diff.readers.markdown.inline import addresses, is_linked, steers, write
from mla_diff.readers.markdown.lists import Items, number_ones
from mla_diff.readers.markdown.notes import Notes, with_raised_notes_apart
from mla_diff.readers.markdown.tidy import (
    without_comments,
    without_counted_numbers,
    without_long_emphasis,
    without_tags,
)
from mla_diff.readers.registry import Options, digest
from mla_diff.readers.server_code import without_server_code
from mla_diff.readers.tables import Cell, table_blocks
from mla_diff.text.spaces import indent_of

_HEADING = re.compile(r"(#{1,6})(?:\s+|(?<=##)(?=[^\W_]|[(\[*“„«\"§<]))(.*)")
_CLOSING = re.compile(r"(?<!#)#+$")
_UNDERLINE = re.compile(r"={3,}")
_RULE = re.compile(r"([-*_])(?:\s*\1){2,}|(?=.*---)[\s:|-]+")
_LABEL = rf"(?:\(?(?:[0-9a-zA-Z]{{1,5}}(?:\.\d{{1,3}})*|{LETTER}{{1,2}})[.)]|[-–—•])"
_COUNTED = r"(?:[一二三四五六七八九十百]{1,4}[、．]?|[（(][一二三四五六七八九十]{1,3}[)）]|[ア-ン])"
_BULLET_BEFORE_LABEL = re.compile(rf"[-*+]\s+(?=(?:{_LABEL}|{_COUNTED})\s)")
_BULLET = re.compile(r"(?:[*+-]\s+)+")
_QUOTED = re.compile(r"(?:>\s?)+")
_DATUM = re.compile(r"^:\s+(?=\S)")  # of a list of terms: the line below the term
_HARD_BREAK = re.compile(r"\S(?: {2,}|\\)$|<br\s*/?>\s*$", re.IGNORECASE)
_NOTES_HEADING_WORDS = 3
_DELIMITERS = re.compile(r"\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?")
_BETWEEN_CELLS = re.compile(r"(?<!\\)\|")


def read(name: str, content: bytes, options: Options) -> Document:
    """Return the blocks of a Markdown file."""
    check_text(name, content)
    text, findings = decode(name, content, options)
    settled = settle(decode_plain(plain_letters(text)), options)
    lines = split_lines(name, without_tags(without_comments(without_server_code(settled.text))))
    lines = with_title_as_heading(with_raised_notes_apart(lines))
    front = read_front_matter(lines)
    lines = without_counted_numbers(without_long_emphasis([*lines[: front.start], *lines[front.end :]]))
    blocks = _without_notes_heading(_Reader(number_ones(lines), options).blocks())
    blocks = [*_title(front, blocks), *blocks, *_outside_the_text(front, lines)]
    return Document(name, digest(content), "markdown", tuple(blocks), (*findings, *settled.findings), front.language)


def _breaks_hard(line: str) -> bool:
    """Return whether the file breaks a line on purpose."""
    may_break = line.endswith(("\\", ">")) or line[-1:].isspace()  # few lines end so
    return may_break and _HARD_BREAK.search(line) is not None


def _title(front: FrontMatter, blocks: list[Block]) -> list[Block]:
    """Return the title that only the front matter gives, as a heading."""
    highest = [block.text for block in blocks if block.style == "heading" and block.level == 1]
    begins_with_title = highest[:1] == [block.text for block in blocks[:1]]
    if not front.title or front.title in highest or (begins_with_title and len(highest) == 1):
        return []
    return [Block(front.title, "heading", 1)]


def _outside_the_text(front: FrontMatter, lines: list[str]) -> list[Block]:
    """Return as furniture what a reader of the text does not see: the front matter, and each address of a link."""
    known = dict.fromkeys(address for line in lines for address in addresses(line))
    return [Block(line, "furniture") for line in (*front.entries, *known) if line]


def _without_notes_heading(blocks: list[Block]) -> list[Block]:
    """Return the blocks with the heading set apart that stands over the notes at a file's end: "Footnotes"."""
    place = len(blocks)
    while place > 0 and blocks[place - 1].style == "note":
        place -= 1
    if 0 < place < len(blocks) and blocks[place - 1].style == "heading":
        heading = blocks[place - 1]
        if not heading.marks and heading.text.replace(" ", "").isalpha() and _is_short(heading.text):
            blocks[place - 1] = replace(heading, style="furniture")
    return blocks


def _is_short(text: str) -> bool:
    return len(text.split()) <= _NOTES_HEADING_WORDS


class _Reader:
    """Goes down the lines of a file."""

    def __init__(self, lines: list[str], options: Options) -> None:
        self.lines = lines
        self.options = options
        self.notes = Notes(lines)
        self.items = Items()
        self.made: list[Block] = []
        self.tables = 0
        self.note = ""  # the number of the note whose paragraphs are read
        self.ruled = False  # whether a line is drawn above what comes next
        self.alone: tuple[Mark, ...] = ()  # that stand in a line of their own; they belong to the next

    def blocks(self) -> list[Block]:
        """Return the blocks of the file."""
        gap = False
        place = 0
        while place < len(self.lines):
            if not self.lines[place].strip():
                gap = True
                place += 1
                continue
            rows = self._table_at(place)
            if rows:
                self._add_table(self.lines[place : place + rows])
                place += rows
                continue
            set_as_lists, length = rows_at(self.lines, place)
            if length:
                self._add_rows(set_as_lists)
                place += length
                gap = True
                continue
            block = self._line(self.lines[place], gap)
            if block is not None and not block.text:
                self.alone = block.marks
                place += 1
                continue
            if block is not None and self.alone and block.style != "note":
                block = replace(block, marks=(*self.alone, *block.marks))
                self.alone = ()
            if block is not None and self.ruled:
                block = replace(block, ruled=block.style == "body")
                self.ruled = False
            if (
                block is not None
                and not self._goes_on_with_note(block)
                and not self._tells_of_term(self.lines[place], block)
            ):
                self.made.append(block)
            gap = block is None
            place += 1
        return self.made

    def _line(self, raw: str, gap: bool) -> Block | None:
        """Return the line without its marking, or None where nothing of it is text."""
        stripped = raw.strip()
        is_signed = not stripped[0].isalnum()  # most lines begin with a letter or a figure, and are asked less
        if is_signed and self._draws_line(stripped, gap):
            return None
        begun = self.notes.begin(stripped) if is_signed else None
        if begun:
            self.note = begun[0]
            return write(begun[1], Block("", "note", number=begun[0]))
        if gap and self.note and not raw.startswith(("    ", "\t")):
            self.note = ""
        marked, numbers = self.notes.mark(stripped)
        quotation = _QUOTED.match(marked) if is_signed else None
        marked = marked[quotation.end() :] if quotation else marked
        heading = _HEADING.fullmatch(marked) if is_signed else None
        if heading:
            self.note = ""
            pattern = Block("", "heading", len(heading[1]), gap=gap, quoted=bool(quotation))
            return write(_CLOSING.sub("", heading[2]), pattern, numbers)
        if self.note:
            return write(marked, Block("", "note", number=self.note, gap=gap))
        item = self.items.begins(raw, gap or not self.made)
        if is_signed:
            bullet = _BULLET_BEFORE_LABEL.match(marked)
            marked = marked[bullet.end() :] if bullet else marked
            marked = _BULLET.sub("– ", marked, count=1) if _BULLET.match(marked) else _DATUM.sub("", marked, count=1)
        pattern = Block(
            "", "furniture" if steers(marked) else "body", indent=float(indent_of(raw)), gap=gap, line=True,
            item=item, depth=self.items.depth, linked=is_linked(marked), ends=_breaks_hard(raw),
            quoted=bool(quotation),
        )  # fmt: skip
        return write(marked, pattern, numbers)

    def _draws_line(self, stripped: str, gap: bool) -> bool:
        """Return whether a line is drawn: under a heading, which the line before then is, or above what comes next."""
        if _UNDERLINE.fullmatch(stripped) and self.made and self.made[-1].style == "body" and not gap:
            self.made[-1] = replace(self.made[-1], style="heading", level=1, line=False)
            return True
        is_rule = _RULE.fullmatch(stripped) is not None
        self.ruled = self.ruled or is_rule
        return is_rule

    def _goes_on_with_note(self, block: Block) -> bool:
        """Add a line of a note to the note, unless it begins a paragraph of its own; return whether it was one."""
        last = self.made[-1] if self.made else None
        if block.style != "note" or block.gap or last is None or last.style != "note" or last.number != block.number:
            return False
        self.made[-1] = replace(last, text=f"{last.text} {block.text}")
        return True

    def _tells_of_term(self, raw: str, block: Block) -> bool:
        """Add what a line says of the term above it to the term, "Issued" and ":   1981"; return whether it does."""
        last = self.made[-1] if self.made else None
        if block.gap or last is None or last.style != "body" or not last.line or not _DATUM.match(raw):
            return False
        self.made[-1] = replace(append(last, block, ": "), ends=True)
        return True

    def _table_at(self, place: int) -> int:
        """Return how many lines of a table begin here, 0 for none."""
        following = self.lines[place + 1] if place + 1 < len(self.lines) else ""
        opens = self.lines[place].lstrip().startswith("|")
        ruled = "|" in following and "|" in self.lines[place] and bool(_DELIMITERS.fullmatch(following.strip()))
        if not opens and not ruled:
            return 0
        end = place
        while end < len(self.lines):
            line = self.lines[end].strip()
            if not line or ("|" not in line if ruled and not opens else not line.startswith("|")):
                break
            end += 1
        return end - place

    def _add_table(self, lines: list[str]) -> None:
        rows: list[list[str]] = []
        for line in lines:
            stripped = line.strip()
            if _DELIMITERS.fullmatch(stripped):
                continue
            stripped = stripped.removeprefix("|")
            stripped = stripped[:-1] if stripped.endswith("|") and not stripped.endswith("\\|") else stripped
            rows.append(_BETWEEN_CELLS.split(stripped))
        self._add_rows(rows)

    def _add_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Add a table whose cells are given with their marking."""
        made: list[list[Cell]] = []
        for row in rows:
            cells: list[Cell] = []
            for raw in row:
                marked, numbers = self.notes.mark(raw.strip())
                block = write(marked, Block(""), numbers)
                cells.append(Cell((block,) if block else ()))
            made.append(cells)
        self.tables += 1
        self.made += table_blocks(made, self.tables, self.options.side)
