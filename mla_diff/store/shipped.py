"""Files that travel with the program: the templates and the version library."""

from __future__ import annotations

from pathlib import Path


def shipped(folder: str) -> Path:
    """Return the folder of that name: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "_shipped" / folder
    return installed if installed.is_dir() else package.parent / folder
