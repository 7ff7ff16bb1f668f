"""What somebody may have meant by a name that there is none of."""

from __future__ import annotations

from collections.abc import Iterable


def guess(wanted: str, known: Iterable[str], otherwise: str, most: int = 1, least: float = 0.6) -> str:
    """Return "did you mean ...?" with the ``most`` known names nearest to ``wanted``, ``otherwise`` where none is near.

    ``least`` is how near, from 0 to 1, as difflib measures it.

    >>> guess("htlm", ["html", "json"], "choose one of html, json")
    'did you mean html?'
    >>> guess("xml", ["docx", "json"], "choose one of docx, json")
    'choose one of docx, json'
    """
    near = nearest(wanted, known, most, least)
    return f"did you mean {' or '.join(near)}?" if near else otherwise


def nearest(wanted: str, known: Iterable[str], most: int = 1, least: float = 0.6) -> list[str]:
    """Return the ``most`` known names nearest to ``wanted``, the nearest first; none where none is near."""
    from difflib import get_close_matches

    return get_close_matches(wanted, list(known), most, least)
