"""The Pythons of this machine, by asking each what it is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
_TELL = "import sys, venv; print(*sys.version_info[:2], sys.version_info.releaselevel, sys.executable)"


def newest_other_python() -> Path | None:
    """Return the newest released Python that is not the one running; None where there is none from 3.11 on."""
    found = {version: path for place in _candidates() if (told := _ask(place)) for version, path in [told]}
    others = {version: path for version, path in found.items() if version >= OLDEST and version != sys.version_info[:2]}
    return others[max(others)] if others else None


def _candidates() -> list[str]:
    """Return the places where Pythons lie: the path, and what pyenv and uv have installed."""
    on_path = [place for minor in range(OLDEST[1], 30) if (place := shutil.which(f"python3.{minor}"))]
    home = Path.home()
    folders = (
        Path(os.environ.get("PYENV_ROOT", home / ".pyenv")) / "versions",
        Path(os.environ.get("UV_PYTHON_INSTALL_DIR", home / ".local/share/uv/python")),
    )
    return [*on_path, *(str(place) for folder in folders for place in folder.glob("*/bin/python3"))]


def _ask(place: str) -> tuple[tuple[int, int], Path] | None:
    """Return a Python's version and its own path; None for a pre-release, or one that does not start."""
    try:
        told = subprocess.run([place, "-c", _TELL], capture_output=True, text=True, check=True, timeout=20).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    major, minor, level, path = told.strip().split(" ", 3)
    return ((int(major), int(minor)), Path(path)) if level == "final" else None
