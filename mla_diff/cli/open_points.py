"""``mla-diff open-points``: the state of play of a negotiating text, and what became of it in the next draft."""

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
from mla_diff.cli.progress import working
from mla_diff.writers.formats import TABLES as WRITTEN

HELP = """List what is open in a negotiating text: brackets, alternatives, and who proposed what, article by article.

With a second, later draft: which points were resolved and how, which remain, and which are new.
"""
EXAMPLES = """Examples:
  mla-diff open-points draft.pdf
  mla-diff open-points draft-1.pdf draft-2.pdf
  mla-diff open-points draft.docx -o open.csv"""

File = Annotated[str, typer.Argument(help="The draft: a file, or a version of the library.", show_default=False)]
Later = Annotated[str, typer.Argument(metavar="[LATER]", help="The next draft.", show_default=False)]
FORMATS = endings_of(WRITTEN)
Format = Annotated[str, format_option(FORMATS)]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("open-points", help=HELP, epilog=EXAMPLES)(open_points)


def open_points(
    file: File,
    later: Later = "",
    format: Format = "",
    output: Output = "",
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
    language: Language = "",
    encoding: Encoding = "",
    library: LibraryFolder = "",
) -> None:
    """List the open points of a draft, or what became of them in the next one."""
    from mla_diff.loading import load
    from mla_diff.negotiation.points import find_points
    from mla_diff.negotiation.progress import find_progress
    from mla_diff.pipeline import compare
    from mla_diff.readers.registry import Options
    from mla_diff.writers.open_points import points_table, progress_table
    from mla_diff.writers.tables import render_table

    form = choose_format(format, output, FORMATS)
    names = [name for name in (file, later) if name]
    options = Options(encoding=encoding)
    with working() as doing:
        doing(f"reading {' and '.join(names)}")
        versions = [load(name, language=language, options=options, library=library) for name in names]
        if later:
            doing("finding what corresponds to what")
            alignment = compare(versions[0], versions[1], library=library).alignment
            table = progress_table(versions[0], versions[1], find_progress(versions[0], versions[1], alignment))
        else:
            table = points_table(versions[0], find_points(versions[0]))
    deliver(render_table(table, form, columns(width), uses_color(color, bool(output))), output, paged)
