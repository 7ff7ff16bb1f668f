"""Ten things that a negotiator must know of each of three pairs, and where they stand: ``python -m tests.gold.must_know``.

They were written down from the law before the order of changes was looked at. A thing is met where its provision, one
below it, or the new or dropped division it stands in is among the ten heaviest changes.
"""

from __future__ import annotations

from pathlib import Path

from mla_diff.change_kinds.classify import classify
from mla_diff.model.comparison import Comparison
from mla_diff.model.kinds import KindedChange
from mla_diff.model.provision import Version
from mla_diff.model.ranking import rank
from mla_diff.pipeline import compare
from tests.conftest import ROOT

SHARED = ROOT.parent / "shared"
LIST = Path(__file__).with_name("must_know.tsv")
Thing = tuple[str, frozenset[str], frozenset[str]]  # what it is, and its eIds in the old and in the new version


def things() -> dict[str, list[Thing]]:
    """Return the things of each pair."""
    by_pair: dict[str, list[Thing]] = {}
    for line in LIST.read_text(encoding="utf-8").splitlines()[1:]:
        pair, thing, old, new = line.split("\t")
        sides = [frozenset(eid for eid in side.split(",") if eid) for side in (old, new)]
        by_pair.setdefault(pair, []).append((thing, sides[0], sides[1]))
    return by_pair


def places(pair: str) -> list[tuple[str, int]]:
    """Return the place of each thing in the order of changes, 0 where it has none."""
    old, new = pair.split(" ")
    comparison = compare(SHARED / old, SHARED / new)
    changes = [ranked.change for ranked in rank(comparison, classify(comparison))]
    return [(thing[0], _place(comparison, changes, thing)) for thing in things()[pair]]


def _place(comparison: Comparison, changes: list[KindedChange], thing: Thing) -> int:
    _, old, new = thing
    for place, change in enumerate(changes, 1):
        alone = not (change.old and change.new)
        if _meets(comparison.old, change.old, old, alone) or _meets(comparison.new, change.new, new, alone):
            return place
    return 0


def _meets(version: Version, eid: str | None, wanted: frozenset[str], alone: bool) -> bool:
    if eid is None:
        return False
    if wanted.intersection(_path(version, eid)):
        return True
    return alone and any(eid in _path(version, name) for name in wanted if name in version.by_eid)


def _path(version: Version, eid: str) -> list[str]:
    """Return a provision's eId and those above it."""
    path = [eid]
    while parent := version.by_eid[path[-1]].parent:
        path.append(parent)
    return path


def main() -> None:
    """Print each thing with its place."""
    for pair in things():
        found = places(pair)
        print(f"{pair}: {sum(0 < place <= 10 for _, place in found)} of {len(found)} among the ten heaviest")
        for thing, place in found:
            print(f"{place:>6}  {thing}")


if __name__ == "__main__":
    main()
