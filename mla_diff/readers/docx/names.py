"""Names in WordprocessingML (ECMA-376 part 1), and small questions asked of its elements everywhere."""

from __future__ import annotations

from typing import Any

Element = Any  # lxml ships no types

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#: Word's "Strict Open XML" uses other names for the same things; they are read as the usual ones.
STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", NAMESPACE.encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
W = f"{{{NAMESPACE}}}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
VML = "{urn:schemas-microsoft-com:vml}"
OFF = frozenset({"0", "false", "off", "none"})


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first child along a path of local names, or None."""
    for name in path:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def value(element: Element | None, *path: str) -> str | None:
    """Return the ``w:val`` of the child along a path, or None."""
    found = child(element, *path)
    return None if found is None else found.get(W + "val")


def whole(text: str | None, default: int | None = None) -> int | None:
    """Return an integer written in an attribute, or ``default`` where it is none or absurd."""
    try:
        number = int(float(text)) if text else default
    except (ValueError, OverflowError):
        return default
    return number if number is None or abs(number) < 10**6 else default


def switch(element: Element | None, *path: str) -> bool | None:
    """Return whether an on/off property is on; None where it is not given."""
    found = child(element, *path)
    return None if found is None else found.get(W + "val", "1") not in OFF


def choose_alternatives(root: Element, *, fallback: bool = False) -> None:
    """Leave one of each pair of ``mc:AlternateContent``: the newer, or with ``fallback`` the older form.

    The older form is also left where only it holds a text box.
    """
    for pair in list(root.iter(MC + "AlternateContent")):
        parent = pair.getparent()
        if parent is None:
            continue
        newer, older = pair.find(MC + "Choice"), pair.find(MC + "Fallback")
        take = newer if newer is not None else older
        if older is not None and (fallback or (not _has_box(take) and _has_box(older))):
            take = older
        for inner in list(take) if take is not None else ():
            pair.addprevious(inner)
        parent.remove(pair)


def _has_box(element: Element) -> bool:
    return next(element.iter(W + "txbxContent"), None) is not None
