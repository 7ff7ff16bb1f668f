"""Which sources a provision's words came from: best first, with those that have the same passage beside them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal

from msgspec import Struct

from mla_diff.provenance import thresholds
from mla_diff.provenance.likeness import Likeness
from mla_diff.provenance.runs import Run
from mla_diff.provenance.texts import Codes, Span, Text
from mla_diff.provenance.weights import Weights

Basis = Literal["runs", "likeness"]
Key = tuple[int, str]  # a source's place, and the eId of one of its provisions


class Twin(Struct, frozen=True):
    """Another source in which the same passage stands."""

    source: int
    span: Span


class Entry(Struct, frozen=True):
    """One source provision of a provision: what it brought, and how that is known."""

    source: int  # its place among the sources
    span: Span
    words: int  # of the provision, that stand in it
    share: float  # of the provision's words
    score: float
    basis: Basis
    twins: tuple[Twin, ...]
    runs: tuple[Run, ...]  # places counted from where either provision begins


class Attributed(Struct, frozen=True):
    """A provision of the target with its sources, best first."""

    span: Span
    is_unit: bool
    covered: int  # words that stand in any of its sources
    entries: tuple[Entry, ...]


class _Found(Struct):
    """What is known of one source provision while the sources of a provision are looked for."""

    key: Key
    span: Span
    pieces: list[tuple[Run, int]]  # what of each run stands in both provisions, and the size of the whole run
    likeness: float = 0.0
    rarity: Mapping[int, float] = {}  # by place in the target: how rare each word is that its runs cover
    weight: float = 0.0  # of all these, as a share of the provision's
    words: frozenset[int] = frozenset()

    @property
    def score(self) -> float:
        return thresholds.RUNS_SHARE * self.weight + (1 - thresholds.RUNS_SHARE) * self.likeness


class Attribution:
    """The sources of each provision of a target, worked out from runs and likeness."""

    def __init__(
        self, target: Text, sources: Sequence[Text], runs: Sequence[Sequence[Run]], weights: Weights,
        likeness: Likeness | None, least: int = thresholds.LEAST,
    ) -> None:  # fmt: skip
        self._target = target
        self._sources = sources
        self._weights = weights
        self._likeness = likeness
        self._least = least
        self._pieces: list[list[tuple[int, Run, int]]] = [[] for _ in target.units]
        for source, found in enumerate(runs):
            for run in found:
                for unit, piece in _over(target.units, target.unit_starts, run):
                    self._pieces[unit].append((source, piece, run.size))

    def provisions(self) -> Iterator[Attributed]:
        """Yield each unit of the target, and after it each of its paragraphs, with their sources."""
        below: defaultdict[int, list[tuple[int, Span]]] = defaultdict(list)
        for place, paragraph in enumerate(self._target.paragraphs):
            below[paragraph.unit].append((place, paragraph))
        for place, unit in enumerate(self._target.units):
            yield self._attribute(unit, True, self._alike_unit(place))
            for at, paragraph in below[place]:
                alike = self._likeness.below[at] if self._likeness else {}
                yield self._attribute(paragraph, False, alike)

    def _alike_unit(self, place: int) -> dict[Key, float]:
        """Return how like each source unit is, by itself or by one of its paragraphs."""
        if not self._likeness:
            return {}
        alike = dict(self._likeness.units[place])
        for (source, eid), cosine in self._likeness.paragraphs[place].items():
            text = self._sources[source]
            key = source, text.units[self._spans[source][eid].unit].eid
            alike[key] = max(alike.get(key, 0.0), cosine * thresholds.PARAGRAPH)
        return alike

    @cached_property
    def _spans(self) -> list[dict[str, Span]]:
        """The provisions of each source by eId."""
        return [{span.eid: span for span in (*text.paragraphs, *text.units)} for text in self._sources]

    def _attribute(self, span: Span, is_unit: bool, alike: Mapping[Key, float]) -> Attributed:
        """Return a provision with its sources: gather, fill, judge, choose."""
        found: dict[Key, _Found] = {}
        for source, piece, whole in self._pieces[span.unit]:
            for run in _cut(piece, span):
                for home, part in self._homes(source, run, is_unit):
                    known = found.setdefault((source, home.eid), _Found((source, home.eid), home, []))
                    known.pieces.append((part, whole))
        for key, cosine in alike.items():
            known = found.setdefault(key, _Found(key, self._spans[key[0]][key[1]], []))
            known.likeness = cosine
        total = sum(map(self._weights.__getitem__, self._target.codes[span.start : span.end])) or 1.0
        for known in found.values():
            known.pieces = [(run, whole) for run, whole in known.pieces if self._counts(run, whole)]
            if known.pieces:
                known.pieces += self._fill(span, known)
            known.words = frozenset(place for run, _ in known.pieces for place in range(run.start, run.end))
            known.rarity = {place: self._weights[self._target.codes[place]] for place in known.words}
            known.weight = sum(known.rarity.values()) / total
        chosen = _choose(sorted(found.values(), key=self._rank))
        covered = frozenset().union(*(one.words for one, _ in chosen))
        return Attributed(span, is_unit, len(covered), tuple(_entry(one, twins, span) for one, twins in chosen))

    def _rank(self, known: _Found) -> tuple[float, str, str, int]:
        """Return what source provisions are put in order by: the best, of equals the oldest text, then its name."""
        text = self._sources[known.key[0]]
        return -round(known.score, 6), text.date or "9999", text.id, known.span.start

    def _homes(self, source: int, run: Run, is_unit: bool) -> Iterator[tuple[Span, Run]]:
        """Yield the source provisions that a run stands in with what stands there: units for units, else paragraphs."""
        text = self._sources[source]
        turned = Run(run.source, run.start, run.size)
        for place, part in _over(text.units, text.unit_starts, turned):
            unit = text.units[place]
            inner = [] if is_unit else list(_over(text.paragraphs, text.paragraph_starts, part))
            if not inner:
                yield unit, Run(part.source, part.start, part.size)
            for at, piece in inner:
                yield text.paragraphs[at], Run(piece.source, piece.start, piece.size)

    def _counts(self, run: Run, whole: int) -> bool:
        """Return whether a run counts by itself: it is long enough, or short and rare."""
        if whole >= self._least:
            return True
        codes = self._target.codes[run.start : run.end]
        return sum(map(self._weights.__getitem__, codes)) >= thresholds.RARE * max(1, len(codes))

    def _fill(self, span: Span, known: _Found) -> list[tuple[Run, int]]:
        """Return short runs that go on longer ones: beside them on both sides, with few words between."""
        target, source = self._target.codes, self._sources[known.key[0]].codes
        home = known.span
        taken = sorted((run for run, _ in known.pieces), key=lambda run: (run.start, run.source))
        filled: list[tuple[Run, int]] = []
        edges = [(span.start, home.start), *((run.end, run.source + run.size) for run in taken)]
        limits = [(run.start, run.source) for run in taken] + [(span.end, home.end)]
        for (start, place), (stop, halt) in zip(edges, limits, strict=True):
            gap = _Gap(start, max(start, stop), place, halt if halt > place else place)
            filled += [(run, run.size) for run in _short_runs(target, source, gap)]
        return filled


class _Gap(Struct, frozen=True):
    """Words between two runs: from where to where in the target and in the source."""

    start: int
    stop: int
    place: int
    halt: int


def _short_runs(target: Codes, source: Codes, gap: _Gap) -> Iterator[Run]:
    """Yield the longest run in a gap near its edges, then those before and after it."""
    width = thresholds.GAP
    here = range(gap.start, gap.stop)
    if len(here) < thresholds.SHORT or gap.halt - gap.place < thresholds.SHORT:
        return
    best = Run(0, 0, 0)
    places: defaultdict[int, list[int]] = defaultdict(list)
    for place in _near(gap.place, gap.halt, width):
        places[source[place]].append(place)
    for start in _near(gap.start, gap.stop, width):
        for place in places.get(target[start], ()):
            size = 0
            room = min(gap.stop - start, gap.halt - place)
            while size < room and target[start + size] == source[place + size]:
                size += 1
            if size > best.size:
                best = Run(start, place, size)
    if best.size >= thresholds.SHORT:
        yield from _short_runs(target, source, _Gap(gap.start, best.start, gap.place, best.source))
        yield best
        yield from _short_runs(target, source, _Gap(best.end, gap.stop, best.source + best.size, gap.halt))


def _near(first: int, last: int, width: int) -> Iterable[int]:
    """Return the places within ``width`` of either end of a stretch."""
    if last - first <= 2 * width:
        return range(first, last)
    return [*range(first, first + width), *range(last - width, last)]


def _over(spans: Sequence[Span], starts: Sequence[int], run: Run) -> Iterator[tuple[int, Run]]:
    """Yield the provisions that a run reaches over, by place, with what of it stands in each."""
    at = max(0, bisect_right(starts, run.start) - 1)
    while at < len(spans) and spans[at].start < run.end:
        yield from ((at, piece) for piece in _cut(run, spans[at]))
        at += 1


def _cut(run: Run, span: Span) -> Iterator[Run]:
    """Yield what of a run stands in a provision, if anything does."""
    first, last = max(run.start, span.start), min(run.end, span.end)
    if first < last:
        yield Run(first, run.source + first - run.start, last - first)


def _choose(ranked: Sequence[_Found]) -> list[tuple[_Found, tuple[Twin, ...]]]:
    """Return the sources to name, best first: each brings words that those before it do not, or is likest."""
    chosen: list[tuple[_Found, tuple[Twin, ...]]] = []
    claimed: set[int] = set()
    for one in ranked:
        new = one.words - claimed
        brings = len(new) >= thresholds.FURTHER and sum(map(one.rarity.__getitem__, new)) >= thresholds.FORMULA
        is_likest = not chosen and one.likeness >= thresholds.LIKE
        if not brings and not is_likest:
            continue
        twins = tuple(
            Twin(other.key[0], other.span) for other in ranked
            if other is not one and one.words and len(other.words & one.words) >= thresholds.TWIN * len(one.words)
        )  # fmt: skip
        chosen.append((one, twins))
        claimed |= one.words
    return chosen


def _entry(one: _Found, twins: tuple[Twin, ...], span: Span) -> Entry:
    is_copied = one.weight >= thresholds.BY_RUNS or len(one.words) >= thresholds.MANY or not one.likeness
    basis: Basis = "runs" if is_copied else "likeness"
    runs = tuple(
        Run(run.start - span.start, run.source - one.span.start, run.size)
        for run in _apart(run for run, _ in one.pieces)
    )
    return Entry(
        one.key[0], one.span, len(one.words), len(one.words) / max(1, span.size), round(one.score, 4), basis, twins,
        runs,
    )  # fmt: skip


def _apart(runs: Iterable[Run]) -> list[Run]:
    """Return runs that do not overlap, the longest whole, in the order of the target."""
    taken: set[int] = set()
    kept: list[Run] = []
    for run in sorted(runs, key=lambda run: (-run.size, run.start, run.source)):
        free = [place for place in range(run.start, run.end) if place not in taken]
        if not free:
            continue
        first = free[0]
        for place, following in zip(free, [*free[1:], -1], strict=True):
            if following != place + 1:
                kept.append(Run(first, run.source + first - run.start, place + 1 - first))
                first = following
        taken.update(free)
    return sorted(kept, key=lambda run: run.start)
