"""Lines that publishers and converters print among the units: over each of them, for each page, or a speck before one."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def _read(*texts: str, name: str = "law.md", language: str = "") -> Version:
    between = "\n\n" if name.endswith((".md", ".txt")) else ""
    lines = texts if between else [f"<p>{text}</p>" for text in texts]
    return parse(read(name, between.join(lines).encode()), language=language)


def _labels(version: Version, kind: str = "article") -> list[str]:
    return [provision.label for provision in version.provisions if provision.kind == kind]


OVER = {
    "German": ("de", "Abkürzung", "B-VG", "Artikel {}. Das Gesetz gilt im Hafen Nummer {}."),
    "English": ("en", "Ferries Act", "Version in force", "Section {}. The Act applies in port number {}."),
}


@pytest.mark.parametrize("name", ["law.md", "law.txt", "law.html"])
@pytest.mark.parametrize(("language", "first", "second", "unit"), OVER.values(), ids=OVER)
def test_lines_over_each_unit_are_no_text_of_the_one_before(
    language: str, first: str, second: str, unit: str, name: str
) -> None:
    texts = [text for number in (1, 2, 3, 4) for text in (first, second, unit.format(number, number))]
    version = _read(*texts, name=name, language=language)
    assert len([provision for provision in version.provisions if provision.text == second]) == 0
    assert version.furniture.count(second) == 4


def test_a_word_below_each_unit_is_its_text() -> None:
    texts = [text for number in (1, 2, 3, 4) for text in (f"Article {number}", "Repealed.")]
    assert [provision.text for provision in _read(*texts).provisions] == ["Repealed."] * 4


@pytest.mark.parametrize(
    ("language", "unit", "page"),
    [
        ("pt", "Artigo", "## Página"),
        ("de", "Artikel", "Seite"),
        ("en", "Article", "Page"),
        ("pl", "Artykuł", "- Strona"),
    ],
)
def test_lines_that_number_pages_are_no_text(language: str, unit: str, page: str) -> None:
    texts = [text for number in (1, 2, 3) for text in (f"{unit} {number}", f"{page} {number + 3}", "Vale o porto.")]
    version = _read(*texts, language=language)
    assert [provision.text for provision in version.provisions] == ["Vale o porto."] * 3


@pytest.mark.parametrize("speck", [". ", "· ", "' "])
@pytest.mark.parametrize(
    ("language", "unit"), [("es", "ARTÍCULO {}. Se reforma la ley."), ("it", "Art. {}. La legge è abrogata.")]
)
def test_a_unit_behind_a_speck_fills_the_gap_in_the_numbers(language: str, unit: str, speck: str) -> None:
    texts = [speck + unit.format(1), unit.format(2), speck + unit.format(3), unit.format(4)]
    version = _read(*texts, name="law.txt", language=language)
    assert [provision.number for provision in version.provisions if provision.kind == "article"] == list("1234")


def test_a_reference_behind_a_dash_is_no_unit_where_no_number_is_missing() -> None:
    version = _read(
        "Article 1. These apply:", "- Article 5 of the Charter;", "- Article 7.", "Article 2. It is closed."
    )
    assert _labels(version) == ["Article 1", "Article 2"]
