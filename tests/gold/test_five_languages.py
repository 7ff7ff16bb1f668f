"""The heavy kinds in five languages, on the half of the judged changes that no rule was made from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gold.five_languages import Count, measure

pytestmark = pytest.mark.xdist_group("five languages")  # each list is judged once


@pytest.fixture(scope="module")
def counts(shared: Path) -> dict[str, Count]:
    if not (shared / "corpus/tota.tar.xz").exists():
        pytest.skip("the corpus with the Spanish agreements is not there")
    return measure("kept")


def test_most_heavy_changes_are_found_in_every_language(counts: dict[str, Count]) -> None:
    assert counts["all"].recall >= 0.82
    assert min(counts[language].recall for language in ("de", "en", "es", "fr", "nl")) >= 0.65
    assert counts["scope"].recall >= 0.7


def test_what_is_said_is_no_less_often_right_than_it_was(counts: dict[str, Count]) -> None:
    assert counts["all"].precision >= 0.76  # 0.85 is wanted; five_languages.md says what is missing


def test_every_judged_provision_is_read_as_one(counts: dict[str, Count]) -> None:
    assert counts["all"]["unread"] == 0


def test_on_provisions_never_looked_at_no_less_is_right_than_it_was(shared: Path) -> None:
    if not (shared / "corpus/tota.tar.xz").exists():
        pytest.skip("the corpus with the Spanish agreements is not there")
    fresh = measure("kept", "fresh")
    assert fresh["all"]["unread"] == fresh["all"]["elsewhere"] == 0
    assert fresh["all"].precision >= 0.82  # 0.85 is wanted; five_languages.md says what is missing
    assert fresh["all"].recall >= 0.86
