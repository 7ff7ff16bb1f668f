"""A lineage is the same from wherever one looks, and stays as it is when a version is added."""

from __future__ import annotations

import pytest

from mla_diff.lineages.lineage import History, family
from mla_diff.lineages.steps import steps
from tests.lineages.texts import (
    AMNESTY,
    COSTS,
    DISPUTES,
    LANGUAGE,
    PURPOSE,
    RESERVATIONS,
    A,
    B,
    C,
    history,
    lineage,
    version,
)


@pytest.fixture(scope="module")
def abc() -> History:
    return history(A, B, C)


def test_every_provision_of_every_version_is_in_exactly_one_lineage(abc: History) -> None:
    places = [place for one in abc.lineages for place in one.places]
    assert sorted(places) == sorted((at, p.eid) for at, v in enumerate(abc.versions) for p in v.provisions)


def test_the_same_lineage_is_found_from_whichever_version_one_starts(abc: History) -> None:
    found = {lineage(abc, at, "Reservations") for at in range(3)}
    assert [one.places for one in found] == [((0, "art_3"), (1, "art_2"), (2, "art_5"))]


def test_a_lineage_is_named_by_the_first_identifier_it_had(abc: History) -> None:
    assert lineage(abc, 2, "Reservations").wid == "art_3@a"
    assert lineage(abc, 2, "Language").wid == "art_2@c"


def test_a_provision_that_vanishes_and_comes_back_is_one_lineage_with_a_gap(abc: History) -> None:
    amnesty = lineage(abc, 0, "Amnesty")
    assert amnesty.places == ((0, "art_2"), (2, "art_3"))
    assert [step.facts for step in steps(abc, amnesty)] == [
        ("first attested",), ("disappears",), ("comes back", "renumbered")
    ]  # fmt: skip


def test_what_comes_back_in_other_words_is_a_new_lineage() -> None:
    other = version(
        "c", ("Purpose", PURPOSE), ("Amnesty", "No person convicted of a crime is exempt from serving the sentence.")
    )
    found = history(A, B, other)
    assert lineage(found, 0, "Amnesty") != lineage(found, 2, "Amnesty")


def test_steps_say_how_a_provision_got_to_its_number_and_place(abc: History) -> None:
    assert [step.facts for step in steps(abc, lineage(abc, 0, "Reservations"))] == [
        ("first attested",), ("renumbered",), ("moved", "renumbered")
    ]  # fmt: skip
    assert [step.facts for step in steps(abc, lineage(abc, 2, "Language"))] == [
        ("absent",),
        ("absent",),
        ("first appears",),
    ]
    assert [step.facts for step in steps(abc, lineage(abc, 0, "Purpose"))] == [
        ("first attested",),
        ("same",),
        ("same",),
    ]


def test_a_version_added_at_the_end_changes_no_earlier_step(abc: History) -> None:
    before = history(A, B)
    for one in before.lineages:
        same = abc.lineage_of[one.places[0]]
        assert same.wid == one.wid
        assert steps(abc, same)[:2] == steps(before, one)


def test_a_provision_that_never_comes_back_is_absent_after_it_disappeared() -> None:
    amnesty = lineage(history(A, B, B), 0, "Amnesty")
    assert [step.facts for step in steps(history(A, B, B), amnesty)][1:] == [("disappears",), ("absent",)]


WHOLE = f"{COSTS}\n\n{LANGUAGE}\n\n{RESERVATIONS}\n\n{DISPUTES}"
JOINED = version("joined", ("Purpose", PURPOSE), ("Requests", WHOLE))
PARTED = version(
    "parted",
    ("Purpose", PURPOSE),
    ("Requests", f"{COSTS}\n\n{LANGUAGE}"),
    ("Final clauses", f"{RESERVATIONS}\n\n{DISPUTES}"),
)


def test_a_split_leaves_the_lineage_with_the_heading_and_begins_another() -> None:
    found = history(JOINED, PARTED)
    requests, final = lineage(found, 1, "Requests"), lineage(found, 1, "Final clauses")
    assert requests.places == ((0, "art_2"), (1, "art_2"))
    step = steps(found, requests)[1]
    assert (step.facts, step.others) == (("split",), ((1, "art_3"),))
    assert [(s.facts, s.others) for s in steps(found, final)] == [
        (("inside",), ((0, "art_2"),)), (("split from",), ((0, "art_2"),))
    ]  # fmt: skip


def test_a_merge_ends_a_lineage_and_says_where_its_words_are_from_then_on() -> None:
    found = history(PARTED, JOINED, JOINED)
    final = lineage(found, 0, "Final clauses")
    assert final.places == ((0, "art_3"),)
    assert [(s.facts, s.others) for s in steps(found, final)][1:] == [
        (("merged into",), ((1, "art_2"),)), (("inside",), ((2, "art_2"),))
    ]  # fmt: skip
    assert steps(found, lineage(found, 1, "Requests"))[1].facts == ("merged with",)


def test_splits_and_merges_make_one_graph_whichever_part_one_asks_for() -> None:
    found = history(JOINED, PARTED, JOINED)
    requests, final = lineage(found, 1, "Requests"), lineage(found, 1, "Final clauses")
    assert {one.wid for one in family(found, requests)} >= {requests.wid, final.wid}
    assert family(found, requests) == family(found, final)


def test_a_text_that_becomes_its_articles_first_paragraph_is_no_split() -> None:
    one = version("one", ("Purpose", PURPOSE), ("Costs", COSTS))
    two = version("two", ("Purpose", PURPOSE), ("Costs", f"1. {COSTS}\n\n2. {LANGUAGE}"))
    found = history(one, two)
    assert steps(found, lineage(found, 1, "Costs"))[1].facts == ("same",)


NONE = version("none", ("Purpose", PURPOSE))


def test_an_article_that_comes_back_in_two_is_split_over_the_gap() -> None:
    found = history(JOINED, NONE, PARTED)
    requests, final = lineage(found, 2, "Requests"), lineage(found, 2, "Final clauses")
    assert [(s.facts, s.others) for s in steps(found, requests)][1:] == [
        (("disappears",), ()), (("comes back", "split"), ((2, "art_3"),))
    ]  # fmt: skip
    assert [(s.facts, s.others) for s in steps(found, final)] == [
        (("inside",), ((0, "art_2"),)), (("absent",), ()), (("split from",), ((0, "art_2"),))
    ]  # fmt: skip
    assert family(found, requests) == family(found, final)


def test_two_articles_that_come_back_as_one_are_merged_over_the_gap() -> None:
    found = history(PARTED, NONE, JOINED)
    assert steps(found, lineage(found, 2, "Requests"))[2].facts == ("comes back", "merged with")
    final = lineage(found, 0, "Final clauses")
    assert [(s.facts, s.others) for s in steps(found, final)][1:] == [
        (("disappears",), ()), (("merged into",), ((2, "art_2"),))
    ]  # fmt: skip


def test_a_sentence_in_common_does_not_make_two_paragraphs_one() -> None:
    shared = "Each Party shall notify the Depositary of its central authority at the time of ratification."
    one = version(
        "one", ("Purpose", PURPOSE), ("Costs", f"1. {COSTS}\n\n2. {shared} {DISPUTES}"), ("Language", LANGUAGE)
    )
    two = version("two", ("Purpose", PURPOSE), ("Costs", COSTS), ("Language", LANGUAGE),
                  ("Reservations", f"1. {RESERVATIONS}\n\n2. {shared} {AMNESTY} {PURPOSE}"))  # fmt: skip
    found = history(one, two)
    assert found.lineage_of[0, "art_2__para_2"] != found.lineage_of[1, "art_4__para_2"]


def test_what_comes_out_of_a_merge_as_it_was_is_one_lineage_with_a_gap() -> None:
    found = history(PARTED, JOINED, PARTED)
    final = lineage(found, 0, "Final clauses")
    assert final.places == ((0, "art_3"), (2, "art_3"))
    assert [(s.facts, s.others) for s in steps(found, final)][1:] == [
        (("merged into",), ((1, "art_2"),)), (("comes back", "split from"), ((1, "art_2"),))
    ]  # fmt: skip
    assert steps(found, lineage(found, 2, "Requests"))[2].facts == ("split",)
    assert family(found, final) == family(found, lineage(found, 2, "Requests"))
