"""The loader for PDF: lines, columns, furniture, footnotes and paragraphs rebuilt from where the letters stand."""

from __future__ import annotations

from mla_diff.model.block import Document
from mla_diff.model.errors import LoadError
from mla_diff.readers.pdf.assemble import to_blocks
from mla_diff.readers.pdf.source import read_sheets
from mla_diff.readers.pdf.text_layer import check_text
from mla_diff.readers.registry import Options, digest


def read(name: str, content: bytes, options: Options) -> Document:
    """Return the blocks of a PDF in reading order. Raises LoadError where it has no text that can be read."""
    sheets, findings = read_sheets(name, content)
    findings += check_text(name, sheets)
    try:
        blocks, doubts = to_blocks(sheets)
    except ArithmeticError as error:  # places beyond all measure, in files that are damaged or made so
        raise LoadError(f"{name}: the PDF sets its letters at impossible places; print it to a new PDF") from error
    return Document(name, digest(content), "pdf", blocks, (*findings, *doubts))
