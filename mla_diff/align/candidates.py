"""Candidates: where a provision may be that was joined to nothing, or to little; shown, not joined.

A candidate is either the same words (a copy, or a passage that stands elsewhere too) or words that are somewhat alike,
with how often such a guess was right in the official tables: of articles seldom three times in ten, of paragraphs up to
half.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise

from msgspec import Struct

from mla_diff.align.pieces import NearMiss
from mla_diff.align.shared_words import common_mask
from mla_diff.align.shelves import Shelf, Shelves, shares_found
from mla_diff.align.thresholds import (
    CANDIDATES_SHOWN,
    CERTAINTY_OF_CANDIDATES,
    LEAST_LIKE,
    LITTLE,
    MOSTLY_THE_SAME,
    NEARLY_ALL,
    SAME_WORDS,
    SHORTEST_COPY,
    UNITS_LOOKED_AT,
)
from mla_diff.align.units import Leaf, Side, Unit
from mla_diff.model.alignment import Candidate, Link
from mla_diff.text.similarity import Feature, Rarity, runs_of


def find_candidates(
    old: Side, new: Side, links: Sequence[Link], near_misses: Sequence[NearMiss], forbidden: Set[tuple[str, str]],
    shelves: Shelves, rarity: Rarity,
) -> list[Candidate]:  # fmt: skip
    """Return the candidates of both sides: at most three for each provision that looks for one."""
    shares_old, shares_new = shares_found(links, "old"), shares_found(links, "new")
    texts_old, texts_new = _Units(old, rarity), _Units(new, rarity)
    candidates = [
        *_of_units(texts_old, texts_new, shelves.new, shares_old, rarity),
        *(candidate.turned() for candidate in _of_units(texts_new, texts_old, shelves.old, shares_new, rarity)),
        *_of_leaves(old, new, near_misses, shares_old, shares_new),
        *_same_passages(old, new, shares_old),
        *(candidate.turned() for candidate in _same_passages(new, old, shares_new)),
    ]
    taken = {(link.old, link.new) for link in links} | forbidden
    best: dict[tuple[str, str], Candidate] = {}
    for candidate in candidates:
        pair = candidate.old, candidate.new
        if pair not in taken and (pair not in best or best[pair].score < candidate.score):
            best[pair] = candidate
    return list(best.values())


def _of_leaves(
    old: Side, new: Side, near_misses: Iterable[NearMiss], shares_old: Mapping[str, float],
    shares_new: Mapping[str, float],
) -> Iterator[Candidate]:  # fmt: skip
    """Yield the likest sentences of paragraphs and points without link; likeness says how often such are right."""
    told: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for miss in sorted(near_misses, key=lambda miss: (-miss.likeness, miss.old, miss.new)):
        one, other = old.leaves[miss.old].eid, new.leaves[miss.new].eid
        for side, eid, there, shares in (("old", one, other, shares_old), ("new", other, one, shares_new)):
            if eid not in shares and len(told[side, eid]) < CANDIDATES_SHOWN:
                told[side, eid].add(there)
                yield Candidate(one, other, round(miss.likeness, 4), "text")


def _same_passages(side: Side, other: Side, shares: Mapping[str, float]) -> Iterator[Candidate]:
    """Yield where the words of paragraphs and points without link stand, as if their side were the old one.

    A paragraph may be the same as another, be a part of one, or stand in two that follow each other in one article;
    or most of it may. Where it is the same as another, a longer text that holds it too says nothing more; and words
    that stand in many places are nobody's: most of a paragraph counts only where a single place has it.
    """
    unlinked = [leaf for leaf in side.leaves if leaf.eid not in shares and len(leaf.words) >= SHORTEST_COPY]
    for index, found in _passages(unlinked, other).items():
        leaf, best = unlinked[index], sorted(found, key=lambda passage: (-passage.length, not passage.is_whole))
        longest = [passage for passage in best if passage.length == best[0].length]
        share = longest[0].length / len(leaf.words)
        if share >= MOSTLY_THE_SAME and (share == 1 or len(longest) == 1):
            same = [passage for passage in longest if passage.is_whole] if share == 1 else []
            for passage in (same or longest)[:CANDIDATES_SHOWN]:
                yield Candidate(leaf.eid, passage.home, round(share, 4), "same words")


def _passages(leaves: Sequence[Leaf], other: Side) -> dict[int, list[_Passage]]:
    """Return the longest runs of words, by index of the leaf, that hold most of a leaf and stand in the other side.

    Every run of so many words holds one of the samples that lie that many words, less those of a sample, apart: a few
    samples of each leaf are looked for instead of each of its words, and the fewer, the longer the best run so far is.
    """
    searches = [_Search(leaf.words) for leaf in leaves]
    samples: defaultdict[tuple[int, ...], list[tuple[int, int]]] = defaultdict(list)
    for index, search in enumerate(searches):
        for place in range(0, len(search.words) - SHORTEST_COPY + 1, search.apart):
            samples[search.words[place : place + SHORTEST_COPY]].append((index, place))
    openings = {sample[0] for sample in samples}
    for unit in other.units if samples else ():
        words, homes, spans = _run_together(other, unit)
        runs: set[tuple[int, int, int]] = set()  # where each starts, of which leaf, how long
        for start in [start for start, word in enumerate(words) if word in openings]:
            for index, place in samples.get(words[start : start + SHORTEST_COPY], ()):
                step = searches[index].step
                if step and place % step == 0:
                    before, length = _extent(searches[index].words, place, words, start)
                    if length >= searches[index].least:
                        runs.add((start - before, index, length))
        for start, index, length in sorted(runs):
            first, last = homes[start], homes[start + length - 1]
            home = first if first == last else unit.eid
            searches[index].add(_Passage(length, home, (start, start + length) in spans))
    return {index: search.passages for index, search in enumerate(searches) if search.passages}


class _Passage(Struct, frozen=True):
    """A run of words that stands on the other side too: how long it is, and which provision holds it there."""

    length: int
    home: str
    is_whole: bool  # it is all that its home says


class _Search:
    """The search for the longest runs of one leaf's words: those found so far, and which would still change anything.

    Of runs that are not the whole leaf a second one as long is enough to know that no single place has it; of whole
    ones, as many as are shown.
    """

    def __init__(self, words: tuple[int, ...]) -> None:
        self.words = words
        self.passages: list[_Passage] = []
        self.least = max(SHORTEST_COPY, math.ceil(len(words) * MOSTLY_THE_SAME))  # words that a run needs
        self.apart = self.step = self.least - SHORTEST_COPY + 1  # of all samples, and of those still looked for

    def add(self, passage: _Passage) -> None:
        """Take note of a run, in the order of the other side."""
        if passage.length < self.least:
            return
        if self.passages and passage.length > self.passages[0].length:
            self.passages.clear()
        alike = [known for known in self.passages if known.is_whole == passage.is_whole]
        if len(alike) < CANDIDATES_SHOWN:
            self.passages.append(passage)
        is_full = passage.length == len(self.words)
        self.least = passage.length + (not is_full and len(self.passages) > 1)
        self.step = (self.least - SHORTEST_COPY + 1) // self.apart * self.apart
        if is_full and passage.is_whole and len(alike) + 1 >= CANDIDATES_SHOWN:
            self.step = 0  # nothing is looked for any more


def _extent(leaf: tuple[int, ...], place: int, words: tuple[int, ...], start: int) -> tuple[int, int]:
    """Return how many equal words stand before two places at which a sample stands, and how long the whole run is."""
    before = 0
    while before < min(place, start) and leaf[place - before - 1] == words[start - before - 1]:
        before += 1
    length = SHORTEST_COPY
    while place + length < len(leaf) and start + length < len(words) and leaf[place + length] == words[start + length]:
        length += 1
    return before, before + length


def _run_together(side: Side, unit: Unit) -> tuple[tuple[int, ...], list[str], set[tuple[int, int]]]:
    """Return the words of a unit as one text, for each word the eId of its leaf, and where each leaf stands."""
    words: list[int] = []
    homes: list[str] = []
    spans: set[tuple[int, int]] = set()
    for index in unit.leaves:
        leaf = side.leaves[index]
        spans.add((len(words), len(words) + len(leaf.words)))
        words += leaf.words
        homes += [leaf.eid] * len(leaf.words)
    return tuple(words), homes, spans


class _Text(Struct, frozen=True):
    """A unit that looks for candidates, or is one: its words without its heading, and all its pairs of words."""

    eid: str
    words: tuple[int, ...]
    runs: frozenset[Feature]
    weight: float  # of all its pairs, by rarity


class _Units:
    """The units of a side as texts, made when first asked for."""

    def __init__(self, side: Side, rarity: Rarity) -> None:
        self.side = side
        self._rarity = rarity
        self._texts: dict[int, _Text] = {}

    def text(self, place: int) -> _Text:
        """Return a unit by its place in the side."""
        if place not in self._texts:
            unit = self.side.units[place]
            words = tuple(word for leaf in unit.leaves for word in self.side.leaves[leaf].words)
            runs = frozenset(runs_of(unit.features))
            self._texts[place] = _Text(unit.eid, words, runs, sum(map(self._rarity.__getitem__, runs)))
        return self._texts[place]


def _of_units(
    units: _Units, others: _Units, shelf: Shelf, shares: Mapping[str, float], rarity: Rarity
) -> Iterator[Candidate]:
    """Yield the candidates of one side's units of which little was found, as if that side were the old one."""
    for place, unit in enumerate(units.side.units):
        if unit.words and shares.get(unit.eid, 0.0) < LITTLE:
            text = units.text(place)
            holdings = shelf.holdings(text.runs, UNITS_LOOKED_AT)
            yield from _likest(text, [others.text(holding.place) for holding in holdings], rarity)


def _likest(text: _Text, others: Iterable[_Text], rarity: Rarity) -> list[Candidate]:
    """Return the candidates of a text among others, the surest first, as many as are shown."""
    candidates = []
    for other in others:
        shared = sum(map(rarity.__getitem__, text.runs & other.runs))
        if shared <= 0:
            continue
        likeness = shared / math.sqrt(text.weight * other.weight)
        same = _share_of_same_words(text, other) if shared >= NEARLY_ALL * text.weight else 0.0
        if same >= SAME_WORDS:
            candidates.append(Candidate(text.eid, other.eid, round(same, 4), "same words"))
        elif likeness >= LEAST_LIKE:
            candidates.append(Candidate(text.eid, other.eid, round(_certainty(likeness), 4), "text"))
    return sorted(candidates, key=lambda candidate: -candidate.score)[:CANDIDATES_SHOWN]


def _share_of_same_words(text: _Text, other: _Text) -> float:
    """Return the share of a text's words that stand in another in runs, where there are words enough to tell."""
    if len(text.words) < SHORTEST_COPY:
        return 0.0
    return sum(common_mask(text.words, other.words)) / len(text.words)


def _certainty(likeness: float) -> float:
    """Return how often candidates so alike were right, between the rows of the table interpolated.

    Likeness is the share of each text's word pairs, by rarity, that the other has; the geometric mean of both.
    """
    for (low, sure_low), (high, sure_high) in pairwise(CERTAINTY_OF_CANDIDATES):
        if likeness <= high:
            return sure_low + (sure_high - sure_low) * (likeness - low) / (high - low)
    return CERTAINTY_OF_CANDIDATES[-1][1]
