"""``mla-diff trace``: one provision through every version."""

from __future__ import annotations

from typing import Annotated

import typer

from mla_diff.cli.completion import complete_topic
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
from mla_diff.cli.series import Files, From, In, Versions, follow, read_series, read_sources
from mla_diff.writers.formats import TIMELINES as WRITTEN

Wanted = Annotated[
    str,
    typer.Argument(
        metavar="PROVISION",
        help='As in "Art. 8(3)", "preamble 4", "reservations".',
        show_default=False,
        autocompletion=complete_topic,
    ),
]
FORMATS = endings_of(WRITTEN)
Format = Annotated[str, format_option(FORMATS)]
Everything = Annotated[bool, typer.Option("--all", help="Show the whole text in every version.")]

HELP = """Follow a provision through every version: what it was called, how it got there, and which words changed."""
EXAMPLES = """Examples:
  mla-diff trace "Art. 8(3)" draft1.md draft2.md adopted.md
  mla-diff trace reservations --versions draft1.pdf,draft2.pdf,adopted.pdf
  mla-diff trace "Art. 52" d1.md d2.md d3.md --in d1
  mla-diff trace "Art. 39" draft.md adopted.md --from untoc-2000.md
  mla-diff trace "preamble 4" d1.md d2.md -o preamble.html"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("trace", help=HELP, epilog=EXAMPLES)(trace)


def trace(
    provision: Wanted,
    files: Files = None,
    versions: Versions = "",
    given: From = None,
    within: In = "",
    format: Format = "",
    output: Output = "",
    everything: Everything = False,
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
    language: Language = "",
    encoding: Encoding = "",
    library: LibraryFolder = "",
) -> None:
    """Write the history of a provision."""
    from mla_diff.lineages.changes import WordChanges
    from mla_diff.lineages.places import find_place, find_version
    from mla_diff.lineages.timeline import build_timeline
    from mla_diff.proposing import Proposals
    from mla_diff.writers.registry import View
    from mla_diff.writers.timelines import render_timeline

    form = choose_format(format, output, FORMATS)
    series = read_series(files, versions, language, encoding, library)
    place = find_place(series, provision, find_version(series, within))
    history = follow(series, library)
    known = read_sources(series, given, language, encoding, library)
    with working() as doing:
        doing("comparing the words of each version with those before")
        timeline = Proposals(history, library).add_to(build_timeline(WordChanges(history), place))
        view = View(columns(width), uses_color(color, bool(output)), everything)
        text = render_timeline(timeline, form, view, known)
    deliver(text, output, paged)
