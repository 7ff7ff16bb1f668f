"""Short runs that go on longer ones: what an editor left standing between the words put in and taken out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec import Struct

from mla_diff.provenance import thresholds
from mla_diff.provenance.runs import Run
from mla_diff.provenance.texts import Codes, Span

_BREAK = b"\0" * 64  # between two stretches of words, so that none is found across


class _Gap(Struct, frozen=True):
    """Words between two runs: from where to where in the target and in the source."""

    start: int
    stop: int
    place: int
    halt: int


def fill(target: Codes, span: Span, source: Codes, home: Span, runs: Iterable[Run]) -> Iterator[Run]:
    """Yield short runs before, between and after those that two provisions have in common, in their order.

    >>> from mla_diff.provenance.texts import word_codes
    >>> old = word_codes("a b c d e f g h seven i j k l")
    >>> new = word_codes("a b c d e f g h eight i j k l")
    >>> whole = Span("", "", "", "", "", "", 0, 13, 0)
    >>> list(fill(new, whole, old, whole, [Run(0, 0, 8)]))
    [Run(start=9, source=9, size=4)]
    """
    taken = sorted(runs, key=lambda run: (run.start, run.source))
    edges = [(span.start, home.start), *((run.end, run.source + run.size) for run in taken)]
    limits = [(run.start, run.source) for run in taken] + [(span.end, home.end)]
    for (start, place), (stop, halt) in zip(edges, limits, strict=True):
        yield from _short_runs(target, source, _Gap(start, max(start, stop), place, max(place, halt)))


def _short_runs(target: Codes, source: Codes, gap: _Gap) -> Iterator[Run]:
    """Yield the longest run in a gap near its edges, then those before and after it."""
    if min(gap.stop - gap.start, gap.halt - gap.place) < thresholds.SHORT or not _may_have_run(target, source, gap):
        return
    best = _longest(target, source, gap)
    if best.size >= thresholds.SHORT:
        yield from _short_runs(target, source, _Gap(gap.start, best.start, gap.place, best.source))
        yield best
        yield from _short_runs(target, source, _Gap(best.end, gap.stop, best.source + best.size, gap.halt))


def _may_have_run(target: Codes, source: Codes, gap: _Gap) -> bool:
    """Return whether words near the ends of a gap stand there in the source; most gaps have none, seen in C."""
    reach = thresholds.SHORT - 1
    within = _BREAK.join(
        source[start : min(gap.halt, stop + reach)].tobytes() for start, stop in _ends(gap.place, gap.halt)
    )
    size = thresholds.SHORT * source.itemsize
    for start, stop in _ends(gap.start, gap.stop):
        words = target[start : min(gap.stop, stop + reach)].tobytes()
        for index in range(0, len(words) - size + 1, source.itemsize):
            if words[index : index + size] in within:
                return True
    return False


def _longest(target: Codes, source: Codes, gap: _Gap) -> Run:
    best = Run(0, 0, 0)
    places: defaultdict[int, list[int]] = defaultdict(list)
    for place in _near(gap.place, gap.halt):
        places[source[place]].append(place)
    for start in _near(gap.start, gap.stop):
        for place in places.get(target[start], ()):
            size = 0
            room = min(gap.stop - start, gap.halt - place)
            while size < room and target[start + size] == source[place + size]:
                size += 1
            if size > best.size:
                best = Run(start, place, size)
    return best


def _near(first: int, last: int) -> Iterator[int]:
    """Yield the places near either end of a stretch."""
    return chain.from_iterable(range(start, stop) for start, stop in _ends(first, last))


def _ends(first: int, last: int) -> tuple[tuple[int, int], ...]:
    """Return the two ends of a stretch, or all of a short one."""
    if last - first <= 2 * thresholds.GAP:
        return ((first, last),)
    return (first, first + thresholds.GAP), (last - thresholds.GAP, last)
