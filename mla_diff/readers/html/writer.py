"""Turns a page's elements, met in order, into blocks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace
from selectolax.lexbor import LexborNode

from mla_diff.model.block import Block
from mla_diff.readers import assemble
from mla_diff.readers.assemble import LOWER, MARK, RAISE, WITHOUT_RAISED, without_signs
from mla_diff.readers.html.css import PageStyle
from mla_diff.readers.html.links import set_aside
from mla_diff.readers.html.lists import DASH, ListState, open_list
from mla_diff.readers.html.notes import NoteLinks
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
    whole,
)
from mla_diff.readers.limits import check_blocks
from mla_diff.readers.registry import Options
from mla_diff.readers.stress import Stress
from mla_diff.readers.tables import Cell, table_blocks

ROWS = frozenset({"dl"})  # read cell by cell; rows of tables wait for their table's end
CELLS = frozenset({"dt", "dd"})
TABLE_CELLS = frozenset({"td", "th"})
#: EUR-Lex's consolidated texts set a label and its text side by side with these classes instead of a table.
ROW_CLASS, CELL_CLASSES = "grid-container", frozenset({"grid-list-column-1", "grid-list-column-2"})
INLINE_CLASS = "inline-element"  # theirs, too: a div that continues the line
BRACKETED = re.compile(rf"[(\[]\s*({MARK})\s*[)\]]")
EMPTY_BRACKETS = re.compile(r"\s*[(\[]\s*[)\]]\s*")
NUMBERED = re.compile(
    rf"\(?(?:\d{{1,3}}[a-zA-Z]{{0,2}}|{assemble.LETTER}{{1,2}}|[ivxlc]{{1,6}})[.)]?|\(\d{{1,3}}\)[.]?"
)
LONGEST_NUMBER = 8
#: An element that ends in such words is parted from a title behind it, in an element of its own: "1 §", "2 luku".
UNIT_NUMBER = re.compile(r"[^\W\d_]{0,12}\.?\s?(?:\d{1,4}[a-z]?|[IVXLC]{1,7}|§)\.?\s?(?:§|[^\W\d_]{3,12})?")
#: How publishers call the number in front of a text, and its title behind it: "LegPartNo", "lidnr", "label", "titel".
APART_NAME = re.compile(r"(?:\w*(?:No|Num|Number|Label|Title)|(?:\w*[-_])?(?:label|num|number|title|titel)|\w*nr)")
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


class OpenTable(Struct):
    """A table that has begun: its rows, each of cells with the place in ``blocks`` where a cell begins and ends."""

    start: int
    rows: list[list[list[int]]] = field(default_factory=list)
    #: Columns and rows that each cell covers, and whether a table stands in it.
    spans: list[list[tuple[int, int, bool]]] = field(default_factory=list)


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
            self.numbered = bool(NUMBERED.fullmatch(node.text().strip()[: LONGEST_NUMBER + 1]))
        return False

    def _stands_apart(self, node: LexborNode) -> bool:
        """Return whether an element in a line is parted from what is before and after it, as a number from its text."""
        if node.tag not in ("span", "div", "a", "b", "strong", "em", "i"):
            return False
        text = node.text().strip()
        if len(text) == 1 and text.isalpha():
            return False  # a drop capital
        if self.style.sets_apart(node):
            return True
        if any(APART_NAME.fullmatch(name) for name in attribute(node, "class").split()):
            return True
        following = node.next
        if following is None:
            return False
        if following.tag != node.tag:  # words in the line, or in another kind of element
            behind = following.text() if following.is_element_node else following.text_content or ""
            return _is_number_before(text, behind) and "".join(self.pieces).strip() in ("", text)
        if len(text) <= LONGEST_NUMBER and NUMBERED.fullmatch(text):
            return True
        return following.text().strip()[:1].isupper() and bool(UNIT_NUMBER.fullmatch(text))

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
            self._open_row()
        elif tag in TABLE_CELLS and self.tables:
            self._open_cell(node)
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
            self._close_cell()
        elif _is_row(node):
            self._close_row(self.rows.pop())

    def _open_row(self) -> None:
        self.tables[-1].rows.append([])
        self.tables[-1].spans.append([])

    def _open_cell(self, node: LexborNode) -> None:
        if not self.tables[-1].rows:
            self._open_row()
        self.tables[-1].rows[-1].append([len(self.blocks)])
        nested = node.css_first("table") is not None
        self.tables[-1].spans[-1].append((whole(node, "colspan"), whole(node, "rowspan"), nested))

    def _close_cell(self) -> None:
        rows = self.tables[-1].rows
        if rows and rows[-1] and len(rows[-1][-1]) == 1:
            rows[-1][-1].append(len(self.blocks))

    def _close_table(self, table: OpenTable) -> None:
        """Put the table's rows in the place of its cells' blocks; what stands outside the cells comes first."""
        inside: set[int] = set()
        rows: list[list[Cell]] = []
        for places, spans in zip(table.rows, table.spans, strict=True):
            cells: list[Cell] = []
            for place, span in zip(places, spans, strict=True):
                start, end = place[0], place[1] if len(place) > 1 else len(self.blocks)
                inside.update(range(start, end))
                cells.append(Cell(tuple(self.blocks[start:end]), *span))
            rows.append(cells)
        loose = [block for index, block in enumerate(self.blocks[table.start :], table.start) if index not in inside]
        if any(block.style == "furniture" for block in self.blocks[table.start :]):
            return  # around the text: its words stay as they are
        self.table_count += 1
        self.blocks[table.start :] = [*loose, *table_blocks(rows, self.table_count, self.side)]

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


def _is_number_before(text: str, following: str) -> bool:
    """Return whether an element's words are a number with its sign, and a sentence begins right behind it."""
    return text[-1:] in (".", ")") and following[:1].isupper() and NUMBERED.fullmatch(text) is not None


def _is_block(node: LexborNode) -> bool:
    return node.tag in BLOCKS and INLINE_CLASS not in attribute(node, "class").split()


def _is_row(node: LexborNode) -> bool:
    return node.tag in ROWS or ROW_CLASS in attribute(node, "class").split()


def _is_cell(node: LexborNode) -> bool:
    return node.tag in CELLS or not CELL_CLASSES.isdisjoint(attribute(node, "class").split())
