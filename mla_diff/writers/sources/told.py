"""What is said of a text's sources, once for all formats: the figures, the tables, and each article's sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import groupby

from msgspec import Struct

from mla_diff.cite.citation import chain_of
from mla_diff.languages import language_name
from mla_diff.model.provision import DIVISIONS, Version
from mla_diff.provenance.attributed import Attributed, Entry, Twin
from mla_diff.provenance.origins import Provenance
from mla_diff.provenance.texts import Text
from mla_diff.report.notices import version_notices

LONGEST_TITLE = 60  # characters of a title that stands in a sentence
FEW = 20  # sources that are listed though they gave nothing
MOST_COPIED = 10  # parts that are named as those most taken over
OUTSIDE = "Outside parts"
MOST_TWINS = 6  # that a sentence names; a corpus may have a clause in a hundred treaties
REORDERED = "Parts of the source are shown in the order in which they stand in this article"
FAINT = 0.12  # score below which a likeness may be chance


class Sourced(Struct, frozen=True, dict=True):
    """A text with its sources, and the versions themselves, whose words a writer shows."""

    provenance: Provenance
    target: Version
    versions: Sequence[Version]  # one for each source; those of an index are read when they are asked for
    only: frozenset[str] = frozenset()  # the eIds to show, all for none
    by_title: bool = False  # whether sources are called by their titles
    figures: str = ""  # what was measured, where figures stand in for the texts themselves
    rest: Sourced | None = None  # what figures say of sources whose texts are not at hand

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The sources by what they gave, most first; of many, those that gave nothing are left out."""
        shares = self.provenance.shares
        ranked = sorted(range(len(shares)), key=lambda source: (-self.given[source], -shares[source].words, source))
        return tuple(source for source in ranked if len(ranked) <= FEW or self.given[source])

    @property
    def has_words(self) -> bool:
        """Whether the target's words are those measured; figures may come from its text in another language."""
        return not self.figures or self.target.source.sha256 == self.provenance.target.sha256

    @cached_property
    def by_eid(self) -> dict[str, Attributed]:
        """Each article and paragraph with its sources."""
        return {provision.span.eid: provision for provision in self.provenance.provisions}

    @cached_property
    def given(self) -> dict[int, int]:
        """How many words each source is named for, twins not counted."""
        found = dict.fromkeys(range(len(self.provenance.sources)), 0)
        for unit in self.provenance.units:
            for entry in unit.entries:
                found[entry.source] += entry.words
        return found

    @cached_property
    def numbers(self) -> dict[int, int]:
        """The number that stands for each source beside its words, from 1."""
        return {source: number for number, source in enumerate(self.order, 1)}

    @cached_property
    def shown_versions(self) -> tuple[Version, ...]:
        """The target and the sources of which something has to be said: all of a few, none of an index."""
        few = self.versions if isinstance(self.versions, tuple) else ()
        return (self.target, *few)

    @cached_property
    def units(self) -> tuple[Attributed, ...]:
        """The articles that are shown."""
        units = self.provenance.units
        return tuple(unit for unit in units if not self.only or unit.span.eid in self.only)

    @cached_property
    def below(self) -> dict[str, tuple[Attributed, ...]]:
        """The paragraphs of each article."""
        found: dict[str, list[Attributed]] = {}
        unit = ""
        for provision in self.provenance.provisions:
            if provision.is_unit:
                unit = provision.span.eid
            found.setdefault(unit, []).append(provision)
        return {eid: tuple(provisions[1:]) for eid, provisions in found.items()}

    @cached_property
    def shown_sources(self) -> tuple[int, ...]:
        """The sources to list: all in order, or those that the shown articles have anything from."""
        if not self.only:
            return self.order
        named = {entry.source for unit in self.units for entry in unit.entries}
        return tuple(source for source in self.order if source in named)

    def text(self, source: int) -> Text:
        """Return a source."""
        return self.provenance.sources[source]


def percent(share: float) -> str:
    """Return a share as it is written: to the tenth below ten per cent, where a whole per cent says too little.

    >>> percent(0.4576), percent(0.0083), percent(0)
    ('46%', '0.8%', '0%')
    """
    return f"{share:.0%}" if share >= 0.0995 or not share else f"{share:.1%}"


def title(sourced: Sourced) -> str:
    """Return what a page about a text's sources is called."""
    return f"Sources of {sourced.target.id}"


def head(sourced: Sourced) -> list[str]:
    """Return what has to be said first: how much stands in the sources, and how much of that means nothing."""
    provenance = sourced.provenance
    count = len(provenance.sources)
    texts = "this text" if count == 1 else f"these {count} texts"
    told = [
        f"{percent(provenance.share)} of the {measured_words(sourced, provenance.words)} stand in {texts}, "
        f"in runs of {provenance.least} words or more, or in shorter ones beside these.",
        noise(sourced),
    ]  # fmt: skip
    told += [f"Not compared: {refused.id}: {refused.reason}." for refused in provenance.refused]
    told += figures_notices(sourced)
    copied = most_copied(sourced)
    return [told[0], copied, *told[1:]] if copied else told


def figures_notices(sourced: Sourced) -> list[str]:
    """Return what has to be said where figures stand in for texts: what was measured, and how to have texts."""
    way = (
        "To have a source's own words compared, fetch it (mla-diff versions fetch ID) or put in a copy "
        "(mla-diff versions add FILE --id ID); it takes the place of its figures."
    )
    told = []
    if not sourced.figures and sourced.target.nature == "working translation":
        told.append(
            "This is a working translation in sentences of its own: fewer of its words stand in a source than of an "
            "authentic text's."
        )
    if sourced.figures:
        told.append(f"These are figures; the texts of the sources are not at hand. {_measured(sourced)} {way}")
    if sourced.rest:
        ids = ", ".join(text.id for text in sourced.rest.provenance.sources)
        told.append(f"There are only figures of {ids}. {_measured(sourced.rest)} {way}")
    return told


def _measured(sourced: Sourced) -> str:
    text = sourced.provenance.target
    return f"{sourced.figures} (text measured: {text.id}, SHA-256 {text.sha256[:12]}…)."


def measured_words(sourced: Sourced, count: int) -> str:
    """Return how many words, with their language where that is not the one shown: "209 words", "209 Dutch words"."""
    language = sourced.provenance.target.language
    name = f"{language_name(language)} " if language != sourced.target.language else ""
    return f"{count:,} {name}word{'' if count == 1 else 's'}"


def notices(sourced: Sourced) -> tuple[str, ...]:
    """Return what has to be said of any of the texts wherever they are shown."""
    return tuple(f"{version.id}: {notice}" for version in sourced.shown_versions for notice in version_notices(version))


def noise(sourced: Sourced) -> str:
    """Return how much two texts share by chance and formula alone, and how that was measured."""
    noise = sourced.provenance.noise
    return f"Noise: {percent(noise.share)} ({noise.how})."


def short_noise(sourced: Sourced) -> str:
    """Return how much of any figure is noise, without how that was measured."""
    return f"Noise: {percent(sourced.provenance.noise.share)}."


def name(sourced: Sourced, source: int) -> str:
    """Return what a source is called in a sentence: its id; in a corpus, where ids say little, its title."""
    text = sourced.text(source)
    return text.title if sourced.by_title and 0 < len(text.title) <= LONGEST_TITLE else text.id


def cited(sourced: Sourced, entry: Entry | Twin) -> str:
    """Return a source provision with its text: "untoc-2000 Art. 20"."""
    return f"{name(sourced, entry.source)} {entry.span.cited}"


def twins(sourced: Sourced, entry: Entry) -> str:
    """Return where else the passage stands: "uncac-2003 Art. 50, cat-1984 Art. 4 and 12 more"; "" for nowhere."""
    shown = [cited(sourced, twin) for twin in entry.twins[:MOST_TWINS]]
    if not shown:
        return ""
    more = len(entry.twins) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def sentence(sourced: Sourced, provision: Attributed) -> str:
    """Return what is said of a provision in one sentence, best source first."""
    size = provision.span.size
    its = f"its {measured_words(sourced, size)}"
    if not provision.entries:
        return f"No source of {its} was found."
    first = provision.entries[0]
    if first.basis == "likeness":
        told = _likeness_sentence(sourced, first)
    else:
        told = f"Of {its}, {first.words} stand in {cited(sourced, first)}{_also(sourced, first)}"
    further = [
        f"{entry.words} in {cited(sourced, entry)}{_also(sourced, entry)}"
        for entry in provision.entries[1:]
        if entry.words
    ]
    joined = "; ".join([told, *further])
    if len(provision.entries) > 1 or first.basis == "likeness":
        joined += f"; {provision.covered} of {size} in all" if provision.covered else ""
    return f"{joined}."


def by_figures(sourced: Sourced, eid: str) -> str:
    """Return what figures say of a provision's sources whose texts are not at hand, "" for nothing."""
    provision = sourced.rest.by_eid.get(eid) if sourced.rest else None
    if provision is None or sourced.rest is None or not provision.entries:
        return ""
    return f"By figures: {lower_first(sentence(sourced.rest, provision))}"


def lower_first(told: str) -> str:
    """Return a sentence as it goes on after a colon.

    >>> lower_first("Of its 9 words, 8 stand in one Art. 2.")
    'of its 9 words, 8 stand in one Art. 2.'
    """
    return told[:1].lower() + told[1:]


def _likeness_sentence(sourced: Sourced, entry: Entry) -> str:
    where = f"{cited(sourced, entry)} (score {entry.score:.2f})"
    told = f"No clear source; faintly like {where}" if is_faint(entry) else f"Rewritten; most like {where}"
    return f"{told}, where {entry.words} of its words stand{_also(sourced, entry)}" if entry.words else told


def shares_told(sourced: Sourced, provision: Attributed) -> list[tuple[Entry, str]]:
    """Return each source with what it gave of a provision: "95% of 64 words in untoc-2000 Art. 20(2)"."""
    size = provision.span.size
    return [
        (entry, f"{percent(entry.share)} of {measured_words(sourced, size)} in {cited(sourced, entry)}")
        for entry in provision.entries
        if entry.words
    ]


def _also(sourced: Sourced, entry: Entry) -> str:
    told = twins(sourced, entry)
    return f" (also in {told})" if told else ""


def _words(count: int) -> str:
    return f"{count:,} word{'' if count == 1 else 's'}"


def unsourced(sourced: Sourced, provision: Attributed) -> str:
    """Return how many words stand in no source."""
    size = provision.span.size
    return f"{size - provision.covered} of {measured_words(sourced, size)} in no source"


class Part(Struct, frozen=True):
    """A part of the target in one row of a table: its words, those that stand in a source, and the main sources."""

    name: str
    words: int
    covered: int
    sources: tuple[tuple[int, int], ...]  # source and words, most first


def parts(sourced: Sourced) -> list[Part]:
    """Return a row for each outermost division, and for what stands in none."""
    groups: dict[str, list[Attributed]] = {}
    for unit in sourced.provenance.units:
        groups.setdefault(_part(sourced.target, unit.span.eid), []).append(unit)
    return [_part_row(called, units) for called, units in groups.items()]


def most_copied(sourced: Sourced) -> str:
    """Return the parts of which most stands in sources, with the share of each; "" where there are few parts."""
    found = [part for part in parts(sourced) if part.name != OUTSIDE]
    if sourced.only or len(found) <= MOST_COPIED:
        return ""
    ranked = sorted(found, key=lambda part: -part.covered / max(1, part.words))[:MOST_COPIED]
    told = ", ".join(f"{part.name} ({percent(part.covered / max(1, part.words))})" for part in ranked)
    return f"The {MOST_COPIED} parts most taken over: {told}."


def _part(version: Version, eid: str) -> str:
    outermost = chain_of(version, eid)[0]
    if outermost.kind in DIVISIONS and outermost.eid != eid:
        return " ".join(part for part in (outermost.label, outermost.heading) if part)
    return OUTSIDE


def _part_row(called: str, units: Sequence[Attributed]) -> Part:
    counts: dict[int, int] = {}
    for unit in units:
        for entry in unit.entries:
            counts[entry.source] = counts.get(entry.source, 0) + entry.words
    ranked = sorted((-words, source) for source, words in counts.items() if words)
    return Part(
        called, sum(unit.span.size for unit in units), sum(unit.covered for unit in units),
        tuple((source, -words) for words, source in ranked[:3]),
    )  # fmt: skip


def figures(entry: Entry) -> str:
    """Return what is known of a source provision in figures: words, share, how it was found and how sure that is."""
    told = f"{_words(entry.words)}, {percent(entry.share)}, by {entry.basis}, score {entry.score:.2f}"
    return f"{told}, faint" if is_faint(entry) else told


def is_faint(entry: Entry) -> bool:
    """Return whether a source is named by a likeness so small that it may be chance."""
    return entry.basis == "likeness" and entry.score < FAINT


def taken_and_left(sourced: Sourced, source: int) -> tuple[str, str]:
    """Return which of a source's articles were taken over, with the share of their words, and which gave nothing."""
    taken: dict[str, set[int]] = {}
    for unit in sourced.provenance.units:
        for entry in unit.entries:
            if entry.source == source:
                places = taken.setdefault(entry.span.eid, set())
                for run in entry.runs:
                    places.update(range(run.source, run.source + run.size))
    units = sourced.text(source).units
    shares = [(unit.cited, len(taken.get(unit.eid, ())) / max(1, unit.size)) for unit in units]
    gave = [f"{cited} ({percent(share)})" for cited, share in shares if share]
    return ", ".join(gave) or "nothing", _ranges([cited for cited, share in shares], [not share for _, share in shares])


def _ranges(cited: Sequence[str], wanted: Sequence[bool]) -> str:
    """Return those that are wanted, neighbours as a range: "Art. 1 to Art. 4, Art. 9"."""
    told: list[str] = []
    for is_wanted, group in groupby(zip(wanted, cited, strict=True), key=lambda pair: pair[0]):
        names = [name for _, name in group]
        if is_wanted:
            told += [f"{names[0]} to {names[-1]}"] if len(names) > 2 else names
    return ", ".join(told) or "no article"
