"""From a version held in part, absence proves nothing."""

from __future__ import annotations

from msgspec.structs import replace

from mla_diff.lineages.blame import Blame, shares
from mla_diff.lineages.changes import WordChanges, rows
from mla_diff.lineages.steps import steps
from mla_diff.writers.concordance import table_of_many, table_of_two
from tests.lineages.texts import PURPOSE, A, B, C, history, lineage, version

PART = version("part", ("Purpose", PURPOSE), fragment=True)
ABSENCE = {"disappears", "first appears", "absent"}


def test_what_a_fragment_lacks_is_not_attested_and_carries_on_after_it() -> None:
    found = history(A, PART, A)
    assert lineage(found, 0, "Costs").places == ((0, "art_4"), (2, "art_4"))
    assert [step.facts for step in steps(found, lineage(found, 0, "Costs"))][1:] == [("not attested",), ("same",)]


def test_beside_a_fragment_nothing_is_called_new_or_gone() -> None:
    found = history(PART, A, PART)
    facts = {fact for one in found.lineages for step in steps(found, one) for fact in step.facts}
    assert not facts & ABSENCE


def test_what_a_whole_version_lacks_after_a_fragment_has_disappeared() -> None:
    found = history(A, PART, B)
    amnesty = lineage(found, 0, "Amnesty")
    assert [step.facts for step in steps(found, amnesty)][1:] == [("not attested",), ("disappears",)]


def test_kinds_of_provision_that_a_version_leaves_out_are_not_attested() -> None:
    found = history(A, replace(B, lacks=("article",)))
    assert steps(found, lineage(found, 0, "Amnesty"))[1].facts == ("not attested",)


def test_words_keep_their_origin_past_a_fragment() -> None:
    found = history(A, PART, C)
    blame = Blame(WordChanges(found))
    assert shares(blame.of((2, "art_4"))) == {0: 1.0}


def test_words_keep_their_origin_past_a_paraphrase() -> None:
    retold = version("retold", ("Costs", "Said who pays."), nature="paraphrase", fragment=True)
    found = history(A, retold, C)
    assert shares(Blame(WordChanges(found)).of((2, "art_4"))) == {0: 1.0}


def test_a_paraphrase_is_shown_without_marks() -> None:
    retold = version("retold", ("Purpose", "Said what it is for."), nature="paraphrase")
    found = history(retold, A)
    step = steps(found, lineage(found, 1, "Purpose"))[1]
    assert not any(row.certain for row in rows(WordChanges(found), step) if row.old or step.since >= 0)


def test_tables_say_not_attested_rather_than_new_or_dropped() -> None:
    two = table_of_two(history(PART, A))
    assert {row[2] for row in two.rows if row[0] == "—"} == {"not attested in the fragment"}
    many = table_of_many(history(A, PART, A))
    assert next(row for row in many.rows if row[-1] == "Costs")[:3] == (
        "Art. 4",
        "not attested in the fragment",
        "Art. 4",
    )
