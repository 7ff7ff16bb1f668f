"""A person has the last word: pinned links replace what was found, forbidden pairs are dropped."""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.align.matching import Pair
from mla_diff.align.units import Side
from mla_diff.model.alignment import Link, Overrides
from mla_diff.model.provision import Version
from mla_diff.text.similarity import ratio


def settle_units(pairs: Sequence[Pair], old: Side, new: Side, overrides: Overrides) -> list[Pair]:
    """Return the pairs of units as a person wants them, so that the paragraphs inside follow."""
    if overrides == Overrides():
        return list(pairs)
    place_old = {unit.eid: index for index, unit in enumerate(old.units)}
    place_new = {unit.eid: index for index, unit in enumerate(new.units)}
    pinned = [
        (place_old[link.old], place_new[link.new]) for link in overrides.links
        if link.old in place_old and link.new in place_new
    ]  # fmt: skip
    olds, news = {a for a, _ in pinned}, {b for _, b in pinned}
    none_old = {place_old[absence.old] for absence in overrides.absent if absence.old in place_old}
    none_new = {place_new[absence.new] for absence in overrides.absent if absence.new in place_new}
    kept = [
        pair for pair in pairs
        if pair.old not in olds | none_old and pair.new not in news | none_new
        and (old.units[pair.old].eid, new.units[pair.new].eid) not in overrides.forbidden
    ]  # fmt: skip
    once = {b: a for a, b in reversed(pinned)}
    kept += [Pair(a, b, ratio(old.units[a].words, new.units[b].words)) for b, a in once.items()]
    return sorted(kept, key=lambda pair: pair.old)


def settle_links(links: Sequence[Link], overrides: Overrides) -> list[Link]:
    """Return the links that a person lets stand, and those set by hand."""
    if overrides == Overrides():
        return list(links)
    olds = {link.old for link in overrides.links} | {absence.old for absence in overrides.absent}
    news = {link.new for link in overrides.links} | {absence.new for absence in overrides.absent}
    kept = [
        link for link in links
        if link.old not in olds and link.new not in news and (link.old, link.new) not in overrides.forbidden
    ]  # fmt: skip
    return kept + list(overrides.links)


def without_absent(links: Sequence[Link], old: Version, new: Version, overrides: Overrides) -> list[Link]:
    """Return the links but those of provisions, and of what stands in them, that a person says have no counterpart."""
    if not overrides.absent:
        return list(links)
    none_old = _with_all_below(old, {absence.old for absence in overrides.absent})
    none_new = _with_all_below(new, {absence.new for absence in overrides.absent})
    return [
        link for link in links
        if link.basis == "set by hand" or not (link.old in none_old or link.new in none_new)
    ]  # fmt: skip


def _with_all_below(version: Version, eids: set[str]) -> set[str]:
    found = {eid for eid in eids if eid}
    for provision in version.provisions:
        if provision.parent in found:
            found.add(provision.eid)
    return found
