"""Edges from provision to provision, and which of several is the provision itself going on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from mla_diff.align.carrying_on import holds_its_own
from mla_diff.align.groups import moved_links
from mla_diff.model.alignment import Correspondence, Link
from mla_diff.model.provision import Version

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
    moved = _moved_among_several(versions[old], versions[new], correspondences)
    for correspondence in correspondences:
        told = {(link.old, link.new) for link in correspondence.links if link.main}
        for link in correspondence.links:
            if not link.main and (link.old, link.new) in told:
                continue  # an article with words of its own is linked as a whole and by these words
            if link.main or link.basis != "text" or holds_its_own(link, correspondence.links):
                told.add((link.old, link.new))
                went = (
                    link.main
                    and correspondence.moved
                    and (len(correspondence.links) == 1 or (link.old, link.new) in moved)
                )
                yield Edge((old, link.old), (new, link.new), link, link.main, went)


def _moved_among_several(old: Version, new: Version, correspondences: Sequence[Correspondence]) -> set[tuple[str, str]]:
    """Return the links that moved, where a correspondence of several tells only that one of its links did."""
    if not any(one.moved and len(one.links) > 1 for one in correspondences):
        return set()
    return moved_links(old, new, [link for one in correspondences for link in one.links])
