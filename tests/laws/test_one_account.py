"""A comparison is one account: whatever is done to a treaty, every format and command says it, and the same of it."""

from __future__ import annotations

import csv
import html
import json
import re
import zipfile
from io import BytesIO, StringIO

import pytest
from hypothesis import given, settings

from mla_diff.change_kinds.classify import classify
from mla_diff.diff.summary import count_words
from mla_diff.lineages.blame import Blame
from mla_diff.lineages.changes import WordChanges
from mla_diff.lineages.steps import steps
from mla_diff.model.comparison import Comparison
from mla_diff.model.overview import sum_up
from mla_diff.pipeline import compare, trace
from mla_diff.report.notices import notices
from mla_diff.text.tokens import words
from mla_diff.writers.akn.analysis import facts_of
from mla_diff.writers.changes import lines, render_changes
from mla_diff.writers.concordance import table_of_two
from mla_diff.writers.formats import CHANGES
from mla_diff.writers.notebook import render as in_notebook
from mla_diff.writers.registry import RENDERERS, View, render
from tests.laws.amendments import Amended, amended
from tests.laws.holds import (
    CARRYING,
    assert_copies_are_told,
    assert_gives_back,
    assert_partition,
    assert_reads_downwards,
    assert_swaps,
)

#: All formats but those that only name the texts, and PDF, which is the HTML, printed.
FORMATS = [one.name for one in RENDERERS if one.name not in ("pdf", "csl-json", "bibtex")] + ["notebook"]
#: Formats that say in words where there is nothing to show; the others hold data, or the new text.
SAYING = [name for name in FORMATS if name not in ("csv", "akn")]
NOTHING = re.compile("No (known )?differences")
EXAMPLES = settings(max_examples=40)
PARTS = ("document", "footnotes", "comments", "cover")
#: The marks of every format; a mark stands between two words.
MARKS = re.compile(r"</?\w[^>]*>|\\(?:mladel|mlains)|\{\+\+|\+\+\}|\{--|--\}|[⟦⟧⟨⟩]")


def compared(pair: Amended) -> Comparison:
    return compare(*pair.versions)


def text_of(comparison: Comparison, name: str) -> str:
    """Return what a person reads in a format, without marks."""
    if name == "notebook":
        return bare(in_notebook(comparison))
    made = render(comparison, name, View(width=300))
    return bare(made) if isinstance(made, str) else words_of_package(made)


def words_of_package(package: bytes) -> str:
    with zipfile.ZipFile(BytesIO(package)) as file:
        parts = [name for name in file.namelist() if name.removeprefix("word/").removesuffix(".xml") in PARTS]
        return " ".join(bare(file.read(name).decode()) for name in parts)


def bare(text: str) -> str:
    text = re.sub(r"<(style|script|sup)\b.*?</\1>|\[\^\d+\]", " ", text, flags=re.DOTALL)
    return re.sub(r"\\[tn]|\\(.)", lambda match: match[1] or " ", html.unescape(MARKS.sub(" ", text)))


def changed_words(comparison: Comparison) -> set[str]:
    return {word for op in comparison.all_ops() if op.sign != "=" and not op.reason for word in words(op.text)}


@EXAMPLES
@given(amended())
def test_whether_texts_differ_is_the_same_in_every_format(pair: Amended) -> None:
    comparison = compared(pair)
    assert comparison.differs or not changed_words(comparison)
    for name in SAYING:
        said = text_of(comparison, name)
        assert bool(NOTHING.search(said)) is not comparison.differs, name
        assert comparison.differs or not comparison.recut or "divided differently" in " ".join(said.split()), name
    values = json.loads(render(comparison, "json"))
    assert values["differs"] is comparison.differs
    rows = list(csv.reader(StringIO(render(comparison, "csv"))))[1:]
    assert bool(rows) is (comparison.differs or bool(comparison.recut))


@EXAMPLES
@given(amended())
def test_every_word_that_changed_stands_in_every_format(pair: Amended) -> None:
    comparison = compared(pair)
    changed = changed_words(comparison)
    for name in FORMATS:
        assert changed <= set(words(text_of(comparison, name))), name


@EXAMPLES
@given(amended())
def test_every_format_gives_both_texts_back_and_reads_downwards(pair: Amended) -> None:
    comparison = compared(pair)
    for name in CARRYING:
        assert_gives_back(comparison, name)
    assert_partition(comparison)
    assert_reads_downwards(comparison)
    assert_copies_are_told(comparison)
    assert_swaps(comparison)


@EXAMPLES
@given(amended())
def test_every_command_says_whether_anything_changed(pair: Amended) -> None:
    comparison = compared(pair)
    kinds = classify(comparison)
    found = lines(comparison, kinds)
    assert comparison.differs <= bool(found)
    for form in CHANGES:
        made = render_changes(found, notices(comparison), form, nothing="No differences.")
        said = bare(made) if isinstance(made, str) else words_of_package(made)
        assert not found or not NOTHING.search(said)
    summed, words_changed = sum_up(comparison, kinds), count_words(comparison)
    history = trace(pair.versions)
    rows = table_of_two(history).values
    assert summed.tally.new == sum(row["relation"] == "inserted" for row in rows)
    assert summed.tally.dropped == sum(row["relation"] == "deleted" for row in rows)
    changed = any(row["relation"] != "one-to-one" or row["moved"] or row["renumbered"] for row in rows)
    assert comparison.differs or not changed
    origins = Blame(WordChanges(history))
    came = [
        attribution.text
        for provision in comparison.new.provisions
        for attribution in origins.of((1, provision.eid))
        if attribution.version == 1 and words(attribution.text)
    ]
    assert bool(came) <= bool(words_changed.inserted or words_changed.renumbering), came


@EXAMPLES
@given(amended("copy", most=1))
def test_a_copy_is_new_where_its_original_stayed(pair: Amended) -> None:
    relations = {one.relation for one in compared(pair).alignment.correspondences}
    assert relations <= {"one-to-one", "inserted"}


@EXAMPLES
@given(amended("formula"))
def test_a_formula_that_recurs_splits_nothing(pair: Amended) -> None:
    relations = {one.relation for one in compared(pair).alignment.correspondences}
    assert relations == {"one-to-one"}


@EXAMPLES
@given(amended("recut"))
def test_text_that_is_cut_anew_changes_no_word(pair: Amended) -> None:
    count = count_words(compared(pair))
    assert (count.inserted, count.deleted) == (0, 0)


@EXAMPLES
@given(amended("move"))
def test_articles_that_move_change_no_word(pair: Amended) -> None:
    count = count_words(compared(pair))
    assert (count.inserted, count.deleted) == (0, 0)


@EXAMPLES
@given(amended("border", most=1))
def test_an_article_that_comes_into_another_part_has_moved(pair: Amended) -> None:
    comparison = compared(pair)
    assert comparison.differs is bool(pair.done)
    if pair.done:
        assert list(comparison.crossings) == ["art_3"]
        for name in SAYING:
            assert "Moved from PART" in " ".join(text_of(comparison, name).split()), name
        history = trace(pair.versions)
        (moved,) = (one for one in (steps(history, line)[1] for line in history.lineages) if one.eid == "art_3")
        assert moved.facts == ("moved to another part",)
        (fact,) = (fact for fact in facts_of(comparison) if fact.new == ("art_3",))
        assert fact.type == "renumbering"
        assert fact.old_words != fact.new_words


@pytest.mark.parametrize("name", SAYING)
def test_files_of_which_nothing_was_read_differ_where_their_bytes_do(name: str) -> None:
    comparison = compared(Amended(b"words", b"other words", ()))
    assert comparison.differs
    assert "no provision was read" in text_of(comparison, name)
    assert not NOTHING.search(text_of(comparison, name))
