"""Turns a page's elements, met in order, into blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace
from selectolax.lexbor import LexborNode

from mla_diff.model.block import Block
from mla_diff.readers import assemble
from mla_diff.readers.assemble import MARK
from mla_diff.readers.html.lists import ListState, open_list
from mla_diff.readers.html.notes import NoteLinks
from mla_diff.readers.html.regions import (
    BLOCKS,
    UNSEEN,
    attribute,
    heading_level,
    is_furniture,
    is_hidden,
    walk,
)
from mla_diff.readers.limits import check_blocks
from mla_diff.readers.registry import Tracked

ROWS = frozenset({"tr", "dl"})
CELLS = frozenset({"td", "th", "dt", "dd"})
#: EUR-Lex's consolidated texts set a label and its text side by side with these classes instead of a table.
ROW_CLASS, CELL_CLASSES = "grid-container", frozenset({"grid-list-column-1", "grid-list-column-2"})
INLINE_CLASS = "inline-element"  # theirs, too: a div that continues the line
BRACKETED = re.compile(rf"[(\[]\s*({MARK})\s*[)\]]")
EMPTY_BRACKETS = re.compile(r"\s*[(\[]\s*[)\]]\s*")
OWN_LABEL = re.compile(rf"\s*(?:\({assemble.NUMBER}\)|\d{{1,3}}[.)]|[-–—•])\s")


BODY, FURNITURE = Block(""), Block("", style="furniture")


class Context(Struct, frozen=True):
    """What the elements around a word make of it."""

    pattern: Block = BODY
    verbatim: bool = False  # line ends count, as in <pre>


class Writer:
    """Gathers words until a block ends. ``changes`` and ``hidden`` count what is not shown."""

    def __init__(self, name: str, links: NoteLinks, main: int | None, side: Tracked) -> None:
        self.name = name
        self.links, self.main = links, main
        self.gone = "del" if side == "accepted" else "ins"
        self.blocks: list[Block] = []
        self.pieces: list[str] = []
        self.numbers: list[str] = []
        self.context = Context(BODY if main is None else FURNITURE)
        self.outer: list[Context] = []
        self.lists: list[ListState] = []
        self.rows: list[list[int]] = []  # of open table rows, where in ``blocks`` each cell began
        self.label = ""  # a list item's, until its first words are met
        self.gap = False
        self.changes = self.hidden = 0

    def write(self, root: LexborNode) -> list[Block]:
        """Return the blocks of everything under ``root``."""
        steps = walk(root)
        passed: bool | None = None
        while True:
            try:
                node, begins = steps.send(passed)
            except StopIteration:
                break
            passed = None
            if node.is_text_node:
                self._text(node.text_content or "")
            elif node.is_element_node and begins:
                passed = self._begin(node)
            elif node.is_element_node and self._is_kept(node):
                self._end(node)
        self._flush()
        return self.blocks

    def _text(self, text: str) -> None:
        text = text.replace(MARK, "")
        self.pieces.append(text if self.context.verbatim else text.replace("\n", " "))

    def _is_kept(self, node: LexborNode) -> bool:
        """Return whether an element that ends had begun: its end is met even where its inside was passed over."""
        tag = node.tag or ""
        return not (tag in UNSEEN or tag == self.gone or tag in ("br", "img") or node.mem_id in self.links.marks
                    or node.mem_id in self.links.backs or is_hidden(node))

    def _begin(self, node: LexborNode) -> bool:
        """Note that an element begins; return whether to pass over what is inside."""
        tag = node.tag or ""
        if tag in ("ins", "del"):
            self.changes += 1
        if tag == "br":
            self.pieces.append("\n")
        if node.mem_id in self.links.marks:
            self.pieces.append(MARK)
            self.numbers.append(self.links.marks[node.mem_id])
        elif is_hidden(node) and tag not in UNSEEN:
            self.hidden += len(node.text().split())
        if not self._is_kept(node):
            return True
        if _is_block(node):
            self._open(node, tag)
        return False

    def _open(self, node: LexborNode, tag: str) -> None:
        self._flush()
        self.outer.append(self.context)
        self.context = self._inside(node, tag)
        if tag == "hr":
            self.gap = True
        if tag in ("ol", "ul", "menu", "dir"):
            self.lists.append(open_list(node))
        elif tag == "li" and self.context.pattern.style != "note":
            marker = self.lists[-1].marker(node) if self.lists else ""
            self.label = f"{self.label} {marker}".strip()
        elif _is_row(node):
            self.rows.append([])
        elif _is_cell(node) and self.rows:
            self.rows[-1].append(len(self.blocks))

    def _inside(self, node: LexborNode, tag: str) -> Context:
        context = self.context
        if node.mem_id == self.main:
            return Context()
        if node.mem_id in self.links.homes:
            return Context(Block("", style="note", number=self.links.homes[node.mem_id]))
        if tag in ("pre", "listing", "xmp", "plaintext"):
            return replace(context, verbatim=True)
        if context.pattern.style != "body":
            return context
        if is_furniture(node):
            return Context(FURNITURE)
        level = heading_level(node)
        return context if level is None else Context(Block("", style="heading", level=level))

    def _end(self, node: LexborNode) -> None:
        if not _is_block(node):
            return
        self._flush()
        self.context = self.outer.pop()
        tag = node.tag or ""
        if tag in ("ol", "ul", "menu", "dir"):
            self.lists.pop()
        elif tag == "li":
            self.label = ""
        elif _is_row(node):
            self._close_row(self.rows.pop())

    def _close_row(self, starts: Sequence[int]) -> None:
        if starts:
            ends = [*starts[1:], len(self.blocks)]
            cells = [self.blocks[start:end] for start, end in zip(starts, ends, strict=True)]
            self.blocks[starts[0] :] = assemble.row(cells)

    def _flush(self) -> None:
        """Make a block of the words gathered, if any."""
        raw, numbers = "".join(self.pieces), self.numbers
        self.pieces, self.numbers = [], []
        if not raw.strip():
            return
        raw = BRACKETED.sub(r"\1", raw)
        pattern = replace(self.context.pattern, gap=self.gap)
        self.gap = False
        if pattern.style == "note":
            raw = self._without_number(raw, pattern.number)
        elif self.label:
            raw = raw if OWN_LABEL.match(raw) else f"{self.label} {raw.lstrip()}"
            self.label = ""
        self.blocks += assemble.blocks(raw, numbers, pattern)
        check_blocks(self.name, len(self.blocks))

    def _without_number(self, raw: str, number: str) -> str:
        """Return a note without what is left of its number's brackets, or the number itself where it is no link."""
        raw = raw.lstrip()
        left = EMPTY_BRACKETS.match(raw)
        if left:
            return raw[left.end() :]
        if number in self.links.numbered or any(b.style == "note" and b.number == number for b in self.blocks[-1:]):
            return raw
        return re.sub(rf"^[(\[]?{re.escape(number)}[)\].]*\s+", "", raw)


def _is_block(node: LexborNode) -> bool:
    return node.tag in BLOCKS and INLINE_CLASS not in attribute(node, "class").split()


def _is_row(node: LexborNode) -> bool:
    return node.tag in ROWS or ROW_CLASS in attribute(node, "class").split()


def _is_cell(node: LexborNode) -> bool:
    return node.tag in CELLS or not CELL_CLASSES.isdisjoint(attribute(node, "class").split())
