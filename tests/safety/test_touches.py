"""No network, and nothing written but what was asked for: every command runs in a process whose every step is seen."""

from __future__ import annotations

import os
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from mla_diff.cli.main import COMMANDS
from mla_diff.cli.options import When
from tests.readers.docx_writer import treaty_docx
from tests.readers.html_writer import plain_page
from tests.readers.odt_writer import TREATY_STYLES, odt, treaty_body
from tests.readers.pdf_treaty import make_treaty
from tests.readers.pdf_writer import Look
from tests.safety.commands import ROOT, Ran, every_command, run_watched

DEMO = [str(ROOT / "versions/demo" / name) for name in ("draft.md", "adopted.md")]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("touches")


@pytest.fixture(scope="module")
def ran(place: Path) -> list[Ran]:
    """Every command on two Markdown files, and comparisons of files that go through the cache."""
    files = {
        "a.docx": treaty_docx(), "b.odt": odt(treaty_body(), TREATY_STYLES), "c.html": plain_page().encode(),
        "d.pdf": make_treaty(Look())[0],
    }  # fmt: skip
    for name, content in files.items():
        (place / name).write_bytes(content)
    names = [str(place / name) for name in files]
    others = [["compare", one, other] for one, other in pairwise(names)]
    return run_watched([*every_command(*DEMO), *others], place, deny=True)


def test_the_commands_looked_at_are_all_there_are(ran: list[Ran]) -> None:
    served = {"open"}  # it answers until it is ended: tests/site/test_safety.py
    assert {one.command[0] for one in ran} == set(COMMANDS) - served
    assert When.ALWAYS in {word for one in ran for word in one.command}


def test_every_command_does_what_it_is_asked(ran: list[Ran]) -> None:
    failed = [
        one for one in ran if one.code != (2 if "Art. 99" in one.command or one.command[-1].endswith("missing") else 0)
    ]
    assert not failed


def test_no_command_but_fetch_opens_a_connection(ran: list[Ran]) -> None:
    assert not [one for one in ran if any(event.startswith(("socket", "urllib", "http")) for event, _ in one.touched)]


def test_no_command_starts_another_program(ran: list[Ran]) -> None:
    started = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.spawn")
    assert not [one for one in ran if any(event in started for event, _ in one.touched)]


def test_nothing_is_written_but_the_output_the_library_and_the_cache(ran: list[Ran], place: Path) -> None:
    for one in ran:
        written = {Path(os.path.abspath(place / path)) for _, path in one.touched}
        allowed = {place / "cache", place / "data/mla-diff/library"}
        if one.command[0] in ("init", "demo"):
            allowed |= {place / "out/library", place / "reports"}
        if one.command[0] == "publish":
            allowed.add(place / "out")
        if "-o" in one.command and one.command[-1] != "-":
            allowed.add(place / "out")
        if one.command[0] != "versions":
            allowed -= {place / "data/mla-diff/library"}
        above = {folder for path in allowed for folder in path.parents}  # made where they were missing
        outside = {path for path in written if path not in above and not any(path.is_relative_to(ok) for ok in allowed)}
        assert not outside, (one.command, outside)


def test_looking_writes_nothing_but_the_cache(ran: list[Ran], place: Path) -> None:
    looking = [one for one in ran if one.command[0] in ("show", "explain", "search", "topics", "summary", "changes")]
    assert len(looking) > 10
    for one in looking:
        assert not [path for _, path in one.touched if not Path(path).is_relative_to(place / "cache")], one


def test_the_watch_sees_a_connection_and_a_file(tmp_path: Path) -> None:
    told = run_watched([["versions", "fetch", "adopted-2023-05-26"]], tmp_path, deny=True)[0]
    if "no address of a file is known" not in told.err:
        assert any(event.startswith(("socket", "urllib")) for event, _ in told.touched)
    assert told.code == 2
    assert len(told.err.splitlines()) == 1


def test_what_is_fetched_is_named_by_the_user(tmp_path: Path) -> None:
    """A library's manifest cannot make another command fetch: only ``versions fetch`` imports what speaks HTTP."""
    import subprocess

    code = (
        "import sys; from mla_diff import pipeline; import mla_diff.cli.compare, mla_diff.cli.trace; "
        "pipeline.render(pipeline.compare(*sys.argv[1:]), 'html'); print('http.client' in sys.modules, 'ssl' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code, *DEMO], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == ["False", "False"]
