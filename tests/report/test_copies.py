"""What came or went is no news where its words stand on the other side too: that is said, and where."""

from __future__ import annotations

import pytest

from mla_diff.report.compose import report_on
from mla_diff.report.facts import facts
from mla_diff.writers.registry import View, render
from tests.laws.holds import assert_copies_are_told
from tests.report.versions import compare_texts, told_first

BEFORE = """# Verordnung

## § 1 Fähren

Diese Verordnung gilt für jede Fähre, die einen Fluss zwischen zwei Staaten quert, und für Boote, die sie nachts begleiten.

## § 2 Rat

1. Der Rat tagt einmal im Jahr in Celje.

2. Er wählt seinen Vorsitz in geheimer Abstimmung aus der Mitte seiner Mitglieder.
"""
ADDED = """
## § 3 Nachtboote

{}
"""
#: What is added, and what has to be said of it.
COPIES = {
    "a paragraph": ("1. Er wählt seinen Vorsitz in geheimer Abstimmung aus der Mitte seiner Mitglieder.\n\n2. Neu.",
                    "{} § 3(1): the same words also stand in {} § 2(2)."),
    "a part of a sentence": ("1. Diese Verordnung gilt für jede Fähre, die einen Fluss zwischen zwei Staaten quert.\n\n2. Neu.",
                             "{} § 3(1): the same words also stand in {} § 1."),
    "two paragraphs run together": (
        "1. Der Rat tagt einmal im Jahr in Celje. Er wählt seinen Vorsitz in geheimer Abstimmung.\n\n2. Neu ist das.",
        "{} § 3(1): the same words also stand in {} § 2."),
    "most of a paragraph": ("1. Ferner wählt seinen Vorsitz in geheimer Abstimmung aus der Mitte seiner Mitglieder.\n\n2. Neu.",
                            "{} § 3(1): 92% of its words also stand in {} § 2(2)."),
}  # fmt: skip


@pytest.mark.parametrize("name", COPIES)
@pytest.mark.parametrize("turned", [False, True])
def test_copied_words_are_said_to_stand_where_they_stand(name: str, turned: bool) -> None:
    added, told = COPIES[name]
    texts = [BEFORE, BEFORE + ADDED.format(added)]
    comparison = compare_texts(*(reversed(texts) if turned else texts))
    assert_copies_are_told(comparison)
    said = [remark.text for _, remarks in report_on(comparison).entries for remark in remarks]
    told = told.format(*(("Old", "new") if turned else ("New", "old")))
    assert told in said
    for form in ("terminal", "html", "csv", "md"):
        assert told.removesuffix(".") in render(comparison, form, View(width=300)).replace("\\", "")


def test_a_copied_article_is_called_so_in_its_facts_and_among_what_weighs_most() -> None:
    article = "Die Fähre trägt am Bug eine Lampe, die von beiden Ufern aus gesehen werden kann."
    old = BEFORE + ADDED.format(article)
    new = old + f"\n## § 4 Lampen\n\n{article}\n\n## § 5 Maut\n\nDie Maut wird in Kupfer bezahlt, auch bei Nacht.\n"
    comparison = compare_texts(old, new)
    assert facts(comparison, comparison.alignment.of_new["art_4"]) == ["new", "same words as § 3"]
    assert facts(comparison, comparison.alignment.of_new["art_5"]) == ["new"]
    assert any(told.said.startswith("new, same words as § 3: ") for told in told_first(comparison))
