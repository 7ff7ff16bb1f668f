"""LaTeX: whatever stands in the texts is printed, and the file compiles where LaTeX is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from mla_diff.library.shipped import shipped
from mla_diff.model.comparison import Comparison
from mla_diff.pipeline import compare, read_version, render
from mla_diff.writers.latex import escape
from mla_diff.writers.registry import View

SIGNS = 'Article 1\n\nA fee of 5 % & more: \\input{{x}} $x_1^2$ ~ #1 [a] {{b}} <c> "d" `e\' -- f ,, {} § € “q” – — ’ é ł.\n\nArticle 2\n\n[{}] is a bracket.\n'


def compile(text: str, folder: Path) -> str:
    """Return the words of the compiled file."""
    if shutil.which("pdflatex") is None:
        pytest.skip("LaTeX is not installed")
    (folder / "redline.tex").write_text(text, "utf-8")
    done = subprocess.run(
        ["pdflatex", "-no-shell-escape", "-interaction=nonstopmode", "-halt-on-error", "redline.tex"],
        cwd=folder, capture_output=True, text=True, errors="replace", check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-2000:]
    from pdfminer.high_level import extract_text

    return " ".join(extract_text(folder / "redline.pdf").split())


def demo() -> Comparison:
    return compare(shipped("versions") / "demo" / "draft.md", shipped("versions") / "demo" / "adopted.md")


@pytest.mark.parametrize("format", ["latex", "latex-inline"])
def test_the_demonstration_treaty_compiles(format: str, tmp_path: Path) -> None:
    text = render(demo(), format, View(everything=True))
    assert isinstance(text, str)
    printed = compile(text, tmp_path)
    for words in ("Settlement of disputes", "requested City", "shall", "may"):
        assert words in printed


@pytest.mark.parametrize("format", ["latex", "latex-inline"])
def test_signs_that_latex_reads_as_its_own_are_printed(format: str, tmp_path: Path) -> None:
    old, new = (read_version("a.txt", SIGNS.format(word, word).encode()) for word in ("shall", "may"))
    text = render(compare(old, new), format)
    assert isinstance(text, str)
    assert "\\input{" not in text
    printed = compile(text, tmp_path)
    for words in ("5 % & more", "\\input{x}", "#1 [a]", "{b} <c>"):
        assert words in printed


def test_nothing_of_a_text_is_a_command() -> None:
    assert escape("\\write18{rm} %\n\n") == "\\textbackslash{}write18\\{rm\\} \\% "
