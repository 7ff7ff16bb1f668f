"""Checks that a PDF holds text at all, and text whose letters are known."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from shlex import quote

from mla_diff.model.block import Block
from mla_diff.model.errors import LoadError
from mla_diff.model.finding import Finding
from mla_diff.readers.pdf.assemble import to_blocks
from mla_diff.readers.pdf.direction import has_letters
from mla_diff.readers.pdf.sheet import Sheet

PROGRAM = "ocrmypdf"
#: Pages that already hold some text (a stamp, a page number) abort ocrmypdf unless it is forced; skewed lines are read
#: apart (861 words wrong on a page turned by 0.6 degrees, none once it is straightened).
WAY = ("--force-ocr", "--deskew", "--output-type", "pdf")
_SCANNED = 0.5  # of a page: a picture of that size on a page without text is a scan
_FEW = 15  # characters: a page number and a stamp
_DRAWN = 100  # filled shapes on a page without text: its letters may be drawn; coats of arms have up to 60
_RUBBISH = 0.1  # share of characters that make a file unreadable; sound files have none
_FILLERS = 0.35  # the same in Arabic, where the strokes that stretch words may have no name
_STROKES = 6  # different ones on a page; of an alphabet whose letters have no names there are more
_ACCENTED = 0.5  # share of accented Latin letters; in Vietnamese it is 0.3, in Cyrillic read as Latin-1 nearly 1


def advice(name: str) -> str:
    """Return the command that gives a file's pages a text: one that works on a page with a stamp, too."""
    return f"{PROGRAM} {' '.join(WAY)} {name} with-text.pdf"


def check_text(name: str, sheets: list[Sheet]) -> list[Finding]:
    """Return a finding for each page that is a scan or has unknown letters; raise LoadError where all is lost."""
    if not sheets:
        raise LoadError(f"{name}: the PDF has no pages; get the file again")
    scans = _scans(sheets)
    drawn = _drawn(sheets)
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
    if drawn and 2 * len(drawn) > len(sheets):
        raise LoadError(
            f"{name}: the PDF draws its letters as shapes, so that they are no text; get it in another format, "
            f"or have it read with --ocr, or make the text with: {advice(_file(name))}, and read with-text.pdf"
        )
    unmapped = sum(sheet.unmapped for sheet in sheets)
    if unmapped + _odd_letters(sheets) > _most_unnamed(sheets) * written:
        raise LoadError(
            f"{name}: the PDF's fonts do not say which letters they show (no Unicode map); "
            f"get the text in another format, or read the pages anew with --ocr, or with: {advice(_file(name))}"
        )
    picture = "the page is a picture without text; --ocr reads such pages"
    findings = [Finding("page-scanned", picture, f"page {sheet.number}") for sheet in scans]
    shapes = "the page's letters are drawn as shapes and no text; --ocr reads such pages"
    findings += [Finding("drawn-letters", shapes, f"page {sheet.number}") for sheet in drawn]
    findings += [
        Finding("unknown-letters", f"letters whose font does not name them: {sheet.unmapped}", f"page {sheet.number}")
        for sheet in sheets
        if sheet.unmapped
    ]
    return findings


def _most_unnamed(sheets: list[Sheet]) -> float:
    """Return which share of characters may have no name: more where they are a few strokes that stretch words."""
    backwards = sum(has_letters(piece.text) for sheet in sheets for piece in sheet.pieces)
    are_strokes = max(sheet.nameless for sheet in sheets) <= _STROKES
    mostly = 2 * backwards > sum(len(sheet.pieces) for sheet in sheets)
    return _FILLERS if mostly and are_strokes else _RUBBISH


def _scans(sheets: list[Sheet]) -> list[Sheet]:
    return [sheet for sheet in sheets if sheet.characters <= _FEW and sheet.pictured > _SCANNED]


def _drawn(sheets: list[Sheet]) -> list[Sheet]:
    """Return the pages with hardly a letter of text but many shapes that may be letters."""
    return [
        sheet for sheet in sheets
        if sheet.characters <= _FEW and sheet.outlines >= _DRAWN and sheet.pictured <= _SCANNED
    ]  # fmt: skip


def check_fragments(name: str, sheets: list[Sheet], blocks: Sequence[Block]) -> list[Finding]:
    """Return a finding for each scanned page whose text is fragments of words; raise LoadError where most are.

    Programs that make a text for a scan write something even for pages that they cannot read.
    """
    pages = _fragments(sheets, blocks)
    if pages and 2 * len(pages) > len(sheets):
        raise LoadError(
            f"{name}: the text behind the scanned pages is fragments of words; have the pages read anew with --ocr, "
            f"or with: {advice(_file(name))}, and read with-text.pdf; where that fails, scan them better"
        )
    message = "the text behind the scanned page is fragments of words; --ocr reads such pages anew"
    return [Finding("page-fragments", message, f"page {page}") for page in pages]


def _fragments(sheets: list[Sheet], blocks: Sequence[Block]) -> list[int]:
    """Return the numbers of the scanned pages on which hardly a word has three letters."""
    scanned = {sheet.number for sheet in sheets if sheet.pictured > _SCANNED}
    if not scanned:
        return []
    whole: Counter[int] = Counter()
    broken: Counter[int] = Counter()
    for block in blocks:
        if block.page in scanned:
            for word in filter(_HAS_LETTER.search, block.text.split()):
                is_word = sum(map(str.isalpha, word)) >= _LEAST_LETTERS and not _MIXED.search(word)
                (whole if is_word else broken)[block.page] += 1
    return [page for page in sorted(scanned) if broken[page] >= _LEAST_BROKEN and broken[page] > _BROKEN * whole[page]]


_MIXED = re.compile(r"[^\W\d_][^\w\s.,;:'’()“”\"/-]+\w|[^\W\d_]\d[^\W\d_]")  # "te~t", "Art1cle"
_HAS_LETTER = re.compile(r"[^\W\d_]")
_LEAST_LETTERS = 3  # of a word: in sound English, French and Arabic texts 60 to 75 of 100 words have so many
_LEAST_BROKEN = 20
_BROKEN = 2.0  # times as many pieces as words


def needs_ocr(sheets: list[Sheet]) -> bool:
    """Return whether pages are pictures, or their text is none that can be read."""
    try:
        return bool(_scans(sheets)) or bool(_drawn(sheets)) or bool(_fragments(sheets, to_blocks(sheets)[0]))
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
