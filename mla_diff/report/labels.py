"""Labels that are printed otherwise, though nothing was renumbered: "Article 1" that is "Article I" or "Section 1" now.

They make no difference in law, and no redline marks them; a reader of the new text has to know of them all the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from mla_diff.model.comparison import Comparison
from mla_diff.report.counted import counted
from mla_diff.report.quoting import quote

MOST_KINDS = 3  # of labels that are told: those of articles, of paragraphs, of chapters


def labels_printed_otherwise(comparison: Comparison) -> Iterator[str]:
    """Yield one sentence on the labels of provisions that kept their numbers, each kind by the first of them."""
    printed: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)  # labels, by kinds of provision
    for link in comparison.alignment.carried_on.values():
        old, new = comparison.old.by_eid[link.old], comparison.new.by_eid[link.new]
        if old.label == new.label or old.number != new.number or not (old.label and new.label):
            continue
        if _said(old.label) != _said(new.label):
            printed[old.kind, new.kind].append((old.label, new.label))
    told = [
        f"{quote(labels[0][0])} is now {quote(labels[0][1])} ({counted(len(labels), 'provision')})"
        for labels in sorted(printed.values(), key=len, reverse=True)[:MOST_KINDS]
    ]
    if told:
        yield f"Labels are printed otherwise, with the same numbers: {', '.join(told)}."


def _said(label: str) -> str:
    """Return the letters and figures of a label: signs, spaces and capitals say nothing."""
    return "".join(filter(str.isalnum, label.casefold()))
