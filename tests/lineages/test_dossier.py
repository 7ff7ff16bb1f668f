"""A dossier reads well: sources numbered once, what is not known said once."""

from __future__ import annotations

from mla_diff.library.library import open_library
from mla_diff.library.topics import read_topics
from mla_diff.lineages.changes import WordChanges
from mla_diff.lineages.topics import build_dossier, find_topic
from mla_diff.loading import load_series
from mla_diff.pipeline import trace
from mla_diff.writers.dossier import render_dossier
from mla_diff.writers.registry import View


def shown(topic: str, form: str) -> str:
    changes = WordChanges(trace(load_series()))
    return str(render_dossier(build_dossier(changes, find_topic(read_topics(open_library()), topic)), form, View(100)))


def test_each_source_is_named_once_and_cited_by_number() -> None:
    text = shown("reservations", "terminal")
    assert text.count("https://www.asil.org/insights/volume/27/issue/12") == 1
    assert "three years; Sadat calls it controversial. [1] [2]" in " ".join(text.split())
    page = shown("reservations", "html")
    assert page.count("https://www.asil.org/insights/volume/27/issue/12") == 1
    assert 'href="#source-1"' in page
    assert 'id="source-1"' in page


def test_drafts_that_do_not_attest_a_provision_are_told_together() -> None:
    told = "Nothing is held of it in: draft of 2017; draft of 12 March 2020; draft of 20 April 2021."
    assert told in shown("reservations", "terminal")


def test_words_of_a_paraphrase_are_not_said_to_have_gone() -> None:
    assert "gone by" not in shown("amnesty", "terminal")
