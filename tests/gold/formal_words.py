"""What share of changed words is renumbering or editorial: ``python -m tests.gold.formal_words OLD NEW``."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from mla_diff.change_kinds.narrow import unmark
from mla_diff.model.comparison import Comparison
from mla_diff.pipeline import compare
from mla_diff.text.tokens import words


@dataclass(frozen=True)
class Shares:
    """Changed words of either side: all, those of paired provisions, and of these the formal ones."""

    everything: int
    paired: int
    renumbering: int
    editorial: int


def count(comparison: Comparison) -> Shares:
    """Return the changed words; a new label counts as one word, and a sign changed alone as one."""
    labels = sum(one.renumbered for one in comparison.alignment.correspondences)
    whole = paired = references = 0
    for change in (change for several in comparison.changes for change in several):
        for op in change.ops:
            if op.sign == "=":
                continue
            size = len(words(op.text)) or bool(op.text.strip())
            if change.old is None or change.new is None:
                whole += size
            else:
                paired += size
                references += size if op.reason == "renumbering" else 0
    quiet = unmark(comparison, {"editorial"})
    editorial = sum(
        len(words(op.text)) or bool(op.text.strip())
        for several in quiet.changes for change in several for op in change.ops
        if change.old is not None and change.new is not None and op.sign != "=" and op.reason == "typography"
    )  # fmt: skip
    return Shares(whole + paired + labels, paired + labels, references + labels, editorial)


if __name__ == "__main__":
    found = count(compare(sys.argv[1], sys.argv[2]))
    formal = found.renumbering + found.editorial
    print(found)
    print(f"renumbering or editorial: {formal / found.paired:.1%} of the changed words of paired provisions,")
    print(f"{formal / found.everything:.1%} of all changed words, new and dropped provisions included")
