"""``mla-diff concordance``: which provision is which, over two versions or many."""

from __future__ import annotations

from typing import Annotated

import typer

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
from mla_diff.cli.series import Files, Versions, follow, read_series
from mla_diff.writers.formats import TABLES as WRITTEN

FORMATS = endings_of(WRITTEN)
Format = Annotated[str, format_option(FORMATS)]
All = Annotated[bool, typer.Option("--all", help="One table over all versions, a row for each lineage.")]
Below = Annotated[bool, typer.Option("--paragraphs", help="List paragraphs and points too, not articles alone.")]

HELP = """Tell which provision became which: a table of equivalences.

For two versions: old, new, relation, share of the words, how sure. For more, or with --all, a row for each lineage.
"""
EXAMPLES = """Examples:
  mla-diff concordance draft.pdf adopted.pdf
  mla-diff concordance draft.md adopted.md -o equivalences.csv
  mla-diff concordance --all draft1.md draft2.md adopted.md"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("concordance", help=HELP, epilog=EXAMPLES)(concordance)


def concordance(
    files: Files = None,
    versions: Versions = "",
    everything: All = False,
    paragraphs: Below = False,
    format: Format = "",
    output: Output = "",
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
    language: Language = "",
    encoding: Encoding = "",
    library: LibraryFolder = "",
) -> None:
    """Write the table of correspondences."""
    from mla_diff.writers.concordance import table_of_many, table_of_two
    from mla_diff.writers.tables import render_table

    form = choose_format(format, output, FORMATS)
    history = follow(read_series(files, versions, language, encoding, library), library)
    two = len(history.versions) == 2 and not everything
    table = (table_of_two if two else table_of_many)(history, paragraphs)
    deliver(render_table(table, form, columns(width), uses_color(color, bool(output))), output, paged)
