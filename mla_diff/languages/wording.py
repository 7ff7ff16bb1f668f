"""What the rules of change of a language are written with: numbers in words, and phrases made of parts."""

from __future__ import annotations

from itertools import product

_VALUES = (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40, 50, 60, 90, 100, 1000)
_RANKS = (20, 30, 40, 50, 60)


def cardinals(words: str) -> dict[str, str]:
    """Return a language's words for 2 to 12, 15, 20, 30, 40, 50, 60, 90, 100 and 1000 with the figures.

    They are given in that order. These are the numbers in which treaties count days, Parties, judges and votes.
    """
    return {word: str(value) for word, value in zip(words.split(), _VALUES, strict=True)}


def ranks(*forms: str) -> dict[str, str]:
    """Return a language's words for the 20th, 30th, 40th, 50th and 60th with the figures, each of ``forms`` all five.

    The thirtieth day after an event is thirty days after it.
    """
    return {word: str(value) for form in forms for word, value in zip(form.split(), _RANKS, strict=True)}


def combine(*slots: str) -> tuple[str, ...]:
    """Return all phrases that have one choice of each slot in turn; choices are parted by strokes.

    >>> combine("under|within", "its|their", "law")
    ('under its law', 'under their law', 'within its law', 'within their law')
    """
    return tuple(" ".join(parts) for parts in product(*(slot.split("|") for slot in slots)))
