"""``mla-diff open-points``: the state of play of a negotiating text, and what became of it in the next draft."""

from __future__ import annotations

from typing import Annotated

import typer

from mla_diff.cli.deliver import deliver
from mla_diff.cli.options import Color, Encoding, Language, LibraryFolder, Output, When, Width, columns, uses_color

HELP = """List what is open in a negotiating text: brackets, alternatives, and who proposed what, article by article.

With a second, later draft: which points were resolved and how, which remain, and which are new.
"""
EXAMPLES = """Examples:  mla-diff open-points draft.pdf
  |   mla-diff open-points draft-1.pdf draft-2.pdf
  |   mla-diff open-points draft.docx --format csv -o open.csv"""

File = Annotated[str, typer.Argument(help="The draft: a file, or a version of the library.", show_default=False)]
Later = Annotated[str, typer.Argument(metavar="[LATER]", help="The next draft.", show_default=False)]
Format = Annotated[str, typer.Option("--format", "-f", help="terminal, csv, md, html or json.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("open-points", help=HELP, epilog=EXAMPLES)(open_points)


def open_points(
    file: File,
    later: Later = "",
    format: Format = "terminal",
    output: Output = "",
    color: Color = When.AUTO,
    width: Width = None,
    language: Language = "",
    encoding: Encoding = "",
    library: LibraryFolder = "",
) -> None:
    """List the open points of a draft, or what became of them in the next one."""
    from mla_diff.negotiation.points import find_points
    from mla_diff.negotiation.progress import find_progress
    from mla_diff.pipeline import compare, load
    from mla_diff.readers.registry import Options
    from mla_diff.writers.open_points import points_table, progress_table
    from mla_diff.writers.tables import FORMATS, render_table
    from mla_diff.writers.timelines import find_format

    find_format(format, FORMATS)
    names = [name for name in (file, later) if name]
    versions = [load(name, language=language, options=Options(encoding=encoding), library=library) for name in names]
    if later:
        comparison = compare(versions[0], versions[1], library=library)
        table = progress_table(versions[0], versions[1], find_progress(versions[0], versions[1], comparison.alignment))
    else:
        table = points_table(versions[0], find_points(versions[0]))
    deliver(render_table(table, format, columns(width), uses_color(color, bool(output))), output)
