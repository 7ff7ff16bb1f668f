"""What a file was read as stands in one line."""

from __future__ import annotations

import pytest

from mla_diff.report.readings import read_as
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
        ([SENTENCE], "read as: a text without numbered units, English; sound"),
        (["Article 1", SENTENCE, "Article 1", SENTENCE], "read as: 2 articles, English; doubtful"),
    ],
)  # fmt: skip
def test_a_reading_is_said_in_one_line(lines: list[str], said: str) -> None:
    assert read_as(version_of("\n\n".join(lines), "text.txt")) == said
