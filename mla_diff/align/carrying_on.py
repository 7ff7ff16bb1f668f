"""Where a provision carries on as itself: the one answer, stored with the link (``Link.main``).

A split has several links, and an article that was merged has one to where most of it went and perhaps others. Of all
the links of a provision one at most is main, on either side: following a clause, laying out a page, and naming a kind
of change all ask this one.

    old Art. 7 --main--> new Art. 8     its heading, and most of its words
               ------->  new Art. 9     a paragraph that was split off
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from msgspec.structs import replace

from mla_diff.align.identity import is_same_clause
from mla_diff.align.thresholds import AT_HOME, RIVAL
from mla_diff.align.units import INNER
from mla_diff.model.alignment import Correspondence, Link
from mla_diff.model.provision import Provision, Version


def with_main_links(old: Version, new: Version, correspondences: Sequence[Correspondence]) -> list[Correspondence]:
    """Return the correspondences with ``main`` set on the links in which provisions carry on as themselves."""
    homes = {(link.old, link.new) for one in correspondences for link in one.links if _is_home(link)}
    marked = []
    for correspondence in correspondences:
        main = _main_links(correspondence, old, new, homes)
        links = []
        for link in correspondence.links:
            is_main = link in main
            links.append(link if link.main == is_main else replace(link, main=is_main))
            if is_main:
                main.remove(link)  # the same link may stand twice: for an article, and for its own words
        marked.append(replace(correspondence, links=tuple(links)))
    return marked


def _main_links(correspondence: Correspondence, old: Version, new: Version, homes: Set[tuple[str, str]]) -> list[Link]:
    """Return the links in which provisions of a correspondence carry on as themselves, none sharing a side.

    The heading decides first, as a reader would say, then which link carries the whole rather than a part, then
    whether both are units of one kind, then the words. A provision whose words went elsewhere for the most part
    does not carry on in what is left.
    """
    links = [link for link in correspondence.links if not _is_stranger(link, old, new, homes)]
    if len(correspondence.links) == 1:
        return [link for link in links if _of_one_rank(link, old, new)]
    used_old: set[str] = set()
    used_new: set[str] = set()
    chosen = []
    claims = {link: _claim(link, old, new) for link in links}
    for link in sorted(links, key=claims.__getitem__, reverse=True):
        same_heading = claims[link][0]
        known = (same_heading or holds_its_own(link, correspondence.links)) and _of_one_rank(link, old, new)
        if known and link.old not in used_old and link.new not in used_new:
            used_old.add(link.old)
            used_new.add(link.new)
            chosen.append(link)
    return chosen


def _is_home(link: Link) -> bool:
    return link.basis != "part of the text" or max(link.share_old, link.share_new) >= AT_HOME


def _is_stranger(link: Link, old: Version, new: Version, homes: Set[tuple[str, str]]) -> bool:
    """Return whether a paragraph or point shares something with one of another article, but is not that one.

    A sentence in common, or one of its points, is enough for a link; to carry on as itself it needs more. ``homes``
    are the articles that share enough for one to be expected in the other.
    """
    one, other = old.by_eid[link.old], new.by_eid[link.new]
    if link.basis in ("identical", "set by hand") or one.kind not in INNER or other.kind not in INNER:
        return False
    at_home = (article_around(old, one), article_around(new, other)) in homes
    return not at_home and not is_same_clause(old, link.old, new, link.new)


def article_around(version: Version, provision: Provision) -> str:
    """Return the eId of the article, or what stands in the place of one, that holds a provision."""
    around = provision
    while around.parent and around.kind in INNER:
        around = version.by_eid[around.parent]
    return around.eid


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


def holds_its_own(link: Link, links: Sequence[Link]) -> bool:
    """Return whether no other link of either provision carries far more of it."""
    from_old = max(other.share_old for other in links if other.old == link.old)
    from_new = max(other.share_new for other in links if other.new == link.new)
    return link.share_old * RIVAL >= from_old and link.share_new * RIVAL >= from_new
