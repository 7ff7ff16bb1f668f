"""Every format that carries the texts gives both of them back, whatever they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_diff.pipeline import compare
from tests.laws.holds import CARRYING, RUNNING, assert_gives_back, assert_same_words
from tests.laws.holds import written as written_as
from tests.laws.test_laws import Treaty, version
from tests.laws.treaties import treaties, written

#: Text with all that the formats read as marks of their own.
signs = st.text(
    st.sampled_from("abc ABC[]{}<>()*_`~^|\\#+-=&;:.!?$%'\"⟦⟧⟨⟩¶§…—’“”\u00a0éß中ء"), min_size=1, max_size=60
)
marked = st.lists(signs, min_size=1, max_size=6).map(
    lambda texts: "\n\n".join(f"Article {at}\n\nThe {text} end" for at, text in enumerate(texts, 1)).encode()
)


@given(old=treaties(most=5), new=treaties(most=5), more=st.randoms(use_true_random=False))
def test_two_treaties_are_given_back(old: Treaty, new: Treaty, more) -> None:
    mixed = [*old, *new]  # so that articles carry on, move, split and go
    more.shuffle(mixed)
    comparison = compare(version(written(old)), version(written(mixed[:6], 2)))
    for format in CARRYING:
        assert_gives_back(comparison, format)


@given(old=marked, new=marked)
def test_text_full_of_the_formats_own_signs_is_given_back(old: bytes, new: bytes) -> None:
    comparison = compare(version(old), version(new))
    for format in CARRYING:
        assert_gives_back(comparison, format)


@pytest.mark.parametrize("format", RUNNING)
def test_a_reader_notices_a_word_that_is_lost(format: str) -> None:
    comparison = compare(version(b"Article 1\n\nThe Party shall act now."), version(b"Article 1\n\nThe Party may act."))
    assert_gives_back(comparison, format)
    content = written_as(comparison, format)
    for side, lost in zip(RUNNING[format](content), ("shall", "may"), strict=True):
        assert lost in side
        side.remove(lost)
        with pytest.raises(AssertionError, match="word"):
            assert_same_words(side, [*side, lost], format)
