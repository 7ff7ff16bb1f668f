"""A table for a spreadsheet carries in each row what has to be known before it is read."""

from __future__ import annotations

import csv
from io import StringIO

from mla_diff.writers.cells import BYTE_ORDER_MARK, spreadsheet


def rows_of(text: str) -> list[list[str]]:
    assert text.startswith(BYTE_ORDER_MARK)
    return list(csv.reader(StringIO(text.removeprefix(BYTE_ORDER_MARK))))


def test_each_row_carries_the_notices() -> None:
    text = spreadsheet(("old", "new"), [("Art. 1", "Art. 1"), ("Art. 2", "—")], ["Old text: a fragment."])
    assert rows_of(text) == [
        ["old", "new", "notice"], ["Art. 1", "Art. 1", "Old text: a fragment."], ["Art. 2", "—", "Old text: a fragment."]
    ]  # fmt: skip


def test_a_table_without_rows_still_tells_its_notices() -> None:
    assert rows_of(spreadsheet(("old", "new"), [], ["One.", "Two."])) == [
        ["old", "new", "notice"],
        ["", "", "One. Two."],
    ]


def test_without_notices_there_is_no_column_for_them() -> None:
    assert rows_of(spreadsheet(("old",), [("=1+1",)])) == [["old"], ["'=1+1"]]
