"""``mla-diff sources``: whose words are these?"""

from __future__ import annotations

from typing import Annotated

import typer

from mla_diff.cli.deliver import deliver, say
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
from mla_diff.cli.progress import progress

Target = Annotated[
    str, typer.Argument(metavar="TARGET", help="The text whose words are asked about.", show_default=False)
]
From = Annotated[
    list[str] | None,
    typer.Option(
        "--from", metavar="FILE|ID", help="A text they may have come from; again for more.", show_default=False
    ),
]
Unrelated = Annotated[
    list[str] | None,
    typer.Option(
        "--unrelated", metavar="FILE|ID", show_default=False,
        help="A text that cannot be a source: what is shared with it is noise. Again for more.",
    ),
]  # fmt: skip
Index = Annotated[
    str,
    typer.Option("--index", metavar="FILE", help="Look in all texts of an index (mla-diff index).", show_default=False),
]
Only = Annotated[
    list[str] | None,
    typer.Option("--only", metavar="PROVISION", help='Only this article, as in "Art. 39".', show_default=False),
]
Run = Annotated[int, typer.Option("--run", min=4, max=50, help="Words in a row that count as taken over.")]
FORMATS = endings_of(("terminal", "html", "json", "csv", "docx", "md"))
Format = Annotated[str, format_option(FORMATS)]
Everything = Annotated[bool, typer.Option("--all", help="Each paragraph too, in a terminal.")]

HELP = """Tell for every article and paragraph which older texts its words came from, and how sure that is."""
EXAMPLES = """Examples:
  mla-diff sources treaty.md --from older.md --from oldest.pdf
  mla-diff sources treaty.md --from older.md --only "Art. 39"
  mla-diff sources treaty.pdf --index treaties.index
  mla-diff sources treaty.docx --library my-treaties -o sources.docx"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("sources", help=HELP, epilog=EXAMPLES)(sources)


def sources(
    target: Target,
    given: From = None,
    index: Index = "",
    unrelated: Unrelated = None,
    only: Only = None,
    least: Run = 8,
    format: Format = "",
    output: Output = "",
    everything: Everything = False,
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
    language: Language = "",
    encoding: Encoding = "",
    library: LibraryFolder = "",
) -> None:
    """Write where the words of a text came from."""
    import sys

    from mla_diff import sourcing
    from mla_diff.readers.registry import Options
    from mla_diff.writers.registry import View
    from mla_diff.writers.sources import render_sources

    form = choose_format(format, output, FORMATS)
    with progress("looking for sources") as tell:
        found = sourcing.sources(
            target, given or (), library=library, index=index, unrelated=unrelated or (), least=least,
            language=language, options=Options(encoding=encoding), progress=tell,
        )  # fmt: skip
    for refused in found.provenance.refused:
        say(f"mla-diff: not compared: {refused.id}: {refused.reason}", sys.stderr)
    shown = sourcing.show_only(found, only or ())
    view = View(columns(width), uses_color(color, bool(output)), everything)
    deliver(render_sources(shown, form, view), output, paged)
