"""Checks that a PDF holds text at all, and text whose letters are known."""

from __future__ import annotations

import unicodedata
from collections import Counter
from shlex import quote

from mla_diff.model.errors import LoadError
from mla_diff.model.finding import Finding
from mla_diff.readers.pdf.direction import has_letters
from mla_diff.readers.pdf.sheet import Sheet

PROGRAM = "ocrmypdf"
#: Pages that already hold some text (a stamp, a page number) abort ocrmypdf unless it is forced; skewed lines are read
#: apart (861 words wrong on a page turned by 0.6 degrees, none once it is straightened).
WAY = ("--force-ocr", "--deskew", "--output-type", "pdf")
_SCANNED = 0.5  # of a page: a picture of that size on a page without text is a scan
_FEW = 15  # characters: a page number and a stamp
_RUBBISH = 0.1  # share of characters that make a file unreadable; sound files have none
_FILLERS = 0.35  # the same in Arabic, where the strokes that stretch words may have no name
_ACCENTED = 0.5  # share of accented Latin letters; in Vietnamese it is 0.3, in Cyrillic read as Latin-1 nearly 1


def advice(name: str) -> str:
    """Return the command that gives a file's pages a text: one that works on a page with a stamp, too."""
    return f"{PROGRAM} {' '.join(WAY)} {name} with-text.pdf"


def check_text(name: str, sheets: list[Sheet]) -> list[Finding]:
    """Return a finding for each page that is a scan or has unknown letters; raise LoadError where all is lost."""
    if not sheets:
        raise LoadError(f"{name}: the PDF has no pages; get the file again")
    scans = _scans(sheets)
    written = sum(sheet.characters for sheet in sheets)
    if not written and not scans:
        raise LoadError(
            f"{name}: the PDF has pages but no text on them (its letters are drawn as shapes, or it is damaged); "
            f"get it in another format, or make the text with --ocr, or with: {advice(_file(name))}"
        )
    if not written or (scans and 2 * len(scans) > len(sheets) and written < 200 * len(sheets)):
        raise LoadError(
            f"{name}: the PDF holds pictures of pages but no text; have them read with --ocr, or make the text with: "
            f"{advice(_file(name))}, and read with-text.pdf"
        )
    unmapped = sum(sheet.unmapped for sheet in sheets)
    backwards = sum(has_letters(piece.text) for sheet in sheets for piece in sheet.pieces)
    bound = _FILLERS if 2 * backwards > sum(len(sheet.pieces) for sheet in sheets) else _RUBBISH
    if unmapped + _odd_letters(sheets) > bound * written:
        raise LoadError(
            f"{name}: the PDF's fonts do not say which letters they show (no Unicode map); "
            f"get the text in another format, or read the pages anew with --ocr, or with: {advice(_file(name))}"
        )
    picture = "the page is a picture without text; --ocr reads such pages"
    findings = [Finding("page-scanned", picture, f"page {sheet.number}") for sheet in scans]
    findings += [
        Finding("unknown-letters", f"letters whose font does not name them: {sheet.unmapped}", f"page {sheet.number}")
        for sheet in sheets
        if sheet.unmapped
    ]
    return findings


def _scans(sheets: list[Sheet]) -> list[Sheet]:
    return [sheet for sheet in sheets if sheet.characters <= _FEW and sheet.pictured > _SCANNED]


def needs_ocr(sheets: list[Sheet]) -> bool:
    """Return whether pages are pictures, or their text is none that can be read."""
    try:
        return bool(_scans(sheets)) or any(f.code == "drawn-letters" for f in check_text("", sheets))
    except LoadError:
        return True


def _file(name: str) -> str:
    return quote(name.rsplit("/", 1)[-1])


def _odd_letters(sheets: list[Sheet]) -> int:
    """Return how many characters are no text: private, unassigned, or letters of an alphabet misread as Latin-1."""
    counts = Counter(letter for sheet in sheets for piece in sheet.pieces for letter in piece.text)
    odd = sum(count for letter, count in counts.items() if unicodedata.category(letter) in ("Co", "Cn", "Cc"))
    letters = sum(count for letter, count in counts.items() if letter.isalpha())
    accented = sum(count for letter, count in counts.items() if "\u00c0" <= letter <= "\u00ff")
    return odd + (accented if accented > _ACCENTED * letters else 0)
