"""Runs of words that stand in two texts alike, each as long as it goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from zlib import crc32

from msgspec import Struct

from mla_diff.provenance.texts import Codes

GRAM = 6  # words in a piece that runs are looked up by
STEP = 2  # every second piece of a source is looked up, so that a run of GRAM + STEP - 1 = 7 words is never missed
_SIZE = 4  # bytes of a word's number
REPEATED = 64  # times that a piece may stand in the target and still begin a run; longer runs have other pieces

Grams = Mapping[int, Sequence[int]]  # where in the target each piece begins


class Run(Struct, frozen=True):
    """Words that stand alike in target and source: where they begin in either, counted from 0, and how many."""

    start: int
    source: int
    size: int

    @property
    def end(self) -> int:
        """Where it ends in the target."""
        return self.start + self.size


def gram_numbers(codes: Codes, step: int = 1, gram: int = GRAM) -> list[int]:
    """Return a number for every ``step``-th piece of ``gram`` words, in order; equal pieces have equal numbers."""
    view = memoryview(codes).cast("B")
    last = len(codes) - gram + 1
    width = gram * _SIZE
    return [crc32(view[start : start + width]) for start in range(0, last * _SIZE, step * _SIZE)]


def gram_places(codes: Codes, gram: int = GRAM) -> Grams:
    """Return where each piece of a target begins."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for place, number in enumerate(gram_numbers(codes, 1, gram)):
        places[number].append(place)
    return places


def find_runs(target: Codes, grams: Grams, source: Codes, least: int) -> list[Run]:
    """Return all runs of ``least`` words or more of a source in a target whose pieces are known.

    >>> from mla_diff.provenance.texts import word_codes
    >>> target = word_codes("Each Party may grant pardon, amnesty or commutation of the sentence, if it so wishes.")
    >>> source = word_codes("A State may grant pardon, amnesty or commutation of the sentence imposed.")
    >>> find_runs(target, gram_places(target), source, 7)
    [Run(start=2, source=2, size=9)]
    """
    seeds = zip(range(0, len(source), STEP), gram_numbers(source, STEP), strict=False)
    return extend(target, grams, source, ((place, number) for place, number in seeds if number in grams), least)


def extend(target: Codes, grams: Grams, source: Codes, seeds: Iterable[tuple[int, int]], least: int) -> list[Run]:
    """Return the runs that begin at ``seeds``: places in the source in rising order, each with its piece's number."""
    found: list[Run] = []
    reached: dict[int, int] = {}  # how far the source is known on each diagonal
    for place, number in seeds:
        starts = grams[number]
        if len(starts) > REPEATED:
            continue
        for start in starts:
            diagonal = start - place
            if reached.get(diagonal, 0) > place:
                continue
            run = _grow(target, source, start, place)
            reached[diagonal] = run.source + run.size
            if run.size >= least:
                found.append(run)
    return found


def _grow(target: Codes, source: Codes, start: int, place: int) -> Run:
    """Return the longest run through a place on both sides."""
    before = 0
    room = min(start, place)
    while before < room and target[start - before - 1] == source[place - before - 1]:
        before += 1
    after = 0
    room = min(len(target) - start, len(source) - place)
    while after < room and target[start + after] == source[place + after]:
        after += 1
    return Run(start - before, place - before, before + after)


def cut(runs: Iterable[Run], start: int, end: int) -> Iterator[Run]:
    """Yield what of each run stands in a stretch of the target."""
    for run in runs:
        first, last = max(run.start, start), min(run.end, end)
        if first < last:
            yield Run(first, run.source + first - run.start, last - first)


def covered_words(runs: Iterable[Run]) -> tuple[int, int]:
    """Return how many words of the target, and of the source, stand in any of the runs.

    >>> covered_words([Run(0, 10, 8), Run(4, 40, 8)])
    (12, 16)
    """
    known = list(runs)
    return (
        _union((run.start, run.end) for run in known), _union((run.source, run.source + run.size) for run in known)
    )  # fmt: skip


def _union(stretches: Iterable[tuple[int, int]]) -> int:
    """Return how many places any of the stretches has."""
    total = reached = 0
    for start, end in sorted(stretches):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def covered_places(runs: Iterable[Run], size: int) -> bytearray:
    """Return for each word of the target 1 where it stands in any of the runs, else 0."""
    places = bytearray(size)
    for run in runs:
        places[run.start : run.end] = b"\x01" * run.size
    return places
