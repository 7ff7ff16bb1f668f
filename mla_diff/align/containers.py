"""Units without words of their own, and the divisions above: they carry on where what they hold carries on.

A division whose label and heading stand in its place in both texts is the same one, whatever has moved in or out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mla_diff.align.units import basic_units
from mla_diff.model.alignment import Link
from mla_diff.model.provision import DIVISIONS, Provision, Version


def link_containers(old: Version, new: Version, links: Sequence[Link], units_too: bool = False) -> list[Link]:
    """Return links for the provisions that ``links`` leave out, voted by their contents, innermost first.

    Basic units (articles) are left alone, since their own words were judged, unless ``units_too``.
    """
    linked_old = {link.old for link in links} | (set() if units_too else {unit.eid for unit in basic_units(old)})
    linked_new = {link.new for link in links} | (set() if units_too else {unit.eid for unit in basic_units(new)})
    votes: defaultdict[tuple[str, str], float] = defaultdict(float)
    sizes = _sizes(old), _sizes(new)
    for link in links:
        weight = min(sizes[0][link.old] * link.share_old, sizes[1][link.new] * link.share_new) * link.score
        for one in _above(old, link.old):
            if one.eid in linked_old:
                continue
            for other in _above(new, link.new):
                if other.eid not in linked_new and _alike(one, other):
                    votes[one.eid, other.eid] += weight
    return _elect(old, new, votes)


def _alike(one: Provision, other: Provision) -> bool:
    return one.kind == other.kind or {one.kind, other.kind} <= {"paragraph", "point", "subparagraph"}


def _above(version: Version, eid: str) -> Iterator[Provision]:
    parent = version.by_eid[eid].parent
    while parent:
        provision = version.by_eid[parent]
        yield provision
        parent = provision.parent


def _sizes(version: Version) -> dict[str, int]:
    """Return roughly the number of words in each provision with all below it."""
    sizes: dict[str, int] = {}
    for provision in reversed(version.provisions):
        own = len(provision.text.split()) + len(provision.heading.split())
        sizes[provision.eid] = sizes.get(provision.eid, 0) + own
        if provision.parent:
            sizes[provision.parent] = sizes.get(provision.parent, 0) + sizes[provision.eid]
    return sizes


def _elect(old: Version, new: Version, votes: dict[tuple[str, str], float]) -> list[Link]:
    """Return the links that win: namesakes, then each container's likest partner, then what holds most of one side."""
    namesakes = {(eid, eid) for eid in _namesakes(old, new)}
    old_total: defaultdict[str, float] = defaultdict(float)
    new_total: defaultdict[str, float] = defaultdict(float)
    depth_old, depth_new = _depths(old), _depths(new)
    for (one, other), weight in votes.items():
        old_total[one] = max(old_total[one], weight)
        new_total[other] = max(new_total[other], weight)
    ranked = sorted(
        votes.items(),
        key=lambda vote: (vote[0] not in namesakes, -vote[1] - _heading_bonus(old, new, *vote[0]) * vote[1],
                          abs(depth_old[vote[0][0]] - depth_new[vote[0][1]]), vote[0]),
    )  # fmt: skip
    used_old = {eid for eid, _ in namesakes - votes.keys()}  # left for those who link what is unchanged
    used_new = set(used_old)
    links = []
    for (one, other), weight in ranked:
        if one not in used_old and other not in used_new and weight > 0:
            used_old.add(one)
            used_new.add(other)
            share_old, share_new = weight / old_total[one], weight / new_total[other]
            links.append(Link(one, other, round(min(1.0, (share_old + share_new) / 2), 6), "contained units"))
    return links


def _namesakes(old: Version, new: Version) -> Iterator[str]:
    for provision in old.provisions:
        other = new.by_eid.get(provision.eid) if provision.kind in DIVISIONS and provision.heading else None
        if other and (other.kind, other.heading.casefold()) == (provision.kind, provision.heading.casefold()):
            yield provision.eid


def _heading_bonus(old: Version, new: Version, one: str, other: str) -> float:
    headings = old.by_eid[one].heading.casefold(), new.by_eid[other].heading.casefold()
    return 0.25 if headings[0] and headings[0] == headings[1] else 0.0


def _depths(version: Version) -> dict[str, int]:
    depths: dict[str, int] = {}
    for provision in version.provisions:
        depths[provision.eid] = depths[provision.parent] + 1 if provision.parent else 0
    return depths
