"""The alignment of two versions: the phases, in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from mla_diff.align.containers import link_containers
from mla_diff.align.groups import group, moved_links
from mla_diff.align.leaves import match_leaves
from mla_diff.align.matching import Pair, match
from mla_diff.align.pieces import PieceLink, match_pieces
from mla_diff.align.units import Side, Unit, prepare
from mla_diff.model.alignment import Alignment, Basis, Link
from mla_diff.model.provision import Version, display_text
from mla_diff.text.similarity import Vocabulary, Words, common_words, cosines, features, informative, ratio

LEAST_UNIT = 0.22  # likeness; best mean F1 on the ten tables, tests/bench/alignment.md
CANDIDATES = 8  # partners looked at closely for each unit; the right one is among the first 5 in 99 % of cases
PART = 0.6  # share of a unit without partner that has to be found in another for it to be a part of that one
PART_COSINE = 0.2  # and how like they must be in the words that count


def align(old: Version, new: Version) -> Alignment:
    """Return which provisions of ``old`` carry on in which of ``new``, at every level.

    Every provision of either version is in exactly one correspondence. Swapping the versions swaps the result: the
    pair is looked at in an order that depends on the texts alone, not on which of them is called old.
    """
    if _texts(old) <= _texts(new):
        links = find_links(old, new)
        return group(old, new, links, moved_links(old, new, links))
    links = find_links(new, old)
    moved = {(other, one) for one, other in moved_links(new, old, links)}
    return group(old, new, [link.turned() for link in links], moved)


def _texts(version: Version) -> list[tuple[str, str]]:
    return [(provision.eid, display_text(provision)) for provision in version.provisions]


def find_links(old: Version, new: Version) -> list[Link]:
    """Return the links between provisions of all levels: units, leaves, and what contains them."""
    vocabulary = Vocabulary()
    old_side, new_side = prepare(old, vocabulary), prepare(new, vocabulary)
    pairs = match_units(old_side, new_side)
    leaf_pairs = match_leaves(old_side, new_side, pairs)
    equal = [pair for pair in pairs if pair.likeness == 1.0]
    piece_links = match_pieces(
        old_side, new_side, {pair.old: pair.new for pair in leaf_pairs}, vocabulary,
        {leaf for pair in equal for leaf in old_side.units[pair.old].leaves},
        {leaf for pair in equal for leaf in new_side.units[pair.new].leaves},
    )  # fmt: skip
    unit_links = [_unit_link(old_side, new_side, pair) for pair in pairs]
    unit_links += _links_from_pieces(old_side, new_side, pairs, piece_links)
    unit_links += _links_of_parts(old_side, new_side, unit_links)
    leaf_links = _leaf_links(old_side, new_side, leaf_pairs, piece_links)
    links = unit_links + leaf_links
    return links + link_containers(old, new, links)


def match_units(old: Side, new: Side) -> list[Pair]:
    """Return the one-to-one pairs of basic units."""

    def likest(old_rest: Sequence[int], new_rest: Sequence[int]) -> list[list[tuple[float, int]]]:
        old_units, new_units = [old.units[at] for at in old_rest], [new.units[at] for at in new_rest]
        return [
            [(likeness, new_rest[at]) for likeness, at in found] for found in _likest_units(old_units, new_units, CANDIDATES)
        ]

    return match([unit.words for unit in old.units], [unit.words for unit in new.units], likest, LEAST_UNIT)


def _likest_units(old: Sequence[Unit], new: Sequence[Unit], keep: int) -> list[list[tuple[float, int]]]:
    old_features = [features(unit.words) for unit in old]
    new_features = [features(unit.words) for unit in new]
    weights = informative(old_features + new_features)
    candidates = cosines(old_features, new_features, weights, keep)
    return [
        [((cosine + ratio(old[a].words, new[b].words)) / 2, b) for cosine, b in found]
        for a, found in enumerate(candidates)
    ]


def _unit_link(old: Side, new: Side, pair: Pair) -> Link:
    one, other = old.units[pair.old], new.units[pair.new]
    basis: Basis = "identical" if pair.likeness == 1.0 else "text"
    rival = new.units[pair.runner_up].eid if pair.runner_up >= 0 else ""
    shared = common_words(one.words, other.words)
    return Link(
        one.eid, other.eid, pair.likeness, basis,
        shared / max(1, len(one.words)), shared / max(1, len(other.words)), rival,
    )  # fmt: skip


def _links_from_pieces(old: Side, new: Side, pairs: Sequence[Pair], piece_links: Sequence[PieceLink]) -> list[Link]:
    """Return unit links for sentences found in another article than their own article's partner."""
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
        weight = sum(_weight(link) for link in evidence)
        share = max(share_old, share_new)
        if (weight >= 10 and share >= 0.2) or (weight >= 40 and share >= 0.06):
            score = min(0.95, 0.5 + share / 2)
            links.append(Link(one.eid, other.eid, score, "part of the text", share_old, share_new))
    return links


def _weight(link: PieceLink) -> float:
    """Return how many words of evidence a piece is: little where the same sentence stands elsewhere too."""
    ambiguous = link.likeness - link.rival < 0.1
    return min(link.old_words, link.new_words) * link.likeness * (0.25 if ambiguous else 1.0)


def _links_of_parts(old: Side, new: Side, links: Sequence[Link]) -> list[Link]:
    """Return links of units that have no partner but stand almost whole inside another unit."""
    linked_old, linked_new = {link.old for link in links}, {link.new for link in links}
    old_left = [unit for unit in old.units if unit.eid not in linked_old and unit.words]
    new_left = [unit for unit in new.units if unit.eid not in linked_new and unit.words]
    found = [Link(a.eid, b.eid, share, "part of the text", share, back) for a, b, share, back in _parts(old_left, new.units)]
    found += [Link(b.eid, a.eid, share, "part of the text", back, share) for a, b, share, back in _parts(new_left, old.units)]
    return found


def _parts(left: Sequence[Unit], others: Sequence[Unit]) -> list[tuple[Unit, Unit, float, float]]:
    if not left:
        return []
    left_features, other_features = [features(unit.words) for unit in left], [features(unit.words) for unit in others]
    weights = informative(left_features + other_features)
    parts = []
    for unit, found in zip(left, cosines(left_features, other_features, weights, keep=3), strict=True):
        for cosine, at in found[:1]:
            shared = common_words(unit.words, others[at].words)
            if cosine >= PART_COSINE and shared / len(unit.words) >= PART and len(unit.words) >= 8:
                parts.append((unit, others[at], shared / len(unit.words), shared / len(others[at].words)))
    return parts


def _leaf_links(old: Side, new: Side, pairs: Sequence[Pair], piece_links: Sequence[PieceLink]) -> list[Link]:
    """Return links between provisions below (or in the place of) the basic units."""
    links: dict[tuple[str, str], Link] = {}
    for pair in pairs:
        one, other = old.leaves[pair.old], new.leaves[pair.new]
        basis: Basis = "identical" if one.words == other.words else "text" if pair.likeness >= LEAST_UNIT else "order"
        links[one.eid, other.eid] = Link(one.eid, other.eid, pair.likeness, basis)
    sums: defaultdict[tuple[int, int], list[float]] = defaultdict(lambda: [0, 0, 0.0])
    for link in piece_links:
        total = sums[link.old, link.new]
        total[0] += link.old_words
        total[1] += link.new_words
        total[2] = max(total[2], link.likeness)
    for (a, b), (old_words, new_words, likeness) in sums.items():
        one, other = old.leaves[a], new.leaves[b]
        share_old, share_new = old_words / len(one.words), new_words / len(other.words)
        if max(share_old, share_new) >= 0.3 and (one.eid, other.eid) not in links:
            links[one.eid, other.eid] = Link(one.eid, other.eid, likeness, "part of the text", share_old, share_new)
    return list(links.values())
