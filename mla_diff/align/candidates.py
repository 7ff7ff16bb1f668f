"""Candidates: where a provision may be that was joined to nothing, or to little; shown, not joined.

A candidate is either the same words (a copy, or a passage that stands elsewhere too) or words that are somewhat alike,
with how often such a guess was right in the official tables: seldom more than three times in ten.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise

from msgspec import Struct

from mla_diff.align.shared_words import common_mask
from mla_diff.align.shelves import Shelf, Shelves, shares_found
from mla_diff.align.thresholds import (
    CANDIDATES_SHOWN,
    CERTAINTY_OF_CANDIDATES,
    LEAST_HELD,
    LEAST_LIKE,
    LEAST_LIKE_INSIDE,
    LITTLE,
    NEARLY_ALL,
    SAME_WORDS,
    SHORTEST_CANDIDATE,
    SHORTEST_COPY,
    UNITS_AROUND,
    UNITS_LOOKED_AT,
)
from mla_diff.align.units import Leaf, Side
from mla_diff.model.alignment import Candidate, Link
from mla_diff.text.similarity import Feature, Rarity, features, runs_of


class _Text(Struct, frozen=True):
    """A unit or a leaf that looks for candidates, or is one: its words without the unit's heading, and their pairs."""

    eid: str
    words: tuple[int, ...]
    runs: frozenset[Feature]
    weight: float  # of all its pairs, by rarity


class _Texts:
    """The units and leaves of a side as texts, made when first asked for."""

    def __init__(self, side: Side, rarity: Rarity) -> None:
        self.side = side
        self.rarity = rarity
        self._units: dict[int, _Text] = {}
        self._leaves: dict[int, _Text] = {}
        self._by_words: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)

    def unit(self, place: int) -> _Text:
        """Return a unit by its place in the side."""
        if place not in self._units:
            unit = self.side.units[place]
            words = tuple(word for leaf in unit.leaves for word in self.side.leaves[leaf].words)
            self._units[place] = self._text(unit.eid, words, runs_of(unit.features))
        return self._units[place]

    def leaf(self, place: int) -> _Text:
        """Return a leaf by its place in the side."""
        if place not in self._leaves:
            leaf = self.side.leaves[place]
            runs = runs_of(features(leaf.words, self.side.units[leaf.unit].run))
            self._leaves[place] = self._text(leaf.eid, leaf.words, runs)
        return self._leaves[place]

    def places_of(self, words: tuple[int, ...]) -> Sequence[int]:
        """Return the leaves that have just these words."""
        if not self._by_words:
            for place, leaf in enumerate(self.side.leaves):
                self._by_words[leaf.words].append(place)
        return self._by_words.get(words, ())

    def _text(self, eid: str, words: tuple[int, ...], runs: Iterable[Feature]) -> _Text:
        kept = frozenset(runs)
        return _Text(eid, words, kept, sum(map(self.rarity.__getitem__, kept)))


def find_candidates(
    old: Side, new: Side, links: Sequence[Link], forbidden: Set[tuple[str, str]], shelves: Shelves, rarity: Rarity
) -> list[Candidate]:
    """Return the candidates of both sides: at most three for each provision that looks for one."""
    taken = {(link.old, link.new) for link in links} | forbidden
    found: dict[tuple[str, str], Candidate] = {}
    old_texts, new_texts = _Texts(old, rarity), _Texts(new, rarity)
    for candidate in _of_one_side(old_texts, new_texts, shelves.new, shares_found(links, "old"), taken, rarity):
        found[candidate.old, candidate.new] = candidate
    turned_taken = {(other, one) for one, other in taken}
    for turned in _of_one_side(new_texts, old_texts, shelves.old, shares_found(links, "new"), turned_taken, rarity):
        candidate = turned.turned()
        known = found.get((candidate.old, candidate.new))
        if known is None or known.score < candidate.score:
            found[candidate.old, candidate.new] = candidate
    return list(found.values())


def _of_one_side(
    side: _Texts, other: _Texts, shelf: Shelf, shares: Mapping[str, float], taken: Set[tuple[str, str]], rarity: Rarity
) -> Iterator[Candidate]:
    """Yield the candidates of one side's provisions, as if that side were the old one."""
    units = {
        place: side.unit(place) for place, unit in enumerate(side.side.units)
        if unit.words and shares.get(unit.eid, 0.0) < LITTLE
    }  # fmt: skip
    for text in units.values():
        holdings = shelf.holdings(text.runs, UNITS_LOOKED_AT)
        yield from _likest(text, [other.unit(holding.place) for holding in holdings], LEAST_LIKE, taken, rarity)
    for place, leaf in enumerate(side.side.leaves):
        if leaf.eid in shares or len(leaf.words) < SHORTEST_CANDIDATE:
            continue
        if side.side.units[leaf.unit].eid not in shares:
            yield from _same(leaf, other.places_of(leaf.words), other.side, taken)
            continue
        text = side.leaf(place)
        holdings = [holding for holding in shelf.holdings(text.runs, UNITS_AROUND) if holding.share >= LEAST_HELD]
        near = [other.leaf(inside) for holding in holdings for inside in other.side.units[holding.place].leaves]
        yield from _likest(text, near, LEAST_LIKE_INSIDE, taken, rarity)


def _same(leaf: Leaf, places: Sequence[int], other: Side, taken: Set[tuple[str, str]]) -> Iterator[Candidate]:
    """Yield where a paragraph of an article that looks for candidates itself stands word for word."""
    if len(leaf.words) >= SHORTEST_COPY:
        eids = [other.leaves[place].eid for place in places[:CANDIDATES_SHOWN]]
        yield from (Candidate(leaf.eid, eid, 1.0, "same words") for eid in eids if (leaf.eid, eid) not in taken)


def _likest(
    text: _Text, others: Iterable[_Text], least: float, taken: Set[tuple[str, str]], rarity: Rarity
) -> list[Candidate]:
    """Return the candidates of a text among others, the surest first, as many as are shown.

    The same words are a candidate whatever ``least`` says of texts that are alike.
    """
    candidates = []
    for other in others:
        shared = sum(map(rarity.__getitem__, text.runs & other.runs))
        if shared <= 0 or (text.eid, other.eid) in taken:
            continue
        likeness = shared / math.sqrt(text.weight * other.weight)
        same = _share_of_same_words(text, other) if shared >= NEARLY_ALL * text.weight else 0.0
        if same >= SAME_WORDS:
            candidates.append(Candidate(text.eid, other.eid, round(same, 4), "same words"))
        elif likeness >= least:
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
