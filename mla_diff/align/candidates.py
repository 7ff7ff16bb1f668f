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

from mla_diff.align.both import Both
from mla_diff.align.pieces import NearMiss
from mla_diff.align.running_text import RunningText
from mla_diff.align.shared_words import common_mask
from mla_diff.align.shelves import Shelf, Shelves, shares_found
from mla_diff.align.thresholds import (
    CANDIDATES_SHOWN,
    CERTAINTY_OF_CANDIDATES,
    LEAST_LIKE,
    LITTLE,
    MOSTLY_THE_SAME,
    NEARLY_ALL,
    NEARLY_ALL_OF_LEAF,
    SAME_WORDS,
    SHORTEST_COPY,
    UNITS_LOOKED_AT,
)
from mla_diff.align.units import Side, signs_of
from mla_diff.model.alignment import Candidate, Link
from mla_diff.text.similarity import Feature, Rarity, runs_of


def find_candidates(
    old: Side, new: Side, links: Sequence[Link], near_misses: Sequence[NearMiss], forbidden: Set[tuple[str, str]],
    shelves: Shelves, rarity: Rarity, both: Both,
) -> list[Candidate]:  # fmt: skip
    """Return the candidates of both sides: at most three for each provision that looks for one."""
    shares_old, shares_new = shares_found(links, "old"), shares_found(links, "new")
    texts_old, texts_new = _Units(old, rarity), _Units(new, rarity)
    likely, same = both(
        lambda: [
            *_of_units(texts_old, texts_new, shelves.new, shares_old, rarity),
            *(candidate.turned() for candidate in _of_units(texts_new, texts_old, shelves.old, shares_new, rarity)),
            *_of_leaves(old, new, near_misses, shares_old, shares_new),
            *_same_passages(old, new, shares_old),
        ],
        lambda: [candidate.turned() for candidate in _same_passages(new, old, shares_new)],
        list[Candidate],
    )
    taken = {(link.old, link.new) for link in links} | forbidden
    best: dict[tuple[str, str], Candidate] = {}
    for candidate in likely + same:
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
    equals = _leaves_with_words(other, {leaf.words for leaf in unlinked})
    runs = _longest_runs([leaf.words for leaf in unlinked if leaf.words not in equals], other)
    for leaf in unlinked:
        if leaf.words in equals:
            length, homes = len(leaf.words), equals[leaf.words]
        else:
            length, homes = runs.get(leaf.words, (0, []))
        share = length / len(leaf.words)
        if share == 1 or len(homes) == 1:
            for home in homes[:CANDIDATES_SHOWN]:
                yield Candidate(leaf.eid, home, round(share, 4), "same words")


def _leaves_with_words(side: Side, wanted: Set[tuple[int, ...]]) -> dict[tuple[int, ...], list[str]]:
    """Return the eIds of the leaves that say no more and no less than wanted texts do, in order."""
    found: defaultdict[tuple[int, ...], list[str]] = defaultdict(list)
    for leaf in side.leaves:
        if leaf.words in wanted:
            found[leaf.words].append(leaf.eid)
    return dict(found)


def _longest_runs(texts: Iterable[tuple[int, ...]], side: Side) -> dict[tuple[int, ...], tuple[int, list[str]]]:
    """Return how long the longest runs are that hold most of each text and stand on the other side, and their homes.

    Every run of so many words holds one of the samples that lie that many words, less those of a sample, apart: a few
    samples of each text are looked for instead of each of its words.
    """
    wanted = {signs_of(text): text for text in texts}
    if not wanted:
        return {}
    there = RunningText(side)
    samples = {text: _samples(text) for text in wanted}
    places = there.places({sample for own in samples.values() for _, sample in own}, SHORTEST_COPY)
    found = {}
    for text, own in samples.items():
        length, starts = _longest(text, there.signs, [(place, places.get(sample, [])) for place, sample in own])
        if starts:
            found[wanted[text]] = length, [there.home(start, length) for start in starts]
    return found


def _fewest(text: str) -> int:
    """Return how many words of a text a run has to hold."""
    return max(SHORTEST_COPY, math.ceil(len(text) * MOSTLY_THE_SAME))


def _samples(text: str) -> list[tuple[int, str]]:
    """Return samples of a text with their places, of which every run holds one that is long enough."""
    apart = _fewest(text) - SHORTEST_COPY + 1
    return [(place, text[place : place + SHORTEST_COPY]) for place in range(0, len(text) - SHORTEST_COPY + 1, apart)]


_Hits = Sequence[tuple[int, Sequence[int]]]  # the place of each sample in a text, and where it stands in another


def _longest(text: str, there: str, hits: _Hits) -> tuple[int, list[int]]:
    """Return how long the longest runs are, and where they start: of those that are all of the text, only the first.

    Runs that hold nearly all of the text are looked for first: each of them holds the middle of it, which is compared
    at once, and only where the rarest of the samples in there stands.
    """
    for share in (1.0, NEARLY_ALL_OF_LEAF):
        fewest = math.ceil(len(text) * share)
        edge = len(text) - fewest  # words on either side that such a run may lack
        inside = [hit for hit in hits if edge <= hit[0] <= fewest - SHORTEST_COPY]
        if inside:
            place, starts = min(inside, key=lambda hit: len(hit[1]))
            middle = text[edge:fewest]
            held = [(start, place) for start in starts if there.startswith(middle, max(0, start - place + edge))]
            length, found = _longest_through(text, there, held, fewest)
            if found:
                return length, found
    every = [(start, place) for place, starts in hits for start in starts]
    return _longest_through(text, there, sorted(every), _fewest(text))


def _longest_through(text: str, there: str, hits: Iterable[tuple[int, int]], least: int) -> tuple[int, list[int]]:
    """Return how long the longest runs through places where a sample stands are, and where they start."""
    reached: dict[int, int] = {}  # where the last run ends, by how far apart its two places are
    found: set[int] = set()
    for start, place in hits:
        edge = len(text) - least
        if reached.get(start - place, 0) > start or not there.startswith(
            text[edge:least], max(0, start - place + edge)
        ):
            continue
        before, length = _extent(text, place, there, start)
        reached[start - place] = start - before + length
        if length > least:
            found.clear()
            least = length
        if length == least:
            found.add(start - before)
        if len(found) == CANDIDATES_SHOWN and length == len(text):
            break
    return least, sorted(found)


def _extent(text: str, place: int, there: str, start: int) -> tuple[int, int]:
    """Return how many equal words stand before two places at which a sample stands, and how long the whole run is."""
    before = 0
    while before < place and text[place - before - 1] == there[start - before - 1]:
        before += 1
    after = SHORTEST_COPY
    while place + after < len(text) and text[place + after] == there[start + after]:
        after += 1
    return before, before + after


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


def _likest(text: _Text, partners: Iterable[_Text], rarity: Rarity) -> list[Candidate]:
    """Return the candidates of a text among some, the surest first, as many as are shown."""
    candidates = []
    for partner in partners:
        shared = sum(map(rarity.__getitem__, text.runs & partner.runs))
        if shared <= 0:
            continue
        likeness = shared / math.sqrt(text.weight * partner.weight)
        same = _share_of_same_words(text, partner) if shared >= NEARLY_ALL * text.weight else 0.0
        if same >= SAME_WORDS:
            candidates.append(Candidate(text.eid, partner.eid, round(same, 4), "same words"))
        elif likeness >= LEAST_LIKE:
            candidates.append(Candidate(text.eid, partner.eid, round(_certainty(likeness), 4), "text"))
    return sorted(candidates, key=lambda candidate: -candidate.score)[:CANDIDATES_SHOWN]


def _share_of_same_words(text: _Text, partner: _Text) -> float:
    """Return the share of a text's words that stand in another in runs, where there are words enough to tell."""
    if len(text.words) < SHORTEST_COPY:
        return 0.0
    return sum(common_mask(text.words, partner.words)) / len(text.words)


def _certainty(likeness: float) -> float:
    """Return how often candidates so alike were right, between the rows of the table interpolated.

    Likeness is the share of each text's word pairs, by rarity, that the other has; the geometric mean of both.
    """
    for (low, sure_low), (high, sure_high) in pairwise(CERTAINTY_OF_CANDIDATES):
        if likeness <= high:
            return sure_low + (sure_high - sure_low) * (likeness - low) / (high - low)
    return CERTAINTY_OF_CANDIDATES[-1][1]
