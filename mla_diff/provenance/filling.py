"""Short runs that go on longer ones: what an editor left standing between the words put in and taken out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from mla_diff.provenance import thresholds
from mla_diff.provenance.runs import Run
from mla_diff.provenance.texts import Codes, Span


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
    if min(gap.stop - gap.start, gap.halt - gap.place) < thresholds.SHORT:
        return
    best = _longest(target, source, gap)
    if best.size >= thresholds.SHORT:
        yield from _short_runs(target, source, _Gap(gap.start, best.start, gap.place, best.source))
        yield best
        yield from _short_runs(target, source, _Gap(best.end, gap.stop, best.source + best.size, gap.halt))


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


def _near(first: int, last: int) -> Sequence[int]:
    """Return the places near either end of a stretch."""
    if last - first <= 2 * thresholds.GAP:
        return range(first, last)
    return [*range(first, first + thresholds.GAP), *range(last - thresholds.GAP, last)]
