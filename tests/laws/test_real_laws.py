"""The laws on the real texts at hand: a sample in every run, all of them in ``make fuzz``."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from mla_diff.pipeline import compare
from tests.laws import real
from tests.laws.holds import (
    CARRYING,
    articles_relabelled,
    articles_shuffled,
    assert_copies_are_told,
    assert_gives_back,
    assert_no_words_changed,
    assert_partition,
    assert_reads_downwards,
    assert_shows_nothing,
    assert_swaps,
)

pytestmark = pytest.mark.skipif(not real.SHARED.is_dir(), reason=f"the real texts are not at hand ({real.SHARED})")
#: So much that a reference to an article that is not there does not come to mean one that is.
HIGHER = 100_000
of_pairs = pytest.mark.parametrize("pair", real.pairs(), ids=real.named)
of_texts = pytest.mark.parametrize("path", real.texts(), ids=real.named)


@of_pairs
def test_every_format_gives_back_both_texts(pair: real.Pair) -> None:
    for format in CARRYING:
        assert_gives_back(real.comparison(pair), format)


@of_pairs
def test_an_alignment_is_a_partition(pair: real.Pair) -> None:
    assert_partition(real.comparison(pair))


@of_pairs
def test_the_new_side_read_downwards_is_the_new_text(pair: real.Pair) -> None:
    assert_reads_downwards(real.comparison(pair))


@of_pairs
def test_what_stands_word_for_word_on_the_other_side_is_said_to(pair: real.Pair) -> None:
    assert_copies_are_told(real.comparison(pair))


@of_pairs
def test_swapping_the_versions_swaps_everything(pair: real.Pair) -> None:
    assert_swaps(real.comparison(pair))


@of_texts
def test_a_text_compared_with_itself_shows_nothing(path: Path) -> None:
    assert_shows_nothing(real.version(path))


@of_texts
def test_shuffled_articles_give_only_moves(path: Path) -> None:
    version = real.version(path)
    shuffled = articles_shuffled(version, random.Random(real.SEED).shuffle)
    assert_no_words_changed(compare(version, shuffled))


@of_texts
def test_relabelled_articles_give_only_renumberings(path: Path) -> None:
    version = real.version(path)
    comparison = compare(version, articles_relabelled(version, HIGHER))
    assert_no_words_changed(comparison)
    assert not any(one.moved for one in comparison.alignment.correspondences)
