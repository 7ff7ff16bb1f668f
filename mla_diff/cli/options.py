"""Options that several commands share, and what the terminal can do."""

from __future__ import annotations

import os
import shutil
import sys
from enum import StrEnum
from typing import Annotated

import typer


class TrackedSide(StrEnum):
    """Which side of tracked changes is read."""

    ACCEPTED = "accepted"
    ORIGINAL = "original"


class TrackedSides(StrEnum):
    """Which sides of tracked changes are compared: one with another file's, or both of one file."""

    ACCEPTED = "accepted"
    ORIGINAL = "original"
    BOTH = "both"


class PageSide(StrEnum):
    """Which of two texts that stand beside each other is read."""

    ALL = "all"
    LEFT = "left"
    RIGHT = "right"


class PageSides(StrEnum):
    """The same, or both of one file compared."""

    ALL = "all"
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class When(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


Color = Annotated[
    When, typer.Option("--color", help="Colour and other styling. NO_COLOR in the environment means never.")
]
Width = Annotated[
    int | None, typer.Option("--width", min=40, max=400, help="Columns; the terminal's by default.", show_default=False)
]
Language = Annotated[
    str, typer.Option("--language", help="Language of the texts (en, fr, es, ...) where it is not recognised.")
]
Encoding = Annotated[str, typer.Option("--encoding", help="Encoding of text files, as in windows-1252.")]
Cluster = Annotated[
    str,
    typer.Option(
        "--cluster", metavar="ADDRESS", show_default=False,
        help="Share the work over the machines of a dask cluster, as in tcp://10.0.0.1:8786.",
    ),
]  # fmt: skip
LibraryFolder = Annotated[
    str,
    typer.Option(
        "--library", envvar="MLA_DIFF_LIBRARY", metavar="FOLDER", show_default=False,
        help="The version library to use; the MLA Convention's by default.",
    ),
]  # fmt: skip
Tracked = Annotated[
    TrackedSide,
    typer.Option("--tracked", help="Of tracked changes and struck words: read the text as accepted, or the original."),
]
TrackedPair = Annotated[
    TrackedSides,
    typer.Option(
        "--tracked",
        help="Of tracked changes and struck words: read the text as accepted, or the original; both compares the two "
        "sides of one file.",
    ),
]
_SIDE_HELP = "Of two texts side by side on the page, read one; all reads one after the other."
Side = Annotated[PageSide, typer.Option("--side", help=_SIDE_HELP)]
SidePair = Annotated[
    PageSides, typer.Option("--side", help=f"{_SIDE_HELP[:-1]}, both compares the left with the right of one file.")
]
Ocr = Annotated[
    bool, typer.Option("--ocr", help="Read pages that are pictures with ocrmypdf, which has to be installed.")
]
Output = Annotated[
    str, typer.Option("--output", "-o", help="Write to this file; - is standard output.", metavar="FILE")
]

Paged = Annotated[
    bool,
    typer.Option(
        "--pager/--no-pager",
        help="In a terminal, show what is longer than the screen page by page: in MLA_DIFF_PAGER, PAGER or less.",
    ),
]


def uses_color(when: When, to_file: bool = False) -> bool:
    """Return whether to style output: never into a file, else as asked, else where a terminal can show it."""
    if when is not When.AUTO:
        return when is When.ALWAYS
    if to_file or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty() or bool(os.environ.get("FORCE_COLOR"))


def made_on() -> str:
    """Return the date that output may bear: that of SOURCE_DATE_EPOCH, "" where it is not set or no such number."""
    from datetime import UTC, datetime

    try:
        return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).date().isoformat()
    except (KeyError, ValueError, OverflowError, OSError):
        return ""


def columns(width: int | None) -> int:
    """Return the columns to fill: as asked, or the terminal's, between 60 and 200; 100 where there is none."""
    if width:
        return width
    return max(60, min(200, shutil.get_terminal_size((100, 24)).columns))


def screen_lines() -> int:
    """Return the lines of the terminal's screen, 24 where there is none."""
    return shutil.get_terminal_size((100, 24)).lines


KindNames = Annotated[
    str,
    typer.Option(
        "--kinds", help="Only changes of these kinds: force,scope,numbers, ...", show_default=False, metavar="KINDS"
    ),
]
IgnoredKinds = Annotated[
    str,
    typer.Option(
        "--ignore", help="Pass over these kinds: editorial,renumbering, ...", show_default=False, metavar="KINDS"
    ),
]
IgnoreCase = Annotated[bool, typer.Option("--ignore-case", help="Mark no change of capitals.")]
IgnorePunctuation = Annotated[bool, typer.Option("--ignore-punctuation", help="Mark no change of punctuation.")]
IgnoreNumbering = Annotated[
    bool, typer.Option("--ignore-numbering", help="Mark no new labels, and no references that only follow them.")
]
