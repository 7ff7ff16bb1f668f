"""Divisions counted in words that are printed in capitals, in Greek letters, in numerals of Cyrillic letters."""

from __future__ import annotations

import pytest

from mla_diff.languages import language
from mla_diff.parse.document import parse
from mla_diff.parse.labels import read_label
from mla_diff.readers.registry import read


@pytest.mark.parametrize(
    ("tag", "text", "kind", "number"),
    [
        ("tr", "BİRİNCİ BÖLÜM", "chapter", "1"), ("tr", "İKİNCİ KISIM", "part", "2"), ("tr", "ALTINCI BÖLÜM", "chapter", "6"),
        ("tr", "ON BİRİNCİ BÖLÜM", "chapter", "11"), ("tr", "Yirmi Üçüncü Bölüm", "chapter", "23"), ("tr", "KISIM 2", "part", "2"),
        ("el", "ΚΕΦΑΛΑΙΟ Α΄", "chapter", "1"), ("el", "ΚΕΦΑΛΑΙΟ ΙΑ'", "chapter", "11"), ("el", "Κεφάλαιο ΣΤ", "chapter", "6"),
        ("el", "ΜΕΡΟΣ ΠΡΩΤΟ", "part", "1"), ("el", "ΚΕΦΑΛΑΙΟ ΔΕΥΤΕΡΟ", "chapter", "2"), ("el", "ΚΕΦΑΛΑΙΟ ΙV", "chapter", "4"),
        ("el", "ΠΑΡΑΡΤΗΜΑ Β΄", "annex", "2"), ("uk", "Розділ ІІ", "title", "2"), ("uk", "Глава ХІ", "chapter", "11"),
        ("ru", "Глава ХХ", "chapter", "20"), ("fr", "TITRE PRELIMINAIRE", "title", "0"), ("pl", "Załącznik nr 2", "annex", "2"),
        ("cs", "Příloha č. 3", "annex", "3"), ("sk", "Príloha č. 1", "annex", "1"), ("da", "Bilag nr. 4", "annex", "4"),
    ],
)  # fmt: skip
def test_a_division_s_number_is_read(tag: str, text: str, kind: str, number: str) -> None:
    label = read_label(text, language(tag))
    assert label is not None
    assert (label.kind, label.number.lower()) == (kind, number) or (kind, number) == ("title", "0")


@pytest.mark.parametrize(
    ("word", "tag", "points"), [("Άρθρο", "el", "αβ"), ("Статья", "ru", "аб"), ("Article", "en", "ab")]
)
def test_the_first_point_may_stand_in_the_line_of_its_paragraph(word: str, tag: str, points: str) -> None:
    text = f"# Law\n\n{word} 1\n\n1. x;\n\n2. {points[0]}) x;\n\n{points[1]}) x.\n\n{word} 2\n\n1. x.\n"
    version = parse(read("law.md", text.encode()), language=tag)
    assert [one.label for one in version.provisions if one.kind == "point"] == [f"{point})" for point in points]
    assert not version.findings


@pytest.mark.parametrize(("raised", "number"), [("32.1", "333^32.1"), ("34-1", "333^34-1"), ("19", "333^19")])
def test_a_raised_index_may_have_two_numbers(raised: str, number: str) -> None:
    text = f"<h1>Code</h1><h2>Статья 333<sup>{raised}</sup>. Ставки</h2><p>Текст.</p><h2>Статья 334. Сроки</h2><p>Текст.</p>"
    version = parse(read("code.html", text.encode()), language="ru")
    assert [one.number for one in version.provisions if one.kind == "article"] == [number, "334"]
