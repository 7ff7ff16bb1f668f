"""Text that stayed and is cut otherwise: one block that became several, several that became one, a border that moved.

```
old   Article 1   The master keeps a log. The log is public.
new   Article 1   The master keeps a log.
                  The log is public.                            the same words, divided differently
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mla_diff.model.alignment import Correspondence
from mla_diff.model.provision import Version

#: Share of the shorter of two blocks that has to stand in the other, for its words to have gone there.
MOSTLY = 0.5
#: For a change of words, the eIds of its two ends (None for none) and how many characters both texts have in it.
Shared = tuple[str | None, str | None, int]


def is_recut(old: Version, new: Version, correspondence: Correspondence, shared: Sequence[Shared]) -> bool:
    """Return whether words of one block stand in several of the other side, whatever else happened to them.

    A heading that stayed with its article while the words below it became a paragraph is no such cut, nor are a few
    words that two blocks happen to have in common.
    """
    if len(correspondence.old) + len(correspondence.new) <= 2 or not (correspondence.old and correspondence.new):
        return False
    ends = set()
    for before, after, length in shared:
        if before and after:
            heading, shorter = new.by_eid[after].heading, min(old.by_eid[before].text, new.by_eid[after].text, key=len)
            if shorter and length - len(heading) >= MOSTLY * len(shorter):
                ends.add((before, after))
    partners = Counter(("old", before) for before, _ in ends) + Counter(("new", after) for _, after in ends)
    return any(count > 1 for count in partners.values())


def keeps_numbers(old: Version, new: Version, correspondence: Correspondence) -> bool:
    """Return whether both sides of a correspondence have the same numbers, in whatever blocks."""
    return _numbers(old, correspondence.old) == _numbers(new, correspondence.new)


def _numbers(version: Version, eids: Sequence[str]) -> list[str]:
    return [number for eid in eids if (number := version.by_eid[eid].number)]
