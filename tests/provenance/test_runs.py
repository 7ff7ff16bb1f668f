"""Runs of words: none is missed, each is as long as it goes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mla_diff.provenance.runs import GRAM, STEP, covered_words, find_runs, gram_places
from mla_diff.provenance.texts import Codes, read_text, word_codes
from tests.provenance.texts import CASSATION, ESCORT, version

SHORTEST = GRAM + STEP - 1
WORDS = st.lists(st.sampled_from(["a", "b", "c", "d"]), min_size=0, max_size=60)


def plain_cover(target: Codes, source: Codes, least: int) -> int:
    """Count the words of a source in runs of a target one window at a time."""
    windows = {tuple(target[at : at + least]) for at in range(len(target) - least + 1)}
    covered: set[int] = set()
    for at in range(len(source) - least + 1):
        if tuple(source[at : at + least]) in windows:
            covered.update(range(at, at + least))
    return len(covered)


@given(WORDS, WORDS, st.integers(SHORTEST, 10))
def test_runs_cover_what_a_plain_count_covers(target: list[str], source: list[str], least: int) -> None:
    one, other = word_codes(" ".join(target)), word_codes(" ".join(source))
    runs = find_runs(one, gram_places(one), other, least)
    assert covered_words(runs)[1] == plain_cover(one, other, least)
    assert covered_words(runs)[0] == plain_cover(other, one, least)
    for run in runs:
        assert one[run.start : run.end] == other[run.source : run.source + run.size]


def test_typography_and_case_make_no_difference() -> None:
    assert word_codes("the STATE’S co‑operation") == word_codes("The State's co-operation")
    assert len(word_codes("JUSQU'A L'ARTICLE 5")) == len(["JUSQU'A", "L'", "ARTICLE", "5"])


def test_a_text_is_its_words_in_order_and_its_articles_are_stretches_of_them() -> None:
    made = read_text(version("old", f"1. {CASSATION}\n\n2. {ESCORT}", ESCORT))
    first, second = (unit for unit in made.units if unit.kind == "article")
    assert (first.number, second.number) == ("1", "2")
    assert made.codes[second.start : second.end] == word_codes(ESCORT)
    assert [paragraph.cited for paragraph in made.paragraphs if paragraph.unit == first.unit] == [
        "Art. 1(1)",
        "Art. 1(2)",
    ]
    assert first.size == sum(paragraph.size for paragraph in made.paragraphs if paragraph.unit == first.unit)
