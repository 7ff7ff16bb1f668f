"""A Word file's tracked changes as they are: who struck what and put in what, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from mla_diff.model.errors import LoadError
from mla_diff.model.redline import MarkedParagraph, Piece
from mla_diff.readers.docx.inline import SPACES, TEXTS
from mla_diff.readers.docx.names import Element, W
from mla_diff.readers.docx.parts import open_parts
from mla_diff.readers.docx.revisions import DELETED, INSERTED
from mla_diff.readers.limits import check_blocks

_SKIPPED = frozenset(W + name for name in ("pPr", "rPr", "instrText", "delInstrText", "txbxContent", "sdtPr"))
_SIGNS = dict.fromkeys(INSERTED, "+") | dict.fromkeys(DELETED, "-")


def read_redline(name: str, content: bytes) -> list[MarkedParagraph]:
    """Return the paragraphs of a Word file with their marks, footnotes last. Raises LoadError where it is none."""
    if not content.startswith(b"PK"):
        raise LoadError(f"{name}: not a Word file (.docx); tracked changes are read from Word files alone")
    parts = open_parts(name, content)
    roots = [parts.main(), *(root for kind in ("footnotes", "endnotes") if (root := parts.named(kind)) is not None)]
    paragraphs = [paragraph for root in roots for paragraph in root.iter(W + "p")]
    check_blocks(name, len(paragraphs))
    return [_read_paragraph(paragraph) for paragraph in paragraphs]


def _read_paragraph(paragraph: Element) -> MarkedParagraph:
    pieces: list[Piece] = []
    for piece in _pieces(paragraph, Piece("")):
        last = pieces[-1] if pieces else None
        if last and (last.sign, last.author, last.date) == (piece.sign, piece.author, piece.date):
            pieces[-1] = Piece(last.text + piece.text, piece.sign, piece.author, piece.date)
        else:
            pieces.append(piece)
    marks = paragraph.find(f"{W}pPr/{W}rPr")
    end = next(
        (_marked(mark, "\n") for mark in (marks if marks is not None else ()) if mark.tag in _SIGNS), Piece("\n")
    )
    return MarkedParagraph(tuple(pieces), end)


def _pieces(element: Element, mark: Piece) -> Iterator[Piece]:
    """Yield the text of an element with its marks; what was put in and then struck again counts as struck."""
    for child in element:
        tag = child.tag
        if tag in TEXTS:
            yield Piece(child.text or "", mark.sign, mark.author, mark.date)
        elif tag in SPACES or tag in (W + "br", W + "cr"):
            yield Piece(" ", mark.sign, mark.author, mark.date)
        elif tag == W + "noBreakHyphen":
            yield Piece("-", mark.sign, mark.author, mark.date)
        elif tag in _SIGNS:
            yield from _pieces(child, mark if mark.sign == "-" else _marked(child, ""))
        elif tag not in _SKIPPED and isinstance(tag, str):
            yield from _pieces(child, mark)


def _marked(element: Element, text: str) -> Piece:
    sign = _SIGNS[element.tag]
    return Piece(text, sign, element.get(W + "author") or "", (element.get(W + "date") or "")[:10])  # type: ignore[arg-type]
