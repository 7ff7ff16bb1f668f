"""No room, no permission, no memory: one clear line, exit code 2, and the file that was there stays as it was."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.safety.commands import ROOT

resource = pytest.importorskip("resource", reason="limits of a process are set as POSIX systems do")
DEMO = [str(ROOT / "versions/demo" / name) for name in ("draft.md", "adopted.md")]
RUN = [sys.executable, "-c", "from mla_diff.cli.main import run; run()"]
needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, a device without room")


def mla_diff(
    *arguments: object,
    folder: Path,
    limit: tuple[int, int] | None = None,
    prepare: Callable[[], None] = lambda: None,
    **more: Any,
) -> subprocess.CompletedProcess[str]:
    """Run mla-diff as a process, within a limit of the system if one is given."""

    def within() -> None:
        prepare()
        if limit:
            resource.setrlimit(limit[0], (limit[1], limit[1]))

    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "XDG_DATA_HOME": str(folder / "data"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    given: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | more
    return subprocess.run(
        [*RUN, *map(str, arguments)], text=True, cwd=folder, env=environment, check=False, preexec_fn=within, **given
    )


def assert_one_line(done: subprocess.CompletedProcess[str], *says: str) -> None:
    assert done.returncode == 2, done
    lines = done.stderr.splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("mla-diff: ")
    for word in says:
        assert word in lines[0]


@pytest.mark.parametrize("format", ["html", "docx", "json"])
def test_a_full_disk_gives_one_line_and_keeps_the_old_file(format: str, tmp_path: Path) -> None:
    target = tmp_path / "report"
    target.write_text("old")
    done = mla_diff("compare", *DEMO, "-f", format, "-o", target, folder=tmp_path, limit=(resource.RLIMIT_FSIZE, 2000))
    assert_one_line(done, str(target), "cannot be written", "nothing was changed")
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


def test_a_full_disk_gives_one_line_when_a_copy_is_added(tmp_path: Path) -> None:
    limit = (resource.RLIMIT_FSIZE, 1000)
    done = mla_diff("versions", "add", DEMO[0], "--id", "draft-2022-11-30", folder=tmp_path, limit=limit)
    assert_one_line(done, "cannot be written")
    assert "draft-2022-11-30: " not in mla_diff("versions", "verify", folder=tmp_path).stderr


@needs_full
@pytest.mark.parametrize("format", ["terminal", "json", "html", "docx"])
def test_standard_output_without_room_gives_one_line(format: str, tmp_path: Path) -> None:
    with open("/dev/full", "w") as full:
        assert_one_line(
            mla_diff("compare", *DEMO, "-f", format, "-o", "-", folder=tmp_path, stdout=full), "No space left"
        )


@needs_full
@pytest.mark.parametrize(
    "command", [("show", DEMO[0]), ("demo",), ("topics",), ("versions",), ("--help",), ("--version",)]
)
def test_any_command_says_so_where_its_output_has_no_room(command: tuple[str, ...], tmp_path: Path) -> None:
    with open("/dev/full", "w") as full:
        assert_one_line(mla_diff(*command, folder=tmp_path, stdout=full), "No space left")


@needs_full
def test_a_device_without_room_as_output_gives_one_line(tmp_path: Path) -> None:
    assert_one_line(mla_diff("compare", *DEMO, "-f", "html", "-o", "/dev/full", folder=tmp_path), "No space left")
    assert Path("/dev/full").is_char_device()


@pytest.fixture
def small_disk(tmp_path: Path):
    """A file system of 64 KiB, where the test may make one."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("may not mount a small file system here")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_disk_that_fills_up_leaves_nothing_behind(small_disk: Path, tmp_path: Path) -> None:
    (small_disk / "filler").write_bytes(b"x" * 60_000)
    done = mla_diff("compare", *DEMO, "-f", "html", "-o", small_disk / "redline.html", folder=tmp_path)
    assert_one_line(done, "No space left", "nothing was changed")
    assert [path.name for path in small_disk.iterdir()] == ["filler"]


@pytest.fixture
def ordinary(tmp_path: Path) -> Callable[[], None]:
    """What makes a child process an ordinary user's, whom permissions stop, even where root runs the tests."""
    import ctypes

    def lay_down() -> None:
        if os.getuid() == 0:
            for capability in (1, 2):  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH
                ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP, which holds from the next exec on

    closed = tmp_path / "probe"
    closed.touch()
    closed.chmod(0)
    if subprocess.run(["cat", closed], capture_output=True, check=False, preexec_fn=lay_down).returncode == 0:
        pytest.skip("root's rights cannot be laid down here, and no permission stops root")
    closed.unlink()
    return lay_down


def test_a_read_only_folder_gives_one_line(tmp_path: Path, ordinary: Callable[[], None]) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o555)
    done = mla_diff("compare", *DEMO, "-f", "html", "-o", folder / "redline.html", folder=tmp_path, prepare=ordinary)
    assert_one_line(done, "redline.html", "Permission denied", "-o")
    assert_one_line(
        mla_diff("compare", *DEMO, "-f", "html", folder=folder, prepare=ordinary), "reports", "Permission denied"
    )
    assert_one_line(mla_diff("init", folder / "own", folder=tmp_path, prepare=ordinary), "Permission denied")
    assert list(folder.iterdir()) == []


def test_a_file_that_may_not_be_read_gives_one_line(tmp_path: Path, ordinary: Callable[[], None]) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Article 1\n\nHidden.")
    secret.chmod(0)
    assert_one_line(mla_diff("show", secret, folder=tmp_path, prepare=ordinary), "secret.txt", "Permission denied")


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    page = tmp_path / "treaty.html"
    page.write_text("<html><h1>Treaty</h1><p>Article 1</p><p>The Party shall act.</p></html>")
    (tmp_path / "cache").write_text("a file where the folder should be")
    environment = os.environ | {"PYTHONPATH": str(ROOT), "MLA_DIFF_CACHE": str(tmp_path / "cache")}
    done = subprocess.run([*RUN, "show", str(page)], capture_output=True, text=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_too_little_memory_gives_one_line(tmp_path: Path) -> None:
    words = "\n\n".join(" ".join(f"word{at}" for at in range(first, first + 900)) for first in range(0, 600_000, 900))
    for name in ("old.txt", "new.txt"):
        (tmp_path / name).write_text(f"Article 1\n\n{name}\n\n{words}")
    limit = (resource.RLIMIT_AS, 120 * 2**20)
    done = mla_diff("compare", "old.txt", "new.txt", folder=tmp_path, limit=limit)
    assert_one_line(done, "memory")


def test_standard_output_in_an_old_encoding_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "treaty.txt").write_text("Article 1\n\nThe Party’s duty – 義務.", "utf-8")
    done = mla_diff("show", "treaty.txt", folder=tmp_path)
    assert "–" in done.stdout
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [*RUN, "show", "treaty.txt"], capture_output=True, text=True, cwd=tmp_path, env=environment, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u2013 \\u7fa9" in done.stdout
