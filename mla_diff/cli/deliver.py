"""Where output goes: a file, or standard output; bytes never to a terminal."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TextIO

from mla_diff.model.errors import MlaDiffError


class TerminalError(MlaDiffError):
    """A terminal cannot show what it was to be sent."""


def deliver(made: str | bytes, target: str | Path, paged: bool = False) -> None:
    """Write to a file and print its name, or to standard output where ``target`` is "" or "-".

    ``paged`` text goes through a pager where standard output is a terminal and the screen too small for it.
    Raises TerminalError for bytes, such as a Word document's, that would go to a terminal.
    """
    from mla_diff.runtime.files import write_atomically

    if target and str(target) != "-":
        say(str(write_atomically(target, made)))
    elif isinstance(made, str):
        from mla_diff.cli.pager import show_text

        show_text(made, paged)
    elif sys.stdout.isatty():
        raise TerminalError("this format is no text and cannot be shown in a terminal; name a file with -o FILE")
    else:
        sys.stdout.buffer.write(made)


def say(text: str, stream: TextIO | None = None) -> None:
    """Print a line that names files: whatever they are called, the terminal is not steered."""
    from mla_diff.writers.runs import harmless

    print(" ".join(harmless(text).split("\n")), file=stream)
