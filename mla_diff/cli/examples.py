"""Help that can be read and copied from: examples one a line, no word broken, each command told in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

import click

#: Where one example ends: at the end of a line, or at a stroke between two of them.
_BREAK = re.compile(r"\n|\s\|\s")
_AS_IT_IS = "\b"  # on a line of its own, it tells Click not to wrap what follows as running text
_UNBREAKABLE = "\u2011"  # a hyphen at which no line ends; it stands for the plain one until the lines are made


class WholeWords(click.HelpFormatter):
    """A formatter that ends no line at the hyphen of ``docx-moves`` or ``mla-diff``."""

    def write_text(self, text: str) -> None:
        """Write running text."""
        super().write_text(text.replace("-", _UNBREAKABLE))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write names and what they mean in two columns."""
        super().write_dl([(first, second.replace("-", _UNBREAKABLE)) for first, second in rows], col_max, col_spacing)

    def getvalue(self) -> str:
        """Return all that was written, with plain hyphens."""
        return super().getvalue().replace(_UNBREAKABLE, "-")


class HelpContext(click.Context):
    """The context of every command, whose help breaks no word."""

    formatter_class = WholeWords


def examples(epilog: str) -> list[str]:
    """Return the command lines of a command's examples.

    >>> examples("Examples:\\n  mla-diff demo\\n  mla-diff demo --width 160")
    ['mla-diff demo', 'mla-diff demo --width 160']
    """
    lines = [line.strip() for line in _BREAK.split(epilog.replace(_AS_IT_IS, ""))]
    return [line.removeprefix("Examples:").strip() for line in lines if line not in ("", "Examples:")]


def lay_out(epilog: str) -> str:
    """Return examples as Click shows them unwrapped."""
    return "\n".join([_AS_IT_IS, "Examples:", *(f"  {line}" for line in examples(epilog))])


def polish_help(command: click.Command) -> click.Command:
    """Make the help of a command, and of those below it, fit to be read and copied from; return the command."""
    command.context_class = HelpContext
    if command.epilog:
        command.epilog = lay_out(command.epilog)
    command.short_help = (command.help or "").strip().split("\n")[0]  # whole, where Click would cut it
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        polish_help(below)
    return command
