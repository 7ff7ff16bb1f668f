"""Long output shown page by page, where standard output is a terminal."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess

_DEFAULT = "less -RFX"  # colours as they are, no paging of what fits the screen, and what was read stays on it


def pager_command() -> list[str]:
    """Return the pager to use as a command, empty for none.

    MLA_DIFF_PAGER comes before PAGER; either may be empty or "cat" for none. Without either it is less.
    """
    wanted = os.environ.get("MLA_DIFF_PAGER", os.environ.get("PAGER", _DEFAULT))
    command = split_command(wanted, os.name == "nt")
    if not command or command == ["cat"] or os.environ.get("TERM") == "dumb":
        return []
    return command if shutil.which(command[0]) else []


def split_command(wanted: str, windows: bool) -> list[str]:
    r"""Return a command as its words, none where a quotation mark is left open; \ parts folders on Windows.

    >>> split_command(r'"C:\Program Files\Git\usr\bin\less.exe" -R', windows=True)
    ['C:\\Program Files\\Git\\usr\\bin\\less.exe', '-R']
    """
    import shlex

    try:
        words = shlex.split(wanted, posix=not windows)
    except ValueError:
        return []
    return [word.strip('"') for word in words] if windows else words


def is_terminal() -> bool:
    """Return whether standard output is a terminal that another program can write to as well."""
    try:
        return os.isatty(sys.stdout.fileno())
    except (OSError, ValueError):  # replaced by something without a file, or closed
        return False


def show_text(text: str, paged: bool) -> None:
    """Write text to standard output, through the pager where it is longer than the terminal's screen."""
    command = pager_command() if paged and is_terminal() else []
    if not command or text.count("\n") < shutil.get_terminal_size().lines:
        sys.stdout.write(text)
        return
    import subprocess

    sys.stdout.flush()
    environment = {"LESS": "-RFX", "LV": "-c", **os.environ}  # for a PAGER that says no more than its name
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)  # noqa: S603 the user's own choice
    except OSError:
        sys.stdout.write(text)
        return
    _feed(process, text.encode(sys.stdout.encoding or "utf-8", "replace"))


def _feed(process: subprocess.Popen[bytes], content: bytes) -> None:
    """Give a pager its text and wait until it is left, by q or at the end; Ctrl-C is the pager's to handle."""
    rest: bytes | None = content
    while True:
        try:
            with suppress(BrokenPipeError):  # left before all was read
                process.communicate(rest)
        except KeyboardInterrupt:
            rest = None  # what is left of it is still being sent
        else:
            return


@cache
def passes_links(command: str) -> bool:
    """Return whether a pager shows hyperlinks instead of their code: less does from version 566 on."""
    import subprocess

    if os.path.basename(command) != "less":
        return False
    try:
        told = subprocess.run([command, "--version"], capture_output=True, text=True, check=False).stdout  # noqa: S603
    except OSError:
        return False
    number = told.removeprefix("less ").split(" ", 1)[0]
    return number.isdigit() and int(number) >= 566
