"""Which sources are named, in what order, and what is left without one."""

from __future__ import annotations

import pytest

from mla_diff.provenance.origins import Provenance, SourcesError, find_sources
from mla_diff.provenance.texts import read_text
from tests.provenance.texts import ARCHIVE, CASSATION, ESCORT, MARRIAGE, text, version


def named(found: Provenance, article: int) -> list[tuple[str, str]]:
    """Return text and number of the sources named for an article."""
    entries = found.units[article - 1].entries
    return [(found.sources[entry.source].id, entry.span.number) for entry in entries]


def test_a_copied_article_is_named_by_its_runs_and_covered_whole() -> None:
    found = find_sources(text("new", CASSATION, MARRIAGE), [text("old", ARCHIVE, CASSATION)])
    assert named(found, 1) == [("old", "2")]
    entry = found.units[0].entries[0]
    assert (entry.basis, entry.words, entry.share) == ("runs", len(CASSATION.split()), 1.0)
    assert [(run.start, run.source, run.size) for run in entry.runs] == [(0, 0, entry.words)]
    assert not named(found, 2)
    assert found.units[1].covered == 0


def test_words_put_in_leave_the_words_around_them_with_their_source() -> None:
    words = CASSATION.split()
    edited = " ".join([*words[:9], "and", "sealed", *words[9:12], "or", *words[12:]])
    unit = find_sources(text("new", edited), [text("old", CASSATION)]).units[0]
    assert unit.covered >= len(words) - 3
    assert unit.covered <= len(words)


def test_the_same_passage_in_two_sources_is_named_together() -> None:
    sources = [text("one", ESCORT, CASSATION), text("two", CASSATION), text("three", ARCHIVE)]
    unit = find_sources(text("new", CASSATION), sources).units[0]
    assert len(unit.entries) == 1
    entry = unit.entries[0]
    both = {sources[entry.source].id, *(sources[twin.source].id for twin in entry.twins)}
    assert both == {"one", "two"}


def test_an_article_mixed_of_two_sources_shows_the_part_of_each() -> None:
    found = find_sources(text("new", f"{CASSATION} {ESCORT}"), [text("one", CASSATION), text("two", ESCORT)])
    entries = found.units[0].entries
    assert sorted(named(found, 1)) == [("one", "1"), ("two", "1")]
    assert sorted((entry.runs[0].start, entry.words) for entry in entries) == [
        (0, len(CASSATION.split())),
        (len(CASSATION.split()), len(ESCORT.split())),
    ]
    assert found.units[0].covered == found.units[0].span.size


def test_a_rewritten_article_is_named_by_likeness() -> None:
    rewritten = (
        "Harbour pilots preserve their registers for thirty years; the archive may refuse registers for want of room."
    )
    found = find_sources(text("new", rewritten), [text("old", MARRIAGE, ARCHIVE, ESCORT)])
    assert named(found, 1) == [("old", "2")]
    assert found.units[0].entries[0].basis == "likeness"


def test_a_formula_names_no_source() -> None:
    formula = "Each State Party shall take such measures as may be necessary to"
    others = [
        f"{formula} {word} {body}"
        for word, body in (("see that", ESCORT), ("order that", ARCHIVE), ("ensure:", MARRIAGE))
    ]
    found = find_sources(text("new", f"{formula} punish piracy on rivers."), [text("old", *others)])
    assert not [entry for entry in found.units[0].entries if entry.basis == "runs"]


def test_paragraphs_have_sources_of_their_own() -> None:
    found = find_sources(text("new", f"1. {CASSATION}\n\n2. {ESCORT}"), [text("old", f"1. {ESCORT}\n\n2. {CASSATION}")])
    paragraphs = [provision for provision in found.provisions if not provision.is_unit]
    assert [provision.entries[0].span.eid for provision in paragraphs] == ["art_1__para_2", "art_1__para_1"]


def test_only_texts_of_one_language_are_compared() -> None:
    sources = [text("english", CASSATION), text("dutch", ESCORT, language="nl")]
    found = find_sources(text("new", CASSATION), sources)
    assert [source.id for source in found.sources] == ["english"]
    assert [refused.id for refused in found.refused] == ["dutch"]
    with pytest.raises(SourcesError, match="dutch: its language is nl, that of new is en"):
        find_sources(text("new", CASSATION), [sources[1]])


def test_a_text_is_no_source_of_itself() -> None:
    same = read_text(version("same", CASSATION))
    with pytest.raises(SourcesError, match="whose sources are looked for"):
        find_sources(same, [same])


def test_noise_is_measured_with_texts_that_cannot_be_sources() -> None:
    target = text("new", f"{CASSATION} {ESCORT}")
    found = find_sources(target, [text("old", CASSATION)], unrelated=[text("later", ESCORT)])
    assert found.noise.share == round(len(ESCORT.split()) / target.size, 4)
    assert "later" in found.noise.how


def test_noise_is_what_most_sources_share_among_themselves() -> None:
    sources = [text("a", CASSATION), text("b", CASSATION), text("c", ESCORT), text("d", ARCHIVE), text("e", MARRIAGE)]
    assert find_sources(text("new", CASSATION), sources).noise.share == 0


def test_the_order_of_the_sources_decides_nothing() -> None:
    sources = [text("a", CASSATION, ESCORT), text("b", ARCHIVE), text("c", MARRIAGE, ESCORT)]
    target = text("new", CASSATION, f"{ARCHIVE} {ESCORT}", MARRIAGE)
    forward, backward = find_sources(target, sources), find_sources(target, sources[::-1])
    for article in (1, 2, 3):
        assert set(named(forward, article)) == set(named(backward, article))
    assert forward.covered == backward.covered
