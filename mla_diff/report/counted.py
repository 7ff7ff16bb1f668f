"""A number and what is counted, and names in a row, as every sentence of a report has them."""

from __future__ import annotations

from collections.abc import Sequence


def counted(count: int, noun: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "annex"), counted(13, "annex"), counted(2, "article")
    ('1 annex', '13 annexes', '2 articles')
    """
    if count == 1:
        return f"1 {noun}"
    return f"{count} {noun}es" if noun.endswith("x") else f"{count} {noun}s"


def listed(names: Sequence[str]) -> str:
    """Return names in a row, "and" before the last.

    >>> listed(["Art. 1"]), listed(["Art. 1", "Art. 2", "2 more"])
    ('Art. 1', 'Art. 1, Art. 2 and 2 more')
    """
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
