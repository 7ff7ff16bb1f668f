"""On generated treaties with known edits every lineage is right, and nearly every word's origin."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mla_diff.align.units import subtree
from mla_diff.lineages.blame import Blame
from mla_diff.lineages.changes import WordChanges
from mla_diff.lineages.lineage import History
from mla_diff.lineages.steps import steps
from mla_diff.loading import load_series
from mla_diff.pipeline import trace
from mla_diff.text.tokens import words
from tests.lineages.rig import generate

pytestmark = pytest.mark.slow
Generated = tuple[History, dict[str, Any]]


@pytest.fixture(scope="module", params=[1, 2, 3])
def generated(request: pytest.FixtureRequest, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Generated:
    """Five versions of 100 articles: their history, and what the generator did."""
    folder = tmp_path_factory.mktemp(f"seed{request.param}")
    script = shared / "rig/gen.py"
    arguments = ["--articles", "100", "--seed", str(request.param), "--versions", "5"]
    subprocess.run([sys.executable, str(script), str(folder), *arguments], check=True, capture_output=True)
    truth = json.loads((folder / "truth.json").read_text())
    return trace(load_series([folder / f"v{at}.txt" for at in range(1, 6)])), truth


def test_every_lineage_of_an_article_is_right(generated: Generated) -> None:
    history, truth = generated
    expected: dict[int, list[tuple[int, str]]] = {}
    for at, order in enumerate(truth["order"]):
        for place, uid in enumerate(order, 1):
            expected.setdefault(uid, []).append((at, f"art_{place}"))
    found = {one.places for one in history.lineages if history.provision(one.places[0]).kind == "article"}
    assert found == {tuple(places) for places in expected.values()}


def test_every_split_merge_and_move_is_told(generated: Generated) -> None:
    history, truth = generated
    wrong = []
    for at, articles in enumerate(truth["versions"], 1):
        for place, article in enumerate(articles, 1):
            facts = steps(history, history.lineage_of[at, f"art_{place}"])[at].facts
            told = {
                "new": "first appears" in facts, "split": bool({"split", "split from"} & set(facts)),
                "merge": "merged with" in facts,
            }  # fmt: skip
            expected = {name: article["op"] == name for name in told}
            if told != expected or ("moved" in facts) != bool(article.get("moved")):
                wrong.append((at, place, article["op"], facts))
    assert not wrong


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_clause_is_followed_and_its_words_are_as_old_as_they_are(shared: Path, seed: int) -> None:
    series = generate(shared / "rig", 100, seed, versions=8)  # the first five are those of a series of five
    history = trace(series.versions)
    expected = {tuple(places) for places in series.clauses.values()}
    found = {
        one.places for one in history.lineages
        if history.provision(one.places[0]).kind in ("paragraph", "point")
    }  # fmt: skip
    assert found == expected
    right, total = _blamed(history, series.last)
    assert right / total > 0.994  # the rest: new clauses made of phrases that a dropped clause had too


def _blamed(history: History, truth: list[list[tuple[str, int]]]) -> tuple[int, int]:
    """Return how many words of the last version have the right origin, of how many."""
    blame = Blame(WordChanges(history))
    at = len(history.versions) - 1
    version = history.versions[at]
    right = total = 0
    for number, expected in enumerate(truth, 1):
        runs = (run for one in subtree(version, version.by_eid[f"art_{number}"]) for run in blame.of((at, one.eid)))
        found = [(word, run.version) for run in runs for word in words(run.text)]
        assert [word for word, _ in found] == [word for word, _ in expected]
        right += sum(a == b for a, b in zip(found, expected, strict=True))
        total += len(found)
    return right, total
