"""What a file raises above the line is told and written alike, whatever the format: Art. 5¹ is no Art. 51."""

from __future__ import annotations

import pytest

from mla_diff.model.block import Block
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read
from tests.readers.docx_writer import docx, para, run
from tests.readers.odt_writer import odt
from tests.readers.pdf_writer import Page, width, write_pdf

RAISED = '<w:vertAlign w:val="superscript"/>'


def pdf() -> bytes:
    page = Page()
    x = 72.0
    for text, lift, size in (("Art. 5", 0, 11), ("1", 4, 7), (". The 1", 0, 11), ("st", 4, 7), (" fee is due.", 0, 11)):
        page.text(x, 700 + lift, text, size)
        x += width(text, size)
    return write_pdf([page])


def word(raised: str, **parts: str) -> bytes:
    pieces = run("Art. 5") + run("1", raised) + run(". The 1") + run("st", raised) + run(" fee is due.")
    return docx(para(pieces), **parts)


def open_document(position: str) -> bytes:
    span = '<text:span text:style-name="T1">{}</text:span>'
    return odt(
        f"<text:p>Art. 5{span.format(1)}. The 1{span.format('st')} fee is due.</text:p>",
        '<style:style style:name="T1" style:family="text"><style:text-properties '
        f'style:text-position="{position}"/></style:style>',
    )


def page(opening: str, closing: str, sheet: str = "") -> bytes:
    text = f"<p>Art. 5{opening}1{closing}. The 1{opening}st{closing} fee is due.</p>"
    return f"<!doctype html><meta charset=utf-8><style>{sheet}</style>{text}".encode()


FILES = {
    "html sup": ("html", page("<sup>", "</sup>")),
    "html style": ("html", page("<span style='vertical-align: super'>", "</span>")),
    "html class": ("html", page("<i class=up>", "</i>", ".up { font-size: 60%; vertical-align: super }")),
    "html of EUR-Lex": ("html", page('<span class="oj-super">', "</span>")),
    "html of Word": ("html", page("<span style='mso-text-raise:6pt'>", "</span>")),
    "markdown": ("md", b"Art. 5<sup>1</sup>. The 1<sup>st</sup> fee is due.\n"),
    "word": ("docx", word(RAISED)),
    "word by a style": (
        "docx",
        word(
            '<w:rStyle w:val="Up"/>',
            styles=f'<w:style w:type="character" w:styleId="Up"><w:rPr>{RAISED}</w:rPr></w:style>',
        ),
    ),
    "word by hand": ("docx", word('<w:position w:val="6"/><w:sz w:val="14"/>')),
    "open document": ("odt", open_document("super 58%")),
    "open document by share": ("odt", open_document("33% 58%")),
    "pdf": ("pdf", pdf()),
}


@pytest.mark.parametrize("name", FILES)
def test_raised_digits_are_written_as_such_and_ordinals_stay(name: str) -> None:
    suffix, content = FILES[name]
    (block,) = read(f"draft.{suffix}", content).blocks
    assert block.text == "Art. 5¹. The 1st fee is due."
    assert [block.text[start:end] for start, end in block.raised] == ["¹", "st"]


@pytest.mark.parametrize("name", FILES)
def test_an_article_with_an_index_is_read_with_it(name: str) -> None:
    suffix, content = FILES[name]
    assert [provision.number for provision in parse(read(f"draft.{suffix}", content)).provisions] == ["5^1"]


@pytest.mark.parametrize(
    "text",
    ["<sub>1</sub>", "<span style='vertical-align: sub'>1</span>", "<b>1</b>"],
)
def test_what_is_not_raised_stays_a_digit(text: str) -> None:
    assert read("draft.html", f"<p>CO{text} is gas.</p>".encode()).blocks == (Block("CO1 is gas."),)


def test_fractions_and_long_raised_text_stay_as_they_are() -> None:
    content = "<p>A <sup>1</sup>/<sub>2</sub> share.</p><p><sup>The whole of 2 paragraphs is small.</sup></p>"
    blocks = read("draft.html", content.encode()).blocks
    assert [block.text for block in blocks] == ["A 1/2 share.", "The whole of 2 paragraphs is small."]


def test_a_raised_mark_that_leads_to_a_note_is_a_mark() -> None:
    content = (
        "<p>Parties<sup>(<a href='#fn1' id='r1'>1</a>)</sup> pay 5 m<sup>2</sup>.</p>"
        "<p class=footnote><sup><a id=fn1 href='#r1'>1</a></sup> All of them.</p>"
    )
    first, note = read("draft.html", content.encode()).blocks
    assert (first.text, [(mark.offset, mark.number) for mark in first.marks]) == ("Parties pay 5 m².", [(7, "1")])
    assert (note.style, note.number, note.text) == ("note", "1", "All of them.")
