"""LaTeX: whatever stands in the texts is printed, and the file compiles where LaTeX is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from mla_diff.library.shipped import shipped
from mla_diff.loading import read_version
from mla_diff.model.comparison import Comparison
from mla_diff.pipeline import compare, render
from mla_diff.writers.latex import escape
from mla_diff.writers.registry import View

SIGNS = 'Article 1\n\nA fee of 5 % & more: \\input{{x}} $x_1^2$ ~ #1 [a] {{b}} <c> "d" `e\' -- f ,, {} § € “q” – — ’ é ł.\n\nArticle 2\n\n[{}] is a bracket.\n'


def run_latex(program: str, text: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a LaTeX program on a text in a folder."""
    (folder / "redline.tex").write_text(text, "utf-8")
    return subprocess.run(
        [program, "-no-shell-escape", "-interaction=nonstopmode", "-halt-on-error", "redline.tex"],
        cwd=folder, capture_output=True, text=True, errors="replace", check=False, timeout=300,
    )  # fmt: skip


def compile(text: str, folder: Path) -> str:
    """Return the words of the compiled file."""
    if shutil.which("pdflatex") is None:
        pytest.skip("LaTeX is not installed")
    done = run_latex("pdflatex", text, folder)
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


def of_one_word(template: str, old: str, new: str, language: str) -> str:
    sides = (read_version("x.txt", template.format(word).encode(), language=language) for word in (old, new))
    text = render(compare(*sides), "latex")
    assert isinstance(text, str)
    return text


SCRIPTS = [
    ("zh", "第一条\n\n缔约方{}互相合作。\n", "应当", "可以"),
    ("ar", "المادة 1\n\nيجوز للدول الأطراف أن تتعاون خلال {} يوما.\n", "30", "60"),
    ("ru", "Статья 1\n\nГосударства {} сотрудничать друг с другом.\n", "обязаны", "могут"),
    ("el", "Άρθρο 1\n\nΤα Μέρη {} συνεργάζονται μεταξύ τους.\n", "θα", "μπορούν να"),
]


@pytest.mark.parametrize(("language", "template", "old", "new"), SCRIPTS)
def test_other_scripts_are_for_lualatex_and_no_letter_is_left_blank(
    language: str, template: str, old: str, new: str, tmp_path: Path
) -> None:
    text = of_one_word(template, old, new, language)
    pdftex, luatex = text.split("\\ifPDFTeX", 1)[1].split("\\ifLuaTeX", 1)
    assert "Compile this file with lualatex" in pdftex
    assert ("bidi=basic" in luatex) == (language == "ar")
    if shutil.which("lualatex") is None or shutil.which("fc-list") is None:
        pytest.skip("LuaLaTeX is not installed")
    done = run_latex("lualatex", text, tmp_path)
    log = (tmp_path / "redline.log").read_text("utf-8", "replace")
    if "No font has the" in log:
        pytest.skip("no font of this script is installed")
    assert done.returncode == 0, done.stdout[-2000:]
    assert "Missing character" not in log


def test_signs_among_latin_letters_compile_with_pdflatex(tmp_path: Path) -> None:
    text = of_one_word("Article 1\n\nThe {} is ≤ 5⁴ for α and Δ, □ yes, 5 − 3, x₂, № 7 → 8.\n", "fee", "levy", "en")
    assert "\\DeclareUnicodeCharacter{2264}" in text
    assert "Compile this file with lualatex: pdflatex" not in text
    assert "levy" in compile(text, tmp_path)


def test_latin_letters_need_nothing_more() -> None:
    text = of_one_word("Article 1\n\nŽádná {} příliš žluťoučký kůň “q” – €.\n", "stran", "mez", "cs")
    assert "mlatry" not in text
    assert "DeclareUnicodeCharacter" not in text
