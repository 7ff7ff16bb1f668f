"""Articles that stand between the same neighbours and yet in another part: a border between parts has moved over them.

```
old   PART I: 1 2     PART II: 3 4
new   PART I: 1 2 3   PART II:   4        3 has crossed from PART II to PART I
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from mla_diff.model.alignment import Alignment
from mla_diff.model.provision import DIVISIONS, Version


class Crossing(Struct, frozen=True):
    """The divisions that an article left and came to, by eId; "" where it stood, or stands, in none."""

    left: str
    reached: str


class Borders(Struct, frozen=True, dict=True):
    """The divisions of two versions, and which articles stand on another side of their borders."""

    old: Version
    new: Version
    alignment: Alignment

    @cached_property
    def crossings(self) -> dict[str, Crossing]:
        """The crossings of all articles that carry on as themselves, by their new eId."""
        kinds = {"article", self.new.article_kind}
        found = {}
        for eid, link in self.alignment.origin.items():
            crossing = self._crossing(link.old, eid) if self.new.by_eid[eid].kind in kinds else None
            if crossing:
                found[eid] = crossing
        return found

    def _crossing(self, old: str, new: str) -> Crossing | None:
        """Return the crossing of an article; where all divisions above it came or went themselves, that says enough."""
        above, above_new = list(_above(self.old, old)), list(_above(self.new, new))
        left = next((eid for eid in above if eid in self.alignment.carried_on), "")
        reached = next((eid for eid in above_new if eid in self.alignment.origin), "")
        if (above and not left) or (above_new and not reached):
            return None
        stays = self.alignment.carried_on[left].new in above_new if left else not reached
        stays = stays or (bool(reached) and self.alignment.origin[reached].old in above)
        return None if stays else Crossing(left, reached)


def _above(version: Version, eid: str) -> Iterator[str]:
    """Yield the divisions that a provision stands in, the innermost first."""
    parent = version.by_eid[eid].parent
    while parent:
        if version.by_eid[parent].kind in DIVISIONS:
            yield parent
        parent = version.by_eid[parent].parent
