"""Two cores give what one gives."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path

import pytest

import mla_diff
from mla_diff.model.errors import LoadError
from mla_diff.runtime import beside, cores

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
    monkeypatch.setattr(cores, "usable_cores", lambda: 2)
    for name in ("LONG_FILE", "LONG_TEXT", "LONG_CHANGES"):
        monkeypatch.setattr(beside, name, 0)


def rendered(pair: tuple[Path, Path]) -> list[str | bytes]:
    comparison = mla_diff.compare(*pair)
    return [mla_diff.render(comparison, form) for form in ("json", "html", "md")]


def test_two_cores_give_the_same_bytes_as_one(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setenv(cores.VARIABLE, "1")
    alone = rendered(pair)
    request.getfixturevalue("shared")
    copies: list[int] = []
    fork = os.fork

    def counted() -> int:
        copies.append(os.getpid())
        return fork()

    monkeypatch.setattr(os, "fork", counted)
    assert rendered(pair) == alone
    assert copies == [os.getpid()] * 5  # the second text, references, likest units, candidates, half of the words


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


def test_no_copy_is_left_behind_when_this_process_fails(shared: None) -> None:
    def waits() -> bytes:
        threading.Event().wait(60)
        return b""

    with pytest.raises(ZeroDivisionError):
        cores.side_by_side(lambda: 1 // 0, waits)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@pytest.mark.parametrize(("said", "most"), [("1", 1), ("", 4), ("0", 4), ("many", 4), ("9", 4), ("3", 3)])
def test_the_environment_says_how_many_cores_are_used(monkeypatch: pytest.MonkeyPatch, said: str, most: int) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(4)), raising=False)
    monkeypatch.setenv(cores.VARIABLE, said)
    assert cores.usable_cores() == most
