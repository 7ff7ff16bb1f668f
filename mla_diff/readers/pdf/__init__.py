"""The loader for PDF: lines, columns, furniture, footnotes and paragraphs rebuilt from where the letters stand."""

from __future__ import annotations

from mla_diff.model.block import Document
from mla_diff.model.errors import LoadError
from mla_diff.model.finding import Finding
from mla_diff.readers.pdf.assemble import to_blocks
from mla_diff.readers.pdf.sheet import Sheet
from mla_diff.readers.pdf.source import read_sheets
from mla_diff.readers.pdf.struck import settle_struck
from mla_diff.readers.pdf.text_layer import check_fragments, check_text, needs_ocr
from mla_diff.readers.registry import Options, digest
from mla_diff.readers.struck import struck_finding


def _read_sheets(name: str, content: bytes, options: Options) -> tuple[list[Sheet], list[Finding]]:
    """Return the pages as drawn; where they are pictures and the user asks for it, as they were read by OCR."""
    sheets, findings = read_sheets(name, content)
    if options.ocr and needs_ocr(sheets):
        from mla_diff.readers.pdf.ocr import FINDING, read_pages

        sheets, findings = read_sheets(name, read_pages(name, content, options.language))
        findings = [FINDING, *findings]
    return sheets, findings + check_text(name, sheets)


def read(name: str, content: bytes, options: Options) -> Document:
    """Return the blocks of a PDF in reading order. Raises LoadError where it has no text that can be read."""
    sheets, findings = _read_sheets(name, content, options)
    sheets, struck = settle_struck(sheets, keep=options.tracked == "original")
    if struck:
        findings.append(struck_finding(struck, options))
    try:
        blocks, doubts = to_blocks(sheets, options.side)
    except ArithmeticError as error:  # places beyond all measure, in files that are damaged or made so
        raise LoadError(f"{name}: the PDF sets its letters at impossible places; print it to a new PDF") from error
    findings += check_fragments(name, sheets, blocks)
    return Document(name, digest(content), "pdf", blocks, (*findings, *doubts))
