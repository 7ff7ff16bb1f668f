"""``mla-diff settle``: which changes of a redline stand, were refused or are open, and whose they are."""

from __future__ import annotations

from typing import Annotated

import typer

from mla_diff.cli.deliver import deliver
from mla_diff.cli.options import Color, Output, When, Width, columns, uses_color

HELP = """Tell what became of a redline's changes: which stand, which were refused, which are open, and whose they are.

Name the file that came back, and with --sent the one you had sent. Changes that nobody marked are told as well.
"""
EXAMPLES = """Examples:  mla-diff settle returned.docx --sent sent.docx
  |   mla-diff settle returned.docx
  |   mla-diff settle returned.docx --sent sent.docx --format csv -o changes.csv"""

Redline = Annotated[str, typer.Argument(help="The Word file that came back.", show_default=False)]
Sent = Annotated[str, typer.Option("--sent", help="The Word file that was sent, with its changes.", metavar="FILE")]
Format = Annotated[str, typer.Option("--format", "-f", help="terminal, csv, md, html or json.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("settle", help=HELP, epilog=EXAMPLES)(settle)


def settle(
    redline: Redline,
    sent: Sent = "",
    format: Format = "terminal",
    output: Output = "",
    color: Color = When.AUTO,
    width: Width = None,
) -> None:
    """Tell what became of the changes of a redline."""
    from mla_diff.redlines import settle_redline
    from mla_diff.writers.settled import settled_table
    from mla_diff.writers.tables import FORMATS, render_table
    from mla_diff.writers.timelines import find_format

    find_format(format, FORMATS)
    table = settled_table(settle_redline(redline, sent), redline, sent)
    deliver(render_table(table, format, columns(width), uses_color(color, bool(output))), output)
