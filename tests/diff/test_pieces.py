"""The small judgements that kinds of change are made of, each on the words that decide it."""

from __future__ import annotations

import pytest

from mla_diff.align.engine import align
from mla_diff.change_kinds.classify import classify
from mla_diff.change_kinds.edits import words_of
from mla_diff.change_kinds.narrow import unmark
from mla_diff.change_kinds.numbers import _is_month, _is_note
from mla_diff.change_kinds.spelling import is_misprint
from mla_diff.diff.compare import diff
from mla_diff.diff.kept import LONG
from mla_diff.diff.summary import count_words
from mla_diff.diff.words import diff_words
from mla_diff.languages.change_rules import rules_for
from mla_diff.model.alignment import Link, Overrides
from tests.diff.texts import compare_texts, evidence, treaty
from tests.lineages.texts import version

REST = "This Treaty shall be registered by the depositary without any further formality whatsoever."


@pytest.mark.parametrize(
    ("old", "new", "counts", "misprint"),
    [
        ("commitee", "committee", {}, True),  # a letter doubled, however often either stands
        ("Parteis", "Parties", {"Parties": 9}, False),  # two letters are exchanged
        ("Pariies", "Parties", {"Parties": 9}, True), ("Pariies", "Parties", {"Parties": 2}, False),
        ("Pariies", "Parties", {"Parties": 9, "Pariies": 2}, False), ("request", "requests", {"requests": 9}, False),
        ("Partys", "Partyism", {"Partyism": 9}, False), ("1991", "1992", {"1992": 9}, False), ("is", "it", {"it": 9}, False),
        ("depostary", "depositary", {"depositary": 9}, True), ("word", "word", {"word": 9}, False),
    ],
)  # fmt: skip
def test_a_misprint_is_one_letter_away_from_a_word_in_common_use(
    old: str, new: str, counts: dict[str, int], misprint: bool
) -> None:
    assert is_misprint(old, new, lambda word: counts.get(word, 0)) is misprint
    assert is_misprint(new, old, lambda word: counts.get(word, 0)) is misprint


@pytest.mark.parametrize(
    ("text", "at", "month"),
    [
        ("May 2023", 0, True),
        ("26 May", 1, True),
        ("the Party May", 2, False),
        ("paragraph 2 may", 2, False),
        ("May", 0, False),
    ],
)
def test_may_is_a_month_beside_a_number_only(text: str, at: int, month: bool) -> None:
    assert _is_month(text, words_of(text), at, rules_for("en")) is month


@pytest.mark.parametrize(
    ("text", "note"),
    [("(5) days", True), ("[5] days", True), ("(5 days)", False), ("5 days", False), ("5 and lamps means any", True)],
)
def test_a_number_alone_in_brackets_is_a_note(text: str, note: bool) -> None:
    assert _is_note(text, words_of(text)[0], rules_for("en")) is note


def test_words_are_counted_up_on_both_sides() -> None:
    counted = count_words(
        compare_texts(treaty("The Party shall act.", REST), treaty("The Party may always act.", REST))
    )
    assert (counted.inserted, counted.deleted) == (2, 1)
    gone = count_words(
        compare_texts(treaty("The Party shall act.", REST, "Costs are shared."), treaty("The Party shall act.", REST))
    )
    assert gone.inserted == 0
    assert gone.deleted >= 3


def test_long_texts_keep_what_they_share() -> None:
    words = [f"word{at}" for at in range(LONG)]
    old, new = " ".join(words), " ".join([*words[:50], "new", *words[50:]])
    assert [(op.sign, op.text.strip()) for op in diff_words(old, new) if op.sign != "="] == [("+", "new")]


def test_a_change_at_the_very_beginning_or_end_is_not_widened() -> None:
    changed = [
        (op.sign, op.text) for op in diff_words("A court may act now", "The court may act then") if op.sign != "="
    ]
    assert changed == [("-", "A"), ("+", "The"), ("-", "now"), ("+", "then")]


def test_ignoring_wording_leaves_whole_new_provisions_and_equal_ones_as_they_are() -> None:
    comparison = compare_texts(
        treaty("The Party acts at once.", REST), treaty("The Party acts forthwith.", REST, "A new one.")
    )
    plain = unmark(comparison, ("wording", "scope"))
    reasons = {
        (change.old, change.new): {op.reason for op in change.ops if op.sign != "="}
        for several in plain.changes
        for change in several
    }
    assert reasons["art_1", "art_1"] == {"typography"}
    assert reasons[None, "art_3"] == {""}
    assert reasons["art_2", "art_2"] == set()


def test_of_several_pieces_only_those_of_the_ignored_kind_are_quiet() -> None:
    old = "The Party shall defend the court's honour within ten days of the request that it received."
    new = "The Party may defend the court's honor within ten days of the request that it received."
    plain = unmark(compare_texts(treaty(old, REST), treaty(new, REST)), {"editorial"})
    marks = {
        op.text.strip(): op.reason
        for several in plain.changes
        for change in several
        for op in change.ops
        if op.sign != "="
    }
    assert marks["shall"] == marks["may"] == ""
    assert marks["honour"] == marks["honor"] == "typography"


def test_a_new_unnumbered_paragraph_of_an_article_that_goes_on_shows_its_force() -> None:
    kinds = {
        one.kind
        for one in evidence(
            "The Party shall act.", "The Party shall act.\n\nThe court may refuse any request of the kind."
        )
    }
    assert {"inserted", "force"} <= kinds


def test_a_new_heading_and_new_words_are_told_apart() -> None:
    one, other = (f"# Treaty\n\n## Article 1 {heading}\n\n{text}\n\n## Article 2 Registry\n\n{REST}\n" for heading, text in (
        ("Costs", "Costs of the request shall be borne by the Party."), ("Fees", "Fees of the request may be borne by the Party.")))  # fmt: skip
    (change,) = [one for one in classify(compare_texts(one, other)) if one.new == "art_1"]
    said = {(one.kind, one.old, one.new) for one in change.evidence}
    assert ("force", "shall", "may") in said


def test_a_new_provision_stays_marked_whatever_is_ignored() -> None:
    comparison = compare_texts(treaty("The Party acts.", REST), treaty("The Party acts.", REST, "A new one."))
    plain = unmark(comparison, {"inserted"})
    assert [op.reason for several in plain.changes for change in several for op in change.ops if op.sign == "+"] == [""]


def test_words_that_only_change_places_are_no_change_of_force_or_scope() -> None:
    found = evidence(
        "The act may be contested only by a Party to it.", "The act may only be contested by a Party to it."
    )
    assert not {one.kind for one in found} & {"force", "scope"}


def test_long_texts_changed_at_both_ends_keep_their_middle() -> None:
    middle = [f"word{at}" for at in range(LONG)]
    ops = diff_words(" ".join(["first", *middle, "last"]), " ".join(["other", *middle, "end"]))
    assert [(op.sign, op.text) for op in ops if op.sign != "="] == [
        ("-", "first"),
        ("+", "other"),
        ("-", "last"),
        ("+", "end"),
    ]


def test_a_paraphrase_is_given_whole_on_both_sides_and_not_compared() -> None:
    told = version("told", ("Costs", "The text says that whoever asks has to pay."), nature="paraphrase")
    held = version("held", ("Costs", "The requesting Party bears all the costs of a request."))
    pinned = Overrides(links=(Link("art_1", "art_1", 1.0, "set by hand"),))
    ops = [
        op for several in diff(told, held, align(told, held, pinned)).changes for change in several for op in change.ops
    ]
    assert {op.reason for op in ops} == {"paraphrase"}
    assert [op.sign for op in ops] == ["-", "+"]
