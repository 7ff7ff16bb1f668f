"""The commands ``index`` and ``lookup``, and ``sources --index``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import complaint, run
from tests.provenance.test_index import LATER, write
from tests.provenance.texts import ARCHIVE, CASSATION, ESCORT


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("corpus")
    write(place, "texts/first-1950", ARCHIVE, CASSATION)
    write(place, "texts/second-1980", LATER, ESCORT)
    made = run("index", "texts", "-o", "treaties.index", folder=place)
    assert made.returncode == 0, made.stderr
    assert made.stdout.startswith("treaties.index: 2 texts, 2 read now; ")
    return place


def test_lookup_names_texts_oldest_first_and_shows_how_the_wording_differs(folder: Path) -> None:
    out = run("lookup", CASSATION, "--index", "treaties.index", folder=folder).stdout
    assert "2 of 2 texts, in 2 wordings; the oldest is" in " ".join(out.split())
    assert out.index("1950  ") < out.index("1980  ")
    assert "[-without delay-] {+within thirty days+}" in " ".join(out.split())


def test_lookup_gives_values(folder: Path) -> None:
    values = json.loads(run("lookup", CASSATION, "--index", "treaties.index", "-f", "json", folder=folder).stdout)
    assert values["schema"] == "mla-diff/lookup/1"
    assert [(match["version"], match["date"], match["label"]) for match in values["matches"]] == [
        ("first-1950", "1950", "Art. 2"), ("second-1980", "1980", "Art. 1"),
    ]  # fmt: skip
    for format in ("csv", "md", "html"):
        assert (
            "second-1980" in run("lookup", CASSATION, "--index", "treaties.index", "-f", format, folder=folder).stdout
        )


def test_sources_takes_an_index(folder: Path) -> None:
    write(folder, "new", CASSATION, "No word of this stands anywhere else, as far as anyone knows.")
    for format in ("terminal", "html", "md", "csv"):
        out = run("sources", "new.md", "--index", "treaties.index", "-f", format, "-o", "-", folder=folder).stdout
        assert "first-1950" in out


def test_trouble_is_told_in_one_line(folder: Path) -> None:
    write(folder, "new", CASSATION)
    assert "no such index" in complaint(run("lookup", CASSATION, "--index", "none.index", folder=folder))
    assert "no such folder" in complaint(run("index", "nowhere", "-o", "x.index", folder=folder))
    assert "not an index" in complaint(run("lookup", CASSATION, "--index", "texts/first-1950.md", folder=folder))
    both = run("sources", "new.md", "--index", "treaties.index", "--from", "texts/first-1950.md", folder=folder)
    assert "give one of the two" in complaint(both)
