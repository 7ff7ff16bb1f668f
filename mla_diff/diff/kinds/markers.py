"""Phrases of the rules found where two texts differ, and what of them comes, goes or gives way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from mla_diff.diff.kinds.edits import Edit, Reading, Word, words_of
from mla_diff.diff.kinds.rules import Rule, Rules

REACH = 70  # characters around an edit that are searched for phrases only part of which changed
_DETERMINERS = 4  # words looked over between a place word and an actor: "in any other Member State"


@dataclass(frozen=True, slots=True)
class Found:
    """A rule's phrase in one side's text."""

    rule: Rule
    phrase: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Net:
    """What an edit takes away and brings, by rule: phrases that both sides have are left out."""

    gone: tuple[Found, ...]
    come: tuple[Found, ...]

    def of(self, kind: str) -> Net:
        """Return the part of one kind."""
        return Net(*(tuple(one for one in side if one.rule.kind == kind) for side in (self.gone, self.come)))

    def __bool__(self) -> bool:
        return bool(self.gone or self.come)


def find_net(reading: Reading, edit: Edit, rules: Rules) -> Net:
    """Return the phrases that an edit takes away and those it brings."""
    old = _touching(reading.old, edit.old_start, edit.old_end, rules, opening=not edit.new.strip(" ,;.:"))
    new = _touching(reading.new, edit.new_start, edit.new_end, rules, opening=not edit.old.strip(" ,;.:"))
    old_names, new_names = (Counter(one.rule.name for one in side) for side in (old, new))
    return Net(_surplus(old, old_names - new_names), _surplus(new, new_names - old_names))


def _surplus(found: Sequence[Found], left: Counter[str]) -> tuple[Found, ...]:
    chosen = []
    for one in found:
        if left[one.rule.name] > 0:
            left[one.rule.name] -= 1
            chosen.append(one)
    return tuple(chosen)


def _touching(text: str, start: int, end: int, rules: Rules, opening: bool) -> list[Found]:
    """Return the phrases that overlap a piece of text or stand right beside it.

    Those beside it count because they may be part of a longer phrase on the other side: "shall" is one phrase,
    "shall endeavour to" another.
    """
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    words = words_of(text, low, high)
    first = next((at for at, word in enumerate(words) if word.end > start), len(words))
    last = next((at for at, word in enumerate(words) if word.start >= end), len(words))
    found = []
    at = 0
    while at < len(words):
        match = _longest(words, at, rules)
        if match is None:
            at += 1
            continue
        size, rule, phrase = match
        if at + size >= first and at <= last and _counts(words, at, size, rule, rules, first, last, opening):
            found.append(Found(rule, phrase, words[at].start, words[at + size - 1].end))
        at += size
    return found


def _longest(words: Sequence[Word], at: int, rules: Rules) -> tuple[int, Rule, str] | None:
    for phrase, rule in rules.phrases.get(words[at].key, ()):
        if len(phrase) <= len(words) - at and all(
            words[at + ahead].key == part for ahead, part in enumerate(phrase)
        ):
            return len(phrase), rule, " ".join(phrase)
    return None


def _counts(
    words: Sequence[Word], at: int, size: int, rule: Rule, rules: Rules, first: int, last: int, opening: bool
) -> bool:
    """Return whether a phrase counts where it stands."""
    if rule.opens:
        return opening and at == first and last - first >= 3
    if rule.kind == "actors":
        return _acts(words, at, rules)
    return True


def _acts(words: Sequence[Word], at: int, rules: Rules) -> bool:
    """Return whether an actor acts or is addressed, rather than being a place or an owner: not in "the law of a State"."""
    for back in range(at - 1, max(-1, at - 1 - _DETERMINERS), -1):
        key = words[back].key
        if key in rules.place_words:
            return back > 0 and words[back - 1].key in rules.acting_nouns
        if key not in rules.determiners:
            return True
    return True
