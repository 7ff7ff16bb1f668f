"""A reader of tracked changes of a dozen lines: the paragraphs after all changes are accepted or rejected."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from mla_diff.diff.titles import own_title
from mla_diff.model.provision import Version, display_text

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = {True: ("del", "moveFrom"), False: ("ins", "moveTo")}
_CRITIC = re.compile(r"\\(.)|(\{\+\+|\+\+\}|\{--|--\}|\{>>|<<\})|(.)", re.DOTALL)


def part(document: bytes, name: str) -> etree._Element:
    """Return a part of a document."""
    return etree.fromstring(zipfile.ZipFile(BytesIO(document)).read(name))


def settled(document: bytes, accept: bool) -> list[str]:
    """Return a document's paragraphs after all changes are accepted, or rejected; notes stand where their marks do."""
    names = zipfile.ZipFile(BytesIO(document)).namelist()
    notes = {}
    if "word/footnotes.xml" in names:
        for note in part(document, "word/footnotes.xml"):
            notes[note.get(f"{_W}id")] = "".join(_text(note, accept, {})).strip()
    paragraphs, open_text = [], ""
    for paragraph in part(document, "word/document.xml").iter(f"{_W}p"):
        open_text += "".join(_text(paragraph, accept, notes))
        mark = paragraph.find(f"{_W}pPr/{_W}rPr")
        if mark is None or not any(mark.find(f"{_W}{name}") is not None for name in _GONE[accept]):
            paragraphs.append(open_text)
            open_text = ""
    return [text for text in (*paragraphs, open_text) if text]


def _text(element: etree._Element, accept: bool, notes: dict[str | None, str]) -> Iterator[str]:
    for child in element:
        name = etree.QName(child).localname
        if name in _GONE[accept]:
            continue
        if name in ("t", "delText"):
            yield child.text or ""
        elif name in ("tab", "br"):
            yield " "
        elif name == "footnoteReference":
            yield f"[{notes[child.get(f'{_W}id')]}]"
        else:
            yield from _text(child, accept, notes)


def settled_critic(text: str, accept: bool) -> str:
    """Return Markdown with its CriticMarkup accepted or rejected, without comments, escapes and lines of tables."""
    text = re.sub(r"(?<!\\)\|(?:---\|)*", " ", text)
    kept, state = [], ""
    drop = {"{--": accept, "{++": not accept, "{>>": True}
    for escaped, mark, other in _CRITIC.findall(text):
        if mark:
            state = mark if mark in drop else ""
        elif not drop.get(state, False):
            kept.append(escaped or other)
    return "".join(kept)


def words_of(version: Version) -> list[str]:
    """Return a version's words in the order of its text: title, labels, headings, words."""
    parts = [own_title(version)]
    parts += [f"{one.label} {display_text(one)}" for one in version.provisions]
    return " ".join(parts).split()
