"""Likeness of texts given as sequences of word numbers."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Indel, LCSseq

Words = Sequence[int]

COMMON_IN = 200  # documents; a feature in more of them tells none from another and costs time
COMMON_SHARE = 0.3  # of all documents; the same for short treaties


def ratio(one: Words, other: Words) -> float:
    """Return twice the words in common, in order, over all words: 1.0 for equal texts, also for two empty ones."""
    return float(Indel.normalized_similarity(one, other))


def common_words(one: Words, other: Words) -> int:
    """Return the length of the longest common subsequence of words."""
    return int(LCSseq.similarity(one, other))


class Vocabulary:
    """Numbers for words, the same for both sides of a comparison, and how many units each feature occurs in."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, words: Iterable[str]) -> list[int]:
        """Return the words' numbers; a new word gets the next number."""
        numbers = self._numbers
        return [numbers.setdefault(word, len(numbers)) for word in words]

    def __len__(self) -> int:
        return len(self._numbers)


def features(words: Words) -> Counter[int]:
    """Return how often each word and each pair of neighbouring words occurs. Words are numbered below 2**32."""
    found: Counter[int] = Counter(words)
    found.update((first + 1) << 32 | second for first, second in zip(words, words[1:], strict=False))
    return found


def informative(documents: Sequence[Counter[int]]) -> dict[int, float]:
    """Return the weight of each feature by how few documents it occurs in (smoothed inverse document frequency)."""
    occurrences: Counter[int] = Counter()
    for document in documents:
        occurrences.update(document.keys())
    total = len(documents)
    return {feature: math.log((1 + total) / (0.5 + count)) for feature, count in occurrences.items()}


def cosines(
    old: Sequence[Counter[int]], new: Sequence[Counter[int]], weights: dict[int, float], keep: int
) -> list[list[tuple[float, int]]]:
    """Return for each old document its ``keep`` likest new ones as (cosine, index), likest first.

    Weights are TF-IDF with sublinear term frequency. Features common to very many documents are passed over, which
    keeps the cost near linear.
    """
    old_vectors = [_unit_vector(document, weights) for document in old]
    new_vectors = [_unit_vector(document, weights) for document in new]
    postings: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for index, vector in enumerate(new_vectors):
        for feature, weight in vector.items():
            postings[feature].append((index, weight))
    most = min(COMMON_IN, max(4, int(len(new) * COMMON_SHARE)))
    rare = {feature: found for feature, found in postings.items() if len(found) <= most}
    return [_likest(vector, rare, keep) for vector in old_vectors]


def _likest(
    vector: dict[int, float], postings: dict[int, list[tuple[int, float]]], keep: int
) -> list[tuple[float, int]]:
    sums: dict[int, float] = {}
    for feature in vector.keys() & postings.keys():
        weight = vector[feature]
        for index, other in postings[feature]:
            sums[index] = sums.get(index, 0.0) + weight * other
    best = sorted(((value, -index) for index, value in sums.items()), reverse=True)[:keep]
    return [(value, -index) for value, index in best]


def _unit_vector(document: Counter[int], weights: dict[int, float]) -> dict[int, float]:
    vector = {feature: (1 + math.log(count)) * weights[feature] for feature, count in document.items()}
    norm = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {feature: weight / norm for feature, weight in vector.items()}
