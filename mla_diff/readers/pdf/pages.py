"""A PDF opened within bounds, and its pages drawn one after the other."""

from __future__ import annotations

import logging
import re
import struct
import zlib
from io import BytesIO
from itertools import islice

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream, dict_value
from pdfminer.psexceptions import PSException

from mla_diff.model.finding import Finding
from mla_diff.readers import limits
from mla_diff.readers.pdf.budget import Budget, TooMuch
from mla_diff.readers.pdf.content import Interpreter
from mla_diff.readers.pdf.drawing import Canvas
from mla_diff.readers.pdf.sheet import Sheet

#: What pdfminer raises on damaged files: its own family, and whatever falls out of code that trusts the file.
DAMAGE = (
    PSException, ArithmeticError, AssertionError, AttributeError, LookupError, OSError, RecursionError, struct.error,
    TypeError, ValueError, zlib.error, NotImplementedError, EOFError, MemoryError,
)  # fmt: skip
_XREF_STREAM = re.compile(rb"/XRef\b[^>]{0,400}>>\s*stream\r?\n")

logging.getLogger("pdfminer").addHandler(logging.NullHandler())  # its warnings are not for a reader of treaties


class BoundedDocument(PDFDocument):
    """A document whose streams are unpacked within bounds before pdfminer asks for them."""

    def __init__(self, parser: PDFParser, budget: Budget) -> None:
        self.budget = budget
        super().__init__(parser, password="")

    def getobj(self, objid: int) -> object:
        """Return an object, counted, and unpacked if it is a stream."""
        known = objid in self._cached_objs
        found = super().getobj(objid)
        if not known:
            self.budget.fetch()
            if isinstance(found, PDFStream):
                self.budget.unpack(found)
        return found


def open_document(content: bytes, budget: Budget) -> BoundedDocument:
    """Return a document that is unpacked within a budget. Raises TooMuch, or one of ``DAMAGE``."""
    _check_tables(content)
    return BoundedDocument(PDFParser(BytesIO(content)), budget)


def page_count(document: PDFDocument) -> int:
    """Return how many pages the file says it has."""
    try:
        count = dict_value(document.catalog["Pages"])["Count"]
    except DAMAGE:
        return 0
    return count if isinstance(count, int) else 0


def draw_pages(
    document: BoundedDocument, budget: Budget, place: int = 0, count: int = 1
) -> tuple[list[Sheet], list[Finding]]:
    """Return every ``count``-th page as drawn, from ``place`` on, and a finding for each that is damaged."""
    manager = PDFResourceManager()
    canvas = Canvas(manager, budget)
    interpreter = Interpreter(manager, canvas)
    interpreter.budget = budget
    broken = 0
    sheets: list[Sheet] = []
    findings: list[Finding] = []
    for number, page in enumerate(islice(PDFPage.create_pages(document), limits.MAX_PAGES + 1), 1):
        if number > limits.MAX_PAGES:
            raise TooMuch(f"more than {limits.MAX_PAGES:,} pages")
        if (number - 1) % count != place:
            continue
        canvas.clear()
        try:
            interpreter.process_page(page)
        except DAMAGE as error:
            reason = type(error).__name__
            findings.append(
                Finding("page-damaged", f"the rest of the page could not be read ({reason})", f"page {number}")
            )
        if budget.broken > broken:
            broken = budget.broken
            findings.append(Finding("page-damaged", "words may be missing: a part is damaged", f"page {number}"))
        sheets.append(canvas.take(number, page))
    return sheets, findings


def _check_tables(content: bytes) -> None:
    """Refuse tables of objects that unpack beyond the limit; pdfminer unpacks them before anything can be asked."""
    for match in islice(_XREF_STREAM.finditer(content), 1000):
        unpacker = zlib.decompressobj()
        try:
            unpacker.decompress(content[match.end() : match.end() + limits.MAX_STREAM], limits.MAX_STREAM)
        except zlib.error:
            continue
        if unpacker.unconsumed_tail:
            raise TooMuch(f"a stream of more than {limits.MAX_STREAM:,} bytes")
