"""Files that travel with the program, the templates and the version library, and which library is in use."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "MLA_DIFF_LIBRARY"  # the environment's say where --library says nothing


def shipped(folder: str) -> Path:
    """Return the folder of that name: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "_shipped" / folder
    return installed if installed.is_dir() else package.parent / folder


def library_folder(folder: str | Path = "") -> Path:
    """Return the folder of the library in use: as given, as the environment says, or the one that is shipped."""
    return Path(folder or os.environ.get(VARIABLE, "") or shipped("versions"))
