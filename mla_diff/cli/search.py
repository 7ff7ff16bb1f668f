"""``mla-diff search``: where words occur, version by version."""

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

Words = Annotated[
    str,
    typer.Argument(
        metavar="WORDS", help='A word or a phrase; "pardon*" for all that begins so, a comma between alternatives.',
        show_default=False,
    ),
]  # fmt: skip
FORMATS = endings_of(("terminal", "json"))
Format = Annotated[str, format_option(FORMATS)]

HELP = (
    """Tell where words occur, version by version, grouped by provision: when did they come in, when did they leave?"""
)
EXAMPLES = """Examples:
  mla-diff search amnesty draft1.md draft2.md adopted.md
  mla-diff search "amnest*, pardon*" --versions draft1.pdf,adopted.pdf
  mla-diff search "statute of limitations" draft1.md adopted.md --format json"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("search", help=HELP, epilog=EXAMPLES)(search)


def search(
    words: Words,
    files: Files = None,
    versions: Versions = "",
    format: Format = "",
    output: Output = "",
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
    language: Language = "",
    encoding: Encoding = "",
    library: LibraryFolder = "",
) -> None:
    """Write where words occur in each version."""
    from mla_diff.library.library import open_library
    from mla_diff.library.mentions import find_mentions
    from mla_diff.lineages.search import read_pattern
    from mla_diff.lineages.search import search as find
    from mla_diff.writers.search import search_json, search_text

    form = choose_format(format, output, FORMATS)
    phrases = read_pattern(words)
    history = follow(read_series(files, versions, language, encoding, library), library)
    hits = find(history, phrases)
    opened = open_library(library)
    ids = {entry.id for entry in opened.entries}
    of_library = any(version.id in ids for version in history.versions)
    mentions = find_mentions(opened, phrases) if of_library else ()
    if form == "json":
        deliver(search_json(history, words, hits, mentions), output, paged)
    else:
        styled = uses_color(color, bool(output))
        text = search_text(history, words, phrases, hits, columns(width), styled, mentions)
        deliver(text, output, paged)
