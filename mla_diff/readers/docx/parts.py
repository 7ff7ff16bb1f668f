"""The parts of a Word file: which of them are there, found by their relationships."""

from __future__ import annotations

import posixpath

from msgspec import Struct

from mla_diff.model.errors import LoadError
from mla_diff.readers.docx.names import STRICT, Element, child, choose_alternatives
from mla_diff.readers.zipped import Package, open_package, parse_xml

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of old .doc files and of encrypted new ones
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Parts(Struct, frozen=True):
    """A Word file's parts. ``related`` lists (kind, id, path) of what the main part refers to, such as "footnotes"."""

    package: Package
    path: str
    related: tuple[tuple[str, str, str], ...]

    def main(self) -> Element:
        """Return the root of the main part."""
        root = self.xml(self.path)
        if root is None or child(root, "body") is None:
            raise LoadError(f"{self.package.name}: the file has no Word text in it; save it anew as .docx")
        return root

    def named(self, kind: str) -> Element | None:
        """Return the root of the first part of a kind ("styles", "numbering", "footnotes", ...), or None."""
        return next((self.xml(path) for found, _, path in self.related if found == kind), None)

    def by_id(self, identifier: str) -> Element | None:
        """Return the root of the part with a relationship id, or None."""
        return next((self.xml(path) for _, found, path in self.related if found == identifier), None)

    def xml(self, path: str, *, fallback: bool = False) -> Element | None:
        """Return the root of a part in the usual namespace, one form of each alternative left, or None."""
        content = self.package.part(path)
        if content is None:
            return None
        for strict, usual in STRICT:
            content = content.replace(strict, usual)
        root = parse_xml(f"{self.package.name}: its part {path!r}", content)
        choose_alternatives(root, fallback=fallback or path.endswith("numbering.xml"))
        return root


def open_parts(name: str, content: bytes) -> Parts:
    """Return the parts of a Word file. Raises LoadError where it is none, encrypted or damaged."""
    if content.startswith(OLE):
        if ENCRYPTED in content:
            raise LoadError(f"{name}: the file is protected by a password; open it in Word and save it without one")
        raise LoadError(f"{name}: this is an old Word file under a new name; name it .doc or save it as .docx")
    package = open_package(name, content)
    path = next((path for kind, _, path in _related(package, "") if kind == "officeDocument"), "word/document.xml")
    if path not in package.entries:
        raise LoadError(f"{name}: the file is no Word document (it has no {path}); save it as .docx in Word")
    return Parts(package, path, tuple(_related(package, path)))


def _related(package: Package, path: str) -> list[tuple[str, str, str]]:
    """Return what a part refers to inside the file; what is outside it is never opened."""
    folder, name = posixpath.split(path)
    root = package.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
    found = []
    for relation in root.iter(RELATED) if root is not None else ():
        if relation.get("TargetMode") == "External":
            continue
        target = relation.get("Target") or ""
        target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found.append(((relation.get("Type") or "").rsplit("/", 1)[-1], relation.get("Id") or "", target))
    if path and not any(kind == "styles" for kind, _, _ in found):  # a damaged list of relationships
        usual = ("styles", "numbering", "footnotes", "endnotes", "settings", "comments")
        have = {kind for kind, _, _ in found}
        found += [(kind, "", posixpath.join(folder, f"{kind}.xml")) for kind in usual if kind not in have]
    return found
