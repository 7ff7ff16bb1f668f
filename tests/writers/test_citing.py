"""A comparison cited, and as columns for a data frame."""

from __future__ import annotations

import json
import re

import pytest

from mla_diff.loading import read_version
from mla_diff.model.comparison import Comparison
from mla_diff.model.errors import UnknownNameError
from mla_diff.pipeline import compare, render
from mla_diff.writers.registry import View

OLD = b"Treaty on 100 % of {Rivers} & Seas\n\nArticle 1\n\nThe Parties shall act.\n\nArticle 2\n\nCosts are shared.\n"
NEW = OLD.replace(b"shall", b"may")


def comparison() -> Comparison:
    return compare(read_version("old.txt", OLD), read_version("new.txt", NEW))


def test_csl_json_names_both_texts_by_what_their_files_are() -> None:
    text = render(comparison(), "csl-json", View(made="2024-05-06"))
    assert isinstance(text, str)
    whole, old, new = json.loads(text)
    assert whole["issued"] == {"date-parts": [[2024, 5, 6]]}
    assert whole["title"].startswith("Comparison of Treaty on 100 % of {Rivers} & Seas")
    assert "1 words inserted, 1 deleted" in whole["note"]
    assert all(re.search(f"{name}: SHA-256 [0-9a-f]{{64}}", whole["note"]) for name in ("old", "new"))
    assert (old["id"], new["id"]) == ("old", "new")


def test_bibtex_is_latex_that_compiles_to_the_same_words() -> None:
    text = render(comparison(), "bibtex", View(made="2024-05"))
    assert isinstance(text, str)
    assert text.count("@misc{") == 3
    assert r"100 \% of \{Rivers\} \& Seas" in text
    assert "date = {2024-05}" in text
    assert text.count("{") == text.count("}")


def test_columns_are_of_one_length_and_say_what_changed() -> None:
    frame = comparison().to_frame()
    assert len({len(column) for column in frame.values()}) == 1
    assert (frame["new"], frame["deleted"], frame["inserted"], frame["kinds"]) == (
        ["Art. 1"],
        ["shall"],
        ["may"],
        ["force"],
    )
    assert len(comparison().to_frame(everything=True)["new"]) > 1


def test_a_notebook_shows_what_it_is_asked_for() -> None:
    made = comparison()
    assert "may" in made.show(kinds="force")._repr_html_()
    assert "may" not in made.show(kinds="numbers")._repr_html_()
    assert "Costs" in made.show(only=["Art. 2"], everything=True)._repr_html_()
    with pytest.raises(UnknownNameError):
        made.show(kinds="nonsense")
