"""``mla-diff topics`` and ``mla-diff report``: what a seminar may want to follow, and the dossier on it."""

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
from mla_diff.cli.series import Files, From, Versions, follow, read_series, read_sources
from mla_diff.writers.formats import TIMELINES as WRITTEN

Wanted = Annotated[
    str,
    typer.Argument(
        metavar="TOPIC",
        help="A topic of the library, as in reservations.",
        show_default=False,
        autocompletion=complete_topic,
    ),
]
LIST_FORMATS = endings_of(("terminal", "json"))
FORMATS = endings_of(WRITTEN)
ListFormat = Annotated[str, format_option(LIST_FORMATS)]
Format = Annotated[str, format_option(FORMATS)]

TOPICS_EXAMPLES = """Examples:
  mla-diff topics
  mla-diff topics --format json"""
REPORT_HELP = (
    """Write the dossier on a topic: its text in every version, what changed step by step, and open questions."""
)
REPORT_EXAMPLES = """Examples:
  mla-diff report reservations
  mla-diff report amnesty -o amnesty.html
  mla-diff report victims --versions my-draft.pdf,adopted-2023-05-26"""


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("topics", help="List the topics of the version library.", epilog=TOPICS_EXAMPLES)(topics)
    app.command("report", help=REPORT_HELP, epilog=REPORT_EXAMPLES)(report)


def topics(
    format: ListFormat = "",
    output: Output = "",
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
    library: LibraryFolder = "",
) -> None:
    """Write the list of topics."""
    from mla_diff.library.library import open_library
    from mla_diff.library.topics import read_topics
    from mla_diff.writers.dossier import topics_json, topics_text

    form = choose_format(format, output, LIST_FORMATS)
    found = read_topics(open_library(library))
    styled = uses_color(color, bool(output))
    deliver(topics_json(found) if form == "json" else topics_text(found, columns(width), styled), output, paged)


def report(
    topic: Wanted,
    files: Files = None,
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
    """Write the dossier on a topic."""
    from mla_diff.library.library import open_library
    from mla_diff.library.topics import read_topics
    from mla_diff.lineages.changes import WordChanges
    from mla_diff.lineages.topics import build_dossier, find_topic
    from mla_diff.proposing import Proposals
    from mla_diff.writers.dossier import render_dossier
    from mla_diff.writers.registry import View

    form = choose_format(format, output, FORMATS)
    wanted = find_topic(read_topics(open_library(library)), topic)
    series = read_series(files, versions, language, encoding, library)
    history = follow(series, library)
    known = read_sources(series, given, language, encoding, library)
    view = View(columns(width), uses_color(color, bool(output)))
    with working() as doing:
        doing("comparing the words of each version with those before")
        dossier = Proposals(history, library).add_to_dossier(build_dossier(WordChanges(history), wanted))
        text = render_dossier(dossier, form, view, known)
    deliver(text, output, paged)
