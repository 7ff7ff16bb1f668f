"""The concordance in every format says the same, and text in it stays text."""

from __future__ import annotations

import csv
import io
import json
import zipfile

import pytest

from mla_diff.parse.document import parse
from mla_diff.readers.registry import read
from mla_diff.writers.cells import BYTE_ORDER_MARK
from mla_diff.writers.concordance import table_of_many, table_of_two
from mla_diff.writers.formats import TABLES
from mla_diff.writers.tables import render_table, table_csv
from tests.lineages.test_lineage import JOINED, PARTED
from tests.lineages.texts import PURPOSE, A, B, C, history, version


def test_two_versions_make_a_row_a_link_and_a_row_for_what_has_no_counterpart() -> None:
    rows = [row[:3] for row in table_of_two(history(A, B)).rows]
    assert rows == [
        ("Art. 1", "Art. 1", "unchanged"), ("Art. 2", "—", "dropped"),
        ("Art. 3", "Art. 2", "renumbered, changed"), ("Art. 4", "Art. 3", "renumbered"),
    ]  # fmt: skip


def test_a_split_tells_the_share_that_each_part_carries() -> None:
    rows = [row for row in table_of_two(history(JOINED, PARTED)).rows if "split" in row[2]]
    assert [row[:2] for row in rows] == [("Art. 2", "Art. 2"), ("Art. 2", "Art. 3")]
    assert all("%" in row[3] and "by" in row[4] for row in rows)


def test_many_versions_make_a_row_a_lineage_in_the_order_of_the_last() -> None:
    rows = [row[:3] for row in table_of_many(history(A, B, C)).rows]
    assert rows == [
        ("Art. 1", "Art. 1", "Art. 1"), ("—", "—", "Art. 2"), ("Art. 2", "—", "Art. 3"),
        ("Art. 4", "Art. 3", "Art. 4"), ("Art. 3", "Art. 2", "Art. 5"),
    ]  # fmt: skip


def test_what_is_gone_stands_where_it_last_stood() -> None:
    rows = [row[:2] for row in table_of_many(history(A, B)).rows]
    assert rows[:3] == [("Art. 1", "Art. 1"), ("Art. 2", "—"), ("Art. 3", "Art. 2")]


HOSTILE = '=1+1 <script>alert("x")</script> | [/red] `a`'


@pytest.mark.parametrize("form", TABLES)
def test_headings_are_never_markup_or_formulas(form: str) -> None:
    found = history(version("a", (HOSTILE, PURPOSE)), version("b", (HOSTILE, PURPOSE)))
    text = render_table(table_of_many(found), form, 100, True)
    if isinstance(text, bytes):
        with zipfile.ZipFile(io.BytesIO(text)) as package:
            text = package.read("word/document.xml").decode()
    assert "1+1" in text
    if form in ("html", "docx"):
        assert "<script" not in text
    if form == "json":
        assert json.loads(text)["rows"][0]["heading"].startswith("=1+1")
    if form == "csv":
        assert list(csv.reader(io.StringIO(str(text))))[1][-1].startswith("'=1+1")


def test_csv_has_a_head_and_a_row_a_lineage() -> None:
    rows = list(csv.reader(io.StringIO(table_csv(table_of_many(history(A, B, C))).removeprefix(BYTE_ORDER_MARK))))
    assert rows[0] == ["a", "b", "c", "heading"]
    assert len(rows) == 6


def test_a_paragraph_that_went_to_another_article_has_a_row() -> None:
    fees = "Each Party shall set the fees for the ferries under its flag, and may lower them for those who live there."
    kept = "The council keeps a register of all ferries."
    published = "The fees shall be published every year in both languages before the first of May."
    old = parse(read("old.txt", f"Article 1\n\n1. {fees}\n\n2. {published}\n\nArticle 2\n\n1. {kept}".encode()))
    new = parse(read("new.txt", f"Article 1\n\n1. {fees}\n\nArticle 2\n\n1. {kept}\n\n2. {published}".encode()))
    rows = [row[:3] for row in table_of_two(history(old, new)).rows]
    assert rows == [
        ("Art. 1", "Art. 1", "a part moved away"), ("Art. 2", "Art. 2", "a part moved here"),
        ("Art. 1(2)", "Art. 2(2)", "moved"),
    ]  # fmt: skip
