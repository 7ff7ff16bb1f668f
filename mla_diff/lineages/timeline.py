"""One provision's history made ready to be shown: its steps with the words that changed, and the graph around it."""

from __future__ import annotations

from msgspec import Struct

from mla_diff.align.units import subtree
from mla_diff.cite.citation import cite
from mla_diff.lineages.changes import Row, WordChanges, rows
from mla_diff.lineages.edges import Place
from mla_diff.lineages.lineage import History, Lineage, family
from mla_diff.lineages.proposals import Proposal
from mla_diff.lineages.steps import Step, steps
from mla_diff.model.provision import Footnote


class Moment(Struct, frozen=True):
    """A step, its words against those before, and the footnotes that stand in it."""

    step: Step
    rows: tuple[Row, ...]
    notes: tuple[Footnote, ...]

    @property
    def is_changed(self) -> bool:
        """Whether words changed in substance since the version before."""
        return self.step.since >= 0 and any(row.is_changed for row in self.rows)


class Timeline(Struct, frozen=True):
    """All that a renderer needs of a lineage: one moment a version, and the lineages it is joined with.

    ``branches`` are the proposals that were about it.
    """

    history: History
    lineage: Lineage
    moments: tuple[Moment, ...]
    family: tuple[Lineage, ...]
    branches: tuple[Branch, ...] = ()


class Branch(Struct, frozen=True):
    """A proposal as seen from one lineage.

    Where its text is held, ``timeline`` goes from the version it was made against to the proposal, and ``fate`` says
    what the next version's words show of it. ``words`` are its labels and words where they cannot be compared, since
    of the version it was made against only a paraphrase is held.
    """

    proposal: Proposal
    timeline: Timeline | None = None
    words: tuple[tuple[str, str], ...] = ()
    fate: str = ""


def build_timeline(changes: WordChanges, place: Place) -> Timeline:
    """Return the timeline of the lineage to which the provision at a place belongs."""
    history = changes.history
    lineage = history.lineage_of[place]
    moments = tuple(Moment(step, rows(changes, step), _notes(history, step)) for step in steps(history, lineage))
    return Timeline(history, lineage, moments, family(history, lineage))


def _notes(history: History, step: Step) -> tuple[Footnote, ...]:
    if not step.eid:
        return ()
    version = history.versions[step.version]
    return tuple(note for provision in subtree(version, version.by_eid[step.eid]) for note in provision.notes)


def first_seen(timeline: Timeline) -> str:
    """Return as what a provision was first known, which is what names it through all versions: "First seen as ..."."""
    return f"First seen as {cite_place(timeline.history, timeline.lineage.places[0])}"


def cite_place(history: History, place: Place) -> str:
    """Return how a provision is cited with the version that calls it so: "Art. 85 of draft-2022"."""
    version = history.versions[place[0]]
    return f"{cite(version, place[1])} of {version.id}"
