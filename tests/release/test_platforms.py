"""Windows and macOS, as far as they can be simulated here: what they lack is taken away, and what they do is done.

A run of the same commands with and without must write the same bytes.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mla_diff.cli.streams import prepare_streams
from mla_diff.library import lock

ROOT = Path(__file__).resolve().parents[2]
#: What is missing on Windows, gone before the program starts; files cannot be locked with flock, only with msvcrt.
WITHOUT_UNIX = """
import builtins, os, signal, sys, types
import multiprocessing.spawn, multiprocessing.popen_spawn_posix, platform, shutil, subprocess, tempfile, urllib.request
import platformdirs  # on Windows it takes a module of its own; here the one for Unix, which needs getuid
for name in ("fork", "forkpty", "killpg", "getpgid", "setsid", "getloadavg", "sched_getaffinity", "sysconf", "getuid",
             "geteuid", "O_NOFOLLOW", "mkfifo", "chown", "uname"):
    if hasattr(os, name):
        delattr(os, name)
for name in ("SIGKILL", "SIGALRM", "SIGPIPE", "SIGHUP", "setitimer", "alarm"):
    if hasattr(signal, name):
        delattr(signal, name)
locked = []
sys.modules["msvcrt"] = types.SimpleNamespace(LK_LOCK=1, locking=lambda handle, mode, size: locked.append(handle))
real = builtins.__import__
def importing(name, *rest, **named):
    if name in ("fcntl", "resource", "termios", "pwd", "grp", "pty", "tty"):
        raise ImportError(f"{name} is not there on this system")
    return real(name, *rest, **named)
builtins.__import__ = importing
"""
#: macOS forks, and its libraries do not survive it.
AS_ON_MACOS = """
import os, sys, types
sys.modules["_scproxy"] = types.SimpleNamespace(_get_proxies=dict, _get_proxy_settings=dict)  # part of Python there
sys.platform = "darwin"
def fork():
    raise RuntimeError("a fork on macOS")
os.fork = fork
del os.sched_getaffinity
"""
SYSTEMS = {"Windows": WITHOUT_UNIX, "macOS": AS_ON_MACOS}
#: Commands that write a file each, so that their bytes can be compared.
COMMANDS = (
    ("compare", "draft.txt", "adopted.txt", "-o", "compare.html"),
    ("compare", "draft.txt", "adopted.txt", "-o", "compare.docx"),
    ("compare", "draft.txt", "adopted.txt", "-o", "compare.csv"),
    ("changes", "draft.txt", "adopted.txt", "-o", "changes.md"),
    ("concordance", "--all", "draft.txt", "adopted.txt", "draft.txt", "-o", "concordance.csv"),
    ("trace", "Art. 2", "draft.txt", "adopted.txt", "-o", "trace.html"),
    ("show", "adopted.txt", "-o", "show.json"),
    ("init", "library"),
    ("versions", "add", "draft.txt", "--id", "draft-1", "--date", "2001", "--library", "library"),
    ("versions", "add", "adopted.txt", "--id", "adopted-1", "--date", "2002", "--library", "library"),
    ("publish", "pack", "--library", "library", "--jobs", "2"),
)
DRAFT = "Article 1\r\nÜbersicht “a”\r\n\r\nThe Party shall act — at once.\r\n\r\nArticle 2\r\n\r\nIt ends.\r\n"


def run(folder: Path, *arguments: str, start: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run mla-diff in a folder, after some code, where the system's own encoding is not UTF-8."""
    code = (
        f"{start}\nimport sys\nfrom mla_diff.cli.main import run\nif __name__ == '__main__':\n    run(sys.argv[1:])\n"
    )
    script = folder / "start.py"
    script.write_text(code, "utf-8")
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", **environment}
    command = [sys.executable, "-X", "utf8=0", "-X", "warn_default_encoding", "-W", "error::EncodingWarning"]
    return subprocess.run([*command, script, *arguments], capture_output=True, cwd=folder, env=settings, check=False)


def written(folder: Path, start: str) -> dict[str, bytes]:
    """Return the bytes of all that the commands write in a folder, after checking that none fails."""
    folder.mkdir()
    (folder / "draft.txt").write_bytes(DRAFT.encode())
    (folder / "adopted.txt").write_bytes(DRAFT.replace("shall", "may").encode())
    for command in COMMANDS:
        result = run(folder, *command, start=start)
        assert result.returncode == 0, (command, result.stderr)
        assert b"Traceback" not in result.stderr
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "start.py"]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What the commands write on this system."""
    return written(tmp_path_factory.mktemp("here") / "work", "")


@pytest.mark.slow
@pytest.mark.parametrize("system", SYSTEMS)
def test_the_same_commands_write_the_same_bytes(system: str, here: dict[str, bytes], tmp_path: Path) -> None:
    there = written(tmp_path / "work", SYSTEMS[system])
    assert there.keys() == here.keys()
    assert [name for name in here if there[name] != here[name]] == []


def test_every_file_is_opened_with_its_encoding_named(tmp_path: Path) -> None:
    """In ``run``, one that is not would be an error; this shows that it would."""
    done = run(tmp_path, "show", "nowhere", start="open(__file__).close()")
    assert b"EncodingWarning" in done.stderr


class Console(io.TextIOWrapper):
    """A stream as Windows gives it: of some code page, ending lines in its own way, a terminal or not."""

    def __init__(self, page: str, terminal: bool) -> None:
        self.raw_bytes = io.BytesIO()
        super().__init__(self.raw_bytes, encoding=page, newline="\r\n")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    @property
    def got(self) -> bytes:
        """What has been written so far."""
        self.flush()
        return self.raw_bytes.getvalue()


def prepared(monkeypatch: pytest.MonkeyPatch, console: Console, **environment: str) -> Console:
    """Return a console after the program has prepared it as standard output on Windows."""
    monkeypatch.setattr(sys, "stdout", console)
    monkeypatch.setattr(sys, "stderr", Console("cp1252", True))
    prepare_streams(True, environment)
    return console


@pytest.mark.parametrize("page", ["cp1252", "cp437", "cp850", "cp866", "cp932"])
def test_what_is_redirected_on_windows_is_utf_8_with_its_own_line_ends(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = prepared(monkeypatch, Console(page, terminal=False))
    console.write("Art. 8 → Art. 3 “Ž”\r\nсписок\n")
    assert console.got == "Art. 8 → Art. 3 “Ž”\r\nсписок\n".encode()


@pytest.mark.parametrize("page", ["cp1252", "cp437", "cp866"])
def test_a_console_without_a_sign_shows_its_number_and_does_not_stop(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = prepared(monkeypatch, Console(page, terminal=True))
    console.write("→ 条\n")
    assert console.got == b"\\u2192 \\u6761\n"


def test_an_encoding_that_was_asked_for_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    console = prepared(monkeypatch, Console("cp1252", terminal=False), PYTHONIOENCODING="cp1252")
    console.write("é")
    assert console.got == "é".encode("cp1252")


def test_a_turn_is_waited_for_where_files_are_locked_as_on_windows(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import errno
    from types import SimpleNamespace

    answers = iter([OSError(errno.EDEADLK, "busy"), OSError(errno.EACCES, "busy"), None])

    def locking(handle: int, mode: int, size: int) -> None:
        answer = next(answers)
        if answer:
            raise answer

    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(LK_LOCK=1, locking=locking))
    with lock.alone(tmp_path):
        assert next(answers, "all were asked for") == "all were asked for"


def test_files_that_windows_holds_open_leave_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from mla_diff.runtime import files

    def replace(source: object, target: object) -> None:
        raise PermissionError(13, "The process cannot access the file because it is being used by another process")

    (tmp_path / "redline.docx").write_bytes(b"open in Word")
    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(files.WriteError, match="being used by another process"):
        files.write_atomically(tmp_path / "redline.docx", b"new")
    assert (tmp_path / "redline.docx").read_bytes() == b"open in Word"
    assert list(tmp_path.iterdir()) == [tmp_path / "redline.docx"]


def test_no_module_names_what_one_system_alone_has_without_asking() -> None:
    """What only some systems have is asked for first, or its absence is caught: found by reading the source."""
    guarded = {
        "fcntl": "except ImportError",
        "sched_getaffinity": "hasattr",
        "getloadavg": "hasattr",
        "killpg": "hasattr",
    }
    for path in (ROOT / "mla_diff").rglob("*.py"):
        text = path.read_text("utf-8")
        for name, guard in guarded.items():
            assert name not in text or guard in text, (path, name)
        for name in ("os.sysconf", "import resource", "import pwd", "import pty", "os.getuid", "os.uname"):
            assert name not in text, (path, name)


def test_paths_are_written_and_read_as_each_system_has_them() -> None:
    from mla_diff.library.names import check_path
    from mla_diff.readers.registry import recognise

    assert recognise(r"C:\Treaties.old\draft", b"Article 1").name == "text"
    assert recognise(r"C:\Treaties\draft.MD", b"Article 1").name == "markdown"
    for bad in ("texts\\draft.md", "C:/draft.md", "CON", "texts/nul.md", "/draft.md", "../draft.md"):
        with pytest.raises(Exception, match="no path inside the library"):
            check_path(bad, "versions.toml")
