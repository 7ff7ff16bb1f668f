"""The comparisons of a pack: the redline in the pack's frame, and what is said of it on the first page."""

from __future__ import annotations

from mla_diff.diff.summary import count_words
from mla_diff.model.comparison import Comparison
from mla_diff.report.sums import summary_sentences
from mla_diff.runtime.kinds import overview_beside
from mla_diff.writers.html import render
from mla_diff.writers.pack import names
from mla_diff.writers.pack.site import Pack
from mla_diff.writers.registry import View


def redline_page(pack: Pack, pair: tuple[int, int], comparison: Comparison) -> tuple[tuple[str, str], list[str]]:
    """Return file and content of the page of a comparison, and the comparison in sentences."""
    file = pack.redline_of(*pair)
    comparisons = names.anchor(names.INDEX, "comparisons")
    name = " → ".join(pack.called(at) for at in pair)
    frame = pack.frame(file, comparisons, ("Comparisons", comparisons), (name, file))
    told = summary_sentences(comparison, overview_beside(comparison), count_words(comparison))
    return (file, render(comparison, View(made=pack.made), frame)), told
