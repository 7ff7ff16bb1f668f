"""A heading without a label is shown whole in the terminal, whatever of it changed."""

from __future__ import annotations

import pytest

from mla_diff.parse.document import parse
from mla_diff.pipeline import compare, render
from mla_diff.readers.registry import read
from mla_diff.writers.registry import View

ARTICLES = """

Article 1
This Convention applies to every lighthouse that stands on the coast of a Party and is lit at night.

Article 2
Each Party shall keep its lighthouses in good repair and shall replace a broken lamp without delay.
"""


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("CONVENTION ON LIGHTHOUSES", "NORDIC CONVENTION ON LIGHTHOUSES AND BUOYS", "CONVENTION ON LIGHTHOUSES"),
        ("PROTOCOL ON LIGHTS AND BUOYS", "SECOND PROTOCOL ON LIGHTS OR BUOYS", "PROTOCOL ON LIGHTS"),
    ],
)
@pytest.mark.parametrize("inline", [False, True])
def test_a_title_that_gained_words_on_either_side_keeps_those_between(
    old: str, new: str, kept: str, inline: bool
) -> None:
    sides = (parse(read("treaty.txt", (title + ARTICLES).encode())) for title in (old, new))
    shown = render(compare(*sides), "terminal", View(width=300, inline=inline))
    told = next(line for line in shown.splitlines() if "{+" in line and kept in line)
    assert told.count(kept) == (1 if inline else 2)
