"""``mla-diff open``: what it says where it cannot start."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from mla_diff.cli import main
from tests.cli.test_commands import complaint, run


def test_without_the_extra_one_line_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.delitem(sys.modules, "mla_diff.site.server", raising=False)
    with pytest.raises(SystemExit) as end:
        main.run(["open", "--no-browser"])
    assert end.value.code == 2
    assert capsys.readouterr().err == (
        "mla-diff: the page needs a few more packages; install them with: pip install 'mla-diff[page]'\n"
    )


def test_a_text_that_is_not_there_is_said_before_anything_is_opened(tmp_path: Path) -> None:
    pytest.importorskip("uvicorn", reason="needs the extra mla-diff[page]", exc_type=ImportError)
    assert "no-such.pdf: no such file, nor a version of the library" in complaint(run("open", "no-such.pdf"))
    assert "a folder, not a file" in complaint(run("open", tmp_path))


def test_a_port_that_is_taken_is_said_to_be(tmp_path: Path) -> None:
    pytest.importorskip("uvicorn", reason="needs the extra mla-diff[page]", exc_type=ImportError)
    from mla_diff.site.server import listen

    with listen(0, usual=False) as listening:
        listening.listen()
        port = listening.getsockname()[1]
        told = complaint(run("open", "--no-browser", "--port", str(port), TMPDIR=str(tmp_path)))
    assert told == f"mla-diff: port {port} of 127.0.0.1 cannot be used; give another with --port, or leave it out"
