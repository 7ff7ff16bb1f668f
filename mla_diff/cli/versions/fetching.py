"""``mla-diff versions fetch``: published files, downloaded over HTTPS."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from mla_diff.cli.completion import complete_version
from mla_diff.cli.deliver import say
from mla_diff.cli.options import LibraryFolder

if TYPE_CHECKING:
    from mla_diff.library.library import Library
    from mla_diff.library.lock import Copy
    from mla_diff.library.manifest import Entry

EXAMPLES = """Examples:
  mla-diff versions fetch
  mla-diff versions fetch adopted-2023-05-26
  mla-diff versions fetch untoc-2000"""


AnyId = Annotated[
    str,
    typer.Argument(
        metavar="[ID]", help="The version; all that can be fetched by default.", show_default=False,
        autocompletion=complete_version,
    ),
]  # fmt: skip


AcceptChange = Annotated[
    bool, typer.Option("--accept-change", help="Take a file that has changed since it was first fetched.")
]  # fmt: skip


def fetch(
    context: typer.Context, version_id: AnyId = "", accept_change: AcceptChange = False, library: LibraryFolder = ""
) -> None:
    """Download the published file of a version, or of an instrument it took words from, over HTTPS."""
    from mla_diff.library.copies import fetch_copy
    from mla_diff.library.library import open_library
    from mla_diff.library.manifest import INSTRUMENT
    from mla_diff.model.errors import MlaDiffError, UnknownNameError

    opened = open_library(library or context.obj or "")
    entries = [opened.entry(version_id)] if version_id else list(opened.all_entries)
    found = [(entry, one) for entry in entries for one in entry.publications if one.file][: 1 if version_id else None]
    if not found:
        pages = ", ".join(one.url for entry in entries if version_id for one in entry.publications)
        raise UnknownNameError(
            f"{version_id or opened.folder}: no address of a file is known{f'; look at {pages}' if pages else ''}; "
            "put a file in with mla-diff versions add FILE --id ID"
        )
    failed: list[MlaDiffError] = []
    for entry, publication in found:
        try:
            with _progress(entry.id) as progress:
                copy, is_new = fetch_copy(opened, entry, publication, accept_change, progress)
        except MlaDiffError as error:
            failed.append(error)
            continue
        told = "fetched" if is_new else "unchanged"
        say(f"{entry.id}: {told}, SHA-256 {copy.sha256[:12]}…, {opened.own / copy.file}")
        if entry.stage == INSTRUMENT:
            _doubt(opened, entry, copy)
    for failure in failed[:-1]:
        say(f"mla-diff: {failure}", sys.stderr)
    if failed:
        raise failed[-1]


def _doubt(library: Library, entry: Entry, copy: Copy) -> None:
    """Say where a file that was fetched does not look like the text that it should be."""
    from mla_diff.library.copies import lacks_title
    from mla_diff.loading import load  # what the library calls the text says nothing of what is in it
    from mla_diff.model.errors import MlaDiffError

    try:
        version = load(library.held_copy(copy).path)
    except MlaDiffError as error:
        say(f"mla-diff: {entry.id}: {error}", sys.stderr)
        return
    if lacks_title(version, entry.title):
        way = f"look at it, and take it out with mla-diff versions remove {entry.id} if it is another text"
        say(f"mla-diff: {entry.id}: “{entry.title}” does not stand at the head of the file; {way}", sys.stderr)


@contextmanager
def _progress(name: str) -> Iterator[Callable[[int, int], None] | None]:
    """Show a bar on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn

    parts = TextColumn("{task.fields[name]}", markup=False), BarColumn(), DownloadColumn()
    with Progress(*parts, console=Console(stderr=True)) as bar:
        task = bar.add_task("", name=name, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total or None)
