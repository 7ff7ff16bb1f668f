"""The text of a version in Akoma Ntoso: preface, preamble, body, conclusions, attachments, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from mla_diff.model.akoma_ntoso import NUMBER, PROVISION
from mla_diff.model.provision import Footnote, Provision, Version
from mla_diff.text.label_number import read_number
from mla_diff.writers.akn.elements import Element, add, add_paragraph, fill
from mla_diff.writers.akn.meta import add_meta_of_component

#: Kinds that are elements of their own in a body; the others are an ``hcontainer`` of that name.
ELEMENTS = frozenset((
    "book", "part", "title", "subtitle", "chapter", "subchapter", "section", "subsection", "article", "paragraph",
    "subparagraph", "point",
))  # fmt: skip


def add_text(document: Element, version: Version) -> None:
    """Add a version's text to its document, in order: what stands first or last may have an element of its own."""
    roots = list(version.children.get(None, ()))
    if roots and roots[0].kind == "preface":
        _add_preface(document, version, roots.pop(0))
    if roots and roots[0].kind == "preamble":
        _add_blocks_of(add(document, "preamble", eId=roots[0].eid), version, roots.pop(0))
    annexes = _take_last_annexes(roots)
    conclusions = roots.pop() if roots and roots[-1].kind == "final clause" else None
    body = add(document, "body")
    _add_units(body, version, roots)
    if not len(body):
        add(body, "hcontainer", name="empty")
    if conclusions:
        _add_blocks_of(add(document, "conclusions", eId=conclusions.eid), version, conclusions)
    if annexes:
        _add_attachments(document, version, annexes)


def _take_last_annexes(roots: list[Provision]) -> list[Provision]:
    """Take the annexes at the end from the list and return them; one that something follows stays in the body."""
    first = len(roots)
    while first and roots[first - 1].kind == "annex":
        first -= 1
    annexes = roots[first:]
    del roots[first:]
    return annexes


def _add_attachments(document: Element, version: Version, annexes: Sequence[Provision]) -> None:
    """Add annexes as the standard has them: each an attachment that holds a document of its own."""
    attachments = add(document, "attachments")
    for number, annex in enumerate(annexes, 1):
        attachment = add(attachments, "attachment", eId=annex.eid)
        own_notes = _add_head(attachment, annex)
        own = add(attachment, "doc", name="annex")
        add_meta_of_component(own, version, f"annex_{number}")
        body = add(own, "mainBody")
        if annex.text or own_notes:
            add_paragraph(body, annex.text, own_notes)
        _add_units(body, version, version.children.get(annex.eid, ()))
        if not len(body):
            add(body, "p")


def _add_units(parent: Element, version: Version, provisions: Sequence[Provision]) -> None:
    """Add provisions to a body or to a unit in it; rows that follow each other are one table."""
    for is_row, group in groupby(provisions, key=lambda provision: provision.kind == "row"):
        if is_row:
            _add_table(add(add(parent, "hcontainer", name="rows"), "content"), list(group))
        else:
            for provision in group:
                _add_unit(parent, version, provision)


def _add_unit(parent: Element, version: Version, provision: Provision) -> None:
    if provision.kind in ELEMENTS:
        unit = add(parent, provision.kind, eId=provision.eid)
    else:
        unit = add(parent, "hcontainer", eId=provision.eid, name=provision.kind.replace(" ", "_"))
    own_notes = _add_head(unit, provision)
    children = version.children.get(provision.eid, ())
    if provision.text or own_notes or not children:
        add_paragraph(add(unit, "intro" if children else "content"), provision.text, own_notes)
    _add_units(unit, version, children)


def _add_head(unit: Element, provision: Provision) -> Sequence[Footnote]:
    """Add a unit's number and heading; return its notes that stand among its own words."""
    if provision.label or provision.number:
        number = add(unit, "num", provision.label)
        _keep_number(number, provision)
    notes = provision.notes
    if provision.heading:
        in_heading = [note for note in notes if note.offset == 0] if not provision.text else []
        fill(add(unit, "heading"), provision.heading, [])
        for note in in_heading:
            _append_note(unit[-1], note)
        notes = tuple(note for note in notes if note not in in_heading)
    return notes


def _append_note(heading: Element, note: Footnote) -> None:
    written = add(heading, "authorialNote", marker=note.number)
    add(written, "p", note.text)


def _keep_number(element: Element, provision: Provision) -> None:
    """Say what number is compared where the label does not show it, or is nothing but signs."""
    if read_number(provision.label) != provision.number or not any(sign.isalnum() for sign in provision.label):
        element.set(NUMBER, provision.number)


def _add_preface(document: Element, version: Version, preface: Provision) -> None:
    element = add(document, "preface", eId=preface.eid)
    if preface.heading == version.title and preface.heading and not preface.label:
        add(add_paragraph(add(element, "longTitle"), ""), "docTitle", preface.heading)
        _add_blocks(element, version, version.children.get(preface.eid, ()))
        if preface.text or preface.notes:
            add_paragraph(element, preface.text, preface.notes)
    else:
        _add_blocks_of(element, version, preface)
    if not len(element):
        add(element, "p")


def _add_blocks_of(element: Element, version: Version, provision: Provision) -> None:
    """Put a provision into an element that has no number and heading, and holds blocks only."""
    if provision.label or provision.number:
        number = add(element, "block", provision.label, name="num")
        _keep_number(number, provision)
    if provision.heading:
        add(element, "block", provision.heading, name="heading")
    if provision.text or provision.notes:
        add_paragraph(element, provision.text, provision.notes)
    _add_blocks(element, version, version.children.get(provision.eid, ()))
    if not len(element):
        add(element, "p")


def _add_blocks(parent: Element, version: Version, provisions: Sequence[Provision]) -> None:
    """Add provisions where only blocks may stand: in a preface, a preamble, conclusions, or a recital."""
    grouped = {"row", "recital"} if _name(parent) == "preamble" else {"row"}
    for kind, group in groupby(provisions, key=lambda each: each.kind if each.kind in grouped else ""):
        if kind == "row":
            _add_table(parent, list(group))
        elif kind == "recital":
            recitals = add(parent, "recitals")
            for provision in group:
                _fill_block(add(recitals, "recital", eId=provision.eid), version, provision)
        else:
            for provision in group:
                _add_block(parent, version, provision)


def _add_block(parent: Element, version: Version, provision: Provision) -> None:
    is_plain = not (provision.label or provision.number or provision.heading or version.children.get(provision.eid))
    own_text_is_over = _name(parent) == "preface" or any(_name(child) not in ("num", "heading") for child in parent)
    if provision.kind == "subparagraph" and is_plain and provision.text and own_text_is_over:
        add_paragraph(parent, provision.text, provision.notes, eId=provision.eid)
        return
    kind = provision.kind.replace(" ", "_")
    _fill_block(add(parent, "blockContainer", eId=provision.eid, class_=f"{PROVISION} {kind}"), version, provision)


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _fill_block(element: Element, version: Version, provision: Provision) -> None:
    own_notes = _add_head(element, provision)
    children = version.children.get(provision.eid, ())
    if provision.text or own_notes or not children:
        add_paragraph(element, provision.text, own_notes)
    _add_blocks(element, version, children)


def _add_table(parent: Element, rows: Sequence[Provision]) -> None:
    table = add(parent, "table")
    for row in rows:
        element = add(table, "tr", eId=row.eid)
        start = 0
        for cell in row.text.split("\t"):
            end = start + len(cell)
            inside = (note for note in row.notes if start <= note.offset <= end)
            notes = [Footnote(note.number, note.text, note.offset - start) for note in inside]
            add_paragraph(add(element, "td"), cell, notes)
            start = end + 1
