"""Items that stand in another line: the first of a list behind its unit's words, several in one line; and what is none."""

from __future__ import annotations

import pytest

from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def rows(text: str, name: str = "act.txt") -> list[tuple[str, str, str]]:
    version = parse(read(name, text.encode()))
    return [(p.label or p.kind, p.heading, p.text) for p in version.provisions if p.kind not in ("preface", "preamble")]


def findings(text: str, name: str = "act.txt") -> list[str]:
    return [finding.code for finding in parse(read(name, text.encode())).findings]


@pytest.mark.parametrize(
    ("word", "heading", "first", "second"),
    [
        ("Article", "Taxed supplies", "1. The supply of goods is taxed.", "2. The importation of goods is taxed."),
        ("Article", "Objecte de la Llei", "1. Es regulen els apartaments.", "2. Queden subjectes a registre."),
        ("Artikel", "Gegenstand der Abgabe", "(1) Lieferungen werden besteuert.", "(2) Einfuhren werden besteuert."),
        ("Artículo", "Objeto de la ley", "a) La entrega de bienes tributa.", "b) La importación tributa."),
    ],
)
def test_the_first_item_runs_in_behind_the_heading_of_its_unit(
    word: str, heading: str, first: str, second: str
) -> None:
    units = [f"{word} {number} {heading} {first}\n\n{second}\n" for number in (1, 2, 3)]
    text = "The Act\n\n" + "\n".join(units)
    expected = [
        (f"{word} 1", heading, ""),
        (first.split()[0], "", first.split(maxsplit=1)[1]),
        (second.split()[0], "", second.split(maxsplit=1)[1]),
    ]
    assert rows(text)[:3] == expected
    assert "numbering" not in findings(text)


def test_the_first_items_run_in_behind_the_sentence_that_they_complete() -> None:
    text = "Act\n\nArticle 1\n\nThese are taxed: (a) ships; (b) docks;\n\n(c) cranes.\n\nArticle 2\n\nIt binds.\n"
    assert rows(text)[:4] == [
        ("Article 1", "", "These are taxed:"),
        ("(a)", "", "ships;"),
        ("(b)", "", "docks;"),
        ("(c)", "", "cranes."),
    ]


def test_an_item_in_the_midst_of_a_list_runs_in_behind_the_one_before() -> None:
    text = "# Wet\n\n## Artikel 1\n\nBeroep staat open tegen:\n\na. artikel 85, tweede lid b. artikel 124\n\nc. artikel 125\n\n## Artikel 2\n\nTekst.\n"
    assert rows(text, "wet.md")[1:4] == [
        ("a.", "", "artikel 85, tweede lid"),
        ("b.", "", "artikel 124"),
        ("c.", "", "artikel 125"),
    ]


def test_no_blank_need_stand_between_an_item_and_the_next() -> None:
    text = "Act\n\nArticle 1\n\nThese are open:\n\n1. the parks;\n\n2. the plants.3. the museums.\n\n4. the baths.\n\nArticle 2\n\nIt binds.\n"
    assert [row[0] for row in rows(text)] == ["Article 1", "1.", "2.", "3.", "4.", "Article 2"]


def test_a_first_point_runs_in_behind_the_letter_of_the_item_that_holds_it() -> None:
    text = "Act\n\nArticle 1\n\nA good is originating if:\n\n(a) (i) for yarn, its weight is small;\n\n(ii) for other goods, their value is small; and\n\n(b) it is marked.\n\nArticle 2\n\nIt binds.\n"
    version = parse(read("act.txt", text.encode()))
    assert [(p.label, p.eid) for p in version.provisions[1:5]] == [
        ("(a)", "art_1__point_a"),
        ("(i)", "art_1__point_a__point_i"),
        ("(ii)", "art_1__point_a__point_ii"),
        ("(b)", "art_1__point_b"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The fee follows from section 1. The rate is kept.",
        "It was shown as No. 1. The owner keeps it.",
        "The third version, Version 1.1 ratified in June, is void.",
        "The persons named in paragraph (1) pay.",
    ],
)
def test_a_number_in_a_sentence_is_no_item_though_one_is_missing(sentence: str) -> None:
    second = "(2) Fees are due." if "(1)" in sentence else "2. Fees are due."
    text = f"Act\n\nArticle 1\n\n{sentence}\n\n{second}\n\nArticle 2\n\nIt binds.\n"
    assert ("Article 1", "", sentence) in rows(text)


def test_a_list_is_cut_out_of_a_line_whole_or_not_at_all() -> None:
    text = "Act\n\nArticle 1\n\nThese pay: 1. ships.\n\n4. docks.\n\nArticle 2\n\nIt binds.\n"
    assert ("Article 1", "", "These pay: 1. ships.") in rows(text)
    assert "numbering" in findings(text)


def test_a_letter_put_in_behind_another_stands_beside_it() -> None:
    points = [
        "(c) “agent” means one;",
        "(cc) “lessee” means another;",
        "(d) “mine” means a pit;",
        "(da) “pit” means a mine.",
    ]
    lists = "\n\n".join(["(a) “adult” means a person;", "(b) “child” means a person;", *points])
    text = f"Act\n\nArticle 1\n\nIn this Act:\n\n{lists}\n\nArticle 2\n\nIt binds.\n"
    version = parse(read("act.txt", text.encode()))
    assert [p.eid for p in version.provisions if p.parent == "art_1"][2:] == [
        "art_1__point_c",
        "art_1__point_cc",
        "art_1__point_d",
        "art_1__point_da",
    ]
    assert not version.findings


def test_the_second_numeral_behind_a_first_letter_is_no_doubled_letter() -> None:
    text = "Act\n\nArticle 1\n\nThese are kept:\n\n(a) ships\n\n(ii) that sail;\n\n(iii) that row;\n\n(b) docks.\n\nArticle 2\n\nIt binds.\n"
    version = parse(read("act.txt", text.encode()))
    assert [(p.label, p.parent) for p in version.provisions[1:5]] == [
        ("(a)", "art_1"),
        ("(ii)", "art_1__point_a"),
        ("(iii)", "art_1__point_a"),
        ("(b)", "art_1"),
    ]
