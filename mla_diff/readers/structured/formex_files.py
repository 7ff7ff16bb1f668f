"""The files of one act as the Official Journal hands them out: a list, the act, its annexes, and what they include.

L_2011334EN.01002501.doc.xml    <DOC>: which files, in which order
L_2011334EN.01002501.xml        <ACT>
L_2011334EN.01002601.xml        <ANNEX>, which includes the next
L_2011334EN.01002602.xml        <ANNEX>, quoted in it
"""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Mapping

from mla_diff.model.errors import LoadError
from mla_diff.readers.limits import MAX_PART_BYTES
from mla_diff.readers.structured.dialect import Element, local_name
from mla_diff.readers.structured.version import open_xml
from mla_diff.readers.zipped import open_package, parse_xml

LIST, COLLECTION = "DOC", "FMX.COLLECTION"
_ZIP = b"PK"
_INCLUDED, _OF_TEXT = "INCL.ELEMENT", "FORMEX.DOC"


def read_collection(name: str, content: bytes, roots: Collection[str]) -> tuple[Element, list[str]]:
    """Return a collection of the texts in a file or a zip of files, and the names of files they include but lack.

    Raises LoadError where there is no text whose first element is one of ``roots``.
    """
    files = _unpack(name, content) if content.startswith(_ZIP) else {"": open_xml(name, content)}
    listed = [
        reference.get("FILE") or ""
        for root in files.values()
        if root.tag == LIST
        for reference in root.iter("REF.PHYS")
    ]
    texts = {file: root for file, root in files.items() if local_name(root) in roots}
    if not texts:
        raise LoadError(_refusal(name, files, listed))
    order = sorted(texts, key=lambda file: (listed.index(file) if file in listed else len(listed), file))
    for number, file in enumerate(order):
        _part_notes(texts[file], number)
    lacking = _include(texts)
    whole = next(iter(texts.values())).makeelement(COLLECTION)  # an annex in a file of its own is a unit too
    whole.extend(texts[file] for file in order if texts[file].getparent() is None)
    return whole, lacking


def _refusal(name: str, files: Mapping[str, Element], listed: list[str]) -> str:
    if listed:
        return f"{name}: a list of the files of an act; give {listed[0]}, or all of them in one zip"
    held = next((local_name(root) for root in files.values()), "nothing")
    return f"{name}: a file of the Official Journal, but not one of an act (it holds {held!r})"


def _unpack(name: str, content: bytes) -> dict[str, Element]:
    """Return the roots of the XML files in a zip by their names without folders, in the order of the zip."""
    package = open_package(name, content)
    files = {}
    size = 0
    for path in package.entries:
        part = package.part(path) if path.lower().endswith(".xml") else None
        if part:
            size += len(part)
            if size > MAX_PART_BYTES:
                raise LoadError(
                    f"{name}: its files hold over {MAX_PART_BYTES >> 20} MB of XML; give the act's text alone"
                )
            files[posixpath.basename(path)] = parse_xml(f"{name}: its part {path!r}", part)
    return files


def _part_notes(root: Element, number: int) -> None:
    """Give the notes of one file ids that no other file has; each begins anew with E0001."""
    for note in root.iter("NOTE"):
        for attribute in ("NOTE.ID", "NOTE.REF"):
            if note.get(attribute):
                note.set(attribute, f"{number}:{note.get(attribute)}")


def _include(texts: Mapping[str, Element]) -> list[str]:
    """Put each text that another includes at its place; return the names of those that are not there."""
    lacking = []
    for root in list(texts.values()):
        for mark in list(root.iter(_INCLUDED)):
            if mark.get("TYPE") != _OF_TEXT:
                continue  # a picture
            file = posixpath.basename(mark.get("FILEREF") or "")
            included = texts.get(file)
            if included is None:
                lacking.append(file or "a file without a name")
            elif included.getparent() is None and included not in (root, *root.iterancestors()):
                included.tail, mark.tail = mark.tail, None
                mark.getparent().replace(mark, included)
    return lacking
