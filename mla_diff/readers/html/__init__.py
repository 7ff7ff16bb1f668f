"""Web pages: the text as a browser shows it, what stands around it as furniture, scripts and styles left out."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from mla_diff.model.block import Block, Document
from mla_diff.model.errors import LoadError
from mla_diff.model.finding import Finding
from mla_diff.readers.html.css import page_style
from mla_diff.readers.html.notes import find_notes
from mla_diff.readers.html.page import text_of
from mla_diff.readers.html.regions import attribute, main_region
from mla_diff.readers.html.writer import Writer
from mla_diff.readers.registry import Options, digest
from mla_diff.readers.struck import struck_finding


def read(name: str, content: bytes, options: Options) -> Document:
    """Return the blocks of a page. Raises LoadError where its characters cannot be told or it is made to do harm."""
    text, findings = text_of(name, content, options)
    page = LexborHTMLParser(text)
    if page.root is None or page.body is None:
        raise LoadError(f"{name}: the page has no text; save it anew from a browser")
    writer = Writer(name, find_notes(page.body), main_region(page), page_style(page.root), options)
    blocks = writer.write(page.body)
    language = attribute(page.root, "lang") or attribute(page.root, "xml:lang")
    findings = (*findings, *_doubts(writer, options), *_around(blocks))
    return Document(name, digest(content), "html", tuple(blocks), findings, language)


def _around(blocks: list[Block]) -> list[Finding]:
    """Return how many words of the page are not its text: nobody should have to guess what was left out."""
    words = sum(len(block.text.split()) for block in blocks if block.style == "furniture")
    if not words:
        return []
    are = "word stands" if words == 1 else "words stand"
    return [Finding("around-text", f"{words} {are} around the text (menus, links, heads and feet of the page)")]


def _doubts(writer: Writer, options: Options) -> list[Finding]:
    found = []
    if writer.changes:
        done = "as accepted" if options.tracked == "accepted" else "as rejected, so the original text is shown"
        found.append(Finding("tracked-changes", f"the page marks {writer.changes} changes; all are read {done}"))
    if writer.struck:
        found.append(struck_finding(writer.struck, options))
    if writer.hidden:
        found.append(Finding("hidden-text", f"{writer.hidden} words are hidden on the page and are not read"))
    return found
