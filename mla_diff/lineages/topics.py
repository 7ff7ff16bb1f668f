"""A topic followed through all versions: its provisions, its words, and who refers to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from mla_diff.align.units import subtree
from mla_diff.cite.find import find_provisions
from mla_diff.lineages.changes import WordChanges
from mla_diff.lineages.edges import Place
from mla_diff.lineages.lineage import History
from mla_diff.lineages.proposals import Named
from mla_diff.lineages.search import Hit, Pattern, read_pattern, search
from mla_diff.lineages.timeline import Timeline, build_timeline
from mla_diff.model.errors import UnknownNameError


class Statement(Struct, frozen=True):
    """What sources say of a topic, in words of our own; ``inference`` where it only follows from them."""

    says: str
    sources: tuple[str, ...]  # what and where, ready to be shown
    inference: bool = False


class Topic(Struct, frozen=True):
    """What a seminar may want to follow."""

    id: str
    title: str
    provisions: tuple[Named, ...]
    words: str = ""  # a search pattern
    background: tuple[Statement, ...] = ()
    questions: tuple[str, ...] = ()


class Dossier(Struct, frozen=True):
    """A topic with its provisions' timelines, who refers to each in its latest version, and where its words occur.

    ``unknown`` are provisions of the topic that the series does not hold.
    """

    history: History
    topic: Topic
    timelines: tuple[Timeline, ...]
    referring: tuple[tuple[Place, ...], ...]  # for each timeline
    phrases: tuple[Pattern, ...]
    hits: tuple[Hit, ...]
    unknown: tuple[Named, ...]


def find_topic(topics: Sequence[Topic], wanted: str) -> Topic:
    """Return the topic that an id, or words of a title, mean. Raises UnknownNameError with all there are."""
    key = wanted.strip().casefold()
    exact = [topic for topic in topics if key in (topic.id.casefold(), topic.title.casefold())]
    found = exact or [topic for topic in topics if key and key in f"{topic.id} {topic.title}".casefold()]
    if len(found) == 1:
        return found[0]
    names = ", ".join(topic.id for topic in found or topics)
    reason = "may mean several topics" if found else "is no topic of the library"
    raise UnknownNameError(f"{wanted!r} {reason}; choose one of {names}" if names else "the library has no topics")


def build_dossier(changes: WordChanges, topic: Topic) -> Dossier:
    """Return all that the series holds on a topic."""
    history = changes.history
    places = [(named, _place(history, named)) for named in topic.provisions]
    wids = dict.fromkeys(history.lineage_of[place].wid for _, place in places if place)
    chosen = [lineage for wid in wids for lineage in history.lineages if lineage.wid == wid]
    timelines = tuple(build_timeline(changes, lineage.places[-1]) for lineage in chosen)
    phrases = read_pattern(topic.words) if topic.words else ()
    return Dossier(
        history, topic, timelines,
        tuple(tuple(_referring(changes, timeline.lineage.places[-1])) for timeline in timelines),
        phrases, search(history, phrases) if phrases else (), tuple(named for named, place in places if not place),
    )  # fmt: skip


def _place(history: History, named: Named) -> Place | None:
    """Return the place that a topic's name means, None where the series lacks that version or provision."""
    index = next((at for at, version in enumerate(history.versions) if version.id == named.version), -1)
    if index < 0:
        return None
    try:
        found = find_provisions(history.versions[index], named.name)
    except UnknownNameError:
        return None
    return (index, found[0]) if found else None


def _referring(changes: WordChanges, place: Place) -> Iterator[Place]:
    """Yield the provisions of the same version that refer to a provision or one below it, from outside it."""
    version = changes.history.versions[place[0]]
    inside = {provision.eid for provision in subtree(version, version.by_eid[place[1]])}
    sources = dict.fromkeys(
        reference.source for reference in changes.references[place[0]]
        if reference.target in inside and reference.source not in inside
    )  # fmt: skip
    yield from ((place[0], source) for source in sources)
