"""Divisions that share a line, headings that a file broke in two, and rules drawn between parts."""

from __future__ import annotations

import pytest

from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def heads(text: str, name: str = "text.txt", language: str = "") -> list[str]:
    """Return kind, label and heading of each division and unit, set in below what holds it."""
    depths: dict[str | None, int] = {None: -1}
    shown = []
    for p in parse(read(name, text.encode()), language=language).provisions:
        depths[p.eid] = depths[p.parent] + 1
        if p.kind not in ("subparagraph", "paragraph"):
            shown.append("  " * depths[p.eid] + f"{p.label} {p.heading}".strip())
    return shown


@pytest.mark.parametrize(
    ("tag", "unit", "line", "outer", "inner"),
    [
        ("en", "Article", "PART I CHAPTER 1 General", "PART I", "CHAPTER 1 General"),
        ("en", "Section", "PART I - GENERAL CHAPTER 1 - SCOPE", "PART I GENERAL", "CHAPTER 1 SCOPE"),
        ("es", "Artículo", "TÍTULO I CAPÍTULO I Objeto", "TÍTULO I", "CAPÍTULO I Objeto"),
        ("fr", "Article", "TITRE Ier : FINS CHAPITRE II : OBJET", "TITRE Ier FINS", "CHAPITRE II OBJET"),
        ("de", "§", "Teil 1 Kapitel 1 Allgemeines", "Teil 1", "Kapitel 1 Allgemeines"),
        ("ru", "Статья", "РАЗДЕЛ I ГЛАВА 1 ЦЕЛИ", "РАЗДЕЛ I", "ГЛАВА 1 ЦЕЛИ"),
        ("it", "Art.", "TITOLO I CAPO II Oggetto", "TITOLO I", "CAPO II Oggetto"),
    ],
)
@pytest.mark.parametrize("mark", ["", "## "])
def test_two_divisions_in_a_line_stand_one_below_the_other(
    tag: str, unit: str, line: str, outer: str, inner: str, mark: str
) -> None:
    text = f"{mark}{line}\n\n{unit} 1\nOne is all.\n\n{unit} 2\nTwo is all.\n"
    assert heads(text, "text.md", tag)[:2] == [outer, f"  {inner}"]


def test_a_division_that_each_line_names_again_goes_on() -> None:
    text = (
        "<h2>LIVRE PREMIER TITRE II CHAPITRE Ier Objet</h2><h3>Article 1</h3><p>Un.</p>"
        "<h2>LIVRE PREMIER TITRE II CHAPITRE II Effet</h2><h3>Article 2</h3><p>Deux.</p>"
    )
    assert heads(text, "loi.html") == [
        "LIVRE PREMIER",
        "  TITRE II",
        "    CHAPITRE Ier Objet",
        "      Article 1",
        "    LIVRE PREMIER TITRE II CHAPITRE II Effet",
        "      Article 2",
    ]


def test_a_unit_begins_in_the_line_of_its_division() -> None:
    text = (
        "CAPÍTULO I Artículo 1. La ley protege a quienes compran.\n\nArtículo 2. Se aplica a los botes.\n\n"
        "CAPÍTULO II DE LAS TASAS ARTÍCULO 3. Son diez pesos.\n"
    )
    assert heads(text) == [
        "CAPÍTULO I", "  Artículo 1", "  Artículo 2", "CAPÍTULO II DE LAS TASAS", "  ARTÍCULO 3",
    ]  # fmt: skip


def test_a_division_that_a_heading_only_names_is_none() -> None:
    text = (
        "PART I REPEAL OF CHAPTER 2\n\nArticle 1\nIt is repealed.\n\n"
        "PART II AMENDMENTS TO PART 2 OF THE PORTS ACT\n\nArticle 2\nIt is amended.\n"
    )
    assert [head for head in heads(text) if "PART" in head] == [
        "PART I REPEAL OF CHAPTER 2", "PART II AMENDMENTS TO PART 2 OF THE PORTS ACT",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("act.md", "## Part I\n## Rules of navigation\n## and of the ports"),
        ("act.html", "<h2>Part I</h2><h2>Rules of navigation</h2><h2>and of the ports</h2>"),
        ("act.md", "## Part I\n## Rules of\n## Navigation"),
    ],
)
def test_a_heading_in_two_lines_is_one(name: str, head: str) -> None:
    unit = "<h3>Article {0}</h3><p>It is {0}.</p>" if name.endswith("html") else "\n\n### Article {0}\nIt is {0}.\n"
    assert heads(f"{head}{unit.format(1)}{unit.format(2)}", name)[0].startswith("Part I Rules of")
    assert len(heads(f"{head}{unit.format(1)}{unit.format(2)}", name)) == 3


@pytest.mark.parametrize("rule", ["-----", "______________", "=====", "– – –", "~~~~"])
def test_a_rule_drawn_between_units_is_no_text(rule: str) -> None:
    text = f"Artikel 1\nDas Gesetz gilt für Boote.\n\n{rule}\n\nArtikel 2\nEs gilt nicht für Schiffe.\n"
    provisions = parse(read("gesetz.txt", text.encode())).provisions
    assert [p.text for p in provisions] == ["Das Gesetz gilt für Boote.", "Es gilt nicht für Schiffe."]


def test_a_row_of_stars_stands_for_words_that_are_left_out() -> None:
    text = "Article 1\nIt applies to boats.\n\n* * *\n\nArticle 2\nIt ends at once.\n"
    provisions = parse(read("act.txt", text.encode())).provisions
    assert [(p.kind, p.text) for p in provisions if p.text.startswith("*")] == [("subparagraph", "* * *")]
