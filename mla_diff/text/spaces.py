"""White space of every kind, as ``str.strip`` and the patterns of ``re`` know it."""

from __future__ import annotations

#: All characters that ``str.isspace`` is true of.
SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
TAB = 4  # columns, as CommonMark has it


def indent_of(line: str) -> int:
    """Return how many columns a line is set in; a tab goes on to the next fourth.

    >>> indent_of("  - fees"), indent_of(" \\t- fees")
    (2, 4)
    """
    blank = line[: len(line) - len(line.lstrip())]
    return len(blank.expandtabs(TAB)) if "\t" in blank else len(blank)
