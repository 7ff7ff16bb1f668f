"""The kinds of all changes of a comparison, one half of it judged on another core where much changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mla_diff.change_kinds.classify import Compared, Kinded, classify
from mla_diff.model.comparison import Change, Comparison
from mla_diff.model.overview import Overview, sum_up
from mla_diff.runtime.beside import in_halves

LONG_EDITS = 60_000  # characters of changed provisions; judged in 0.1 s, and a copy of the process costs 0.02


def classify_beside(comparison: Comparison) -> Kinded:
    """Return all changes that have any kind, in the order of the comparison: what ``classify`` returns."""
    return classify(comparison, _work_through)


def overview_beside(comparison: Comparison) -> Overview:
    """Return the overview of a comparison."""
    return sum_up(comparison, classify_beside(comparison))


def _work_through(kinded: Callable[[Compared], Kinded], compared: Sequence[Compared]) -> Sequence[Kinded]:
    lengths = [_length_changed(*one) for one in compared]
    return in_halves(kinded, compared, lengths, LONG_EDITS, list[Kinded])


def _length_changed(_: object, changes: Sequence[Change]) -> int:
    """Return how many characters there are to judge: none where both sides say the same."""
    return sum(len(op.text) for change in changes if change.is_substantive for op in change.ops)
