"""Articles that hold sections, as American constitutions and by-laws have them: neither stands in the other's place."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

CONSTITUTION = """Constitution of the State

ARTICLE I

{0} 1. The legislative Powers shall be vested in a Congress.

{0} 2. The House shall be composed of Members chosen every second Year.

ARTICLE II

{0} {1}. The executive Power shall be vested in a President.

{0} {2}. The President shall be Commander in Chief.

ARTICLE III

The Congress shall propose Amendments.
"""


def load(text: str, name: str = "act.txt") -> Version:
    return parse(read(name, text.encode()))


def tree(version: Version) -> list[tuple[str, str, str, str]]:
    return [(one.eid, one.kind, one.heading, one.text) for one in version.provisions]


@pytest.mark.parametrize("word", ["Section", "SECTION", "Sec."])
@pytest.mark.parametrize("numbers", [(1, 2), (3, 4)])
def test_sections_stand_in_their_articles(word: str, numbers: tuple[int, int]) -> None:
    version = load(CONSTITUTION.format(word, *numbers))
    assert tree(version) == [
        ("art_1", "article", "", ""),
        ("art_1__sec_1", "section", "", "The legislative Powers shall be vested in a Congress."),
        ("art_1__sec_2", "section", "", "The House shall be composed of Members chosen every second Year."),
        ("art_2", "article", "", ""),
        (f"art_2__sec_{numbers[0]}", "section", "", "The executive Power shall be vested in a President."),
        (f"art_2__sec_{numbers[1]}", "section", "", "The President shall be Commander in Chief."),
        ("art_3", "article", "", "The Congress shall propose Amendments."),
    ]
    assert (version.reading.verdict, version.reading.numbers) == ("sound", ("1", "2", "3"))


@pytest.mark.parametrize(("article", "section"), [("Article", "Section"), ("Artículo", "Sección"), ("Artigo", "Seção")])
def test_sections_with_headings_stand_in_their_articles(article: str, section: str) -> None:
    text = f"# Statutes\n\n## {article} 1 – Name\n\n### {section} 1 – Club\n\nThe club is the Boat Club.\n\n"
    text += f"### {section} 2 – Seal\n\n1. The seal is round.\n\n2. The clerk keeps it.\n\n"
    text += f"## {article} 2 – Dues\n\nThe dues are low.\n\n## {article} 3 – Members\n\n### {section} 1 – Entry\n\nAll may join.\n"
    version = parse(
        read("act.md", text.encode()), language={"Article": "en", "Artículo": "es", "Artigo": "pt"}[article]
    )
    assert [(one.eid, one.heading) for one in version.provisions if one.kind in ("article", "section")] == [
        ("art_1", "Name"), ("art_1__sec_1", "Club"), ("art_1__sec_2", "Seal"), ("art_2", "Dues"), ("art_3", "Members"),
        ("art_3__sec_1", "Entry"),
    ]  # fmt: skip
    assert version.by_eid["art_1__sec_2__para_2"].text == "The clerk keeps it."


def test_sections_that_begin_anew_stand_in_their_articles_behind_a_line_of_text() -> None:
    text = "Constitution\n\n" + "".join(
        f"Article {number}\n\nProposed by the Congress in the year of the flood.\n\n"
        "Section 1. All may vote.\n\nSection 2. The Congress may enforce this.\n\n"
        for number in ("I", "II", "III")
    )
    parents = [one.parent for one in load(text).provisions if one.kind == "section"]
    assert parents == ["art_1", "art_1", "art_2", "art_2", "art_3", "art_3"]


def test_a_section_over_articles_stays_over_them() -> None:
    text = "# Regulation\n\n" + "".join(
        f"Section {number}\n\nGeneral provisions\n\n"
        f"Article {2 * number - 1}\n\nScope\n\nThis Regulation applies to boats.\n\n"
        f"Article {2 * number}\n\nLicences\n\nEvery boat bears a licence.\n\n"
        for number in (1, 2, 3)
    )
    assert [one.parent for one in load(text, "act.md").provisions if one.kind == "article"] == [
        "sec_1", "sec_1", "sec_2", "sec_2", "sec_3", "sec_3",
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["Section", "Article", "Artículo", "Art."])
def test_short_first_sentences_of_most_units_are_their_headings(word: str) -> None:
    units = [("Name.", "The name of the club is the Boat Club. It may use the letters BC."),
             ("Seal.", "The seal is round, and the Secretary keeps it at the office of the club."),
             ("Members of the Board.", "Any person may join. The fee is due each year.")]  # fmt: skip
    text = "Statutes of the Boat Club\n\n" + "".join(
        f"{word} {number}. {heading} {body}\n\n" for number, (heading, body) in enumerate(units, 1)
    )
    found = [(one.heading, one.text) for one in load(text).provisions if one.kind in ("article", "section")]
    assert found == units


def test_short_first_sentences_of_a_few_units_are_text() -> None:
    bodies = ["The dues are low. The Board sets them.", "Any person may join, if the Board does not object to it in writing.",
              "The Secretary keeps the seal at the office of the club for as long as it lasts."]  # fmt: skip
    text = "Statutes\n\n" + "".join(f"Article {number}. {body}\n\n" for number, body in enumerate(bodies, 1))
    assert [(one.heading, one.text) for one in load(text).provisions if one.kind == "article"] == [
        ("", body) for body in bodies
    ]


@pytest.mark.parametrize(("first", "language"), [("The", "en"), ("Der", "de"), ("Les", "fr"), ("Los", "es")])
def test_no_word_with_which_sentences_begin_is_taken_for_the_unit_s(first: str, language: str) -> None:
    nouns = ("Members", "Board", "Chair", "Treasurer")
    text = "Statutes\n\n" + "".join(
        f"{number}. {first} {noun} keep the peace.\n" for number, noun in enumerate(nouns, 1)
    )
    version = parse(read("act.txt", text.encode()), language=language)
    assert [(one.kind, one.text) for one in version.provisions] == [
        ("paragraph", f"{first} {noun} keep the peace.") for noun in nouns
    ]
    assert not version.findings


def test_a_code_s_own_word_is_learned_with_its_contents_and_long_lines() -> None:
    titles = ("Courts of justice.", "Courts of record.", "Common law.", "Seals.", "Custody of seals.", "Use of seals.")
    entries = "\n".join(f"NRS 1.0{number}0  {title}" for number, title in enumerate(titles, 1))
    body = "\n\n".join(
        f"NRS 1.0{number}0  {title} The clerk of each court, so far as the law does not say otherwise, keeps it at the seat."
        for number, title in enumerate(titles, 1)
    )
    version = load(f"CHAPTER 1 - COURTS\n\n{entries}\n\n{body}\n")
    assert version.reading.numbers == tuple(f"1.0{number}0" for number in range(1, 7))
    assert {"label-word", "contents"} <= {finding.code for finding in version.findings}
