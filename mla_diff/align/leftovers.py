"""Provisions that words could not pair, since they have none or nothing below them does: the same text in its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from mla_diff.model.alignment import Link, Overrides
from mla_diff.model.provision import Provision, Version, display_text

ONCE = ("preface", "preamble", "final clause")


def link_unchanged(old: Version, new: Version, links: Sequence[Link], overrides: Overrides) -> list[Link]:
    """Return links for provisions that ``links`` leave out on both sides and that are the same word for word.

    They have to be of one kind and number, and to stand in divisions that carry on in each other, or in what a text has
    once, as its preface. So a version compared with itself shows nothing, an empty "(c)" or a lone semicolon included.
    """
    linked_old, linked_new = {link.old for link in links}, {link.new for link in links}
    left: defaultdict[tuple[str | None, str, str, str], list[Provision]] = defaultdict(list)
    for one in old.provisions:
        if one.eid not in linked_old:
            left[one.parent, one.kind, one.number, _words(old, one)].append(one)
    if not left:
        return []
    parents: defaultdict[str | None, list[str | None]] = defaultdict(list, {None: [None]})
    for link in links:
        parents[link.new].append(link.old)
    found = []
    for other in new.provisions:
        if other.eid in linked_new:
            continue
        words = _words(new, other)
        is_in_one = other.parent in old.by_eid and new.by_eid[other.parent or ""].kind in ONCE
        above = [*parents[other.parent], *([other.parent] if is_in_one else [])]
        places = ((parent, other.kind, other.number, words) for parent in above)
        alike = next((place for place in places if left.get(place)), None)
        if alike and (left[alike][0].eid, other.eid) not in overrides.forbidden:
            one = left[alike].pop(0)
            parents[other.eid].append(one.eid)
            found.append(Link(one.eid, other.eid, 1.0, "identical"))
            if one.parent and other.parent and one.parent not in parents[other.parent]:
                parents[other.parent].append(one.parent)
                found.append(Link(one.parent, other.parent, 1.0, "contained units"))
    return found


def _words(version: Version, provision: Provision) -> str:
    """Return a provision's own words; of one that has none, all words below it: two such may be about anything."""
    return display_text(provision) or "\n".join(
        _words(version, below) for below in version.children.get(provision.eid, ())
    )
