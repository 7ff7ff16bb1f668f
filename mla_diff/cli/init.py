"""``mla-diff init``: a version library of one's own."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from mla_diff.cli.deliver import say

EXAMPLES = """Examples:
  mla-diff init my-treaty
  mla-diff init civil-code --from-git ../laws b/civil-code.md --since 2015"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("init", epilog=EXAMPLES)(init)


def init(
    folder: Annotated[str, typer.Argument(help="The folder; it is made where there is none.", show_default=False)],
    path: Annotated[
        str, typer.Argument(metavar="[PATH]", help="With --from-git: the file, as git names it.", show_default=False)
    ] = "",
    from_git: Annotated[
        str, typer.Option("--from-git", help="Take a file's history from this git repository.", metavar="REPOSITORY")
    ] = "",
    since: Annotated[str, typer.Option(help="With --from-git: only versions from this date on.", metavar="DATE")] = "",
) -> None:
    """Start a version library of your own: a folder with a commented manifest, for one treaty, ready for git.

    With --from-git it holds a version for each commit that changed the file; nothing is written to the repository.
    """
    from pathlib import Path
    from shlex import quote

    from mla_diff.library.init import init_library
    from mla_diff.model.errors import UnknownNameError

    if bool(from_git) != bool(path):
        raise UnknownNameError("a history needs both: mla-diff init FOLDER --from-git REPOSITORY PATH")
    if since and not from_git:
        raise UnknownNameError("--since belongs to --from-git; leave it out, or name a repository")
    if from_git:
        from mla_diff.cli.progress import progress
        from mla_diff.library.from_git import init_from_git

        with progress("reading the history") as tell:
            commits = init_from_git(Path(folder), Path(from_git), path, since, tell)
        say(f"{folder}: {len(commits)} versions of {path}, {commits[0].date} to {commits[-1].date}")
        return
    for made in init_library(Path(folder)):
        say(str(made))
    add = f"mla-diff versions add draft.pdf --id draft-2019-03-01 --library {quote(folder)}"
    say(f"Next, put a text in: {add}", sys.stderr)
