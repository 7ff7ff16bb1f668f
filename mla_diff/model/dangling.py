"""References that were left standing when what they name was dropped.

    2 bis. The Secretary-General shall ask the Commission.      dropped
    3.     The Commission shall answer under paragraph 2 bis.   still refers to it

The provision that is gone is the news; who still refers to it is told with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from mla_diff.model.comparison import Comparison
from mla_diff.model.kinds import TARGET_GONE, KindedChange
from mla_diff.model.reference import Reference

LEAD = 24  # characters before a number by which the same reference is known in the new text: "under paragraph "


def still_referring(comparison: Comparison, gone: str) -> tuple[str, ...]:
    """Return the new provisions that still refer to an old one that was dropped, or to what stood in it, in order."""
    inside = f"{gone}__"
    reached = _reached(comparison)
    sources = (
        _still_refers(comparison, reference, reached)
        for reference in comparison.old_references
        if reference.target == gone or reference.target.startswith(inside)
    )
    referring = {source for source in sources if source}
    places = {provision.eid: place for place, provision in enumerate(comparison.new.provisions)}
    return tuple(sorted(referring, key=places.__getitem__))


def _reached(comparison: Comparison) -> frozenset[tuple[str, int]]:
    """Return where references of the new text stand that reach a provision: its source, and where it begins there."""
    return frozenset((reference.source, reference.start) for reference in comparison.new_references)


def _still_refers(comparison: Comparison, reference: Reference, reached: Set[tuple[str, int]]) -> str:
    """Return the new provision in which a reference stands as it did and reaches nothing, "" where there is none."""
    link = comparison.alignment.way_on(reference.source)
    if link is None:
        return ""
    old_text, new_text = comparison.old.by_eid[reference.source].text, comparison.new.by_eid[link.new].text
    lead = old_text[max(0, reference.start - LEAD) : reference.start]
    number = old_text[reference.start : reference.end]
    start = new_text.find(lead + number)
    if start < 0:
        return ""
    is_followed = new_text[start + len(lead) + len(number) :][:1].isalnum()  # "paragraph 2" is not "paragraph 20"
    return "" if is_followed or (link.new, start + len(lead)) in reached else link.new


def told_with_target(comparison: Comparison, changes: Iterable[KindedChange]) -> frozenset[tuple[str, str]]:
    """Return the changes, as pairs of eIds, that only refer to what was dropped: these are told with that."""
    left = [
        (change.old, change.new) for change in changes
        if change.old and change.new and all(evidence.why == TARGET_GONE for evidence in change.evidence)
    ]  # fmt: skip
    if not left:
        return frozenset()
    of_old, sources, reached = comparison.alignment.of_old, {old for old, _ in left}, _reached(comparison)
    leaning = {
        reference.source for reference in comparison.old_references
        if reference.source in sources and not of_old[reference.target].new
        and _still_refers(comparison, reference, reached)
    }  # fmt: skip
    return frozenset(pair for pair in left if pair[0] in leaning)
