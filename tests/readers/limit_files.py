"""Files built up to the limits of mla_diff.readers.limits: the costliest that could be thought of in each format."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from mla_diff.readers.limits import MAX_BLOCKS, MAX_ELEMENTS, MAX_NODES, MAX_TEXT_BLOCKS
from tests.readers.docx_writer import docx, para
from tests.readers.odt_writer import odt
from tests.readers.pdf_writer import Page, write_pdf

FEW = MAX_BLOCKS - 10
FEW_OF_TEXT = MAX_TEXT_BLOCKS - 10


def _pdf(operations: bytes, pages: int = 1) -> bytes:
    page = Page()
    page.operations = [operations]
    return write_pdf([page] * pages)


def pages_that_share_a_text(count: int) -> bytes:
    """Return a PDF whose many pages all show the same hundred lines, so that it is small."""
    kids = b" ".join(b"%d 0 R" % (6 + place) for place in range(count))
    lines = b"".join(
        b"1 0 0 1 72 %d Tm (The Parties shall, in line %d, agree) Tj " % (780 - 7 * n, n) for n in range(100)
    )
    data = zlib.compress(b"BT /F1 6 Tf " + lines + b" ET")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>>>" % (kids, count),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(data), data),
        b"<<>>",
        *[b"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>"] * count,
    ]
    pieces, places, at = [b"%PDF-1.5\n"], [], 9
    for number, item in enumerate(objects, 1):
        places.append(at)
        pieces.append(b"%d 0 obj\n%s\nendobj\n" % (number, item))
        at += len(pieces[-1])
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return b"".join(pieces) + end % (size, table, size, at)


#: Name of the case: name of the file, what makes it, and a word of the answer ("" where it is read).
FILES: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "word: empty paragraphs": ("a.docx", lambda: docx("<w:p/>" * 2_000_000), "XML elements"),
    "word: paragraphs": ("a.docx", lambda: docx("<w:p><w:r><w:t>(a) a</w:t></w:r></w:p>" * FEW), ""),
    "word: runs": ("a.docx", lambda: docx(f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * (MAX_NODES // 4 - 99)}</w:p>"), ""),
    "word: long text": ("a.docx", lambda: docx(para("word " * 1_900_000) * 6), ""),
    "word: styles in a chain": ("a.docx", lambda: docx(para("x", style="s0") * 40_000, styles="".join(
        f'<w:style w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(100_000))), ""),
    "opendocument: paragraphs": ("a.odt", lambda: odt("<text:p>(a) a</text:p>" * FEW), ""),
    "opendocument: lists in one another": ("a.odt", lambda: odt(
        "<text:list><text:list-item>" * 120 + "<text:p>a</text:p>" * FEW + "</text:list-item></text:list>" * 120), ""),
    "web page: a million paragraphs": ("a.html", lambda: b"<p>a" * 1_000_000, "elements"),
    "web page: paragraphs": ("a.html", lambda: b"<p>(a) a" * FEW, ""),
    "web page: more paragraphs": ("a.html", lambda: b"<p>(a) a" * (MAX_ELEMENTS - 9), "paragraphs"),
    "web page: items in lists": ("a.html", lambda: b"<ol>" * 4_000 + b"<li>a" * FEW, ""),
    "web page: one text": ("a.html", lambda: b"<p>" + b"word " * 3_300_000, ""),
    "text: 50 MB in one line": ("a.txt", lambda: b"word " * 10_000_000, "MB of text"),
    "text: a long line": ("a.txt", lambda: b"word " * 300_000, "a line has over"),
    "text: lines": ("a.txt", lambda: b"a\n" * 5_000_000, "lines"),
    "text: the same articles": ("a.txt", lambda: b"Article 1\n1. x\n(a) y\n" * (FEW_OF_TEXT // 3), ""),
    "text: points that run on": ("a.txt", lambda: b"Article 1\n" + (b"(a) x: " + b"(i) x; " * 140_000 + b"\n") * 9, ""),
    "text: torn references": ("a.txt", lambda: b"as is under this long paragraph\n" * FEW_OF_TEXT, ""),
    "markdown: emphasis": ("a.md", lambda: (b"*a " * 330_000 + b"\n") * 9, ""),
    "markdown: links": ("a.md", lambda: (b"[" * 900_000 + b"](#x)\n") * 9, ""),
    "formex: articles": ("a.xml", lambda: b"<ACT><BIB.INSTANCE/>" + (
        b"<ARTICLE><TI.ART>Article 1</TI.ART><ALINEA>a</ALINEA></ARTICLE>" * FEW) + b"</ACT>", ""),
    "formex: marks that share a long note": ("a.xml", lambda: b"<ACT><BIB.INSTANCE/><P>" + (
        b'<NOTE NOTE.ID="e"><P>' + b"word " * 3_900 + b"</P></NOTE>" + b'a<NOTE NOTE.REF="e"/>' * FEW) + b"</P></ACT>", ""),
    "akoma ntoso: paragraphs": ("a.xml", lambda: b"<akomaNtoso><act><body>" + (
        b"<p>(a) a</p>" * FEW) + b"</body></act></akomaNtoso>", ""),
    "pdf: pages": ("a.pdf", lambda: pages_that_share_a_text(4_900), "asks for too much"),
    "pdf: operations": ("a.pdf", lambda: _pdf(b"q " * 29_000_000), "asks for too much"),
    "pdf: pieces of text": ("a.pdf", lambda: _pdf(b"BT /F1 4 Tf " + b"".join(
        b"1 0 0 1 %d %d Tm (abc def) Tj " % (n * 37 % 595, n * 101 % 842) for n in range(10_000)) + b"ET", 4), ""),
    "pdf: brackets": ("a.pdf", lambda: _pdf(b"(" * 40_000_000), "asks for too much"),
}  # fmt: skip
