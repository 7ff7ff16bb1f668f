"""How much a word says: one that stands in every article says nothing of where it came from."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from mla_diff.provenance.texts import Text


class Weights(dict[int, float]):
    """How rare each word is, between 0 and 1: by how few documents (articles, or whole texts) have it."""

    def __init__(self, occurrences: Mapping[int, int], documents: int) -> None:
        super().__init__()
        self._occurrences = occurrences
        self._documents = documents
        self._greatest = math.log((documents + 1) / 1.5)

    def __missing__(self, code: int) -> float:
        """Return and keep the weight of a word asked for the first time."""
        found = math.log((self._documents + 1) / (0.5 + self._occurrences.get(code, 1)))
        weight = self[code] = max(0.01, min(1.0, found / self._greatest)) if self._greatest > 0 else 1.0
        return weight


def weigh(texts: Iterable[Text]) -> Weights:
    """Return the weights of words by the articles of these texts."""
    occurrences: Counter[int] = Counter()
    documents = 0
    for text in texts:
        for unit in text.units:
            occurrences.update(set(text.codes[unit.start : unit.end]))
            documents += 1
    return Weights(occurrences, documents)
