"""The recipes of CONTRIBUTING work as they stand there: each is followed in a copy of the program."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
#: A code block with the last path named before it, and the value to which its lines are added, if it says one.
STEP = re.compile(r"`(mla_diff/[\w/]+\.py)`(?:, in `(\w+)`)?[^`]*?:\n\n```python\n(.*?)```", re.DOTALL)


def follow(title: str, folder: Path) -> Path:
    """Return a copy of the program in which the recipe under a heading was followed to the letter."""
    for name in ("mla_diff", "templates", "versions"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    section = PAGE.split(f"### {title}\n")[1].split("\n### ")[0]
    steps = STEP.findall(section)
    assert steps, title
    for path, value, code in steps:
        file = folder / path
        if not value:
            assert not file.exists(), f"{path} is there already"
            file.parent.mkdir(exist_ok=True)
            file.write_text(code, "utf-8")
            continue
        text = file.read_text("utf-8")
        found = re.search(rf"^{value}\b[^\n]*= \(\n", text, re.MULTILINE)
        assert found, f"{path} has no {value} with a line for each member"
        file.write_text(f"{text[: found.end()]}{code}{text[found.end() :]}", "utf-8")
    return folder


def run(folder: Path, *arguments: str) -> str:
    """Return what the copied program prints, after checking that it did not fail."""
    done = subprocess.run(
        [sys.executable, "-m", "mla_diff", *arguments], capture_output=True, text=True, cwd=folder, check=False,
        env={**os.environ, "PYTHONPATH": str(folder), "MLA_DIFF_CACHE": "off", "COLUMNS": "120"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_an_input_format(tmp_path: Path) -> None:
    folder = follow("An input format", tmp_path)
    (folder / "treaty.gmi").write_text(
        "# Treaty of Gemini\n\n## Article 1\nThe Party acts.\n\n## Article 2\nIt ends.\n"
    )
    assert "art_2" in run(folder, "show", "treaty.gmi")
    assert "Gemtext" in run(folder, "compare", "--help")


def test_an_output_format(tmp_path: Path) -> None:
    folder = follow("An output format", tmp_path)
    run(folder, "compare", "versions/demo/draft.md", "versions/demo/adopted.md", "-o", "redline.org")
    assert "+shall+_may_" in (folder / "redline.org").read_text("utf-8").replace(" ", "")
    assert "org (Emacs)" in run(folder, "compare", "--help")


def test_a_kind_of_change(tmp_path: Path) -> None:
    folder = follow("A kind of change", tmp_path)
    (folder / "old.txt").write_text("Article 1\n\nThe Party shall inform the court.\n\nArticle 2\n\nIt ends.\n")
    (folder / "new.txt").write_text(
        "Article 1\n\nThe Party shall inform the court forthwith.\n\nArticle 2\n\nIt ends.\n"
    )
    assert "urgency" in run(folder, "changes", "old.txt", "new.txt", "--kinds", "urgency")
    assert "urgency in 1" in run(folder, "summary", "old.txt", "new.txt")
    assert "Art. 1" in run(folder, "compare", "old.txt", "new.txt", "--kinds", "urgency")


def test_a_language(tmp_path: Path) -> None:
    folder = follow("A language", tmp_path)
    text = "1. gr.\n\nRáðherra setur reglur um ferjur og er það skylt.\n\n2. gr.\n\nLög þessi taka gildi sem fyrst.\n"
    (folder / "log.txt").write_text(text, "utf-8")
    told = run(folder, "show", "log.txt")
    assert told.count(" gr") == 2
    assert "is;" in told
    assert "2 article" in told


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:mla_diff|tests|docs|versions)/[\w/.]+)`", PAGE))))
def test_every_path_that_is_named_is_there_or_made(path: str) -> None:
    made = {found[0] for found in STEP.findall(PAGE)}
    assert (ROOT / path).exists() or path in made
