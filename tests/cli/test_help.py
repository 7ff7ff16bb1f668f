"""Help that can be read and copied from: examples whole, lists of formats as they are, words completed."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
import typer

from docs.generate.commands import commands
from mla_diff.cli.main import COMMANDS, TOLD, app
from tests.cli.test_commands import ROOT, run

EVERY = {" ".join(described.path): described for described in commands()}
each = pytest.mark.parametrize("name", EVERY)
WIDTH = 80


@each
def test_examples_stand_one_a_line_and_whole(name: str) -> None:
    described = EVERY[name]
    assert described.examples, "an example is worth more than all the rest"
    shown = run(*described.path, "--help", COLUMNS="60").stdout.split("Examples:\n")[1].splitlines()
    assert [line.strip() for line in shown if line.strip()] == list(described.examples)
    for example in described.examples:
        assert example.startswith(f"mla-diff {described.path[0]}")
        assert len(f"    {example}") <= WIDTH, "the terminal would break it"


@each
def test_examples_are_commands_that_would_be_understood(name: str) -> None:
    for example in EVERY[name].examples:
        words = shlex.split(example.split(" > ")[0])[1 + len(EVERY[name].path[:1]) :]
        command = EVERY[EVERY[name].path[0]].command
        if isinstance(command, click.Group) and words and words[0] in command.commands:
            command, words = command.commands[words[0]], words[1:]
        command.make_context("x", words, resilient_parsing=False)


@each
def test_no_word_of_the_help_is_broken(name: str) -> None:
    described = EVERY[name]
    shown = run(*described.path, "--help", COLUMNS=str(WIDTH)).stdout
    assert not [line for line in shown.splitlines() if line.endswith("-") and not line.endswith(" -")], shown


@each
def test_what_may_be_paged_can_be_told_not_to(name: str) -> None:
    names = {option for parameter in EVERY[name].command.params for option in parameter.opts}
    writes_text = "--width" in names and name != "demo"  # the demonstration is shown as it comes
    assert not writes_text or "--no-pager" in {
        option for parameter in EVERY[name].command.params for option in parameter.secondary_opts
    }


def test_the_list_of_commands_says_each_in_a_whole_sentence() -> None:
    shown = run("--help", COLUMNS=str(WIDTH)).stdout
    assert [line for line in shown.splitlines()[1:] if line.endswith("...")] == []


def completed(line: str, folder: Path = ROOT, **environment: str) -> list[str]:
    """Return what bash is offered at the end of a line."""
    words = line.split(" ")
    asked = {"_MLA_DIFF_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    done = subprocess.run(
        [sys.executable, "-c", "from mla_diff.cli.main import run; run()"], capture_output=True, text=True, cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **asked, **environment}, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("mla-diff compare adop", ["adopted-2023-05-26"]),
        ("mla-diff compare adopted-2023-05-26 draft-2022", ["draft-2022-11-30"]),
        ("mla-diff trace reserv", ["reservations"]),
        ("mla-diff report reserv", ["reservations"]),
        ("mla-diff trace reservations --versions draft-2018,adop", ["draft-2018,adopted-2023-05-26"]),
        ("mla-diff trace reservations --in adop", ["adopted-2023-05-26"]),
        ("mla-diff versions remove adop", ["adopted-2023-05-26"]),
        ("mla-diff compare a b --format docx", ["docx", "docx-moves", "docx-static"]),
        ("mla-diff compare nowhere-near", []),
        ("mla-diff show versions/de", ["versions/demo/"]),
    ],
)
def test_versions_topics_formats_and_files_are_completed(line: str, expected: list[str]) -> None:
    assert completed(line) == expected


def test_completion_offers_files_of_this_folder_and_never_complains(tmp_path: Path) -> None:
    (tmp_path / "draft-mine.pdf").touch()
    (tmp_path / ".hidden").touch()
    assert "draft-mine.pdf" in completed("mla-diff compare dra", tmp_path)
    assert ".hidden" not in completed("mla-diff show ", tmp_path)
    assert completed("mla-diff compare adop", tmp_path, MLA_DIFF_LIBRARY=str(tmp_path / "none")) == []


def test_the_list_of_commands_says_of_each_what_its_own_help_says_first() -> None:
    group = typer.main.get_command(app)
    assert isinstance(group, click.Group)
    context = click.Context(group)
    own = {name: command.short_help for name in COMMANDS if (command := group.get_command(context, name))}
    assert own == TOLD
