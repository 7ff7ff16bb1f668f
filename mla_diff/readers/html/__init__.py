"""Web pages: the text as a browser shows it, what stands around it as furniture, scripts and styles left out."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from mla_diff.model.block import Block, Document
from mla_diff.model.errors import LoadError
from mla_diff.model.finding import Finding
from mla_diff.readers.html.css import page_style
from mla_diff.readers.html.notes import find_notes
from mla_diff.readers.html.page import text_of
from mla_diff.readers.html.regions import attribute, closed_window, main_region
from mla_diff.readers.html.writer import Writer
from mla_diff.readers.registry import Options, digest
from mla_diff.readers.server_code import without_server_code
from mla_diff.readers.struck import changes_finding, struck_finding

_MUCH_HIDDEN = 0.5  # of the words that are shown; eleven pages of four publishers hide .02 at most


def read(name: str, content: bytes, options: Options) -> Document:
    """Return the blocks of a page. Raises LoadError where its characters cannot be told or it is made to do harm."""
    text, findings = text_of(name, content, options)
    page = LexborHTMLParser(without_server_code(text))
    if page.root is None or page.body is None:
        raise LoadError(f"{name}: the page has no text; save it anew from a browser")
    notes, style = find_notes(page.body), page_style(page.root)
    writer = Writer(name, notes, main_region(page), style, options)
    blocks = writer.write(page.body)
    window = None if _has_text(blocks) else closed_window(page.body)
    if window is not None:
        writer = Writer(name, notes, window.mem_id, style, options)
        blocks = writer.write(page.body)
        said = "the page shows its text only in a window that a click opens; that text is read"
        findings = (*findings, Finding("hidden-text", said))
    language = attribute(page.root, "lang") or attribute(page.root, "xml:lang")
    findings = (*findings, *_doubts(writer, options), *_around(blocks, writer.controls))
    return Document(name, digest(content), "html", tuple(blocks), findings, language)


def _has_text(blocks: list[Block]) -> bool:
    return any(block.style in ("body", "heading", "row") for block in blocks)


def _around(blocks: list[Block], controls: int) -> list[Finding]:
    """Return how many words of the page are not its text: nobody should have to guess what was left out."""
    words = sum(len(block.text.split()) for block in blocks if block.style == "furniture") + controls
    if not words:
        return []
    are = "word stands" if words == 1 else "words stand"
    return [
        Finding("around-text", f"{words} {are} around the text (menus, links, buttons, heads and feet of the page)")
    ]


def _hidden(writer: Writer) -> Finding:
    """Return how many words the page hides, and what to do where they may be half of its text."""
    said = f"{writer.hidden} words are hidden on the page and are not read"
    shown = sum(len(block.text.split()) for block in writer.blocks if block.style != "furniture")
    if writer.hidden >= _MUCH_HIDDEN * shown:
        said += "; if they are text, open all its parts in a browser and save the page again"
    return Finding("hidden-text", said)


def _doubts(writer: Writer, options: Options) -> list[Finding]:
    found = []
    if writer.changes:
        found.append(changes_finding("page", writer.changes, options))
    if writer.struck:
        found.append(struck_finding(writer.struck, options))
    if writer.hidden:
        found.append(_hidden(writer))
    if writer.drawn:
        found.append(Finding("drawn-text", f"{writer.drawn} words are drawn as pictures and are not read"))
    return found
