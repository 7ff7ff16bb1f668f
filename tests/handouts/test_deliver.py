"""Where handouts go: a file, a pipe, never a terminal."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from mla_diff.cli.deliver import TerminalError, deliver
from mla_diff.cli.main import run
from tests.handouts.versions import NEW, OLD


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_bytes_are_refused_by_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", _Terminal())
    with pytest.raises(TerminalError, match="-o FILE"):
        deliver(b"PK", "-")


def test_bytes_go_through_a_pipe_as_they_are(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    deliver(b"PK\x00\xff", "-")
    sys.stdout.flush()
    assert capfdbinary.readouterr().out == b"PK\x00\xff"


def test_a_word_document_without_a_name_goes_to_the_reports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_text(OLD)
    Path("new.txt").write_text(NEW)
    with pytest.raises(SystemExit) as ended:
        run(["compare", "old.txt", "new.txt", "--format", "docx"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == "reports/old--new.docx\n"
    assert Path("reports/old--new.docx").read_bytes().startswith(b"PK")
