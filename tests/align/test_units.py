"""What is compared as one unit, and what a set of links adds up to."""

from __future__ import annotations

import pytest

from mla_diff.align.by_hand import align_by_hand
from mla_diff.align.engine import align
from mla_diff.align.groups import group
from mla_diff.align.units import basic_units
from mla_diff.model.alignment import Link
from tests.align.test_matching import CLAUSES, version

HEAD = ("Convention on Procedure", "Article 1", CLAUSES[0])


@pytest.mark.parametrize(
    ("annex", "units"),
    [
        (("Annex I", f"1. {CLAUSES[1]}", f"2. {CLAUSES[2]}"), ["annex_I"]),
        (("Annex I", "Article 1", CLAUSES[1], "Article 2", CLAUSES[2]), ["annex_I__art_1", "annex_I__art_2"]),
        (("Annex I", "Section 1", "General", f"1. {CLAUSES[1]}", "Section 2", "Special", f"2. {CLAUSES[2]}"),
         ["annex_I__sec_1__para_1", "annex_I__sec_2__para_2"]),
        (("PART II", "Article 2", CLAUSES[1]), ["art_2"]),
    ],
)  # fmt: skip
def test_an_annex_is_one_unit_unless_it_has_articles_or_sections(annex: tuple[str, ...], units: list[str]) -> None:
    assert [unit.eid for unit in basic_units(version(*HEAD, *annex))] == ["art_1", *units]


def test_an_article_that_carries_on_in_part_only_is_renumbered_where_that_part_has_another_number() -> None:
    old, new = version(*HEAD), version("Convention on Procedure", "Article 1", CLAUSES[5], "Article 2", CLAUSES[0])
    (carried,) = [
        one
        for one in group(old, new, [Link("art_1", "art_2", 0.9, "part of the text")], set()).correspondences
        if one.old
    ]
    assert carried.renumbered
    both = [Link("art_1", "art_1", 0.9, "text"), Link("art_1", "art_2", 0.9, "part of the text")]
    (carried,) = [one for one in group(old, new, both, set()).correspondences if one.old]
    assert not carried.renumbered
    assert carried.relation == "split"


def test_articles_whose_paragraphs_are_linked_by_hand_are_linked_too() -> None:
    old = version(*HEAD, "Article 2", f"1. {CLAUSES[1]}", f"2. {CLAUSES[2]}")
    new = version(*HEAD, "Article 2", CLAUSES[3], "Article 3", f"1. {CLAUSES[4]}", f"2. {CLAUSES[5]}")
    by_hand = [Link(f"art_2__para_{at}", f"art_3__para_{at}", 1.0, "set by hand") for at in (1, 2)]
    pairs = align_by_hand(old, new, by_hand).pairs
    assert ("art_2", "art_3") in pairs
    assert ("art_1", "art_1") not in pairs  # equal words say nothing of a paraphrase


def test_of_two_parts_for_one_the_one_at_the_same_depth_carries_on() -> None:
    old = version("Convention on Procedure", "PART I", "Article 1", CLAUSES[0], "Article 2", CLAUSES[1])
    new = version("Convention on Procedure", "PART I", "CHAPTER I", "Article 1", CLAUSES[0], "Article 2", CLAUSES[1])
    pairs = align(old, new).pairs
    assert ("part_1", "part_1") in pairs
    assert ("part_1", "part_1__chp_1") not in pairs


def test_a_short_paragraph_keeps_its_number_before_a_likelier_place() -> None:
    old = version("Article 1", f"1. {CLAUSES[0]}", "2. The Party shall act at once.", "3. The Party shall act in time.")
    new = version("Article 1", f"1. {CLAUSES[0]}", "2. The Party shall act in time at once.", "3. The Party shall act.")
    pairs = align(old, new).pairs
    assert {("art_1__para_2", "art_1__para_2"), ("art_1__para_3", "art_1__para_3")} <= set(pairs)
