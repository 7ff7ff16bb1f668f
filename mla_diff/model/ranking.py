"""How much each change weighs, so that what must be read first stands first.

One weight for each provision:

    weight = ((what its changes do + whether it is new or gone) x extent x place + who refers to it) x what is beside it

- *What its changes do*: for each kind its weight (``kinds.REGISTERED``), a quarter more for each further piece of
  evidence of that kind, up to three. Evidence that another provision showed before, word for word, counts a fifth: a
  name that changed in forty articles is news once.
- *New or gone*: 150 for a division, 100 for an article, 90 for what is smaller. A provision that is new or gone stands
  for all below it; those are not ranked beside it. The sum of one that is gone counts 0.8: what took its place is told
  there. A division, or an article without words of its own, in which anything carries on is a heading that came or
  went: 10, and what is new or gone below it is ranked by itself. So is a line of a few words without number or stop.
- *What is known by its shape alone*: that words narrow or widen a sentence, whatever they are, counts 0.7 of a phrase
  that the rules name.
- *Extent*: from 0.6 for a word to 1 for 25 words that changed, or 100 of a provision that is new or gone. One operator
  for another ("shall", "may"), or one number for another ("twelve months", "six"), counts whole: it is never more than
  a word.
- *Place*: 0.3 in the preamble, recitals and the closing formula with its signatures, 0.6 in an annex, 0.75 in the
  last of three or more chapters (or parts), where final clauses stand, 1 elsewhere.
- *Who refers to it*: 4 for each other provision that does, up to 20.
- *What is beside it*: 0.85 for each heavier change of the same article, or each heavier provision that is new, or
  gone, under the same division, up to three; divisions themselves are not lowered.

The parts are kept with the sum, so that it can be explained.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from msgspec import Struct

from mla_diff.model.comparison import Comparison
from mla_diff.model.kinds import WEIGHTS, KindedChange, label
from mla_diff.model.provision import DIVISIONS, Provision, Version

# Of ten things that must be known of each of four pairs, 25 stand among the ten heaviest; with 60 for all, 22 did.
NEW_DIVISION, NEW_ARTICLE, NEW_BELOW = 150.0, 100.0, 90.0
HEADING_ONLY = 10.0
CAPTION = 6  # words
GONE = 0.8
BESIDE, MOST_BESIDE, BESIDE_NAME = 0.85, 3, "×heavier changes beside it"
MORE_OF_A_KIND, MOST_OF_A_KIND = 0.25, 3
SAID_BEFORE = 0.2
BY_SHAPE = 0.7
_BY_SHAPE = frozenset({"narrows", "widens", "changes the reach"})  # why
LEAST_EXTENT = 0.6
FULL_EXTENT = 25  # changed words
FULL_PROVISION = 100  # words of a provision that is new or gone
PLACES = {
    "preamble": 0.3,
    "recital": 0.3,
    "preface": 0.3,
    "final clause": 0.3,
    "annex": 0.6,
    "schedule": 0.6,
    "appendix": 0.6,
}
A_REFERENCE, ALL_REFERENCES = 4.0, 20.0
FINAL, FEWEST_DIVISIONS = 0.75, 3
_ALONE = frozenset({"inserted", "deleted"})


class Ranked(Struct, frozen=True):
    """A change with its weight, and the parts that make it up as (what, how much)."""

    change: KindedChange
    weight: float
    parts: tuple[tuple[str, float], ...]

    @property
    def explanation(self) -> str:
        """The weight in a sentence's words: "134: force 100, scope 60; x 0.84 for its extent"."""
        sums = ", ".join(f"{name} {value:.0f}" for name, value in self.parts if not name.startswith("×"))
        factors = "".join(f"; × {value:.2f} for {name[1:]}" for name, value in self.parts if name.startswith("×"))
        return f"{self.weight:.0f}: {sums}{factors}"


def rank(comparison: Comparison, changes: Sequence[KindedChange]) -> tuple[Ranked, ...]:
    """Return changes with their weights, heaviest first, otherwise in their order.

    What stands below a provision that is new or gone is left out: that one stands for it.
    """
    headings = _headings_only(comparison)
    alone = _tops(comparison, changes, headings)
    words = _changed_words(comparison)
    told: Counter[tuple[str, str, str]] = Counter()
    references = _references(comparison)
    last = _last_division(comparison.old), _last_division(comparison.new)
    ranked = []
    for change in changes:
        if change.old and change.new:
            below: Sequence[KindedChange] = (change,)
            extent = 1.0 if _turns(change) else words.get((change.old, change.new), 0) / FULL_EXTENT
        elif (change.old, change.new) in alone:
            below = alone[change.old, change.new]
            extent = (
                sum(words.get((kinded_change.old, kinded_change.new), 0) for kinded_change in below) / FULL_PROVISION
            )
        else:
            continue
        is_heading = (change.old, change.new) in headings or _is_caption(comparison, change)
        own = HEADING_ONLY if is_heading else _new_or_gone(comparison, change)
        ranked.append(_weigh(comparison, change, below, extent, told, references, last[bool(change.new)], own))
    return _spread(comparison, sorted(ranked, key=lambda one: -one.weight))


def _new_or_gone(comparison: Comparison, change: KindedChange) -> float:
    """Return what it weighs that a provision is new or gone: a chapter is a subject, a paragraph adds to one."""
    version, eid = (comparison.new, change.new) if change.new else (comparison.old, change.old)
    kind = version.by_eid[eid or ""].kind
    if kind in DIVISIONS:
        return NEW_DIVISION
    return NEW_ARTICLE if kind == version.article_kind else NEW_BELOW


def _is_caption(comparison: Comparison, change: KindedChange) -> bool:
    """Return whether a few words without a number or a stop came or went, which only head what stands below them."""
    version, eid = (comparison.new, change.new) if change.new else (comparison.old, change.old)
    provision = version.by_eid[eid or ""]
    said = provision.text.rstrip(" _*")
    is_plain = not (provision.number or provision.heading or version.children.get(provision.eid))
    return is_plain and 0 < len(said.split()) <= CAPTION and said[-1].isalpha()


def _turns(change: KindedChange) -> bool:
    """Return whether an operator gave way to another, so that a duty became a power, or a number to another."""
    return any(evidence.kind in ("force", "numbers") and "→" in evidence.why for evidence in change.evidence)


def _spread(comparison: Comparison, ranked: Sequence[Ranked]) -> tuple[Ranked, ...]:
    """Return the changes with those lowered that stand beside a heavier one: no article shall fill a list alone."""
    heavier: Counter[tuple[str, str]] = Counter()
    spread = []
    for one in ranked:
        neighbours = _neighbourhood(comparison, one.change)
        factor = BESIDE ** min(heavier[neighbours], MOST_BESIDE)
        heavier[neighbours] += 1
        if factor == 1:
            spread.append(one)
        else:
            spread.append(Ranked(one.change, one.weight * factor, (*one.parts, (BESIDE_NAME, factor))))
    return tuple(sorted(spread, key=lambda one: -one.weight))


def _neighbourhood(comparison: Comparison, change: KindedChange) -> tuple[str, str]:
    """Return where a change stands: the unit above a provision that is new or gone, the article of a changed one."""
    version, eid = (comparison.new, change.new) if change.new else (comparison.old, change.old)
    side, eid = "new" if change.new else "old", eid or ""
    if not (change.old and change.new):
        provision = version.by_eid[eid]
        return f"{side} alone", (eid if provision.kind in DIVISIONS else provision.parent or eid)
    articles = (above for above in (eid, *_above(version, eid)) if version.by_eid[above].kind == "article")
    return side, next(articles, eid)


def _weigh(
    comparison: Comparison, change: KindedChange, below: Sequence[KindedChange], extent: float,
    told: Counter[tuple[str, str, str]], references: Mapping[tuple[str, str], int], last: str, own: float,
) -> Ranked:  # fmt: skip
    parts: list[tuple[str, float]] = []
    if not (change.old and change.new):
        parts.append(("new" if change.new else "dropped", own))
    shares: defaultdict[str, list[float]] = defaultdict(list)
    for kinded_change in below:
        for evidence in kinded_change.evidence:
            if evidence.kind in _ALONE:
                continue
            said = evidence.kind, evidence.old.casefold(), evidence.new.casefold()
            share = BY_SHAPE if evidence.why in _BY_SHAPE else 1.0
            shares[evidence.kind].append(SAID_BEFORE if told[said] else share)
            told[said] += 1
    for kind, several in shares.items():
        several.sort(reverse=True)
        more = MORE_OF_A_KIND * sum(several[1 : MOST_OF_A_KIND + 1])
        parts.append((label(kind), WEIGHTS[kind] * (several[0] + more)))
    total = sum(value for _, value in parts)
    version, eid = (comparison.new, change.new) if change.new else (comparison.old, change.old)
    if not change.new:
        total *= GONE
        parts.append(("×being dropped", GONE))
    scale = LEAST_EXTENT + (1 - LEAST_EXTENT) * min(1.0, extent)
    for name, factor in (("×its extent", scale), ("×its place", _place(version, eid or "", last))):
        total *= factor
        if factor != 1:
            parts.append((name, factor))
    referring = references.get(("new" if change.new else "old", eid or ""), 0)
    if referring and total:
        added = min(ALL_REFERENCES, A_REFERENCE * referring)
        parts.append(("those who refer to it", added))
        total += added
    return Ranked(change, total, tuple(parts))


Sides = tuple[str | None, str | None]


def _headings_only(comparison: Comparison) -> frozenset[Sides]:
    """Return the provisions without words of their own, or divisions, that have no counterpart although something in
    them carries on: only a heading came or went.
    """
    found: set[Sides] = set()
    for correspondence in comparison.alignment.correspondences:
        if not (correspondence.old and correspondence.new):
            continue
        olds = {above for eid in correspondence.old for above in _above(comparison.old, eid)}
        news = {above for eid in correspondence.new for above in _above(comparison.new, eid)}
        found.update((eid, None) for eid in olds if _is_heading(comparison.old.by_eid[eid]))
        found.update((None, eid) for eid in news if _is_heading(comparison.new.by_eid[eid]))
    return frozenset(found)


def _is_heading(provision: Provision) -> bool:
    return provision.kind in DIVISIONS or not provision.text


def _tops(
    comparison: Comparison, changes: Sequence[KindedChange], headings: Set[Sides]
) -> Mapping[Sides, Sequence[KindedChange]]:
    """Return for each provision that is new or gone, and not below another such, the changes at it and below it.

    A heading by itself has nothing below it.
    """
    alone = {
        (kinded_change.old, kinded_change.new): kinded_change
        for kinded_change in changes
        if not (kinded_change.old and kinded_change.new)
    }
    tops: dict[Sides, list[KindedChange]] = {}
    for (old, new), change in alone.items():
        top: Sides = (old, new)
        version, eid = (comparison.new, new) if new else (comparison.old, old)
        parent = version.by_eid[eid or ""].parent
        while parent:
            above: Sides = (None, parent) if new else (parent, None)
            if above in alone and above not in headings:
                top = above
            parent = version.by_eid[parent].parent
        tops.setdefault(top, []).append(change)
    return tops


def _changed_words(comparison: Comparison) -> Mapping[Sides, int]:
    """Return how many words changed in substance between two provisions, on the side that has more."""
    counts: dict[Sides, int] = {}
    for several in comparison.changes:
        for change in several:
            sides = ["", ""]
            for op in change.ops:
                if op.sign != "=" and not op.reason:
                    sides["-+".index(op.sign)] += f" {op.text}"
            count = max(len(side.split()) for side in sides)
            counts[change.old, change.new] = counts.get((change.old, change.new), 0) + count
    return counts


def _references(comparison: Comparison) -> Mapping[tuple[str, str], int]:
    """Return how many other provisions of its version refer to each one."""
    sources: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for side, references in (("old", comparison.old_references), ("new", comparison.new_references)):
        for reference in references:
            if reference.source != reference.target:
                sources[side, reference.target].add(reference.source)
    return {target: len(several) for target, several in sources.items()}


def _place(version: Version, eid: str, last: str) -> float:
    if last and (eid == last or eid.startswith(f"{last}__") or last in _above(version, eid)):
        return FINAL
    return min((PLACES.get(kind, 1.0) for kind in _kinds_above(version, eid)), default=1.0)


def _last_division(version: Version) -> str:
    """Return the last of the version's highest chapters or parts, where final clauses stand; "" where there are few."""
    kinds = Counter(provision.kind for provision in version.provisions if provision.kind in DIVISIONS)
    for kind in (provision.kind for provision in version.provisions if provision.kind in DIVISIONS):
        if kinds[kind] >= FEWEST_DIVISIONS:
            return next(provision.eid for provision in reversed(version.provisions) if provision.kind == kind)
    return ""


def _above(version: Version, eid: str) -> Iterator[str]:
    parent = version.by_eid[eid].parent
    while parent:
        yield parent
        parent = version.by_eid[parent].parent


def _kinds_above(version: Version, eid: str) -> Iterator[str]:
    provision = version.by_eid[eid]
    yield provision.kind
    while provision.parent:
        provision = version.by_eid[provision.parent]
        yield provision.kind
