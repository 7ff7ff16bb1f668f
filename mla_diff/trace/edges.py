"""Edges from provision to provision, and which of several is the provision itself going on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mla_diff.align.groups import moved_links
from mla_diff.model.alignment import Correspondence, Link
from mla_diff.model.provision import Provision, Version

Place = tuple[int, str]  # a version by its place in the series, and an eId there


@dataclass(frozen=True, slots=True)
class Edge:
    """Words of one provision carry on in another of a later version.

    ``main`` edges make up lineages: a provision has one at most to either side. The others are what was split off
    or merged in. An edge that leaps over versions ends a gap.
    """

    old: Place
    new: Place
    link: Link
    main: bool
    moved: bool = False

    @property
    def is_gap(self) -> bool:
        """Whether versions lie between in which the provision is not found."""
        return self.new[0] - self.old[0] > 1


def edges_between(
    versions: Sequence[Version], old: int, new: int, correspondences: Iterable[Correspondence]
) -> Iterator[Edge]:
    """Yield the edges that correspondences of two versions make, these given by their places in the series."""
    correspondences = list(correspondences)
    moved = moved_links(versions[old], versions[new], [link for one in correspondences for link in one.links])
    for one in correspondences:
        if len(one.links) == 1 and _of_one_rank(one.links[0], versions[old], versions[new]):
            yield Edge((old, one.old[0]), (new, one.new[0]), one.links[0], True, one.moved)
            continue
        carried_on = main_links(one, versions[old], versions[new])
        told = {(link.old, link.new) for link in carried_on}
        for link in one.links:
            main = link in carried_on
            if not main and (link.old, link.new) in told:
                continue  # an article with words of its own is linked as a whole and by these words
            if main or link.basis != "text" or _holds_its_own(link, one.links):
                told.add((link.old, link.new))
                went = main and one.moved and (link.old, link.new) in moved
                yield Edge((old, link.old), (new, link.new), link, main, went)


def main_links(one: Correspondence, old: Version, new: Version) -> list[Link]:
    """Return the links in which provisions of a split or merge carry on as themselves, none sharing a side.

    The heading decides first, as a reader would say, then which link carries the whole rather than a part, then
    whether both are units of one kind, then the words. A provision whose words went elsewhere for the most part
    does not carry on in what is left.
    """
    used_old: set[str] = set()
    used_new: set[str] = set()
    chosen = []
    claims = {link: _claim(link, old.by_eid[link.old], new.by_eid[link.new]) for link in one.links}
    for link in sorted(one.links, key=claims.__getitem__, reverse=True):
        same_heading = claims[link][0]
        known = same_heading or _holds_its_own(link, one.links)
        known = known and _of_one_rank(link, old, new)
        if known and link.old not in used_old and link.new not in used_new:
            used_old.add(link.old)
            used_new.add(link.new)
            chosen.append(link)
    return chosen


INNER = frozenset({"paragraph", "subparagraph", "point"})


def _of_one_rank(link: Link, old: Version, new: Version) -> bool:
    """Return whether both ends are articles or both stand in one; an article without paragraphs may become one."""
    ends = (old, link.old), (new, link.new)
    inner = [version.by_eid[eid].kind in INNER for version, eid in ends]
    return inner[0] == inner[1] or not any(
        version.children.get(eid) for (version, eid), below in zip(ends, inner, strict=True) if not below
    )


def _claim(link: Link, old: Provision, new: Provision) -> tuple[bool, bool, bool, float]:
    same_heading = bool(old.heading) and old.heading.casefold() == new.heading.casefold()
    whole = link.basis != "part of the text"
    return same_heading, whole, old.kind == new.kind, link.score + max(link.share_old, link.share_new)


RIVAL = 2  # times the words; what a merged unit has in common with one it is no part of is 0.4 of it against 0.9


def _holds_its_own(link: Link, links: Sequence[Link]) -> bool:
    """Return whether no other link of either provision carries far more of it."""
    from_old = max(_share(other, "old") for other in links if other.old == link.old)
    from_new = max(_share(other, "new") for other in links if other.new == link.new)
    return _share(link, "old") * RIVAL >= from_old and _share(link, "new") * RIVAL >= from_new


def _share(link: Link, side: str) -> float:
    return link.share_old if side == "old" else link.share_new
