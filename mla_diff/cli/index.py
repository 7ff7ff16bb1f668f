"""``mla-diff index`` and ``mla-diff lookup``: a corpus of texts in one file, and which of them have a clause."""

from __future__ import annotations

from typing import Annotated

import typer

from mla_diff.cli.deliver import deliver, say
from mla_diff.cli.formats import choose_format, endings_of, format_option
from mla_diff.cli.options import Cluster, Color, Output, Paged, When, Width, columns, uses_color
from mla_diff.cli.progress import progress

Folder = Annotated[
    str, typer.Argument(metavar="FOLDER", help="The folder that holds the texts, in any format.", show_default=False)
]
Target = Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="The index to make or bring up to date.")]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs", min=0, max=256, help="Processes that share the work; the cores by default.", show_default=False
    ),
]
Clause = Annotated[
    str, typer.Argument(metavar="WORDS", help="The words of a clause, or a phrase of it.", show_default=False)
]
Index = Annotated[str, typer.Option("--index", metavar="FILE", help="The index to ask.", show_default=False)]
Like = Annotated[
    float, typer.Option("--like", min=0.2, max=1.0, help="Share of the clause's words that a passage must have.")
]
FORMATS = endings_of(("terminal", "csv", "md", "html", "json"))
Format = Annotated[str, format_option(FORMATS)]

INDEX_HELP = """Make an index of all texts in a folder, or bring it up to date: for lookup, and for sources --index.

Files that have not changed are not read again. A run that is stopped goes on where it was; the index that is there
stays whole until the new one is. Dates are those of the texts, or of their names, as in untoc-2000.pdf.
"""
INDEX_EXAMPLES = """Examples:
  mla-diff index treaties -o treaties.index
  mla-diff index treaties -o treaties.index --jobs 8
  mla-diff index treaties -o treaties.index --cluster tcp://10.0.0.1:8786"""
LOOKUP_HELP = (
    """Tell which texts of an index have a clause: oldest first, with its place, and how its wording differs."""
)
LOOKUP_EXAMPLES = """Examples:
  mla-diff lookup "full protection and security" --index treaties.index
  mla-diff lookup "pardon, amnesty" --index treaties.index -o amnesty.csv"""


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("index", help=INDEX_HELP, epilog=INDEX_EXAMPLES)(index)
    app.command("lookup", help=LOOKUP_HELP, epilog=LOOKUP_EXAMPLES)(lookup)


def index(folder: Folder, output: Target, jobs: Jobs = 0, cluster: Cluster = "") -> None:
    """Make an index."""
    import sys

    from mla_diff.corpus.build import build_index
    from mla_diff.runtime.executors import cluster_of

    with cluster_of(cluster) as executor, progress("reading texts") as tell:
        built = build_index(folder, output, executor=executor, jobs=jobs, progress=tell)
    if built.unread:
        reasons = [reason if name in reason else f"{name}: {reason}" for name, reason in built.unread]
        say(f"mla-diff: left out: {'; '.join(reasons)}", sys.stderr)
    texts = f"{built.texts:,} text{'' if built.texts == 1 else 's'}"
    dropped = f", {built.dropped:,} dropped that are no longer there" if built.dropped else ""
    say(f"{output}: {texts}, {built.read:,} read now{dropped}; {built.size / 1e6:.1f} MB")


def lookup(
    words: Clause,
    index: Index,
    like: Like = 0.5,
    format: Format = "",
    output: Output = "",
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
) -> None:
    """Write which texts have a clause."""
    from mla_diff.corpus.lookup import look_up
    from mla_diff.writers.lookup import render_lookup

    form = choose_format(format, output, FORMATS)
    answer = look_up(words, index, like=like)
    deliver(render_lookup(answer, form, columns(width), uses_color(color, bool(output))), output, paged)
