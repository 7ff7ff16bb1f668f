"""A zip of XML parts (Word, OpenDocument), opened without trusting what it says of itself."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lxml import etree
from msgspec import Struct

from mla_diff.model.errors import LoadError
from mla_diff.readers.limits import MAX_NODES, MAX_PART_BYTES, MAX_PARTS

Element = Any  # lxml ships no types

#: What damaged or odd zips were seen to raise when a part is opened or read.
DAMAGE = (BadZipFile, EOFError, KeyError, NotImplementedError, OSError, RuntimeError, UnicodeError, ValueError,
          struct.error, zlib.error)  # fmt: skip
LONGEST_REASON = 100  # characters of an error of a library that are shown


class Package(Struct, frozen=True):
    """An opened zip; ``name`` is the file's, for messages."""

    name: str
    entries: dict[str, ZipInfo]
    archive: ZipFile

    def part(self, path: str) -> bytes | None:
        """Return a part's bytes, or None where there is none. Raises LoadError if it is damaged or too large."""
        entry = self.entries.get(path.lstrip("/"))
        if entry is None:
            return None
        if entry.flag_bits & 1:
            raise LoadError(f"{self.name}: the file is protected by a password; save a copy without one")
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise LoadError(f"{self.name}: its part {path!r} is packed in an unknown way; open and save the file again")
        try:
            with self.archive.open(entry) as stream:
                content = stream.read(MAX_PART_BYTES + 1)  # what is read counts, not the size the zip declares
        except DAMAGE as error:
            why = _short(error)
            raise LoadError(f"{self.name}: its part {path!r} is damaged ({why}); get a fresh copy") from error
        if len(content) > MAX_PART_BYTES:
            raise LoadError(f"{self.name}: its part {path!r} unpacks to over {MAX_PART_BYTES >> 20} MB; split the file")
        return content

    def xml(self, path: str) -> Element | None:
        """Return the root element of a part, or None where there is no such part."""
        content = self.part(path)
        return None if content is None else parse_xml(f"{self.name}: its part {path!r}", content)


def open_package(name: str, content: bytes) -> Package:
    """Return the zip in ``content``. Raises LoadError where it is none."""
    try:
        archive = ZipFile(BytesIO(content))
        entries = {entry.filename: entry for entry in archive.infolist()}
    except DAMAGE as error:
        why = _short(error)
        raise LoadError(f"{name}: the file is damaged or not what its name says ({why}); get a fresh copy") from error
    if len(entries) > MAX_PARTS:
        raise LoadError(f"{name}: the file holds over {MAX_PARTS} parts; open it and save it again")
    return Package(name, entries, archive)


def parse_xml(what: str, content: bytes) -> Element:
    """Return the root element of ``content``, with no entity expanded and nothing fetched; ``what`` is for messages."""
    if content.count(b"<") + content.count(b"=") > MAX_NODES:
        raise LoadError(f"{what} holds over {MAX_NODES:,} XML elements; split the file")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        why = _short(error) or "not XML"
        raise LoadError(f"{what} is damaged ({why}); get a fresh copy or save it anew") from error
    subset = root.getroottree().docinfo.internalDTD
    if subset is not None and any(True for _ in subset.iterentities()):
        raise LoadError(f"{what} declares XML entities, which no word processor writes; save the file anew")
    return root


def _short(error: Exception) -> str:
    """Return the first words of an error; what zipfile says may quote names of thousands of letters."""
    first = next(iter(str(error).splitlines()), "")
    return first if len(first) <= LONGEST_REASON else f"{first[:LONGEST_REASON]}…"
