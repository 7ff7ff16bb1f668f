"""What a change is judged against: the rules of the language, what references reach, what the versions define."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from math import ceil

from msgspec import Struct

from mla_diff.change_kinds.definitions import Terms, find_terms
from mla_diff.change_kinds.references import Targets, targets
from mla_diff.change_kinds.spelling import same_but_number
from mla_diff.languages.change_rules import Rules, rules_for
from mla_diff.model.comparison import Change, Comparison, Op
from mla_diff.model.provision import Provision, Version
from mla_diff.text.tokens import match_words

CLAUSE = 8  # words that say something; a shorter piece says too little to be known again elsewhere
EVERYDAY = 25  # times in both versions; a term as common is no name that one of them brought in
_WORD = re.compile(r"\w+")
FOUND_AGAIN = (
    0.66  # share of a clause's words that another new or dropped provision must hold for it to have moved there
)


#: Provisions in which the same words gave way to the same, from which a name changed rather than a rule: at least so
#: many, and so large a part of the changed ones. In a recast every second article calls the liquidator otherwise; a
#: code of 2,400 sections drops "unmarried" in six, and each of them is another rule.
ACTS = 5  # times that a noun has to stand before an operator to be known as somebody who acts
FEW = 100  # operators of both versions
TERM, TERM_SHARE = 4, 0.02
EVERYWHERE = 3  # times; what is called otherwise twice may be two rules
LONGEST_TERM = 80  # characters of both sides


def _pieces(change: Change) -> Iterator[tuple[str, str]]:
    """Yield what gave way to what, as the word diff has it."""
    old = new = ""
    for op in (*change.ops, Op("=", "")):
        if op.sign == "=" or op.reason:
            if old or new:
                yield old, new
            old = new = ""
        elif op.sign == "-":
            old += op.text
        else:
            new += op.text


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
        return Counter(word for words in self._words for word in words)

    @cached_property
    def _words(self) -> tuple[list[str], list[str]]:
        """The runs of letters and digits of both versions, in order."""
        return _WORD.findall(self._texts[0]), _WORD.findall(self._texts[1])

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

    def is_terminology(self, old: str, new: str) -> bool:
        """Return whether the same words gave way to the same in so many provisions that a name is what changed."""
        return self._turns[self._turn(old, new)] >= self._most

    @cached_property
    def _most(self) -> float:
        changed = sum(1 for several in self.comparison.changes for change in several if change.is_substantive)
        return max(TERM, changed * TERM_SHARE)

    def _turn(self, old: str, new: str) -> tuple[tuple[str, ...], ...]:
        idle = self.rules.function_words
        return tuple(
            tuple(same_but_number(word) for word in match_words(side) if word not in idle) for side in (old, new)
        )

    @cached_property
    def _turns(self) -> Counter[tuple[tuple[str, ...], ...]]:
        """In how many provisions each short piece gave way to each other one."""
        turns: Counter[tuple[tuple[str, ...], ...]] = Counter()
        for several in self.comparison.changes:
            for change in several:
                if change.old is None or change.new is None or not change.is_substantive:
                    continue
                turns.update({self._turn(*piece) for piece in _pieces(change) if len("".join(piece)) <= LONGEST_TERM})
        return turns

    def completes_name(self, before: str, piece: tuple[str, ...], after: str, adds: bool) -> bool:
        """Return whether words come or go between two others throughout the act: "secondary {insolvency} proceedings".

        The shorter phrase stands in the one version, the longer one in the other, each several times and each nowhere
        in the other: then a name is completed, or cut, and not a rule.
        """
        short, long = self._pairs if adds else self._pairs[::-1]
        bare, first, last = (before, after), (before, piece[0]), (piece[-1], after)
        if long[bare] or short[first] or short[last]:
            return False
        return min(short[bare], long[first], long[last]) >= EVERYWHERE

    def names_more(self, noun: str, first: str, adds: bool) -> bool:
        """Return whether a noun is always, or never again, followed by a word: "the parties {to the dispute}"."""
        short, long = self._pairs if adds else self._pairs[::-1]
        return not short[noun, first] and long[noun, first] >= ACTS

    @cached_property
    def _pairs(self) -> tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]:
        """How often each two words stand side by side in the old and in the new version."""
        return Counter(pairwise(self._words[0])), Counter(pairwise(self._words[1]))

    def is_actor(self, noun: str) -> bool:
        """Return whether a noun acts in these texts: it often stands right before "shall", "may", "doit", "podrá".

        Of a text with few operators once is enough.
        """
        return noun in self._actors

    @cached_property
    def _actors(self) -> frozenset[str]:
        """The words that stand often enough right before an operator that no passive follows."""
        acting: Counter[str] = Counter()
        operators, passives = self.rules.binding_words, self.rules.passives
        for words in self._words:
            acting.update(
                noun for noun, operator, verb in zip(words, words[1:], words[2:], strict=False)
                if operator in operators and verb not in passives
            )  # fmt: skip
        enough = ACTS if acting.total() >= FEW else 1
        return frozenset(noun for noun, count in acting.items() if count >= enough)

    def around(self, change: Change) -> tuple[str, str]:
        """Return the words above and right below a change's provision and in the points beside it, as each side has.

        A chapeau and its points are one sentence: a word that went from one to the other says nothing new. Points
        that define are each a sentence of its own. Of a provision that was cut or joined the other pieces count too.
        """
        old, new = self.comparison.old.by_eid.get(change.old or ""), self.comparison.new.by_eid.get(change.new or "")
        items = old is not None and new is not None and old.kind == new.kind == "point"
        items = items and change.old not in self.terms[0].definitions and change.new not in self.terms[1].definitions
        gone, come = self._beside(change)
        return (
            self._around(self.comparison.old, old, items) + gone,
            self._around(self.comparison.new, new, items) + come,
        )

    def above(self, change: Change) -> tuple[str, str]:
        """Return the words right above a change's provision, as each side has them."""
        texts = []
        for version, eid in ((self.comparison.old, change.old), (self.comparison.new, change.new)):
            provision = version.by_eid.get(eid or "")
            parent = version.by_eid.get(provision.parent or "") if provision else None
            texts.append(parent.text if parent else "")
        return texts[0], texts[1]

    def _beside(self, change: Change) -> tuple[str, str]:
        """Return what goes and what comes in the other changes of either provision of a change."""
        siblings = [
            sibling
            for place in (("old", change.old or ""), ("new", change.new or ""))
            for sibling in self._cut.get(place, ())
            if sibling is not change
        ]
        gone, come = (
            "".join(f"\n{op.text}" for sibling in siblings for op in sibling.ops if op.sign == sign) for sign in "-+"
        )
        return gone, come

    @cached_property
    def _cut(self) -> Mapping[tuple[str, str], list[Change]]:
        """The changes of each provision that has several: it was cut into pieces, or joined from them."""
        found: dict[tuple[str, str], list[Change]] = {}
        for change in (change for several in self.comparison.changes for change in several):
            for place in (("old", change.old), ("new", change.new)):
                if place[1]:
                    found.setdefault((place[0], place[1]), []).append(change)
        return {place: several for place, several in found.items() if len(several) > 1}

    def _around(self, version: Version, provision: Provision | None, is_item: bool) -> str:
        if provision is None:
            return ""
        above = version.by_eid.get(provision.parent or "")
        children = self._children[0 if version is self.comparison.old else 1]
        around = [above] if above else []
        around += children.get(provision.eid, [])
        if is_item:
            items = children.get(provision.parent or "", [])
            place = items.index(provision)
            around += [*items[max(0, place - 1) : place], *items[place + 1 : place + 2]]
        return "\n".join(other.text for other in around if other.text)

    @cached_property
    def _children(self) -> tuple[Mapping[str, list[Provision]], Mapping[str, list[Provision]]]:
        """The provisions right below each one, of the old and of the new version."""
        sides: list[dict[str, list[Provision]]] = []
        for version in (self.comparison.old, self.comparison.new):
            below: dict[str, list[Provision]] = {}
            for provision in version.provisions:
                below.setdefault(provision.parent or "", []).append(provision)
            sides.append(below)
        return sides[0], sides[1]

    def has_moved(self, text: str, other: str, sign: str) -> bool:
        """Return whether a clause that one side lost ("-") or gained is found again in what the other gained or lost.

        A clause that is found in ``other``, the provision's own text on the other side, has not moved.
        """
        content = self._content(text)
        if len(content) < CLAUSE or len(content & self._content(other)) >= len(content) * FOUND_AGAIN:
            return False
        there = "+" if sign == "-" else "-"
        pieces, index = self.one_sided[there], self._pieces_with[there]
        rarest = sorted(content, key=lambda word: (len(index.get(word, ())), word))
        enough = len(content) - ceil(len(content) * FOUND_AGAIN) + 1  # a piece with the clause has one of so many words
        candidates = {at for word in rarest[:enough] for at in index.get(word, ())}
        return any(len(content & pieces[at]) >= len(content) * FOUND_AGAIN for at in candidates)

    def _content(self, text: str) -> frozenset[str]:
        return frozenset(match_words(text)) - self.rules.function_words

    @cached_property
    def _pieces_with(self) -> Mapping[str, Mapping[str, list[int]]]:
        """Which of the pieces that only one side has hold a word, by sign and word.

        Comparing each clause with every piece took a third of the time of judging 2,400 sections.
        """
        found: dict[str, dict[str, list[int]]] = {"-": {}, "+": {}}
        for sign, pieces in self.one_sided.items():
            for index, piece in enumerate(pieces):
                for word in piece:
                    found[sign].setdefault(word, []).append(index)
        return found

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
