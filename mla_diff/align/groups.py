"""Links added up to correspondences: one-to-one, split, merge, regrouped; what is left is inserted or deleted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from mla_diff.align.carrying_on import with_main_links
from mla_diff.align.exchanges import exchanges
from mla_diff.align.order import in_order
from mla_diff.align.thresholds import NUMBER_WEIGHT
from mla_diff.model.alignment import Alignment, Candidate, Correspondence, Link, Relation
from mla_diff.model.provision import DIVISIONS, Version, ancestors, outermost


def group(
    old: Version, new: Version, links: Sequence[Link], moved: set[tuple[str, str]], candidates: Iterable[Candidate] = ()
) -> Alignment:
    """Return the alignment that ``links`` add up to: provisions joined by links are one correspondence.

    Articles between which whole paragraphs went are not joined by that.

    ``moved`` names the links in which a provision changed its place.
    """
    places = _places(old), _places(new)
    groups = _grouped(old, new, links, moved, places)
    exchanged = exchanges(old, new, groups)
    if exchanged:
        pairs = {(link.old, link.new) for link in exchanged}
        joining = [link for link in links if (link.old, link.new) not in pairs]
        groups = _grouped(old, new, joining, moved, places)
    linked_old = {eid for correspondence in groups for eid in correspondence.old}
    linked_new = {eid for correspondence in groups for eid in correspondence.new}
    groups += [Correspondence((p.eid,), (), (), "deleted") for p in old.provisions if p.eid not in linked_old]
    groups += [Correspondence((), (p.eid,), (), "inserted") for p in new.provisions if p.eid not in linked_new]
    ranked = sorted(
        candidates, key=lambda candidate: (-candidate.score, places[0][candidate.old], places[1][candidate.new])
    )
    return Alignment(tuple(_in_reading_order(old, groups, places[1])), tuple(ranked), exchanged=tuple(exchanged))


Places = tuple[dict[str, int], dict[str, int]]


def _grouped(
    old: Version, new: Version, links: Sequence[Link], moved: set[tuple[str, str]], places: Places
) -> list[Correspondence]:
    """Return the correspondences that links add up to, with those links marked in which provisions carry on."""
    groups = [_correspondence(old, new, members, moved, places) for members in _components(links)]
    return [_each_pair_once(correspondence) for correspondence in with_main_links(old, new, groups)]


def _places(version: Version) -> dict[str, int]:
    return {provision.eid: index for index, provision in enumerate(version.provisions)}


def _components(links: Sequence[Link]) -> Iterator[list[Link]]:
    """Yield the links of each connected set of provisions."""
    leader: dict[tuple[str, str], tuple[str, str]] = {}

    def find(node: tuple[str, str]) -> tuple[str, str]:
        while leader.setdefault(node, node) != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    for link in links:
        leader[find(("new", link.new))] = find(("old", link.old))
    members: defaultdict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in links:
        members[find(("old", link.old))].append(link)
    yield from members.values()


def _correspondence(
    old: Version, new: Version, links: Sequence[Link], moved: set[tuple[str, str]], places: Places
) -> Correspondence:
    if len(links) == 1:
        return _of_one(old, new, links[0], moved)
    place_old, place_new = places
    olds = tuple(sorted({link.old for link in links}, key=place_old.__getitem__))
    news = tuple(sorted({link.new for link in links}, key=place_new.__getitem__))
    ordered = tuple(sorted(links, key=lambda link: (place_old[link.old], place_new[link.new])))
    renumbered = any(old.by_eid[link.old].number != new.by_eid[link.new].number for link in _main(ordered))
    renumbered = renumbered or _numbers_inside(old, olds) != _numbers_inside(new, news)
    return Correspondence(
        olds, news, ordered, _relation(len(outermost(old, olds)), len(outermost(new, news))),
        renumbered, any((link.old, link.new) in moved for link in _main(ordered)),
    )  # fmt: skip


def _of_one(old: Version, new: Version, link: Link, moved: set[tuple[str, str]]) -> Correspondence:
    """Return the correspondence of two provisions that nothing else is joined to, as nearly all are."""
    renumbered = old.by_eid[link.old].number != new.by_eid[link.new].number
    return Correspondence(
        (link.old,), (link.new,), (link,), "one-to-one", renumbered, (link.old, link.new) in moved
    )  # fmt: skip


def _each_pair_once(correspondence: Correspondence) -> Correspondence:
    """Return a correspondence with one link for each pair: an article and its own words are linked twice.

    The article's link stays, whose shares are of all that the article holds.
    """
    if len(correspondence.links) == 1:
        return correspondence
    first: dict[tuple[str, str], Link] = {}
    for link in correspondence.links:
        kept = first.setdefault((link.old, link.new), link)
        if link.main and not kept.main:
            first[link.old, link.new] = replace(kept, main=True)
    return replace(correspondence, links=tuple(first.values()))


def _numbers_inside(version: Version, eids: Sequence[str]) -> list[str]:
    """Return the numbers of the members that stand in another: paragraphs that an article's text was cut into."""
    members = set(eids)
    numbers = [version.by_eid[eid].number for eid in eids if any(up in members for up in ancestors(version, eid))]
    return [number for number in numbers if number]


def _main(links: Sequence[Link]) -> Iterator[Link]:
    """Yield the links in which the content carries on whole; a part that went elsewhere is no renumbering."""
    found = [link for link in links if link.basis != "part of the text"]
    yield from found or links


def _relation(olds: int, news: int) -> Relation:
    if olds == news == 1:
        return "one-to-one"
    if olds == 1:
        return "split"
    return "merge" if news == 1 else "regrouped"


def moved_links(old: Version, new: Version, links: Sequence[Link]) -> set[tuple[str, str]]:
    """Return the links that break the order of their siblings, or lead to another parent than their parent's partner.

    Siblings are weighed by their score, so that the fewest and least sure are called moved; of two that changed
    places round a third, the one that kept its number stayed. A division goes nowhere when another one is put above
    it, or taken away.
    """
    partners, pairs = _main_partners(links), {(link.old, link.new) for link in links}
    siblings: defaultdict[tuple[str, str], list[Link]] = defaultdict(list)
    moved = set()
    for link in links:
        one, other = old.by_eid[link.old], new.by_eid[link.new]
        one_parent, other_parent = _frame(old, one.eid), _frame(new, other.eid)
        if (one_parent, other_parent) in partners or (one_parent == other_parent and one_parent in ("", "/")):
            siblings[one_parent, other_parent].append(link)
        elif one.kind in DIVISIONS and other.kind in DIVISIONS and not _crosses(old, new, link, partners):
            siblings[_common_frame(old, new, link, partners)].append(link)
        elif not ((one.eid, other_parent) in pairs or (one_parent, other.eid) in pairs):
            moved.add((link.old, link.new))
    place_old, place_new = _places(old), _places(new)
    for together in siblings.values():
        kept = in_order(
            [(place_old[link.old], place_new[link.new]) for link in together],
            [0.5 + link.score + (NUMBER_WEIGHT if _keeps_number(old, new, link) else 0) for link in together],
        )
        moved |= {(link.old, link.new) for index, link in enumerate(together) if index not in kept}
    return moved


def _crosses(old: Version, new: Version, link: Link, partners: set[tuple[str, str]]) -> bool:
    """Return whether a division left a part that carries on for one that was there before: ``model/borders``."""
    above_old, above_new = list(ancestors(old, link.old)), list(ancestors(new, link.new))
    olds, news = {before for before, _ in partners}, {after for _, after in partners}
    left = next((eid for eid in above_old if eid in olds), "")
    reached = next((eid for eid in above_new if eid in news), "")
    if (above_old and not left) or (above_new and not reached):
        return False
    stays = any((left, eid) in partners for eid in above_new) or any((eid, reached) in partners for eid in above_old)
    return not stays


def _common_frame(old: Version, new: Version, link: Link, partners: set[tuple[str, str]]) -> tuple[str, str]:
    """Return the innermost two that carry each other on and have the ends of a link below them; the texts, if none."""
    above_new = list(ancestors(new, link.new))
    both = ((before, after) for before in ancestors(old, link.old) for after in above_new)
    return next((pair for pair in both if pair in partners), ("/", "/"))


def _keeps_number(old: Version, new: Version, link: Link) -> bool:
    return old.by_eid[link.old].number == new.by_eid[link.new].number


def _main_partners(links: Sequence[Link]) -> set[tuple[str, str]]:
    """Return the pairs of provisions of which one is the place of the other's content.

    An article of which only a part went to another that has a predecessor of its own is not in its place there.
    """
    whole = [link for link in links if link.basis != "part of the text"]
    olds, news = {link.old for link in whole}, {link.new for link in whole}
    return {
        (link.old, link.new) for link in links
        if link.basis != "part of the text" or link.old not in olds or link.new not in news
    }  # fmt: skip


def _frame(version: Version, eid: str) -> str:
    """Return the unit in which a provision has its place: for an article the whole instrument, since articles count
    through its parts ("" here); for a paragraph its article; for a part what it stands in ("/" for nothing)."""
    provision = version.by_eid[eid]
    if provision.kind in ("article", "preamble", "final clause", "annex", version.article_kind):
        return ""
    return provision.parent or "/"


def _in_reading_order(
    old: Version, groups: Sequence[Correspondence], place_new: dict[str, int]
) -> list[Correspondence]:
    """Return groups by place in the new version; what was deleted stands after what preceded it in the old one."""
    of_old = {eid: one for one in groups for eid in one.old}
    keys: dict[int, tuple[int, int, int]] = {}
    last = (-1, 1, 0)
    for index, provision in enumerate(old.provisions):
        correspondence = of_old[provision.eid]
        if correspondence.new:
            if correspondence.relation == "one-to-one" and not correspondence.moved:
                last = (place_new[correspondence.new[0]], 1, index)
        else:
            keys[id(correspondence)] = (last[0], 1, index)
    for correspondence in groups:
        if correspondence.new:
            keys[id(correspondence)] = (place_new[correspondence.new[0]], 0, 0)
    return sorted(groups, key=lambda one: keys[id(one)])
