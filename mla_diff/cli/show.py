"""``mla-diff show``: a text as the program understands it."""

from __future__ import annotations

from typing import Annotated

import typer

from mla_diff.cli.deliver import deliver
from mla_diff.cli.options import (
    Color,
    Encoding,
    Language,
    LibraryFolder,
    Paged,
    Tracked,
    TrackedSide,
    When,
    Width,
    columns,
    uses_color,
)

HELP = """Show the provisions of a text as the program understands them, and what it was unsure of.

This is the first thing to look at when an alignment looks wrong.
"""
EXAMPLES = """Examples:  mla-diff show treaty.pdf
  |   mla-diff show treaty.pdf "Art. 8(3)"
  |   mla-diff show treaty.txt --format json"""

File = Annotated[str, typer.Argument(help="The file to read, or a version of the library.", show_default=False)]
Wanted = Annotated[
    str, typer.Argument(metavar="[PROVISION]", help='As in "Art. 8(3)"; all by default.', show_default=False)
]
Format = Annotated[str, typer.Option("--format", "-f", help="terminal, json or akn (Akoma Ntoso).")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("show", help=HELP, epilog=EXAMPLES)(show)


def show(
    file: File,
    provision: Wanted = "",
    format: Format = "terminal",
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
    language: Language = "",
    encoding: Encoding = "",
    tracked: Tracked = TrackedSide.ACCEPTED,
    library: LibraryFolder = "",
) -> None:
    """Write the outline of a text."""
    from mla_diff.cite.find import select_provisions
    from mla_diff.model.errors import UnknownNameError
    from mla_diff.pipeline import load
    from mla_diff.readers.registry import Options

    if format not in ("terminal", "json", "akn"):
        raise UnknownNameError(f"there is no format {format!r} here; choose terminal, json or akn")
    if format == "akn" and provision:
        raise UnknownNameError("Akoma Ntoso is written of whole texts; leave out the provision, or choose json")
    version = load(file, language=language, options=Options(encoding=encoding, tracked=tracked.value), library=library)
    chosen = select_provisions(version, version, [provision] if provision else [])
    if format == "json":
        from mla_diff.writers.outline import outline_json

        deliver(outline_json(version, chosen), "", paged)
    elif format == "akn":
        from mla_diff.writers.akn import render_version

        deliver(render_version(version), "", paged)
    else:
        from mla_diff.writers.outline import outline_text

        deliver(outline_text(version, chosen, columns(width), uses_color(color)), "", paged)
