"""Words in bold, in italics or underlined ahead of a unit's text are its heading, whatever the format."""

from __future__ import annotations

from html import escape

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read
from tests.readers.docx_writer import docx, para, run
from tests.readers.odt_writer import fodt

#: Label, heading and text of each unit, in two languages and two alphabets.
ENGLISH = [
    ("Section 1 – ", "Principal Office", "The office of the Foundation is in Dallas."),
    ("Section 2 – ", "Other Offices", "The Foundation may have other offices."),
    ("Section 3 – ", "Members", "There are no members."),
]
BULGARIAN = [
    ("Чл. 1. ", "Предмет", "Този закон урежда пристанищата."),
    ("Чл. 2. ", "Такси", "Съветът определя таксите."),
    ("Чл. 3. ", "Срок", "Срокът е един месец."),
]
Unit = tuple[str, str, str]


def markdown(units: list[Unit], sign: str) -> tuple[str, bytes]:
    return "law.md", "\n\n".join(f"{sign}{label}{heading}{sign} {text}" for label, heading, text in units).encode()


def html(units: list[Unit], tag: str) -> tuple[str, bytes]:
    body = "".join(f"<p>{label}<{tag}>{escape(heading)}</{tag}> {text}</p>" for label, heading, text in units)
    return "law.html", f"<html><body>{body}</body></html>".encode()


def word(units: list[Unit], properties: str) -> tuple[str, bytes]:
    body = "".join(
        para(run(label, properties) + run(heading, properties) + run(f" {text}")) for label, heading, text in units
    )
    return "law.docx", docx(body)


def opendocument(units: list[Unit], properties: str) -> tuple[str, bytes]:
    style = f'<style:style style:name="T1" style:family="text"><style:text-properties {properties}/></style:style>'
    body = "".join(
        f'<text:p>{label}<text:span text:style-name="T1">{heading}</text:span> {text}</text:p>'
        for label, heading, text in units
    )
    return "law.fodt", fodt(body, style)


FORMS = [
    (markdown, "**"), (markdown, "*"), (markdown, "__"), (html, "b"), (html, "strong"), (html, "em"), (html, "u"),
    (word, "<w:b/>"), (word, "<w:i/>"), (word, '<w:u w:val="single"/>'), (opendocument, 'fo:font-weight="bold"'),
    (opendocument, 'style:text-underline-style="solid"'),
]  # fmt: skip


def version(name: str, content: bytes) -> Version:
    return parse(read(name, content))


@pytest.mark.parametrize("units", [ENGLISH, BULGARIAN], ids=["en", "bg"])
@pytest.mark.parametrize(("write", "manner"), FORMS, ids=[f"{write.__name__} {manner}" for write, manner in FORMS])
def test_stressed_words_ahead_of_a_unit_s_text_are_its_heading(write, manner: str, units: list[Unit]):
    made = version(*write(units, manner))
    found = [(part.heading, part.text) for part in made.provisions if part.kind in ("article", "section")]
    assert found == [(heading, text) for _, heading, text in units]


def test_a_stressed_label_alone_is_no_heading():
    made = version("law.md", b"**Article 1** The fee is due.\n\n**Article 2** It is paid.\n\n**Article 3** It is low.")
    assert [(part.heading, part.text) for part in made.provisions] == [
        ("", "The fee is due."), ("", "It is paid."), ("", "It is low."),
    ]  # fmt: skip


@pytest.mark.parametrize("manner", ["<w:b w:val='0'/>", '<w:u w:val="none"/>', ""])
def test_words_that_are_set_as_all_others_are_none(manner: str):
    units = [("Article 1. ", "The council", "sets the fees."), ("Article 2. ", "The court", "hears appeals.")]
    made = version(*word(units, manner))
    assert {part.heading for part in made.provisions} == {""}


def test_stressed_words_within_a_sentence_are_its_words():
    made = version(
        "law.md", b"Article 1. **The Council** shall set the fees.\n\nArticle 2. **The Court** shall hear appeals."
    )
    assert [part.text for part in made.provisions] == [
        "The Council shall set the fees.",
        "The Court shall hear appeals.",
    ]
