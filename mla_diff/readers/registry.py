"""Which loader reads which file; a loader is imported when a file needs it, not before."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Literal

from msgspec import Struct

from mla_diff.model.block import Document
from mla_diff.model.errors import LoadError
from mla_diff.model.provision import Version
from mla_diff.readers.containers import find_packed
from mla_diff.readers.limits import check_blocks
from mla_diff.readers.markdown_in_text import is_markdown

Tracked = Literal["accepted", "original"]
Side = Literal["", "left", "right"]


class Options(Struct, frozen=True):
    """What a user may overrule when a file is read."""

    encoding: str = ""  # of text files; "" detects it
    tracked: Tracked = "accepted"  # which side of tracked changes, and of words that are struck through, is read
    side: Side = ""  # which of two texts that stand beside each other is read; "" both, one after the other
    ocr: bool = False  # whether pages that are pictures are read by ocrmypdf
    language: str = ""  # of the text, for OCR; "" where the user did not say
    part: str = ""  # the language of the one text that is read, where a file holds its text in two; "" reads both


class Format(Struct, frozen=True):
    """A file format: how it is recognised, and the module whose ``read`` turns it into blocks.

    A format that knows its own structure has a ``read_version`` instead, which makes the version itself; files of such
    a format are recognised by what stands in their first lines.
    """

    name: str
    module: str
    suffixes: tuple[str, ...]
    magic: tuple[bytes, ...] = ()
    signs: tuple[bytes, ...] = ()  # of a format that knows its structure: one of these is among its first bytes
    title: str = ""  # what people call it
    holds: str = ""  # of a format that is a zip: how the path of a part begins that no other format has
    holds_last: tuple[str, ...] = ()  # of one that may be a zip: how the path of such a part ends


#: Add a format here and a module beside this one with ``read(name, content, options) -> Document``.
FORMATS = (
    Format("pdf", "mla_diff.readers.pdf", (".pdf",), (b"%pdf-",), title="PDF"),
    Format("docx", "mla_diff.readers.docx", (".docx", ".docm", ".dotx", ".dotm"), title="Word", holds="word/"),
    Format(
        "odt",
        "mla_diff.readers.office",
        (".odt", ".ott", ".fodt", ".doc", ".dot"),
        title="OpenDocument",
        holds="content.xml",
    ),
    Format("rtf", "mla_diff.readers.office", (".rtf",), (b"{\\rtf",), title="RTF"),
    Format("epub", "mla_diff.readers.epub", (".epub",), title="EPUB", holds="META-INF/container.xml"),
    Format("html", "mla_diff.readers.html", (".html", ".htm", ".xhtml"), (b"<!doctype html", b"<html"), title="HTML"),
    Format("markdown", "mla_diff.readers.markdown", (".md", ".markdown"), title="Markdown"),
    Format("text", "mla_diff.readers.plain", (".txt", ".text", ""), title="text"),
)

_MARKDOWN = next(form for form in FORMATS if form.name == "markdown")

#: Add a format that knows its own structure here, with ``read_version(name, content, options) -> Version``.
STRUCTURED = (
    Format(
        "akn", "mla_diff.readers.structured.akn", (".akn",), signs=(b"<akomantoso", b":akomantoso"), title="Akoma Ntoso"
    ),
    Format(
        "tota", "mla_diff.readers.structured.tota", (), signs=(b"<treaty_identifier>",),
        title="Texts of Trade Agreements",
    ),
    Format(
        "uslm", "mla_diff.readers.structured.uslm", (), title="USLM", signs=(
            b"xml.house.gov/schemas/uslm", b"schemas.gpo.gov/xml/uslm", b"<!doctype bill", b"<!doctype resolution",
        ),
    ),
    Format(
        "clml", "mla_diff.readers.structured.clml", (), title="the XML of legislation.gov.uk",
        signs=(b"legislation.gov.uk/namespaces/legislation",),
    ),
    Format(
        "formex", "mla_diff.readers.structured.formex", (), title="Formex",
        signs=(b"formex.publications.europa.eu", b"<bib.instance", b"<info.consleg"),
        holds_last=(".doc.xml", ".doc.fmx.xml"),
    ),
)  # fmt: skip
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe \t\r\n"  # marks of an encoding, and space
SIGNS_WITHIN = 8192  # bytes; a long comment or licence may stand before the first element


def recognise(name: str, content: bytes) -> Format:
    """Return the format of a file from its first bytes, or else from its suffix; text with hashes is Markdown.

    Raises LoadError where neither says anything.
    """
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    head = content[:SIGNS_WITHIN].replace(b"\0", b"").lower()  # an XML file may be UTF-16
    if head.lstrip(_BEFORE_XML).startswith(b"<") and b"<html" not in head:
        for form in STRUCTURED:
            if any(sign in head for sign in form.signs):
                return form
    for form in FORMATS:
        if start.startswith(form.magic):
            return form
    known = (*FORMATS, *STRUCTURED)
    endings = {ending: form.name for form in known for ending in form.holds_last}
    packed = find_packed(name, content, {form.holds: form.name for form in known if form.holds}, endings)
    if packed:
        return next(form for form in known if form.name == packed)
    dot = name.rfind(".")
    suffix = name[dot:].lower() if dot > max(name.rfind("/"), name.rfind("\\")) else ""
    for form in FORMATS:
        if suffix in form.suffixes:
            return _MARKDOWN if form is FORMATS[-1] and is_markdown(content) else form
    if suffix in (".xml", ".akn"):
        kinds = ", ".join(form.title for form in STRUCTURED)
        raise LoadError(f"{name}: not a kind of XML that can be read ({kinds} can); save it as HTML, Word or text")
    if b"\x00" not in content[:4096]:
        return _MARKDOWN if is_markdown(content) else FORMATS[-1]
    usual = ", ".join(form.suffixes[0] for form in FORMATS)
    raise LoadError(f"{name}: not a format that can be read (its suffix is {suffix!r}); save it as one of {usual}")


def read(name: str, content: bytes, options: Options | None = None) -> Document:
    """Return the blocks of a file held in memory. Raises LoadError, which names file, reason and way out."""
    if not content:
        raise LoadError(f"{name}: the file is empty; give a file that holds the text of the treaty")
    reader: Callable[[str, bytes, Options], Document] = import_module(recognise(name, content).module).read
    document = reader(name, content, options or Options())
    check_blocks(name, len(document.blocks), document.format)
    if not any(block.text.strip() for block in document.blocks if block.style != "furniture"):
        raise LoadError(f"{name}: no text was found in the file; give a file that holds the text of the treaty")
    return document


def read_version(name: str, content: bytes, options: Options | None = None) -> Version | None:
    """Return the version of a file whose format knows its own structure; None for one that has to be parsed."""
    form = recognise(name, content)
    if form not in STRUCTURED:
        return None
    reader: Callable[[str, bytes, Options], Version] = import_module(form.module).read_version
    return reader(name, content, options or Options())


def digest(content: bytes) -> str:
    """Return the SHA-256 of a file as lower-case hexadecimal."""
    from hashlib import sha256  # its own import takes longer than most files need

    return sha256(content).hexdigest()
