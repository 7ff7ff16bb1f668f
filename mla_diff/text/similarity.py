"""Likeness of texts given as sequences of word numbers."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from heapq import nsmallest
from itertools import chain, count
from operator import mul

from rapidfuzz.distance import Indel, LCSseq

from mla_diff.text.tokens import match_words

Words = Sequence[int]

COMMON_IN = 200  # documents; a feature in more of them tells none from another and costs time
FEWEST_TELLING = 8  # features by which a document is looked for, though they be common, where fewer are rare ...
LEAST_TELLING = 1 / 16  # ... and these are a smaller part of all it has: a short text has little of anything
COMMON_SHARE = 0.3  # of all documents; the same for short treaties


def ratio(one: Words, other: Words) -> float:
    """Return twice the words in common, in order, over all words: 1.0 for equal texts, also for two empty ones."""
    return float(Indel.normalized_similarity(one, other))


def common_words(one: Sequence[Hashable], other: Sequence[Hashable]) -> int:
    """Return the length of the longest common subsequence of words."""
    return int(LCSseq.similarity(one, other))


class Vocabulary:
    """Numbers for words, the same for both sides of a comparison; each text is cut and counted once."""

    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)
        self._texts: dict[str, tuple[int, ...]] = {}
        self._features: dict[tuple[Words, int], Counter[Feature]] = {}

    def words(self, text: str) -> tuple[int, ...]:
        """Return the numbers of the words of ``text``; most texts stand in both versions and are cut once."""
        known = self._texts.get(text)
        if known is None:
            known = self._texts[text] = tuple(self.number(match_words(text)))
        return known

    def number(self, words: Iterable[str]) -> list[int]:
        """Return the words' numbers; a new word gets the next number."""
        return list(map(self._numbers.__getitem__, words))

    def features(self, words: Words, run: int) -> Counter[Feature]:
        """Return the features of a text, one value for all that say the same."""
        known = self._features.get((words, run))
        if known is None:
            known = self._features[words, run] = features(words, run)
        return known

    def digits(self) -> frozenset[int]:
        """Return the numbers of the words that begin with a digit."""
        return frozenset(number for word, number in self._numbers.items() if word[0].isdigit())


Feature = int  # a word's number, or those of a run of neighbouring words packed into one
_BITS = 24  # for a word in a run; no two treaties have 16 million different words


def runs_of(features: Iterable[Feature]) -> Iterator[Feature]:
    """Yield those features that are runs of words: single words tell little of what a sentence says."""
    return (feature for feature in features if feature >> _BITS)


def features(words: Words, run: int = 2) -> Counter[Feature]:
    """Return how often each word and each run of two (or, where ``run`` says so, three) neighbouring words occurs.

    Numbers are told apart faster than tuples of numbers, and most of the work on features is telling them apart.
    """
    runs: Iterable[int] = [word + 1 for word in words]  # so that no run is smaller than a word's number can be
    for start in range(1, run):
        runs = [head << _BITS | word for head, word in zip(runs, words[start:], strict=False)]
    return Counter(chain(words, runs))


class Documents:
    """Texts as features, and in how many of them each feature occurs, which is counted once."""

    def __init__(self, texts: Sequence[Counter[Feature]]) -> None:
        self.texts = texts
        self.occurrences: Mapping[Feature, int] = Counter(chain.from_iterable(texts))


class Rarity(dict[Feature, float]):
    """The weight of each feature by how few documents it occurs in (smoothed inverse document frequency).

    Weights are worked out when they are first asked for: most features of most documents never are.
    """

    def __init__(self, old: Documents, new: Documents) -> None:
        super().__init__()
        self._in_old, self._in_new = old.occurrences, new.occurrences
        self._total = 1 + len(old.texts) + len(new.texts)

    def __missing__(self, feature: Feature) -> float:
        """Return and keep the weight of a feature asked for the first time."""
        occurrences = self._in_old.get(feature, 0) + self._in_new.get(feature, 0)
        weight = self[feature] = math.log(self._total / (0.5 + occurrences))
        return weight

    def telling(self, features: Iterable[Feature]) -> float:
        """Return how telling features are, on average: 1 for those in two documents, near 0 for those in all."""
        weights = [self[feature] for feature in features]
        in_two = math.log(self._total / 2.5)
        if not weights or in_two <= 0:
            return 1.0
        return min(1.0, max(0.0, sum(weights) / len(weights) / in_two))


class Likest:
    """Finds the likest of some documents.

    Weights are TF-IDF with sublinear term frequency. Features common to very many documents are passed over, which
    keeps the cost near linear; the documents' lengths count them.
    """

    def __init__(self, documents: Documents, wanted: Set[Feature], rarity: Rarity) -> None:
        """Make ready for texts that have ``wanted`` features."""
        self._texts = documents.texts
        self._index = index_features(wanted, documents)
        self._rarity = rarity
        self._vectors: dict[int, Vector] = {}

    def of(self, text: Counter[Feature], keep: int) -> list[tuple[float, int]]:
        """Return the ``keep`` likest documents as (cosine, index), likest first."""
        own = Vector(text, self._rarity)
        shared = text.keys() & self._index.keys()
        ranked = []
        for index in nearest(shared, self._index, keep * CLOSER_LOOK):
            vector = self._vectors.get(index)
            if vector is None:
                vector = self._vectors[index] = Vector(self._texts[index], self._rarity)
            ranked.append((-own.product(vector, shared) / (own.length * vector.length), index))
        return [(-value, index) for value, index in sorted(ranked)[:keep]]


def cosines(old: Documents, new: Documents, rarity: Rarity, keep: int) -> list[list[tuple[float, int]]]:
    """Return for each old document its ``keep`` likest new ones as (cosine, index), likest first."""
    likest = Likest(new, old.occurrences.keys(), rarity)
    return [likest.of(text, keep) for text in old.texts]


class Vector:
    """A document's weights by feature, and their length."""

    def __init__(self, document: Counter[Feature], rarity: Rarity) -> None:
        self._weights = dict(zip(document, map(rarity.__getitem__, document), strict=True))
        for feature in [feature for feature, times in document.items() if times > 1]:
            self._weights[feature] *= 1 + math.log(document[feature])
        self.length = math.hypot(*self._weights.values()) or 1.0

    def product(self, vector: Vector, shared: Set[Feature]) -> float:
        """Return the inner product with another vector, of these features alone."""
        common = vector._weights.keys() & shared
        values = map(mul, map(self._weights.__getitem__, common), map(vector._weights.__getitem__, common))
        return float(sum(values))


MOST_VISITS = 1_500  # entries of the index looked at for one document; a bound on the work in very large codes
CLOSER_LOOK = 2  # times as many candidates are looked at as are kept, since the first look only counts
FAR_LESS = 0.2  # of the features that the likest shares; the ten tables come out the same; at 0.3 they lose 0.001
STRESS = (40, 12, 4)  # documents that a feature occurs in at most, to count once more for each


def index_features(wanted: Set[Feature], documents: Documents) -> dict[Feature, list[int]]:
    """Return in which documents each wanted feature occurs, without features common to very many.

    Of a document made of what very many have, its rarest features stand in the index all the same: among thousands of
    articles that are built from the same phrases, these are all there is to know it by.
    """
    most = min(COMMON_IN, max(4, int(len(documents.texts) * COMMON_SHARE)))
    occurrences = documents.occurrences
    known = wanted & occurrences.keys()
    rare = {feature for feature in known if occurrences[feature] <= most}
    places: defaultdict[Feature, list[int]] = defaultdict(list)
    scarce: set[Feature] = set()

    def by_rarity(feature: Feature) -> tuple[int, Feature]:
        return occurrences[feature], feature

    for index, text in enumerate(documents.texts):
        telling = text.keys() & rare
        for feature in telling:
            places[feature].append(index)
        if len(telling) < min(FEWEST_TELLING, len(text) * LEAST_TELLING) and most == COMMON_IN:
            scarce.update(nsmallest(FEWEST_TELLING, (text.keys() & known) - rare, key=by_rarity))
    if scarce:
        for index, text in enumerate(documents.texts):
            for feature in text.keys() & scarce:
                places[feature].append(index)
    return dict(places)


def nearest(shared: Iterable[Feature], index: dict[Feature, list[int]], keep: int) -> list[int]:
    """Return the ``keep`` documents that share most features, rare ones counting more, up to a bound on the work.

    Of more than ``keep``, those that share far less than the likest are left out too: with all the words of a treaty
    in common, two articles share some with any other.
    """
    visited: list[list[int]] = []
    room = MOST_VISITS
    for found in sorted(map(index.__getitem__, shared), key=len):
        room -= len(found)
        if room < 0:
            break
        visited.append(found)
    counts = Counter(chain.from_iterable(visited))
    for bound in STRESS:
        counts.update(chain.from_iterable(found for found in visited if len(found) <= bound))
    if len(counts) <= keep:
        return list(counts)
    ranked = sorted(counts.values(), reverse=True)
    least = max(ranked[keep - 1], ranked[0] * FAR_LESS)
    return [at for at, count in counts.items() if count >= least]
