"""Footnotes of a page: links from a small mark to a note further down, found by where they lead."""

from __future__ import annotations

import re
from bisect import bisect_left
from urllib.parse import unquote

from msgspec import Struct, field
from selectolax.lexbor import LexborNode

from mla_diff.readers.html.regions import BLOCKS, attribute, tokens, walk

MARK_TEXT = re.compile(r"[\[(]?\s*([A-Z]?\d{1,4}|[a-zA-Z]|[ivxlIVXL]{1,6}|[*∗†‡‖§]{1,4})\s*[\])]?")
#: How makers of pages name notes: EUR-Lex (ntr, ntc), Word (ftn, edn), LibreOffice (sdfootnote), pandoc (fn), wikis.
NOTE_NAME = re.compile(r"fn|ftn|edn|foot|note|ntr|ntc|cite|commentary", re.IGNORECASE)
#: A note leads back to its mark by one link, or by a few where the mark stands several times.
MOST_BACKS = 20
#: Elements that hold a whole note when its target, and no other note or mark, stands inside them.
HOLDERS = frozenset({"li", "td", "th", "tr", "aside", "dd"})
_NOTE_TAGS = frozenset({"p", "div", "li", "td", "dd", "aside"})
#: The classes of whole notes: EUR-Lex's "oj-note" and "footnote", Word's "MsoFootnoteText", LibreOffice's.
_NOTE_CLASS = re.compile(r"(?:oj-)?(?:foot|end)?notes?(?:-?text)?|MsoFootnoteText|MsoEndnoteText|sdfootnote.*", re.I)
HOLDER_NAME = re.compile(r"(?:fn|ftn|edn|foot|note|ntr)\D*\d", re.IGNORECASE)


class NoteLinks(Struct):
    """By identity of elements: the number of each mark, the links back to marks, and the elements that hold notes."""

    marks: dict[int, str] = field(default_factory=dict)
    backs: set[int] = field(default_factory=set)
    homes: dict[int, str] = field(default_factory=dict)
    numbered: set[str] = field(default_factory=set)  # notes whose own number is a link back


class Places(Struct):
    """Where things are on a page: links, the elements they can lead to, and the span of each element in the order."""

    links: list[LexborNode] = field(default_factory=list)
    targets: dict[str, LexborNode] = field(default_factory=dict)
    first: dict[int, int] = field(default_factory=dict)
    last: dict[int, int] = field(default_factory=dict)

    def holds_more(self, element: LexborNode, orders: list[int]) -> bool:
        """Return whether more than one of the sorted ``orders`` is inside ``element``."""
        begin = bisect_left(orders, self.first[element.mem_id])
        return bisect_left(orders, self.last[element.mem_id] + 1) - begin > 1


def find_notes(root: LexborNode) -> NoteLinks:
    """Return the footnotes of a page."""
    places = _survey(root)
    by_target: dict[str, list[LexborNode]] = {}
    for link in places.links:
        by_target.setdefault(_fragment(link), []).append(link)
    note_links = NoteLinks()
    pairs = []
    for link in places.links:
        words = link.text().strip()
        shown = MARK_TEXT.fullmatch(words)
        target = places.targets.get(_fragment(link))
        if (words and not shown) or target is None or places.first[target.mem_id] <= places.first[link.mem_id]:
            continue
        backs = [
            back
            for name in _names(link)
            for back in by_target.get(name, ())[:MOST_BACKS]
            if places.first[back.mem_id] >= places.first[target.mem_id]
        ]
        named = NOTE_NAME.search(_fragment(link)) is not None
        if (backs or named) if shown else (backs and named):
            number = shown[1] if shown else _counted(link)
            pairs.append((target, number))
            _remember(note_links, link, backs, number)
    orders = sorted(
        {places.first[identity] for identity in (*note_links.marks, *(target.mem_id for target, _ in pairs))}
    )
    for target, number in pairs:
        note_links.homes.setdefault(_home(target, places, orders).mem_id, number)
    _add_unmarked(note_links, places)
    return note_links


def _counted(link: LexborNode) -> str:
    """Return the number that a note has in the page's source: LibreOffice writes none where each page counts anew."""
    digits = re.search(r"\d+", _fragment(link))
    return digits[0] if digits else ""


def _add_unmarked(note_links: NoteLinks, places: Places) -> None:
    """Note what leads back to a mark that the page does not hold, since its text is cut: a note all the same."""
    for link in places.links:
        shown = MARK_TEXT.fullmatch(link.text().strip())
        known = link.mem_id in note_links.marks or link.mem_id in note_links.backs
        if known or _fragment(link) in places.targets or not (shown or not link.text().strip()):
            continue
        holder = link.parent
        while holder is not None and holder.tag not in BLOCKS and holder.mem_id in places.last:
            holder = holder.parent
        if holder is None or holder.tag not in _NOTE_TAGS or not _begins(holder, link):
            continue
        if any(_NOTE_CLASS.fullmatch(name) for name in tokens(holder)):
            note_links.homes.setdefault(holder.mem_id, shown[1] if shown else "")
            note_links.backs.add(link.mem_id)


def _begins(holder: LexborNode, link: LexborNode) -> bool:
    """Return whether an element's words begin with a link, at most in brackets."""
    words, first = (element.text().strip().lstrip("([ ") for element in (holder, link))
    return words.startswith(first)


def _survey(root: LexborNode) -> Places:
    places = Places()
    for node, begins in walk(root):
        if not node.is_element_node:
            continue
        if not begins:
            places.last[node.mem_id] = len(places.first) - 1
            continue
        places.first[node.mem_id] = len(places.first)
        for name in (attribute(node, "id"), attribute(node, "name") if node.tag == "a" else ""):
            if name:
                places.targets.setdefault(name, node)
        if node.tag == "a" and "#" in attribute(node, "href"):
            places.links.append(node)
    return places


def _remember(note_links: NoteLinks, link: LexborNode, backs: list[LexborNode], number: str) -> None:
    note_links.marks[link.mem_id] = number
    for back in backs:
        note_links.backs.add(back.mem_id)
        shown = MARK_TEXT.fullmatch(back.text().strip())
        if shown and shown[1] == number:
            note_links.numbered.add(number)


def _fragment(link: LexborNode) -> str:
    return unquote(attribute(link, "href").rpartition("#")[2])


def _names(link: LexborNode) -> list[str]:
    """Return the names by which a link back may point to a mark: its own and those of what it stands in."""
    names = [attribute(link, "id"), attribute(link, "name")]
    parent = link.parent
    while parent is not None and parent.tag not in BLOCKS:
        names.append(attribute(parent, "id"))
        parent = parent.parent
    return [name for name in names if name]


def _home(target: LexborNode, places: Places, orders: list[int]) -> LexborNode:
    """Return the element that holds the note to which ``target`` belongs."""
    home = target
    while home.tag not in BLOCKS and home.parent is not None and home.parent.mem_id in places.last:
        home = home.parent
    outer = home.parent
    while (
        outer is not None
        and outer.mem_id in places.last
        and not places.holds_more(outer, orders)
        and (outer.tag in HOLDERS or HOLDER_NAME.search(attribute(outer, "id")))
    ):
        home, outer = outer, outer.parent
    return home
