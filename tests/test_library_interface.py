"""The library as it is used from Python."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import mla_diff
import mla_diff.readers.registry
import mla_diff.writers.registry
from mla_diff.model.provision import Version

ROOT = Path(__file__).resolve().parents[1]


def test_load_compare_and_render_are_functions_whatever_was_imported(demo: tuple[Path, Path]) -> None:
    old = mla_diff.load(demo[0])
    assert isinstance(old, Version)
    text = mla_diff.render(mla_diff.compare(old, demo[1]))
    assert isinstance(text, str)
    assert "Art. 8 → Art. 3" in text


def test_the_example_of_the_readme_runs(demo: tuple[Path, Path]) -> None:
    readme = (ROOT / "README.md").read_text()
    example = readme.split("```python\n")[1].split("```")[0]
    example = example.replace("draft.pdf", str(demo[0])).replace("adopted.pdf", str(demo[1]))
    result = subprocess.run([sys.executable, "-c", example], capture_output=True, text=True, cwd=ROOT, check=False)
    assert result.returncode == 0, result.stderr
    assert "('art_7',) -> ('art_8', 'art_9')" in result.stdout


def test_a_comparison_shows_itself_in_a_notebook(demo: tuple[Path, Path]) -> None:
    shown = mla_diff.compare(*demo)._repr_html_()
    assert "<script" not in shown
    assert "<del" in shown
    assert "style=" in shown
