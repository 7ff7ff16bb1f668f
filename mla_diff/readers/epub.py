"""EPUB: the pages of a book in their order, each read as a web page."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

from msgspec.structs import replace

from mla_diff.model.block import Block, Document
from mla_diff.model.errors import LoadError
from mla_diff.model.finding import Finding
from mla_diff.readers.epub_notes import bring_notes
from mla_diff.readers.html import read as read_page
from mla_diff.readers.limits import MAX_PAGE_BYTES
from mla_diff.readers.registry import Options, digest
from mla_diff.readers.zipped import Element, Package, open_package

_PAGES = ("application/xhtml+xml", "text/html")
_ATTRIBUTE = rb"""\s+[^\s=<>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?"""
_EMPTY = re.compile(rb"<([a-zA-Z][\w-]*)((?:" + _ATTRIBUTE + rb")*)\s*/>")
#: Elements that HTML itself has no end for.
_VOID = frozenset(b"area base br col embed hr img input link meta param source track wbr".split())


def read(name: str, content: bytes, options: Options) -> Document:
    """Return the blocks of a book's pages. Raises LoadError where it is no EPUB, or protected against reading."""
    package = open_package(name, content)
    if "META-INF/encryption.xml" in package.entries and b"EncryptedData" in (
        package.part("META-INF/encryption.xml") or b""
    ):
        raise LoadError(f"{name}: the book is protected against copying; give one that is not")
    path = _package_path(package)
    book = package.xml(path)
    if book is None:
        raise LoadError(f"{name}: the file is no EPUB (it has no list of its pages); save it as HTML or Word")
    pages, findings = _read_pages(name, package, _pages(book, posixpath.dirname(path)))
    blocks: list[Block] = []
    tables = 0
    for page, content_of_page in bring_notes(pages).items():
        read_blocks = read_page(f"{name}, {page}", content_of_page, options)
        blocks += [replace(block, table=block.table + tables if block.table else 0) for block in read_blocks.blocks]
        tables = max([tables, *(block.table for block in blocks[-len(read_blocks.blocks) :])])
        findings += read_blocks.findings
    language = book.findtext(".//{*}metadata/{*}language") or ""
    return Document(name, digest(content), "epub", tuple(blocks), tuple(findings), language.strip())


def _read_pages(name: str, package: Package, paths: list[str]) -> tuple[dict[str, bytes], list[Finding]]:
    """Return the pages of a book by their paths, in order, and a finding for each that is missing. Raises LoadError."""
    pages: dict[str, bytes] = {}
    findings = []
    size = 0
    for path in paths:
        part = package.part(path)
        if part:
            pages[path] = _close_empty_elements(part)
            size += len(part)
        else:
            findings.append(Finding("part", f"a page of the book is missing: {path}"))
        if size > MAX_PAGE_BYTES:
            raise LoadError(
                f"{name}: the book has over {MAX_PAGE_BYTES >> 20} MB of text; give the treaty's text alone"
            )
    return pages, findings


def _close_empty_elements(page: bytes) -> bytes:
    """Return a page with an end for each element that XML closes where it begins, as HTML asks for.

    Read as HTML, "<title/>" or "<div title='footer'/>" would hold the rest of the page.

    >>> _close_empty_elements(b'<p><a id="page-3"/>Text<br/></p>')
    b'<p><a id="page-3"></a>Text<br/></p>'
    """
    return _EMPTY.sub(
        lambda tag: tag[0] if tag[1].lower() in _VOID else b"<" + tag[1] + tag[2] + b"></" + tag[1] + b">", page
    )


def _package_path(package: Package) -> str:
    container = package.xml("META-INF/container.xml")
    root = container.find(".//{*}rootfile") if container is not None else None
    return (root.get("full-path") or "") if root is not None else ""


def _pages(book: Element, folder: str) -> list[str]:
    """Return the paths of a book's pages in reading order; the page of its contents alone is none."""
    items = {item.get("id"): item for item in book.iterfind(".//{*}manifest/{*}item")}
    listed = [items.get(entry.get("idref")) for entry in book.iterfind(".//{*}spine/{*}itemref")]
    return [
        posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        for item in listed
        if item is not None and item.get("media-type") in _PAGES and "nav" not in (item.get("properties") or "").split()
    ]
