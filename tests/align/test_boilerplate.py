"""Thousands of articles that are built from the same few phrases, each of which stands in very many of them."""

from __future__ import annotations

from random import Random

import pytest

from mla_diff.text.similarity import COMMON_IN, Documents, Rarity, cosines, features

ARTICLES, SENTENCES = 3_000, 6
ACTORS, VERBS, OBJECTS, END = range(7), range(10, 18), range(20, 28), 30


def sentence(chance: Random) -> list[int]:
    """Return the numbers of the words of a sentence: who, does, what, and its full stop."""
    return [chance.choice(ACTORS), chance.choice(VERBS), chance.choice(OBJECTS), END]


@pytest.fixture(scope="module")
def articles() -> list[list[int]]:
    chance = Random(1)
    return [[word for _ in range(SENTENCES) for word in sentence(chance)] for _ in range(ARTICLES)]


@pytest.mark.parametrize("sentences_changed", [0, 1])
def test_an_article_is_found_though_very_many_hold_each_of_its_phrases(
    articles: list[list[int]], sentences_changed: int
) -> None:
    chance = Random(2)
    edited = [[*words[4 * sentences_changed :], *sentence(chance)] for words in articles]
    old, new = Documents([features(words) for words in articles]), Documents([features(words) for words in edited])
    assert min(old.occurrences.values()) > COMMON_IN
    found = cosines(old, new, Rarity(old, new), 3)
    kept = sum(place in {index for _, index in near} for place, near in enumerate(found))
    assert kept / len(articles) > 0.97
