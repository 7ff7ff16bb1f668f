"""One verdict for a provision without counterpart, and certainty in words: the same in every command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mla_diff import loading, pipeline
from mla_diff.lineages.concordance import entries
from mla_diff.model.alignment import Absence, Alignment, Correspondence, Link, Overrides
from mla_diff.model.comparison import Comparison
from mla_diff.report.absence import explain_absence, reason_of_absence, tell_absence_in
from mla_diff.report.certainty import certainty
from mla_diff.report.facts import facts
from mla_diff.writers.concordance import table_of_many, table_of_two
from mla_diff.writers.explanation import explain
from mla_diff.writers.registry import render
from tests.cli.test_commands import run
from tests.report.versions import TEXT, version_of

DRAFT, ADOPTED = "draft-2022-11-30", "adopted-2023-05-26"
VERDICT = "no counterpart, set by hand"
REASON = "our inference: the adopted text has no article that excludes dual"


def test_what_a_person_looked_for_in_vain_is_said_with_its_reason_and_source_everywhere():
    comparison = pipeline.compare(DRAFT, ADOPTED)
    correspondence = comparison.alignment.of_old["art_7"]
    assert facts(comparison, correspondence) == [VERDICT]
    told = explain_absence(comparison, correspondence)
    assert REASON in told
    assert "https://www.fidh.org/" in told
    assert VERDICT in explain(comparison, frozenset({"art_7"}), 200, color=False)
    assert REASON in " ".join(str(render(comparison, "terminal")).split())
    assert REASON in str(render(comparison, "html"))
    assert REASON in str(render(comparison, "csv"))
    listed = json.loads(str(render(comparison, "json")))["correspondences"]
    assert [one["absent"] for one in listed if one["old"] == ["art_7"]] == [told_by_hand(comparison)]
    history = pipeline.trace(loading.load_series([DRAFT, ADOPTED]))
    assert tell_absence_in(history, (0, "art_7"), 1) == VERDICT
    row = next(row for row in table_of_two(history).rows if row[:2] == ("Art. 7", "—"))
    assert row[2] == VERDICT
    assert next(entry for entry in entries(history) if entry.old == "art_7").link is None


def told_by_hand(comparison: Comparison) -> str:
    return comparison.alignment.absent_of_old["art_7"].reason


def test_trace_says_it_too(tmp_path: Path):
    shown = run("trace", "Art. 7", "--versions", f"{DRAFT},{ADOPTED}", "--in", DRAFT, folder=tmp_path).stdout
    assert REASON in " ".join(shown.split())


def test_what_was_set_down_of_versions_far_apart_is_said_in_the_whole_series_too():
    ids = ["draft-2017", "draft-2020-03-12", "draft-2021-04-20", DRAFT, ADOPTED]
    history = pipeline.trace(loading.load_series(ids))
    assert tell_absence_in(history, (0, "art_52"), 4) == VERDICT
    assert "with which draft it went is not known" in reason_of_absence(history, (0, "art_52"), 4)
    assert tell_absence_in(history, (0, "art_52"), 1) == "not attested in the fragment"
    line = next(line for line in table_of_many(history).rows if line[0] == "Art. 52")
    assert line[4] == VERDICT


@pytest.mark.parametrize("turned", [False, True])
def test_a_file_beside_the_texts_may_speak_of_any_two_of_them(tmp_path: Path, turned: bool):
    names = ["first", "second", "third"]
    gone = TEXT + "\n## Article 3 Tolls\n\nWhoever crosses at night pays the lamp toll in copper.\n"
    for name, text in zip(names, [gone, TEXT, TEXT], strict=True):
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    sides = {"old_version": "first", "new_version": "third", "old": "Art. 3", "new": []}
    if turned:
        sides = {"old_version": "third", "new_version": "first", "old": [], "new": "Art. 3"}
    lines = [f"{key} = {str(value)!r}" if isinstance(value, str) else f"{key} = []" for key, value in sides.items()]
    text = "\n".join(["[[link]]", *lines, 'reason = "the tolls were given up"', 'by = "Iva"'])
    (tmp_path / "alignment.toml").write_text(text, encoding="utf-8")
    history = pipeline.trace(loading.load_series([tmp_path / f"{name}.md" for name in names]))
    assert tell_absence_in(history, (0, "art_3"), 2) == VERDICT
    assert "the tolls were given up" in reason_of_absence(history, (0, "art_3"), 2)
    assert tell_absence_in(history, (0, "art_3"), 1) == "not there"


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
