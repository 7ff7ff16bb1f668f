"""Notes of a book that stand on another page than their marks, brought to the end of the page that they belong to.

one.xhtml    <p>The Parties<a href="notes.xhtml#fn1">1</a> act.</p>
notes.xhtml  <ol><li id="fn1">Not all of them. <a href="one.xhtml#r1">^</a></li></ol>

Each page of a book is read by itself; so the note has to stand below its mark, where a web page has it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from urllib.parse import unquote

from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser, LexborNode

from mla_diff.readers.html.notes import MARK_TEXT, NOTE_NAME

_LINK_ELSEWHERE = re.compile(rb"""href\s*=\s*["'][^"'#\s]+#""")
LONGEST_REPEATED = 20_000  # characters of a note that several pages have; a longer one goes to the first alone
_HOLDERS = frozenset({"li", "p", "aside", "div", "td", "dd"})
_TYPED = re.compile(r"(?:foot|end|rear)?note|doc-(?:foot|end)note", re.IGNORECASE)  # of ``epub:type`` and ``role``


class _Mark(Struct):
    """A mark whose note may stand on another page."""

    link: LexborNode
    page: str
    target: tuple[str, str]  # the page of the note, and its name there


def bring_notes(pages: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the pages by their paths, each with the notes below its text that its marks refer to on other pages."""
    if not any(_LINK_ELSEWHERE.search(page) for page in pages.values()):
        return dict(pages)
    trees = {path: tree for path, page in pages.items() if (tree := _parse(page))}
    marks = [mark for path, tree in trees.items() for mark in _marks(path, tree, trees)]
    notes = _find_notes(marks, trees)
    names = {target: f"book-note-{number}" for number, target in enumerate(notes, 1)}
    below: dict[str, dict[str, str]] = {}  # the notes to add to each page, by their new names
    texts = {target: note.html or "" for target, note in notes.items()}
    placed: set[tuple[str, str]] = set()
    for mark in marks:
        text = texts.get(mark.target, "")
        if text and (len(text) <= LONGEST_REPEATED or mark.target not in placed):
            name = names[mark.target]
            mark.link.attrs["href"] = f"#{name}"
            below.setdefault(mark.page, {})[name] = f'<div id="{name}">{text}</div>'
            placed.add(mark.target)
    touched = {page for page, _ in notes} | below.keys()
    for note in notes.values():
        note.decompose()
    made = dict(pages)
    for path in touched:
        text = trees[path].html or ""
        before, end, after = text.rpartition("</body>")
        made[path] = "".join((before, *below.get(path, {}).values(), end, after)).encode()
    return made


def _parse(page: bytes) -> LexborHTMLParser | None:
    """Return the tree of a page, None where it is not in the encoding that books are in."""
    try:
        return LexborHTMLParser(page.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return None


def _marks(path: str, tree: LexborHTMLParser, trees: Mapping[str, LexborHTMLParser]) -> list[_Mark]:
    found = []
    for link in tree.css("a[href]"):
        file, _, name = (link.attributes.get("href") or "").partition("#")
        if file and name and MARK_TEXT.fullmatch(link.text().strip()):
            page = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(file)))
            if page != path and page in trees:
                found.append(_Mark(link, path, (page, unquote(name))))
    return found


def _find_notes(marks: list[_Mark], trees: Mapping[str, LexborHTMLParser]) -> dict[tuple[str, str], LexborNode]:
    """Return the elements that hold the notes of marks, each by its page and name; what holds several is none."""
    wanted: dict[str, dict[str, str]] = {}  # the names of notes on each page, and the page of their first mark
    for mark in marks:
        page, name = mark.target
        wanted.setdefault(page, {}).setdefault(name, mark.page)
    found: dict[tuple[str, str], LexborNode] = {}
    for page, names in wanted.items():
        targets = {name: node for node in trees[page].css("[id]") if (name := node.attributes.get("id") or "") in names}
        homes = {name: _home(node) for name, node in targets.items()}
        held = [home.mem_id for home in homes.values() if home is not None]
        for name, home in homes.items():
            if home is not None and held.count(home.mem_id) == 1 and _is_note(home, name, names[name]):
                found[page, name] = home
    return found


def _home(target: LexborNode) -> LexborNode | None:
    """Return the element that holds a note: the block that its target is or stands in, or the item it begins."""
    home: LexborNode | None = target
    while home is not None and home.tag not in _HOLDERS:
        home = home.parent
    outer = home.parent if home is not None else None
    if outer is not None and outer.tag in ("li", "aside", "dd") and home is not None:
        return outer
    return home


def _is_note(home: LexborNode, name: str, page: str) -> bool:
    """Return whether an element is a note: it says so, it is named so, or it leads back to the page of its mark."""
    if _TYPED.fullmatch(home.attributes.get("epub:type") or home.attributes.get("role") or ""):
        return True
    backs = (link.attributes.get("href") or "" for link in home.css("a[href]"))
    leads_back = any(unquote(href.partition("#")[0]).endswith(posixpath.basename(page)) for href in backs)
    return leads_back or NOTE_NAME.search(name) is not None
