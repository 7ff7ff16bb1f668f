"""A dossier as a synopsis: what is claimed and by whom, the text in force, what each draft had, who wanted what.

Made once as values; the terminal, Word, Markdown and the page only paint it. It is to fit on two pages, so a long text
is cut after whole rows, with a word on how much is left out, and nothing is said twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from msgspec import Struct

from mla_diff.cite.citation import cite
from mla_diff.lineages.edges import Place
from mla_diff.lineages.lineage import History
from mla_diff.lineages.proposals import Named
from mla_diff.lineages.timeline import Branch, Moment, Timeline
from mla_diff.lineages.topics import Dossier
from mla_diff.model.comparison import Op
from mla_diff.model.provision import Version, display_text
from mla_diff.report.absence import reason_of_absence
from mla_diff.report.facts import cite_source
from mla_diff.report.notices import version_notices
from mla_diff.text.tokens import match_words
from mla_diff.writers.branches import sign_of, tell_end, tell_proposal
from mla_diff.writers.excerpts import fold
from mla_diff.writers.html import name_of
from mla_diff.writers.search import tell_course
from mla_diff.writers.sources.beside import Known, words_from

_BY_WHOM = re.compile(r" \((?:certain|likely|uncertain),.*\)$")  # behind the reason of a link set by hand
MOST_WORDS = 620  # of texts in one synopsis; with what stands around them, two pages of A4
FEWEST_WORDS = 90  # of the text of one provision, however many there are
#: What our own paraphrases say of themselves at the end of each paragraph; a synopsis says it once, of the version.
_OF_ITSELF = re.compile(r"\s*\(Paraphrase, not the text of the draft; (.*?)\.?\)$")


class Words(Struct, frozen=True):
    """A row of text: its label, and its words with what came and went; ``marked`` where that can be said."""

    label: str
    ops: tuple[Op, ...]
    marked: bool = False


class Standing(Struct, frozen=True):
    """What one version has of a provision: its name there, how it got there, and its words or what changed in them."""

    version: str
    cited: str
    told: str
    rows: tuple[Words, ...]
    place: Place  # where it stands, for links


class Part(Struct, frozen=True):
    """One provision of a topic through all versions, its latest text first."""

    latest: Standing
    left_out: int  # words of the latest text that do not fit
    earlier: tuple[Standing, ...]
    silent: str  # versions that tell nothing of it
    words_from: str
    referring: str
    timeline: Timeline


class Synopsis(Struct, frozen=True):
    """All that a dossier says, in order. Marks are the numbers of sources."""

    title: str
    status: tuple[tuple[str, str], ...]  # each text that is shown, and what it is
    background: tuple[tuple[str, tuple[int, ...]], ...]
    parts: tuple[Part, ...]
    proposals: tuple[tuple[Branch, str, tuple[int, ...]], ...]
    course: str
    unknown: str
    questions: tuple[str, ...]
    sources: tuple[tuple[int, str, str], ...]


def synopsis(dossier: Dossier, known: Known | None = None) -> Synopsis:
    """Return a dossier as a synopsis; ``known`` are the sources of its versions' words."""
    history = dossier.history
    topic = dossier.topic
    branches = {branch.proposal.id: branch for timeline in dossier.timelines for branch in timeline.branches}
    cited = dict.fromkeys(source for statement in topic.background for source in statement.sources)
    cited |= dict.fromkeys(source for branch in branches.values() for source in branch.proposal.sources)
    numbers = {source: number for number, source in enumerate(cited, 1)}

    def marks(sources: Sequence[str]) -> tuple[int, ...]:
        return tuple(sorted(numbers[source] for source in sources))

    room = max(FEWEST_WORDS, MOST_WORDS // max(1, len(dossier.timelines)))
    shown = {timeline.lineage.places[-1] for timeline in dossier.timelines}
    parts = tuple(
        _part(timeline, tell_referring(history, referring), room, known or {}, _below(timeline, shown))
        for timeline, referring in zip(dossier.timelines, dossier.referring, strict=True)
    )
    return Synopsis(
        topic.title,
        tuple(_status(history, parts)),
        tuple(
            (tell_statement(statement.says, statement.inference), marks(statement.sources))
            for statement in topic.background
        ),
        parts,
        tuple(
            (branch, _with_names(history, tell_branch(branch)), marks(branch.proposal.sources))
            for branch in branches.values()
        ),
        _with_names(history, _course(dossier)),
        tell_unknown(dossier.unknown),
        topic.questions,
        tuple((number, *cite_source(source)) for source, number in numbers.items()),
    )


def _below(timeline: Timeline, places: Set[Place]) -> frozenset[Place]:
    """Return those of some places that lie inside the latest place of a timeline."""
    index, eid = timeline.lineage.places[-1]
    return frozenset(place for place in places if place[0] == index and place[1].startswith(f"{eid}__"))


def tell_statement(says: str, inference: bool) -> str:
    """Return what a statement says, with a word where it is an inference."""
    return f"{says} (Inference.)" if inference else says


def tell_branch(branch: Branch) -> str:
    """Return who proposed what and what became of it, with what of it is inferred."""
    inferred = f" (Inferred: {branch.proposal.inferred})" if branch.proposal.inferred else ""
    return f"{tell_proposal(branch.proposal)} {tell_end(branch)}{inferred}"


def sign(branch: Branch) -> str:
    """Return the sign at the end of a proposal's branch."""
    return sign_of(branch)


def called(version: Version) -> str:
    """Return what a version is called in a text for readers: stage and date, or its id where it has no stage."""
    return name_of(version) if version.stage else version.id


def tell_referring(history: History, places: Sequence[Place]) -> str:
    """Return the provisions of the latest version that refer to a provision: "Art. 14(2), Art. 92(3)"."""
    return ", ".join(cite(history.versions[index], eid) for index, eid in places)


def tell_unknown(unknown: Sequence[Named]) -> str:
    """Return the provisions that a series does not hold, each with its version."""
    return ", ".join(f"{named.name} of {named.version}" for named in unknown)


def _status(history: History, parts: Sequence[Part]) -> Iterator[tuple[str, str]]:
    """Yield each version of which text is shown, and what kind of text that is."""
    shown = {standing.place[0] for part in parts for standing in (part.latest, *part.earlier)}
    for index in sorted(shown, reverse=True):
        version = history.versions[index]
        told = status_of(version)
        if told:
            yield called(version), told


def status_of(version: Version) -> str:
    """Return in one line what kind of text a version's is, with whatever else speaks against relying on it.

    >>> from mla_diff.model.provision import Provision, Source
    >>> read = (Provision("art_1", "article", "1", "Article 1", "", None, "Boats ply."),)
    >>> status_of(Version("a", "", "en", Source("", ""), read, nature="working translation", note="our own"))
    'our translation; not authentic'
    """
    kind = version.nature
    if kind == "working translation" and version.note.startswith("our "):
        kind = "our translation; not authentic"
    elif "translation" in kind:
        kind = f"{kind}; not authentic"
    elif kind == "paraphrase":
        kind = "paraphrase of parts that are known; not its text" if version.fragment else "paraphrase; not its text"
    if version.fragment and version.nature != "paraphrase":
        kind = f"{kind}; held in part" if kind else "held in part"
    usual = (version.nature, "fragment:") if version.nature else ("fragment:",)
    other = [notice for notice in version_notices(version) if not notice.startswith(usual)]
    return "; ".join(part for part in (kind, *(notice.rstrip(".") for notice in other)) if part)


def _part(timeline: Timeline, referring: str, room: int, known: Known, apart: Set[Place]) -> Part:
    """Return what is said of one provision; ``apart`` are places whose text stands in a part of its own."""
    present = [moment for moment in timeline.moments if moment.step.eid]
    latest = present[-1]
    whole = list(_latest(timeline, latest, apart))
    kept = _fit(whole, room)
    earlier = tuple(_standing(timeline, moment, room) for moment in reversed(present[:-1]))
    left_out = sum(_count(words) for words in whole[len(kept) :])
    return Part(
        _named(timeline, latest, kept), left_out, earlier, _silent(timeline), _words_from(known, latest),
        referring, timeline,
    )  # fmt: skip


def _latest(timeline: Timeline, moment: Moment, apart: Set[Place]) -> Iterator[Words]:
    """Yield the latest text; with what changed since the version before where words can be compared."""
    from mla_diff.writers.history_rows import row_label

    if moment.step.since < 0 or not all(row.certain for row in moment.rows):
        yield from _whole(timeline.history, moment, apart)
        return
    for row in moment.rows:
        if not (row.gone and row.elsewhere) and not _is_apart(row.new or row.old, apart):
            yield Words("".join(run.text for run in row_label(timeline, row)).strip(), row.ops, True)


def _fit(rows: Sequence[Words], room: int) -> tuple[Words, ...]:
    """Return as many rows as there is room for, one at least."""
    kept: list[Words] = []
    for words in rows:
        room -= _count(words)
        if kept and room < 0:
            break
        kept.append(words)
    return tuple(kept)


def _count(words: Words) -> int:
    return sum(len(match_words(op.text)) for op in words.ops)


def _is_apart(place: Place | None, apart: Set[Place]) -> bool:
    """Return whether a place is one of those whose text stands elsewhere, or below one."""
    return place is not None and any(
        place[0] == index and (place[1] == eid or place[1].startswith(f"{eid}__")) for index, eid in apart
    )


def _whole(history: History, moment: Moment, apart: Set[Place] = frozenset()) -> Iterator[Words]:
    """Yield the whole text of a provision in one version."""
    from mla_diff.align.units import subtree

    version = history.versions[moment.step.version]
    for provision in subtree(version, version.by_eid[moment.step.eid]):
        text = _OF_ITSELF.sub(r" (\1)", display_text(provision)).strip()
        if text and text != provision.heading and not _is_apart((moment.step.version, provision.eid), apart):
            yield Words(provision.label if provision.eid != moment.step.eid else "", (Op("=", text),))


def _standing(timeline: Timeline, moment: Moment, room: int) -> Standing:
    """Return what an earlier version had: its whole text where it is told, else what it changed."""
    from mla_diff.writers.history_rows import row_label, shows

    whole = moment.step.since < 0 or not all(row.certain for row in moment.rows)
    if whole:
        return _named(timeline, moment, _fit(list(_whole(timeline.history, moment)), room))
    rows = [
        Words("".join(run.text for run in row_label(timeline, row)).strip(), tuple(fold(row.ops)), True)
        for row in moment.rows if shows(row) and not (row.gone and row.elsewhere)
    ]  # fmt: skip
    return _named(timeline, moment, _fit(rows, room) if rows else ())


def _named(timeline: Timeline, moment: Moment, rows: tuple[Words, ...]) -> Standing:
    from mla_diff.writers.steps import tell_facts

    history = timeline.history
    place = (moment.step.version, moment.step.eid)
    version = history.versions[place[0]]
    provision = version.by_eid[place[1]]
    heading = f", {provision.heading}" if provision.heading else ""
    first = ("first attested", "first appears")
    told = "" if moment.step.facts[0] in first and len(moment.step.facts) == 1 else None
    if told is None:
        told = "; ".join(_with_names(history, fact) for fact in tell_facts(history, timeline.lineage, moment))
    return Standing(called(version), f"{cite(version, place[1])}{heading}", told, rows, place)


def _with_names(history: History, text: str) -> str:
    """Return a sentence with what versions are called in the place of their ids."""
    for version in sorted(history.versions, key=lambda version: -len(version.id)):
        name = called(version)
        if name != version.id:
            text = re.sub(rf"(?<![\w-]){re.escape(version.id)}(?![\w-])", f"the {name}", text)
    return text


def _silent(timeline: Timeline) -> str:
    """Return the versions that do not have a provision, and those that tell nothing of it, as sentences."""
    history = timeline.history
    unknown: list[str] = []
    absent: list[str] = []
    told: list[str] = []
    for moment in timeline.moments:
        if moment.step.eid:
            continue
        index = moment.step.version
        name = called(history.versions[index])
        nearest = timeline.lineage.nearest(index)
        reason = reason_of_absence(history, nearest, index)
        if reason:
            told.append(f"No counterpart in the {name}: {_BY_WHOM.sub('', reason)}.")
        elif history.proves(index, nearest):
            absent.append(name)
        else:
            unknown.append(name)
    told += [f"Not there: {'; '.join(absent)}."] if absent else []
    told += [f"Nothing is held of it in: {'; '.join(unknown)}."] if unknown else []
    return " ".join(told)


def _words_from(known: Known, moment: Moment) -> str:
    """Return in one sentence whose words the latest text's are, "" where nothing is known."""
    sourced = known.get(moment.step.version)
    if sourced is None:
        return ""
    return words_from(sourced, moment)


def _course(dossier: Dossier) -> str:
    if not dossier.phrases:
        return ""
    told = tell_course(dossier.history, dossier.hits)
    return f"“{dossier.topic.words}”: {told}."
