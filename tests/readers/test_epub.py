"""EPUB: the pages of a book in the order of its spine, without the page of contents."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest

from mla_diff.model.errors import LoadError
from mla_diff.pipeline import read_version

PAGE = '<html xmlns="http://www.w3.org/1999/xhtml"><body><h2>Article {}</h2><p>{}</p></body></html>'
BOOK = """<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:language>en</dc:language></metadata><manifest>
<item id="two" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="gone" href="gone.xhtml" media-type="application/xhtml+xml"/>
<item id="css" href="style.css" media-type="text/css"/></manifest>
<spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/><itemref idref="gone"/><itemref idref="css"/></spine></package>"""
CONTAINER = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'


def book(first: str = PAGE.format(1, "The Parties shall help each other."), **others: str) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("OPS/book.opf", BOOK)
        archive.writestr("OPS/text/one.xhtml", first)
        archive.writestr("OPS/text/two b.xhtml", PAGE.format(2, "Costs lie where they fall."))
        archive.writestr("OPS/nav.xhtml", PAGE.format(9, "Contents"))
        for name, text in others.items():
            archive.writestr(name.replace("__", "/"), text)
    return stream.getvalue()


def test_a_book_is_read_in_the_order_of_its_pages() -> None:
    version = read_version("treaty.epub", book())
    assert [(one.label, one.text) for one in version.provisions if one.kind == "article"] == [
        ("Article 1", "The Parties shall help each other."), ("Article 2", "Costs lie where they fall."),
    ]  # fmt: skip
    assert version.language == "en"
    assert any("gone.xhtml" in finding.message for finding in version.findings)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (book(**{"META-INF__encryption.xml": "<e><EncryptedData/></e>"}), "protected"),
        (b"PK\x03\x04 not a zip", "damaged"),
    ],
)
def test_a_book_that_cannot_be_read_is_refused_in_one_line(content: bytes, reason: str) -> None:
    with pytest.raises(LoadError, match=reason):
        read_version("treaty.epub", content)


def test_an_element_that_is_closed_where_it_begins_holds_nothing() -> None:
    page = (
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h2><a id="p3"/>Article 1</h2>'
        '<div class="footer" title="footer"/><p>The Parties<br/>shall help<span class="x" /> each other.</p></body></html>'
    )
    version = read_version("treaty.epub", book(page))
    assert [(one.label, one.text) for one in version.provisions][:1] == [
        ("Article 1", "The Parties shall help each other.")
    ]
