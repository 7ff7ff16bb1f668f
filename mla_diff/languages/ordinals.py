"""Number words beyond ten, composed as each language composes them: "vigésimo primero", "двадцать первая"."""

from __future__ import annotations

from collections.abc import Mapping


def counted(first: int, *forms: str, step: int = 1) -> dict[str, str]:
    """Return number words with their numbers, counted from ``first``: each argument has the forms of one number.

    >>> counted(1, "primero primera", "segundo segunda")
    {'primero': '1', 'primera': '1', 'segundo': '2', 'segunda': '2'}
    """
    return {word: str(first + index * step) for index, words in enumerate(forms) for word in words.split()}


def joined(tens: Mapping[str, str], units: Mapping[str, str], *signs: str) -> dict[str, str]:
    """Return the number words that a ten and a unit make together, with each of the signs between them.

    >>> joined({"twenty": "20"}, {"first": "1", "second": "2"}, "-")
    {'twenty-first': '21', 'twenty-second': '22'}
    """
    return {
        f"{ten}{sign}{unit}": str(int(number) + int(value))
        for ten, number in tens.items()
        for unit, value in units.items()
        for sign in signs
    }
