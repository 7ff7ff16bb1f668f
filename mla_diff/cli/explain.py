"""``mla-diff explain``: why a provision was held to carry on in another."""

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
from mla_diff.writers.formats import EXPLANATIONS as WRITTEN

FORMATS = endings_of(WRITTEN)
Format = Annotated[str, format_option(FORMATS)]

HELP = """Explain why a provision was held to carry on in another: words, headings, order, and what came next.
"""
EXAMPLES = """Examples:
  mla-diff explain draft.pdf adopted.pdf "Art. 12"
  mla-diff explain draft.pdf adopted.pdf "8(3)" -o why.docx"""

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
    format: Format = "",
    output: Output = "",
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
    language: Language = "",
    encoding: Encoding = "",
    library: LibraryFolder = "",
) -> None:
    """Write the reasons."""
    from mla_diff import pipeline
    from mla_diff.cite.find import select_named
    from mla_diff.writers.explanation import render_explanation

    form = choose_format(format, output, FORMATS)
    with working() as doing:
        versions = read_pair(old, new, language, encoding, library, doing=doing)
        chosen = select_named(versions[0], versions[1], provision)
        doing("finding what corresponds to what")
        comparison = pipeline.compare(versions[0], versions[1], library=library)
    style = columns(width), uses_color(color, bool(output))
    deliver(render_explanation(comparison, chosen, form, *style), output, paged)
