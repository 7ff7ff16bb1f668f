"""The wheel, installed alone in an empty environment, works from any folder."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with nothing but the wheel and what it needs."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    built = subprocess.run(
        [*pip, "wheel", "--no-deps", "--wheel-dir", folder, ROOT], capture_output=True, text=True, check=False
    )
    if built.returncode and "No matching distribution" in built.stderr + built.stdout:
        pytest.skip("the build needs hatchling, and no package index can be reached")
    assert built.returncode == 0, built.stderr
    venv.create(folder / "env", with_pip=True)
    python = folder / "env/bin/python"
    wheel = next(folder.glob("*.whl"))
    subprocess.run(
        [python, "-m", "pip", "--disable-pip-version-check", "--quiet", "install", "-r", ROOT / "requirements.lock"],
        check=True, capture_output=True,
    )  # fmt: skip
    subprocess.run(
        [python, "-m", "pip", "--disable-pip-version-check", "--quiet", "install", "--no-deps", wheel],
        check=True, capture_output=True,
    )  # fmt: skip
    return folder / "env/bin/mla-diff"


def test_the_installed_demo_runs_from_another_folder(installed: Path, tmp_path: Path) -> None:
    result = subprocess.run([installed, "demo"], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert result.returncode == 0, result.stderr
    assert "Art. 8 → Art. 3" in result.stdout
    assert list((tmp_path / "reports").glob("*.html"))


def test_the_installed_program_publishes_a_pack_from_another_folder(installed: Path, tmp_path: Path) -> None:
    result = subprocess.run([installed, "publish", "pack"], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "pack/search.html").is_file()
