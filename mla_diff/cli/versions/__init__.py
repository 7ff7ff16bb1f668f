"""``mla-diff versions``: what the library holds; its commands put files in, fetch them, check them, take them out.

adding     add, remove
fetching   fetch
verifying  verify
"""

from __future__ import annotations

from typing import Annotated

import typer

from mla_diff.cli.deliver import deliver
from mla_diff.cli.formats import choose_format, endings_of, format_option
from mla_diff.cli.options import Color, LibraryFolder, Paged, When, Width, columns, uses_color
from mla_diff.cli.versions import adding, fetching, verifying

HELP = """List the versions of the treaty: dates, what is held of each and of what nature it is."""

EXAMPLES = """Examples:
  mla-diff versions
  mla-diff versions --sources
  mla-diff versions add draft.pdf --id draft-2022-11-30
  mla-diff versions fetch adopted-2023-05-26
  mla-diff versions verify
  mla-diff versions --library my-treaty"""

FORMATS = endings_of(("terminal", "json"))

Format = Annotated[str, format_option(FORMATS)]


def register(app: typer.Typer) -> None:
    """Add the command, and those below it."""
    group = typer.Typer(help=HELP, epilog=EXAMPLES, invoke_without_command=True, rich_markup_mode=None)
    group.callback()(list_versions)
    group.command("add", epilog=adding.ADD_EXAMPLES)(adding.add)
    group.command("fetch", epilog=fetching.EXAMPLES)(fetching.fetch)
    group.command("verify", epilog=verifying.EXAMPLES)(verifying.verify)
    group.command("remove", epilog=adding.REMOVE_EXAMPLES)(adding.remove)
    app.add_typer(group, name="versions")


def list_versions(
    context: typer.Context,
    sources: Annotated[bool, typer.Option("--sources", help="With what is known of each, and who says so.")] = False,
    form: Format = "",
    color: Color = When.AUTO,
    width: Width = None,
    paged: Paged = True,
    library: LibraryFolder = "",
) -> None:
    """List the versions of the treaty: dates, what is held of each and of what nature it is."""
    if context.invoked_subcommand:
        context.obj = library
        return
    from mla_diff.library.library import open_library
    from mla_diff.listing import list_instruments, list_proposals
    from mla_diff.listing import list_versions as listing
    from mla_diff.writers.versions import list_json, list_text

    chosen = choose_format(form, "", FORMATS)
    opened = open_library(library)
    listed, instruments, proposals = listing(library), list_instruments(library), list_proposals(library)
    if chosen == "json":
        deliver(list_json(opened.manifest.treaty, listed, instruments, proposals), "", paged)
    else:
        text = list_text(
            opened.manifest.treaty, listed, sources, columns(width), uses_color(color), instruments, proposals
        )
        deliver(text, "", paged)
