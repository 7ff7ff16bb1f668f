"""``mla-diff open``: a page on this computer, for those who would rather not type."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mla_diff.cli.completion import complete_text
from mla_diff.cli.options import LibraryFolder
from mla_diff.model.errors import LoadError, MlaDiffError

Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILES]...",
        help="Texts that lie there from the beginning, oldest first: files, or ids of the version library.",
        show_default=False,
        autocompletion=complete_text,
    ),
]
Port = Annotated[
    int, typer.Option("--port", min=0, max=65535, help="The port to use; a free one by default.", show_default=False)
]
Browser = Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page in your browser.")]

HELP = """Open a page on your own computer: drop two files, check how they were read, see what changed.

Nothing is sent anywhere, and no other computer can reach the page. It ends with Ctrl-C, and its copies of your files
with it.
"""
EXAMPLES = """Examples:
  mla-diff open
  mla-diff open draft.docx adopted.pdf
  mla-diff open draft-2022-11-30 adopted-2023-05-26
  mla-diff open --no-browser --port 8500"""


class MissingError(MlaDiffError):
    """What the page needs is not installed."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("open", help=HELP, epilog=EXAMPLES)(open_page)


def open_page(
    files: Files = None, port: Port = 0, browser: Browser = True, library: LibraryFolder = ""
) -> None:  # fmt: skip
    """Serve the page until it is interrupted."""
    try:
        from mla_diff.site.server import serve
    except ImportError as error:
        if error.name and error.name.partition(".")[0] == "mla_diff":
            raise
        raise MissingError(
            "the page needs a few more packages; install them with: pip install 'mla-diff[page]'"
        ) from None
    folder = str(Path(library).resolve()) if library else ""
    given = _named(files or [], folder)

    def tell(address: str) -> None:
        print(f"The page is at {address}\nIt ends with Ctrl-C, and its copies of your files with it.", flush=True)
        if browser:
            import webbrowser

            webbrowser.open(address)

    serve(folder, given, port, tell)


def _named(names: list[str], library: str) -> list[Path | str]:
    """Return the files that are named, and the ids of the library's versions. Raises MlaDiffError for neither."""
    from mla_diff.library.library import open_library
    from mla_diff.runtime.paths import is_there

    given: list[Path | str] = []
    for name in names:
        path = Path(name)
        if not is_there(path):
            known = {entry.id for entry in open_library(library).entries}
            if name not in known:
                raise LoadError(f"{name}: no such file, nor a version of the library; check the name")
            given.append(name)
        elif path.is_file():
            given.append(path)
        else:
            raise LoadError(f"{path}: a folder, not a file; name the file that holds the text")
    return given
