"""What is said of sources beside a history: a word can be new in a draft, and stand in an older treaty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from msgspec import Struct

from mla_diff.cite.citation import chain_of
from mla_diff.lineages.changes import Row
from mla_diff.lineages.timeline import Moment
from mla_diff.provenance.attributed import Attributed, Entry
from mla_diff.text.tokens import words
from mla_diff.writers.sources import told
from mla_diff.writers.sources.pages import word_owners
from mla_diff.writers.sources.told import Sourced
from mla_diff.writers.sources.values import entry_values

Known: TypeAlias = Mapping[int, Sourced]  # what is known of the sources of versions, by their places in the series


class Fresh(Struct, frozen=True):
    """Words that a version brought: how many, and how many of these stand in which source provision, most first."""

    words: int
    sources: tuple[tuple[Entry, int], ...]

    @property
    def covered(self) -> int:
        """How many of them stand in a source."""
        return sum(count for _, count in self.sources)


def tell_sources(known: Known, moment: Moment) -> list[str]:
    """Return whose words a provision's are in one version, where it is new or they changed; nothing where unknown."""
    sourced = known.get(moment.step.version)
    provision = _asked(sourced, moment)
    if sourced is None or provision is None:
        return []
    lines = [f"{_opening(sourced, provision, moment.step.eid)}{_said(sourced, provision)}"]
    figures = told.by_figures(sourced, provision.span.eid)
    lines += [figures] if figures else []
    fresh = fresh_words(sourced, provision, moment)
    lines += [tell_fresh(sourced, fresh)] if fresh and fresh.words else []
    lines[-1] += f" {told.short_noise(sourced)}{f' {sourced.figures}.' if sourced.figures else ''}"
    return lines


def words_from(sourced: Sourced, moment: Moment) -> str:
    """Return in one sentence whose words a provision's are, its sources called by their titles; "" for no news."""
    provision = _asked(sourced, moment)
    if provision is None:
        return ""
    said = told.sentence(sourced, provision)
    for source in sourced.provenance.sources:
        said = said.replace(f"{source.id} ", f"{source.title or source.id}, ")
    return said


def _opening(sourced: Sourced, provision: Attributed, asked: str) -> str:
    above = f" of {provision.span.cited}" if provision.span.eid != asked else ""
    return f"Sources{above}{', by figures' if sourced.figures else ''}: "


def _said(sourced: Sourced, provision: Attributed) -> str:
    return told.lower_first(told.sentence(sourced, provision))


def _asked(sourced: Sourced | None, moment: Moment) -> Attributed | None:
    """Return the provision of a moment, or the nearest around it, with its sources; None where there is no news."""
    step = moment.step
    compared = step.since >= 0 and all(row.certain for row in moment.rows)
    if sourced is None or not step.eid or (compared and not moment.is_changed):
        return None
    around = reversed(chain_of(sourced.target, step.eid))
    return next((sourced.by_eid[provision.eid] for provision in around if provision.eid in sourced.by_eid), None)


def fresh_words(sourced: Sourced, provision: Attributed, moment: Moment) -> Fresh | None:
    """Return the words that came in with a moment and where they stand; None where that cannot be told word by word."""
    if moment.step.since < 0 or not sourced.has_words:
        return None
    unit = sourced.provenance.units[provision.span.unit]
    owners = word_owners(sourced, unit)
    counts: dict[int, int] = {}
    for row in moment.rows:
        if row.new and row.certain and not row.gone:
            for owner in _fresh_owners(row, owners.get(row.new[1], [])):
                counts[owner] = counts.get(owner, 0) + 1
    ranked = sorted((-count, owner) for owner, count in counts.items() if owner >= 0)
    return Fresh(sum(counts.values()), tuple((unit.entries[owner], -count) for count, owner in ranked))


def _fresh_owners(row: Row, owners: list[int]) -> Iterator[int]:
    """Yield for each word that came in with a row the source it stands in, -1 for none."""
    place = 0
    for op in row.ops:
        if op.sign == "-":
            continue
        for _ in words(op.text):
            if op.sign == "+" and not op.reason and place < len(owners):
                yield owners[place]
            place += 1


def tell_fresh(sourced: Sourced, fresh: Fresh) -> str:
    """Return where new words stand: "Of the 42 words new here, 31 stand in untoc-2000 Art. 20, 11 in no source"."""
    new = f"the {fresh.words:,} words new here" if fresh.words > 1 else "the one word new here"
    if not fresh.covered:
        return f"Of {new}, none stands in a source."
    parts = [f"{count:,} in {told.cited(sourced, entry)}" for entry, count in fresh.sources]
    rest = fresh.words - fresh.covered
    parts += [f"{rest:,} in no source"] if rest else []
    stand = "stands" if fresh.sources[0][1] == 1 else "stand"
    return f"Of {new}, {', '.join(parts).replace(' in ', f' {stand} in ', 1)}."


def moment_values(known: Known, moment: Moment) -> dict[str, Any]:
    """Return the sources of a moment as plain values, nothing where they are not known or no news."""
    sourced = known.get(moment.step.version)
    provision = _asked(sourced, moment)
    if sourced is None or provision is None:
        return {}
    values: dict[str, Any] = {
        "eid": provision.span.eid, "words": provision.span.size, "covered": provision.covered,
        "sources": [entry_values(sourced, entry) for entry in provision.entries],
        "noise": sourced.provenance.noise.share,
    }  # fmt: skip
    if sourced.figures:
        values["figures"] = sourced.figures
    fresh = fresh_words(sourced, provision, moment)
    if fresh:
        values["fresh"] = {"words": fresh.words, "covered": fresh.covered}
    return {"sources": values}


def letters(number: int) -> str:
    """Return the letters that stand for a number, from 1.

    >>> letters(1), letters(26), letters(27)
    ('a', 'z', 'aa')
    """
    found = ""
    while number:
        number, place = divmod(number - 1, 26)
        found = chr(ord("a") + place) + found
    return found
