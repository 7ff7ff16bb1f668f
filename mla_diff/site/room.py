"""How much all comparisons of the page may keep on the disk, together."""

from __future__ import annotations

import os
from pathlib import Path

from mla_diff.model.errors import MlaDiffError

#: Bytes of all files that were brought, and of all that was made of them: ten requests as large as any that is taken.
MOST_KEPT = 2 * 2**30
FULL = f"the page keeps {MOST_KEPT >> 30} GiB at most, and there is no room left; close a comparison, and its files go"


def bytes_in(folder: Path) -> int:
    """Return how many bytes the files in a folder have, with those in folders below it."""
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.lstat(os.path.join(place, name)).st_size
            except OSError:  # it went in the meantime
                continue
    return total


def has_room(folder: Path, coming: int = 0) -> bool:
    """Return whether there is room for so many bytes more."""
    return bytes_in(folder) + coming < MOST_KEPT


def check_room(folder: Path, coming: int) -> None:
    """Raise MlaDiffError where there is no room for so many bytes more."""
    if not has_room(folder, coming):
        raise MlaDiffError(FULL)
