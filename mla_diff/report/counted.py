"""A number and what is counted, as every sentence of a report has them."""

from __future__ import annotations


def counted(count: int, noun: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "annex"), counted(13, "annex"), counted(2, "article")
    ('1 annex', '13 annexes', '2 articles')
    """
    if count == 1:
        return f"1 {noun}"
    return f"{count} {noun}es" if noun.endswith("x") else f"{count} {noun}s"
