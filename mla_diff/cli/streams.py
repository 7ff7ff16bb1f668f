"""Standard output and error as the program needs them, on every system."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module


def prepare_streams(windows: bool = os.name == "nt", environment: Mapping[str, str] = os.environ) -> None:
    """Make both streams write what they are given: no character stops them, and no line end is added to.

    On Windows, what goes to a file or another program is UTF-8, which the formats promise, and not the code page that
    the console happened to have; PYTHONIOENCODING overrules that. Old consoles there are told to understand styling.
    """
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):  # replaced by something that takes care of itself
            continue
        if windows and not stream.isatty() and "PYTHONIOENCODING" not in environment:
            stream.reconfigure(encoding="utf-8")
        # What the encoding cannot write is shown as a number, not a traceback; CSV has line ends of its own.
        stream.reconfigure(errors="backslashreplace", newline="\n")
    if windows:
        with suppress(ImportError):  # Click brings it there
            import_module("colorama").just_fix_windows_console()
