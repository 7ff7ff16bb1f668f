"""Two cores give what one gives."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import mla_diff
from mla_diff.model.errors import LoadError
from mla_diff.runtime import beside, cores, kinds
from tests.conftest import ROOT

OLD = "\n\n".join(
    f"Article {n}\n\nThe State Party shall keep record {n} as article {n % 7 + 1} says." for n in range(1, 40)
)
NEW = OLD.replace("shall keep", "may keep").replace("Article 5\n\n", "Article 4a\n\nNew words.\n\nArticle 5\n\n")


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD, "utf8")
    new.write_text(NEW, "utf8")
    return old, new


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Share out the shortest texts too, on two cores."""
    share_all(monkeypatch.setattr)


def share_all(set_value: Callable[[object, str, object], None]) -> None:
    """Share out the shortest texts too, on two cores."""
    set_value(cores, "usable_cores", lambda: 2)
    for name in ("LONG_FILE", "LONG_TEXT", "LONG_CHANGES"):
        set_value(beside, name, 0)
    set_value(kinds, "LONG_EDITS", 0)


def rendered(pair: tuple[Path, Path]) -> list[str | bytes]:
    comparison = mla_diff.compare(*pair)
    return [mla_diff.render(comparison, form) for form in ("json", "html", "md")]


#: What is done in a process of its own: in one that runs other threads no copy is made.
IN_A_PROCESS_OF_ITS_OWN = """
import os, sys
from pathlib import Path
from mla_diff.loading import load_series
from tests.library.test_beside import rendered, share_all
from mla_diff.runtime import cores

pair = (Path(sys.argv[1]), Path(sys.argv[2]))
os.environ[cores.VARIABLE] = "1"
alone, series = rendered(pair), load_series([*pair, *pair, pair[1]])
copies, fork = [], os.fork

def counted():
    copies.append(os.getpid())
    return fork()

os.fork = counted
share_all(setattr)
print(rendered(pair) == alone, copies == [os.getpid()] * 7)
told = []
again = load_series([*pair, *pair, pair[1]], progress=lambda done, total: told.append((done, total)))
print(again == series, [version.id for version in again], told, len(copies))
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print("no copy is left")
try:
    cores.side_by_side(lambda: 1 // 0, lambda: b"" if os.getpid() == copies[0] else __import__("time").sleep(60))
except ZeroDivisionError:
    print(len(copies))
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print("no copy is left")
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="work is shared out by forking on Linux alone")
def test_two_cores_give_the_same_bytes_as_one_and_no_copy_is_left(pair: tuple[Path, Path]) -> None:
    """The second text, references, likest units, candidates and half of the words are each made in a copy; so are half of the kinds of
    change, for HTML and for Markdown. Of a series every other text is."""
    command = [sys.executable, "-c", IN_A_PROCESS_OF_ITS_OWN, *map(str, pair)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=ROOT)
    assert (done.stdout.split("\n"), done.stderr) == (
        [
            "True True", "True ['old', 'new', 'old-2', 'new-2', 'new-3'] [(0, 5), (2, 5)] 8",
            "no copy is left", "9", "no copy is left", "",
        ], "",
    )  # fmt: skip


def test_a_system_that_cannot_fork_does_all_in_one_process(
    pair: tuple[Path, Path], shared: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = rendered(pair)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delattr(os, "fork")
    assert rendered(pair) == expected


def test_a_file_that_cannot_be_read_is_told_as_ever(pair: tuple[Path, Path], shared: None, tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\3\4 no archive")
    for names in ((broken, pair[1]), (pair[0], broken)):
        with pytest.raises(LoadError, match=r"broken\.docx"):
            mla_diff.compare(*names)


def test_a_copy_that_is_killed_costs_time_only(shared: None) -> None:
    own = os.getpid()

    def dies_in_a_copy() -> bytes:
        if os.getpid() != own:
            os.kill(os.getpid(), signal.SIGKILL)
        return b"done"

    assert cores.side_by_side(lambda: 1, dies_in_a_copy) == (1, b"done")


@pytest.mark.parametrize(("said", "most"), [("1", 1), ("", 4), ("0", 4), ("many", 4), ("9", 4), ("3", 3)])
def test_the_environment_says_how_many_cores_are_used(monkeypatch: pytest.MonkeyPatch, said: str, most: int) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(4)), raising=False)
    monkeypatch.setenv(cores.VARIABLE, said)
    assert cores.usable_cores() == most
