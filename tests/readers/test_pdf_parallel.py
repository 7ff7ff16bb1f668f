"""Pages drawn by several processes at once are the pages that one process draws."""

from __future__ import annotations

import pytest

from mla_diff.model.errors import LoadError
from mla_diff.readers import limits
from mla_diff.readers.pdf import parallel, source
from mla_diff.readers.pdf.source import read_sheets
from tests.readers.pdf_treaty import make_treaty
from tests.readers.pdf_writer import Look

CONTENT = make_treaty(Look(columns=2, head="A DRAFT", foot="Page #", breaks=True))[0]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Let three processes draw any file; return whether each time they could."""
    answers: list[bool] = []

    def together(content: bytes, count: int, allowed: int) -> object:
        sheets = parallel.draw_together(content, count, allowed)
        answers.append(sheets is not None)
        return sheets

    monkeypatch.setattr(source, "processes", lambda *_: 3)
    monkeypatch.setattr(source, "draw_together", together)
    return answers


def test_several_processes_give_what_one_gives(asked: list[bool]) -> None:
    together = read_sheets("a.pdf", CONTENT)
    assert asked == [True]
    assert [sheet.number for sheet in together[0]] == list(range(1, len(together[0]) + 1))


def test_the_pages_are_equal(monkeypatch: pytest.MonkeyPatch, asked: list[bool]) -> None:
    together = read_sheets("a.pdf", CONTENT)
    monkeypatch.undo()
    assert read_sheets("a.pdf", CONTENT) == together


def test_a_damaged_file_is_left_to_one_process(asked: list[bool]) -> None:
    at = CONTENT.index(b"stream\n") + 60
    sheets, findings = read_sheets("a.pdf", CONTENT[:at] + b"????????" + CONTENT[at + 8 :])
    assert asked == [False]
    assert {finding.code for finding in findings} == {"page-damaged"}
    assert sheets


def test_a_file_beyond_the_limits_is_refused_as_ever(asked: list[bool], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_WORK", 9_000)
    with pytest.raises(LoadError, match="asks for too much"):
        read_sheets("a.pdf", CONTENT)
    assert asked == [False]


def test_short_files_are_drawn_by_one_process() -> None:
    assert parallel.processes(b" " * 2_000_000, 20) == 1
    assert parallel.processes(b" " * 2_000, 500) == 1
