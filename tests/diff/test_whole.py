"""The paragraphs that two files share, found whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mla_diff.diff.whole import shared_runs

ITEMS = st.lists(st.integers(0, 6), max_size=30)


@given(ITEMS, ITEMS)
def test_runs_are_the_same_on_both_sides_and_in_order(old: list[int], new: list[int]) -> None:
    at_old = at_new = 0
    for old_start, new_start, length in shared_runs(old, new):
        assert length > 0
        assert old_start >= at_old
        assert new_start >= at_new
        assert old[old_start : old_start + length] == new[new_start : new_start + length]
        at_old, at_new = old_start + length, new_start + length


def test_more_paragraphs_than_letters_of_the_alphabet_are_told_apart() -> None:
    assert list(shared_runs(range(20_000), range(20_000))) == [(0, 0, 20_000)]
    assert list(shared_runs(range(5000), range(2500, 5000))) == [(2500, 0, 2500)]
