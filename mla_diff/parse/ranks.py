"""How high each kind of division stands in a treaty: a chapter above a section, or below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from mla_diff.languages.language import Language
from mla_diff.parse.label import HEADING_WORDS
from mla_diff.parse.lines import Line

_FIRST = re.compile(r"(?:.*[.-])?(?:1|A|)")  # the number of a division that opens those of its kind: "1", "4.1"


def division_ranks(lines: Sequence[Line], words: Language) -> dict[str, int]:
    """Return how high each division keyword stands here: the language's usual order, bent by direct nestings.

    A code may put its "Abschnitt" above its "Titel" or below: where its first follows the other at once, it is below,
    and so is "Title 1" below "Section 1" in "Chapter II"; "Book II" behind an empty chapter is not.
    """
    order = list(words.divisions)
    nested: dict[tuple[str, str], int] = {}
    previous = ""
    for line in lines:
        if line.label is None:
            previous = "" if len(line.block.text.split()) > HEADING_WORDS else previous  # text stands between them
            continue
        keyword = line.label.keyword if line.label.type == "division" else ""
        if keyword and previous and keyword != previous and _FIRST.fullmatch(line.label.number):
            nested[previous, keyword] = nested.get((previous, keyword), 0) + 1
        previous = keyword
    used = [word for word in order if any(word in pair for pair in nested)]
    for _ in used:  # as often as there are words, since two orders may contradict each other
        for upper, lower in combinations(list(used), 2):
            if nested.get((lower, upper), 0) > nested.get((upper, lower), 0) and used.index(upper) < used.index(lower):
                used.remove(upper)
                used.insert(used.index(lower) + 1, upper)
    ranks = {word: order.index(_like(word, order)) * 10 for word in order}
    slots = sorted(ranks[word] for word in used)
    return ranks | dict(zip(used, slots, strict=True))


def _like(word: str, order: Sequence[str]) -> str:
    """Return the first name that begins with the same word: a "disposición final" stands as high as any other."""
    first, _, further = word.partition(" ")
    return next(name for name in order if name == word or (further and name.startswith(f"{first} ")))
