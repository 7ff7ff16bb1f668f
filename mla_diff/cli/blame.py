"""``mla-diff blame``: the version in which each word came in."""

from __future__ import annotations

from typing import Annotated

import typer

from mla_diff.cli.deliver import deliver
from mla_diff.cli.options import (
    Color,
    Encoding,
    Language,
    LibraryFolder,
    Output,
    Paged,
    When,
    Width,
    columns,
    uses_color,
)
from mla_diff.cli.series import Versions, follow, read_series, series_with

Wanted = Annotated[
    str, typer.Argument(metavar="VERSION", help="The version whose words are asked about.", show_default=False)
]
Provision = Annotated[
    str, typer.Argument(metavar="[PROVISION]", help='As in "Art. 8(3)"; the whole text by default.', show_default=False)
]
Format = Annotated[str, typer.Option("--format", "-f", help="terminal, html or json.")]

HELP = """Tell for every word of a version with which version it came in, through moves, splits and renumbering."""
EXAMPLES = """Examples:  mla-diff blame adopted.md --versions draft1.md,draft2.md,adopted.md
  |   mla-diff blame adopted.md "Art. 92" --versions draft1.md,draft2.md
  |   mla-diff blame adopted.md --versions draft1.md,draft2.md --format html -o origins.html"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("blame", help=HELP, epilog=EXAMPLES)(blame)


def blame(
    version: Wanted,
    provision: Provision = "",
    versions: Versions = "",
    format: Format = "terminal",
    output: Output = "",
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
    language: Language = "",
    encoding: Encoding = "",
    library: LibraryFolder = "",
) -> None:
    """Write where the words of a version came in."""
    from mla_diff.lineages.blame import Blame
    from mla_diff.lineages.changes import WordChanges
    from mla_diff.lineages.places import find_place, find_version
    from mla_diff.writers.blame import attribute, render_blame
    from mla_diff.writers.timelines import find_format

    find_format(format)
    series = read_series(None, series_with(versions, version), language, encoding, library)
    at = find_version(series, version)
    place = find_place(series, provision, at) if provision else None
    history = follow(series[: at + 1], library)
    found = attribute(Blame(WordChanges(history)), history, at, place)
    deliver(render_blame(found, format, columns(width), uses_color(color, bool(output))), output, paged)
