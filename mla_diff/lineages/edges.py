"""Edges from provision to provision, and which of several is the provision itself going on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from msgspec import Struct

from mla_diff.align.groups import moved_links
from mla_diff.lineages.identity import INNER, is_same_clause
from mla_diff.model.alignment import Correspondence, Link
from mla_diff.model.provision import Provision, Version

Place = tuple[int, str]  # a version by its place in the series, and an eId there


class Edge(Struct, frozen=True):
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
    pairs = {(link.old, link.new) for one in correspondences for link in one.links if _is_home(link)}
    moved = moved_links(versions[old], versions[new], [link for one in correspondences for link in one.links])
    for one in correspondences:
        strangers = {link for link in one.links if _is_stranger(link, versions[old], versions[new], pairs)}
        if len(one.links) == 1 and not strangers and _of_one_rank(one.links[0], versions[old], versions[new]):
            yield Edge((old, one.old[0]), (new, one.new[0]), one.links[0], True, one.moved)
            continue
        carried_on = [link for link in main_links(one, versions[old], versions[new]) if link not in strangers]
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
    claims = {link: _claim(link, old, new) for link in one.links}
    for link in sorted(one.links, key=claims.__getitem__, reverse=True):
        same_heading = claims[link][0]
        known = same_heading or _holds_its_own(link, one.links)
        known = known and _of_one_rank(link, old, new)
        if known and link.old not in used_old and link.new not in used_new:
            used_old.add(link.old)
            used_new.add(link.new)
            chosen.append(link)
    return chosen


AT_HOME = 0.5  # of an article's words; with less in common, another article is no place to expect its paragraphs in


def _is_home(link: Link) -> bool:
    return link.basis != "part of the text" or max(link.share_old, link.share_new) >= AT_HOME


def _is_stranger(link: Link, old: Version, new: Version, pairs: Set[tuple[str, str]]) -> bool:
    """Return whether a paragraph or point shares something with one of another article, but is not that one.

    A sentence in common, or one of its points, is enough for a link; to carry on as itself it needs more. ``pairs``
    are the articles that share enough for one to be expected in the other.
    """
    one, other = old.by_eid[link.old], new.by_eid[link.new]
    if link.basis in ("identical", "set by hand") or one.kind not in INNER or other.kind not in INNER:
        return False
    at_home = (_article_around(old, one), _article_around(new, other)) in pairs
    return not at_home and not is_same_clause(old, link.old, new, link.new)


def _article_around(version: Version, provision: Provision) -> str:
    """Return the eId of the article, or what stands in the place of one, that holds a provision."""
    at = provision
    while at.parent and at.kind in INNER:
        at = version.by_eid[at.parent]
    return at.eid


def _of_one_rank(link: Link, old: Version, new: Version) -> bool:
    """Return whether both ends are articles or both stand in one; an article without paragraphs may become one."""
    ends = (old, link.old), (new, link.new)
    inner = [version.by_eid[eid].kind in INNER for version, eid in ends]
    return inner[0] == inner[1] or not any(
        version.children.get(eid) for (version, eid), below in zip(ends, inner, strict=True) if not below
    )


def _claim(link: Link, old: Version, new: Version) -> tuple[bool, bool, bool, float]:
    one, other = old.by_eid[link.old], new.by_eid[link.new]
    same_heading = bool(one.heading) and one.heading.casefold() == other.heading.casefold()
    if one.kind in INNER and other.kind in INNER:
        whole = is_same_clause(old, link.old, new, link.new)
    else:
        whole = link.basis != "part of the text"
    return same_heading, whole, one.kind == other.kind, link.score + max(link.share_old, link.share_new)


RIVAL = 2  # times the words; what a merged unit has in common with one it is no part of is 0.4 of it against 0.9


def _holds_its_own(link: Link, links: Sequence[Link]) -> bool:
    """Return whether no other link of either provision carries far more of it."""
    from_old = max(_share(other, "old") for other in links if other.old == link.old)
    from_new = max(_share(other, "new") for other in links if other.new == link.new)
    return _share(link, "old") * RIVAL >= from_old and _share(link, "new") * RIVAL >= from_new


def _share(link: Link, side: str) -> float:
    return link.share_old if side == "old" else link.share_new
