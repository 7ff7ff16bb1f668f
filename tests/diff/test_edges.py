"""Where a judgement turns: at the border of a sentence, of a heading, of a list, and of what counts as much."""

from __future__ import annotations

import pytest

from mla_diff.change_kinds.classify import classify
from mla_diff.change_kinds.edits import Edit, _at_heading
from mla_diff.change_kinds.elsewhere import _sentence
from mla_diff.change_kinds.narrow import unmark
from mla_diff.diff.compare import diff
from mla_diff.diff.kept import MOST_CELLS, find_kept
from mla_diff.diff.words import diff_words
from mla_diff.model.alignment import Alignment, Correspondence, Link
from tests.diff.texts import compare_texts, evidence, treaty
from tests.lineages.texts import version

REST = "This Treaty shall be registered by the depositary without any further formality whatsoever."


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("begins. It ends", " It ends here"),  # more of it stands in the second sentence
        ("The first begins. It", "The first begins"),  # and here in the first
        ("begins. It", "The first begins"),  # five sixths of half: the first again
        ("ends", " It ends here"),
    ],
)
def test_a_piece_stands_in_the_sentence_that_has_most_of_it(piece: str, expected: str) -> None:
    text = "The first begins. It ends here. And on"
    start = text.index(piece)
    low, high = _sentence(text, start, start + len(piece))
    assert text[low:high] == expected


@pytest.mark.parametrize(
    ("edit", "parts"),
    [
        (Edit("Costs\nA Party", "Fees\nThe Party", 0, 0), ["Costs\n|Fees\n", "A Party|The Party"]),
        (Edit("Costs\n", "Fees\n", 0, 0), ["Costs\n|Fees\n"]),  # all in the heading
        (Edit("A", "The", 6, 5), ["A|The"]),  # all in the words
        (Edit("", "Fees\nnew", 6, 0), ["|Fees\n", "|new"]),
    ],
)
def test_an_edit_is_cut_where_a_heading_ends(edit: Edit, parts: list[str]) -> None:
    assert [f"{one.old}|{one.new}" for one in _at_heading(edit, 6, 5)] == parts


def listed(*items: str) -> str:
    return "The Party shall give:\n\n" + "\n\n".join(
        f"({letter}) {item}" for letter, item in zip("abc", items, strict=False)
    )


def test_and_for_or_at_the_end_of_an_item_changes_how_the_list_is_joined() -> None:
    old, new = listed("its name; and", "its seat."), listed("its name; or", "its seat.")
    assert {(one.kind, one.old, one.new) for one in evidence(old, new)} == {("scope", "and", "or")}


def test_the_same_conjunction_with_another_sign_is_editorial() -> None:
    assert {
        one.kind for one in evidence(listed("its name; and", "its seat."), listed("its name, and", "its seat."))
    } <= {"editorial"}


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("It opens in June 2000 and runs on.", "It opens in May 2000 and runs on.", {"numbers"}),
        ("A chamber has 3 judges of the court.", "A chamber has only 3 judges of the court.", {"force"}),
        ("The Party opens the talks now.", "The Party may open the talks now.", {"force", "wording"}),
    ],
)
def test_a_month_beside_its_year_is_no_permission_but_a_limit_beside_a_number_is_one(
    old: str, new: str, kinds: set[str]
) -> None:
    assert {one.kind for one in evidence(old, new)} == kinds


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # one word between two changes of two words each tears them apart
        ("big red cat sat by", "old sad cat lay on", [("-", "big red cat sat by"), ("+", "old sad cat lay on")]),
        # between changes of one word each it is as much as they are, and stays
        ("red cat sat", "sad cat lay", [("-", "red"), ("+", "sad"), ("=", " cat "), ("-", "sat"), ("+", "lay")]),
        ("the red house of the Party stood", "the old house of the Party fell",
         [("=", "the "), ("-", "red"), ("+", "old"), ("=", " house of the Party "), ("-", "stood"), ("+", "fell")]),
    ],
)  # fmt: skip
def test_a_short_run_is_kept_where_it_is_as_long_as_the_changes_beside_it(
    old: str, new: str, expected: list[tuple[str, str]]
) -> None:
    assert [(op.sign, op.text) for op in diff_words(old, new)] == expected


def test_texts_are_cut_only_where_one_search_would_take_too_much() -> None:
    size = int(MOST_CELLS**0.5) // 8
    old = list(range(size))
    kept = find_kept(old, [-1, *old, -2], [1] * size, [1] * (size + 2))
    assert kept == [(0, 1, size)]  # one block: nothing was cut


def test_a_provision_without_words_beside_one_with_words_is_all_new() -> None:
    old, new = version("old", ("", "")), version("new", ("Costs", "The Party pays."))
    link = Alignment((Correspondence(("art_1",), ("art_1",), (Link("art_1", "art_1", 1.0, "order"),), "one-to-one"),))
    ((change,),) = diff(old, new, link).changes
    assert [(op.sign, op.text) for op in change.ops] == [("+", "Costs\nThe Party pays.")]


def test_changed_words_around_equal_ones_are_quiet_only_where_they_are_of_the_kind() -> None:
    old = "The Party shall defend the honour of the court, and it shall pay the labour of its clerks."
    new = "The Party shall defend the honor of the court, and it may pay the labor of its clerks."
    plain = unmark(compare_texts(treaty(old, REST), treaty(new, REST)), {"editorial"})
    ops = [op for several in plain.changes for change in several if change.old == "art_1" for op in change.ops]
    assert [(op.text, op.reason) for op in ops if op.sign == "+"] == [
        ("honor", "typography"),
        ("may", ""),
        ("labor", "typography"),
    ]
    assert "".join(op.text for op in ops if op.sign != "+").endswith(old)
    assert "".join(op.text for op in ops if op.sign != "-").endswith(new)


def test_a_clause_that_moved_to_another_article_is_told_as_moved() -> None:
    clause = "The costs of translation, carriage and enforcement fall upon the State that asked for them."
    old = treaty(f"Requests are sent in writing. {clause}", "Answers are given at once.", REST)
    new = treaty("Requests are sent in writing.", f"Answers are given at once. {clause}", REST)
    said = [one for change in classify(compare_texts(old, new)) for one in change.evidence]
    assert not [one for one in said if one.kind == "force"]
