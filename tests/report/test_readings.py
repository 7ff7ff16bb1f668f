"""What a file was read as stands in one line."""

from __future__ import annotations

import pytest

from mla_diff.pipeline import compare
from mla_diff.report.readings import read_as
from mla_diff.report.sums import sums
from tests.report.versions import version_of

SENTENCE = "The council shall keep a list of the ferries and of those who may use them."


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["Article 1", SENTENCE, "Article 2", SENTENCE], "read as: 2 articles, English; sound"),
        (["§ 1", "Der Rat führt eine Liste der Fähren und derer, die sie nutzen dürfen."], "read as: 1 article, German; sound"),
        (
            ["PART I", "Article 1", SENTENCE, "PART II", "Article 2", SENTENCE, "ANNEX I", SENTENCE, "ANNEX II", SENTENCE],
            "read as: 2 articles in 2 parts, 2 annexes, English; sound",
        ),
        (
            ["Article 1", SENTENCE, "Article 2", SENTENCE, "ANNEX I", "Article 1", SENTENCE, "Article 2", SENTENCE],
            "read as: 2 articles, 1 annex with 2 articles, English; sound",
        ),
        ([SENTENCE], "read as: a text without numbered units, English; sound"),
        (["Article 1", SENTENCE, "Article 1", SENTENCE], "read as: 2 articles, English; doubtful"),
    ],
)  # fmt: skip
def test_a_reading_is_said_in_one_line(lines: list[str], said: str) -> None:
    assert read_as(version_of("\n\n".join(lines), "text.txt")) == said


def test_a_comparison_counts_the_units_that_a_reading_names() -> None:
    annex = ["ANNEX I", "Article 1", SENTENCE, "Article 2", f"{SENTENCE} It is open to all."]
    version = version_of(
        "\n\n".join(["Article 1", SENTENCE, "Article 2", f"{SENTENCE} It is free.", *annex]), "text.txt"
    )
    assert "2 articles, 1 annex with 2 articles" in read_as(version)
    assert sums(compare(version, version))[0] == "Articles: 4 carried on."


def test_sections_are_counted_as_sections() -> None:
    version = version_of(f"Section 1. Lists\n\n{SENTENCE}\n\nSection 2. Fees\n\n{SENTENCE} It is free.", "text.txt")
    assert read_as(version).startswith("read as: 2 sections")
    assert sums(compare(version, version))[0] == "Sections: 2 carried on."
