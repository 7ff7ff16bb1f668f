"""Tables that are handed out in Word: which texts they speak of, and columns in which words stay whole."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from mla_diff.writers.docx.body import TEXT_WIDTH
from mla_diff.writers.sheets import LINE, column_widths
from tests.cli.test_commands import run

ROWS = [
    ("old", "new", "what happened", "how sure", "heading"),
    ("Art. 3", "Art. 4", "renumbered, changed", "almost certain (0.99), by its words", "Interinstitutional duties"),
    ("Art. 10(2)(a)", "", "dropped", "", "An obligation that is told in very many words, so that it needs a line or two"),
]  # fmt: skip


def test_columns_fill_the_page_and_leave_each_word_whole() -> None:
    widths = column_widths(ROWS)
    assert sum(widths) == TEXT_WIDTH
    letters = [width * LINE / TEXT_WIDTH for width in widths]
    longest = [max(len(word) for cell in column for word in cell.split() or [""]) for column in zip(*ROWS, strict=True)]
    assert all(room >= word for room, word in zip(letters, longest, strict=True))
    assert widths[-1] == max(widths)


def test_columns_that_cannot_hold_their_words_still_fill_the_page() -> None:
    widths = column_widths([("w" * 60, "w" * 60, "")])
    assert sum(widths) == TEXT_WIDTH
    assert min(widths) > 0


@pytest.mark.parametrize("command", ["changes", "concordance"])
def test_a_handout_names_both_texts(demo: tuple[Path, Path], tmp_path: Path, command: str) -> None:
    title = "Draft Convention on the Return of Borrowed Books between Cities → Convention on the Return"
    result = run(command, *demo, "-o", tmp_path / "handout.docx")
    assert result.returncode == 0, result.stderr
    with zipfile.ZipFile(io.BytesIO((tmp_path / "handout.docx").read_bytes())) as package:
        parts = [package.read(name).decode() for name in package.namelist() if "header" in name]
    assert any(title in re.sub(r"<[^>]+>", "", part) for part in parts)
    assert title in run(command, *demo, "--format", "md").stdout.splitlines()[0]


@pytest.mark.parametrize(
    ("command", "rest", "said"),
    [("summary", (), "Of 12 articles: 1 unchanged"), ("summary", (), "Meetings of the Cities Parties"),
     ("explain", ("Art. 8",), "Art. 8 → Art. 3")],
)  # fmt: skip
def test_a_summary_and_an_explanation_are_handed_out_in_word(
    demo: tuple[Path, Path], tmp_path: Path, command: str, rest: tuple[str, ...], said: str
) -> None:
    result = run(command, *demo, *rest, "-o", tmp_path / "handout.docx")
    assert result.returncode == 0, result.stderr
    with zipfile.ZipFile(tmp_path / "handout.docx") as package:
        document = re.sub(r"<[^>]+>", "", package.read("word/document.xml").decode())
    assert said in document
    assert said in " ".join(run(command, *demo, *rest, "--width", "300").stdout.split())
    written = run(command, *demo, *rest, "-o", tmp_path / "handout.md")
    assert written.returncode == 0, written.stderr
    assert said in (tmp_path / "handout.md").read_text(encoding="utf-8")
