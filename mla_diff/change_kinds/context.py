"""What a change is judged against: the rules of the language, what references reach, what the versions define."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from mla_diff.change_kinds.definitions import Terms, find_terms
from mla_diff.change_kinds.references import Targets, targets
from mla_diff.languages.change_rules import Rules, rules_for
from mla_diff.model.comparison import Comparison
from mla_diff.text.tokens import match_words

CLAUSE = 8  # words that say something; a shorter piece says too little to be known again elsewhere
EVERYDAY = 25  # times in both versions; a term as common is no name that one of them brought in
_WORD = re.compile(r"\w+")
FOUND_AGAIN = (
    0.66  # share of a clause's words that another new or dropped provision must hold for it to have moved there
)


class Context(Struct, frozen=True, dict=True):
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

    def count(self, word: str) -> int:
        """Return how often a word stands in both versions.

        All are counted at once: looking for each in the texts took 2 s of 2,500 sections' 3. What holds other signs
        than letters, as "co-operate", is looked for.
        """
        if _WORD.fullmatch(word):
            return self._counts[word]
        return sum(len(re.findall(rf"\b{re.escape(word)}\b", text)) for text in self._texts if word in text)

    @cached_property
    def _counts(self) -> Counter[str]:
        """How often each run of letters and digits stands in both versions."""
        return Counter(word for text in self._texts for word in _WORD.findall(text))

    @cached_property
    def names(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The defined terms that only the old and only the new version defines, without everyday words."""
        one, other = self.terms[0].terms, self.terms[1].terms
        return tuple(filter(self._is_name, sorted(one - other))), tuple(filter(self._is_name, sorted(other - one)))

    def _is_name(self, term: str) -> bool:
        """Return whether a term is rare enough in either version to be a name there, not a word both are full of."""
        return min(text.count(term) for text in self._texts) < EVERYDAY

    @cached_property
    def _texts(self) -> tuple[str, str]:
        return tuple(
            "\n".join(p.text for p in v.provisions).lower() for v in (self.comparison.old, self.comparison.new)
        )  # type: ignore[return-value]

    def has_moved(self, text: str, other: str, sign: str) -> bool:
        """Return whether a clause that one side lost ("-") or gained is found again in what the other gained or lost.

        A clause that is found in ``other``, the provision's own text on the other side, has not moved.
        """
        content = self._content(text)
        if len(content) < CLAUSE or len(content & self._content(other)) >= len(content) * FOUND_AGAIN:
            return False
        pieces = self.one_sided["+" if sign == "-" else "-"]
        return any(len(content & piece) >= len(content) * FOUND_AGAIN for piece in pieces)

    def _content(self, text: str) -> frozenset[str]:
        return frozenset(match_words(text)) - self.rules.function_words

    @cached_property
    def one_sided(self) -> Mapping[str, tuple[frozenset[str], ...]]:
        """The words of each clause of some length that only one side has, by its sign."""
        found: dict[str, list[frozenset[str]]] = {"-": [], "+": []}
        for sign, text in self._clauses():
            for sentence in re.split(r"(?<=[.;])\s", text):
                words = frozenset(match_words(sentence))
                if len(words) >= CLAUSE:
                    found[sign].append(words)
        return {sign: tuple(pieces) for sign, pieces in found.items()}

    def _clauses(self) -> Iterator[tuple[str, str]]:
        for changes in self.comparison.changes:
            for change in changes:
                if change.old is None or change.new is None:
                    yield from ((op.sign, op.text) for op in change.ops if op.sign != "=")
