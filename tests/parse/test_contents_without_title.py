"""Contents that no title, no dots and no pages show: links, numbers in parts, rows, each entry over the text again."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def version(text: str, name: str) -> Version:
    return parse(read(name, text.encode()))


def units(text: str, name: str) -> list[str]:
    """Return label and heading of what holds text, without divisions."""
    kinds = ("article", "section", "paragraph")
    return [f"{p.label} {p.heading or p.text}".strip() for p in version(text, name).provisions if p.kind in kinds]


SCOPE, FEES = "The purpose of this chapter is to protect buyers of boats.", "Every licence costs ten dollars."


@pytest.mark.parametrize("sign", ["", "§ ", "Sec. "])
@pytest.mark.parametrize("number", ["509.0{}", "12.04.0{}0", "5-1-{}"])
def test_entries_with_numbers_in_parts_are_no_units(sign: str, number: str) -> None:
    if "-" in number and not sign:
        pytest.skip("numbers with dashes need a word or a sign to be read")
    one, two, three = (sign + number.format(count) for count in (1, 2, 3))
    text = (
        f"CHAPTER 509\n\n{one} Purpose.\n{two} Fees.\n{three} Force.\n\n"
        f"{one} Purpose.\n{SCOPE}\n\n{two} Fees.\n{FEES}\n\n{three} Force.\nIt enters into force at once.\n"
    )
    read_as = version(text, "code.txt")
    assert [p.label for p in read_as.provisions if p.number and p.kind != "chapter"] == [one, two, three]
    assert read_as.furniture == (f"{one} Purpose.", f"{two} Fees.", f"{three} Force.")


def test_entries_without_the_sign_of_their_sections_are_known_by_their_numbers() -> None:
    text = (
        "509.01 Purpose\n509.02 Fees\n509.03 Force\n\n§ 509.01 Purpose.\n"
        f"{SCOPE}\n\n§ 509.02 Fees.\n{FEES}\n\n§ 509.03 Force.\nIt enters into force.\n"
    )
    assert units(text, "code.txt") == ["§ 509.01 Purpose.", "§ 509.02 Fees.", "§ 509.03 Force."]


@pytest.mark.parametrize(
    "contents",
    [
        "<ul><li><a href='#1'>§ 1 Zweck</a></li><li><a href='#2'>§ 2 Entgelt</a></li></ul>",
        "<p><a href='#1'>§ 1 Zweck</a></p><p><a href='#2'>§ 2 Entgelt</a></p>",
        "<p><a href='#1'>§ 1 Zweck</a><br><a href='#2'>§ 2 Entgelt</a></p>",
        "<ol><li><a href='#1'>§ 1 Zweck</a></li><li><a href='#2'>§ 2 Entgelt</a></li></ol>",
        "<p><a href='#1'>§ 1</a> | <a href='#2'>§ 2</a></p>",
        "<table><tr><td><a href='#1'>§ 1</a></td><td><a href='#1'>Zweck</a></td></tr>"
        "<tr><td><a href='#2'>§ 2</a></td><td><a href='#2'>Entgelt</a></td></tr></table>",
    ],
)
def test_links_to_the_units_of_a_page_are_no_units(contents: str) -> None:
    text = (
        f"<h1>Bootsgesetz</h1>{contents}<h2>§ 1 Zweck</h2><p>Das Gesetz schützt Käufer.</p>"
        "<h2>§ 2 Entgelt</h2><p>Die Erlaubnis kostet zehn Euro.</p>"
    )
    read_as = version(text, "gesetz.html")
    assert [p.label for p in read_as.provisions] == ["§ 1", "§ 2"]
    assert "Zweck" in " ".join(read_as.furniture) or "§ 1" in " ".join(read_as.furniture)


@pytest.mark.parametrize(
    "contents",
    [
        "- [Artículo 1. Objeto](#a1)\n- [Artículo 2. Tasas](#a2)",
        "1. [Artículo 1. Objeto](#a1)\n2. [Artículo 2. Tasas](#a2)",
        "[Artículo 1. Objeto](ley.md#a1)\n\n[Artículo 2. Tasas](ley.md#a2)",
        "[1](#a1) · [2](#a2)",
    ],
)
def test_links_to_the_units_of_a_markdown_file_are_no_units(contents: str) -> None:
    text = (
        f"# Ley de botes\n\n{contents}\n\n## Artículo 1. Objeto\nLa ley protege.\n\n## Artículo 2. Tasas\nSon diez.\n"
    )
    assert [p.label for p in version(text, "ley.md").provisions] == ["Artículo 1", "Artículo 2"]


def test_rows_that_come_again_as_headings_are_contents() -> None:
    rows = "| 1.1 | Objet |\n|---|---|\n| 1.2 | Droits |\n| 1.3 | Effet |\n"
    text = f"# Loi\n\n{rows}\n## 1.1 Objet\nLa loi protège.\n\n## 1.2 Droits\nDix euros.\n\n## 1.3 Effet\nDe suite.\n"
    assert units(text, "loi.md") == ["1.1 Objet", "1.2 Droits", "1.3 Effet"]
    assert not any(p.kind == "row" for p in version(text, "loi.md").provisions)


def test_a_table_that_tells_which_article_became_which_is_none() -> None:
    rows = "".join(f"<tr><td>Article {old}</td><td>Article {old + 1}</td></tr>" for old in range(1, 9)) * 2
    text = f"<h2>Article 1</h2><p>It applies.</p><h2>Article 2</h2><p>It ends.</p><table>{rows}</table>"
    assert sum(p.kind == "row" for p in version(text, "act.html").provisions) == 16


def test_a_list_that_a_form_prints_twice_is_text() -> None:
    answers = "1. Yes\n2. No\n3. Unknown\n"
    text = f"Article 1\nState whether it floats:\n{answers}{answers}\nArticle 2\nThe form is free.\n"
    assert [p.label for p in version(text, "form.txt").provisions if p.kind == "paragraph"] == ["1.", "2.", "3."] * 2


def test_links_to_other_acts_stay_where_they_are_named() -> None:
    named = "<li><a href='/ports'>the Ports Act</a></li><li><a href='/quays'>the Quays Act</a></li>"
    text = (
        f"<h1>Boats Act</h1><p>Having regard to:</p><ul>{named}</ul><h2>Article 1</h2><p>It applies.</p>"
        "<h2>Article 2</h2><p>The <a href='/ports'>Ports Act</a> applies.</p>"
    )
    assert [p.text for p in version(text, "act.html").provisions if p.kind == "recital"] == [
        "Having regard to:", "the Ports Act", "the Quays Act",
    ]  # fmt: skip


def test_a_list_of_links_above_the_title_steers_through_the_site() -> None:
    menu = "<ul><li><a href='/'>Accueil</a></li><li><a href='/l'>Lois</a></li><li><a href='/c'>Contact</a></li></ul>"
    text = f"{menu}<h1>Loi sur les bateaux</h1><h2>Article 1</h2><p>Un.</p><h2>Article 2</h2><p>Deux.</p>"
    read_as = version(text, "loi.html")
    assert (read_as.title, [p.label for p in read_as.provisions]) == (
        "Loi sur les bateaux", ["Article 1", "Article 2"],
    )  # fmt: skip
    assert any("Accueil" in line for line in read_as.furniture)


def test_a_unit_is_held_by_no_heading_of_its_own_level() -> None:
    text = (
        "# Act\n\n## Purpose\nIt protects buyers.\n\n## Definitions\n\n### Boat\nA boat floats.\n\n"
        "## Fees\nA licence costs ten dollars.\n"
    )
    parents = {p.heading: p.parent for p in version(text, "act.md").provisions}
    assert parents["Boat"] is not None
    assert parents["Purpose"] is parents["Definitions"] is parents["Fees"] is None


@pytest.mark.parametrize(
    ("language", "title", "headings"),
    [
        ("en", "ARRANGEMENT OF SECTIONS", ("Definitions", "Lamps", "Fees")),
        ("fr", "TABLE DES MATIÈRES", ("Définitions", "Lampes", "Tarifs")),
        ("es", "ÍNDICE", ("Definiciones", "Lámparas", "Tarifas")),
    ],
)
def test_entries_come_again_as_headings_above_the_numbers(
    language: str, title: str, headings: tuple[str, str, str]
) -> None:
    entries = "\n".join(f"{number}. {heading}" for number, heading in enumerate(headings, 1))
    body = "\n\n".join(f"{heading}\n\n{number}. X is y, and y is x." for number, heading in enumerate(headings, 1))
    read_as = parse(read("act.txt", f"ACT\n\n{title}\n\n{entries}\n\n{body}\n".encode()), language=language)
    assert read_as.reading.numbers == ("1", "2", "3")
    assert tuple(one.heading for one in read_as.provisions if one.kind == "section") == headings
