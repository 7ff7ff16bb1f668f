"""When a clause met in another place, or after a gap, is the same clause and not one made of the same phrases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mla_diff.align.thresholds import LIKE_ITSELF, PART_OF, SHORT_CLAUSE, SHORT_LIKE_ITSELF, WHOLE_LIKE_ITSELF
from mla_diff.align.units import subtree
from mla_diff.model.provision import Version, display_text
from mla_diff.text.similarity import Vocabulary, common_words, ratio
from mla_diff.text.tokens import match_words


def likeness(one: Sequence[int], other: Sequence[int], inner: bool) -> float:
    """Return how like the words of two clauses are, 0 where that is too little; ``inner`` for units of articles."""
    if not one or not other:
        return 0.0
    shorter, longer = sorted((len(one), len(other)))
    least = (SHORT_LIKE_ITSELF if shorter < SHORT_CLAUSE else LIKE_ITSELF) if inner else WHOLE_LIKE_ITSELF
    if 2 * shorter < least * (shorter + longer):
        return 0.0
    found = ratio(one, other)
    return found if found >= least else 0.0


def shares(part: Sequence[int], whole: Sequence[int]) -> tuple[float, float]:
    """Return what share of a part's words stands in a whole, and of the whole's in the part; 0 where it is no part."""
    if len(part) < SHORT_CLAUSE or len(part) >= len(whole):
        return 0.0, 0.0
    common = common_words(part, whole)
    return (common / len(part), common / len(whole)) if common >= PART_OF * len(part) else (0.0, 0.0)


def is_same_clause(old: Version, old_eid: str, new: Version, new_eid: str) -> bool:
    """Return whether a paragraph or point, with all below it, has mostly the words of another one."""
    vocabulary = Vocabulary()
    one, other = (vocabulary.number(_all_words(version, eid)) for version, eid in ((old, old_eid), (new, new_eid)))
    return likeness(one, other, inner=True) > 0


def _all_words(version: Version, eid: str) -> Iterable[str]:
    return (
        word for provision in subtree(version, version.by_eid[eid]) for word in match_words(display_text(provision))
    )
