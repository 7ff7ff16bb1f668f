"""How well the rules find the kinds that a reader gave: ``python -m tests.gold.kinds`` prints precision and recall.

Judged is the set of kinds of each pair of provisions, at the labels the reader used: what stands in an unnumbered
paragraph counts for the labelled unit above it. Pairs that the alignment makes otherwise than the reader are counted
apart, since no rule of this part can find them.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from mla_diff.change_kinds.classify import classify
from mla_diff.model.comparison import Comparison
from mla_diff.model.kinds import KINDS
from mla_diff.model.provision import Version
from mla_diff.pipeline import compare

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared"
#: Each gold list, the texts it was read from, and the articles it covers (old, new) where not all.
PAIRS = {
    "laundering": ("texts/pairs/laundering/old.en.md", "texts/pairs/laundering/new.en.md", None),
    "terrorism": ("texts/pairs/terrorism/old.en.md", "texts/pairs/terrorism/new.en.md", None),
    "brussels1": ("alignment/eu-brussels1-en/old.txt", "alignment/eu-brussels1-en/new.txt", (60, 63)),
}
UNJUDGED = ("title", "appendix")  # one row each, of parts that are no provisions of the parsed text
#: A provision that is new or gone is given no such kind in the lists (changes.md); the program judges what it says.
NOT_OF_ALONE = {"force", "scope", "numbers", "actors"}
NOT_IN_GOLD = {"moved", "brackets"}

Pair = tuple[str, str]


@dataclass
class Score:
    """Right, wrong and missed kinds, with the pairs they belong to."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    details: list[tuple[str, str, Pair]] = field(default_factory=list)
    elsewhere: Counter[str] = field(default_factory=Counter)  # gold rows of pairs that the alignment does not make

    def precision(self, *kinds: str) -> float:
        """Return the share of the kinds found that the reader gave too."""
        right, wrong = (sum(counts[kind] for kind in kinds or counts) for counts in (self.right, self.wrong))
        return right / (right + wrong) if right + wrong else 1.0

    def recall(self, *kinds: str) -> float:
        """Return the share of the reader's kinds that were found."""
        right, missed = (sum(counts[kind] for kind in kinds or counts) for counts in (self.right, self.missed))
        return right / (right + missed) if right + missed else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right + other.right, self.wrong + other.wrong, self.missed + other.missed,
            self.details + other.details, self.elsewhere + other.elsewhere,
        )  # fmt: skip


def read_gold(name: str) -> dict[Pair, set[str]]:
    """Return the kinds of each pair of labels; "" for no counterpart."""
    gold: defaultdict[Pair, set[str]] = defaultdict(set)
    for line in (HERE / f"changes-{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        old, new, kind = line.split("\t")[:3]
        if old not in UNJUDGED and new not in UNJUDGED:
            gold[old, new].add(kind)
    return dict(gold)


def label(version: Version, eid: str) -> tuple[str, bool]:
    """Return the label of the nearest labelled unit, as the gold lists write it, and whether it is the unit itself."""
    at = version.by_eid[eid]
    own = True
    while not at.number and at.kind in ("paragraph", "subparagraph", "point", "recital", "final clause") and at.parent:
        above = version.by_eid[at.parent]
        if above.kind in ("instrument", "part", "chapter"):
            break
        at, own = above, False
    if at.kind in ("preamble", "recital"):
        return "preamble", False
    if at.kind == "final clause":
        return "testimonium", own
    if at.kind in ("chapter", "section"):
        parent = version.by_eid[at.parent] if at.parent else None
        roman = at.label.split()[-1] if at.label else at.number
        outer = f"chapter {parent.label.split()[-1]} " if at.kind == "section" and parent and parent.label else ""
        return f"{outer}{at.kind} {roman}", own
    text = ""
    while at.kind in ("paragraph", "subparagraph", "point"):
        text = f"({at.number}){text}" if at.number else text
        if not at.parent:
            break
        at = version.by_eid[at.parent]
    return f"{at.number}{text}", own


def found_kinds(comparison: Comparison, covered: tuple[int, int] | None) -> dict[Pair, set[str]]:
    """Return the kinds the rules find, by pairs of labels as the gold lists have them."""
    found: defaultdict[Pair, set[str]] = defaultdict(set)
    above: dict[str, str] = {}
    for link_old, link_new in comparison.alignment.pairs:
        above.setdefault(link_new, link_old)
    below = {old: new for new, old in above.items()}
    for change in classify(comparison):
        old, old_own = label(comparison.old, change.old) if change.old else ("", True)
        new, new_own = label(comparison.new, change.new) if change.new else ("", True)
        kinds = set[str](change.kinds) - NOT_IN_GOLD
        if not (change.old and change.new):
            kinds -= NOT_OF_ALONE
        if not (old_own and new_own):
            kinds -= {"renumbering"}
        if not change.old and not new_own and change.new:
            old, kinds = _partner(comparison.new, comparison.old, change.new, above, kinds)
        if not change.new and not old_own and change.old:
            new, kinds = _partner(comparison.old, comparison.new, change.old, below, kinds)
        if covered is None or _covers(covered, old, new):
            found[old, new] |= kinds
    return {pair: kinds for pair, kinds in found.items() if kinds}


def _partner(
    version: Version, other: Version, eid: str, partner: dict[str, str], kinds: set[str]
) -> tuple[str, set[str]]:
    """Return the label that an unnumbered paragraph's labelled unit has on the other side: there it is no new unit."""
    at = version.by_eid[eid]
    if at.kind == "recital":
        return "", kinds
    while at.eid not in partner and at.parent and not at.number:
        at = version.by_eid[at.parent]
    if at.eid in partner:
        return label(other, partner[at.eid])[0], kinds - {"inserted", "deleted"}
    return "", kinds


def _covers(covered: tuple[int, int], old: str, new: str) -> bool:
    def number(text: str) -> int:
        digits = text.split("(")[0]
        return int(digits) if digits.isdigit() else 0

    if "chapter" in old + new or "section" in old + new:
        return False
    return (
        number(old) <= covered[0]
        and number(new) <= covered[1]
        and number(new) != 3
        and bool(number(old) or number(new))
    )


def score(gold: dict[Pair, set[str]], found: dict[Pair, set[str]]) -> Score:
    """Return what was found of the gold list, pair by pair."""
    result = Score()
    olds = {old for old, _ in gold if old}
    news = {new for _, new in gold if new}
    theirs = {pair for pair in found if pair in gold or (pair[0] not in olds and pair[1] not in news)}
    made = set(found)
    for pair in sorted(theirs | set(gold)):
        kinds, given = found.get(pair, set()), gold.get(pair, set())
        if pair not in made and not _is_made(pair, found):
            result.elsewhere.update(given)
            continue
        for counts, several, name in (
            (result.right, kinds & given, "right"),
            (result.wrong, kinds - given, "wrong"),
            (result.missed, given - kinds, "missed"),
        ):  # fmt: skip
            counts.update(several)
            result.details += [(name, kind, pair) for kind in sorted(several)]
    return result


def _is_made(pair: Pair, found: dict[Pair, set[str]]) -> bool:
    """Return whether a pair without any kind may still be one the alignment makes: neither side is paired otherwise."""
    return not any((old == pair[0] != "") != (new == pair[1] != "") for old, new in found)


def measure(name: str) -> Score:
    """Return the score of one pair of texts."""
    old, new, covered = PAIRS[name]
    comparison = compare(SHARED / old, SHARED / new)
    gold = {pair: kinds for pair, kinds in read_gold(name).items() if covered is None or _covers(covered, *pair)}
    return score(gold, found_kinds(comparison, covered))


def table(title: str, result: Score) -> str:
    """Return a score as lines of text."""
    lines = [f"{title:<16}{'right':>6}{'wrong':>7}{'missed':>8}{'precision':>11}{'recall':>8}{'  on other pairs':>8}"]
    for kind in [*(kind for kind in KINDS if kind not in NOT_IN_GOLD), ""]:
        kinds = [kind] if kind else []
        counts = [sum(c[k] for k in kinds or c) for c in (result.right, result.wrong, result.missed, result.elsewhere)]
        lines.append(
            f"{kind or 'all':<16}{counts[0]:>6}{counts[1]:>7}{counts[2]:>8}{result.precision(*kinds):>11.3f}"
            f"{result.recall(*kinds):>8.3f}{counts[3]:>10}"
        )
    return "\n".join(lines)


def main() -> None:
    """Print the scores; with ``--details`` every wrong and missed kind too."""
    total = Score()
    for name in PAIRS:
        result = measure(name)
        total += result
        print(table(name, result), end="\n\n")
        if "--details" in sys.argv:
            for what, kind, (old, new) in result.details:
                if what != "right":
                    print(f"  {what:<7}{kind:<14}{old or '-'} -> {new or '-'}")
            print()
    print(table("all pairs", total))


if __name__ == "__main__":
    main()
