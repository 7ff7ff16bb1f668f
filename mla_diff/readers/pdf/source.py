"""Opens a PDF within bounds and returns its pages as drawn; whatever pdfminer raises becomes a LoadError."""

from __future__ import annotations

import logging
import re
import struct
import zlib
from io import BytesIO
from itertools import islice

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream, dict_value
from pdfminer.psexceptions import PSException

from mla_diff.model.errors import LoadError
from mla_diff.model.finding import Finding
from mla_diff.readers import limits
from mla_diff.readers.pdf.budget import Budget, TooMuch
from mla_diff.readers.pdf.content import Interpreter
from mla_diff.readers.pdf.drawing import Canvas
from mla_diff.readers.pdf.parallel import Share, draw_together, processes
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


def read_sheets(name: str, content: bytes) -> tuple[list[Sheet], list[Finding]]:
    """Return the pages of a PDF as drawn, and a finding for each page that could not be read.

    Raises LoadError where nothing can be read: a password, a damaged file, a file beyond the limits.
    """
    if len(content) > limits.MAX_BYTES:
        size = limits.MAX_BYTES // 1_000_000
        raise LoadError(f"{name}: the file is larger than {size} MB; give only the treaty's pages")
    try:
        return _draw_all(content)
    except TooMuch as error:
        raise LoadError(f"{name}: the PDF asks for too much ({error}); print it to a new PDF and read that") from error
    except PDFPasswordIncorrect as error:
        raise LoadError(
            f"{name}: the PDF is locked with a password; save a copy without it, "
            "for instance with: qpdf --password=... --decrypt in.pdf out.pdf"
        ) from error
    except PDFEncryptionError as error:
        raise LoadError(f"{name}: the PDF is encrypted in a way that cannot be read; save a copy without it") from error
    except DAMAGE as error:
        raise LoadError(
            f"{name}: the PDF is damaged ({type(error).__name__}); get it again, or mend it with: qpdf in.pdf out.pdf"
        ) from error


def _draw_all(content: bytes) -> tuple[list[Sheet], list[Finding]]:
    budget = Budget(len(content))
    document = _open(content, budget)
    count = processes(content, _page_count(document))
    sheets = draw_together(content, count, budget.allowed) if count > 1 else None
    return (sheets, []) if sheets is not None else _draw(document, budget)


def draw_share(content: bytes, place: int, count: int) -> Share:
    """Return every ``count``-th page, from ``place`` on; damage is said to be there, not described."""
    budget = Budget(len(content))
    try:
        sheets, findings = _draw(_open(content, budget), budget, place, count)
    except (TooMuch, *DAMAGE):
        return Share([], 0, odd=True)
    return Share(sheets, budget.work, odd=bool(findings))


def _open(content: bytes, budget: Budget) -> BoundedDocument:
    _check_tables(content)
    return BoundedDocument(PDFParser(BytesIO(content)), budget)


def _page_count(document: PDFDocument) -> int:
    """Return how many pages the file says it has."""
    try:
        count = dict_value(document.catalog["Pages"])["Count"]
    except DAMAGE:
        return 0
    return count if isinstance(count, int) else 0


def _draw(
    document: BoundedDocument, budget: Budget, place: int = 0, count: int = 1
) -> tuple[list[Sheet], list[Finding]]:
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
