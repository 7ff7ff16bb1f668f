"""Headings that their place or their setting shows: above with the unit's number, in bold ahead of text, with a stop."""

from __future__ import annotations

import pytest

from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def units(text: str, name: str) -> list[tuple[str, str, str]]:
    """Return label, heading and text of the articles, sections and divisions."""
    version = parse(read(name, text.encode()))
    kinds = ("article", "section", "chapter")
    return [(p.label, p.heading, p.text) for p in version.provisions if p.kind in kinds]


@pytest.mark.parametrize(
    ("word", "first", "second", "texts"),
    [
        ("Section", "Political power", "Supreme law of the land", ("All power is the people's.", "It binds.")),
        ("Article", "Objet", "Champ d'application", ("La loi règle le registre.", "Elle lie les sociétés.")),
    ],
)
def test_a_line_with_the_units_number_above_it_is_its_heading(
    word: str, first: str, second: str, texts: tuple[str, str]
) -> None:
    lines = ["Act", f"2. {first}", f"{word} 2. {texts[0]}", f"3. {second}", f"{word} 3. {texts[1]}"]
    assert [row[1:] for row in units("\n\n".join(lines), "act.md")] == [(first, texts[0]), (second, texts[1])]


def test_a_last_paragraph_above_the_next_unit_is_no_heading_of_it() -> None:
    text = "Act\n\nArticle 1\n\n1. Fees are due.\n\n2. Costs are due.\n\nArticle 2\n\n1. Dues are owed.\n\n2. Rent\n\nArticle 3\n\nIt binds.\n"
    assert [row[1] for row in units(text, "act.txt")] == ["", "", ""]


@pytest.mark.parametrize(
    ("word", "first", "second"), [("Articolo", "(R) Soggetti", "Oggetto"), ("Artikel", "Geltung", "Gegenstand")]
)
def test_a_heading_between_label_and_text_is_the_units_whatever_its_level(word: str, first: str, second: str) -> None:
    lines = ["# Act", f"##### {word} 3", f"#### {first}", "1. Uno.", f"##### {word} 4", f"#### {second}", "1. Due."]
    text = "\n\n".join([*lines, f"##### {word} 5", "((abrogato))"])
    assert units(text, "act.md") == [
        (f"{word} 3", first, ""),
        (f"{word} 4", second, ""),
        (f"{word} 5", "", "abrogato" if word == "Articolo" else "((abrogato))"),
    ]


BOLD = [
    ("by-laws.md", "# By-laws\n\n{}", "**Section {} – {}** {}\n\n"),
    ("act.md", "# Act\n\n{}", "**§ {} {}.** {}\n\n"),
    ("act.html", "<h1>Act</h1>{}", "<p><b>Section {}. {}.</b> {}</p>"),
    ("act.html", "<h1>Act</h1>{}", "<p><strong>Article {}&nbsp; {}.</strong>&nbsp; {}</p>"),
]


@pytest.mark.parametrize(("name", "file", "unit"), BOLD)
def test_a_heading_in_bold_ahead_of_the_text_ends_where_the_bold_ends(name: str, file: str, unit: str) -> None:
    given = [("Principal Office", "The office is in Dallas."), ("Other Offices", "The society may have others.")]
    text = file.format("".join(unit.format(number, *words) for number, words in enumerate(given, 1)))
    read_as = [(heading.rstrip("."), words) for _, heading, words in units(text, name)]
    assert read_as == given


def test_a_word_in_bold_within_the_sentence_is_no_heading() -> None:
    text = "# Act\n\n**Section 1.** **Each** keeper lights the lamp.\n\n**Section 2. Every** keeper puts it out.\n"
    assert [row[1] for row in units(text, "act.md")] == ["", ""]


def test_headings_with_a_stop_are_such_alone_in_their_line_where_others_run_in() -> None:
    text = (
        "Act\n\nSection 1. Courts. The courts sit in May.\n\nSection 2. Holidays; business.\n\n1. No court is open.\n\n"
    )
    text += "2. Contracts stand.\n\nSection 3. Seals. Each court has a seal.\n\nSection 4. Fees. Fees are due.\n"
    assert [row[1] for row in units(text, "act.txt")] == ["Courts.", "Holidays; business.", "Seals.", "Fees."]


def test_a_sentence_alone_in_a_division_is_its_heading() -> None:
    text = "# Decreto\n\n### CAPÍTULO I\n\nAtribuições\n\n#### Art. 1.º O Secretário dirige.\n\n### CAPÍTULO II\n\n"
    text += "Competência dos serviços de apoio.\n\n#### Art. 2.º O Gabinete apoia.\n"
    chapters = [row[1] for row in units(text, "decreto.md") if row[0].startswith("CAP")]
    assert chapters == ["Atribuições", "Competência dos serviços de apoio."]


def test_a_sentence_over_the_first_paragraph_is_a_heading_where_others_have_one_there() -> None:
    first = "Dissolució per transcurs del temps o per haver-se assolit l'objecte."
    text = f"##### Article 1r\n\n{first}\n\n1. S'estendrà una nota.\n\n2. No tindrà efectes.\n\n##### Article 2n\n\n"
    text += "Títol inscriptible\n\n1. S'ha de practicar.\n\n2. Es practica.\n"
    assert [row[1] for row in units(text, "llei.md")] == [first, "Títol inscriptible"]


def test_the_words_of_a_units_line_are_its_text_where_nothing_but_more_units_stands_below() -> None:
    text = "Act\n\nSection 1\n\nEvery lighthouse must have a keeper.\n\nSection 2\n\nThe keeper lights the lamp.\n"
    assert [row[1:] for row in units(text, "act.txt")] == [
        ("", "Every lighthouse must have a keeper."),
        ("", "The keeper lights the lamp."),
    ]


def test_a_long_sentence_is_a_heading_where_the_text_below_repeats_its_number() -> None:
    long = "Issue of money out of the Central Fund for the service of the year ending in March, 1923."
    text = f"# Act\n\n##### 1 {long}\n\n**1.**—The Minister may issue it.\n\n##### 2 Power to borrow.\n\n**2.**—(1) He may borrow.\n\n"
    text += "(2) It is charged on the Fund.\n\n##### 3 Short title.\n\n**3.**—This is the Act of 1923.\n"
    assert [row[1] for row in units(text, "act.md")] == [long, "Power to borrow.", "Short title."]
