"""Text that was cut otherwise, word for word; text that was copied; and phrases that every article has."""

from __future__ import annotations

import pytest

from mla_diff.diff.summary import count_words
from mla_diff.model.comparison import Comparison
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.registry import read

SEAT = "Article {}\nSeat\nThe council sits in Fermo and keeps its archive there."
INSURED = "The operator shall carry insurance against loss of life and shall renew it every spring."
SHOWN = "The operator shall show the policy to the inspector on demand."
TOLD = "The operator shall tell the council at once when the policy lapses."


def compared(old: list[str], new: list[str], name: str = "treaty.txt") -> Comparison:
    versions = [parse(read(name, "\n\n".join(["Convention on Ferries", *blocks]).encode())) for blocks in (old, new)]
    return compare(*versions)


def changed_words(comparison: Comparison) -> tuple[int, int]:
    count = count_words(comparison)
    return count.inserted, count.deleted


RECUT = {
    "one paragraph cut in three": (
        ["Article 1", f"1. {INSURED} {SHOWN} {TOLD}", SEAT.format(2)],
        ["Article 1", f"1. {INSURED}", f"2. {SHOWN}", f"3. {TOLD}", SEAT.format(2)],
    ),
    "three paragraphs run together": (
        ["Article 1", f"1. {INSURED}", f"2. {SHOWN}", f"3. {TOLD}", SEAT.format(2)],
        ["Article 1", f"{INSURED} {SHOWN} {TOLD}", SEAT.format(2)],
    ),
    "a border between paragraphs moved": (
        ["Article 1", f"1. {INSURED} {SHOWN}", f"2. {TOLD}", SEAT.format(2)],
        ["Article 1", f"1. {INSURED}", f"2. {SHOWN} {TOLD}", SEAT.format(2)],
    ),
    "a border moved by one word": (
        ["Article 1", f"1. {INSURED} Then;", f"2. {SHOWN}", SEAT.format(2)],
        ["Article 1", f"1. {INSURED}", f"2. Then; {SHOWN}", SEAT.format(2)],
    ),
    "a paragraph cut in two and both moved down": (
        ["Article 1", f"1. {INSURED} {SHOWN}", f"2. {TOLD}", SEAT.format(2)],
        ["Article 1", f"1. {TOLD}", f"2. {INSURED}", f"3. {SHOWN}", SEAT.format(2)],
    ),
    "a paragraph cut within its sentence": (
        ["Article 1", "1. The master writes every crossing in the log book; he signs each page of it in ink.", SEAT.format(2)],
        ["Article 1", "1. The master writes every crossing in the log book;", "2. he signs each page of it in ink.", SEAT.format(2)],
    ),
    "lettered points set apart under a paragraph": (
        ["Article 1", f"1. {INSURED}", "2. He keeps (a) the cable in repair, (b) the crew trained, and (c) boats.", SEAT.format(2)],
        ["Article 1", f"1. {INSURED}", "2. He keeps", "(a) the cable in repair,", "(b) the crew trained, and", "(c) boats.", SEAT.format(2)],
    ),
    "an article cut in three articles": (
        ["Article 1", f"{INSURED} {SHOWN} {TOLD}", SEAT.format(2)],
        ["Article 1", INSURED, "Article 2", SHOWN, "Article 3", TOLD, SEAT.format(4)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", RECUT)
@pytest.mark.parametrize("turned", [False, True])
def test_text_cut_otherwise_has_no_changed_word(name: str, turned: bool) -> None:
    old, new = reversed(RECUT[name]) if turned else RECUT[name]
    comparison = compared(old, new)
    assert changed_words(comparison) == (0, 0)
    assert not {"inserted", "deleted"} & {one.relation for one in comparison.alignment.correspondences}


def test_text_that_got_numbers_is_not_called_the_same() -> None:
    comparison = compared(
        ["# Fährgesetz", "## § 1", "Der Betreiber versichert die Fähre. Er zeigt dem Prüfer die Urkunde."],
        ["# Fährgesetz", "## § 1", "(1) Der Betreiber versichert die Fähre.", "(2) Er zeigt dem Prüfer die Urkunde."],
        "gesetz.md",
    )
    assert changed_words(comparison) == (0, 0)
    assert comparison.differs


def test_of_a_cut_and_amended_article_only_the_amended_word_is_marked() -> None:
    comparison = compared(
        ["Article 1", f"{INSURED} {SHOWN} {TOLD}", SEAT.format(2)],
        ["Article 1", f"1. {INSURED}", f"2. {SHOWN.replace('inspector', 'master')}", f"3. {TOLD}", SEAT.format(2)],
    )
    assert changed_words(comparison) == (1, 1)


ARTICLE_1 = ["Article 1", "Insurance", INSURED]
COPIES = {
    "into another article": (ARTICLE_1, [*ARTICLE_1, SEAT.format(2), "Article 3", "Rafts", INSURED]),
    "into an annex": (ARTICLE_1, [*ARTICLE_1, SEAT.format(2), "Annex", "Model clause", INSURED]),
    "a paragraph of two": (
        ["Article 1", "Insurance", f"1. {INSURED}", f"2. {SHOWN}"],
        ["Article 1", "Insurance", f"1. {INSURED}", f"2. {SHOWN}", SEAT.format(2), "Article 3", "Rafts", SHOWN],
    ),
    "of an article amended in its place": (
        ["Article 1", "Insurance", f"{INSURED} {SHOWN}"],
        ["Article 1", "Insurance", f"{INSURED.replace('every', 'each')} {SHOWN}", SEAT.format(2), "Article 3", "Rafts",
         f"{INSURED} {SHOWN}"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_new_and_its_original_carries_on_as_itself(name: str) -> None:
    old, new = COPIES[name]
    if SEAT.format(2) not in old:
        old = [*old, SEAT.format(2)]
    of_old = compared(old, new).alignment.of_old
    of_new = compared(old, new).alignment.of_new
    assert (of_old["art_1"].new, of_old["art_1"].relation) == (("art_1",), "one-to-one")
    copy = "annex" if "Annex" in new else "art_3"
    assert of_new[copy].relation == "inserted"


def test_what_stands_twice_in_the_old_text_and_once_in_the_new_is_a_copy_dropped() -> None:
    old, new = reversed(COPIES["into another article"])
    comparison = compared(old, [*new, SEAT.format(2)])
    assert comparison.alignment.of_old["art_3"].relation == "deleted"


FORMULA = "The Council, acting by a qualified majority on a proposal of the Secretary and after consulting the Assembly, shall"


def test_a_formula_that_many_articles_have_makes_no_split() -> None:
    crews = "1. Crews hold a licence of the first class issued at Fermo."
    before = ["Article 1", "Fares", f"{FORMULA} fix the fares."]
    between = ["Article 3", "Cables", f"{FORMULA} approve cables.", SEAT.format(4)]
    comparison = compared(
        [*before, "Article 2", "Crew", crews, f"2. {FORMULA} lay down the training.", *between],
        [*before, "Article 2", "Crew", crews, *between, "Article 5", "Budget",
         f"The budget covers one calendar year beginning in March. {FORMULA} adopt the budget."],
    )  # fmt: skip
    assert comparison.alignment.of_new["art_5"].relation == "inserted"


def test_points_that_became_articles_carry_on_in_them() -> None:
    comparison = compared(
        ["Article 1", "Duties", "The operator shall:", "(a) keep the cable in repair;", "(b) train the crew; and",
         "(c) publish the fares each spring.", SEAT.format(2)],
        ["Article 1", "Cable", "The operator shall keep the cable in repair.", "Article 2", "Crew",
         "The operator shall train the crew.", "Article 3", "Fares", "The operator shall publish the fares each spring.",
         SEAT.format(4)],
    )  # fmt: skip
    pairs = comparison.alignment.pairs
    assert {("art_1__point_a", "art_1"), ("art_1__point_b", "art_2"), ("art_1__point_c", "art_3")} <= pairs
