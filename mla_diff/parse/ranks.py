"""How high each kind of division stands in a treaty: a chapter above a section, or below it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mla_diff.languages.language import Language
from mla_diff.parse.label import HEADING_WORDS
from mla_diff.parse.lines import Line


def division_ranks(lines: Sequence[Line], words: Language) -> dict[str, int]:
    """Return how high each division keyword stands here: the language's usual order, bent by direct nestings.

    A code may put its "Abschnitt" above its "Titel" or below: where one follows the other at once, it is below.
    """
    order = list(words.divisions)
    nested: dict[tuple[str, str], int] = {}
    previous = ""
    for line in lines:
        if line.label is None:
            previous = "" if len(line.block.text.split()) > HEADING_WORDS else previous  # text stands between them
            continue
        keyword = line.label.keyword if line.label.type == "division" else ""
        if keyword and previous and keyword != previous:
            nested[previous, keyword] = nested.get((previous, keyword), 0) + 1
        previous = keyword
    used = [word for word in order if any(word in pair for pair in nested)]
    for _ in used:
        for upper, lower in pairwise(list(used)):
            if nested.get((lower, upper), 0) > nested.get((upper, lower), 0):
                index = used.index(upper)
                used[index], used[index + 1] = lower, upper
    ranks = {word: order.index(_like(word, order)) * 10 for word in order}
    slots = sorted(ranks[word] for word in used)
    return ranks | dict(zip(used, slots, strict=True))


def _like(word: str, order: Sequence[str]) -> str:
    """Return the first name that begins with the same word: a "disposición final" stands as high as any other."""
    first, _, further = word.partition(" ")
    return next(name for name in order if name == word or (further and name.startswith(f"{first} ")))
