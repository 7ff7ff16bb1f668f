"""Which sources a provision's words came from: best first, with those that have the same passage beside them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from msgspec import Struct

from mla_diff.provenance import thresholds
from mla_diff.provenance.attributed import Attributed, Basis, Entry, Twin
from mla_diff.provenance.filling import fill
from mla_diff.provenance.likeness import Likeness
from mla_diff.provenance.runs import Run, cut
from mla_diff.provenance.texts import Span, Text
from mla_diff.provenance.weights import Weights

Key = tuple[int, str]  # a source's place, and the eId of one of its provisions
Mask = int  # a set of words, a bit for each place: sets of a few hundred are counted and cut in no time


class _Found(Struct):
    """What is known of one source provision while the sources of a provision are looked for."""

    key: Key
    span: Span
    runs: list[Run]  # what of each run stands in both provisions
    likeness: float = 0.0
    words: frozenset[int] = frozenset()  # places in the target
    weight: float = 0.0  # of these words, as a share of the provision's

    @property
    def score(self) -> float:
        return thresholds.RUNS_SHARE * self.weight + (1 - thresholds.RUNS_SHARE) * self.likeness


class Attribution:
    """The sources of each provision of a target, worked out from runs and likeness."""

    def __init__(
        self, target: Text, sources: Sequence[Text], runs: Sequence[Sequence[Run]], weights: Weights,
        likeness: Likeness, least: int = thresholds.LEAST,
    ) -> None:  # fmt: skip
        self._target = target
        self._sources = sources
        self._likeness = likeness
        self._weight = list(map(weights.__getitem__, target.codes))  # of each word of the target
        self._ages = [(text.date or "9999", text.id) for text in sources]
        self._pieces: list[dict[int, list[Run]]] = [{} for _ in target.units]  # of each unit, by source
        for source, found in enumerate(runs):
            for run in found:
                if run.size >= least or self._is_rare(run):
                    for unit, piece in _over(target.units, target.unit_starts, run):
                        self._pieces[unit].setdefault(source, []).append(piece)

    def _is_rare(self, run: Run) -> bool:
        return sum(self._weight[run.start : run.end]) >= thresholds.RARE * run.size

    def provisions(self, first: int = 0, last: int | None = None) -> Iterator[Attributed]:
        """Yield each unit of the target, and after it each of its paragraphs, with their sources.

        ``first`` and ``last`` bound the units: what is found of one does not depend on the others.
        """
        below: defaultdict[int, list[tuple[int, Span]]] = defaultdict(list)
        for place, paragraph in enumerate(self._target.paragraphs):
            below[paragraph.unit].append((place, paragraph))
        for place, unit in list(enumerate(self._target.units))[first:last]:
            masks = {source: _mask(pieces, unit.start) for source, pieces in self._pieces[place].items()}
            yield self._attribute(unit, True, masks, self._alike_unit(place))
            for index, paragraph in below[place]:
                shift, inside = paragraph.start - unit.start, (1 << paragraph.size) - 1
                parts = {source: mask >> shift & inside for source, mask in masks.items()}
                yield self._attribute(paragraph, False, parts, self._likeness.below[index])

    def _alike_unit(self, place: int) -> dict[Key, float]:
        """Return how like each source unit is, by itself or by one of its paragraphs."""
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

    def _attribute(
        self, span: Span, is_unit: bool, masks: Mapping[int, Mask], alike: Mapping[Key, float]
    ) -> Attributed:
        """Return a provision with its sources: those that share most are looked at closely, the others as twins."""
        near = self._nearest(masks)
        found = self._gather(span, is_unit, near)
        for key, cosine in alike.items():
            found.setdefault(key, _Found(key, self._spans[key[0]][key[1]], [])).likeness = cosine
        codes = self._target.codes
        total = sum(self._weight[span.start : span.end]) or 1.0
        for known in found.values():
            if known.runs:
                known.runs += fill(codes, span, self._sources[known.key[0]].codes, known.span, known.runs)
            known.words = frozenset(chain.from_iterable(range(run.start, run.end) for run in known.runs))
            known.weight = self._weigh(known.words) / total
        chosen = self._choose(sorted(found.values(), key=self._rank))
        far = {source: mask for source, mask in masks.items() if mask and source not in near}
        covered = frozenset().union(*(known.words for known, _ in chosen))
        entries = (
            _entry(known, (*twins, *self._far_twins(span, is_unit, known, far)), span) for known, twins in chosen
        )
        return Attributed(span, is_unit, len(covered), tuple(entries))

    def _nearest(self, masks: Mapping[int, Mask]) -> frozenset[int]:
        """Return the sources that have most of a provision's words."""
        if len(masks) <= thresholds.CLOSELY:
            return frozenset(masks)
        ranked = sorted(masks, key=lambda source: (-masks[source].bit_count(), self._age(source)))
        return frozenset(ranked[: thresholds.CLOSELY])

    def _gather(self, span: Span, is_unit: bool, sources: Iterable[int]) -> dict[Key, _Found]:
        """Return the provisions of these sources that have words of a provision in runs."""
        found: dict[Key, _Found] = {}
        for source in sources:
            for run in cut(self._pieces[span.unit][source], span.start, span.end):
                for home, part in self._homes(source, run, is_unit):
                    key = source, home.eid
                    if key not in found:
                        found[key] = _Found(key, home, [])
                    found[key].runs.append(part)
        return found

    def _homes(self, source: int, run: Run, is_unit: bool) -> Iterator[tuple[Span, Run]]:
        """Yield the source provisions that a run stands in with what stands there: units for units, else paragraphs."""
        text = self._sources[source]
        for place, part in _over(text.units, text.unit_starts, _turned(run)):
            inner = [] if is_unit else list(_over(text.paragraphs, text.paragraph_starts, part))
            if not inner:
                yield text.units[place], _turned(part)
            for index, piece in inner:
                yield text.paragraphs[index], _turned(piece)

    def _rank(self, known: _Found) -> tuple[float, tuple[str, str], int]:
        """Return what source provisions are put in order by: the best, of equals the oldest text, then its name."""
        return -round(known.score, 6), self._age(known.key[0]), known.span.start

    def _age(self, source: int) -> tuple[str, str]:
        return self._ages[source]

    def _weigh(self, places: Iterable[int]) -> float:
        return sum(map(self._weight.__getitem__, places))

    def _choose(self, ranked: Sequence[_Found]) -> list[tuple[_Found, tuple[Twin, ...]]]:
        """Return the sources to name, best first: each brings words that those before it do not, or is likest."""
        chosen: list[tuple[_Found, tuple[Twin, ...]]] = []
        claimed: set[int] = set()
        for known in ranked:
            new = known.words - claimed
            brings = len(new) >= thresholds.FURTHER and self._weigh(new) >= thresholds.FORMULA
            is_likest = not chosen and known.likeness >= thresholds.LIKE
            if brings or is_likest:
                chosen.append((known, tuple(_twins(known, ranked))))
                claimed |= known.words
        return chosen

    def _far_twins(self, span: Span, is_unit: bool, known: _Found, far: Mapping[int, Mask]) -> Iterator[Twin]:
        """Yield the twins among sources that were not looked at closely, oldest first."""
        if not known.words or not far:
            return
        wanted = sum(1 << place - span.start for place in known.words)
        needed = thresholds.TWIN * len(known.words)
        for source in sorted(far, key=self._age):
            if (far[source] & wanted).bit_count() >= needed:
                longest = max(cut(self._pieces[span.unit][source], span.start, span.end), key=lambda run: run.size)
                home = next(iter(self._homes(source, longest, is_unit)), None)
                if home:
                    yield Twin(source, home[0])


def _twins(known: _Found, ranked: Iterable[_Found]) -> Iterator[Twin]:
    """Yield the other provisions in which most of the same words stand."""
    if not known.words:
        return
    for partner in ranked:
        if partner is not known and len(partner.words & known.words) >= thresholds.TWIN * len(known.words):
            yield Twin(partner.key[0], partner.span)


def _mask(runs: Iterable[Run], start: int) -> Mask:
    mask = 0
    for run in runs:
        mask |= ((1 << run.size) - 1) << run.start - start
    return mask


def _turned(run: Run) -> Run:
    """Return a run as the source sees it."""
    return Run(run.source, run.start, run.size)


def _over(spans: Sequence[Span], starts: Sequence[int], run: Run) -> Iterator[tuple[int, Run]]:
    """Yield the provisions that a run reaches over, by place, with what of it stands in each."""
    index = max(0, bisect_right(starts, run.start) - 1)
    end = run.end
    while index < len(spans) and starts[index] < end:
        span = spans[index]
        if run.start >= span.start and end <= span.end:
            yield index, run
        elif run.start < span.end:
            yield from ((index, piece) for piece in cut((run,), span.start, span.end))
        index += 1


def _entry(known: _Found, twins: tuple[Twin, ...], span: Span) -> Entry:
    count = len(known.words)
    is_copied = known.weight >= thresholds.BY_RUNS or count >= thresholds.MANY or not known.likeness
    basis: Basis = "runs" if is_copied else "likeness"
    runs = tuple(Run(run.start - span.start, run.source - known.span.start, run.size) for run in _apart(known.runs))
    return Entry(known.key[0], known.span, count, count / max(1, span.size), round(known.score, 4), basis, twins, runs)


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
