"""What a person gets whose standard output is a terminal: pages, links, and a quiet end whatever the pager does."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.browser.pages import NEW, OLD

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("a folder")
    paths = folder / "old.txt", folder / "new.txt"
    for path, text in zip(paths, (OLD, NEW), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def in_terminal(*arguments: str | Path, keys: bytes = b"", **environment: Any) -> tuple[int, str, str]:
    """Return exit code, what the terminal got, and standard error; ``keys`` are typed once something is shown."""
    own = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "LINES", "LESS")}
    own |= {"TERM": "xterm-256color", "PYTHONPATH": str(ROOT), "MLA_DIFF_CACHE": "off", **environment}
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", "from mla_diff.cli.main import run; run()", *map(str, arguments)]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=subprocess.PIPE, env=own)
    os.close(theirs)
    shown, until = b"", time.monotonic() + 30
    while time.monotonic() < until:
        if select.select([ours], [], [], 0.05)[0]:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            shown += piece
            if keys and shown:
                os.write(ours, keys)
                keys = b""
        elif process.poll() is not None:
            break
    error = process.communicate(timeout=10)[1]
    os.close(ours)
    return process.returncode, shown.decode(errors="replace"), error.decode()  # a key may end it within a letter


def test_a_pager_gets_the_whole_text(drafts: tuple[Path, Path], tmp_path: Path) -> None:
    kept = tmp_path / "paged"
    code, shown, _ = in_terminal("compare", *drafts, MLA_DIFF_PAGER=f"tee '{kept}'")
    assert code == 0
    assert "Art. 6" in kept.read_text()
    assert "\x1b[" in shown, "a terminal that pages is still a terminal with colours"


def test_ours_comes_before_the_general_pager_and_either_may_be_none(drafts: tuple[Path, Path]) -> None:
    assert in_terminal("compare", *drafts, MLA_DIFF_PAGER="head -1", PAGER="false")[1].count("\n") == 1
    for name, value in (("MLA_DIFF_PAGER", ""), ("PAGER", "cat"), ("PAGER", "no-such-pager"), ("PAGER", "'")):
        nothing: dict[str, Any] = {name: value}
        assert in_terminal("compare", *drafts, **nothing)[1].count("\n") > 40


@pytest.mark.parametrize("pager", ["true", "head -1", "false", "sh -c 'exec <&-; sleep 0.2'"])
def test_a_pager_that_is_left_early_leaves_no_trace(drafts: tuple[Path, Path], pager: str) -> None:
    code, _, error = in_terminal("compare", *drafts, "--all", MLA_DIFF_PAGER=pager)
    assert (code, error) == (0, "")


def test_q_leaves_the_ordinary_pager(drafts: tuple[Path, Path]) -> None:
    if subprocess.run(["which", "less"], capture_output=True, check=False).returncode:
        pytest.skip("needs less")
    code, shown, error = in_terminal("compare", *drafts, "--all", keys=b"q", LINES="20")
    assert (code, error) == (0, "")
    assert "working language" not in shown


def test_nothing_is_paged_where_it_is_not_wanted_or_would_not_help(drafts: tuple[Path, Path]) -> None:
    whole = in_terminal("compare", *drafts, "--no-pager", MLA_DIFF_PAGER="head -1")[1]
    assert whole.count("\n") > 40
    assert in_terminal("compare", *drafts, MLA_DIFF_PAGER="head -1", TERM="dumb")[1].count("\n") > 40
    short = in_terminal("compare", drafts[0], drafts[0], MLA_DIFF_PAGER="head -1")[1]
    assert "No differences." in short, "what fits the screen is not paged"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "MLA_DIFF_PAGER": "false"}
    piped = subprocess.run(
        [sys.executable, "-c", "from mla_diff.cli.main import run; run()", "compare", *map(str, drafts)],
        capture_output=True, text=True, env=environment, check=True,
    )  # fmt: skip
    assert "Art. 6" in piped.stdout
    assert "\x1b" not in piped.stdout


def test_the_exit_code_is_that_of_the_comparison_not_of_the_pager(drafts: tuple[Path, Path]) -> None:
    assert in_terminal("compare", *drafts, "--exit-code", MLA_DIFF_PAGER="true")[0] == 1


@pytest.mark.parametrize(
    ("terminal", "linked"),
    [
        ({"TERM_PROGRAM": "WezTerm"}, True), ({"VTE_VERSION": "7200"}, True), ({"TERM": "xterm-kitty"}, True),
        ({"FORCE_HYPERLINK": "1"}, True), ({}, False), ({"VTE_VERSION": "4200"}, False),
        ({"TERM_PROGRAM": "WezTerm", "NO_COLOR": "1"}, False), ({"FORCE_HYPERLINK": "1", "TERM": "dumb"}, False),
        ({"TERM_PROGRAM": "WezTerm", "FORCE_HYPERLINK": "0"}, False),
    ],
)  # fmt: skip
def test_links_are_written_where_the_terminal_shows_them(
    drafts: tuple[Path, Path], terminal: dict[str, Any], linked: bool
) -> None:
    shown = in_terminal("compare", *drafts, "--no-pager", **{"VTE_VERSION": "", "TERM_PROGRAM": "", **terminal})[1]
    assert (f"\x1b]8;;{drafts[0].as_uri()}\x1b\\" in shown) is linked
    assert ("\x1b]8" in shown) is linked


def test_a_pager_that_would_show_the_code_of_links_gets_none(drafts: tuple[Path, Path]) -> None:
    shown = in_terminal("compare", *drafts, MLA_DIFF_PAGER="head -5", TERM_PROGRAM="WezTerm")[1]
    assert "\x1b]8" not in shown


def test_a_version_of_the_library_leads_to_where_it_was_published() -> None:
    names = "draft-2022-11-30", "adopted-2023-05-26"
    shown = in_terminal("compare", *names, "--only", "reservations", "--no-pager", FORCE_HYPERLINK="1")[1]
    assert "\x1b]8;;https://" in shown
