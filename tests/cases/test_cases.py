"""The tricky cases give what they gave; what is wrong with it today is said in each why.md."""

from __future__ import annotations

import pytest

from tests.cases.results import FOLDER, Case, cases, result_of


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_tricky_case_gives_what_its_folder_says(case: Case) -> None:
    expected = case.expected.read_text(encoding="utf-8")
    assert result_of(case) == expected, "where the new result is better: make cases, and look at its status"


def test_every_folder_is_a_case_and_says_what_a_reader_would_want() -> None:
    folders = {path.name for path in FOLDER.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == {case.name for case in cases()}
    assert all(len(case.why) > 60 for case in cases())


def test_a_case_that_does_not_come_out_right_says_what_comes_out_today() -> None:
    silent = [case.name for case in cases() if case.status != "right" and "Today" not in case.why]
    assert not silent
