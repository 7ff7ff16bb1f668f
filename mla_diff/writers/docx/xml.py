"""Elements of WordprocessingML, named with their prefix as in ``w:p``."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
#: What XML 1.0 cannot hold (section 2.2), lone surrogates included.
_ILLEGAL = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = re.compile(r"[\t\v\n]|[^\t\v\n]+")

Element = Any  # lxml ships no types


def name(tag: str) -> str:
    """Return the full name of ``w:p`` and the like."""
    prefix, _, local = tag.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def root(tag: str) -> Element:
    """Return a new root element."""
    return etree.Element(name(tag), nsmap=NAMESPACES)


def add(parent: Element, tag: str, **attributes: str) -> Element:
    """Return a new child; attributes are in the ``w`` namespace: ``add(p, "w:pStyle", val="Title")``."""
    return etree.SubElement(parent, name(tag), {name(f"w:{key}"): value for key, value in attributes.items()})


def add_text(run: Element, text: str, tag: str = "w:t") -> None:
    """Add text to a run; tabs and line ends become elements, what XML cannot hold becomes U+FFFD."""
    for part in _BREAKS.findall(text):
        if part == "\t":
            add(run, "w:tab")
        elif part in ("\v", "\n"):
            add(run, "w:br")
        else:
            child = add(run, tag)
            child.text = legal(part)
            child.set(_SPACE, "preserve")


def legal(text: str) -> str:
    """Return text without what XML cannot hold; each such character becomes U+FFFD."""
    return _ILLEGAL.sub("\ufffd", text)


def serialise(element: Element) -> bytes:
    """Return an element as a file."""
    found: bytes = etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)
    return found
