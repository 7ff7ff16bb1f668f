"""Figures: what was found of sources, without a word of theirs."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mla_diff.provenance.figures import figures_of, provenance_of, read_figures, without_sources, write_figures
from mla_diff.provenance.origins import find_sources
from mla_diff.sourcing import sources
from mla_diff.writers.sources.told import sentence, taken_and_left
from tests.provenance.figures import ROOT, of_2017, of_adopted
from tests.provenance.texts import ARCHIVE, CASSATION, ESCORT, MARRIAGE, text

SHIPPED = ROOT / "versions/mla"
PASSAGES = st.sampled_from((CASSATION, ESCORT, ARCHIVE, MARRIAGE))
ARTICLES = st.lists(st.lists(PASSAGES, min_size=1, max_size=2).map(" ".join), min_size=1, max_size=4)


def test_the_shipped_figures_are_what_is_measured_on_the_texts(shared: Path) -> None:
    assert (SHIPPED / "sources.json").read_bytes() == write_figures(of_adopted(shared))
    assert (SHIPPED / "draft-2017.sources.json").read_bytes() == write_figures(of_2017(shared))


def test_the_shipped_figures_name_every_text_by_its_hash_and_hold_no_sentence() -> None:
    for name in ("sources.json", "draft-2017.sources.json"):
        content = (SHIPPED / name).read_bytes()
        figures = read_figures(content, name)
        assert len(figures.sources) == 10
        assert all(len(text.sha256) == 64 for text in (figures.target, *figures.sources))
        values = json.loads(content)
        for source in values["sources"]:
            assert not [unit for unit in source["units"] if len(unit[1].split()) > 4], "a citation, no words"


def test_the_mla_convention_answers_out_of_the_box() -> None:
    found = sources("adopted-2023-05-26")
    article = next(unit for unit in found.units if unit.span.number == "39")
    assert sentence(found, article) == (
        "Of its 220 Dutch words, 200 stand in untoc-2000 Art. 20 (also in uncac-2003 Art. 50)."
    )
    assert article.span.heading == "Special investigative techniques"


def test_the_amnesty_article_of_2017_is_article_12_of_the_transfer_convention_of_1983() -> None:
    found = sources("draft-2017")
    assert [sentence(found, unit) for unit in found.units] == [
        "Of its 20 words, 18 stand in coe-transfer-1983 Art. 12."
    ]
    assert "ASIL Insights" in found.figures


@given(ARTICLES, ARTICLES, ARTICLES)
def test_figures_say_what_the_texts_say(target: list[str], one: list[str], other: list[str]) -> None:
    found = find_sources(text("new", *target), [text("one", *one), text("other", *other)])
    again = provenance_of(read_figures(write_figures(figures_of(found)), "made"))
    assert again.noise == found.noise
    assert again.shares == found.shares
    assert (again.covered, again.words) == (found.covered, found.words)
    for before, after in zip(found.provisions, again.provisions, strict=True):
        assert (after.span.eid, after.span.size, after.covered) == (before.span.eid, before.span.size, before.covered)
        assert [(one.source, one.span.eid, one.words, one.runs, one.basis) for one in after.entries] == [
            (one.source, one.span.eid, one.words, one.runs, one.basis) for one in before.entries
        ]
        assert [one.share for one in after.entries] == [one.share for one in before.entries]


def test_a_passage_that_stands_in_two_sources_is_still_known_when_one_is_left_out() -> None:
    found = find_sources(text("new", CASSATION), [text("one", CASSATION), text("two", ARCHIVE, CASSATION)])
    left = without_sources(found, frozenset({"one"}))
    (entry,) = left.units[0].entries
    assert (left.sources[entry.source].id, entry.span.cited, entry.twins) == ("two", "Art. 2", ())
    assert left.units[0].covered == found.units[0].covered


def test_what_was_not_taken_over_is_known_from_figures_too() -> None:
    found = sources("adopted-2023-05-26")
    place = [text.id for text in found.provenance.sources].index("coe-transfer-1983")
    taken, left = taken_and_left(found, place)
    assert "Art. 8 (" in taken
    assert "Art. 12" in left, "what the draft of 2017 had of it is no longer there"
