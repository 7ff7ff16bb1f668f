"""Which lines at the edge of pages are running heads, and which are headings of units."""

from __future__ import annotations

import pytest

from mla_diff.model.block import Block, Document
from mla_diff.parse.document import parse
from mla_diff.parse.furniture import settle_furniture
from mla_diff.readers.registry import read
from tests.readers.pdf_writer import Page, write_pdf


def head(text: str, page: int) -> Block:
    return Block(text, "furniture", page=page, repeats=True)


def styles(*blocks: Block, language: str = "en") -> list[str]:
    settled, _ = settle_furniture(blocks, language)
    return [block.style for block in settled]


def test_a_label_that_counts_on_is_a_heading() -> None:
    assert styles(Block("Article 1"), head("Article 2", 2), Block("Article 3")) == ["body", "heading", "body"]


def test_a_label_that_repeats_stays_a_running_head_and_is_told_where_the_text_has_none() -> None:
    blocks = [Block("Article 1"), *(head("PART XI", page) for page in (2, 3, 4))]
    settled, findings = settle_furniture(blocks, "en")
    assert [block.style for block in settled[1:]] == ["furniture"] * 3
    assert [finding.code for finding in findings] == ["label-in-furniture"]


def test_a_running_head_that_names_an_article_of_the_text_stays_one() -> None:
    settled, findings = settle_furniture([Block("Article 1"), Block("Article 2"), head("Article 2", 2)], "en")
    assert (settled[-1].style, findings) == ("furniture", [])


def test_a_number_out_of_order_is_no_heading() -> None:
    assert styles(Block("Article 5"), head("Article 2", 2), Block("Article 6"))[1] == "furniture"


def test_what_is_furniture_beyond_doubt_stays_so() -> None:
    page_number = Block("Article 2", "furniture", page=2)
    assert styles(Block("Article 1"), page_number, Block("Article 3"))[1] == "furniture"


@pytest.mark.parametrize(("language", "label"), [("en", "Section"), ("fr", "Article"), ("de", "§"), ("nl", "Artikel")])
def test_a_unit_on_a_page_of_its_own_is_found_under_the_running_head(language: str, label: str) -> None:
    pages = []
    for number in range(1, 7):
        page = Page()
        page.text(72, 800, "Ordinance on River Ferries", 9)
        page.text(72, 760, f"{label} {number}", 12)
        for line in range(8):
            page.text(
                72,
                730 - 14 * line,
                f"Words {number}{line} that fill the page with a rule about ferries and their lights.",
                11,
            )
        page.text(290, 40, str(number), 9)
        pages.append(page)
    version = parse(read("act.pdf", write_pdf(pages)), language=language)
    units = [provision.number for provision in version.provisions if provision.kind in ("article", "section")]
    assert units == ["1", "2", "3", "4", "5", "6"]
    assert version.furniture.count("Ordinance on River Ferries") == 6


def test_the_last_words_of_a_page_do_not_run_into_the_unit_below_a_heading_on_the_next() -> None:
    blocks = (Block("Article 1", page=1), Block("It ends.", page=1), head("Article 2", 2), Block("It begins.", page=2))
    version = parse(Document("a.pdf", "0" * 64, "pdf", blocks), language="en")
    assert version.by_eid["art_2"].text == "It begins."


TITLE = "Lov om ferger og broer"


@pytest.mark.parametrize(
    "cut", [("Avgiften som eieren", "betaler, er forfalt."), ("Eieren, og den som leier,", "betaler avgift.")]
)
def test_a_title_carried_along_in_the_text_cuts_no_sentence(cut: tuple[str, str]) -> None:
    page = f"<p>{TITLE}</p><p>§ 1. {cut[0]}</p><p><em>Lov om ferger<br />og broer</em></p><p>{cut[1]}</p><p>§ 2. Slutt.</p>"
    version = parse(read("lov.html", page.encode()))
    assert [provision.text for provision in version.provisions if provision.kind == "article"] == [
        " ".join(cut),
        "Slutt.",
    ]
    assert version.furniture == (TITLE,)


def test_a_title_between_whole_sentences_stays_in_the_text() -> None:
    page = f"<p>{TITLE}</p><p>§ 1. Avgift betales.</p><p>{TITLE}</p><p>gjelder.</p><p>§ 2. Slutt.</p>"
    assert parse(read("lov.html", page.encode())).furniture == ()


def test_a_long_paragraph_is_no_title() -> None:
    long = "the fee that the council has set for the year " * 9
    lines = [TITLE, f"§ 1. {long}", "and the rent", long + "other", "is due.", long + "last"]
    assert styles(*(Block(line) for line in lines)) == ["body"] * len(lines)


@pytest.mark.parametrize(
    "line", ['statt "Staatsbahnen" nunmehr "Bundesbahnen",', "c) der Preise und Abgaben", "Preise der Güter,"]
)
def test_a_line_of_a_list_that_comes_again_is_no_title(line: str) -> None:
    texts = ["Gesetz", "§ 1. Es gelten", line, "nach Maßgabe des § 2.", "§ 2. Es gelten", line, "nach Maßgabe des § 1."]
    assert styles(*(Block(text) for text in texts), language="de") == ["body"] * len(texts)
