"""EPUB: the pages of a book in the order of its spine, without the page of contents."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest

from mla_diff.loading import read_version
from mla_diff.model.errors import LoadError

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


def book(
    first: str = PAGE.format(1, "The Parties shall help each other."),
    second: str = PAGE.format(2, "Costs lie where they fall."),
    **others: str,
) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("OPS/book.opf", BOOK)
        archive.writestr("OPS/text/one.xhtml", first)
        archive.writestr("OPS/text/two b.xhtml", second)
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


NOTES = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><h2>Notes</h2><ol>{}</ol>'
    "</body></html>"
)


@pytest.mark.parametrize(
    "notes",
    [
        '<li id="fn1"><p>Not all of them. <a href="one.xhtml#r1">^</a></p></li><li id="fn2"><p>Nor these.</p></li>',
        '<li id="x1" epub:type="endnote">Not all of them.</li><li id="x2" epub:type="endnote"><p>Nor these.</p></li>',
        '<li><p><a id="n1"></a>Not all of them. <a href="one.xhtml#r1">^</a></p></li><li><p id="note-2">Nor these.</p></li>',
    ],
)
def test_notes_on_a_page_of_their_own_belong_to_the_words_that_they_are_marked_at(notes: str) -> None:
    first, second = (part.partition('"')[0] for part in notes.split('id="')[1:])
    text = (
        f'The Parties<sup><a id="r1" href="two%20b.xhtml#{first}">1</a></sup> act at once'
        f'<a epub:type="noteref" href="two%20b.xhtml#{second}">2</a>, see <a href="two%20b.xhtml#top">Article 2</a>.'
    )
    version = read_version("treaty.epub", book(PAGE.format(1, text), second=NOTES.format(notes)))
    (article,) = (one for one in version.provisions if one.kind == "article")
    assert article.text == "The Parties act at once, see Article 2."
    assert [(note.number, note.text.rstrip(" ^"), article.text[: note.offset]) for note in article.notes] == [
        ("1", "Not all of them.", "The Parties"), ("2", "Nor these.", "The Parties act at once"),
    ]  # fmt: skip


def test_a_number_that_leads_to_a_provision_on_another_page_is_no_mark_of_a_note() -> None:
    page = PAGE.format(1, 'Under paragraph <a href="two%20b.xhtml#par2">2</a> the Parties act.')
    other = PAGE.format(2, "Costs.</p><p id='par2'>Costs lie where they fall.")
    version = read_version("treaty.epub", book(page, second=other))
    assert version.by_eid["art_1"].text == "Under paragraph 2 the Parties act."
    assert any(one.text == "Costs lie where they fall." for one in version.provisions)
