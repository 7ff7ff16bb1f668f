"""The old and the new text read back from what each format wrote, without any of the code that wrote it.

``read_json`` and ``read_html`` return the text of each provision by its eId, in pieces: JSON in order, HTML in that of
the page, where the parts of a split provision stand where the new text has them. Word and Markdown are running texts:
their readers return the words of either side in order, labels and headings among them.
"""

from __future__ import annotations

import json
import re
import zipfile
from html.parser import HTMLParser
from io import BytesIO
from xml.etree import ElementTree

Texts = dict[str, list[str]]
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read_json(content: bytes) -> tuple[Texts, Texts]:
    """Return both sides as the word changes give them back; the provisions' own texts are not looked at."""
    values = json.loads(content)
    sides: tuple[Texts, Texts] = {}, {}
    for correspondence in values["correspondences"]:
        for change in correspondence["changes"]:
            for side, eid, other in ((0, change["old"], "+"), (1, change["new"], "-")):
                if eid:
                    sides[side].setdefault(eid, []).append(
                        "".join(text for sign, text in change["ops"] if sign != other)
                    )
    return tuple({eid: ["".join(pieces)] for eid, pieces in side.items()} for side in sides)  # type: ignore[return-value]


class _Page(HTMLParser):
    """Gathers the words of old and new cells; what stands in notes, marks and labels is none of them."""

    VOID = frozenset({"meta", "input", "br", "link", "hr", "img", "wbr"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sides: tuple[Texts, Texts] = {}, {}
        self.open: list[tuple[str, set[str]]] = []
        self.cell = 0  # how deep the cell lies that is being read; 0 outside all cells
        self.side = 0
        self.eid = self.text = ""
        self.row = False  # whether a row of a table is being read, whose cells a tab sets apart

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = set(given.get("class", "").split())
        if tag not in self.VOID:
            self.open.append((tag, classes))
        if tag == "tr":  # a row of a table is a provision of its own; one that went bears its address on the old side
            self.eid, self.text, self.row = given.get("id", ""), "", True
        elif tag == "td" and self.row:
            self.text += "\t"
        if not self.cell and {"o", "w"} & classes and self._in_row():
            self.cell, self.side, self.eid, self.text = len(self.open), int("w" in classes), "", ""
        elif self.cell and tag == "a" and "n" in classes:
            self.eid = given["href"].removeprefix("#")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag
        if tag == "tr":
            self.row, text = False, self.text.removeprefix("\t")
            if self.eid and not (self.side and self.eid.startswith("old-")):
                self.sides[self.side].setdefault(self.eid.removeprefix("old-"), []).append(text)
            self.eid = self.text = ""
        if len(self.open) < self.cell:
            self.cell = 0
            if not self.eid:
                return
            if self.side and self.eid.startswith("old-"):  # a dropped provision, all of it struck
                assert not self.text, self.text
            else:
                self.sides[self.side].setdefault(self.eid if self.side else self.eid.removeprefix("old-"), []).append(
                    self.text
                )

    def handle_data(self, data: str) -> None:
        if not self.cell:
            return
        inside = self.open[self.cell :]
        is_text = any(tag in ("p", "span", "td") for tag, _ in inside)
        if is_text and not any(
            tag in ("a", "ul", "sup") or (self.side and (tag == "del" or "beside" in classes))
            for tag, classes in inside
        ):
            self.text += data

    def _in_row(self) -> bool:
        return any("r" in classes for _, classes in self.open)


def read_html(content: bytes) -> tuple[Texts, Texts]:
    """Return both sides from the old cells and the new ones of a redline; heading and words run together."""
    page = _Page()
    page.feed(content.decode())
    page.close()
    assert not page.open
    return page.sides


def read_docx(content: bytes) -> tuple[list[str], list[str]]:
    """Return the words of a Word file after all changes are rejected, and after all are accepted."""
    body = ElementTree.fromstring(zipfile.ZipFile(BytesIO(content)).read("word/document.xml"))
    old, new = ("".join(_settled(body, gone)) for gone in (("ins", "moveTo"), ("del", "moveFrom")))
    return old.split(), new.split()


def _settled(element: ElementTree.Element, gone: tuple[str, str]):
    for child in element:
        name = child.tag.removeprefix(_W)
        if name in gone:
            continue
        if name in ("t", "delText"):
            yield child.text or ""
        elif name in ("tab", "br"):
            yield " "
        else:
            yield from _settled(child, gone)
        if name == "p" and not any(child.find(f"{_W}pPr/{_W}rPr/{_W}{mark}") is not None for mark in gone):
            yield "\n"


def read_critic(content: bytes) -> tuple[list[str], list[str]]:
    """Return the words of CriticMarkup after all changes are rejected, and after all are accepted."""
    return _marked(
        _without_bars(_without_notes(content.decode())), {"{--": 0, "{++": 1, "{>>": 2}, {"--}", "++}", "<<}"}
    )


def read_ins_del(content: bytes) -> tuple[list[str], list[str]]:
    """Return the words of Markdown with ``<ins>`` and ``<del>``, struck and underlined ones apart."""
    return _marked(_body(content), {"<del>": 0, "<ins>": 1, "<small>": 2}, {"</del>", "</ins>", "</small>"})


def read_brackets(content: bytes) -> tuple[list[str], list[str]]:
    """Return the words of Markdown in two kinds of brackets."""
    return _marked(_body(content), {"⟦": 0, "⟨": 1, "*[": 2}, {"⟧", "⟩", "]*"})


def _body(content: bytes) -> str:
    """Return what follows the legend, which is a quotation, without footnotes."""
    lines = content.decode().split("\n")
    start = next(at for at, line in enumerate(lines) if not line.startswith(">"))
    return _without_bars(_without_notes("\n".join(lines[start:])))


def _without_bars(text: str) -> str:
    """Return text with a space for each border between two cells of a table, and without the line under its head."""
    lines = [line for line in text.split("\n") if not re.fullmatch(r"\|(---\|)+", line)]
    return "\n".join(re.sub(r"(?<!\\)\|", " ", line) if line.startswith("| ") else line for line in lines)


def _without_notes(text: str) -> str:
    return re.sub(r"(?<!\\)\[\^\d+\]", "", re.sub(r"^\[\^\d+\]: .*$", "", text, flags=re.MULTILINE))


def _marked(text: str, opening: dict[str, int], closing: set[str]) -> tuple[list[str], list[str]]:
    """Return both sides of a text: ``opening`` marks begin what is old (0), new (1) or neither (2)."""
    signs = "|".join(map(re.escape, (*opening, *closing)))
    token = re.compile(
        rf"\\(?P<plain>[!-/:-@\[-`{{-~])|&#(?P<number>\d+);|(?P<sign>{signs})|(?P<gap><br>)|(?P<char>.)", re.DOTALL
    )
    sides: tuple[list[str], list[str]] = [], []
    state = None
    at_start = True
    for match in token.finditer(text):
        if match["sign"]:
            state = opening.get(match["sign"])
            continue
        char = match["plain"] or match["char"] or (chr(int(match["number"])) if match["number"] else " ")
        if match["char"] == "¶" and state is not None:
            char = "\n"
        if match["char"] == "#" and at_start:  # a heading's sign
            continue
        at_start = match["char"] == "\n" or (at_start and match["char"] in (" ", "#"))
        for side in (0, 1):
            if state in (None, side):
                sides[side].append(char)
    old, new = ("".join(side).split() for side in sides)
    return old, new
