"""By-laws, ordinances and constitutions: notes above numbers, amendments, leads, 2.1 in 2, named heads over lists."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def load(text: str, name: str = "act.md", language: str = "en") -> Version:
    return parse(read(name, text.encode()), language=language)


@pytest.mark.parametrize("note", ["(Ord. No. 2659-2014)", "[1998, c. 5, s. 2.]"])
def test_a_note_below_a_section_is_not_the_heading_of_the_next(note: str) -> None:
    heads = ("Penalties", "Exceptions", "Permits")
    text = "# Noise\n\n" + "".join(
        f"## 62.{25 + at} {head}\n\nNobody shall make noise.\n\n{note}\n\n" for at, head in enumerate(heads)
    )
    version = load(text)
    assert [one.heading for one in version.provisions if one.kind == "section"] == list(heads)
    kept = {one.eid: [held.text for held in one.notes] for one in version.provisions if one.notes}
    assert kept == {"sec_62-25": [note], "sec_62-26": [note], "sec_62-27": [note]}


@pytest.mark.parametrize(
    ("word", "language"), [("Amendment", "en"), ("Amendement", "fr"), ("Enmienda", "es"), ("Emenda", "pt")]
)
def test_amendments_behind_the_articles_are_units_counted_apart(word: str, language: str) -> None:
    article = {"en": "Article", "fr": "Article", "es": "Artículo", "pt": "Artigo"}[language]
    units = [f"{article} I", f"{article} II", f"{word} I", f"{word} II"]
    version = load(
        "Constitution\n\n" + "".join(f"{unit}\n\nThe club is old.\n\n" for unit in units), "act.txt", language
    )
    assert [one.label for one in version.provisions if one.kind == "article"] == units


def test_an_amendment_on_the_title_page_is_no_unit() -> None:
    text = "Amendment 1\n\nArticle 1\n\nThe club is old.\n\nArticle 2\n\nThe club is small.\n"
    assert load(text, "act.txt").reading.numbers == ("1", "2")


@pytest.mark.parametrize("mark", ["## ", ""])
def test_the_lead_of_a_list_without_marks_is_text(mark: str) -> None:
    text = f"{mark}Article 1\n\nThe Assembly shall\n\nelect its President;\n\nadopt its rules.\n\n{mark}Article 2\n\nIt meets every year.\n"
    version = load(text, "act.md" if mark else "act.txt")
    assert [(one.heading, one.text) for one in version.provisions if one.kind == "article"] == [
        ("", "The Assembly shall"), ("", "It meets every year."),
    ]  # fmt: skip


def test_a_number_in_a_number_stands_in_it_and_is_no_unit_of_its_own() -> None:
    text = (
        "# Bylaws\n\n## 1. Name\n\nThe name is Hive.\n\n## 2. Members\n\n### 2.1 Classes\n\n1. Students\n2. Others\n\n"
    )
    text += "### 2.2 Dues\n\nDues are paid monthly.\n\n## 3. Meetings\n\n### 3.1 Regular meetings\n\nThey are weekly.\n"
    version = load(text)
    assert [one.eid for one in version.provisions if one.kind == "section"] == [
        "sec_1", "sec_2", "sec_2__sec_2-1", "sec_2__sec_2-2", "sec_3", "sec_3__sec_3-1",
    ]  # fmt: skip
    assert (version.reading.numbers, version.reading.verdict) == (("1", "2", "3"), "sound")


@pytest.mark.parametrize("form", ["md", "txt"])
def test_headings_without_numbers_hold_the_lists_that_begin_anew_in_them(form: str) -> None:
    parts = {"Mission": ["Keep the archive.", "Watch over it."], "Voting": ["Half must agree.", "A quorum is needed."]}
    text = "# Bylaws of the Users\n\n" if form == "md" else "Bylaws of the Users\n===================\n\n"
    for head, items in parts.items():
        text += f"## {head}\n\n" if form == "md" else f"{head}\n{'-' * len(head)}\n\n"
        text += "".join(f"{number}. {item}\n\n" for number, item in enumerate(items, 1))
    version = load(text, f"act.{form}")
    assert version.title == "Bylaws of the Users"
    assert [(one.kind, one.heading or one.text) for one in version.provisions] == [
        ("section", "Mission"), ("paragraph", "Keep the archive."), ("paragraph", "Watch over it."),
        ("section", "Voting"), ("paragraph", "Half must agree."), ("paragraph", "A quorum is needed."),
    ]  # fmt: skip
    assert not [finding for finding in version.findings if finding.code == "numbering"]


def test_numbers_that_run_on_through_headings_stay_the_paragraphs_of_a_report() -> None:
    text = "# Report\n\n" + "".join(
        f"## {head}\n\n{2 * at + 1}. The Council met.\n\n{2 * at + 2}. It decided.\n\n"
        for at, head in enumerate(("Opening", "Debate", "Closing"))
    )
    assert load(text).reading.kind == "paragraph"


@pytest.mark.parametrize(("first", "second"), [("a)", "b)"), ("a )", "b )"), ("1 °)", "2 °)")])
@pytest.mark.parametrize("body", ["“treaty” means an agreement;", "a treaty;", "o tratado;"])
def test_marks_may_be_glued_to_their_text_or_set_apart(first: str, second: str, body: str) -> None:
    glue = "" if first == "a)" else " "
    text = f"Article 1\n\nIn this Act:\n\n{first}{glue}{body}\n\n{second}{glue}{body}\n\nArticle 2\n\nIt is in force.\n"
    version = load(text, "act.txt")
    assert [(one.label, one.text) for one in version.provisions if one.parent == "art_1"] == [
        (first, body),
        (second, body),
    ]


def test_a_group_over_one_article_that_has_a_heading_is_no_heading_of_it() -> None:
    text = "# Legge\n\n" + "".join(
        f"## DISPOSIZIONI {at}\n\n### Art. {at}. - (Risultati)\n\n1. Il saldo resta determinato.\n\n"
        for at in (1, 2, 3)
    )
    version = load(text, language="it")
    assert [(one.heading, one.parent) for one in version.provisions if one.kind == "article"] == [
        ("(Risultati)", "sec_1"), ("(Risultati)", "sec_2"), ("(Risultati)", "sec_3"),
    ]  # fmt: skip


def test_the_parts_of_a_french_code_need_no_number() -> None:
    text = "# Code\n\nPartie législative\n\nArticle L1\n\nLe code vaut.\n\nPartie réglementaire - Décrets\n\nArticle R1\n\nIl vaut.\n"
    parts = [(one.label, one.heading) for one in load(text, language="fr").provisions if one.kind == "part"]
    assert parts == [("Partie législative", ""), ("Partie réglementaire", "Décrets")]


def test_lines_of_law_in_one_element_are_lines() -> None:
    law = "Tillämpning\n\n1 § Denna lag gäller alla båtar och färjor som seglar\npå havet.\n\n2 § Avgiften är:\n\n1. fem kronor, eller\n\n2. sex kronor.\n"
    version = load(f"<h1>Lag om båtar</h1><div>{law}</div>", "act.html", "sv")
    assert [(one.label, one.text) for one in version.provisions if one.kind in ("article", "paragraph")] == [
        ("1 §", "Denna lag gäller alla båtar och färjor som seglar på havet."), ("2 §", "Avgiften är:"), ("1.", "fem kronor, eller"),
        ("2.", "sex kronor."),
    ]  # fmt: skip
