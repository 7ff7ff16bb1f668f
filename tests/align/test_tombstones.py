"""Articles of which only the number is left: they carry on, and their words are gone."""

from __future__ import annotations

import pytest

from mla_diff.align.engine import align
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

LIGHTS = """CONVENTION ON THE UPKEEP OF LIGHTHOUSES

Article 1
This Convention applies to every lighthouse that stands on the coast of a Party and is lit at night.

Article 2
{second}

Article 3
{third}

Article 4
The costs of a lighthouse are borne by the Party on whose coast it stands, unless the Parties agree otherwise.
"""
SECOND = "Each Party shall keep its lighthouses in good repair and shall replace a broken lamp without delay."
THIRD = "A Party that puts out a light shall inform the other Parties at least ten days before it does so."
BRIDGES = """Gesetz über Brücken

§ 1
Dieses Gesetz gilt für alle Brücken, die über einen schiffbaren Fluss führen und dem Verkehr dienen.

§ 2
{second}

§ 3
Die Kosten einer Brücke trägt das Land, an dessen Ufer sie beginnt, soweit nichts anderes vereinbart ist.
"""
BRIDGE = "Jedes Land hält seine Brücken in gutem Zustand und ersetzt schadhafte Bohlen ohne Verzug."


def relations(old: str, new: str) -> dict[str, str]:
    """Return what became of each old article."""
    aligned = align(parse(read("old.txt", old.encode())), parse(read("new.txt", new.encode())))
    return {eid: one.relation for one in aligned.correspondences for eid in one.old if "__" not in eid}


@pytest.mark.parametrize("left", ["(repealed)", "[Reserved]", "Repealed by Act 12 of 2004.", "(Abrogé.)"])
def test_an_article_of_which_a_word_is_left_carries_on(left: str) -> None:
    old, new = LIGHTS.format(second=SECOND, third=THIRD), LIGHTS.format(second=SECOND, third=left)
    assert relations(old, new)["art_3"] == "one-to-one"
    assert relations(new, old)["art_3"] == "one-to-one"


def test_several_repealed_in_a_row_each_carry_on() -> None:
    old, new = LIGHTS.format(second=SECOND, third=THIRD), LIGHTS.format(second="(repealed)", third="(repealed)")
    assert set(relations(old, new).values()) == {"one-to-one"}


@pytest.mark.parametrize("left", ["(weggefallen)", ""])
def test_a_section_without_words_carries_on(left: str) -> None:
    found = relations(BRIDGES.format(second=BRIDGE), BRIDGES.format(second=left))
    assert set(found.values()) == {"one-to-one"}


def test_an_article_that_went_elsewhere_does_not_carry_on_in_what_is_left_of_its_number() -> None:
    old = LIGHTS.format(second=SECOND, third=THIRD)
    new = LIGHTS.format(second=SECOND, third="(moved)") + f"\nArticle 5\n{THIRD}\n"
    aligned = align(parse(read("old.txt", old.encode())), parse(read("new.txt", new.encode())))
    assert aligned.of_old["art_3"].new == ("art_5",)


def test_a_new_short_article_under_a_number_that_was_given_to_another_is_new() -> None:
    old = LIGHTS.format(second=SECOND, third=THIRD)
    new = old.replace("Article 4", "Article 5").replace("Article 3", "Article 4").replace("Article 2", "Article 3")
    new = new.replace("Article 3", "Article 2\n(reserved)\n\nArticle 3")
    aligned = align(parse(read("old.txt", old.encode())), parse(read("new.txt", new.encode())))
    assert aligned.of_new["art_2"].relation == "inserted"
