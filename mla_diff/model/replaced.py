"""Words that gave way to the same others in many provisions: a term put for another is news once.

    Art. 2(1)   the requesting Party -> the requesting State      told, with where else it is so
    Art. 5(2)   the requested Party -> the requested State        not told again, unless something else changed there

An operator or a number is no such word: "shall" that is "may" in ten articles is ten changes of the law.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mla_diff.model.kinds import WEIGHTS, Evidence, Kind, KindedChange

FEWEST = 3  # provisions in which words give way to the same others, for that to be told once
_TERMS: frozenset[Kind] = frozenset({"actors", "defined_terms", "wording"})

Replacement = tuple[str, str]  # the words that gave way, and those that took their place, in small letters
Replaced = Mapping[Replacement, tuple[KindedChange, ...]]  # with the changes of the provisions in which they did


def replaced_throughout(changes: Iterable[KindedChange]) -> Replaced:
    """Return the words that gave way to the same others in several provisions, with the changes of these."""
    holders: dict[Replacement, list[KindedChange]] = {}
    for change in changes:
        for replacement in dict.fromkeys(filter(None, map(_replacement, change.evidence))):
            holders.setdefault(replacement, []).append(change)
    return {replacement: tuple(several) for replacement, several in holders.items() if len(several) >= FEWEST}


def replacement_of(old: str, new: str) -> Replacement:
    """Return words that gave way to others as they are looked up."""
    return old.strip().casefold(), new.strip().casefold()


def told_once(ranked: Iterable[KindedChange], replaced: Replaced) -> Iterator[KindedChange]:
    """Yield changes, heaviest first, without those that show nothing but words that a heavier one shows."""
    shown: set[Replacement] = set()
    for change in ranked:
        weighty = {_replacement(evidence) for evidence in change.evidence if WEIGHTS[evidence.kind] > WEIGHTS["moved"]}
        own = {replacement for replacement in weighty if replacement is not None and replacement in replaced}
        if own and own == weighty and own <= shown:
            continue
        shown |= own
        yield change


def _replacement(evidence: Evidence) -> Replacement | None:
    """Return the words that took the place of others; None where the evidence is of something else."""
    if evidence.kind not in _TERMS or not (evidence.old.strip() and evidence.new.strip()):
        return None
    return replacement_of(evidence.old, evidence.new)
