"""What the shell is offered when a word is completed: versions and topics of the library, and files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from mla_diff.model.errors import MlaDiffError

if TYPE_CHECKING:
    from mla_diff.library.library import Library


def complete_text(context: typer.Context, incomplete: str) -> list[str]:
    """Return what may stand for a text: the ids of the library's versions, and files and folders."""
    return [*complete_version(context, incomplete), *_files(incomplete)]


def complete_version(context: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of the library's versions that begin so."""
    library = _library(context)
    entries = library.all_entries if library else ()
    return [entry.id for entry in entries if entry.id.startswith(incomplete)]


def complete_versions(context: typer.Context, incomplete: str) -> list[str]:
    """Return lists of versions whose last one is completed; the others are left as they are."""
    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{name}" for name in complete_text(context, last)]


def complete_topic(context: typer.Context, incomplete: str) -> list[str]:
    """Return the topics of the library that begin so."""
    library = _library(context)
    if library is None:
        return []
    from mla_diff.library.topics import read_topics

    return [topic.id for topic in read_topics(library) if topic.id.startswith(incomplete)]


def _library(context: typer.Context) -> Library | None:
    """Return the library that the command line names so far; None where it cannot be read."""
    from mla_diff.library.library import open_library

    try:
        return open_library(context.params.get("library") or "")
    except MlaDiffError:
        return None


def _files(incomplete: str) -> Iterator[str]:
    """Yield the files and folders whose path begins so; hidden ones only where their dot was typed."""
    typed = Path(incomplete)
    folder, start = (typed, "") if incomplete.endswith(("/", "\\")) else (typed.parent, typed.name)
    prefix = incomplete.removesuffix(start) if start else incomplete
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith(start) and (start.startswith(".") or not entry.name.startswith(".")):
            yield f"{prefix}{entry.name}{'/' if entry.is_dir() else ''}"
