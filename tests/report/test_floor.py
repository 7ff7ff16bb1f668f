"""Two files that were read differently are told from two texts that differ."""

from __future__ import annotations

import re

import pytest

from mla_diff import compare
from mla_diff.model.comparison import Comparison
from mla_diff.report.floor import find_floor
from mla_diff.report.notices import notices
from tests.report.versions import version_of

WORDS = re.findall(
    r"\w+",
    """ferry river toll bridge warden mooring tide rope lantern cargo passenger licence season bank channel pilot
    winter flood anchor signal timetable harbour quay crossing""",
)


def _sentence(number: int) -> str:
    picked = [WORDS[(number * 7 + step * (number + 3)) % len(WORDS)] for step in range(24)]
    return f"The {' '.join(picked)} of number {number} shall be kept."


def _compared(old: list[str], new: list[str]) -> Comparison:
    return compare(*(version_of("\n\n".join(lines), "text.txt") for lines in (old, new)))


def _articles(word: str, numbers: range) -> list[str]:
    return [line for number in numbers for line in (f"{word} {number}", _sentence(number))]


def test_the_same_articles_need_no_warning() -> None:
    comparison = _compared(_articles("Article", range(1, 20)), _articles("Article", range(1, 20)))
    assert find_floor(comparison).told == 0
    assert not any("read differently" in notice for notice in notices(comparison))


def test_articles_that_were_struck_out_are_law_and_not_layout() -> None:
    comparison = _compared(_articles("Article", range(1, 20)), _articles("Article", range(1, 10)))
    floor = find_floor(comparison)
    assert floor.told >= 150
    assert floor.told <= 2 * floor.least
    assert not any("read differently" in notice for notice in notices(comparison))


@pytest.mark.parametrize("order", [1, -1])
def test_words_that_come_in_and_go_out_though_both_texts_have_them_are_said_to_be_layout(order: int) -> None:
    whole = _articles("Article", range(1, 20))
    words = [word for line in whole for word in line.split()]
    shuffled = [" ".join(words[start::40]) for start in range(40)]
    comparison = _compared(*(whole, shuffled)[::order])
    assert find_floor(comparison).is_left
    (told,) = (notice for notice in notices(comparison) if "read differently" in notice)
    assert "probably layout, not law" in told
