"""What a change is judged against: the rules of the language, what references reach, what the versions define."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from mla_diff.diff.kinds.definitions import Terms, find_terms
from mla_diff.diff.kinds.edits import words_of
from mla_diff.diff.kinds.languages import rules_for
from mla_diff.diff.kinds.references import Targets, targets
from mla_diff.diff.kinds.rules import Rules
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Version
from mla_diff.text.tokens import match_words

CLAUSE = 8  # words; a shorter piece says too little to be known again elsewhere
FOUND_AGAIN = 0.75  # share of a clause's words that another new or dropped provision must hold for it to have moved there


@dataclass(frozen=True)
class Context:
    """A comparison and what is worked out from it once, when it is first needed."""

    comparison: Comparison

    @cached_property
    def rules(self) -> Rules:
        """The rules of the versions' language."""
        return rules_for(self.comparison.new.language or self.comparison.old.language)

    @cached_property
    def targets(self) -> tuple[Targets, Targets]:
        """What each side's references reach."""
        return targets(self.comparison)

    @cached_property
    def terms(self) -> tuple[Terms, Terms]:
        """What each side defines."""
        return find_terms(self.comparison.old, self.rules), find_terms(self.comparison.new, self.rules)

    @cached_property
    def counts(self) -> tuple[Mapping[str, int], Mapping[str, int]]:
        """How often each word stands in each version."""
        return _count(self.comparison.old), _count(self.comparison.new)

    def has_moved(self, text: str, sign: str) -> bool:
        """Return whether a clause that one side lost ("-") or gained is found again in what the other gained or lost."""
        words = [word.key for word in words_of(text)]
        if len(words) < CLAUSE:
            return False
        content = Counter(word for word in words if word not in self.rules.function_words)
        pieces = self._one_sided["+" if sign == "-" else "-"]
        needed = content.total() * FOUND_AGAIN
        return any((content & piece).total() >= needed for piece in pieces)

    @cached_property
    def _one_sided(self) -> Mapping[str, tuple[Counter[str], ...]]:
        """The words of each clause of some length that only one side has, by its sign."""
        found: dict[str, list[Counter[str]]] = {"-": [], "+": []}
        for sign, text in self._clauses():
            words = match_words(text)
            if len(words) >= CLAUSE:
                found[sign].append(Counter(words))
        return {sign: tuple(pieces) for sign, pieces in found.items()}

    def _clauses(self) -> Iterator[tuple[str, str]]:
        for changes in self.comparison.changes:
            for change in changes:
                if change.old is None or change.new is None:
                    yield from ((op.sign, op.text) for op in change.ops if op.sign != "=")


def _count(version: Version) -> Mapping[str, int]:
    counts: Counter[str] = Counter()
    for provision in version.provisions:
        counts.update(match_words(provision.text))
    return counts
