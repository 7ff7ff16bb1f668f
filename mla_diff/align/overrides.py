"""A person has the last word: pinned links replace what was found, forbidden pairs are dropped."""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.align.matching import Pair
from mla_diff.align.units import Side
from mla_diff.model.alignment import Link, Overrides
from mla_diff.text.similarity import ratio


def settle_units(pairs: Sequence[Pair], old: Side, new: Side, overrides: Overrides) -> list[Pair]:
    """Return the pairs of units as a person wants them, so that the paragraphs inside follow."""
    if not overrides.links and not overrides.forbidden:
        return list(pairs)
    place_old = {unit.eid: at for at, unit in enumerate(old.units)}
    place_new = {unit.eid: at for at, unit in enumerate(new.units)}
    pinned = [
        (place_old[link.old], place_new[link.new]) for link in overrides.links
        if link.old in place_old and link.new in place_new
    ]  # fmt: skip
    olds, news = {a for a, _ in pinned}, {b for _, b in pinned}
    kept = [
        pair for pair in pairs
        if pair.old not in olds and pair.new not in news
        and (old.units[pair.old].eid, new.units[pair.new].eid) not in overrides.forbidden
    ]  # fmt: skip
    once = {b: a for a, b in reversed(pinned)}
    kept += [Pair(a, b, ratio(old.units[a].words, new.units[b].words)) for b, a in once.items()]
    return sorted(kept, key=lambda pair: pair.old)


def settle_links(links: Sequence[Link], overrides: Overrides) -> list[Link]:
    """Return the links that a person lets stand, and those set by hand."""
    if not overrides.links and not overrides.forbidden:
        return list(links)
    olds, news = {link.old for link in overrides.links}, {link.new for link in overrides.links}
    kept = [
        link for link in links
        if link.old not in olds and link.new not in news and (link.old, link.new) not in overrides.forbidden
    ]  # fmt: skip
    return kept + list(overrides.links)
