"""The figures published for the official tables are what the alignment reaches: it gets neither worse nor better unsaid."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mla_diff.pipeline import compare
from mla_diff.writers.registry import View
from tests.bench.quality import load_scorer, without_divisions

PUBLISHED = Path(__file__).resolve().parents[1] / "bench/alignment.md"
_ROW = re.compile(r"^([a-z0-9-]+-(?:en|fr|de))\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s", re.MULTILINE)
LARGE = frozenset({"de-bgb-de", "fr-code-civil-2016-fr"})  # codes of over 2,000 articles, which the benchmark measures


def published() -> dict[str, tuple[str, str, str]]:
    """Return precision, recall and F1 of each case as they are printed."""
    return {name: (precision, recall, f1) for name, precision, recall, f1 in _ROW.findall(PUBLISHED.read_text("utf8"))}


@pytest.mark.parametrize("name", sorted(published().keys() - LARGE))
def test_the_figures_of_a_table_are_those_published(name: str, shared: Path) -> None:
    from mla_diff.writers.json import as_values

    case = shared / "alignment" / name
    comparison = as_values(compare(case / "old.txt", case / "new.txt"), View())
    found = load_scorer().score(case, without_divisions(comparison))
    assert tuple(f"{found[what]:.3f}" for what in ("precision", "recall", "f1")) == published()[name]


def test_all_ten_tables_are_published() -> None:
    assert len(published()) == 10
    assert published().keys() > LARGE


def test_the_mean_that_is_published_is_that_of_the_tables() -> None:
    mean = sum(float(f1) for _, _, f1 in published().values()) / len(published())
    printed = re.search(r"^mean F1\s+([\d.]+)", PUBLISHED.read_text("utf8"), re.MULTILINE)
    assert printed is not None
    assert abs(float(printed[1]) - mean) < 0.001
    assert f"a mean F1 of {float(printed[1]):.3f}" in (PUBLISHED.parents[2] / "README.md").read_text("utf8")
