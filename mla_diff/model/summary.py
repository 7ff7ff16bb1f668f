"""Counts that sum up a comparison."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from mla_diff.model.comparison import Comparison, Op
from mla_diff.text.tokens import words


@dataclass(frozen=True, slots=True)
class WordCount:
    """Words inserted and deleted in substance, and those that only follow a renumbering, old and new counted once."""

    inserted: int
    deleted: int
    renumbering: int


def count_words(comparison: Comparison) -> WordCount:
    """Return the words that a comparison marks. Typography counts for nothing; a new label counts as renumbering."""
    inserted = deleted = renumbering = 0
    for changes in comparison.changes:
        for change in changes:
            for op in change.ops:
                if op.sign == "=" or op.reason == "typography":
                    continue
                if op.reason == "renumbering":
                    renumbering += op.sign == "+"
                elif op.sign == "+":
                    inserted += len(words(op.text))
                else:
                    deleted += len(words(op.text))
    renumbering += sum(one.renumbered for one in comparison.alignment.correspondences)
    return WordCount(inserted, deleted, renumbering)


def count_provisions(comparison: Comparison) -> dict[str, dict[str, int]]:
    """Return how many correspondences there are of each relation, by the kind of their first provision."""
    counts: dict[str, Counter[str]] = {}
    for one in comparison.alignment.correspondences:
        provision = comparison.new.by_eid[one.new[0]] if one.new else comparison.old.by_eid[one.old[0]]
        counts.setdefault(one.relation, Counter())[provision.kind] += 1
    return {relation: dict(sorted(kinds.items())) for relation, kinds in sorted(counts.items())}


def is_marked(op: Op) -> bool:
    """Return whether a reader has to look at an op: anything but equal words and mere typography."""
    return op.sign != "=" and op.reason != "typography"
