"""Homeless sentences: pieces of text that the first pairing leaves without a counterpart, matched across the treaty.

They are how splits, merges and paragraphs that moved to another article show. Boilerplate that both articles of a
pair share never gets here, since it has its counterpart already.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from operator import or_

from msgspec import Struct

from mla_diff.align.matching import Pair
from mla_diff.align.recut import Recut
from mla_diff.align.running_text import RunningText
from mla_diff.align.shared_words import common_mask
from mla_diff.align.thresholds import (
    BOILERPLATE,
    HOUSED,
    LIKE_AT_HOME,
    LIKE_SENTENCES,
    NEAR_MISS,
    PART_AT_HOME,
    RUN_AT_HOME,
    SAME_SENTENCE,
    SHORTEST_SENTENCE,
)
from mla_diff.align.units import Leaf, Side
from mla_diff.text.similarity import Documents, Rarity, Vocabulary, cosines, features, ratio, runs_of

_SENTENCE_END = re.compile(r"(?<=[.;:!?])\s+(?=[^\W\d_a-zà-þ]|[\"“‘«(\d]|[a-z]{1,5}\)\s)")


class Piece(Struct, frozen=True):
    """A sentence (or a run of short ones) of a leaf."""

    leaf: int
    words: tuple[int, ...]


class PieceLink(Struct, frozen=True):
    """Two pieces that are the same sentence: leaves, words in common, likeness, and the best likeness elsewhere.

    ``telling`` says how rare what they share is among all articles: 1 if it stands nowhere else. ``recurs`` says that
    each of the two stands in several units of its side.
    """

    old: int
    new: int
    old_words: int
    new_words: int
    likeness: float
    rival: float
    telling: float = 1.0
    recurs: bool = False


class NearMiss(Struct, frozen=True):
    """Two leaves that have pieces somewhat alike, and how alike they are: too little, or another was likelier."""

    old: int
    new: int
    likeness: float


def match_pieces(
    old: Side, new: Side, pairs: Mapping[int, int], vocabulary: Vocabulary, whole_old: set[int], whole_new: set[int],
    recut: Recut, rarity: Rarity, partners: Set[tuple[int, int]],
) -> tuple[list[PieceLink], list[NearMiss]]:  # fmt: skip
    """Return links between homeless pieces, surest first, and what came near to being one.

    ``pairs`` maps old to new leaves already paired; ``whole_old`` and ``whole_new`` are leaves of units that have
    an equal counterpart, which need no look. What ``recut`` accounts for is not homeless. Inside units that are each
    other's ``partners`` a sentence is known by less.
    """
    homes_old = {a: new.leaves[b] for a, b in pairs.items()}
    homes_new = {b: old.leaves[a] for a, b in pairs.items()}
    old_pieces = list(_homeless(old, homes_old, vocabulary, whole_old, recut.housed_old))
    new_pieces = list(_homeless(new, homes_new, vocabulary, whole_new, recut.housed_new))
    if not old_pieces or not new_pieces:
        return [], []
    old_texts = Documents([features(piece.words) for piece in old_pieces])
    new_texts = Documents([features(piece.words) for piece in new_pieces])
    candidates = cosines(old_texts, new_texts, Rarity(old_texts, new_texts), keep=5)
    return _best_first(old, new, old_pieces, new_pieces, candidates, rarity, partners)


def without_boilerplate(links: Sequence[PieceLink], old: Side, new: Side, pairs: Sequence[Pair]) -> list[PieceLink]:
    """Return the links without those between strangers that share only what many other articles say too.

    "The Council, acting by a qualified majority on a proposal from the Commission" says nothing of where a sentence
    came from. Inside two articles that are each other's partners it does no harm.
    """
    between: defaultdict[tuple[int, int], list[PieceLink]] = defaultdict(list)
    for link in links:
        between[old.leaves[link.old].unit, new.leaves[link.new].unit].append(link)
    partners = {(pair.old, pair.new) for pair in pairs}
    dropped = {units for units, shared in between.items() if units not in partners and _is_boilerplate(shared)}
    return [link for link in links if (old.leaves[link.old].unit, new.leaves[link.new].unit) not in dropped]


def _is_boilerplate(links: Sequence[PieceLink]) -> bool:
    if any(link.likeness >= SAME_SENTENCE and not link.recurs for link in links):
        return False  # the same sentence, however plain its words are
    words = sum(link.old_words for link in links)
    return sum(link.telling * link.old_words for link in links) < BOILERPLATE * words


def _homeless(
    side: Side, homes: Mapping[int, Leaf], vocabulary: Vocabulary, skip: set[int], accounted: Mapping[int, bytearray]
) -> Iterator[Piece]:
    for place, leaf in enumerate(side.leaves):
        if place in skip or len(leaf.words) < SHORTEST_SENTENCE:
            continue
        home = homes.get(place)
        if home and home.words == leaf.words:
            continue
        housed = common_mask(leaf.words, home.words) if home else bytearray(len(leaf.words))
        if place in accounted:
            housed = bytearray(map(or_, housed, accounted[place]))
        if len(housed) - sum(housed) <= SHORTEST_SENTENCE * (1 - HOUSED):
            continue  # too few words for any sentence to be homeless
        start = 0
        for words in sentences(side, leaf, vocabulary):
            share = sum(housed[start : start + len(words)]) / len(words)
            start += len(words)
            if share < HOUSED and len(words) >= SHORTEST_SENTENCE:
                yield Piece(place, words)


def sentences(side: Side, leaf: Leaf, vocabulary: Vocabulary) -> list[tuple[int, ...]]:
    """Return a leaf's sentences as word numbers; short ones stand with their neighbour."""
    provision = side.version.by_eid[leaf.eid]
    text = provision.text
    if provision.heading and leaf.eid != side.units[leaf.unit].eid:
        text = f"{provision.heading} {text}"
    found: list[tuple[int, ...]] = []
    for sentence in _SENTENCE_END.split(text):
        words = vocabulary.words(sentence)
        if found and (len(words) < SHORTEST_SENTENCE or len(found[-1]) < SHORTEST_SENTENCE):
            found[-1] += words
        elif words:
            found.append(words)
    return found


def _share_a_run(one: Piece, other: Piece) -> bool:
    """Return whether two sentences have so many words in a row that one is the other put otherwise."""
    runs = bytes(common_mask(one.words, other.words)).split(b"\0")
    return max(map(len, runs)) >= max(RUN_AT_HOME, PART_AT_HOME * min(len(one.words), len(other.words)))


def _best_first(
    old: Side, new: Side, old_pieces: Sequence[Piece], new_pieces: Sequence[Piece],
    candidates: Sequence[Sequence[tuple[float, int]]], rarity: Rarity, partners: Set[tuple[int, int]],
) -> tuple[list[PieceLink], list[NearMiss]]:  # fmt: skip
    scored = []
    near = []
    elsewhere: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for a, found in enumerate(candidates):
        for cosine, b in found:
            likeness = (cosine + ratio(old_pieces[a].words, new_pieces[b].words)) / 2
            units = old.leaves[old_pieces[a].leaf].unit, new.leaves[new_pieces[b].leaf].unit
            elsewhere[a].append((likeness, units[1]))
            is_at_home = likeness >= LIKE_AT_HOME and units in partners
            if likeness >= LIKE_SENTENCES or (is_at_home and _share_a_run(old_pieces[a], new_pieces[b])):
                scored.append((likeness, a, b))
            elif likeness >= NEAR_MISS:
                near.append(NearMiss(old_pieces[a].leaf, new_pieces[b].leaf, likeness))
    used_old: set[int] = set()
    used_new: set[int] = set()
    links = []
    all_old, all_new = RunningText(old, by_leaf=True), RunningText(new, by_leaf=True)
    for likeness, a, b in sorted(scored, key=lambda entry: (-entry[0], entry[1], entry[2])):
        if a in used_old or b in used_new:
            near.append(NearMiss(old_pieces[a].leaf, new_pieces[b].leaf, LIKE_SENTENCES))
            continue
        used_old.add(a)
        used_new.add(b)
        one, other = old_pieces[a], new_pieces[b]
        unit = new.leaves[other.leaf].unit
        rival = max((value for value, where in elsewhere[a] if where != unit), default=0.0)
        run = old.units[old.leaves[one.leaf].unit].run
        shared = runs_of(features(one.words, run).keys() & features(other.words, run).keys())
        telling = rarity.telling(shared)
        recurs = likeness >= SAME_SENTENCE and all_old.recurs(one.words) and all_new.recurs(other.words)
        links.append(
            PieceLink(one.leaf, other.leaf, len(one.words), len(other.words), likeness, rival, telling, recurs)
        )
    return links, near
