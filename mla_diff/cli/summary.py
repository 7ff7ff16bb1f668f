"""``mla-diff summary``: what became of a draft, in sentences that can be quoted."""

from __future__ import annotations

from typing import Annotated

import typer

from mla_diff.cli.compare import New, Old
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
from mla_diff.cli.pair import read_pair
from mla_diff.cli.progress import working
from mla_diff.writers.formats import SUMMARY as WRITTEN

FORMATS = endings_of(WRITTEN)
Format = Annotated[str, format_option(FORMATS)]

HELP = """Sum up what changed: provisions, words, kinds of change, the ten heaviest changes, part by part."""
EXAMPLES = """Examples:
  mla-diff summary draft.pdf adopted.pdf
  mla-diff summary draft.md adopted.md -o summary.docx"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("summary", help=HELP, epilog=EXAMPLES)(summary)


def summary(
    old: Old,
    new: New,
    format: Format = "",
    output: Output = "",
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
    language: Language = "",
    encoding: Encoding = "",
    library: LibraryFolder = "",
) -> None:
    """Sum up the changes of two versions."""
    from mla_diff import pipeline
    from mla_diff.diff.summary import count_words
    from mla_diff.runtime.kinds import overview_beside
    from mla_diff.writers.summary import render_summary

    form = choose_format(format, output, FORMATS)
    with working() as doing:
        versions = read_pair(old, new, language, encoding, library, doing=doing)
        doing("finding what corresponds to what, and which words changed")
        comparison = pipeline.compare(versions[0], versions[1], library=library)
        doing("telling kinds of change apart")
        overview = overview_beside(comparison)
        style = columns(width), uses_color(color, bool(output))
        text = render_summary(comparison, overview, count_words(comparison), form, *style)
    deliver(text, output, paged)
