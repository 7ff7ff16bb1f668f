"""``mla-diff parallel``: two language versions of one text side by side."""

from __future__ import annotations

from typing import Annotated

import typer

from mla_diff.cli.deliver import deliver
from mla_diff.cli.formats import choose_format, endings_of, format_option
from mla_diff.cli.options import Color, Encoding, LibraryFolder, Output, Paged, When, Width, columns, uses_color
from mla_diff.cli.progress import working
from mla_diff.writers.formats import TABLES as WRITTEN

FORMATS = endings_of(WRITTEN)
Format = Annotated[str, format_option(FORMATS)]
Left = Annotated[str, typer.Argument(metavar="A", help="A file, or a version of the library.", show_default=False)]
Right = Annotated[
    str, typer.Argument(metavar="B", help="The same text in another language.", show_default=False)
]  # fmt: skip
Wanted = Annotated[
    str, typer.Argument(metavar="[PROVISION]", help='As in "Art. 8", of A; all by default.', show_default=False)
]  # fmt: skip
Differing = Annotated[bool, typer.Option("--differing", help="Only the places where the structures differ.")]

HELP = """Set two language versions of one text side by side, and tell where their structures differ.

They are aligned by kind, number and place of their provisions; no word is compared.
"""
EXAMPLES = """Examples:
  mla-diff parallel treaty.en.pdf treaty.fr.pdf
  mla-diff parallel treaty.nl.md adopted-2023-05-26 "Art. 8"
  mla-diff parallel treaty.en.pdf treaty.es.pdf --differing
  mla-diff parallel treaty.en.docx treaty.fr.docx -o parallel.docx"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("parallel", help=HELP, epilog=EXAMPLES)(parallel)


def parallel(
    left: Left,
    right: Right,
    provision: Wanted = "",
    differing: Differing = False,
    format: Format = "",
    output: Output = "",
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
    encoding: Encoding = "",
    library: LibraryFolder = "",
) -> None:
    """Write both texts side by side."""
    from mla_diff.align.parallel import align_structures
    from mla_diff.align.units import subtree
    from mla_diff.cite.find import find_provisions
    from mla_diff.cli.pair import read_pair
    from mla_diff.writers.parallel import table_of_languages
    from mla_diff.writers.tables import render_table

    form = choose_format(format, output, FORMATS)
    with working() as doing:
        one, other = read_pair(left, right, "", encoding, library, doing=doing)
        rows = align_structures(one, other)
    if provision:
        chosen = {below.eid for eid in find_provisions(one, provision) for below in subtree(one, one.by_eid[eid])}
        start = min(index for index, row in enumerate(rows) if row.left and row.left.eid in chosen)
        end = max(index for index, row in enumerate(rows) if row.left and row.left.eid in chosen)
        while end + 1 < len(rows) and rows[end + 1].left is None:
            end += 1
        rows = rows[start : end + 1]
    table = table_of_languages(one, other, rows, differing)
    deliver(render_table(table, form, columns(width), uses_color(color, bool(output))), output, paged)
