"""Options that pass over differences change what is marked, never the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_diff.diff.marking import mark
from mla_diff.model.comparison import Comparison
from mla_diff.model.marking import Marking
from tests.diff.texts import compare_texts, treaty


def marked(comparison: Comparison) -> list[str]:
    return [
        op.text for several in comparison.changes for change in several for op in change.ops
        if op.sign != "=" and op.reason != "typography"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "marking", "expected"),
    [
        ("This Article shall apply.", "This article shall apply.", Marking(ignore_case=True), []),
        ("This Article shall apply.", "this Article may apply.", Marking(ignore_case=True), ["shall", "may"]),
        ("In time, it ends.", "In time it ends;", Marking(ignore_punctuation=True), []),
        ("In time, it ends.", "In time it ended.", Marking(ignore_punctuation=True), ["ends", "ended"]),
        ("In time, it ends.", "In time it ends.", Marking(ignore_case=True), [","]),
    ],
)  # fmt: skip
def test_only_what_is_left_is_marked(old: str, new: str, marking: Marking, expected: list[str]) -> None:
    assert marked(mark(compare_texts(treaty(old), treaty(new)), marking)) == expected


def test_numbers_that_follow_a_renumbering_can_be_passed_over() -> None:
    body = "The seized property shall be kept safe by the authority that seized it in the first place."
    rule = "Requests under Article {} shall be sent to the central authority of the requested Party."
    new_one = "An entirely different matter of accounting and budgets stands in this provision."
    comparison = compare_texts(treaty(rule.format(2), body), treaty(rule.format(3), new_one, body))
    quiet = mark(comparison, Marking(ignore_numbering=True))
    ops = [op for several in comparison.changes for change in several for op in change.ops]
    assert [op.text for op in ops if op.reason == "renumbering"] == ["2", "3"]
    assert len(marked(quiet)) == len(marked(comparison)) - 2
    assert not any(one.renumbered for one in quiet.alignment.correspondences)


TEXT = st.text("aAbB ,.;–'’\"()12é", max_size=30)
MARKINGS = st.builds(Marking, st.booleans(), st.booleans(), st.booleans())


@given(TEXT, TEXT, MARKINGS)
def test_the_texts_are_given_back_exactly(old: str, new: str, marking: Marking) -> None:
    comparison = compare_texts(treaty(f"Words {old} end"), treaty(f"Words {new} end"))
    quiet = mark(comparison, marking)
    for sign in "-+":
        for before, after in zip(comparison.changes, quiet.changes, strict=True):
            for one, other in zip(before, after, strict=True):
                assert [op.text for op in one.ops if op.sign in ("=", sign)] == [] or "".join(
                    op.text for op in one.ops if op.sign in ("=", sign)
                ) == "".join(op.text for op in other.ops if op.sign in ("=", sign))
