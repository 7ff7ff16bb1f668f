"""``mla-diff settle``: which changes of a redline stand, were refused or are open, and whose they are."""

from __future__ import annotations

from typing import Annotated

import typer

from mla_diff.cli.deliver import deliver
from mla_diff.cli.formats import choose_format, endings_of, format_option
from mla_diff.cli.options import Color, Output, Paged, When, Width, columns, uses_color
from mla_diff.cli.progress import working
from mla_diff.writers.formats import TABLES as WRITTEN

HELP = """Tell what became of a redline's changes: which stand, which were refused, which are open, and whose they are.

Name the file that came back, and with --sent the one you had sent. Changes that nobody marked are told as well.
"""
EXAMPLES = """Examples:
  mla-diff settle returned.docx --sent sent.docx
  mla-diff settle returned.docx
  mla-diff settle returned.docx --sent sent.docx -o changes.csv"""

Redline = Annotated[str, typer.Argument(help="The Word file that came back.", show_default=False)]
Sent = Annotated[str, typer.Option("--sent", help="The Word file that was sent, with its changes.", metavar="FILE")]
FORMATS = endings_of(WRITTEN)
Format = Annotated[str, format_option(FORMATS)]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("settle", help=HELP, epilog=EXAMPLES)(settle)


def settle(
    redline: Redline,
    sent: Sent = "",
    format: Format = "",
    output: Output = "",
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
) -> None:
    """Tell what became of the changes of a redline."""
    from mla_diff.redlines import settle_redline
    from mla_diff.writers.settled import settled_table
    from mla_diff.writers.tables import render_table

    form = choose_format(format, output, FORMATS)
    with working() as doing:
        doing(f"laying {redline} beside {sent}" if sent else f"reading {redline}")
        changes = settle_redline(redline, sent)
    table = settled_table(changes, redline, sent)
    deliver(render_table(table, form, columns(width), uses_color(color, bool(output))), output, paged)
