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
