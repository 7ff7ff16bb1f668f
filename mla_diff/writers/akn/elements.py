"""Elements of Akoma Ntoso, and paragraphs with notes in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lxml import etree

from mla_diff.model.akoma_ntoso import AKN, APART
from mla_diff.model.provision import Footnote
from mla_diff.writers.docx.xml import legal

Element = Any  # lxml ships no types
CLOSING = " ,;.:)]"  # before which no space is read, where only a note's mark stands between


def add(parent: Element, tag: str, text: str = "", /, **attributes: str) -> Element:
    """Return a new child element; attributes that are "" are left out, ``class_`` is ``class``."""
    given = {key.rstrip("_"): legal(value) for key, value in attributes.items() if value}
    element = etree.SubElement(parent, f"{{{AKN}}}{tag}", given)
    if text:
        element.text = legal(text)
    return element


def add_paragraph(parent: Element, text: str, notes: Sequence[Footnote] = (), **attributes: str) -> Element:
    """Return a new ``p`` with its notes where their marks stand."""
    paragraph = add(parent, "p", **attributes)
    fill(paragraph, text, notes)
    return paragraph


def fill(element: Element, text: str, notes: Sequence[Footnote]) -> None:
    """Put text with notes into an element."""
    start, last = 0, None
    for note in sorted(notes, key=lambda note: note.offset):
        _append(element, last, text[start : note.offset])
        last = _add_note(element, note)
        if text[: note.offset].endswith(" ") and (text[note.offset :] + " ")[0] in CLOSING:
            last.set(APART, "true")
        start = max(start, note.offset)
    _append(element, last, text[start:])
    if last is not None and not text:
        add(element, "span")  # so that a note on no words is not read as the paragraph's text


def _append(element: Element, last: Element | None, text: str) -> None:
    if last is None:
        element.text = legal(text)
    else:
        last.tail = legal(text)


def _add_note(element: Element, note: Footnote) -> Element:
    written = add(element, "authorialNote", marker=note.number)
    add(written, "p", note.text)
    return written
