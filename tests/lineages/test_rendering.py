"""A timeline as text, page and JSON: old numbers with their version, words marked, nothing taken for markup."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from html import unescape

import pytest

from mla_diff.lineages.blame import Blame
from mla_diff.lineages.changes import WordChanges
from mla_diff.lineages.timeline import build_timeline
from mla_diff.model.provision import Version
from mla_diff.writers.blame import attribute, render_blame
from mla_diff.writers.registry import View
from mla_diff.writers.timelines import render_timeline
from tests.lineages.test_lineage import JOINED, PARTED
from tests.lineages.texts import COSTS, PURPOSE, A, B, C, history, version


def shown(versions: Sequence[Version], place: tuple[int, str], form: str = "terminal", width: int = 100) -> str:
    return str(render_timeline(build_timeline(WordChanges(history(*versions)), place), form, View(width)))


def test_each_version_says_its_number_how_it_came_and_which_words_changed() -> None:
    text = shown((A, B, C), (2, "art_5"))
    assert "\nb: Art. 2 · renumbered, was Art. 3 of a; words changed too\n" in text
    assert "No reservation [-may-]{+shall+} be made" in text
    assert "\nc: Art. 5 · moved; renumbered, was Art. 2 of b\n" in text


def test_a_gap_is_drawn_as_a_dotted_line() -> None:
    assert re.search(r"Art\. 2 ┄+ Art\. 3", shown((A, B, C), (0, "art_2")))


def test_splits_and_merges_are_drawn_between_the_lines() -> None:
    text = shown((JOINED, PARTED, JOINED), (0, "art_2"))
    assert "┬" in text
    assert re.search(r"╰─ Art\. 3 .*╯", text)


@pytest.mark.parametrize("width", [40, 60, 100, 200])
def test_lines_stay_within_the_columns(width: int) -> None:
    assert max(map(len, shown((A, B, C, A, B, C), (0, "art_3"), width=width).splitlines())) <= width


def test_the_page_has_the_graph_as_svg_a_strict_policy_and_no_script() -> None:
    page = unescape(shown((JOINED, PARTED), (0, "art_2"), "html"))
    assert "<svg" in page
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert "style=" not in page


def test_text_of_a_document_is_never_markup() -> None:
    bad = '<img src=x onerror="alert(1)"> [/red] {{ 7 * 7 }} \x1b[31m'
    one, two = version("a", ("Costs", COSTS)), version("b", (f"Costs {bad}", f"{COSTS} {bad}"))
    page = shown((one, two), (1, "art_1"), "html")
    assert "<img" not in page
    assert "{{ 7 * 7 }}" in page
    assert "\x1b" not in shown((one, two), (1, "art_1"))


def test_json_holds_steps_words_and_graph() -> None:
    values = json.loads(shown((A, B, C), (2, "art_5"), "json"))
    assert values["lineage"] == "art_3@a"
    assert [step["label"] for step in values["steps"]] == ["Art. 3", "Art. 2", "Art. 5"]
    assert ["-", "may"] in values["steps"][1]["rows"][0]["ops"]
    assert values["graph"]["edges"][0]["old"] == ["a", "art_3"]


def test_footnotes_travel_with_the_provision() -> None:
    from msgspec.structs import replace

    from mla_diff.model.provision import Footnote

    def noted(one: Version, text: str) -> Version:
        first, *rest = one.provisions
        return replace(one, provisions=(replace(first, notes=(Footnote("1", text, 3),)), *rest))

    source = "Taken from Article 1 of the Convention against Corruption."
    one, two = noted(version("a", ("Purpose", PURPOSE)), source), noted(version("b", ("Purpose", PURPOSE)), source)
    text = shown((one, two), (1, "art_1"))
    assert text.count(f"note 1: {source}") == 1
    assert json.loads(shown((one, two), (1, "art_1"), "json"))["steps"][1]["notes"][0]["text"] == source


@pytest.mark.parametrize("form", ["terminal", "html", "json"])
def test_blame_is_shown_with_a_legend_of_shares(form: str) -> None:
    found = history(A, B, C)
    text = str(render_blame(attribute(Blame(WordChanges(found)), found, 2, (2, "art_5")), form, 100, False))
    if form == "json":
        assert set(json.loads(text)["shares"]) == {"a", "b"}
    else:
        assert re.search(r"9\d % from a", text)
        assert re.search(r"\d % new in b", text)
