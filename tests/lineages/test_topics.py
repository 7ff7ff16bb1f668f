"""The shipped topics are in the shipped library, and a dossier calls nothing deleted that is not attested."""

from __future__ import annotations

import json
from html import unescape
from pathlib import Path

import pytest

from mla_diff.library.library import open_library
from mla_diff.library.names import LibraryError
from mla_diff.library.topics import read_topics
from mla_diff.lineages.changes import WordChanges
from mla_diff.lineages.proposals import Named
from mla_diff.lineages.topics import Topic, build_dossier, find_topic
from mla_diff.loading import load_series
from mla_diff.model.errors import UnknownNameError
from mla_diff.pipeline import trace
from mla_diff.writers.dossier import render_dossier
from mla_diff.writers.registry import View

IDS = [
    "reservations", "universal-jurisdiction", "aut-dedere", "crimes", "annexes", "amnesty", "dual-criminality",
    "data-protection", "central-authorities", "assistance", "refusal", "investigation", "joint-teams", "confiscation",
    "transfer-of-proceedings", "extradition", "legal-persons", "customary-law", "disputes", "victims", "limitation",
    "institutions", "entry-into-force",
]  # fmt: skip


@pytest.fixture(scope="module")
def topics() -> tuple[Topic, ...]:
    return read_topics(open_library())


@pytest.fixture(scope="module")
def changes() -> WordChanges:
    return WordChanges(trace(load_series()))


def test_the_topics_of_the_convention_are_shipped(topics: tuple[Topic, ...]) -> None:
    assert [topic.id for topic in topics] == IDS


@pytest.mark.parametrize("wanted", IDS)
def test_every_topic_is_found_cited_and_calls_nothing_gone(
    topics: tuple[Topic, ...], changes: WordChanges, wanted: str
) -> None:
    topic = find_topic(topics, wanted)
    dossier = build_dossier(changes, topic)
    assert not dossier.unknown
    assert topic.background
    assert all(source.count("https://") == 1 for one in topic.background for source in one.sources)
    facts = {fact for timeline in dossier.timelines for moment in timeline.moments for fact in moment.step.facts}
    assert not facts & {"disappears", "first appears", "absent"}
    text = render_dossier(dossier, "terminal", View(100))
    history = dossier.history
    shown = {index for timeline in dossier.timelines for index, _ in timeline.lineage.places}
    paraphrased = any(history.versions[index].nature == "paraphrase" for index in shown)
    assert ("paraphrase of parts that are known; not its text" in text) is paraphrased


def test_reservations_go_from_article_85_to_article_92(topics: tuple[Topic, ...], changes: WordChanges) -> None:
    (timeline,) = build_dossier(changes, find_topic(topics, "reservations")).timelines
    assert [eid for _, eid in timeline.lineage.places] == ["art_85", "art_92"]


def test_who_refers_to_a_provision_is_told(topics: tuple[Topic, ...], changes: WordChanges) -> None:
    text = render_dossier(build_dossier(changes, find_topic(topics, "universal-jurisdiction")), "terminal", View(120))
    assert "Art. 92(3)" in text


def test_a_dossier_is_a_page_without_script_and_json(topics: tuple[Topic, ...], changes: WordChanges) -> None:
    dossier = build_dossier(changes, find_topic(topics, "victims"))
    page = unescape(str(render_dossier(dossier, "html", View())))
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert json.loads(render_dossier(dossier, "json", View()))["id"] == "victims"


def test_a_topic_that_there_is_not_names_those_there_are(topics: tuple[Topic, ...]) -> None:
    with pytest.raises(UnknownNameError, match="choose one of reservations"):
        find_topic(topics, "piracy")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[[topic]]\nid = "a"\nbackground = [{ says = "x", source = ["nobody"] }]', "source 'nobody' is not described"),
        ('[[topic]]\nid = "a"\nprovisions = [{ version = "draft" }]', "name a version and a provision"),
        ('[[topic]]\nid = "a"\nwrods = "x"', "'wrods' is not known here"),
        ("topic = 3", "expected a list"),
        ("[[topic]\n", "not valid TOML"),
    ],
)
def test_a_wrong_file_of_topics_is_refused_with_the_place_and_the_way_out(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "versions.toml").write_text('schema = 1\ntreaty = "T"\n')
    (tmp_path / "topics.toml").write_text(text)
    with pytest.raises(LibraryError, match=told):
        read_topics(open_library(tmp_path))


@pytest.mark.parametrize("named", [Named("adopted-2023-05-26", "Art. 999"), Named("no-such-draft", "Art. 1")])
def test_a_provision_that_the_series_lacks_is_named_as_unknown(changes: WordChanges, named: Named) -> None:
    dossier = build_dossier(changes, Topic("odd", "Odd", (Named("adopted-2023-05-26", "Art. 92"), named)))
    assert dossier.unknown == (named,)
    assert len(dossier.timelines) == 1
