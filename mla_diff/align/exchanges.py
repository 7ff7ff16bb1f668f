"""Articles that each carry on, and between which whole paragraphs went: the paragraphs moved, no article is regrouped.

    old Art. 2 ------> new Art. 2       and Art. 2(2) ---> Art. 3(2), with all its words
        Art. 3 ------>     Art. 3

The link of Art. 2 to Art. 3 says no more than that of the paragraph does, so it joins no correspondences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from mla_diff.align.carrying_on import article_around
from mla_diff.align.units import INNER
from mla_diff.model.alignment import Correspondence, Link
from mla_diff.model.provision import Version


def exchanges(old: Version, new: Version, correspondences: Sequence[Correspondence]) -> list[Link]:
    """Return the links of articles that only whole paragraphs join, where both articles carry on in another link."""
    parts = [link for one in correspondences if one.relation == "regrouped" for link in _further(old, new, one)]
    if not parts:
        return []
    inside: defaultdict[tuple[str, str], list[bool]] = defaultdict(list)
    for correspondence in correspondences:
        for link in correspondence.links:
            if _is_of_paragraph(old, new, link):
                between = article_around(old, old.by_eid[link.old]), article_around(new, new.by_eid[link.new])
                is_whole = link.basis != "part of the text" and correspondence.relation == "one-to-one"
                inside[between].append(is_whole)
    return [link for link in parts if (told := inside[link.old, link.new]) and all(told)]


def _further(old: Version, new: Version, correspondence: Correspondence) -> list[Link]:
    """Return the links of articles in which neither carries on as itself, since each does in another."""
    units = [link for link in correspondence.links if not _is_of_paragraph(old, new, link)]
    olds, news = {link.old for link in units if link.main}, {link.new for link in units if link.main}
    return [link for link in units if not link.main and link.old in olds and link.new in news]


def _is_of_paragraph(old: Version, new: Version, link: Link) -> bool:
    """Return whether a paragraph or point stands at one end of a link, or at both."""
    return old.by_eid[link.old].kind in INNER or new.by_eid[link.new].kind in INNER
