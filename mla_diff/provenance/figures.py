"""What was found of a text's sources, as figures without a word of any text: to ship, and to keep.

    Provenance --figures_of--> Figures --written, read--> Figures --provenance_of--> Provenance without words

Figures name provisions by their eIds, and texts by the hashes of the files that were measured. Some treaties' texts may
not be passed on; what was counted in them may.
"""

from __future__ import annotations

from array import array
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from mla_diff.model.errors import MlaDiffError
from mla_diff.provenance.attributed import Attributed, Basis, Entry, Twin
from mla_diff.provenance.noise import Noise
from mla_diff.provenance.origins import Provenance, Share
from mla_diff.provenance.runs import Run
from mla_diff.provenance.texts import Span, Text

SCHEMA: Literal["mla-diff/figures/1"] = "mla-diff/figures/1"


class FiguresError(MlaDiffError):
    """A file of figures cannot be used."""


class Counted(Struct, frozen=True, array_like=True):
    """An article of a text that was measured: its eId, how it is cited, its words."""

    eid: str
    cited: str
    words: int


class Measured(Struct, frozen=True):
    """A text that was measured: what it is, the hash of its file, its words and its articles."""

    id: str
    title: str
    language: str
    sha256: str
    words: int
    date: str = ""
    given: int = 0  # words of the target that stand in it, in runs
    taken: int = 0  # words of its own that stand in the target, in runs
    units: tuple[Counted, ...] = ()


class Named(Struct, frozen=True, array_like=True):
    """A provision of a source: the source's id, the provision's eId, how it is cited, its number, label and words."""

    version: str
    eid: str
    cited: str
    number: str
    label: str
    words: int


class Origin(Struct, frozen=True, omit_defaults=True):
    """One source provision of a provision: what it brought, and how that is known."""

    source: Named
    words: int
    score: float
    basis: Basis
    twins: tuple[Named, ...] = ()
    runs: tuple[tuple[int, int, int], ...] = ()  # start, start in the source, how many words


class Figured(Struct, frozen=True, omit_defaults=True):
    """A provision of the target with its sources, best first."""

    eid: str
    kind: str
    number: str
    label: str
    heading: str
    cited: str
    words: int
    covered: int = 0
    is_unit: bool = True
    sources: tuple[Origin, ...] = ()


class Figures(Struct, frozen=True):
    """Everything that was found of a text's sources; ``how`` says what was measured, for a reader."""

    schema: Literal["mla-diff/figures/1"]
    how: str
    target: Measured
    sources: tuple[Measured, ...]
    noise: Noise
    least: int
    provisions: tuple[Figured, ...]


def figures_of(provenance: Provenance, how: str = "") -> Figures:
    """Return what was found as figures: provisions, counts and places of words, and no word."""
    return Figures(
        SCHEMA, how, _measured(provenance.target, Share(0, 0)),
        tuple(_measured(text, share) for text, share in zip(provenance.sources, provenance.shares, strict=True)),
        provenance.noise, provenance.least,
        tuple(_figured(provenance, provision) for provision in provenance.provisions),
    )  # fmt: skip


def _measured(text: Text, share: Share) -> Measured:
    units = tuple(Counted(unit.eid, unit.cited, unit.size) for unit in text.units)
    return Measured(
        text.id, text.title, text.language, text.sha256, text.size, text.date, share.words, share.taken, units
    )  # fmt: skip


def _figured(provenance: Provenance, provision: Attributed) -> Figured:
    span = provision.span
    return Figured(
        span.eid, span.kind, span.number, span.label, span.heading, span.cited, span.size, provision.covered,
        provision.is_unit, tuple(_origin(provenance, entry) for entry in provision.entries),
    )  # fmt: skip


def _origin(provenance: Provenance, entry: Entry) -> Origin:
    twins = tuple(_named(provenance, twin.source, twin.span) for twin in entry.twins)
    runs = tuple((run.start, run.source, run.size) for run in entry.runs)
    return Origin(_named(provenance, entry.source, entry.span), entry.words, entry.score, entry.basis, twins, runs)


def _named(provenance: Provenance, source: int, span: Span) -> Named:
    return Named(provenance.sources[source].id, span.eid, span.cited, span.number, span.label, span.size)


def write_figures(figures: Figures) -> bytes:
    """Return figures as JSON, a provision a line, so that a change shows as one."""
    values = msgspec.to_builtins(figures)
    lines = [msgspec.json.encode(provision) for provision in values.pop("provisions")]
    head = msgspec.json.encode(values)[:-1]
    return head + b',"provisions":[\n' + b",\n".join(lines) + b"\n]}\n"


def read_figures(content: bytes, place: str) -> Figures:
    """Return figures from JSON. Raises FiguresError where it is none, or of another form."""
    try:
        return msgspec.json.decode(content, type=Figures)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise FiguresError(f"{place}: no figures of sources that can be used ({error}); restore the file") from None


def provenance_of(figures: Figures) -> Provenance:
    """Return figures as what they were made from, but for the words, which all are nothing."""
    places = {source.id: place for place, source in enumerate(figures.sources)}
    provisions: list[Attributed] = []
    units: list[Span] = []
    paragraphs: list[Span] = []
    reached = 0
    for figured in figures.provisions:
        if figured.is_unit:
            span = _span(figured, reached, len(units))
            units.append(span)
            reached = span.end
        else:
            span = _span(figured, units[-1].start if units else 0, max(0, len(units) - 1))
            paragraphs.append(span)
        entries = tuple(_entry(origin, figured.words, places) for origin in figured.sources)
        provisions.append(Attributed(span, figured.is_unit, figured.covered, entries))
    target = _text(figures.target, tuple(units), tuple(paragraphs))
    return Provenance(
        target, tuple(_source_text(source) for source in figures.sources),
        tuple(Share(source.given, source.taken) for source in figures.sources), figures.noise, tuple(provisions),
        (), figures.least,
    )  # fmt: skip


def _span(figured: Figured, start: int, unit: int) -> Span:
    return Span(
        figured.eid, figured.kind, figured.number, figured.label, figured.heading, figured.cited,
        start, start + figured.words, unit,
    )  # fmt: skip


def _entry(origin: Origin, words: int, places: dict[str, int]) -> Entry:
    runs = tuple(Run(start, source, size) for start, source, size in origin.runs)
    twins = tuple(Twin(places[twin.version], _named_span(twin)) for twin in origin.twins if twin.version in places)
    if origin.source.version not in places:
        raise FiguresError(f"figures of sources name {origin.source.version!r}, which they do not describe")
    return Entry(
        places[origin.source.version], _named_span(origin.source), origin.words, origin.words / max(1, words),
        origin.score, origin.basis, twins, runs,
    )  # fmt: skip


def _named_span(named: Named) -> Span:
    return Span(named.eid, "", named.number, named.label, "", named.cited, 0, named.words, 0)


def _source_text(source: Measured) -> Text:
    spans: list[Span] = []
    for unit in source.units:
        start = spans[-1].end if spans else 0
        spans.append(Span(unit.eid, "", "", "", "", unit.cited, start, start + unit.words, len(spans)))
    return _text(source, tuple(spans), ())


def _text(measured: Measured, units: tuple[Span, ...], paragraphs: tuple[Span, ...]) -> Text:
    codes = array("I", bytes(4 * measured.words))
    return Text(
        measured.id, measured.title, measured.language, measured.date, measured.sha256, codes, units, paragraphs
    )  # fmt: skip


def without_sources(provenance: Provenance, ids: frozenset[str]) -> Provenance:
    """Return what was found in all sources but some. Where one of these was named, its first twin takes its place."""
    kept = [place for place, source in enumerate(provenance.sources) if source.id not in ids]
    moved = {place: new for new, place in enumerate(kept)}
    return replace(
        provenance, sources=tuple(provenance.sources[place] for place in kept),
        shares=tuple(provenance.shares[place] for place in kept),
        provisions=tuple(_without(provision, moved) for provision in provenance.provisions),
    )  # fmt: skip


def _without(provision: Attributed, moved: dict[int, int]) -> Attributed:
    entries: list[Entry] = []
    covered: set[int] = set()
    for entry in provision.entries:
        twins = [Twin(moved[twin.source], twin.span) for twin in entry.twins if twin.source in moved]
        if entry.source in moved:
            entries.append(replace(entry, source=moved[entry.source], twins=tuple(twins)))
        elif twins:  # the same words stand there; where in it, figures do not say
            runs = tuple(Run(run.start, 0, run.size) for run in entry.runs)
            first, *others = twins
            entries.append(replace(entry, source=first.source, span=first.span, twins=tuple(others), runs=runs))
        else:
            continue
        covered.update(place for run in entry.runs for place in range(run.start, run.end))
    return replace(provision, entries=tuple(entries), covered=len(covered))
