"""Where each word of a version came in, as ``git blame`` says it of lines, but through moves, splits and merges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, takewhile

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.lineages.changes import WordChanges
from mla_diff.lineages.edges import Edge, Place
from mla_diff.lineages.lineage import gap_source, main_edge
from mla_diff.model.comparison import Change, Op
from mla_diff.model.provision import display_text
from mla_diff.text.tokens import tokenize, words

_Origins = list[int]  # for each character of a provision's heading and words the version in which it came in


class Attribution(Struct, frozen=True):
    """A run of text and the version it came in with, by its place in the series."""

    text: str
    version: int


class Blame:
    """The origin of every word; each provision is traced back when it is asked for, and once."""

    def __init__(self, changes: WordChanges) -> None:
        self._changes = changes
        self._history = changes.history
        self._found: dict[Place, _Origins] = {}

    def of(self, place: Place) -> tuple[Attribution, ...]:
        """Return a provision's heading and own words cut by origin; joined, they are its text."""
        text = display_text(self._history.provision(place))
        origins = self._origins(place)
        return tuple(_whole_words(text, origins))

    def _origins(self, place: Place) -> _Origins:
        if place not in self._found:
            self._trace_back(place)
        return self._found[place]

    def _trace_back(self, place: Place) -> None:
        """Find the origins of a provision, and of those that share a correspondence with it."""
        index, eid = place
        size = len(display_text(self._history.provision(place)))
        source = self._source(place)
        self._found[place] = [index] * size
        if source and source.old[0] < index - 1:
            changes = self._changes.across(source, place)
            earlier = {change.old: self._origins((source.old[0], change.old)) for change in changes if change.old}
            self._found[place] = _inherit(changes, earlier, index).get(eid, [])
        elif index and size:
            correspondence = self._history.alignments[index - 1].of_new[eid]
            earlier = {old: self._origins((index - 1, old)) for old in correspondence.old}
            for new, origins in _inherit(self._changes.of(index - 1, correspondence), earlier, index).items():
                self._found.setdefault((index, new), origins)
                if new == eid:
                    self._found[place] = origins

    def _source(self, place: Place) -> Edge | None:
        """Return the edge from where words were last that can be compared; a paraphrase between is passed over."""
        edge = main_edge(self._history.before, place) or gap_source(self._history, place)
        whole = edge is not None and edge.main
        while edge and not self._changes.compares(edge.old[0], place[0]):
            edge = main_edge(self._history.before, edge.old)
        return replace(edge, main=whole) if edge else None


def _inherit(changes: Iterable[Change], earlier: Mapping[str, Sequence[int]], at: int) -> dict[str, _Origins]:
    """Return the origins of each new provision's characters, given those of the old ones.

    What is equal keeps its origin. So does a number that only follows its provision, one that stayed while its
    provision went (nobody wrote it anew), and what differs in typography.
    """
    used: Counter[str] = Counter()
    found: dict[str, _Origins] = {}
    for change in changes:
        source = earlier.get(change.old or "", ())
        target = found.setdefault(change.new, []) if change.new else []
        gone: tuple[Op, int] | None = None  # what stood here before, and where it began
        for op in change.ops:
            start = used[change.old or ""]
            if op.sign == "=":
                target += source[start : start + len(op.text)]
            elif op.sign == "+":
                target += _replaced(op, gone, source, at)
            gone = (op, start) if op.sign == "-" else None
            if op.sign != "+":
                used[change.old or ""] += len(op.text)
    return found


def _replaced(op: Op, gone: tuple[Op, int] | None, source: Sequence[int], at: int) -> _Origins:
    """Return the origins of new text: ``at``, but for what it takes over from the text in whose place it stands."""
    if gone is None:
        return [at] * len(op.text)
    before, start = gone
    if _follows(before) and _follows(op):
        return [source[start]] * len(op.text)
    head = _alike(tokenize(before.text), tokenize(op.text))
    tail = _alike(tokenize(before.text[head:])[::-1], tokenize(op.text[head:])[::-1])
    end = start + len(before.text)
    return [*source[start : start + head], *[at] * (len(op.text) - head - tail), *source[end - tail : end]]


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many characters two runs of tokens begin with alike."""
    return sum(len(a) for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _follows(op: Op) -> bool:
    return op.reason in ("renumbering", "typography")


def _whole_words(text: str, origins: _Origins) -> Iterator[Attribution]:
    """Yield runs that break between words only: a word is as young as its youngest letter, space as what follows."""
    ages: list[tuple[str, int]] = []
    start = 0
    for token in tokenize(text):
        ages.append((token, max(origins[start : start + len(token)])))
        start += len(token)
    for version, run in groupby(ages, key=lambda token: token[1]):
        yield Attribution("".join(token for token, _ in run), version)


def shares(attributions: Iterable[Attribution]) -> dict[int, float]:
    """Return what part of the words came in with each version, by its place in the series; they add up to 1."""
    counts: Counter[int] = Counter()
    for run in attributions:
        counts[run.version] += len(words(run.text))
    total = sum(counts.values())
    return {version: count / total for version, count in sorted(counts.items())} if total else {}
