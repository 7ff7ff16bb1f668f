"""The words that changed along a lineage, found only where somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, cached_property

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.align.units import subtree
from mla_diff.diff.compare import Differ, diff
from mla_diff.lineages.edges import Edge, Place
from mla_diff.lineages.lineage import History, gap_source, main_edge
from mla_diff.lineages.steps import Step
from mla_diff.model.alignment import Alignment, Correspondence, Relation
from mla_diff.model.comparison import Change, Comparison, Op, compares_words
from mla_diff.model.provision import display_text
from mla_diff.model.reference import Reference
from mla_diff.parse.references import References, find_references
from mla_diff.text.tokens import is_word, tokenize


class Row(Struct, frozen=True):
    """The words of a provision, or of one below it, against those it had. ``old`` or ``new`` is None for none.

    ``certain`` is False where a version held in part lies on one side, so that words without counterpart are neither
    new nor gone, or where one is a paraphrase, so that words say nothing.
    """

    old: Place | None
    new: Place | None
    ops: tuple[Op, ...]
    certain: bool = True
    elsewhere: bool = False  # the other side stands outside the unit that is followed
    gone: bool = False  # the new side is that other side: the words have left

    @property
    def is_changed(self) -> bool:
        """Whether words changed in substance."""
        return self.certain and any(op.sign != "=" and not op.reason for op in self.ops)


class WordChanges:
    """The word changes of a history; each correspondence is compared once, when it is asked for."""

    def __init__(self, history: History) -> None:
        self.history = history
        self._differs: dict[int, Differ] = {}
        self._read: dict[int, Callable[[str], tuple[Reference, ...]]] = {}
        self._leaps: dict[tuple[int, int], Differ] = {}
        self._found: dict[tuple[int, int], tuple[Change, ...]] = {}

    @cached_property
    def references(self) -> tuple[tuple[Reference, ...], ...]:
        """The cross-references of each version."""
        return tuple(find_references(version) for version in self.history.versions)

    def _references_of(self, at: int) -> Callable[[str], tuple[Reference, ...]]:
        """Return what reads the cross-references of a provision of one version: of most, nobody asks."""
        if at not in self._read:
            self._read[at] = cache(References(self.history.versions[at]).of)
        return self._read[at]

    def of(self, at: int, correspondence: Correspondence) -> tuple[Change, ...]:
        """Return the changes of a correspondence between version ``at`` and the next."""
        key = at, id(correspondence)  # the history keeps its correspondences, so an id is not used twice
        if key not in self._found:
            self._found[key] = self._differ(at).changes(correspondence)
        return self._found[key]

    def comparison(self, at: int = 0) -> Comparison:
        """Return the comparison of version ``at`` and the next."""
        history = self.history
        old, new = history.versions[at : at + 2]
        return diff(old, new, history.alignments[at], self.references[at], self.references[at + 1])

    def _differ(self, at: int) -> Differ:
        if at not in self._differs:
            history = self.history
            self._differs[at] = Differ(
                history.versions[at], history.versions[at + 1], history.alignments[at],
                self._references_of(at), self._references_of(at + 1),
            )  # fmt: skip
        return self._differs[at]

    def across(self, edge: Edge, new: Place) -> tuple[Change, ...]:
        """Return the changes of one provision over a gap; a cross-reference follows its target's lineage.

        One that is a part of what was there before is compared with all of that which went nowhere else.
        """
        old = edge.old
        key = old[0], new[0]
        if key not in self._leaps:
            history = self.history
            self._leaps[key] = Differ(
                history.versions[old[0]], history.versions[new[0]], _by_lineage(history, *key),
                self._references_of(old[0]), self._references_of(new[0]),
            )  # fmt: skip
        eids = (old[1],) if edge.main else tuple(_left_over(self.history, old))
        link = replace(edge.link, old=old[1], new=new[1])
        return self._leaps[key].changes(Correspondence(eids, (new[1],), (link,), "one-to-one"))

    def compares(self, old: int, new: int) -> bool:
        """Return whether the wording of two versions can be compared: not where either is a paraphrase."""
        return compares_words(self.history.versions[old], self.history.versions[new])


def _left_over(history: History, place: Place) -> Iterator[str]:
    """Yield a provision and the units below it that carry on nowhere."""
    version = history.versions[place[0]]
    for provision in subtree(version, version.by_eid[place[1]]):
        if provision.eid == place[1] or not history.after.get((place[0], provision.eid)):
            yield provision.eid


def _by_lineage(history: History, old: int, new: int) -> Alignment:
    """Return the alignment of any two versions that their lineages make, splits and merges left out."""
    found = []
    for lineage in history.lineages:
        one, other = lineage.at(old), lineage.at(new)
        if one or other:
            relation: Relation = "one-to-one" if one and other else "deleted" if one else "inserted"
            found.append(Correspondence((one,) if one else (), (other,) if other else (), (), relation))
    return Alignment(tuple(found))


def rows(changes: WordChanges, step: Step) -> tuple[Row, ...]:
    """Return the words of a step's provision and of all below it, against the version before.

    In the order of the new version; what is gone stands at the end, in the order of the old one.
    """
    if not step.eid:
        return ()
    return tuple(row for row in (*_present(changes, step), *_gone(changes, step)) if row.ops)


def _present(changes: WordChanges, step: Step) -> Iterator[Row]:
    history = changes.history
    version = history.versions[step.version]
    before = main_edge(history.before, (step.version, step.eid))
    there = _eids_below(history, before.old) if before else set()
    for provision in subtree(version, version.by_eid[step.eid]):
        for row in _rows_of(changes, (step.version, provision.eid)):
            strange = before is not None and row.old is not None and row.old[0] == before.old[0]
            yield replace(row, elsewhere=strange and row.old is not None and row.old[1] not in there)


def _eids_below(history: History, place: Place) -> set[str]:
    version = history.versions[place[0]]
    return {provision.eid for provision in subtree(version, version.by_eid[place[1]])}


def _rows_of(changes: WordChanges, place: Place) -> Iterator[Row]:
    """Yield what a provision's words come from: one provision, several in a merge, or none."""
    history, (index, eid) = changes.history, place
    edge = main_edge(history.before, place)
    leap = edge if edge and edge.is_gap else gap_source(history, place)
    if leap:
        for change in changes.across(leap, place):
            if change.new:
                source = (leap.old[0], change.old) if change.old else None
                yield Row(source, place, change.ops, change.is_compared, elsewhere=not leap.main)
    elif index:
        correspondence = history.alignments[index - 1].of_new[eid]
        for change in changes.of(index - 1, correspondence):
            if change.new == eid:
                yield Row((index - 1, change.old) if change.old else None, place, change.ops, change.is_compared)
    else:
        text = display_text(history.provision(place))
        yield Row(None, place, (Op("=", text),) if text else ())


def _gone(changes: WordChanges, step: Step) -> Iterator[Row]:
    """Yield the words that stood in or below the provision before and carry on nowhere, or elsewhere."""
    history = changes.history
    before = main_edge(history.before, (step.version, step.eid))
    if not before or before.is_gap:
        return
    old = history.versions[step.since]
    here = _eids_below(history, (step.version, step.eid))
    for provision in subtree(old, old.by_eid[before.old[1]]):
        correspondence = history.alignments[step.since].of_old[provision.eid]
        for change in changes.of(step.since, correspondence):
            if change.old == provision.eid and change.new not in here:
                yield from _left(history, step, change)


def _left(history: History, step: Step, change: Change) -> Iterator[Row]:
    """Yield the old side of a change whose new side is none, or stands elsewhere."""
    place = step.since, change.old or ""
    ops = tuple(op for op in change.ops if op.sign != "+")
    kept = any(op.sign == "=" and any(is_word(token) for token in tokenize(op.text)) for op in ops)
    if change.new and kept:
        yield Row(place, (step.version, change.new), ops, change.is_compared, elsewhere=True, gone=True)
    elif any(op.text.strip() for op in ops):
        yield Row(place, None, ops, history.proves(step.version, place) and change.is_compared, gone=True)
