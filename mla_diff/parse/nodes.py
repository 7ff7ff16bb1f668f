"""The tree that is being built: its nodes so far, what of it is open, and the place where the next block goes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.block import Block, Mark
from mla_diff.model.finding import Finding
from mla_diff.model.provision import DIVISIONS, Kind
from mla_diff.parse.habits import Habits
from mla_diff.parse.levels import Level


class Node(Struct):
    """A provision being built. ``parent`` is the index of another node, -1 for none."""

    kind: Kind
    number: str = ""
    label: str = ""
    heading: str = ""
    text: str = ""
    parent: int = -1
    page: int | None = None
    marks: tuple[Mark, ...] = ()
    basic: bool = False  # whether it is a basic unit, whose numbers run through all divisions


class Outline(Struct):
    """The nodes built so far and the place where the next block goes."""

    words: Language
    ranks: dict[str, int]
    habits: Habits = Habits()
    nodes: list[Node] = field(default_factory=list)
    outermost: list[int] = field(default_factory=list)  # those that stand in nothing, without paragraphs
    doubts: list[tuple[int, str, str]] = field(default_factory=list)  # node, code, message
    divisions: list[tuple[int, int]] = field(default_factory=list)  # rank, node
    left: tuple[tuple[int, int], ...] = ()  # the divisions that were open in the body when an annex began
    unit: int = -1  # the article, annex, preamble or closing formula that is open
    items: list[Level] = field(default_factory=list)
    lists: tuple[Level, ...] = ()  # those that texts without label have interrupted
    interrupting: list[int] = field(default_factory=list)  # those texts
    counted: int = 0  # the last paragraph's number
    last_units: dict[str, int] = field(default_factory=dict)  # of each form of unit, by its word
    instrument: int = -1
    annex: int = -1
    title: str = ""
    paragraphs_alone: bool = False  # whether its numbered paragraphs are all the units that a text has: a resolution

    def add(self, kind: Kind, parent: int, **values: object) -> int:
        """Append a node and return its index."""
        if parent < 0 and kind != "paragraph":
            self.outermost.append(len(self.nodes))
        self.nodes.append(Node(kind, parent=parent, **values))  # type: ignore[arg-type]  # checked by Node's fields
        return len(self.nodes) - 1

    def hang(self, node: int, parent: int) -> None:
        """Put a node below another one."""
        self.nodes[node].parent = parent
        place = bisect_left(self.outermost, node)
        if self.outermost[place : place + 1] == [node]:
            del self.outermost[place]

    @property
    def container(self) -> int:
        """The innermost unit that may hold an article: a division, an annex, an instrument, or nothing (-1)."""
        if self.divisions:
            return self.divisions[-1][1]
        return self.annex if self.annex >= 0 else self.instrument

    @property
    def innermost(self) -> int:
        """What is open innermost: an item, a unit or a division; -1 where nothing is."""
        if self.items:
            return self.items[-1].node
        return self.unit if self.unit >= 0 else self.container

    @property
    def is_full(self) -> bool:
        """Whether a unit is open that has words of its own: "Art. 24 Comuníquese" is no closing.

        It is an article or a section, or a division with paragraphs; in a text of paragraphs alone, one of these.
        """
        if self.unit < 0:
            return len(self.items) > 0 and self.items[0].key != "" and not self.divisions
        if self.nodes[self.unit].kind not in ("article", "section"):
            return len(self.items) > 0 and self.items[0].key != "" and self.nodes[self.unit].kind in DIVISIONS
        return bool(self.nodes[self.unit].text) or self.has_children(self.unit)

    def has_children(self, node: int) -> bool:
        """Return whether anything stands below a node so far."""
        return any(other.parent == node for other in self.nodes[node + 1 :])

    def enter_unit(self, node: int) -> None:
        """Open a unit, or a division without one; what was open before is closed."""
        self.unit = node
        self.items.clear()
        self.forget_interruption()

    def forget_interruption(self) -> None:
        """Let go of the lists that a text without a label has interrupted."""
        self.lists = ()
        self.interrupting.clear()

    def set_text(self, node: int, text: str, block: Block) -> None:
        """Give a node its own words, and the footnote marks that stand in them."""
        own = self.nodes[node]
        own.text, own.page = text, block.page
        if block.marks:
            shift = len(block.text) - len(text)
            own.marks += tuple(Mark(min(max(0, mark.offset - shift), len(text)), mark.number) for mark in block.marks)


def at_beginning(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return the marks of a label or heading, which are its text's, at the text's beginning."""
    return tuple(replace(mark, offset=0) for mark in marks)


def restore_order(nodes: Sequence[Node]) -> None:
    """Hang each node where the walk over the tree meets it in the document's order.

    A text that belongs to something that has been closed since hangs under what holds both.
    """
    path: list[int] = []
    for index, node in enumerate(nodes):
        parent = node.parent
        while parent >= 0 and parent not in path:
            parent = nodes[parent].parent
        node.parent = parent
        while path and path[-1] != parent:
            path.pop()
        path.append(index)


def doubts_as_findings(outline: Outline, eids: Sequence[str]) -> tuple[Finding, ...]:
    """Return the outline's doubts as findings that name the provision."""
    return tuple(Finding(code, message, eids[node]) for node, code, message in outline.doubts)
