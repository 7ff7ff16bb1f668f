"""A unit's heading is one wherever the file sets it: with a stop, above or below the label, behind its number again."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def version(text: str, name: str) -> Version:
    return parse(read(name, text.encode()))


def headings(text: str, name: str) -> list[tuple[str, str]]:
    return [
        (part.label, part.heading) for part in version(text, name).provisions if part.kind in ("article", "section")
    ]


@pytest.mark.parametrize("name", ["act.txt", "act.md"])
def test_short_headings_end_with_a_stop_where_nearly_all_do(name: str):
    text = (
        "Ferries Act\n\n1 Words of enactment.\n\nEvery section takes effect without introductory words.\n\n"
        "2 Fares.\n\nThe council sets the fares:\n\n(a)by day;\n\n(b)by night.\n\n3 Commencement.\n\nThis Act begins at noon."
    )
    assert [heading for _, heading in headings(text, name)] == ["Words of enactment.", "Fares.", "Commencement."]


def test_short_sentences_are_no_headings_where_nothing_stands_below_them():
    text = "\n\n".join(f"Article {number}. The fee is due." for number in range(1, 7))
    assert {heading for _, heading in headings(text, "law.txt")} == {""}


@pytest.mark.parametrize("long", [True, False])
def test_a_heading_of_any_length_stands_between_a_number_and_itself(long: bool):
    first = (
        "Issue of £692,914 out of the Harbour Fund for the service of the year ending 31 March, 1923."
        if long
        else "Fees."
    )
    text = (
        f"# Harbour Fund Act\n\n##### 1 {first}\n\n**1.**—The Minister may issue money out of the Fund.\n\n"
        "##### 2 Power to borrow.\n\n**2.**—(1) The Minister may borrow.\n\n(2) The principal is a charge on the Fund.\n\n"
        "##### 3 Short title.\n\n**3.**—This Act is the Harbour Fund Act."
    )
    assert [heading for _, heading in headings(text, "act.md")] == [first, "Power to borrow.", "Short title."]


@pytest.mark.parametrize(
    ("division", "article", "heading"),
    [
        (
            "CAPÍTULO {}",
            "Art. {}.º O Secretário dirige os serviços.",
            "Competência dos serviços dependentes do Secretário.",
        ),
        (
            "CHAPTER {}",
            "Article {}. The harbour master keeps the lamps.",
            "Powers of the harbour master and of the council.",
        ),
    ],
)
def test_a_sentence_between_a_division_and_its_first_article_is_its_heading(division: str, article: str, heading: str):
    text = "\n\n".join(
        f"{division.format(roman)}\n\n{heading}\n\n{article.format(number)}"
        for number, roman in enumerate(("I", "II", "III"), 1)
    )
    found = [part.heading for part in version(text, "law.txt").provisions if part.kind == "chapter"]
    assert found == [heading] * 3


def test_a_heading_with_a_stop_over_numbered_paragraphs_is_one_where_other_articles_have_headings():
    text = (
        "Article 1\n\nScope\n\n1. The law applies.\n\n2. It applies to ships.\n\nArticle 2\n\nDissolution by lapse of time.\n\n"
        "1. The time is set.\n\n2. It may be set again.\n\nArticle 3\n\nFees\n\n1. A fee is due.\n\n2. It is paid at once."
    )  # fmt: skip
    assert [heading for _, heading in headings(text, "law.txt")] == ["Scope", "Dissolution by lapse of time.", "Fees"]


def test_a_heading_above_the_level_of_the_label_over_it_belongs_to_the_article_though_one_article_has_none():
    text = (
        "##### Articolo 3\n\n#### (R) Soggetti\n\n1. Le disposizioni si applicano.\n\n##### Articolo 4\n\n#### (L) Impedimento\n\n"
        "1. La dichiarazione è raccolta.\n\n##### Articolo 8\n\n((ARTICOLO ABROGATO))"
    )
    assert headings(text, "legge.md") == [
        ("Articolo 3", "(R) Soggetti"),
        ("Articolo 4", "(L) Impedimento"),
        ("Articolo 8", ""),
    ]


@pytest.mark.parametrize(("word", "name"), [("Section", "law.txt"), ("Section", "law.md"), ("Article", "law.txt")])
def test_a_heading_may_bear_the_number_of_the_unit_below_it(word: str, name: str):
    titles = ("Oaths and affirmations", "Right to privacy", "Administration of justice; delay")
    text = "\n\n".join(
        f"{number}. {title}\n\n{word} {number}. No law shall be made on it." for number, title in enumerate(titles, 7)
    )
    assert [heading for _, heading in headings(text, name)] == list(titles)


def test_a_heading_above_its_unit_may_bear_another_number_where_most_bear_the_unit_s():
    titles = ("Oaths", "Privacy", "Justice", "Juries", "Bail")
    text = "\n\n".join(
        f"{n}. {title}\n\nSection {n + (n > 4)}. No law shall be made on it." for n, title in enumerate(titles, 1)
    )
    assert [heading for _, heading in headings(text, "law.txt")] == list(titles)


def test_a_sentence_that_points_in_small_letters_complete_is_no_heading():
    law = "\n\n".join(f"{number} §   Avgiften betalas av ägaren till en båt." for number in range(2, 9))
    text = f"1 §   Denna lag kompletterar\n\n1. rådets förordning om båtar, och\n\n2. andra föreskrifter om båtar.\n\n{law}"
    assert {heading for _, heading in headings(text, "lag.txt")} == {""}


@pytest.mark.parametrize("dash", ["—", "--"])
def test_a_paragraph_s_heading_ends_with_a_stop_and_a_dash(dash: str):
    text = (
        f"SECTION 1. SHORT TITLE.\n\nThis Act is the Ferries Act.\n\nSEC. 2. FARES.\n\n(a) In General.{dash}Each harbour shall set fares.\n\n"
        f"(b) Exception.{dash}Children travel free.\n\n(c) Each harbour{dash}(1) may ask for fares."
    )
    paragraphs = [
        (part.heading, part.text) for part in version(text, "bill.txt").provisions if part.label in ("(a)", "(b)")
    ]
    assert paragraphs == [("In General", "Each harbour shall set fares."), ("Exception", "Children travel free.")]


@pytest.mark.parametrize(("unit", "language"), [("Article", "en"), ("§", "sv"), ("Artikel", "de")])
def test_a_number_with_words_on_a_heading_line_heads_the_text_below(unit: str, language: str) -> None:
    text = f"## {unit} 1 Namn\n\nPort Online.\n\n## {unit} 2 Member\n\n### 2.1 Student\n\nStudent Online.\n\n### 2.2 Rest\n\nAll Online."
    version = parse(read("law.md", text.encode()), language=language)
    inner = [(one.label, one.heading, one.text) for one in version.provisions if one.kind == "paragraph"]
    assert inner == [("2.1", "Student", "Student Online."), ("2.2", "Rest", "All Online.")]


def test_a_numbered_sentence_on_a_heading_line_is_text() -> None:
    text = "## Article 1 Names\n\n### 1.1 Members shall pay the fee.\n\n### 1.2 Members shall vote.\n"
    version = parse(read("law.md", text.encode()), language="en")
    inner = [one.text for one in version.provisions if one.kind == "paragraph"]
    assert inner == ["Members shall pay the fee.", "Members shall vote."]
