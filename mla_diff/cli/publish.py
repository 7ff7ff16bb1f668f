"""``mla-diff publish``: the whole library as a site to hand round or put on any web host."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from mla_diff.cli.deliver import say
from mla_diff.cli.options import Cluster, LibraryFolder, made_on

Folder = Annotated[
    str,
    typer.Argument(metavar="FOLDER", help="Where it goes; an earlier pack there is replaced.", show_default=False),
]
Zip = Annotated[bool, typer.Option("--zip", help="Write FOLDER.zip too, to be sent round.")]
Paragraphs = Annotated[
    bool, typer.Option("--paragraphs", help="Give paragraphs and points histories of their own, not articles alone.")
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=1, max=256, help="Processes to use; all cores by default.", show_default=False),
]

HELP = """Write the seminar pack: a site of the whole version library that needs no network and no server.

All comparisons of neighbouring versions and of the first with the last, the concordance, the history of every article,
the topics, where each word of the adopted text came in and in which older treaty it stands, the texts themselves, and a
search over all of them.
"""
EXAMPLES = """Examples:
  mla-diff publish mla-pack
  mla-diff publish mla-pack --zip
  mla-diff publish pack --library my-treaty
  mla-diff publish pack --library my-treaty --cluster tcp://10.0.0.1:8786"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("publish", help=HELP, epilog=EXAMPLES)(publish)


def publish(
    folder: Folder,
    zipped: Zip = False,
    paragraphs: Paragraphs = False,
    jobs: Jobs = None,
    cluster: Cluster = "",
    library: LibraryFolder = "",
) -> None:
    """Write the pack of a library."""
    from mla_diff import publish as packs
    from mla_diff.runtime.cores import usable_cores
    from mla_diff.runtime.executors import cluster_of

    with cluster_of(cluster) as executor, _progress() as progress:
        made = packs.publish(
            folder, library=library, zipped=zipped, paragraphs=paragraphs, jobs=jobs or usable_cores(),
            executor=executor, made=made_on(), progress=progress,
        )  # fmt: skip
    for path in (made.index, made.zipped):
        if path:
            say(str(path))
    print(f"{made.files} files, {made.size / 1e6:.1f} MB", file=sys.stderr)


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None] | None]:
    """Show a bar on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    parts = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
    with Progress(*parts, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading and aligning", total=None)
        yield lambda done, total: bar.update(task, description="Writing pages", completed=done, total=total)
