"""A unit's heading before its label in one line, as some publishers' pages give it when they are copied."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def _read(text: str, name: str = "law.md", language: str = "") -> Version:
    return parse(read(name, text.encode()), language=language)


def _articles(version: Version) -> list[tuple[str, str]]:
    return [(one.label, one.heading) for one in version.provisions if one.kind == "article"]


@pytest.mark.parametrize("name", ["law.md", "law.txt"])
@pytest.mark.parametrize(
    ("language", "lines", "articles"),
    [
        (
            "bg",
            ("Предмет Чл. 1. Кодексът урежда пристанищата.", "Такси Чл. 2. (1) Таксите са годишни.", "(2) Няма други."),
            [("Чл. 1", "Предмет"), ("Чл. 2", "Такси")],
        ),
        (
            "en",
            ("Subject Art. 1. The Code governs the harbours.", "Fees of ships Art. 2. The fees are yearly."),
            [("Art. 1", "Subject"), ("Art. 2", "Fees of ships")],
        ),
        (
            "de",
            ("Gegenstand § 1. Dieses Gesetz gilt für alle Häfen.", "Gebühren § 2. Die Gebühren sind jährlich."),
            [("§ 1", "Gegenstand"), ("§ 2", "Gebühren")],
        ),
    ],
)
def test_the_words_before_labels_that_count_on_are_their_headings(
    language: str, lines: tuple[str, ...], articles: list[tuple[str, str]], name: str
) -> None:
    version = _read("\n\n".join(lines), name, language)
    assert _articles(version) == articles
    assert not [one for one in version.provisions if "1." in one.text]


def test_a_unit_within_a_line_fills_the_gap_between_those_that_begin_lines() -> None:
    lines = ("Art. 1. It is open.", "Fees Art. 2. It is closed.", "Art. 3. It is far.", "Repeal Art. 4. It is gone.")
    assert _articles(_read("\n\n".join(lines))) == [
        ("Art. 1", ""),
        ("Art. 2", "Fees"),
        ("Art. 3", ""),
        ("Art. 4", "Repeal"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Fees Article 2. They are yearly.",  # a number that a line begins with
        "Orders under Article 7. They are laid before the House.",  # one alone
        "They are set: Article 4. It names them.",  # not what a heading is
    ],
)
def test_a_reference_within_a_line_is_no_unit(line: str) -> None:
    version = _read(f"Article 1. It is open.\n\n{line}\n\nArticle 2. It is closed.\n\nArticle 5. It is far.")
    assert [label for label, _ in _articles(version)] == ["Article 1", "Article 2", "Article 5"]


def test_a_heading_before_its_unit_goes_on_where_the_units_that_begin_lines_end() -> None:
    lines = (
        "Чл. 1. Кодексът урежда.",
        "Чл. 2. Таксите са годишни.",
        "Такси Чл. 3. Няма други.",
        "Край Чл. 4. Влиза в сила.",
    )
    assert _articles(_read("\n\n".join(lines), language="bg")) == [
        ("Чл. 1", ""),
        ("Чл. 2", ""),
        ("Чл. 3", "Такси"),
        ("Чл. 4", "Край"),
    ]


def test_a_note_in_brackets_may_stand_behind_a_heading_before_its_unit() -> None:
    lines = (
        "Subject Art. 1. The Code governs.",
        "Fees (am. G. 31, 2023 (x)) Art. 2. They are yearly.",
        "End Art. 3. It ends.",
    )
    assert [heading for _, heading in _articles(_read("\n\n".join(lines)))] == [
        "Subject",
        "Fees (am. G. 31, 2023 (x))",
        "End",
    ]


@pytest.mark.parametrize(
    ("language", "lines", "labels"),
    [
        (
            "el",
            (
                "Εκδίδομε τον νόμο: Άρθρο πρώτο Ο λιμένας είναι ανοικτός. Άρθρο δεύτερο",
                "1. Τα τέλη είναι ετήσια.",
                "2. Καταβάλλονται στον λιμένα. Άρθρο τρίτο Ο νόμος ισχύει από σήμερα.",
            ),
            ["Άρθρο πρώτο", "Άρθρο δεύτερο", "Άρθρο τρίτο"],
        ),
        (
            "en",
            (
                "The following law is enacted: Article 1 The harbour is open to all ships. Article 2",
                "1. Fees are yearly.",
                "2. They are paid in advance. Article 3 The law enters into force today.",
            ),
            ["Article 1", "Article 2", "Article 3"],
        ),
        (
            "es",
            ("Se decreta: Artículo 1. El puerto es libre. Artículo 2. Las tasas son anuales. Artículo 3. Rige hoy.",),
            ["Artículo 1", "Artículo 2", "Artículo 3"],
        ),
    ],
)
def test_units_begin_behind_the_sentence_that_ends_the_one_before(
    language: str, lines: tuple[str, ...], labels: list[str]
) -> None:
    version = _read("\n\n".join(lines), "law.txt", language)
    assert [label for label, _ in _articles(version)] == labels
    paragraphs = [one.label for one in version.provisions if one.kind == "paragraph"]
    assert paragraphs == (["1.", "2."] if len(lines) > 1 else [])


def test_units_that_begin_lines_make_no_units_of_those_that_sentences_name() -> None:
    text = "Article 1\n\nIt is open. Article 3 The Port Act applies too. Article 4 The Dock Act does not.\n\nArticle 2\n\nIt binds."
    assert [label for label, _ in _articles(_read(text))] == ["Article 1", "Article 2"]


def test_a_heading_on_a_line_of_its_own_stands_beside_those_in_the_lines_of_their_units() -> None:
    lines = (
        "Subject Art. 1. The Code governs.",
        "Fees of ships",
        "Art. 2. They are yearly.",
        "Dues Art. 3. They are paid.",
    )
    more = ("Repeal Art. 4. It repeals.", "End Art. 5. It ends.")
    headings = [heading for _, heading in _articles(_read("\n\n".join((*lines, *more))))]
    assert headings == ["Subject", "Fees of ships", "Dues", "Repeal", "End"]


def test_the_one_unit_that_no_line_begins_with_begins_behind_the_words_that_enact_it() -> None:
    text = "Having regard to the Port Act, we order: Article 1 Fees\n\n(1) They are yearly.\n\n(2) They are paid."
    found = _articles(_read(f"{text}\n\nArticle 2\n\nIt binds.\n\nArticle 3\n\nIt ends."))
    assert found == [("Article 1", "Fees"), ("Article 2", ""), ("Article 3", "")]


def test_a_sentence_that_names_a_unit_does_not_fill_the_gap_of_one_that_was_repealed() -> None:
    text = (
        "Article 1\n\nIt is open. Article 2 of the Port Act applies.\n\nArticle 3\n\nIt binds.\n\nArticle 4\n\nIt ends."
    )
    assert [label for label, _ in _articles(_read(text))] == ["Article 1", "Article 3", "Article 4"]
