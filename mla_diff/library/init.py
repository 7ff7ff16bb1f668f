"""A new library: a folder with a commented manifest, ready for git."""

from __future__ import annotations

from pathlib import Path

from mla_diff.library.by_hand import FILE
from mla_diff.library.manifest import MANIFEST
from mla_diff.library.names import LibraryError
from mla_diff.library.shipped import shipped
from mla_diff.runtime.files import write_atomically

#: Line ends stay as pinned by SHA-256, and the file by which runs take turns is no content.
GIT_FILES = {".gitattributes": "* text eol=lf\n*.pdf binary\n*.docx binary\n*.odt binary\n", ".gitignore": ".turn\n"}


def init_library(folder: Path) -> list[Path]:
    """Return the files written. Raises LibraryError where the folder is a library already; nothing is replaced."""
    if (folder / MANIFEST).exists():
        raise LibraryError(f"{folder}: is a library already; edit its {MANIFEST}, or give another folder")
    contents = {name: (shipped("templates") / "library" / name).read_text("utf-8") for name in (FILE, MANIFEST)}
    missing = {name: text for name, text in (GIT_FILES | contents).items() if not (folder / name).exists()}
    return [write_atomically(folder / name, text) for name, text in missing.items()]
