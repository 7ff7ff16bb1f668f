"""The table of changes: one row a change, harmless in a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from msgspec.structs import replace

from mla_diff import pipeline
from mla_diff.model.comparison import Comparison
from mla_diff.writers.cells import spreadsheet_cell
from mla_diff.writers.registry import View, render
from tests.handouts.versions import NEW, OLD, comparison, version


def rows(one: Comparison, view: View | None = None) -> list[dict[str, str]]:
    text = render(one, "csv", view)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


def test_a_row_holds_the_change_and_where_it_is() -> None:
    row = next(row for row in rows(comparison()) if "must" in row["redline"])
    assert (row["old"], row["new"]) == ("Art. 2(2)", "Art. 3(2)")
    assert "Reasons [-shall-]{+must+} be given" in row["redline"]
    assert (row["words inserted"], row["words deleted"]) == ("2", "2")


def test_unchanged_provisions_stand_in_it_only_where_asked_for() -> None:
    same = comparison(NEW, NEW)
    assert rows(same) == []
    assert len(rows(same, View(everything=True))) == 10


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1", "\ufeff=1", "\x00=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert spreadsheet_cell(text).startswith("'")


def test_a_formula_in_a_text_arrives_as_text() -> None:
    both = comparison(NEW, NEW.replace("Disputes shall be", '=HYPERLINK("http://x";"y") shall be'))
    for row in rows(both):
        assert not any(value[:1] in ("=", "+", "-", "@") for value in row.values())


def test_a_paraphrase_is_not_marked_and_every_row_says_so() -> None:
    both = pipeline.compare(replace(version(OLD), nature="paraphrase"), version(NEW))
    found = rows(both)
    assert found
    assert all("paraphrase" in row["notice"] and not row["redline"].count("[-") for row in found)
