"""One verdict for a provision without counterpart, and certainty in words: the same in every command."""

from __future__ import annotations

from pathlib import Path

import pytest

from mla_diff import pipeline
from mla_diff.lineages.concordance import entries
from mla_diff.model.alignment import Absence, Alignment, Correspondence, Link, Overrides
from mla_diff.report.absence import explain_absence, tell_absence_in
from mla_diff.report.certainty import certainty
from mla_diff.report.facts import facts
from mla_diff.writers.concordance import table_of_two
from mla_diff.writers.explanation import explain
from mla_diff.writers.registry import render
from tests.cli.test_commands import run
from tests.report.versions import TEXT, version_of

DRAFT, ADOPTED = "draft-2022-11-30", "adopted-2023-05-26"
VERDICT = "no counterpart, set by hand"
REASON = "no article of the adopted text bears that title"


def test_what_a_person_looked_for_in_vain_is_said_with_its_reason_and_source_everywhere():
    comparison = pipeline.compare(DRAFT, ADOPTED)
    correspondence = comparison.alignment.of_old["art_7"]
    assert facts(comparison, correspondence) == [VERDICT]
    told = explain_absence(comparison, correspondence)
    assert REASON in told
    assert "fidh-2023" in told
    assert VERDICT in explain(comparison, frozenset({"art_7"}), 200, color=False)
    assert REASON in " ".join(str(render(comparison, "terminal")).split())
    assert REASON in str(render(comparison, "html"))
    history = pipeline.trace(pipeline.load_series([DRAFT, ADOPTED]))
    assert tell_absence_in(history, (0, "art_7"), 1) == VERDICT
    row = next(row for row in table_of_two(history).rows if row[:2] == ("Art. 7", "—"))
    assert row[2] == VERDICT
    assert next(entry for entry in entries(history) if entry.old == "art_7").link is None


def test_trace_says_it_too(tmp_path: Path):
    shown = run("trace", "Art. 7", "--versions", f"{DRAFT},{ADOPTED}", "--in", DRAFT, folder=tmp_path).stdout
    assert REASON in " ".join(shown.split())


def test_a_person_s_word_that_there_is_no_counterpart_outweighs_likeness():
    from mla_diff.align.engine import align

    old, new = version_of(name="old.md"), version_of(name="new.md")
    alignment = align(old, new, Overrides(absent=(Absence("art_2", "", "looked for"),)))
    assert alignment.of_old["art_2"].relation == "deleted"
    assert alignment.of_new["art_2"].relation == "inserted"


def test_swapping_versions_swaps_what_was_set_by_hand():
    turned = Overrides(absent=(Absence("art_1", "", "why"),)).turned()
    assert turned.absent == (Absence("", "art_1", "why"),)


@pytest.mark.parametrize(("score", "word"), [(1.0, "certain"), (0.8, "likely"), (0.4, "uncertain")])
def test_what_a_person_called_likely_is_called_likely(score: float, word: str):
    link = Link("art_1", "art_1", score, "set by hand")
    assert certainty(link, version_of(), Alignment(())) == f"{word}, set by hand"


def test_a_unit_joined_by_links_set_by_hand_is_no_surer_than_they_are():
    inner = Link("art_2__para_1", "art_2__para_1", 0.8, "set by hand")
    outer = Link("art_2", "art_2", 1.0, "contained units")
    alignment = Alignment((
        Correspondence(("art_2",), ("art_2",), (outer,), "one-to-one"),
        Correspondence(("art_2__para_1",), ("art_2__para_1",), (inner,), "one-to-one"),
    ))  # fmt: skip
    assert certainty(outer, version_of(TEXT), alignment) == "likely, by links set by hand inside it"


def test_no_score_is_shown_as_a_whole():
    assert certainty(Link("art_1", "art_1", 1.0, "text"), version_of(), Alignment(())).startswith(
        "almost certain (0.99)"
    )
