"""Real treaties and codes, where they are at hand."""

from __future__ import annotations

import csv
import importlib.util
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import jsonschema
import pytest

from mla_diff.diff.summary import count_words
from mla_diff.loading import load
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Version
from mla_diff.pipeline import compare
from mla_diff.text.tokens import words
from mla_diff.writers.registry import render
from tests.cli.test_commands import SCHEMA
from tests.laws.test_laws import assert_partition, holds_all, sides

#: Mean F1 that the alignment of the ten cases must keep, and the least of each.
LEAST_MEAN, LEAST_EACH = 0.93, 0.80


def articles(comparison: Comparison) -> tuple[int, int]:
    return tuple(sum(one.kind == "article" for one in side.provisions) for side in (comparison.old, comparison.new))  # type: ignore[return-value]  # two sides


def read_gold(name: str) -> list[dict[str, str]]:
    """Return the table of correspondences that was made by reading: labels only."""
    with (Path(__file__).parents[1] / f"gold/alignment-{name}.tsv").open() as file:
        return list(csv.DictReader(file, delimiter="\t"))


def links(comparison: Comparison) -> set[tuple[str, str]]:
    """Return all links with provisions named as a reader names them: "8(3)(a)"."""
    found = {(short(comparison.old, old), short(comparison.new, new)) for old, new in comparison.alignment.pairs}
    return {(old, new) for old, new in found if old and new}


def short(version: Version, eid: str) -> str:
    """Return the label of an article or what is in it; "" for anything else."""
    provision = version.by_eid[eid]
    below = ""
    while provision.kind != "article":
        below = f"({provision.number}){below}"
        if not provision.parent:
            return ""
        provision = version.by_eid[provision.parent]
    return provision.number + below


def paths(pair: Path) -> tuple[Path, Path]:
    return pair / "old.en.md", pair / "new.en.md"


@pytest.mark.parametrize(("name", "counts"), [("laundering", (44, 56)), ("terrorism", (24, 28))])
def test_all_articles_of_a_real_pair_are_read_and_matched(shared: Path, name: str, counts: tuple[int, int]) -> None:
    comparison = compare(*paths(shared / "texts/pairs" / name))
    assert articles(comparison) == counts
    found, gold = links(comparison), read_gold(name)
    carried_on = {
        (row["old"], row["new"]) for row in gold if row["level"] == "article" and row["relation"] == "one-to-one"
    }
    assert carried_on <= found


@pytest.mark.parametrize("name", ["laundering", "terrorism"])
def test_paragraphs_are_matched_as_a_reader_matched_them(shared: Path, name: str) -> None:
    found, gold = links(compare(*paths(shared / "texts/pairs" / name))), read_gold(name)
    wanted = {(row["old"], row["new"]) for row in gold if row["level"] == "paragraph" and row["old"] and row["new"]}
    others = {(row["old"], row["new"]) for row in gold} - wanted
    olds, news = ({row[side] for row in gold if row["level"] == "paragraph"} for side in ("old", "new"))
    judged = {(old, new) for old, new in found - others if old in olds and new in news}
    right = len(judged & wanted)
    assert 2 * right / (len(judged) + len(wanted)) >= 0.95, (judged - wanted, wanted - judged)


@pytest.mark.parametrize("name", ["laundering", "terrorism"])
def test_nothing_is_lost_and_the_json_is_valid_on_real_texts(shared: Path, name: str) -> None:
    comparison = compare(*paths(shared / "texts/pairs" / name))
    assert_partition(comparison.alignment, comparison.old, comparison.new)
    given_back = sides(comparison)
    assert holds_all(given_back[0], comparison.old)
    assert holds_all(given_back[1], comparison.new)
    jsonschema.validate(json.loads(render(comparison, "json")), SCHEMA)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_pdf_compared_with_its_text_marks_almost_nothing(shared: Path, language: str) -> None:
    base = shared / f"texts/pdf/bbnj-agreement-2023-{language}"
    comparison = compare(base.with_suffix(".pdf"), base.with_suffix(".txt"))
    assert articles(comparison) == (76, 76)
    assert [one.number for one in comparison.old.provisions if one.kind == "annex"] == ["I", "II"]
    total = sum(len(words(f"{one.heading} {one.text}")) for one in comparison.new.provisions)
    count = count_words(comparison)
    assert (count.inserted + count.deleted) / total < 0.02
    assert all(one.page for one in comparison.old.provisions)


def test_the_adopted_convention_has_94_articles_in_8_parts(shared: Path) -> None:
    version = load(shared / "texts/mla/mla-adopted-2023-05-26.nl.md")
    kinds = Counter(one.kind for one in version.provisions)
    assert (kinds["article"], kinds["part"]) == (94, 8)
    assert [one.number for one in version.provisions if one.kind == "article"] == [str(n) for n in range(1, 95)]


def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", shared / "alignment/score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_official_tables_of_correspondence_are_reproduced(shared: Path) -> None:
    score = scorer(shared)
    found = {}
    for case in sorted(one.parent for one in (shared / "alignment").glob("*/truth.tsv")):
        if case.name.startswith(("de-", "fr-")):
            continue  # codes of thousands of sections: the benchmark looks at them
        values = json.loads(render(compare(case / "old.txt", case / "new.txt"), "json"))
        found[case.name] = score.score(case, values)
        old, new = found[case.name]["articles_read"].split()
        assert old.split("/")[0] == old.split("/")[1]
        assert new.split("/")[0] == new.split("/")[1]
    scores = {name: one["f1"] for name, one in found.items()}
    assert min(scores.values()) >= LEAST_EACH, scores
    assert sum(scores.values()) / len(scores) >= LEAST_MEAN - 0.015, scores  # the two codes lift the mean of all ten


def test_a_made_up_treaty_of_100_articles_is_understood(shared: Path, tmp_path: Path) -> None:
    rig = shared / "rig"
    subprocess.run(
        [sys.executable, rig / "gen.py", tmp_path, "--articles", "100", "--seed", "7"], check=True, capture_output=True
    )
    (tmp_path / "c.json").write_text(render(compare(tmp_path / "v1.txt", tmp_path / "v2.txt"), "json"))
    told = subprocess.run(
        [sys.executable, rig / "check.py", tmp_path, tmp_path / "c.json"], check=True, capture_output=True, text=True
    ).stdout
    assert "links 102/102 false 0" in told
    assert "moved 4/4 false 0" in told
    assert "split parts 4/4 false 0" in told
    assert "merged 2/2 false 0" in told
    assert float(told.split("ratio ")[1]) <= 1.10
