"""``mla-diff blame``: the version in which each word came in."""

from __future__ import annotations

from typing import Annotated

import typer

from mla_diff.cli.completion import complete_text
from mla_diff.cli.deliver import deliver
from mla_diff.cli.formats import choose_format, endings_of, format_option
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
from mla_diff.cli.progress import working
from mla_diff.cli.series import From, Versions, follow, read_series, read_sources, series_with
from mla_diff.writers.formats import TIMELINES as WRITTEN

Wanted = Annotated[
    str,
    typer.Argument(
        metavar="VERSION",
        help="The version whose words are asked about.",
        show_default=False,
        autocompletion=complete_text,
    ),
]
Provision = Annotated[
    str, typer.Argument(metavar="[PROVISION]", help='As in "Art. 8(3)"; the whole text by default.', show_default=False)
]
FORMATS = endings_of(WRITTEN)
Format = Annotated[str, format_option(FORMATS)]

HELP = """Tell for every word of a version with which version it came in, through moves, splits and renumbering.

With --from, or where the library knows, also in which older text it stands.
"""
EXAMPLES = """Examples:
  mla-diff blame adopted.md --versions draft1.md,draft2.md
  mla-diff blame adopted.md "Art. 92" --versions draft1.md,draft2.md
  mla-diff blame adopted.md --versions draft1.md --from untoc-2000.md
  mla-diff blame adopted.md --versions draft1.md,draft2.md -o origins.html"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("blame", help=HELP, epilog=EXAMPLES)(blame)


def blame(
    version: Wanted,
    provision: Provision = "",
    versions: Versions = "",
    given: From = None,
    format: Format = "",
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

    form = choose_format(format, output, FORMATS)
    series = read_series(None, series_with(versions, version), language, encoding, library)
    index = find_version(series, version)
    place = find_place(series, provision, index) if provision else None
    history = follow(series[: index + 1], library)
    known = read_sources(series[index : index + 1], given, language, encoding, library).get(0)
    with working() as doing:
        doing("following each word back to the version that brought it")
        found = attribute(Blame(WordChanges(history)), history, index, place, known)
        text = render_blame(found, form, columns(width), uses_color(color, bool(output)))
    deliver(text, output, paged)
