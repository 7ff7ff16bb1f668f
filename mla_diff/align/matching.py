"""One-to-one pairing of units, or of the leaves inside two units: likest first, order where words cannot tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence, Set

from msgspec import Struct

from mla_diff.align.order import Expectation, in_order
from mla_diff.align.thresholds import (
    ANCHOR,
    CLEAR,
    FEWEST_BESIDE_NUMBERS,
    NAME_BONUS,
    NEAR,
    ORDER_BONUS,
    ROUNDS,
    SIDE_BY_SIDE,
)
from mla_diff.text.similarity import Words, ratio


class Pair(Struct, frozen=True):
    """Old and new by position, with likeness 0 to 1 and the next best new position (-1 for none)."""

    old: int
    new: int
    likeness: float
    runner_up: int = -1


Candidates = Sequence[Sequence[tuple[float, int]]]


def match(
    old: Sequence[Words], new: Sequence[Words], likest: Callable[..., Candidates], least: float, least_in_order: float,
    numbers: Set[int] = frozenset(), known: Sequence[Pair] = (),
    is_namesake: Callable[[int, int], bool] = lambda _old, _new: False,
    has_same_number: Callable[[int, int], bool] = lambda _old, _new: False,
) -> list[Pair]:  # fmt: skip
    """Return the pairs of old and new word sequences, in old order, that are at least ``least`` alike.

    A pair that stands where its neighbours let it be expected needs to be ``least_in_order`` alike only.

    ``likest(old_rest, new_rest)`` gives for each old position in ``old_rest`` its candidates among ``new_rest`` as
    (likeness, new position). Equal texts are paired first and are not looked at again; nor are texts that are equal
    but for their numbers (the words in ``numbers``), as renumbered references leave them, nor pairs ``known``. Of
    near-equals a namesake (``is_namesake``) is preferred, as what is in the expected place is.
    """
    equal = match_equal(old, new, has_same_number)
    equal = _with(equal, _match_but_for(numbers, old, new) if numbers else ())
    equal = _with(equal, known)
    paired_old = {pair.old for pair in equal}
    paired_new = {pair.new for pair in equal}
    old_rest = [index for index in range(len(old)) if index not in paired_old]
    new_rest = [index for index in range(len(new)) if index not in paired_new]
    candidates = dict(zip(old_rest, likest(old_rest, new_rest), strict=True)) if old_rest and new_rest else {}
    first = _best_first(
        {a: [one for one in found if one[0] >= least] for a, found in candidates.items()}, lambda _old, _new: 0.0
    )
    expected = _expectation(equal + first, candidates, len(old), len(new))
    allowed = {
        a: [(likeness, b) for likeness, b in found
            if likeness >= least or (likeness >= least_in_order and expected.fits(a, b))]
        for a, found in candidates.items()
    }  # fmt: skip
    pairs = equal + _best_first(
        allowed, lambda a, b: ORDER_BONUS / (1 + abs(b - expected(a))) + NAME_BONUS * is_namesake(a, b)
    )
    return sorted(pairs + _beside_others(candidates, pairs, least_in_order), key=lambda pair: pair.old)


def _with(pairs: Sequence[Pair], further: Iterable[Pair]) -> list[Pair]:
    """Return the pairs and those of the further ones of which neither side is paired already."""
    olds, news = {pair.old for pair in pairs}, {pair.new for pair in pairs}
    return [*pairs, *(pair for pair in further if pair.old not in olds and pair.new not in news)]


def _beside_others(
    candidates: dict[int, Sequence[tuple[float, int]]], pairs: Sequence[Pair], least: float
) -> list[Pair]:
    """Return further pairs that stand beside found ones on both sides: a chapter that moved took them along."""
    partner = {pair.old: pair.new for pair in pairs}
    taken = set(partner.values())
    added: list[Pair] = []
    for _ in range(ROUNDS):
        near = {
            a: [(likeness, b) for likeness, b in found
                if likeness >= least and b not in taken and _has_neighbour(partner, a, b)]
            for a, found in candidates.items() if a not in partner
        }  # fmt: skip
        more = _best_first(near, lambda _old, _new: 0.0)
        if not more:
            break
        added += more
        partner |= {pair.old: pair.new for pair in more}
        taken |= {pair.new for pair in more}
    return added


def _has_neighbour(partner: dict[int, int], old: int, new: int) -> bool:
    steps = [step for step in range(-NEAR, NEAR + 1) if step]
    return any(old + step in partner and abs(partner[old + step] - new) <= NEAR for step in steps)


def match_equal(
    old: Sequence[Words], new: Sequence[Words], has_same_number: Callable[[int, int], bool] = lambda _old, _new: False
) -> list[Pair]:
    """Return pairs of equal texts. Where a text stands several times on a side, order decides which is which.

    Of two that stand side by side, a copy and the text itself, the one that kept its number is the text itself.
    """
    places: defaultdict[tuple[int, ...], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for index, words in enumerate(old):
        places[tuple(words)][0].append(index)
    for index, words in enumerate(new):
        places[tuple(words)][1].append(index)
    unique = {a[0]: b[0] for words, (a, b) in places.items() if len(a) == len(b) == 1 and words}
    pairs = [Pair(a, b, 1.0) for a, b in unique.items()]
    ordered = in_order(list(unique.items()), [1.0] * len(unique))
    anchors = {a: b for at, (a, b) in enumerate(unique.items()) if at in ordered}
    expected = Expectation(anchors, len(old), len(new))
    for a_places, b_places in places.values():
        if len(a_places) == len(b_places) > 1:
            pairs += [Pair(a, b, 1.0) for a, b in zip(a_places, b_places, strict=True)]
        elif a_places and b_places and (len(a_places), len(b_places)) != (1, 1):
            pairs += _nearest(a_places, b_places, expected, has_same_number)
    return pairs


def _match_but_for(numbers: Set[int], old: Sequence[Words], new: Sequence[Words]) -> list[Pair]:
    """Return pairs of texts that differ in numbers only, where no other text on either side does."""
    places: defaultdict[tuple[int, ...], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, texts in enumerate((old, new)):
        for index, words in enumerate(texts):
            places[tuple([-1 if word in numbers else word for word in words])][side].append(index)
    return [
        Pair(a[0], b[0], ratio(old[a[0]], new[b[0]]))
        for words, (a, b) in places.items()
        if len(a) == len(b) == 1 and len(words) - words.count(-1) >= FEWEST_BESIDE_NUMBERS
    ]


def _nearest(
    old: list[int], new: list[int], expected: Expectation, has_same_number: Callable[[int, int], bool]
) -> list[Pair]:
    """Pair equal texts by how near they stand to where they are expected; the same number makes up for a little."""
    distances = sorted((abs(b - expected(a)) - SIDE_BY_SIDE * has_same_number(a, b), a, b) for a in old for b in new)
    used_old: set[int] = set()
    used_new: set[int] = set()
    pairs = []
    for _, a, b in distances:
        if a not in used_old and b not in used_new:
            used_old.add(a)
            used_new.add(b)
            pairs.append(Pair(a, b, 1.0))
    return pairs


def _best_first(candidates: dict[int, list[tuple[float, int]]], bonus: Callable[[int, int], float]) -> list[Pair]:
    ranked = sorted(
        ((likeness + bonus(old, new), likeness, old, new) for old, near in candidates.items()
         for likeness, new in near),
        key=lambda entry: (-entry[0], entry[2], entry[3]),
    )  # fmt: skip
    used_old: set[int] = set()
    used_new: set[int] = set()
    pairs = []
    for _, likeness, old, new in ranked:
        if old in used_old or new in used_new:
            continue
        used_old.add(old)
        used_new.add(new)
        others = [(other, at) for other, at in candidates[old] if at != new]
        best_other, index = max(others, default=(0.0, -1))
        pairs.append(Pair(old, new, likeness, index if best_other > likeness - 2 * CLEAR else -1))
    return pairs


def _expectation(
    pairs: Sequence[Pair], candidates: dict[int, Sequence[tuple[float, int]]], old_size: int, new_size: int
) -> Expectation:
    """Return where units are expected, judged by the pairs that are beyond doubt and keep their order."""
    sure = []
    for pair in pairs:
        rival = max((likeness for likeness, new in candidates.get(pair.old, ()) if new != pair.new), default=0.0)
        if pair.likeness >= ANCHOR and rival < pair.likeness - CLEAR:
            sure.append((pair.old, pair.new))
    kept = in_order(sure, [1.0] * len(sure))
    return Expectation({old: new for index, (old, new) in enumerate(sure) if index in kept}, old_size, new_size)
