"""Every rule's examples are what the rule says they are."""

from __future__ import annotations

import pytest

from mla_diff.change_kinds.edits import words_of
from mla_diff.languages.change_rules import LANGUAGES, Rule, rules_for
from tests.diff.texts import evidence

CASES = [
    pytest.param(language, rule, old, new, id=f"{language}-{rule.name}-{at}".replace(" ", "-"))
    for language in LANGUAGES
    for rule in rules_for(language).rules
    for at, (old, new) in enumerate(rule.examples)
]


@pytest.mark.parametrize(("language", "rule", "old", "new"), CASES)
def test_an_example_shows_its_rule(language: str, rule: Rule, old: str, new: str) -> None:
    found = evidence(old, new, language)
    if rule.kind is None:
        assert not {one.kind for one in found} & {"force", "scope", "actors"}
        return
    reasons = [one.why for one in found if one.kind == rule.kind]
    assert reasons, found
    assert any(phrase.casefold() in reason for phrase in rule.phrases for reason in reasons)
    for kind in rule.also:
        assert kind in {one.kind for one in found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_an_example(language: str) -> None:
    without = [rule.name for rule in rules_for(language).rules if not rule.examples]
    assert set(without) <= {"state", "no actor"}  # the other half of the examples of "party" and "union"


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_are_written_as_they_are_compared(language: str) -> None:
    for rule in rules_for(language).rules:
        for phrase in rule.phrases:
            assert [word.key for word in words_of(phrase)] == phrase.casefold().split(), phrase


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_belongs_to_two_rules(language: str) -> None:
    phrases = [phrase for rule in rules_for(language).rules for phrase in rule.phrases]
    assert sorted(phrase for phrase in set(phrases) if phrases.count(phrase) > 1) == []


def test_a_language_without_rules_still_has_the_kinds_of_form() -> None:
    assert rules_for("ar").rules == ()


MONTHS = [
    ("The report shall be sent by 1 June each year.", "The report shall be sent by 1 May each year."),
    ("In May the Council shall meet.", "In June the Council shall meet."),
    ("They shall meet in April or in June.", "They shall meet in April or in May."),
]


@pytest.mark.parametrize(("old", "new"), MONTHS)
def test_may_is_no_power_where_its_capital_makes_it_a_month(old: str, new: str) -> None:
    assert "force" not in {one.kind for one in evidence(old, new, "en")}
    assert "force" in {one.kind for one in evidence(old.replace("shall", "may"), old, "en")}


def test_may_in_a_title_or_in_capitals_is_still_a_power() -> None:
    assert "force" in {one.kind for one in evidence("The Parties SHALL agree.", "The Parties MAY agree.", "en")}
    assert "force" in {one.kind for one in evidence("What States Shall Do", "What States May Do", "en")}
