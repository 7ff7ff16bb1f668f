"""Cross-references: the sentence, and what its numbers name."""

from __future__ import annotations

import pytest

from mla_diff.parse.document import parse
from mla_diff.parse.references import find_references
from mla_diff.readers.registry import read

ENGLISH = """PART I

Article 1

1. One.
2. Two:
(a) first;
(b) second.

Article 2

1. {}

PART II

Article 3

It ends.
"""
FRENCH = "Article premier\n\n1. Le juge de la cour est saisi dans les États.\n2. Il statue.\n\nArticle 2\n\n1. {}\n"
DUTCH = (
    "Artikel 1\n\n1. De staat neemt de maatregelen.\n2. Het hof wordt ingelicht door de staat.\n\nArtikel 2\n\n1. {}\n"
)
GERMAN = (
    "§ 1\n\n(1) Die Person ist nicht der Staat.\n(2) Das Recht wird von der Person und dem Staat.\n\n§ 2\n\n(1) {}\n"
)


@pytest.mark.parametrize(
    ("treaty", "sentence", "targets"),
    [
        (ENGLISH, "As set out in Article 1, paragraph 2 (b), of this Convention.", ["art_1", "art_1__para_2", "art_1__para_2__point_b"]),
        (ENGLISH, "As set out in Article 1(2)(a).", ["art_1", "art_1__para_2", "art_1__para_2__point_a"]),
        (ENGLISH, "Under paragraph 1 of this Article.", ["art_2__para_1"]),
        (ENGLISH, "Under paragraph 2 of Article 1.", ["art_1", "art_1__para_2"]),
        (ENGLISH, "Under Articles 1 to 3.", ["art_1", "art_3"]),
        (ENGLISH, "In accordance with Part II.", ["part_2"]),
        (ENGLISH, "Under paragraph 2, points (a) and (b), of Article 1.",
         ["art_1", "art_1__para_2", "art_1__para_2__point_a", "art_1__para_2__point_b"]),
        (ENGLISH, "Under paragraph 1, Article 3 applies.", ["art_2__para_1", "art_3"]),
        (ENGLISH, "Under paragraph 1, the court acts.", ["art_2__para_1"]),
        (ENGLISH, "Under paragraphs 1 and 2 of Article 1 and paragraph 1.", ["art_1", "art_1__para_1", "art_1__para_2", "art_2__para_1"]),
        (ENGLISH, "Under Article 1, a Party acts under paragraph 1.", ["art_1", "art_2__para_1"]),
        (ENGLISH, "Under Article 1, paragraph 2, point b), of this Convention.", ["art_1", "art_1__para_2", "art_1__para_2__point_b"]),
        (ENGLISH, "Under Article 1, paragraph 2, point b of the list.", ["art_1", "art_1__para_2", "art_1__para_2__point_b"]),
        (ENGLISH, "Under Article 1, paragraph 2, point a Party may act.", ["art_1", "art_1__para_2"]),
        (ENGLISH, "Under Article 1, paragraph 2, point a may apply.", ["art_1", "art_1__para_2", "art_1__para_2__point_a"]),
        (ENGLISH, "In Part II the Party acts.", ["part_2"]),
        (ENGLISH, "Under Article 3 of the Charter of the United Nations.", []),
        (ENGLISH, "Within 3 months of 1 January 2001.", []),
        (FRENCH, "Au sens de l'article premier et de l'article 1, paragraphe 2.", ["art_1", "art_1__para_2"]),
        (FRENCH, "Au sens du paragraphe 1 du présent article.", ["art_2__para_1"]),
        (DUTCH, "Overeenkomstig artikel 1, tweede lid.", ["art_1", "art_1__para_2"]),
        (DUTCH, "Overeenkomstig het eerste lid.", ["art_2__para_1"]),
        (GERMAN, "Nach § 1 Absatz 2 Satz 1.", ["art_1", "art_1__para_2"]),
    ],
)  # fmt: skip
def test_a_reference_names(treaty: str, sentence: str, targets: list[str]) -> None:
    language = {ENGLISH: "en", FRENCH: "fr", DUTCH: "nl", GERMAN: "de"}[treaty]
    version = parse(read("treaty.txt", treaty.format(sentence).encode()), language=language)
    found = [reference for reference in find_references(version) if reference.source == "art_2__para_1"]
    assert [reference.target for reference in found] == targets
    text = version.by_eid["art_2__para_1"].text
    assert all(text[one.start : one.end].strip("()").isalnum() for one in found)


def test_a_section_is_the_one_of_its_own_chapter() -> None:
    text = "\n\n".join((
        "CHAPTER I", "Section 1", "Article 1", "It begins.", "Section 2", "Article 2", "It goes on.",
        "CHAPTER II", "Section 1", "Article 3", "It turns.", "Section 2", "Article 4",
        "As Section 1 of this Chapter says.",
    ))  # fmt: skip
    version = parse(read("treaty.txt", text.encode(), None), "treaty", "en")
    assert [reference.target for reference in find_references(version)] == ["chp_2__sec_1"]


@pytest.mark.parametrize(
    "text",
    ["as Article 3 of the 1968 Brussels Convention says", "as Article 3 of Regulation (EC) No 44/2001 says",
     "as Article 3.d of the Statute says"],
)  # fmt: skip
def test_a_reference_to_another_instrument_is_none(text: str) -> None:
    version = parse(read("treaty.txt", ENGLISH.format(text).encode(), None), "treaty", "en")
    assert find_references(version) == ()
