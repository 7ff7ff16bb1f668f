"""What is too weak to be joined is named beside the partition, and what only repeats another text says so."""

from __future__ import annotations

import json
import random

import pytest
from hypothesis import given

from mla_diff import loading, pipeline
from mla_diff.align.engine import align
from mla_diff.model.alignment import Alignment
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.registry import read
from mla_diff.runtime.alignments import decode, encode
from mla_diff.writers.explanation import explain
from mla_diff.writers.registry import render
from tests.laws.test_laws import Treaty
from tests.laws.treaties import treaties, written

FILLER = [
    f"Article {number}\n\nMatter {number}\n\n{text}"
    for number, text in enumerate(
        [
            "Lamps burn at night on either bank and on the boat.",
            "Cables are greased in March by a smith from Fermo.",
            "Dogs travel free when they are held on a short lead.",
            "A bell is rung twice before the boat leaves in fog.",
        ],
        10,
    )
]
OLD_CREW = """Article 1

Crew

1. The master engages a crew of three and enters their names, ages and home villages in the muster roll each spring.

2. Nobody under sixteen years of age may work a winch."""
NEW_ROLL = """Article 2

Muster

The inspector keeps the muster roll, in which the home villages of hired hands are entered before they take an oar."""


def version(*blocks: str) -> Version:
    return parse(read("treaty.txt", "\n\n".join(["Convention on Ferries", *blocks]).encode()))


def weak_pair() -> tuple[Version, Version]:
    crew, minors = OLD_CREW.split("\n\n1. ")[0], "Nobody under sixteen years of age may work a winch."
    return version(OLD_CREW, *FILLER), version(f"{crew}\n\n{minors}", NEW_ROLL, *FILLER)


def test_an_article_that_is_somewhat_like_an_old_one_names_it_without_being_joined() -> None:
    alignment = align(*weak_pair())
    assert alignment.of_new["art_2"].relation == "inserted"
    first = alignment.candidates_of_new["art_2"][0]
    assert (first.old, first.basis) == ("art_1", "text")
    assert 0 < first.score < 0.5


def test_a_copy_says_what_it_repeats() -> None:
    alignment = align(
        version(OLD_CREW, *FILLER), version(OLD_CREW, *FILLER, OLD_CREW.replace("Article 1", "Article 20"))
    )
    assert alignment.of_new["art_20"].relation == "inserted"
    assert (alignment.candidates_of_new["art_20"][0].old, alignment.candidates_of_new["art_20"][0].basis) == (
        "art_1",
        "same words",
    )


def test_candidates_are_in_json_and_told_by_explain() -> None:
    comparison = compare(*weak_pair())
    told = json.loads(render(comparison, "json"))["candidates"]
    assert ["art_1", "art_2"] in [candidate[:2] for candidate in told]
    assert "perhaps from Art. 1" in explain(comparison, frozenset({"art_2"}), 100, color=False)


def test_candidates_are_kept_with_the_alignment() -> None:
    pair = weak_pair()
    alignment = align(*pair)
    assert decode(encode(alignment, *pair), *pair) == alignment


def turned(alignment: Alignment) -> set[tuple[str, str, float, str]]:
    return {(found.new, found.old, found.score, found.basis) for found in alignment.candidates}


@given(treaties(), treaties())
def test_no_candidate_is_joined_and_swapping_the_sides_swaps_them(old: Treaty, new: Treaty) -> None:
    one, other = version(written(old).decode()), version(written(new).decode())
    ahead, back = align(one, other), align(other, one)
    assert not {(found.old, found.new) for found in ahead.candidates} & ahead.pairs
    assert {(found.old, found.new, found.score, found.basis) for found in ahead.candidates} == turned(back)


@given(treaties(), treaties())
def test_a_provision_carries_on_as_itself_in_one_at_most(old: Treaty, new: Treaty) -> None:
    alignment = align(version(written(old).decode()), version(written(new).decode()))
    main = [link for one in alignment.correspondences for link in one.links if link.main]
    assert len({link.old for link in main}) == len({link.new for link in main}) == len(main)


def test_of_a_split_the_part_that_kept_the_heading_is_the_article_itself() -> None:
    names = random.Random(3).sample(["oak", "elm", "ash", "fir", "yew", "box"], 6)
    long = " ".join(f"Boats of {name} are tarred in the month that the council names for {name}." for name in names)
    rest = "The inspector weighs every load of stone and writes the weight in his ledger before the boat may leave."
    alignment = align(
        version(f"Article 1\n\nTarring\n\n1. {long}\n\n2. {rest}", *FILLER),
        version(f"Article 1\n\nLoads\n\n{rest}", f"Article 2\n\nTarring\n\n{long}", *FILLER),
    )
    assert alignment.carried_on["art_1"].new == "art_2"
    to_the_other_part = [link for link in alignment.of_old["art_1"].links if (link.old, link.new) == ("art_1", "art_1")]
    assert [link.main for link in to_the_other_part] == [False]


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("turned", [False, True])
def test_an_article_that_kept_its_number_is_the_original_wherever_its_copy_stands(place: int, turned: bool) -> None:
    """A copy right before its original is the copy still; these articles bear no headings."""
    texts = {
        "4": "Cada Parte velará por que los barcos lleven una luz en la proa.",
        "5": "La comisión se reunirá una vez al año en la sede de la autoridad del puerto.",
        "6": "El depositario comunicará a las Partes toda firma y toda ratificación.",
    }
    articles = [f"## Artículo {number}\n\n{text}\n" for number, text in texts.items()]
    copied = f"## Artículo 40\n\n{texts['5']}\n"
    sides = ["\n".join(articles), "\n".join([*articles[:place], copied, *articles[place:]])]
    old, new = (loading.read_version("text.md", text.encode()) for text in (reversed(sides) if turned else sides))
    alignment = pipeline.compare(old, new).alignment
    of_copy = alignment.of_old if turned else alignment.of_new
    assert alignment.of_old["art_5"].new == ("art_5",)
    assert of_copy["art_40"].relation == ("deleted" if turned else "inserted")
