"""Paths as people write them, some of which no file can have."""

from __future__ import annotations

from pathlib import Path


def is_there(path: Path) -> bool:
    """Return whether a path exists; a name that no file can have does not, and whatever reads it says why."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
