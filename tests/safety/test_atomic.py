"""A reader finds the old file or the new one, never half: after a kill at any moment, and with several runs at once."""

from __future__ import annotations

import json
import os
import random
import signal
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from mla_diff.library.copies import add_copy
from mla_diff.library.library import open_library
from mla_diff.library.lock import LOCK, Copy
from mla_diff.loading import read_version
from mla_diff.runtime import cache
from mla_diff.runtime.files import TEMPORARY, write_atomically
from tests.library.conftest import MANIFEST, TEXT

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that are forked and killed")
#: How often a process is killed; ``make fuzz`` asks for 200.
KILLS = int(os.environ.get("MLA_DIFF_KILLS", "25"))
#: Large enough that a write takes several steps.
CONTENTS = [letter.encode() * 400_000 for letter in "ab"]
FOLDERS = ("out", "cache", "own/.versions")


def forked(work: Callable[[], object]) -> int:
    """Run work in a process of its own and return the process's number."""
    child = os.fork()
    if child:
        return child
    try:
        work()
        os._exit(0)
    except BaseException:
        os._exit(1)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "ferries"
    (folder / "texts").mkdir(parents=True)
    (folder / "versions.toml").write_text(MANIFEST, "utf-8")
    (folder / "texts/one.md").write_text(TEXT, "utf-8")
    return folder


def write_all(place: Path, library: Path, turn: int) -> None:
    """Write a report, an entry of the cache and a copy into the library."""
    write_atomically(place / "out/report.html", CONTENTS[turn % 2])
    version = read_version("one.md", (TEXT + f"\n{'x ' * 50_000}{turn % 2}\n").encode())
    cache.keep("entry", version)
    add_copy(open_library(library), CONTENTS[turn % 2], ".md", Copy("draft-2", "", ""))


def temporaries(*folders: Path) -> list[Path]:
    return [path for folder in folders if folder.is_dir() for path in folder.iterdir() if path.name.endswith(TEMPORARY)]


def assert_whole(place: Path, library: Path) -> None:
    """Fail where anything that a killed run wrote is neither the old nor the new."""
    report = place / "out/report.html"
    assert not report.exists() or report.read_bytes() in CONTENTS
    entry = place / "cache/entry.json"
    assert not entry.exists() or json.loads(entry.read_bytes())["provisions"]
    own = open_library(library).own
    if (own / LOCK).exists():
        for copy in json.loads((own / LOCK).read_bytes())["copies"]:
            assert sha256((own / copy["file"]).read_bytes()).hexdigest() == copy["sha256"]


def test_a_process_killed_at_any_moment_leaves_the_old_file_or_the_new(
    tmp_path: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    chance = random.Random(KILLS)
    write_all(tmp_path, library, 0)
    write_all(tmp_path, library, 1)  # so that all entries of the cache are known
    own = open_library(library).own
    folders = tmp_path / "out", tmp_path / "cache", own
    known = {path.name for folder in folders for path in folder.iterdir()}
    left = 0

    def work() -> None:
        for turn in range(1, 10_000):
            write_all(tmp_path, library, turn)

    for _ in range(KILLS):
        child = forked(work)
        time.sleep(chance.uniform(0, 0.12))
        os.kill(child, signal.SIGKILL)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
        assert_whole(tmp_path, library)
        litter = temporaries(*folders)
        left += len(litter)
        assert len(litter) <= 1  # what it was writing; what an earlier one left is gone
        strange = (
            {path.name for folder in folders for path in folder.iterdir()} - known - {path.name for path in litter}
        )
        assert not [
            name for name in strange if not name.startswith("draft-2.")
        ]  # a copy that the lock file does not name yet
        write_all(tmp_path, library, 0)
        assert not temporaries(*folders)
    print(f"{KILLS} kills; {left} left a temporary file, and the next run removed it")


def test_runs_at_once_on_one_output_one_cache_and_one_library_do_not_mix(
    tmp_path: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    write_all(tmp_path, library, 0)

    def work() -> None:
        for turn in range(12):
            write_all(tmp_path, library, turn)
            write_atomically(tmp_path / "out/report.html", CONTENTS[(turn + 1) % 2])

    children = [forked(work) for _ in range(4)]
    codes: list[int] = []
    while len(codes) < len(children):
        report = (tmp_path / "out/report.html").read_bytes()
        assert report in CONTENTS
        assert json.loads((tmp_path / "cache/entry.json").read_bytes())["provisions"]
        done, status = os.waitpid(-1, os.WNOHANG)
        if done in children:
            codes.append(os.waitstatus_to_exitcode(status))
    assert codes == [0] * 4
    assert_whole(tmp_path, library)
    assert not temporaries(tmp_path / "out", tmp_path / "cache", open_library(library).own)


def test_what_another_run_is_writing_is_not_swept_away(tmp_path: Path) -> None:
    from mla_diff.runtime import files

    handle, temporary = files._claim(tmp_path / "report.html")
    abandoned = tmp_path / f".report.html.abcdefgh{TEMPORARY}"
    abandoned.write_bytes(b"half")
    foreign = tmp_path / ".report.html.swp"
    foreign.write_bytes(b"an editor's")
    write_atomically(tmp_path / "other.html", "whole")
    assert Path(temporary).exists()
    assert foreign.exists()
    assert not abandoned.exists()
    os.close(handle)


def test_a_private_file_stays_private_when_it_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "redline.html"
    target.write_text("old")
    target.chmod(0o600)
    write_atomically(target, "new")
    assert (target.read_text(), target.stat().st_mode & 0o777) == ("new", 0o600)


def test_a_device_or_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def work() -> None:
        write_atomically(pipe, "through")

    child = forked(work)
    assert pipe.read_bytes() == b"through"
    assert os.waitpid(child, 0)[1] == 0
    assert pipe.is_fifo()
    write_atomically("/dev/null", "gone")
    assert Path("/dev/null").is_char_device()
