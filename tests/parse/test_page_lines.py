"""Heads and feet of pages that stand in the text: set apart with their numbers; what only comes again stays."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def load(text: str, name: str) -> Version:
    return parse(read(name, text.encode()))


def texts(version: Version) -> list[str]:
    return [f"{p.label} {p.heading} {p.text}".strip() for p in version.provisions]


@pytest.mark.parametrize(
    ("word", "line"),
    [
        ("Article", "Page {}"),
        ("Artículo", "## Página {}"),
        ("Artikel", "--- Seite {} ---"),
        ("Artigo", "Página {} de 9"),
    ],
)
def test_lines_that_name_a_page_are_no_text_where_their_numbers_rise(word: str, line: str) -> None:
    units = [f"{word} {number}\n\n(a) One is due;\n\n{line.format(number)}\n\n(b) two are due." for number in (1, 2, 3)]
    version = load("# Act\n\n" + "\n\n".join(units), "act.md")
    language = {"Article": "en", "Artículo": "es", "Artikel": "de", "Artigo": "pt"}[word]
    version = parse(read("act.md", ("# Act\n\n" + "\n\n".join(units)).encode()), language=language)
    assert [p.label for p in version.provisions if p.kind == "article"] == [f"{word} {n}" for n in (1, 2, 3)]
    assert len(version.furniture) == 3
    assert not any(line.format(2).strip("#- ") in text for text in texts(version))


def test_a_single_line_that_names_a_page_stays() -> None:
    version = load("# Act\n\n## Article 1\n\nSee:\n\nPage 4\n\n## Article 2\n\nIt binds.\n", "act.md")
    assert any("Page 4" in text for text in texts(version))


def _pages(head: str, foot: str) -> str:
    """Return a law of five pages of ten lines, a head and foot between them."""
    lines = ["Ferries and Bridges Act 2006"]
    for page in range(1, 6):
        lines += [f"{page} Duties of the {('first', 'second', 'third', 'fourth', 'fifth')[page - 1]} keeper"]
        lines += [f"({n}) The keeper of bridge {page * 10 + n} keeps it open for those who pay." for n in range(1, 10)]
        lines += [line.format(page=page) for line in (head, foot) if line]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("{page} Ferries and Bridges Act 2006 (c. 35)", "Document generated on the Monday"),
        ("-{page}-", "PRESIDENTIAL COMMISSION FOR FERRIES"),
        ("Bridges of the Republic {page}", ""),
    ],
)
def test_lines_that_come_again_with_the_number_of_a_page_are_no_sections(head: str, foot: str) -> None:
    version = load(_pages(head, foot), "act.txt")
    sections = [(p.label, p.heading) for p in version.provisions if p.kind == "section"]
    assert sections == [
        (str(page), f"Duties of the {order} keeper")
        for page, order in enumerate(("first", "second", "third", "fourth", "fifth"), 1)
    ]
    assert len(version.furniture) == 5 * (1 + bool(foot))


def test_what_comes_again_without_the_number_of_a_page_stays() -> None:
    lines = ["Bridges Act"]
    for number in (1, 4, 9, 12):
        lines += [f"{number} Definitions", "(1) In this Part the words stand for what they say in the Act."]
        lines += [f"(2) A bridge of kind {number}{at} is a bridge." for at in range(10)]
    version = load("\n".join(lines) + "\n", "act.txt")
    assert [p.heading for p in version.provisions if p.kind == "section"] == ["Definitions"] * 4
