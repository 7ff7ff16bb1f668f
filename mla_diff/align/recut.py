"""Text re-cut inside an article: paragraphs made of one, one made of several, points made of a sentence.

The words stayed and only the borders moved. So borders are ignored: the words of both articles are laid beside each
other whole, and each stretch they share is given back to the paragraphs that it stands in.

    old  1. Records are kept. They are public. The Council inspects them.
    new  1. Records are kept.   2. They are public.   3. The Council inspects them.
         paragraph 1 of the old text overlaps each of the three new ones
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from mla_diff.align.matching import Pair
from mla_diff.align.shared_words import Run, common_mask, equal_runs
from mla_diff.align.thresholds import LEAST_RUN, LONG_RUN, MOSTLY, OVERLAP, SAME_ORDER
from mla_diff.align.units import Leaf, Side, Unit
from mla_diff.text.similarity import ratio


class Overlap(Struct, frozen=True):
    """Words that stand in an old and in a new leaf (by their places in the sides' leaves), in runs, in order."""

    old: int
    new: int
    words: int


class Recut(Struct, frozen=True):
    """What was found inside pairs of units: pairs of leaves, overlaps beside them, and which words those account for.

    ``housed_old`` and ``housed_new`` hold for a leaf one byte a word: 1 where an overlap accounts for it.
    """

    pairs: list[Pair]
    overlaps: list[Overlap]
    housed_old: dict[int, bytearray]
    housed_new: dict[int, bytearray]

    def houses_old(self, leaf: int) -> bool:
        """Return whether overlaps account for most words of an old leaf."""
        return _is_mostly_marked(self.housed_old.get(leaf))

    def houses_new(self, leaf: int) -> bool:
        """Return whether overlaps account for most words of a new leaf."""
        return _is_mostly_marked(self.housed_new.get(leaf))


def _is_mostly_marked(mask: bytearray | None) -> bool:
    return mask is not None and sum(mask) >= MOSTLY * len(mask)


def find_recuts(old: Side, new: Side, unit_pairs: Sequence[Pair], leaf_pairs: Sequence[Pair]) -> Recut:
    """Return the leaf pairs that hold, and the overlaps of leaves whose borders moved inside a pair of units."""
    pairs_of_unit: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair in leaf_pairs:
        pairs_of_unit[old.leaves[pair.old].unit].append(pair)
    recut = Recut([], [], {}, {})
    for unit_pair in unit_pairs:
        pairs_inside = pairs_of_unit.pop(unit_pair.old, [])
        old_places, new_places = old.units[unit_pair.old].leaves, new.units[unit_pair.new].leaves
        old_leaves = [old.leaves[place] for place in old_places]
        new_leaves = [new.leaves[place] for place in new_places]
        if _is_cut_alike(old_leaves, new_leaves):
            recut.pairs.extend(pairs_inside)
            continue
        masks = [_masks(old.leaves[pair.old], new.leaves[pair.new]) for pair in pairs_inside]
        old_loose = _is_loose(old_leaves, [mask for mask, _ in masks])
        new_loose = _is_loose(new_leaves, [mask for _, mask in masks])
        is_same_text = _own_words(old.units[unit_pair.old]) == _own_words(new.units[unit_pair.new])
        if not (is_same_text or old_loose or new_loose):
            recut.pairs.extend(pairs_inside)
            continue
        article = _Article(old_places, old_leaves), _Article(new_places, new_leaves)
        if is_same_text:
            _take_word_for_word(recut, *article, pairs_inside)
            continue
        for pair, (old_mask, new_mask) in zip(pairs_inside, masks, strict=True):
            article[0].house(pair.old, old_mask)
            article[1].house(pair.new, new_mask)
        _take_what_overlaps(recut, *article, pairs_inside)
    return recut


def _is_cut_alike(old: Sequence[Leaf], new: Sequence[Leaf]) -> bool:
    return len(old) == len(new) and all(one.words == other.words for one, other in zip(old, new, strict=True))


def _own_words(unit: Unit) -> tuple[int, ...]:
    return unit.words[len(unit.heading) :]


def _masks(one: Leaf, other: Leaf) -> tuple[bytearray, bytearray]:
    """Return for the words of two paired leaves which of them the other one has."""
    if one.words == other.words:
        return bytearray(b"\1" * len(one.words)), bytearray(b"\1" * len(other.words))
    return common_mask(one.words, other.words), common_mask(other.words, one.words)


def _is_loose(leaves: Sequence[Leaf], masks: Sequence[bytearray]) -> bool:
    """Return whether a leaf is not paired, or enough words of one are not accounted for by its pair."""
    return len(masks) < len(leaves) or any(len(mask) - sum(mask) >= LEAST_RUN for mask in masks)


class _Article:
    """The words of a unit's leaves as one sequence, and which leaf each word stands in."""

    def __init__(self, places: Sequence[int], leaves: Sequence[Leaf]) -> None:
        self.places = places
        self.leaves = leaves
        self.words = tuple(word for leaf in leaves for word in leaf.words)
        self.leaf_of = [place for place, leaf in zip(places, leaves, strict=True) for _ in leaf.words]
        self.start: dict[int, int] = {}
        passed = 0
        for place, leaf in zip(places, leaves, strict=True):
            self.start[place] = passed
            passed += len(leaf.words)
        self.housed = bytearray(len(self.words))

    def house(self, place: int, mask: bytearray) -> None:
        """Mark words of a leaf as accounted for."""
        start = self.start[place]
        self.housed[start : start + len(mask)] = mask

    def length(self, place: int) -> int:
        """Return how many words a leaf has."""
        return len(self.leaves[place - self.places[0]].words)


def _take_word_for_word(recut: Recut, old: _Article, new: _Article, pairs: Sequence[Pair]) -> None:
    """Take over the overlaps of two articles that are the same word for word: place decides, whatever the borders."""
    shared = Counter(zip(old.leaf_of, new.leaf_of, strict=True))
    recut.pairs.extend(pair for pair in pairs if (pair.old, pair.new) in shared)
    recut.overlaps.extend(Overlap(a, b, count) for (a, b), count in shared.items())
    _keep_housed(recut, old, new, [Run(0, 0, len(old.words))])


def _take_what_overlaps(recut: Recut, old: _Article, new: _Article, pairs: Sequence[Pair]) -> None:
    """Take over what stands beside the pairs of leaves: runs of words that no pair accounts for, on either side."""
    recut.pairs.extend(pairs)
    paired = {(pair.old, pair.new) for pair in pairs}
    taken: Counter[tuple[int, int]] = Counter()
    for search in (_runs_in_order, _runs_left):
        if not (_unhoused(old) and _unhoused(new)):
            break
        runs = list(search(old, new))
        shared = _shared(old, new, runs)
        for leaves in paired:
            shared.pop(leaves, None)
        trusted = {leaves for leaves, count in shared.items() if _is_overlap(old, new, *leaves, count)}
        runs = [piece for run in runs for piece in _pieces(old, new, run)
                if (old.leaf_of[piece.old], new.leaf_of[piece.new]) in trusted]  # fmt: skip
        taken.update({leaves: shared[leaves] for leaves in trusted})
        _keep_housed(recut, old, new, runs)
    recut.overlaps.extend(Overlap(a, b, count) for (a, b), count in sorted(taken.items()))


def _is_overlap(old: _Article, new: _Article, a: int, b: int, count: int) -> bool:
    """Return whether so many words in common make an overlap: a good share of one leaf, the other nearly so."""
    return count >= OVERLAP * min(old.length(a), new.length(b))


def _unhoused(article: _Article) -> int:
    return len(article.housed) - sum(article.housed)


def _shared(old: _Article, new: _Article, runs: Iterable[Run]) -> Counter[tuple[int, int]]:
    """Return how many words of the runs each old and new leaf share."""
    shared: Counter[tuple[int, int]] = Counter()
    for run in runs:
        for piece in _pieces(old, new, run):
            shared[old.leaf_of[piece.old], new.leaf_of[piece.new]] += piece.length
    return shared


def _pieces(old: _Article, new: _Article, run: Run) -> Iterator[Run]:
    """Yield a run cut at the borders of leaves."""
    start = 0
    for index in range(1, run.length + 1):
        here = run.old + start, run.new + start
        if index < run.length and (
            old.leaf_of[run.old + index] == old.leaf_of[here[0]]
            and new.leaf_of[run.new + index] == new.leaf_of[here[1]]
        ):
            continue
        yield Run(*here, index - start)
        start = index


def _runs_in_order(old: _Article, new: _Article) -> Iterator[Run]:
    """Yield what both articles share, read from beginning to end; nothing where their order differs.

    Of a run only what is not accounted for on either side is yielded.
    """
    if ratio(old.words, new.words) < SAME_ORDER:
        return
    for run in equal_runs(old.words, new.words):
        fills = _fills_a_leaf(old, run.old, run.length) or _fills_a_leaf(new, run.new, run.length)
        if run.length >= LEAST_RUN or fills:
            yield from _not_housed(old, new, run)


def _not_housed(old: _Article, new: _Article, run: Run) -> Iterator[Run]:
    start = None
    for index in range(run.length + 1):
        free = index < run.length and not (old.housed[run.old + index] or new.housed[run.new + index])
        if free and start is None:
            start = index
        elif not free and start is not None:
            yield Run(run.old + start, run.new + start, index - start)
            start = None


def _fills_a_leaf(article: _Article, start: int, length: int) -> bool:
    place = article.leaf_of[start]
    return article.start[place] == start and article.length(place) == length


def _runs_left(old: _Article, new: _Article) -> Iterator[Run]:
    """Yield long runs among the words that nothing accounts for yet, whatever stands between them.

    A short run does where it is all of a leaf.
    """
    old_places = [index for index, is_housed in enumerate(old.housed) if not is_housed]
    new_places = [index for index, is_housed in enumerate(new.housed) if not is_housed]
    old_words, new_words = [old.words[index] for index in old_places], [new.words[index] for index in new_places]
    for run in equal_runs(old_words, new_words):
        for piece in _unbroken(old_places, new_places, run):
            fills = _fills_a_leaf(old, piece.old, piece.length) or _fills_a_leaf(new, piece.new, piece.length)
            if piece.length >= LONG_RUN or (piece.length >= LEAST_RUN and fills):
                yield piece


def _unbroken(old_places: Sequence[int], new_places: Sequence[int], run: Run) -> Iterator[Run]:
    """Yield a run over words picked from two articles as runs of words that stand together in both."""
    start = 0
    for index in range(1, run.length + 1):
        a, b = run.old + index, run.new + index
        if index < run.length and old_places[a] == old_places[a - 1] + 1 and new_places[b] == new_places[b - 1] + 1:
            continue
        yield Run(old_places[run.old + start], new_places[run.new + start], index - start)
        start = index


def _keep_housed(recut: Recut, old: _Article, new: _Article, runs: Iterable[Run]) -> None:
    """Mark the words of runs as accounted for, in the articles and in what is found."""
    for run in runs:
        for article, start, kept in ((old, run.old, recut.housed_old), (new, run.new, recut.housed_new)):
            for index in range(start, start + run.length):
                article.housed[index] = 1
                place = article.leaf_of[index]
                mask = kept.setdefault(place, bytearray(article.length(place)))
                mask[index - article.start[place]] = 1
