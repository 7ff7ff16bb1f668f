"""Likeness of texts given as sequences of word numbers."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

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


def features(words: Words, run: int = 2) -> Counter[int]:
    """Return how often each word and each run of two (or, where ``run`` says so, three) neighbouring words occurs.

    Words are numbered below 2**21, so that all features have numbers of their own.
    """
    found: Counter[int] = Counter(words)
    if run == 3:
        found.update((a + 1) << 42 | (b + 1) << 21 | c for a, b, c in zip(words, words[1:], words[2:], strict=False))
    else:
        found.update((first + 1) << 32 | second for first, second in pairwise(words))
    return found


class Rarity(dict[int, float]):
    """The weight of each feature by how few documents it occurs in (smoothed inverse document frequency).

    Weights are worked out when they are first asked for: most features of most documents never are.
    """

    def __init__(self, documents: Sequence[Counter[int]]) -> None:
        super().__init__()
        self._occurrences: Counter[int] = Counter()
        for document in documents:
            self._occurrences.update(document.keys())
        self._total = 1 + len(documents)

    def __missing__(self, feature: int) -> float:
        weight = self[feature] = math.log(self._total / (0.5 + self._occurrences[feature]))
        return weight


def cosines(
    old: Sequence[Counter[int]], new: Sequence[Counter[int]], rarity: Rarity, keep: int
) -> list[list[tuple[float, int]]]:
    """Return for each old document its ``keep`` likest new ones as (cosine, index), likest first.

    Weights are TF-IDF with sublinear term frequency. Features common to very many documents are passed over when
    candidates are looked up, which keeps the cost near linear; the cosine of a candidate counts what was not.
    """
    wanted = set().union(*(document.keys() for document in old))
    postings: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for index, document in enumerate(new):
        for feature in document.keys() & wanted:
            postings[feature].append((index, _weight(document[feature], rarity[feature])))
    most = min(COMMON_IN, max(4, int(len(new) * COMMON_SHARE)))
    rare = {feature: found for feature, found in postings.items() if len(found) <= most}
    lengths: dict[int, float] = {}
    result = []
    for document in old:
        sums = _sums(document, rare, rarity)
        near = sorted(sums, key=lambda index: (-sums[index], index))[: keep * CLOSER_LOOK]
        own = _length(document, rarity)
        for index in near:
            if index not in lengths:
                lengths[index] = _length(new[index], rarity)
        ranked = sorted((-sums[index] / (own * lengths[index]), index) for index in near)[:keep]
        result.append([(-value, index) for value, index in ranked])
    return result


MOST_VISITS = 3_000  # entries of the index looked at for one document; a bound on the work in very large codes
CLOSER_LOOK = 4  # times as many candidates are looked up as are kept, since a long document gathers more of everything


def _sums(document: Counter[int], postings: dict[int, list[tuple[int, float]]], rarity: Rarity) -> dict[int, float]:
    """Return what each new document gathers from the rarest features it shares, up to a bound on the work."""
    shared = document.keys() & postings.keys()
    sums: dict[int, float] = {}
    visited = 0
    for feature in sorted(shared, key=lambda one: (len(postings[one]), one)):
        found = postings[feature]
        visited += len(found)
        if visited > MOST_VISITS:
            break
        weight = _weight(document[feature], rarity[feature])
        for index, other in found:
            sums[index] = sums.get(index, 0.0) + weight * other
    return sums


def _weight(count: int, rarity: float) -> float:
    return rarity if count == 1 else (1 + math.log(count)) * rarity


def _length(document: Counter[int], rarity: Rarity) -> float:
    return math.sqrt(sum(_weight(count, rarity[feature]) ** 2 for feature, count in document.items())) or 1.0
