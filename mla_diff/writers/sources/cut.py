"""Words that have an origin among the versions, cut where the older text changes in which they stand as well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct

from mla_diff.cite.citation import chain_of
from mla_diff.lineages.blame import Attribution
from mla_diff.model.provision import Provision
from mla_diff.provenance.attributed import Attributed
from mla_diff.text.tokens import words
from mla_diff.writers.sources import told
from mla_diff.writers.sources.beside import letters
from mla_diff.writers.sources.pages import Piece, pieces, word_owners
from mla_diff.writers.sources.told import Sourced

Parts = Sequence[tuple[Provision, Sequence[Attribution]]]


class Cut(Struct, frozen=True):
    """A run of text, the version it came in with, and the source provision it stands in, if any."""

    text: str
    version: int
    letters: str = ""
    cited: str = ""
    source: str = ""
    eid: str = ""


def cut_by_source(parts: Parts, sourced: Sourced | None) -> tuple[tuple[Provision, tuple[Cut, ...]], ...]:
    """Return provisions' runs cut where the source changes; joined, they are the same text."""
    if sourced is None or not sourced.has_words:
        return tuple(
            (provision, tuple(Cut(run.text, run.version) for run in runs)) for provision, runs in parts
        )  # fmt: skip
    units: dict[str, Attributed] = {unit.span.eid: unit for unit in sourced.provenance.units}
    owners: dict[str, list[int]] = {}
    found = []
    for provision, runs in parts:
        unit = next((units[one.eid] for one in chain_of(sourced.target, provision.eid) if one.eid in units), None)
        if unit and provision.eid not in owners:
            owners.update(word_owners(sourced, unit))
        found.append((provision, tuple(_cuts(sourced, unit, runs, owners.get(provision.eid, [])))))
    return tuple(found)


def _cuts(
    sourced: Sourced, unit: Attributed | None, runs: Sequence[Attribution], owners: Sequence[int]
) -> Iterator[Cut]:
    done = 0
    for run in runs:
        size = len(words(run.text))
        for piece in _with_words(pieces(run.text, owners[done : done + size])):
            if piece.entry < 0 or unit is None:
                yield Cut(piece.text, run.version)
                continue
            entry = unit.entries[piece.entry]
            yield Cut(
                piece.text, run.version, letters(sourced.numbers[entry.source]), told.cited(sourced, entry),
                sourced.text(entry.source).id, entry.span.eid,
            )  # fmt: skip
        done += size


def _with_words(found: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces with what stands between words joined to the next one, or the last: spaces have no source."""
    before = ""
    last: Piece | None = None
    for piece in found:
        if not words(piece.text):
            before += piece.text
            continue
        if last:
            yield last
        last = Piece(before + piece.text, piece.entry)
        before = ""
    if last or before:
        yield Piece((last.text if last else "") + before, last.entry if last else -1)


def shares_in_sources(cuts: Sequence[tuple[Provision, Sequence[Cut]]]) -> dict[int, float]:
    """Return what part of the words that came in with each version stands in a source."""
    all_words: Counter[int] = Counter()
    taken: Counter[int] = Counter()
    for _, runs in cuts:
        for run in runs:
            count = len(words(run.text))
            all_words[run.version] += count
            taken[run.version] += count if run.letters else 0
    return {version: taken[version] / count for version, count in all_words.items() if count and taken[version]}


def tell_taken(share: float) -> str:
    """Return how much of a version's words stands in sources, to be put after its share; "" for none.

    >>> tell_taken(0.4), tell_taken(0)
    (', of which 40 % stand in a source', '')
    """
    return f", of which {told.percent(share).replace('%', ' %')} stand in a source" if share else ""


def source_legend(cuts: Sequence[tuple[Provision, Sequence[Cut]]], sourced: Sourced | None) -> list[str]:
    """Return a line for each source that words stand in: its letters, its name, how many words."""
    counts: Counter[tuple[str, str]] = Counter()
    for _, runs in cuts:
        for run in runs:
            counts[run.letters, run.source] += len(words(run.text)) if run.letters else 0
    if sourced is None:
        return []
    named = sorted((len(sign), sign, source, count) for (sign, source), count in counts.items() if count)
    return [f"{sign} {source}: {count:,} word{'' if count == 1 else 's'}" for _, sign, source, count in named]


def tell_of_sources(sourced: Sourced | None, provisions: Sequence[Provision]) -> list[str]:
    """Return what is said of the sources as a whole: of an article its sentence, of a text its share; and the noise."""
    if sourced is None:
        return []
    is_part = 0 < len(provisions) < len(sourced.target.provisions)
    around = reversed(chain_of(sourced.target, provisions[0].eid)) if is_part else ()
    own = next((sourced.by_eid[provision.eid] for provision in around if provision.eid in sourced.by_eid), None)
    if own is None:
        return told.head(sourced)
    sentence = f"{own.span.cited}: {told.lower_first(told.sentence(sourced, own))}"
    lines = [sentence, told.by_figures(sourced, own.span.eid)]
    return [*filter(None, lines), told.short_noise(sourced), *told.figures_notices(sourced)]


def sources_of_runs(cuts: Sequence[tuple[Provision, Sequence[Cut]]], sourced: Sourced) -> dict[str, Any]:
    """Return as plain values which runs stand in which source: [text, version's place, source, eId], "" for none."""
    return {
        "texts": [text.id for text in sourced.provenance.sources], "noise": sourced.provenance.noise.share,
        "told": told.head(sourced),
        "provisions": [
            {"eid": provision.eid, "runs": [[run.text, run.version, run.source, run.eid] for run in runs]}
            for provision, runs in cuts
        ] if sourced.has_words else [],
    }  # fmt: skip
