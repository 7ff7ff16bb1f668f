"""Articles that carry on in part: split, merged, swallowed by another, or held only by their place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from operator import gt, or_

from mla_diff.align.matching import Pair
from mla_diff.align.order import Expectation, in_order
from mla_diff.align.pieces import PieceLink
from mla_diff.align.shared_words import common_mask
from mla_diff.align.shelves import Shelf, Shelves
from mla_diff.align.thresholds import (
    BEGINS_A_HEADING,
    FEW_WORDS,
    FOUND_ELSEWHERE,
    FRESH,
    HELD_IN_PLACE,
    IN_PLACE,
    LARGE_SHARE,
    MANY_WORDS,
    PART,
    PART_HELD,
    REWRITTEN,
    REWRITTEN_COSINE,
    SAME_HEADING,
    SHORTEST_PART,
    SMALL_SHARE,
    TWIN,
    WEAK,
)
from mla_diff.align.units import Side, Unit, are_strangers
from mla_diff.model.alignment import Basis, Link
from mla_diff.text.similarity import Documents, Rarity, common_words, cosines, ratio, runs_of


def link_by_pieces(old: Side, new: Side, pairs: Sequence[Pair], piece_links: Sequence[PieceLink]) -> list[Link]:
    """Return unit links for sentences found in another article than their own article's partner.

    A large share of either article and a few unmistakable words suffice; of a small share it takes many words.
    """
    paired = {(pair.old, pair.new) for pair in pairs}
    found: defaultdict[tuple[int, int], list[PieceLink]] = defaultdict(list)
    for link in piece_links:
        where = old.leaves[link.old].unit, new.leaves[link.new].unit
        if where not in paired:
            found[where].append(link)
    links = []
    for (a, b), evidence in found.items():
        one, other = old.units[a], new.units[b]
        share_old = sum(link.old_words for link in evidence) / len(one.words)
        share_new = sum(link.new_words for link in evidence) / len(other.words)
        weight, share = sum(_weight(link) for link in evidence), max(share_old, share_new)
        if (weight >= FEW_WORDS and share >= LARGE_SHARE) or (weight >= MANY_WORDS and share >= SMALL_SHARE):
            score = min(0.95, 0.5 + share / 2)
            links.append(Link(one.eid, other.eid, score, "part of the text", min(1.0, share_old), min(1.0, share_new)))
    return links


def _weight(link: PieceLink) -> float:
    """Return how many words of evidence a piece is: little where the same sentence stands elsewhere too."""
    ambiguous = link.likeness - link.rival < 0.1
    return min(link.old_words, link.new_words) * link.likeness * (0.25 if ambiguous else 1.0)


def drop_outdone(
    old: Side, new: Side, pairs: Sequence[Pair], leaf_pairs: Sequence[Pair], links: Sequence[Link]
) -> tuple[list[Pair], list[Pair]]:
    """Return the pairs of units and of leaves without weak ones of an article most of which was found elsewhere."""
    gone = {link.old for link in links if link.share_old >= FOUND_ELSEWHERE}
    gone |= {link.new for link in links if link.share_new >= FOUND_ELSEWHERE}
    kept = [pair for pair in pairs if not _is_outdone(old.units[pair.old], new.units[pair.new], pair.likeness, gone)]
    if len(kept) == len(pairs):
        return list(pairs), list(leaf_pairs)
    partner = {pair.old: pair.new for pair in kept}
    return kept, [pair for pair in leaf_pairs if partner.get(old.leaves[pair.old].unit) == new.leaves[pair.new].unit]


def _is_outdone(one: Unit, other: Unit, likeness: float, gone: set[str]) -> bool:
    """Return whether a pair that only its place made gives way; one that kept its heading does not."""
    return likeness < WEAK and bool(gone & {one.eid, other.eid}) and ratio(one.heading, other.heading) < SAME_HEADING


def link_parts(old: Side, new: Side, links: Sequence[Link], shelves: Shelves) -> list[Link]:
    """Return links of units that have no partner but stand almost whole inside another unit.

    A copy does too: words that stand in another unit and stayed there as well were repeated, not split off.
    """
    partners_of_old, partners_of_new = partners_by_eid(links)
    found = []
    for part, whole, share, back in _parts(_unlinked(old, partners_of_old), new, shelves.new):
        if not is_copy(part, whole, old, new, partners_of_new.get(whole.eid, ())):
            found.append(Link(part.eid, whole.eid, share, "part of the text", share, back))
    for part, whole, share, back in _parts(_unlinked(new, partners_of_new), old, shelves.old):
        if not is_copy(part, whole, new, old, partners_of_old.get(whole.eid, ())):
            found.append(Link(whole.eid, part.eid, share, "part of the text", back, share))
    return found


def partners_by_eid(links: Sequence[Link]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the new partners of each linked old provision, and the old partners of each new one."""
    of_old: defaultdict[str, list[str]] = defaultdict(list)
    of_new: defaultdict[str, list[str]] = defaultdict(list)
    for link in links:
        of_old[link.old].append(link.new)
        of_new[link.new].append(link.old)
    return of_old, of_new


def is_copy(part: Unit, whole: Unit, side: Side, side_of_whole: Side, partner_eids: Sequence[str]) -> bool:
    """Return whether the words that a unit shares with a whole stayed in the whole's own partners on its side.

    Acts that are made one repeat each other all the same, and each of them carries on: there, only partners in the
    part's own instrument count.
    """
    partners = [side.unit_of_eid[eid] for eid in partner_eids]
    if are_made_one(side, side_of_whole):
        partners = [unit for unit in partners if unit.instrument == part.instrument]
    shared = common_mask(whole.words, part.words)
    stayed = bytearray(len(whole.words))
    for partner in partners:
        stayed = bytearray(map(or_, stayed, common_mask(whole.words, partner.words)))
    left_the_whole: int = sum(map(gt, shared, stayed))
    return left_the_whole < FRESH * sum(shared)


def _unlinked(side: Side, linked: Collection[str]) -> list[Unit]:
    return [unit for unit in side.units if unit.eid not in linked and unit.words]


def _parts(left: Sequence[Unit], side: Side, shelf: Shelf) -> Iterator[tuple[Unit, Unit, float, float]]:
    """Yield the units that stand almost whole in one of the other side, with it and the shares of both in common."""
    for unit in left:
        if len(unit.words) < SHORTEST_PART:
            continue
        for holding in shelf.holdings(set(runs_of(unit.features)), most=1):
            whole = side.units[holding.place]
            if holding.share >= PART_HELD and sum(common_mask(unit.words, whole.words)) >= PART * len(unit.words):
                shared = common_words(unit.words, whole.words)
                yield unit, whole, shared / len(unit.words), shared / len(whole.words)


def link_rewritten(old: Side, new: Side, links: Sequence[Link], rarity: Rarity) -> list[Link]:
    """Return links between articles that are both left without partner and still somewhat alike.

    A reform that rewrites a whole chapter leaves old and new articles side by side with few words in common: where
    one stands in the other's place, the words that count are evidence enough.
    """
    old_left, new_left = _unlinked(old, {link.old for link in links}), _unlinked(new, {link.new for link in links})
    if not old_left or not new_left:
        return []
    old_texts, new_texts = (Documents([unit.features for unit in units]) for units in (old_left, new_left))
    likest_new = cosines(old_texts, new_texts, rarity, keep=2)
    likest_old = cosines(new_texts, old_texts, rarity, keep=2)
    found = {(a, near[0][1]): near[0][0] for a, near in enumerate(likest_new) if near}
    found |= {(near[0][1], b): near[0][0] for b, near in enumerate(likest_old) if near}
    place_old, place_new = places_of_units(old), places_of_units(new)
    expected = expectation(place_old, place_new, links)
    rewritten = []
    for (a, b), cosine in sorted(found.items()):
        one, other = old_left[a], new_left[b]
        likeness = (cosine + ratio(one.words, other.words)) / 2
        if are_strangers(one, other, likeness):
            continue
        off = abs(place_new[other.eid] - expected(place_old[one.eid]))
        if likeness >= REWRITTEN or (cosine >= REWRITTEN_COSINE and off <= IN_PLACE):
            rewritten.append(link_units(one, other, likeness, "text"))
    return rewritten


def expectation(place_old: dict[str, int], place_new: dict[str, int], links: Sequence[Link]) -> Expectation:
    """Return where old articles are expected, judged by the links that keep their order."""
    places = [(place_old[link.old], place_new[link.new]) for link in links if link.basis != "part of the text"]
    kept = in_order(places, [1.0] * len(places))
    return Expectation(dict(pair for index, pair in enumerate(places) if index in kept), len(place_old), len(place_new))


def link_consolidated(old: Side, new: Side, links: Sequence[Link]) -> list[Link]:
    """Return links for articles of several acts made one: where a twin in another act lives on, so do they.

    Acts are made one where a side holds fewer of them; a later act that is cut into several is the mirror.
    """
    if are_made_one(old, new):
        ways = {link.old: link.new for link in links}
        return [Link(one, other, score, "text", 0.5, 0.5) for one, other, score in _by_twins(old, ways)]
    if are_made_one(new, old):
        origins = {link.new: link.old for link in links}
        return [Link(one, other, score, "text", 0.5, 0.5) for other, one, score in _by_twins(new, origins)]
    return []


def are_made_one(several: Side, fewer: Side) -> bool:
    """Return whether a side holds several instruments, and the other not so many."""
    return len(several.instruments) > len(fewer.instruments)


def _by_twins(side: Side, partner: dict[str, str]) -> Iterator[tuple[str, str, float]]:
    for unit in _unlinked(side, set(partner)):
        twins = [
            (ratio(unit.words, other.words), other.eid) for other in side.units
            if other.eid in partner and other.instrument != unit.instrument
        ]  # fmt: skip
        likeness, eid = max(twins, default=(0.0, ""))
        if likeness >= TWIN:
            yield unit.eid, partner[eid], likeness


def fill_gaps(old: Side, new: Side, links: Sequence[Link]) -> list[Link]:
    """Return links of articles that stand alone between the same linked neighbours and have some words in common."""
    place_old, place_new = places_of_units(old), places_of_units(new)
    linked_old = {place_old[link.old]: place_new[link.new] for link in links if link.basis != "part of the text"}
    taken_old, taken_new = {link.old for link in links}, {link.new for link in links}
    found = []
    for index, unit in enumerate(old.units):
        before, after = linked_old.get(index - 1), linked_old.get(index + 1)
        if unit.eid in taken_old or not unit.words or before is None or after != before + 2:
            continue
        other = new.units[before + 1]
        shared = common_words(unit.words, other.words)
        if (
            other.eid not in taken_new
            and other.words
            and shared >= HELD_IN_PLACE * min(len(unit.words), len(other.words))
        ):
            found.append(link_units(unit, other, 0.5, "order"))
    return found


def link_by_heading(old: Side, new: Side, links: Sequence[Link]) -> list[Link]:
    """Return links of articles without partner that bear the same heading in the same place, whatever their words.

    An article rewritten from the ground up is still the article on its matter; how unsure that is, its score says. So
    is one whose heading goes on where the other ends ("Import restrictions", "Import restrictions and quotas").
    """
    old_left, new_left = _unlinked(old, {link.old for link in links}), _unlinked(new, {link.new for link in links})
    if not old_left or not new_left:
        return []
    place_old, place_new = places_of_units(old), places_of_units(new)
    expected = expectation(place_old, place_new, links)
    found = []
    for one, other in [*_same_headings(old_left, new_left), *_begun_headings(old_left, new_left)]:
        if abs(place_new[other.eid] - expected(place_old[one.eid])) <= IN_PLACE:
            found.append(link_units(one, other, ratio(one.words, other.words), "heading"))
    return found


def _same_headings(old_left: Sequence[Unit], new_left: Sequence[Unit]) -> Iterator[tuple[Unit, Unit]]:
    """Yield the units that alone bear a heading, on either side."""
    bearers = _by_heading(new_left)
    for heading, units in _by_heading(old_left).items():
        if heading and len(units) == 1 and len(bearers.get(heading, ())) == 1:
            yield units[0], bearers[heading][0]


def _begun_headings(old_left: Sequence[Unit], new_left: Sequence[Unit]) -> Iterator[tuple[Unit, Unit]]:
    """Yield the units of which one's heading is the beginning of the other's, and of no other's."""
    begun: defaultdict[tuple[int, ...], list[Unit]] = defaultdict(list)
    for unit in new_left:
        begun[unit.heading[:BEGINS_A_HEADING]].append(unit)
    pairs = []
    for unit in old_left:
        if len(unit.heading) >= BEGINS_A_HEADING:
            pairs += [(unit, other) for other in begun[unit.heading[:BEGINS_A_HEADING]] if _begins(unit, other)]
    times = Counter(eid for one, other in pairs for eid in (("old", one.eid), ("new", other.eid)))
    for one, other in pairs:
        if one.heading != other.heading and times["old", one.eid] == times["new", other.eid] == 1:
            yield one, other


def _begins(one: Unit, other: Unit) -> bool:
    """Return whether one of two headings is the beginning of the other, or the same."""
    shorter = min(len(one.heading), len(other.heading))
    return one.heading[:shorter] == other.heading[:shorter]


def _by_heading(units: Sequence[Unit]) -> dict[tuple[int, ...], list[Unit]]:
    found: defaultdict[tuple[int, ...], list[Unit]] = defaultdict(list)
    for unit in units:
        found[unit.heading].append(unit)
    return found


def link_units(one: Unit, other: Unit, likeness: float, basis: Basis, rival: str = "") -> Link:
    """Return the link of two units, with the share of each one's words that both have in common, in order."""
    shared = common_words(one.words, other.words)
    shares = shared / max(1, len(one.words)), shared / max(1, len(other.words))
    return Link(one.eid, other.eid, likeness, basis, *shares, rival)


def places_of_units(side: Side) -> dict[str, int]:
    """Return the place of each unit among those of its side, by its eId."""
    return {unit.eid: index for index, unit in enumerate(side.units)}
