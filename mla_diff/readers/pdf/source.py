"""The pages of a PDF as drawn, or in one line why they cannot be had."""

from __future__ import annotations

from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

from mla_diff.model.errors import LoadError
from mla_diff.model.finding import Finding
from mla_diff.readers import limits
from mla_diff.readers.pdf.budget import Budget, TooMuch
from mla_diff.readers.pdf.pages import DAMAGE, draw_pages, open_document, page_count
from mla_diff.readers.pdf.parallel import draw_together, processes
from mla_diff.readers.pdf.sheet import Sheet


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
    document = open_document(content, budget)
    count = processes(content, page_count(document))
    sheets = draw_together(content, count, budget.allowed) if count > 1 else None
    return (sheets, []) if sheets is not None else draw_pages(document, budget)
