"""What a type checker sees through the front door: other programs' mistakes are found before they run."""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest

import mla_diff
from mla_diff import loading, pipeline
from mla_diff.writers.registry import RENDERERS, BinaryFormat, TextFormat

ROOT = Path(__file__).resolve().parents[2]
CONSUMER = Path(__file__).with_name("consumer.txt")


def found_by_mypy(program: str, folder: Path) -> set[tuple[int, str]]:
    """Return the lines of a program that uses the library with which mypy --strict finds fault, and the faults' codes."""
    file = folder / "consumer.py"
    file.write_text(program, "utf-8")
    # The settings and the cache are those of the repository, whose own modules are therefore not checked anew.
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file", str(ROOT / "pyproject.toml"), str(file)]
    told = subprocess.run(
        command, capture_output=True, text=True, cwd=ROOT, env={**os.environ, "MYPYPATH": str(ROOT)}, check=False
    )
    assert told.returncode in (0, 1), told.stdout + told.stderr
    lines = re.findall(r"^[^\n:]*consumer\.py:(\d+): error:.*\[([\w-]+)\]$", told.stdout, re.MULTILINE)
    return {(int(line), code) for line, code in lines}


def test_mypy_finds_the_mistakes_of_a_program_that_uses_the_library_and_nothing_else(tmp_path: Path) -> None:
    program = CONSUMER.read_text("utf-8")
    expected = {
        (number, line.rpartition("  # ")[2])
        for number, line in enumerate(program.splitlines(), 1)
        if re.search(r"  # [\w-]+$", line)
    }
    assert len(expected) > 15
    assert found_by_mypy(program, tmp_path) == expected


@pytest.mark.parametrize("name", mla_diff.__all__)
def test_every_name_that_is_promised_is_there(name: str) -> None:
    assert getattr(mla_diff, name)
    assert name in dir(mla_diff)


def test_a_name_that_is_not_promised_is_an_error_like_any_other() -> None:
    with pytest.raises(AttributeError, match="no attribute 'compere'"):
        _ = mla_diff.compere  # type: ignore[attr-defined]


@pytest.mark.parametrize(("name", "room"), [("load", loading), ("compare", pipeline)])
def test_the_front_door_asks_for_what_the_rooms_behind_it_take(name: str, room: ModuleType) -> None:
    def parameters(function: object) -> list[tuple[str, object]]:
        assert callable(function)
        return [(one.name, one.default) for one in inspect.signature(function).parameters.values()]

    assert parameters(getattr(mla_diff, name)) == parameters(getattr(room, name))


def test_the_types_of_formats_are_those_of_the_registry() -> None:
    assert {*get_args(TextFormat), *get_args(BinaryFormat)} == {renderer.name for renderer in RENDERERS}


def test_each_format_is_made_as_its_type_says(demo: tuple[Path, Path]) -> None:
    comparison = mla_diff.compare(*demo)
    for name in get_args(TextFormat):
        assert isinstance(mla_diff.render(comparison, name), str), name
    for name in get_args(BinaryFormat):
        if name != "pdf":  # WeasyPrint is an extra
            assert isinstance(mla_diff.render(comparison, name), bytes), name


def test_packages_shadow_no_function() -> None:
    import mla_diff.readers.registry
    import mla_diff.writers.registry

    assert mla_diff.readers.registry.Options is mla_diff.Options
    assert mla_diff.writers.registry.View is mla_diff.View
    assert all(callable(getattr(mla_diff, name)) for name in ("load", "compare", "trace", "render"))


def test_a_history_and_a_timeline_can_be_rendered(demo: tuple[Path, Path]) -> None:
    history = mla_diff.trace(demo)
    assert mla_diff.render(history, "csv").removeprefix("\ufeff").startswith("draft,adopted,relation")
    timeline = mla_diff.trace(demo, "Art. 8", within="draft")
    assert "Art. 3" in mla_diff.render(timeline)
    with pytest.raises(mla_diff.UnknownNameError, match="no format 'pdf' here"):
        mla_diff.render(history, "pdf")  # type: ignore[call-overload]  # what a program without types may ask for


def test_versions_that_were_read_already_are_traced_as_they_are(demo: tuple[Path, Path]) -> None:
    versions = [mla_diff.load(file, version_id=name) for file, name in zip(demo, ("first", "second"), strict=True)]
    assert [version.id for version in mla_diff.trace(versions).versions] == ["first", "second"]
