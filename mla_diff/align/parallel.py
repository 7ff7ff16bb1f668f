"""Two language versions of one text set beside each other by structure: no word is compared.

    Article 8            Artículo 8
      1. ...               1. ...
      2. ...               2. ...  (a) ...      <- points on one side only: the structures differ here

Provisions of one parent are paired where kind and number agree, in order; what is left between two pairs is paired
by its place where both sides have as many. What has no partner is where the structures differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from mla_diff.model.provision import Provision, Version


class Beside(Struct, frozen=True):
    """Two provisions that stand beside each other, or one that stands alone.

    ``renumbered`` says that they were paired by their place although kind or number differ.
    """

    left: Provision | None
    right: Provision | None
    renumbered: bool = False

    @property
    def differs(self) -> bool:
        """Whether the structures differ here."""
        return self.renumbered or self.left is None or self.right is None


def align_structures(left: Version, right: Version) -> tuple[Beside, ...]:
    """Return every provision of two texts once, in the order of the left one, with its partner by structure.

    >>> from mla_diff.model.provision import Source
    >>> def text(*numbers):
    ...     units = [Provision(f"art_{n}", "article", n, f"Art. {n}", "", None, "Text.") for n in numbers]
    ...     return Version("a", "", "en", Source("", ""), tuple(units))
    >>> rows = align_structures(text("1", "2"), text("2"))
    >>> [(row.left and row.left.eid, row.right and row.right.eid) for row in rows]
    [('art_1', None), ('art_2', 'art_2')]
    """
    return tuple(_pair(left, right, left.children.get(None, ()), right.children.get(None, ())))


def _pair(
    left: Version, right: Version, ours: Sequence[Provision], theirs: Sequence[Provision]
) -> Iterator[Beside]:  # fmt: skip
    keys = [[(provision.kind, provision.number) for provision in side] for side in (ours, theirs)]
    matcher = SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        mine, partners = ours[start:end], theirs[other_start:other_end]
        if tag == "equal" or (tag == "replace" and len(mine) == len(partners)):
            for one, other in zip(mine, partners, strict=True):
                yield Beside(one, other, (one.kind, one.number) != (other.kind, other.number))
                yield from _pair(left, right, left.children.get(one.eid, ()), right.children.get(other.eid, ()))
        else:
            for one in mine:
                yield from _alone(left, one, is_left=True)
            for other in partners:
                yield from _alone(right, other, is_left=False)


def _alone(version: Version, provision: Provision, is_left: bool) -> Iterator[Beside]:
    yield Beside(provision, None) if is_left else Beside(None, provision)
    for below in version.children.get(provision.eid, ()):
        yield from _alone(version, below, is_left)
