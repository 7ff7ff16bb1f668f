"""The laws that hold of every text, whatever it is."""

from __future__ import annotations

from collections import Counter

from hypothesis import example, given
from hypothesis import strategies as st

from mla_diff.align.engine import align
from mla_diff.diff.summary import count_words
from mla_diff.diff.words import diff_words
from mla_diff.model.alignment import Alignment
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Version, display_text
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.letters import plain_letters
from mla_diff.readers.registry import read
from mla_diff.text.tokens import tokenize, words
from mla_diff.writers.registry import render
from tests.laws.holds import assert_reads_downwards
from tests.laws.treaties import cuttings, lists_set_apart, treaties, written

Treaty = list[tuple[str, tuple[str, ...]]]
any_text = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=300)
labels = st.sampled_from(
    ["Article 1", "Article 2", "PART I", "CHAPTER II", "1.", "2.", "(a)", "(i)", "(b)", "–", "Annex A", "Preamble", "# Title",
     "Article 1 bis", "IN WITNESS WHEREOF", "§ 5", "[Article 3]", "3 bis.", "", "  ", "Done at Rome", "Section 1 General"]
)  # fmt: skip
documents = st.lists(st.tuples(labels, any_text), max_size=20).map(
    lambda lines: "\n".join(f"{label} {text}" for label, text in lines) + "\nend"
)


def version(content: bytes, name: str = "text.txt") -> Version:
    return parse(read(name, content))


def sides(comparison: Comparison) -> tuple[dict[str, str], dict[str, str]]:
    """Return the texts of both sides' provisions as the word changes give them back."""
    old: dict[str, str] = {}
    new: dict[str, str] = {}
    for changes in comparison.changes:
        for change in changes:
            if change.old:
                old[change.old] = old.get(change.old, "") + "".join(op.text for op in change.ops if op.sign != "+")
            if change.new:
                new[change.new] = new.get(change.new, "") + "".join(op.text for op in change.ops if op.sign != "-")
    return old, new


def holds_all(given_back: dict[str, str], of: Version) -> bool:
    return all(given_back.get(one.eid, "") == display_text(one) for one in of.provisions)


@given(any_text)
def test_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(tokenize(text)) == text


@given(any_text, any_text)
def test_a_word_diff_gives_back_both_texts(old: str, new: str) -> None:
    ops = diff_words(old, new)
    assert "".join(op.text for op in ops if op.sign != "+") == old
    assert "".join(op.text for op in ops if op.sign != "-") == new


@given(documents)
@example("Article 1 0\xad0\nend")
@example("Preamble \nPreamble \nend")
def test_every_word_of_a_document_is_in_a_provision_or_set_apart(text: str) -> None:
    parsed = version(text.encode())
    kept = Counter(words(plain_letters(parsed.title))) if parsed.title != "text" else Counter()
    for one in parsed.provisions:
        kept.update(words(plain_letters(f"{one.label} {one.heading} {one.text}")))
    for apart in parsed.furniture:
        kept.update(words(plain_letters(apart)))
    assert not Counter(words(plain_letters(text))) - kept


@given(documents)
def test_parsing_never_fails_and_gives_each_provision_a_name_of_its_own(text: str) -> None:
    for name in ("text.txt", "text.md"):
        eids = [one.eid for one in version(text.encode(), name).provisions]
        assert len(eids) == len(set(eids))


@given(documents, documents)
def test_any_two_texts_compare_and_nothing_is_lost(old: str, new: str) -> None:
    comparison = compare(version(old.encode()), version(new.encode()))
    given_back = sides(comparison)
    assert holds_all(given_back[0], comparison.old)
    assert holds_all(given_back[1], comparison.new)
    assert_partition(comparison.alignment, comparison.old, comparison.new)
    assert_reads_downwards(comparison)
    for format in ("terminal", "json"):
        assert render(comparison, format)


def assert_partition(alignment: Alignment, old: Version, new: Version) -> None:
    olds = Counter(eid for one in alignment.correspondences for eid in one.old)
    news = Counter(eid for one in alignment.correspondences for eid in one.new)
    assert olds == Counter(one.eid for one in old.provisions)
    assert news == Counter(one.eid for one in new.provisions)


@given(treaties(), treaties())
def test_an_alignment_is_a_partition(old: Treaty, new: Treaty) -> None:
    one, other = version(written(old)), version(written(new))
    assert_partition(align(one, other), one, other)


@given(treaties(), treaties())
def test_the_new_side_read_downwards_is_the_new_text(old: Treaty, new: Treaty) -> None:
    assert_reads_downwards(compare(version(written(old)), version(written(new))))


@given(treaties())
def test_a_version_compared_with_itself_shows_nothing(treaty: Treaty) -> None:
    comparison = compare(version(written(treaty)), version(written(treaty)))
    assert not comparison.differs
    assert "No differences." in render(comparison, "terminal")


@given(treaties(), treaties())
def test_swapping_sides_swaps_what_is_new_and_what_is_dropped(old: Treaty, new: Treaty) -> None:
    one, other = version(written(old)), version(written(new))
    ahead, back = align(one, other), align(other, one)
    swapped = {"inserted": "deleted", "deleted": "inserted", "split": "merge", "merge": "split"}
    there = Counter((one.old, one.new, one.relation) for one in ahead.correspondences)
    here = Counter((one.new, one.old, swapped.get(one.relation, one.relation)) for one in back.correspondences)
    assert there == here


@given(treaties(2).flatmap(lambda treaty: st.tuples(st.just(treaty), st.permutations(treaty))))
def test_shuffled_articles_give_only_moves_and_new_numbers(pair: tuple[Treaty, Treaty]) -> None:
    comparison = compare(version(written(pair[0])), version(written(pair[1])))
    count = count_words(comparison)
    assert (count.inserted, count.deleted) == (0, 0)
    assert {one.relation for one in comparison.alignment.correspondences} == {"one-to-one"}


@given(treaties(), st.integers(2, 40))
def test_relabelled_articles_give_only_renumberings(treaty: Treaty, first: int) -> None:
    comparison = compare(version(written(treaty)), version(written(treaty, first)))
    assert (count_words(comparison).inserted, count_words(comparison).deleted) == (0, 0)
    articles = [one for one in comparison.alignment.correspondences if one.new and one.new[0].startswith("art")]
    units = [one for one in articles if "__" not in one.new[0]]
    assert all(one.renumbered and not one.moved for one in units)


@given(cuttings())
def test_text_cut_into_other_paragraphs_gives_no_inserted_or_deleted_word(pair: tuple[bytes, bytes]) -> None:
    comparison = compare(version(pair[0]), version(pair[1]))
    count = count_words(comparison)
    assert (count.inserted, count.deleted) == (0, 0)
    assert not {"inserted", "deleted"} & {one.relation for one in comparison.alignment.correspondences}


@given(lists_set_apart(), st.booleans())
def test_a_list_set_apart_or_run_together_gives_no_inserted_or_deleted_word(
    pair: tuple[bytes, bytes], turned: bool
) -> None:
    old, new = reversed(pair) if turned else pair
    count = count_words(compare(version(old), version(new)))
    assert (count.inserted, count.deleted) == (0, 0)


@given(treaties(), treaties())
def test_the_same_input_gives_the_same_bytes(old: Treaty, new: Treaty) -> None:
    once, again = (render(compare(version(written(old)), version(written(new))), "json") for _ in range(2))
    assert once == again
