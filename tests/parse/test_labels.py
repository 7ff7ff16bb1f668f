"""A line is read as a label or left as a sentence, by the words and signs of its language."""

from __future__ import annotations

import pytest

from mla_diff.languages import language
from mla_diff.model.block import Block, Document
from mla_diff.parse.document import parse
from mla_diff.parse.labels import read_label
from mla_diff.parse.labels.of_blocks import label_of
from mla_diff.readers.registry import read
from mla_diff.text.language import detect_language
from mla_diff.text.numerals import canonical_number, sort_key


@pytest.mark.parametrize(
    ("line", "kind", "number", "rest"),
    [
        ("第12条 范围", "article", "12", "范围"), ("第十条", "article", "10", ""), ("第十二条", "article", "12", ""),
        ("第二十条", "article", "20", ""), ("第一百零三条", "article", "103", ""), ("第二章 总则", "chapter", "2", "总则"),
    ],
)  # fmt: skip
def test_chinese_numerals_are_read_as_numbers(line: str, kind: str, number: str, rest: str) -> None:
    label = read_label(line, language("zh"))
    assert label is not None
    assert (label.kind, label.number, label.rest) == (kind, number, rest)


@pytest.mark.parametrize(
    "line",
    [
        "Annex Forms and fees", "Annex to the Convention", "(EC) no. 44/2001 applies", "Article 5 shall apply.",
        "Part I of the Treaty applies.",
    ],
)  # fmt: skip
def test_a_line_that_only_begins_like_a_label_is_none(line: str) -> None:
    assert read_label(line, language("en")) is None


@pytest.mark.parametrize(
    ("line", "printed", "rest"),
    [
        ("Annex: Forms", "Annex", "Forms"), ("Article 5 bis. Costs", "Article 5 bis", "Costs"),
        ("Article 7. The costs, etc.", "Article 7", "The costs, etc."), ("[(b) the costs]", "(b)", "[the costs]"),
    ],
)  # fmt: skip
def test_what_is_printed_and_what_follows_are_parted(line: str, printed: str, rest: str) -> None:
    label = read_label(line, language("en"))
    assert label is not None
    assert (label.printed, label.rest) == (printed, rest)


@pytest.mark.parametrize(
    ("printed", "number"), [("IV bis", "4bis"), ("VIIIa", "8a"), ("XL-ter", "40ter"), ("ii", "2"), ("A", "A")]
)
def test_roman_numbers_with_something_slipped_in_are_compared_as_numbers(printed: str, number: str) -> None:
    assert canonical_number(printed) == number


def test_numbers_are_ordered_as_a_treaty_orders_them() -> None:
    numbers = ["10", "5ter", "5", "5bis", "5a", "6", "5.2", "5.10"]
    assert sorted(numbers, key=sort_key) == ["5", "5.2", "5.10", "5a", "5bis", "5ter", "6", "10"]


def test_a_raised_mark_of_an_amendment_is_no_part_of_the_label() -> None:
    block = Block("4[39. Power to make rules", raised=((0, 1),))
    found = label_of(block, language("en"))
    assert found is not None
    assert (found.number, found.rest) == ("39", "Power to make rules")


@pytest.mark.parametrize(
    ("tag", "line", "number"),
    [
        ("en", "ARTICLE 25 BIS", "25bis"), ("es", "ARTÍCULO 5 TER", "5ter"), ("fr", "ARTICLE 8BIS.1", "8bis.1"),
        ("en", "Article A-01: Scope", "A-01"), ("es", "Artículo C-00-B", "C-00-B"), ("fr", "Article III.12", "III.12"),
        ("fr", "Article I-1 Établissement de l'Union", "I-1"), ("en", "ARTICLE:8.7", "8.7"), ("en", "ARTICLE - 1", "1"),
        ("en", "ARTICLE – II", "2"), ("en", "Article No. 3", "3"), ("es", "Artículo Nº 5.- Ley", "5"),
        ("pt", "Artigo n.º 3", "3"), ("fr", "Article n° 4", "4"), ("en", "ARTICLE 140 (A)", "140a"),
        ("en", "CHAPTER – II", "2"), ("en", "CHAPTER-I", "1"), ("en", "PART - B", "B"), ("en", "ANNEX - IV", "IV"),
        ("en", "ANNEX I-1", "I-1"), ("en", "SCHEDULE – A", "A"), ("pt", "TÍTULO - II", "2"), ("de", "Abschnitt - 3", "3"),
    ],
)  # fmt: skip
def test_a_number_is_read_whole_whatever_joins_it_to_its_word(tag: str, line: str, number: str) -> None:
    label = read_label(line, language(tag))
    assert label is not None
    assert label.number == number


@pytest.mark.parametrize(
    "line",
    ["PART-TIME WORK", "Article-by-article notes", "Annex - the list", "Section 3 No. 5 applies."],
)
def test_words_joined_by_a_dash_are_no_label(line: str) -> None:
    assert read_label(line, language("en")) is None


@pytest.mark.parametrize(
    "numbers", [("I.1", "I.2", "II.1", "III.1", "IV.1"), ("A-01", "A-02", "B-01", "C-01"), ("1", "1bis", "2")]
)
def test_numbers_with_the_part_in_front_count_on(numbers: tuple[str, ...]) -> None:
    text = "\n\n".join(f"Article {number}\n\nThe Party shall act in case {number}." for number in numbers)
    version = parse(read("law.txt", text.encode()), language="en")
    assert [one.number for one in version.provisions] == list(numbers)
    assert version.findings == ()


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("bg", "Общинските съветници, водени от принципите на управлението, приемат настоящия кодекс като израз на дълга."),
        ("ru", "Депутаты, которые избраны гражданами, принимают настоящий кодекс, чтобы честно и открыто выполнять свои обязанности."),
        ("uk", "Депутати, які обрані громадянами, приймають цей кодекс, щоб чесно і відкрито виконувати свої обов'язки перед громадою."),
    ],
)  # fmt: skip
def test_languages_of_one_script_are_told_by_the_letters_that_one_of_them_prints(tag: str, text: str) -> None:
    assert detect_language(text) == tag


@pytest.mark.parametrize(
    ("line", "number"), [("Article 1r", "1"), ("Article 2n", "2"), ("Article 4t. Taxes", "4"), ("Article 5è", "5")]
)
def test_catalan_ordinals_are_numbers(line: str, number: str) -> None:
    label = read_label(line, language("ca"))
    assert label is not None
    assert label.number == number


def test_the_language_of_a_template_does_not_hide_that_of_the_text() -> None:
    """Word declares the language of its template: a Russian treaty that is said to be English."""
    articles = [f"Статья {number}" for number in range(1, 8)]
    text = "Настоящая Конвенция вступает в силу на тридцатый день после сдачи на хранение ратификационной грамоты."
    blocks = tuple(Block(line) for article in articles for line in (article, f"1. {text}", f"2. {text}"))
    version = parse(Document("treaty.docx", "", "docx", blocks, language="en-US"))
    assert version.language == "ru"
    assert [provision.label for provision in version.provisions if provision.kind == "article"] == articles
