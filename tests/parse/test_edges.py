"""Where parsing turns: lists that break off, closing formulas, headings in brackets, instruments in one file."""

from __future__ import annotations

import pytest

from mla_diff.model.block import Block, Document, Mark
from mla_diff.parse.document import parse
from mla_diff.parse.levels import Level, Place, Value, place_item, readings
from tests.parse.test_outline import outline, version


def test_a_stray_number_is_a_paragraph_and_a_stray_letter_a_point_of_what_is_open() -> None:
    open_lists = [Level("1.", Value(2), 5), Level("(a)", Value(1), 6)]
    assert place_item(open_lists, "1)", "7").depth == 0
    assert place_item(open_lists, "a)", "f").depth == 2
    assert place_item([], "(a)", "f").doubt == "opens a list that does not begin at its beginning"


@pytest.mark.parametrize(
    ("number", "doubt"),
    [
        ("calt1", ""),
        ("c", "is out of order"),
        ("e", "is out of order"),
        ("halt", "leaves a gap in the numbering"),
        ("g", "leaves a gap in the numbering"),
    ],
)
def test_an_alternative_comes_again_without_a_doubt_and_nothing_else_does(number: str, doubt: str) -> None:
    place = place_item([Level("(a)", Value(5), 1)], "(a)", number)
    assert (place.depth, place.doubt) == (0, doubt)


def test_dashes_follow_dashes_and_nothing_numbered_does() -> None:
    assert place_item([Level("–", Value(0), 1)], "–", "") == Place(0, "–", Value(0), follows=True)
    assert not place_item([Level("1.", Value(0), 1)], "1.", "3").follows
    assert readings("–", "") == (("–", Value(0)),)


def test_a_closing_formula_before_an_annex_closes_and_one_before_more_articles_does_not() -> None:
    closing = "IN WITNESS WHEREOF the undersigned have signed this Convention."
    head = f"Article 1\n\nThe Party acts.\n\n{closing}\n\n"
    assert outline(f"{head}ANNEX I\n\nThe list of courts.")[1] == f"final | {closing}"
    assert outline(f"{head}Article 2\n\nThe court acts.")[1] == f"art_1__subpara_1 | {closing}"
    assert outline(head)[1] == f"final | {closing}"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Article 1 (deleted by the Council)", "art_1 | (deleted by the Council)"),
        ("Article 1 - The Party shall act.", "art_1 | The Party shall act."),
    ],
)
def test_what_follows_an_article_in_brackets_is_its_heading_and_a_sentence_its_text(line: str, expected: str) -> None:
    parsed = version(f"{line}\n\nArticle 2\n\nThe court acts.").by_eid["art_1"]
    assert expected == " | ".join(["art_1", parsed.heading or parsed.text])
    assert bool(parsed.heading) == line.endswith(")")


def test_a_torn_reference_keeps_the_marks_of_its_second_half_in_place() -> None:
    blocks = (
        Block("Article 1", "heading", page=1), Block("The Party acts under paragraph", page=1),
        Block("(a) of this Article.", page=1, marks=(Mark(3, "1"),)), Block("A note.", "note", page=1, number="1"),
    )  # fmt: skip
    parsed = parse(Document("t.txt", "", "text", blocks), "t", "en")
    text = parsed.by_eid["art_1"].text
    assert text == "The Party acts under paragraph (a) of this Article."
    assert [text[: note.offset] for note in parsed.by_eid["art_1"].notes] == ["The Party acts under paragraph (a)"]


def test_a_title_page_is_not_taken_for_a_table_of_contents() -> None:
    dotted = "\n".join(f"Article {at} Matter {at} ............ {at}" for at in range(1, 6))
    body = "\n\n".join(f"Article {at}\nMatter {at}\n\nThe Party number {at} shall act at once." for at in range(1, 6))
    parsed = version(f"Page\n\n{dotted}\n\n{body}")
    assert [one.eid for one in parsed.provisions] == [f"art_{at}" for at in range(1, 6)]
    assert "Page" in parsed.furniture


def test_a_heading_right_under_a_bare_article_is_that_articles_and_no_instrument() -> None:
    first = "# Convention A\n\n## Article 1\n\nThe Party acts.\n\n## Article 2\n\n## Costs\n\nThe Party pays.\n\n"
    second = "## Article 1\n\nThe court acts.\n\n## Article 2\n\nThe court pays."
    headings = {one.eid: one.heading for one in version(first + "# Protocol B\n\n" + second, "t.md").provisions}
    assert "Costs" in headings.values()
    assert sum(eid.startswith("act_") and "__" not in eid for eid in headings) == 2
