"""Tracked changes: a part is turned into what it says with all of them accepted, or all rejected."""

from __future__ import annotations

from mla_diff.readers.docx.names import MATH, Element, W, child
from mla_diff.readers.registry import Tracked

INSERTED = (W + "ins", W + "moveTo")
DELETED = (W + "del", W + "moveFrom")
CELLS = {W + "cellIns", W + "cellDel"}
#: Elements that only note a property; a change inside them marks their owner, not words.
PROPERTIES = {W + "rPr", W + "trPr", W + "numPr", W + "tcPr", W + "pPr"}
#: What makes a paragraph more than an empty line.
CONTENT = (*(W + name for name in ("t", "delText", "tab", "ptab", "br", "cr", "sym", "drawing", "pict", "object",
                                  "fldChar", "footnoteReference", "endnoteReference", "noBreakHyphen")),
           MATH + "t")  # fmt: skip


def settle(root: Element, side: Tracked) -> int:
    """Change ``root`` in place to one side of its tracked changes; return how many changes of words there were."""
    kept, gone = (INSERTED, DELETED) if side == "accepted" else (DELETED, INSERTED)
    count = sum(1 for _ in root.iter(*INSERTED, *DELETED, *CELLS))
    if side == "original":
        _restore_properties(root)
    merging = [mark.getparent().getparent().getparent() for mark in root.iter(*gone) if _ends_paragraph(mark)]
    _remove_rows(root, gone, W + ("cellDel" if side == "accepted" else "cellIns"))
    for element in list(root.iter(*gone)):
        if element.getparent() is not None and element.getparent().tag not in PROPERTIES:
            element.getparent().remove(element)
    for element in list(root.iter(*kept)):
        if element.getparent() is not None and element.getparent().tag not in PROPERTIES:
            _unwrap(element)
    owner: dict[Element, Element] = {}  # of paragraphs that went into another, so that a run of them becomes one
    for paragraph in merging:
        _merge_with_next(owner.get(paragraph, paragraph), owner)
    return count


def _ends_paragraph(mark: Element) -> bool:
    parent = mark.getparent()
    return (
        parent is not None
        and parent.tag == W + "rPr"
        and parent.getparent() is not None
        and parent.getparent().tag == W + "pPr"
        and parent.getparent().getparent() is not None
    )


def _restore_properties(root: Element) -> None:
    """Put the older properties of paragraphs and runs back: they may hold another number, style or hidden text."""
    for name in ("pPr", "rPr"):
        for change in list(root.iter(W + name + "Change")):
            owner, older = change.getparent(), child(change, name)
            if owner is None or owner.tag != W + name:
                continue
            keep = {W + "rPr", W + "sectPr", *INSERTED, *DELETED}
            for element in list(owner):
                if element.tag not in keep:
                    owner.remove(element)
            for element in list(older) if older is not None else ():
                owner.insert(0, element)
    for number in list(root.iter(W + "numPr")):
        if child(number, "ins") is not None and number.getparent() is not None:
            number.getparent().remove(number)


def _remove_rows(root: Element, gone: tuple[str, ...], cell: str) -> None:
    rows = [mark.getparent().getparent() for mark in root.iter(*gone) if mark.getparent().tag == W + "trPr"]
    cells = [mark.getparent().getparent() for mark in root.iter(cell) if mark.getparent().tag == W + "tcPr"]
    for element in rows + cells:
        if element is not None and element.getparent() is not None:
            element.getparent().remove(element)


def _unwrap(element: Element) -> None:
    for inner in list(element):
        element.addprevious(inner)
    element.getparent().remove(element)


def _merge_with_next(paragraph: Element, owner: dict[Element, Element]) -> None:
    """Join a paragraph whose end is gone with the next one.

    Where words are left in it, it keeps its own style and number, as Word does when the end of a heading is deleted;
    where none are, the next one's hold.
    """
    if paragraph.getparent() is None or paragraph.tag != W + "p":
        return
    after = paragraph.getnext()
    while after is not None and after.tag not in (W + "p", W + "tbl", W + "sdt", W + "sectPr"):
        after = after.getnext()
    if next(paragraph.iter(*CONTENT), None) is None:
        paragraph.getparent().remove(paragraph)
    elif after is not None and after.tag == W + "p":
        for element in list(after):
            if element.tag != W + "pPr":
                paragraph.append(element)
        after.getparent().remove(after)
        owner[after] = paragraph
