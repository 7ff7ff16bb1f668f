"""Units whose number stands in brackets or between blanks: المادة (1), Article (1), 第 1 条, 제 2 조의 2."""

from __future__ import annotations

import pytest

from mla_diff.languages import language
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.parse.labels import read_label
from mla_diff.readers.registry import read


def load(text: str, tag: str) -> Version:
    return parse(read("law.txt", text.encode()), language=tag)


def articles(version: Version) -> list[tuple[str, str, str]]:
    return [(unit.number, unit.heading, unit.text) for unit in version.provisions if unit.kind == "article"]


@pytest.mark.parametrize(
    ("tag", "text", "number", "rest"),
    [
        ("ar", "المادة (1)", "1", ""),
        ("ar", "المادة ( ٢ )", "2", ""),
        ("ar", "مادة ٣", "3", ""),
        ("ar", "المادة رقم (4)", "4", ""),
        ("ar", "المادة (الثانية والعشرون):", "22", ""),
        ("ar", "مادة (5): التعريفات", "5", "التعريفات"),
        ("ar", "المادة (6 مكرر)", "6bis", ""),
        ("ar", "المادة 7 مكررا", "7bis", ""),
        ("ar", "المادة (8) مكرر (2)", "8bis2", ""),
        ("ar", "الباب (1)", "1", ""),
        ("ar", "ملحق رقم (2)", "2", ""),
        ("en", "Article (2): Definitions", "2", "Definitions"),
        ("fr", "Article (1er)", "1", ""),
        ("es", "Artículo (2) Objeto", "2", "Objeto"),
        ("tr", "MADDE (3) – Bu Kanun", "3", "Bu Kanun"),
        ("ja", "第 2 条の 2（会費）", "2-2", "（会費）"),
        ("ko", "제 2 조의 2(정의)", "2-2", "(정의)"),
        ("zh", "第 十七 条 之一　删除", "17-1", "删除"),
    ],
)
def test_the_number_is_read(tag: str, text: str, number: str, rest: str) -> None:
    label = read_label(text, language(tag))
    assert label is not None
    assert (label.number, label.rest) == (number, rest)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("ar", "المادة (6) من القانون الأصلي"),
        ("ar", "المادة 6 من القانون"),
        ("en", "Section (12)(b) of the Rivers Act"),
        ("en", "REGULATION (EC) No 593/2008"),
        ("en", "Article (1, 2)"),
        ("en", "Section (3) applies to all persons."),
        ("ja", "第 1 条の規定は、適用しない。"),
    ],
)
def test_what_only_names_a_unit_is_no_label(tag: str, text: str) -> None:
    assert read_label(text, language(tag)) is None


@pytest.mark.parametrize(
    ("tag", "word", "sentence"),
    [
        ("ar", "المادة", "يعمل بهذا القانون من تاريخ نشره."),
        ("en", "Article", "The fee is due on the first day of the year."),
    ],
)
def test_a_law_whose_numbers_stand_in_brackets_has_the_units_of_one_whose_do_not(
    tag: str, word: str, sentence: str
) -> None:
    bracketed = load("".join(f"{word} ({number})\n\n{sentence}\n\n" for number in range(1, 5)), tag)
    bare = load("".join(f"{word} {number}\n\n{sentence}\n\n" for number in range(1, 5)), tag)
    assert [number for number, *_ in articles(bracketed)] == ["1", "2", "3", "4"]
    assert articles(bracketed) == articles(bare)
    assert not bracketed.findings


def test_blanks_around_the_number_change_nothing() -> None:
    text = "第 1 条（名称）本会は、会と称する。\n\n第 2 条の 2（会費）会員は、会費を納める。\n\n第 3 条（役員）本会に役員を置く。\n"
    spaced, tight = load(text, "ja"), load(text.replace(" ", ""), "ja")
    assert articles(spaced) == articles(tight)
    assert [number for number, *_ in articles(spaced)] == ["1", "2-2", "3"]
