"""Where the proposals of a library meet a history: what was put forward, in which words, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from msgspec.structs import replace

from mla_diff.align.units import subtree
from mla_diff.cite.citation import cite
from mla_diff.cite.find import find_provisions
from mla_diff.lineages.changes import WordChanges
from mla_diff.lineages.edges import Place
from mla_diff.lineages.lineage import History, Lineage
from mla_diff.lineages.proposals import Proposal, concerns, places_of
from mla_diff.lineages.timeline import Branch, Timeline, build_timeline
from mla_diff.lineages.topics import Dossier
from mla_diff.model.errors import UnknownNameError
from mla_diff.model.provision import Version, display_text
from mla_diff.text.tokens import match_words


class Proposals:
    """The proposals of a library as seen from one history; texts are read where a lineage asks for them."""

    def __init__(self, history: History, library: str | Path = "") -> None:
        from mla_diff.library.library import open_library
        from mla_diff.library.proposals import read_proposals

        self._history = history
        self._library = library
        self._opened = open_library(library)
        self._index_of = {version.id: index for index, version in enumerate(history.versions)}
        ids = {entry.id for entry in self._opened.all_entries}
        own = any(version.id in ids for version in history.versions)
        self.known: tuple[Proposal, ...] = read_proposals(self._opened) if own else ()

    def add_to(self, timeline: Timeline) -> Timeline:
        """Return a timeline with the proposals that were about its provision."""
        return replace(timeline, branches=self.branches_of(timeline.lineage))

    def add_to_dossier(self, dossier: Dossier) -> Dossier:
        """Return a dossier with the proposals that were about its provisions."""
        return replace(dossier, timelines=tuple(map(self.add_to, dossier.timelines)))

    def branches_of(self, lineage: Lineage) -> tuple[Branch, ...]:
        """Return the proposals about a lineage: those that the library says so of, and those whose text changes it."""
        branches = []
        for proposal in self.known:
            index = self._index_of.get(proposal.against, -1)
            place = (index, lineage.at(index)) if index >= 0 and lineage.at(index) else None
            if place and proposal.id in self._changes:
                branch = self._branch(proposal, lineage, place)
                told = branch.timeline or branch.words or concerns(self._places[proposal.id], lineage)
                branches += [branch] if told else []
            elif concerns(self._places[proposal.id], lineage):
                branches.append(Branch(proposal))
        return tuple(branches)

    def by_lineage(self) -> dict[str, tuple[Branch, ...]]:
        """Return the branches of every lineage that has any, by its wId."""
        found = {lineage.wid: self.branches_of(lineage) for lineage in self._history.lineages} if self.known else {}
        return {wid: branches for wid, branches in found.items() if branches}

    @cached_property
    def _places(self) -> dict[str, tuple[Place, ...]]:
        return {proposal.id: places_of(proposal.provisions, self._history.versions) for proposal in self.known}

    @cached_property
    def _changes(self) -> dict[str, WordChanges]:
        """The words of each proposal whose text is held, against those of the version it was made against."""
        from mla_diff.loading import load
        from mla_diff.pipeline import trace

        found = {}
        for proposal in self.known:
            index = self._index_of.get(proposal.against, -1)
            if index >= 0 and self._opened.held(self._opened.entry(proposal.id)):
                text = load(proposal.id, library=self._library)
                found[proposal.id] = WordChanges(trace((self._history.versions[index], text), library=self._library))
        return found

    def _branch(self, proposal: Proposal, lineage: Lineage, place: Place) -> Branch:
        """Return a proposal with its words where they change the provision at a place."""
        changes = self._changes[proposal.id]
        before, text = changes.history.versions
        if not changes.compares(0, 1):
            return Branch(proposal, words=tuple(_told(text, cite(before, place[1]))))
        timeline = build_timeline(changes, (0, place[1]))
        proposed = timeline.lineage.at(1)
        if not proposed or not timeline.moments[1].is_changed:
            return Branch(proposal)
        later = next(((index, eid) for index, eid in lineage.places if index > place[0]), None)
        if not later or "paraphrase" in (before.nature, self._history.versions[later[0]].nature):
            return Branch(proposal, timeline)
        after = self._history.versions[later[0]]
        words = [_words(before, place[1]), _words(text, proposed), _words(after, later[1])]
        return Branch(proposal, timeline, fate=tell_fate(words[0], words[1], words[2], after.id))


def _told(text: Version, name: str) -> Iterator[tuple[str, str]]:
    """Yield the labels and words of the provision of a proposal that is cited as ``name``, nothing where none is."""
    try:
        found = find_provisions(text, name)
    except UnknownNameError:
        return
    for eid in found:
        for provision in subtree(text, text.by_eid[eid]):
            yield provision.label, display_text(provision)


def _words(version: Version, eid: str) -> list[str]:
    parts = subtree(version, version.by_eid[eid])
    return [
        word
        for provision in parts
        for word in match_words(f"{provision.heading} {provision.text}" if provision.heading else provision.text)
    ]


def tell_fate(before: list[str], proposed: list[str], after: list[str], version: str) -> str:
    """Return what the words of the next version show of a proposal.

    >>> tell_fate("it shall act".split(), "it may act".split(), "it may act".split(), "adopted")
    'Taken up word for word in adopted.'
    >>> tell_fate("it shall act".split(), "it may act".split(), "it shall act".split(), "adopted")
    'Not taken up: adopted keeps the words as they were.'
    """
    if after == proposed:
        return f"Taken up word for word in {version}."
    if after == before:
        return f"Not taken up: {version} keeps the words as they were."
    added = Counter(proposed) - Counter(before)
    if not added:
        gone = Counter(before) - Counter(proposed)
        kept = (gone & (Counter(before) - Counter(after))).total()
        return f"Of {gone.total()} words that it would have struck, {kept} are struck in {version}."
    found = (added & (Counter(after) - Counter(before))).total()
    return f"Of {added.total()} words that it would have added, {found} came with {version}."
