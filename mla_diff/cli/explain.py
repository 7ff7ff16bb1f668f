"""``mla-diff explain``: why a provision was held to carry on in another."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from mla_diff.cli.options import Color, Encoding, Language, LibraryFolder, When, Width, columns, uses_color
from mla_diff.cli.pair import read_pair

HELP = """Explain why a provision was held to carry on in another: words, headings, order, and what came next.
"""
EXAMPLES = """Examples:  mla-diff explain draft.pdf adopted.pdf "Art. 12"
  |   mla-diff explain draft.pdf adopted.pdf "8(3)" """

Old = Annotated[str, typer.Argument(help="The earlier version.", show_default=False)]
New = Annotated[str, typer.Argument(help="The later version.", show_default=False)]
Wanted = Annotated[
    str, typer.Argument(metavar="PROVISION", help='Of either version, as in "Art. 12".', show_default=False)
]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("explain", help=HELP, epilog=EXAMPLES)(explain)


def explain(
    old: Old,
    new: New,
    provision: Wanted,
    color: Color = When.AUTO,
    width: Width = None,
    language: Language = "",
    encoding: Encoding = "",
    library: LibraryFolder = "",
) -> None:
    """Write the reasons."""
    from mla_diff import pipeline
    from mla_diff.cite.find import select_named
    from mla_diff.writers.explanation import explain as reasons

    versions = read_pair(old, new, language, encoding, library)
    chosen = select_named(versions[0], versions[1], provision)
    comparison = pipeline.compare(versions[0], versions[1], library=library)
    sys.stdout.write(reasons(comparison, chosen, columns(width), uses_color(color)))
