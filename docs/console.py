"""The commands that a page shows are run, and what they give is held against what the page says.

A fence of ``console`` holds commands behind ``$`` and what they print; a line of one ellipsis stands for what is left
out. A fence of ``toml`` with a caption is a file of that name, written when its turn comes.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.printed import printed

COLUMNS = 80
ELLIPSIS = "…"
_FENCE = re.compile(r"^```(?P<kind>console|\{code-block\} toml)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_HASH = re.compile(r"(?<=\.)[0-9a-f]{12}(?=\.)")
_CAPTION = re.compile(r":caption: (\S+)\n\n")


@dataclass(frozen=True, slots=True)
class Call:
    """One command of a page, and what it is shown to print."""

    command: str
    shown: str

    def run(self, folder: Path) -> str:
        """Return what the command prints in a folder. Raises ValueError for any other program than ours."""
        words = shlex.split(self.command)
        if words[0] != "mla-diff":
            raise ValueError(f"{self.command}: only mla-diff is run here")
        return printed(words[1:], folder, COLUMNS)


def calls(body: str) -> Iterator[Call]:
    """Yield the commands of a fence.

    >>> list(calls("$ mla-diff a\\nout\\n$ mla-diff b\\n"))
    [Call(command='mla-diff a', shown='out\\n'), Call(command='mla-diff b', shown='')]
    """
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield Call(command, shown)


def agrees(shown: str, real: str) -> bool:
    """Return whether a page shows what is printed; a line of one ellipsis stands for any lines.

    The hashes in file names are not compared: how a PDF file is packed differs between systems.

    >>> agrees("a\\n…\\nd\\n", "a\\nb\\nc\\nd\\n"), agrees("a\\n…\\nd\\n", "a\\nb\\n")
    (True, False)
    """
    shown, real = (_HASH.sub("#", text) for text in (shown, real))
    parts = re.split(rf"^{ELLIPSIS}\n", shown, flags=re.MULTILINE)
    return re.fullmatch(r"(?:.*\n)*".join(re.escape(part) for part in parts), real) is not None


def run_page(page: str, folder: Path) -> Iterator[tuple[Call, str]]:
    """Yield each command of a page with what it prints, run in order in a folder."""
    for fence in _FENCE.finditer(page):
        if fence["kind"] != "console":
            _write_file(fence["body"], folder)
            continue
        for call in calls(fence["body"]):
            yield call, call.run(folder)


def rewritten(page: str, folder: Path) -> str:
    """Return a page with what its commands print today; where the page leaves lines out, only if it still agrees.

    Raises ValueError where lines were left out and the rest no longer agrees: what to leave out is for a person.
    """

    def fence_of(fence: re.Match[str]) -> str:
        if fence["kind"] != "console":
            _write_file(fence["body"], folder)
            return fence[0]
        return f"```console\n{''.join(_call_of(call, folder) for call in calls(fence['body']))}```"

    return _FENCE.sub(fence_of, page)


def _call_of(call: Call, folder: Path) -> str:
    real = call.run(folder)
    if agrees(call.shown, real):
        return f"$ {call.command}\n{call.shown}"
    if ELLIPSIS not in call.shown.split("\n"):
        return f"$ {call.command}\n{real}"
    raise ValueError(f"{call.command}: what is shown and left out no longer agrees; write it anew:\n{real}")


def _write_file(body: str, folder: Path) -> None:
    caption = _CAPTION.match(body)
    if caption:
        (folder / caption[1]).write_text(body[caption.end() :], encoding="utf-8")
