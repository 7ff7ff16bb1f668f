"""Sentences that a page or a converter tore over a blank line, and what stands below an open sentence all the same."""

from __future__ import annotations

import pytest

from mla_diff.model.block import Block
from mla_diff.parse.document import parse
from mla_diff.parse.joining import join_lines
from mla_diff.readers.registry import read

TORN = {
    "a little word": ("en", "(1) This Law applies to all arbitration, subject to any|agreement in force between States."),
    "a number": ("lt", "1. Įstatymo 10 straipsnio 4|dalyje vietoj skaičiaus „20“ įrašyti skaičių „25“."),
    "a date": ("lt", "1. Šio įstatymo 1 straipsnio 1 dalis įsigalioja 2014|m. sausio 1 d."),
    "a bracket": ("es", "EMPLEO Y FORMACION DE RECURSOS HUMANOS a D. Mario FLAMARIQUE (M.I. Nº|7.889.515)."),
    "a capital behind of": ("es", "sobre el correspondiente ramo o actividad y en todos los casos del|MINISTERIO DE HACIENDA."),
    "the line of a unit": ("es", "Artículo 1º— Desígnase MINISTRO DE TRABAJO,|EMPLEO Y FORMACION DE RECURSOS HUMANOS a D. Mario."),
    "a heading's line": ("lt", "2 straipsnis. Įstatymo|įsigaliojimas"),
    "running text": ("de", "Die Bevollmächtigten bestimmten in ihrer Sitzung den Verlauf der Grenze|zu beiden Seiten des Flusses."),
}  # fmt: skip


@pytest.mark.parametrize(("language", "text"), TORN.values(), ids=TORN)
def test_a_sentence_torn_over_a_blank_line_is_put_together(language: str, text: str) -> None:
    blocks = [Block(line, line=True, gap=True) for line in text.split("|")]
    assert [block.text for block in join_lines(blocks, language)] == [text.replace("|", " ")]


@pytest.mark.parametrize("format_name", ["text", "Markdown", "HTML"])
def test_an_item_torn_over_a_gap_is_one_text_in_any_format(format_name: str) -> None:
    texts = [
        "Article 1. Ports", "(1) A ferry is registered where:", "(a) its owner has a place of business;",
        "(b) a substantial part of the work is to be done in the", "harbours of the State.", "(2) Others are not.",
    ]  # fmt: skip
    content = {
        "text": "\n\n\n".join(texts),
        "Markdown": "\n\n".join(texts),
        "HTML": "".join(f"<p>{text}</p>" for text in texts),
    }[format_name]
    name = {"text": "a.txt", "Markdown": "a.md", "HTML": "a.html"}[format_name]
    read_texts = [provision.text for provision in parse(read(name, content.encode())).provisions]
    assert "a substantial part of the work is to be done in the harbours of the State." in read_texts


APART = {
    "a list without marks": ("en", "The Assembly of the Parties to the Convention shall|elect its President;|adopt its rules."),
    "a list whose entries end with nothing": (
        "no", "enten er født i riket av foreldre som på det tidspunkt var norske statsborgere|eller heretter oppholder seg i riket i ti år|eller blir naturalisert av Stortinget."
    ),
    "what completes all points": (
        "de", "b) dieselben Personen an dem Kapital eines Unternehmens beider Staaten beteiligt sind|und in diesen Fällen besteuert werden."
    ),
    "what completes points of another law": ("en", "(b) makes any false statement in an application referred to in section 7; or|shall be guilty of an offence."),
    "a lead of its own": ("de", "Zu den bestehenden Steuern, für die das Abkommen gilt, gehören insbesondere|in der Republik Ägypten:"),
}  # fmt: skip


@pytest.mark.parametrize(("language", "text"), APART.values(), ids=APART)
def test_what_stands_below_an_open_sentence_as_a_text_of_its_own_stays_one(language: str, text: str) -> None:
    before = {"de": ["a) ein Unternehmen unmittelbar beteiligt ist, oder"], "en": ["(a) forges a paper; or"]}
    texts = [*before.get(language, []), *text.split("|")] if text[1:2] == ")" or text[0] == "(" else text.split("|")
    blocks = [Block(line, line=True, gap=True) for line in [*texts, "Die Beträge sind."]]
    assert [block.text for block in join_lines(blocks, language)][:-1] == texts


def test_a_name_in_capitals_behind_the_last_article_makes_it_no_heading() -> None:
    text = "Art. 1º— Desígnase al señor ministro.\n\nArt. 2º— Comuníquese, dése a la Dirección y archívese. — DE LA RUA. — F. Storani."
    last = parse(read("decreto.md", text.encode())).provisions[-1]
    assert (last.heading, last.text[:11]) == ("", "Comuníquese")


def test_conditions_of_a_word_processor_are_no_text() -> None:
    text = "**[if !supportEmptyParas] [endif]**\n\nArt. 1º— Desígnase al señor ministro.\n\n[if gte mso]Art. 2º[endif]— Comuníquese."
    assert [provision.label for provision in parse(read("decreto.md", text.encode())).provisions] == [
        "Art. 1º",
        "Art. 2º",
    ]
