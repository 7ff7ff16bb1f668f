"""Names in OpenDocument (ISO/IEC 26300) and its roots, whether in a zip (.odt) or in one file (.fodt)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from mla_diff.model.errors import LoadError
from mla_diff.readers.zipped import open_package, parse_xml

Element = Any  # lxml ships no types

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
OFFICE = f"{{{OASIS}:office:1.0}}"
TEXT = f"{{{OASIS}:text:1.0}}"
STYLE = f"{{{OASIS}:style:1.0}}"
TABLE = f"{{{OASIS}:table:1.0}}"
DRAW = f"{{{OASIS}:drawing:1.0}}"
FO = f"{{{OASIS}:xsl-fo-compatible:1.0}}"
SVG = f"{{{OASIS}:svg-compatible:1.0}}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


class Opened(Struct, frozen=True):
    """An OpenDocument text: the root with its words, and the root with its styles (the same one in a .fodt)."""

    content: Element
    styles: Element | None

    @property
    def text(self) -> Element | None:
        """Return the element that holds the text, or None where the file is a spreadsheet or the like."""
        return self.content.find(f"{OFFICE}body/{OFFICE}text")

    def everywhere(self, *tags: str) -> Iterator[Element]:
        """Yield the elements of the styles, then those of the content, which come last since they overrule."""
        if self.styles is not None and self.styles is not self.content:
            yield from self.styles.iter(*tags)
        yield from self.content.iter(*tags)


def open_document(name: str, content: bytes) -> Opened:
    """Return an OpenDocument file's roots. Raises LoadError where it is damaged, encrypted or none."""
    if content.startswith(b"PK"):
        package = open_package(name, content)
        manifest = package.part("META-INF/manifest.xml") or b""
        if b"encryption-data" in manifest:
            raise LoadError(f"{name}: the file is protected by a password; open it and save it without one")
        root = package.xml("content.xml")
        if root is None:
            raise LoadError(f"{name}: the file is no OpenDocument text; save it as .odt or .docx")
        opened = Opened(root, package.xml("styles.xml"))
    else:
        root = parse_xml(f"{name}: the file", content)
        opened = Opened(root, root)
    if opened.text is None:
        raise LoadError(f"{name}: the file is no OpenDocument text; save it as .odt or .docx")
    return opened
