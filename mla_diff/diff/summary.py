"""Counts that sum up a comparison."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from mla_diff.model.comparison import UNCOMPARED, Comparison, Op
from mla_diff.text.tokens import words


class WordCount(Struct, frozen=True):
    """Words inserted and deleted in substance, and those that only follow a renumbering, old and new counted once."""

    inserted: int
    deleted: int
    renumbering: int


def count_words(comparison: Comparison) -> WordCount:
    """Return the words that a comparison marks, those of title and footnotes included. A new label is renumbering.

    Typography counts for nothing, nor do words that could not be compared: a paraphrase's, or not attested ones.
    """
    inserted = deleted = renumbering = 0
    for op in comparison.all_ops():
        if op.sign == "=" or op.reason == "typography" or op.reason in UNCOMPARED:
            continue
        if op.reason == "renumbering":
            renumbering += op.sign == "+"
        elif op.sign == "+":
            inserted += len(words(op.text))
        else:
            deleted += len(words(op.text))
    renumbering += sum(correspondence.renumbered for correspondence in comparison.alignment.correspondences)
    return WordCount(inserted, deleted, renumbering)


def count_provisions(comparison: Comparison) -> dict[str, dict[str, int]]:
    """Return how many correspondences there are of each relation, by the kind of their first provision.

    Those without counterpart where the texts do not show that are counted apart, as "not attested".
    """
    counts: dict[str, Counter[str]] = {}
    for correspondence in comparison.alignment.correspondences:
        provision = (
            comparison.new.by_eid[correspondence.new[0]]
            if correspondence.new
            else comparison.old.by_eid[correspondence.old[0]]
        )
        relation = correspondence.relation if comparison.is_attested(correspondence) else "not attested"
        counts.setdefault(relation, Counter())[provision.kind] += 1
    return {relation: dict(sorted(kinds.items())) for relation, kinds in sorted(counts.items())}


def is_marked(op: Op) -> bool:
    """Return whether a reader has to look at an op: not equal words, mere typography, or words never compared."""
    return op.sign != "=" and op.reason != "typography" and op.reason not in UNCOMPARED
