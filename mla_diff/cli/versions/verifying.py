"""``mla-diff versions verify``: whether the files held are those that were pinned, and can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from mla_diff.cli.deliver import say
from mla_diff.cli.options import LibraryFolder

if TYPE_CHECKING:
    from mla_diff.library.library import Held, Library
    from mla_diff.library.manifest import Entry

EXAMPLES = """Examples:
  mla-diff versions verify
  mla-diff versions verify --library my-treaty"""


def verify(context: typer.Context, library: LibraryFolder = "") -> None:
    """Check every held file: that it is the one that was pinned, can be read and has the articles it should have."""
    from mla_diff.library.copies import verify as check_files
    from mla_diff.library.library import open_library
    from mla_diff.library.names import LibraryError

    opened = open_library(library or context.obj or "")
    faults = count = 0
    for check in check_files(opened):
        told = check.fault or _reading_fault(opened, check.entry, check.held)
        count += 1
        faults += bool(told)
        say(f"{'FAULT' if told else 'ok'}  {check.entry.id}  {check.held.name}{f'  {told}' if told else ''}")
    if faults:
        raise LibraryError(f"{opened.folder}: {faults} of {count} files held are at fault; see the lines above")


def _reading_fault(library: Library, entry: Entry, held: Held) -> str:
    """Return why a file cannot serve as the version's text, "" where it can."""
    from mla_diff.loading import load_held
    from mla_diff.model.errors import MlaDiffError

    try:
        version = load_held(library, entry, held)
    except MlaDiffError as error:
        return str(error)
    count = sum(provision.kind == "article" for provision in version.provisions)
    if entry.articles and not held.fragment and count != entry.articles:
        return f"{count} articles were found in it, not {entry.articles}"
    return ""
