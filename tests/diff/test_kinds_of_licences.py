"""What licences and contracts change: whose name stands in them, one more of a list, and where points begin."""

from __future__ import annotations

import pytest

from mla_diff.change_kinds.classify import classify
from mla_diff.model.kinds import HEAVY
from mla_diff.model.ranking import rank
from tests.diff.texts import compare_texts, evidence, treaty


def heavy(language: str, old: str, new: str) -> set[str]:
    return {one.kind for one in evidence(old, new, language)} & HEAVY


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "Harbour Ferries, Inc. is the steward of this licence and may publish new versions.",
         "Lighthouse is the steward of this licence and may publish new versions."),
        ("fr", "Bacs Réunis est le gardien de la licence et en publie les versions.",
         "Phare Atlantique est le gardien de la licence et en publie les versions."),
        ("es", "Barcos Unidos es el guardián de la licencia y publica sus versiones.",
         "Faro Atlántico es el guardián de la licencia y publica sus versiones."),
    ],
)  # fmt: skip
def test_a_proper_name_that_gave_way_to_another_is_who_acts(language: str, old: str, new: str) -> None:
    assert heavy(language, old, new) == {"actors"}


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        (
            "en",
            "Disputes are settled by arbitration within a year.",
            "Claims are settled by arbitration within a year.",
        ),
        ("en", "The Covered Work is free for all.", "The Original Work is free for all."),
        ("de", "Gebühren sind im Voraus zu entrichten.", "Hafengelder sind im Voraus zu entrichten."),
    ],
)
def test_a_noun_that_begins_a_sentence_is_no_name(language: str, old: str, new: str) -> None:
    assert "actors" not in heavy(language, old, new)


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("de", "Sie sind verpflichtet, die Bauweise des Bootes anzugeben.",
         "Sie sind verpflichtet, die Herkunft oder die Bauweise des Bootes anzugeben."),
        ("nl", "U bent verplicht, die bouwwijze van de boot op te geven.",
         "U bent verplicht, die herkomst of die bouwwijze van de boot op te geven."),
    ],
)  # fmt: skip
def test_an_article_before_one_more_of_a_list_opens_no_clause(language: str, old: str, new: str) -> None:
    told = [one.why for one in evidence(old, new, language) if one.kind == "scope"]
    assert told == ["adds to a list"]


def test_the_label_of_a_last_point_that_was_set_apart_is_typography() -> None:
    points = ["A. any boat that results from a change of the hull;", "B. any boat that carries a part of another; or",
              "C. any boat that is made available by its owner."]  # fmt: skip
    chapeau, rest = "Ferries are boats of any of the following kinds:", "The depositary registers this Treaty."
    old = treaty(f"{chapeau} {' '.join(points)}", rest)
    new = treaty("\n\n".join([chapeau, *points]), rest)
    for before, after in ((old, new), (new, old)):
        comparison = compare_texts(before, after)
        kinds = {one.kind for change in classify(comparison) for one in change.evidence}
        assert kinds <= {"renumbering", "editorial"}


def test_a_point_that_was_dropped_weighs_more_than_a_word_that_was() -> None:
    chapeau = "The law of the island governs a claim if:"
    points = ["(a) the claim is between the Council of the Harbour, as a lender, and any pilot of a ferry;",
              "(b) the pilot has no house on the shore."]  # fmt: skip
    word = "This is the nature of every wooden ferry that is built of many planks."
    old = treaty("\n\n".join([chapeau, *points]), word)
    new = treaty("\n\n".join([chapeau, points[1]]), word.replace("wooden ", ""))
    comparison = compare_texts(old, new)
    ranked = rank(comparison, classify(comparison))
    assert ranked[0].change.new is None


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("de", "Der Lotse darf das Boot zeigen.", "Der Lotse darf das Boot, allein oder in Sammlungen, zeigen."),
        ("de", "Die Merkmale heißen „Nicht-gewerblich“ und „Namensnennung“.",
         "Die Merkmale heißen „Keine gewerbliche Nutzung“ und „Namensnennung“."),
        ("en", "The marks are called “Non-commercial” and “By name”.",
         "The marks are called “No commercial use” and “By name”."),
    ],
)  # fmt: skip
def test_alone_or_together_limits_nothing_and_a_name_denies_nothing(language: str, old: str, new: str) -> None:
    assert "force" not in heavy(language, old, new)


def test_who_may_act_alone_is_limited() -> None:
    assert "force" in heavy("de", "Der Lotse darf das Boot zeigen.", "Der Lotse darf allein das Boot zeigen.")
