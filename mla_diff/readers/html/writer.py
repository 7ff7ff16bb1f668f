"""Turns a page's elements, met in order, into blocks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace
from selectolax.lexbor import LexborNode

from mla_diff.model.block import Block
from mla_diff.readers import assemble
from mla_diff.readers.assemble import LOWER, MARK, RAISE, WITHOUT_RAISED, without_signs
from mla_diff.readers.html.apart import is_number, stands_apart
from mla_diff.readers.html.css import PageStyle
from mla_diff.readers.html.links import set_aside
from mla_diff.readers.html.lists import DASH, ListState, open_list
from mla_diff.readers.html.notes import NoteLinks
from mla_diff.readers.html.open_tables import OpenTable
from mla_diff.readers.html.regions import (
    BLOCKS,
    CONTROLS,
    DRAWN,
    STRESSED,
    UNSEEN,
    attribute,
    drawn_words,
    heading_level,
    is_furniture,
    is_hidden,
    is_opener,
    walk,
)
from mla_diff.readers.limits import check_blocks
from mla_diff.readers.registry import Options
from mla_diff.readers.stress import Stress

ROWS = frozenset({"dl"})  # read cell by cell; rows of tables wait for their table's end
CELLS = frozenset({"dt", "dd"})
TABLE_CELLS = frozenset({"td", "th"})
#: EUR-Lex's consolidated texts set a label and its text side by side with these classes instead of a table.
ROW_CLASS, CELL_CLASSES = "grid-container", frozenset({"grid-list-column-1", "grid-list-column-2"})
INLINE_CLASS = "inline-element"  # theirs, too: a div that continues the line
BRACKETED = re.compile(rf"[(\[]\s*({MARK})\s*[)\]]")
EMPTY_BRACKETS = re.compile(r"\s*[(\[]\s*[)\]]\s*")
#: Blank lines in the words of one element: the page's style, which is elsewhere, keeps its lines from so many on.
FEWEST_BLANK_LINES = 3
_BLANK_LINE = re.compile(r"(?<=\S)[ \t\r\f]*\n[ \t\r\f]*\n\s*(?=\S)")
OWN_LABEL = re.compile(rf"\s*(?:\({assemble.NUMBER}\)|\d{{1,3}}[.)]|[-–—•])\s")
#: The same where the list itself shows but a dash; what stands in an element of its own need have no sign.
OWN_BESIDE_DASH = re.compile(rf"\s*{assemble.NUMBER}[.)°º]+\s")
OWN_IN_ELEMENT = re.compile(rf"\s*{assemble.NUMBER}[.)°º]*\s")


BODY, FURNITURE = Block(""), Block("", style="furniture")


class Context(Struct, frozen=True):
    """What the elements around a word make of it."""

    pattern: Block = BODY
    verbatim: bool = False  # line ends count, as in <pre>


class Writer:
    """Gathers words until a block ends; ``changes``, ``hidden``, ``controls`` and ``drawn`` count what is not read."""

    def __init__(self, name: str, links: NoteLinks, main: int | None, style: PageStyle, options: Options) -> None:
        self.name = name
        self.links, self.main, self.style = links, main, style
        self.accepted, self.side = options.tracked == "accepted", options.side
        self.tables: list[OpenTable] = []
        self.table_count = 0
        self.struck = 0  # words
        self.blocks: list[Block] = []
        self.pieces: list[str] = []
        self.numbers: list[str] = []
        self.context = Context(BODY if main is None else FURNITURE)
        self.outer: list[Context] = []
        self.lists: list[ListState] = []
        self.rows: list[list[int]] = []  # of open table rows, where in ``blocks`` each cell began
        self.label = ""  # a list item's, until its first words are met
        self.own_label = ""  # a label that stands alone in a list item, until the words are met that it belongs to
        self.begins_item = False  # whether a list item has begun and no word of it was met
        self.in_links = 0  # links that have begun and not ended
        self.inner_links = 0  # those that lead to another place of the page, since the last block
        self.unlinked = False  # whether words outside links were met since the last block
        self.link_blocks: Counter[str] = Counter()  # texts of blocks that are all links
        self.gap = self.ruled = False
        self.lined = False  # whether what is gathered keeps its lines, as blank ones among them show
        self.stress, self.in_stress = Stress(), 0  # elements in bold and the like that have begun and not ended
        self.numbered = False  # whether what is gathered begins with an element that holds a number
        self.changes = self.hidden = self.controls = self.drawn = 0

    def write(self, root: LexborNode) -> list[Block]:
        """Return the blocks of everything under ``root``."""
        steps = walk(root)
        kept: list[bool] = []  # of the elements that have begun and not ended
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
                kept.append(not passed)
            elif node.is_element_node and kept.pop():
                self._end(node)
        self._flush()
        return set_aside(self.blocks, self.link_blocks)

    def _text(self, text: str) -> None:
        text = without_signs(text)
        self.unlinked = self.unlinked or (not self.in_links and any(map(str.isalnum, text)))
        keeps = self.context.verbatim or ("\n" in text and len(_BLANK_LINE.findall(text)) >= FEWEST_BLANK_LINES)
        self.lined |= keeps
        self.stress.add(text, self.in_stress > 0)
        self.pieces.append(text if keeps else text.replace("\n", " "))

    def _is_gone(self, tag: str, is_struck: bool) -> bool:
        """Return whether an element is of the side of the changes that is not read."""
        if tag == "ins":
            return not self.accepted
        return self.accepted and (tag == "del" or is_struck)

    def _begin(self, node: LexborNode) -> bool:
        """Note that an element begins; return whether to pass over what is inside."""
        tag = node.tag or ""
        is_struck = self.style.strikes(node)
        if tag in ("ins", "del"):
            self.changes += 1
        elif is_struck:
            self.struck += len(node.text().split())
        if tag == "br":
            self.pieces.append("\n")
        is_mark = node.mem_id in self.links.marks
        hides = is_hidden(node) and node.mem_id != self.main
        if is_mark:
            self.pieces.append(MARK)
            self.numbers.append(self.links.marks[node.mem_id])
        elif hides and tag not in UNSEEN:
            self.hidden += len(node.text().split())
        if tag in UNSEEN or tag in ("br", "img") or is_mark or hides or node.mem_id in self.links.backs:
            return True
        if (tag in CONTROLS and not is_opener(node)) or tag in DRAWN:
            self.controls += len(node.text().split()) if tag in CONTROLS else 0
            self.drawn += drawn_words(node) if tag in DRAWN else 0
            return True
        if self._is_gone(tag, is_struck):
            return True
        if tag == "a":
            address = attribute(node, "href")
            self.in_links += address != ""
            self.inner_links += address.startswith("#")
        self.in_stress += tag in STRESSED
        if _is_block(node):
            self._open(node, tag)
        elif self.style.raises(node):
            self.pieces.append(RAISE)
        elif self._stands_apart(node):
            self.pieces.append(" ")
        if self.label and not self.numbered and not "".join(self.pieces).strip():
            self.numbered = is_number(node.text().strip())
        return False

    def _stands_apart(self, node: LexborNode) -> bool:
        return stands_apart(node, self.style, self.pieces)

    def _open(self, node: LexborNode, tag: str) -> None:
        self._flush()
        self.outer.append(self.context)
        self.context = self._inside(node, tag)
        if tag == "hr":
            self.gap = self.ruled = True
        if tag in ("ol", "ul", "menu", "dir"):
            self.lists.append(open_list(node))
        elif tag == "li" and self.context.pattern.style != "note":
            marker = self.lists[-1].marker(node) if self.lists else ""
            self.label = f"{self.label} {marker}".strip()
            self.begins_item = True
        elif tag == "table":
            self.tables.append(OpenTable(len(self.blocks)))
        elif tag == "tr" and self.tables:
            self.tables[-1].open_row()
        elif tag in TABLE_CELLS and self.tables:
            self.tables[-1].open_cell(node, len(self.blocks))
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
        if level is None:
            return replace(context, verbatim=True) if self.style.keeps_lines(node) else context
        return Context(Block("", style="heading", level=level))

    def _end(self, node: LexborNode) -> None:
        self.in_links -= node.tag == "a" and attribute(node, "href") != ""
        self.in_stress -= node.tag in STRESSED
        if not _is_block(node):
            if self.style.raises(node):
                self.pieces.append(LOWER)
            elif self._stands_apart(node):
                self.pieces.append(" ")
            return
        self._flush()
        self.context = self.outer.pop()
        tag = node.tag or ""
        if tag in ("ol", "ul", "menu", "dir"):
            self.lists.pop()
        elif tag == "li":
            if self.own_label:
                self.blocks.append(replace(self.context.pattern, text=self.own_label))
            self.label = self.own_label = ""
        elif tag == "table" and self.tables:
            self._close_table(self.tables.pop())
        elif tag in TABLE_CELLS and self.tables:
            self.tables[-1].close_cell(len(self.blocks))
        elif _is_row(node):
            self._close_row(self.rows.pop())

    def _close_table(self, table: OpenTable) -> None:
        made = table.as_blocks(self.blocks, self.table_count + 1, self.side)
        if made is not None:
            self.table_count += 1
            self.blocks[table.start :] = made

    def _close_row(self, starts: Sequence[int]) -> None:
        if starts:
            ends = [*starts[1:], len(self.blocks)]
            cells = [self.blocks[start:end] for start, end in zip(starts, ends, strict=True)]
            self.blocks[starts[0] :] = assemble.row(cells)

    def _flush(self) -> None:
        """Make a block of the words gathered, if any."""
        raw, numbers = "".join(self.pieces), self.numbers
        stress, self.stress = self.stress, Stress()
        all_links, inner_links = not self.unlinked and any(map(str.isalnum, raw)), self.inner_links
        self.pieces, self.numbers, self.unlinked, self.inner_links = [], [], False, 0
        if not raw.strip():
            return
        raw = BRACKETED.sub(r"\1", raw)
        is_own_label = self._is_own_label(raw, numbers)
        depth, is_item = len(self.lists), self.begins_item or self.own_label != ""
        self.begins_item = False
        if is_own_label:
            self.own_label = raw.strip()
            return
        pattern = replace(self.context.pattern, gap=self.gap, ruled=self.ruled)
        self.gap = self.ruled = False
        if pattern.style == "note":
            raw = self._without_number(raw.translate(WITHOUT_RAISED), pattern.number)
        counted = 0
        if self.own_label and pattern.style != "note":
            raw = f"{self.own_label} {raw.lstrip()}"
            self.own_label = self.label = ""
        if pattern.style != "note" and self.label:
            words = raw.translate(WITHOUT_RAISED)
            labelled = OWN_LABEL.match(words)
            if self.label == DASH and not labelled:
                labelled = (OWN_IN_ELEMENT if self.numbered else OWN_BESIDE_DASH).match(words)
            counted = 0 if labelled or self.label == DASH else len(self.label)
            raw = raw if labelled else f"{self.label} {raw.lstrip()}"
            self.label = ""
        self.numbered = False
        lined = (self.context.verbatim or self.lined) and pattern.style in ("body", "heading")
        self.lined = False
        made = (assemble.lines_of if lined else assemble.blocks)(raw, numbers, pattern)
        made[:1] = map(stress.mark, made[:1])
        self.blocks += [
            replace(
                block, numbered=0 if place else counted, ruled=pattern.ruled and not place,
                depth=depth, item=is_item and not place, linked=all_links,
            )
            for place, block in enumerate(made)
        ]  # fmt: skip
        if all_links and len(made) == 1:
            self.link_blocks[made[0].text] += 1
            if inner_links > 1 and pattern.style == "body":
                self.blocks[-1] = replace(self.blocks[-1], style="furniture")
        check_blocks(self.name, len(self.blocks))

    def _is_own_label(self, raw: str, numbers: Sequence[str]) -> bool:
        """Return whether a list item begins with its label alone, its words in an element of their own."""
        return self.begins_item and not numbers and not self.own_label and assemble.is_label(raw.strip())

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
