"""The alignment of two versions: the phases, in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set

from mla_diff.align.anchors import match_by_leaves
from mla_diff.align.both import Both, one_after_the_other
from mla_diff.align.calibration import calibrated
from mla_diff.align.candidates import find_candidates
from mla_diff.align.containers import link_containers
from mla_diff.align.containment import link_by_long_heading, link_contained
from mla_diff.align.groups import group, moved_links
from mla_diff.align.leaves import match_leaves, match_left_leaves
from mla_diff.align.leftovers import link_unchanged
from mla_diff.align.matching import Pair, match
from mla_diff.align.overrides import settle_links, settle_units, without_absent
from mla_diff.align.pieces import PieceLink, match_pieces, without_boilerplate
from mla_diff.align.recut import Overlap, find_recuts
from mla_diff.align.shelves import make_shelves
from mla_diff.align.splits_and_merges import (
    drop_outdone,
    fill_gaps,
    link_by_heading,
    link_by_pieces,
    link_consolidated,
    link_parts,
    link_rewritten,
    link_units,
)
from mla_diff.align.thresholds import LEAST_IN_ORDER, LEAST_UNIT, PART_OF_LEAF, PARTNERS_LOOKED_AT
from mla_diff.align.tombstones import are_buried, link_tombstones
from mla_diff.align.units import Side, Unit, are_strangers, prepare
from mla_diff.model.alignment import Alignment, Basis, Candidate, Link, Overrides
from mla_diff.model.provision import Version, display_text
from mla_diff.text.similarity import Documents, Likest, Rarity, Vocabulary, ratio

NOTHING = Overrides()


def align(old: Version, new: Version, overrides: Overrides = NOTHING, both: Both = one_after_the_other) -> Alignment:
    """Return which provisions of ``old`` carry on in which of ``new``, at every level.

    Every provision of either version is in exactly one correspondence. Swapping the versions swaps the result: the
    pair is looked at in an order that depends on the texts alone, not on which of them is called old. What a person
    decided (``overrides``) stands. ``both`` may do two pieces of the work at once.
    """
    if _comes_first(old, new):
        links, candidates = _search(old, new, overrides, both)
        return group(old, new, links, moved_links(old, new, links), candidates)
    turned_links, turned_candidates = _search(new, old, overrides.turned(), both)
    moved = {(other, one) for one, other in moved_links(new, old, turned_links)}
    links = [link.turned() for link in turned_links]
    return group(old, new, links, moved, [candidate.turned() for candidate in turned_candidates])


def _comes_first(old: Version, new: Version) -> bool:
    """Return whether a version's provisions sort before the other's, or are the same: by eId, then by their words."""
    for one, other in zip(old.provisions, new.provisions, strict=False):
        if one.eid != other.eid:
            return one.eid < other.eid
        texts = display_text(one), display_text(other)
        if texts[0] != texts[1]:
            return texts[0] < texts[1]
    return len(old.provisions) <= len(new.provisions)


def _search(old: Version, new: Version, overrides: Overrides, both: Both) -> tuple[list[Link], list[Candidate]]:
    """Return the links between provisions of all levels (units, leaves, and what contains them), and the candidates."""
    vocabulary = Vocabulary()
    old_side, new_side = prepare(old, vocabulary), prepare(new, vocabulary)
    pairs = settle_units(match_units(old_side, new_side, vocabulary.digits(), both), old_side, new_side, overrides)
    rarity = Rarity(old_side.documents, new_side.documents)
    recut = find_recuts(old_side, new_side, pairs, match_leaves(old_side, new_side, pairs))
    leaf_pairs = recut.pairs
    equal = [pair for pair in pairs if pair.likeness == 1.0]
    piece_links, near_misses = match_pieces(
        old_side, new_side, {pair.old: pair.new for pair in leaf_pairs}, vocabulary,
        {leaf for pair in equal for leaf in old_side.units[pair.old].leaves},
        {leaf for pair in equal for leaf in new_side.units[pair.new].leaves}, recut, rarity,
        {(pair.old, pair.new) for pair in pairs},
    )  # fmt: skip
    piece_links = without_boilerplate(piece_links, old_side, new_side, pairs)
    part_links = link_by_pieces(old_side, new_side, pairs, piece_links)
    pairs, leaf_pairs = drop_outdone(old_side, new_side, pairs, leaf_pairs, part_links)
    unit_links = [_unit_link(old_side, new_side, pair) for pair in pairs] + part_links
    shelves = make_shelves(old_side, new_side, unit_links, rarity)
    unit_links += link_parts(old_side, new_side, unit_links, shelves)
    unit_links += link_rewritten(old_side, new_side, unit_links, rarity)
    unit_links += link_consolidated(old_side, new_side, unit_links)
    unit_links += fill_gaps(old_side, new_side, unit_links)
    unit_links += link_by_heading(old_side, new_side, unit_links)
    unit_links += link_tombstones(old_side, new_side, unit_links)
    unit_links += link_by_long_heading(old_side, new_side, unit_links, rarity)
    unit_links += link_contained(old_side, new_side, unit_links, shelves)
    leaf_pairs += match_left_leaves(old_side, new_side, unit_links, leaf_pairs, recut)
    leaf_links = _leaf_links(old_side, new_side, leaf_pairs, recut.overlaps, piece_links)
    links = settle_links(calibrated(unit_links + leaf_links), overrides)
    links += link_containers(old, new, links)
    links += link_unchanged(old, new, links, overrides)
    links = without_absent(links, old, new, overrides)
    return links, find_candidates(old_side, new_side, links, near_misses, overrides.forbidden, shelves, rarity, both)


def match_units(old: Side, new: Side, numbers: Set[int] = frozenset(), both: Both = one_after_the_other) -> list[Pair]:
    """Return the one-to-one pairs of basic units."""

    def likest(old_rest: Sequence[int], new_rest: Sequence[int]) -> list[list[tuple[float, int]]]:
        old_units, new_units = [old.units[index] for index in old_rest], [new.units[index] for index in new_rest]
        return [
            [(likeness, new_rest[index]) for likeness, index in found]
            for found in _likest_units(old_units, new_units, PARTNERS_LOOKED_AT, both)
        ]

    def is_namesake(old_place: int, new_place: int) -> bool:
        one, other = old.units[old_place], new.units[new_place]
        return bool(one.heading) and one.heading == other.heading and one.number == other.number

    def has_same_number(old_place: int, new_place: int) -> bool:
        one, other = old.units[old_place], new.units[new_place]
        return bool(one.number) and one.number == other.number and one.kind == other.kind

    return match(
        [unit.words for unit in old.units], [unit.words for unit in new.units], likest, LEAST_UNIT, LEAST_IN_ORDER,
        numbers, match_by_leaves(old, new), is_namesake, has_same_number,
    )  # fmt: skip


def _likest_units(old: Sequence[Unit], new: Sequence[Unit], keep: int, both: Both) -> list[list[tuple[float, int]]]:
    old_texts, new_texts = (Documents([unit.features for unit in units]) for units in (old, new))
    likest = Likest(new_texts, old_texts.occurrences.keys(), Rarity(old_texts, new_texts))

    def partners(unit: Unit) -> list[tuple[float, int]]:
        """Return the likest new units, by the words in common in any order, and in order."""
        found = []
        for cosine, index in likest.of(unit.features, keep):
            likeness = (cosine + ratio(unit.words, new[index].words)) / 2
            if not are_strangers(unit, new[index], likeness):
                found.append((likeness, index))
        return found

    middle = len(old) // 2
    earlier, later = both(
        lambda: list(map(partners, old[:middle])),
        lambda: list(map(partners, old[middle:])),
        list[list[tuple[float, int]]],
    )
    return earlier + later


def _unit_link(old: Side, new: Side, pair: Pair) -> Link:
    one, other = old.units[pair.old], new.units[pair.new]
    basis: Basis = "identical" if pair.likeness == 1.0 else "text"
    rival = new.units[pair.runner_up].eid if pair.runner_up >= 0 else ""
    return link_units(one, other, pair.likeness, basis, rival)


def _leaf_links(
    old: Side, new: Side, pairs: Sequence[Pair], overlaps: Sequence[Overlap], piece_links: Sequence[PieceLink]
) -> list[Link]:
    """Return links between provisions below (or in the place of) the basic units."""
    links: dict[tuple[str, str], Link] = {}
    for pair in pairs:
        one, other = old.leaves[pair.old], new.leaves[pair.new]
        basis: Basis = (
            "identical" if one.words == other.words else "text" if pair.likeness >= LEAST_IN_ORDER
            else "number" if are_buried(old.version, one.eid, new.version, other.eid) else "order"
        )  # fmt: skip
        links[one.eid, other.eid] = Link(one.eid, other.eid, pair.likeness, basis)
    sums: defaultdict[tuple[int, int], list[float]] = defaultdict(lambda: [0, 0, 0.0])
    for overlap in overlaps:
        sums[overlap.old, overlap.new] = [overlap.words, overlap.words, 1.0]
    for link in piece_links:
        total = sums[link.old, link.new]
        total[0] += link.old_words
        total[1] += link.new_words
        total[2] = max(total[2], link.likeness)
    certain = {(overlap.old, overlap.new) for overlap in overlaps}
    for (a, b), (old_words, new_words, likeness) in sums.items():
        one, other = old.leaves[a], new.leaves[b]
        share_old, share_new = old_words / len(one.words), new_words / len(other.words)
        is_enough = (a, b) in certain or max(share_old, share_new) >= PART_OF_LEAF
        if is_enough and (one.eid, other.eid) not in links:
            links[one.eid, other.eid] = Link(one.eid, other.eid, likeness, "part of the text", share_old, share_new)
    return list(links.values())
