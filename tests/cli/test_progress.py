"""What takes longer than a second says what it is doing, on a terminal, and leaves nothing behind."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import sleep
from types import SimpleNamespace

import pytest

from mla_diff.cli import progress
from tests.cli.test_commands import ROOT, run

pty = pytest.importorskip("pty", reason="this system has no terminals of its own making")


class Screen:
    """A standard error that says it is a terminal, and what a person saw on its last line."""

    def __init__(self) -> None:
        self.written = ""

    def write(self, text: str) -> None:
        self.written += text

    def flush(self) -> None:
        """Nothing is held back."""

    def isatty(self) -> bool:
        return True

    @property
    def lines(self) -> list[str]:
        """The states of the line, one after the other."""
        return [line.strip() for line in self.written.split("\r")]


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal on which progress is shown at once."""
    made = Screen()
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=made))  # pytest puts its own in place of sys.stderr
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setattr(progress, "BEAT", 0.02)
    return made


def test_one_long_step_is_shown_with_the_seconds_it_takes(screen: Screen) -> None:
    with progress.working() as doing:
        doing("reading treaty.pdf")
        sleep(0.2)
    assert "reading treaty.pdf" in screen.lines
    assert "reading treaty.pdf (0 s)" in screen.lines


def test_the_line_is_wiped_away_whatever_happened(screen: Screen) -> None:
    def work() -> None:
        with progress.working() as doing:
            doing("reading a file of a long name")
            doing("writing")
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        work()
    *_, wiped, left = screen.written.split("\r")
    assert wiped == " " * len("reading a file of a long name")
    assert left == ""


def test_a_file_name_cannot_steer_the_terminal(screen: Screen) -> None:
    with progress.working() as doing:
        doing("reading a\x1b[31mb\n\rc.pdf")
    assert "\x1b" not in screen.written
    assert "\n" not in screen.written


def test_no_thread_is_left_behind_to_spoil_a_fork(screen: Screen) -> None:
    import threading

    with progress.working() as doing:
        doing("reading")
    assert threading.active_count() == 1 or all("watch" not in one.name for one in threading.enumerate())


def test_nothing_is_shown_where_standard_error_is_no_terminal(demo: tuple[Path, Path]) -> None:
    assert run("compare", *demo).stderr == ""


@pytest.mark.parametrize("command", ["compare", "summary", "changes"])
def test_a_long_comparison_says_what_it_is_doing(command: str, tmp_path: Path) -> None:
    for name, word in (("old", "shall"), ("new", "may")):
        articles = (
            f"Article {number}\n\n1. Party {number} {word} notify city {number * 7} of book {number * 13} in year "
            f"{number * 3}.\n\n2. The costs of article {number} are borne by city {number * 11}.\n"
            for number in range(1, 1500)
        )
        (tmp_path / f"{name}.txt").write_text("\n".join(articles))
    told = errors_on_a_terminal(
        command, str(tmp_path / "old.txt"), str(tmp_path / "new.txt"), "-o", str(tmp_path / "x.json")
    )
    assert "finding what corresponds to what" in told
    assert told.split("\r")[-1].strip() == ""


def errors_on_a_terminal(*arguments: str) -> str:
    """Return what a command writes on standard error where that is a terminal."""
    import subprocess

    ours, theirs = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", "from mla_diff.cli.main import run; run()", *arguments],
        stdout=subprocess.DEVNULL, stderr=theirs, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:  # fmt: skip
        os.close(theirs)
        told = b""
        try:
            while part := os.read(ours, 4096):
                told += part
        except OSError:  # the other end is closed
            pass
        assert process.wait() == 0, told
    os.close(ours)
    return told.decode()
