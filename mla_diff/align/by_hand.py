"""The alignment of versions whose words say nothing to each other: only what was linked by hand."""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.align.containers import link_containers
from mla_diff.align.groups import group, moved_links
from mla_diff.model.alignment import Alignment, Link
from mla_diff.model.provision import Version


def align_by_hand(old: Version, new: Version, links: Sequence[Link]) -> Alignment:
    """Return the alignment that links set by hand add up to, with the units that hold what they link.

    Used where one side is a paraphrase: likeness of words would pair provisions by how somebody else put them.
    """
    found = [*links, *link_containers(old, new, links, units_too=True)]
    return group(old, new, found, moved_links(old, new, found))
