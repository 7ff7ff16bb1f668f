"""The sentences that an edit stands in on either side: what both have is there as before, however it is put.

    The Party shall {not} grant less favourable treatment.    The Party shall grant {no} less favourable treatment.

An edit holds only the words that differ. Whether an operator, or somebody who acts, comes or goes is told by the whole
sentence that it stands in, and by the one that answers to it.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from mla_diff.change_kinds.clauses import only_qualifies, stands_in_condition
from mla_diff.change_kinds.edits import Edit, Reading, words_of
from mla_diff.change_kinds.markers import Found, Net, find_all
from mla_diff.change_kinds.structure import Span, sentence_around
from mla_diff.languages.change_rules import Rules

_SIGNS = re.compile(r"[,;:.!?]")
_NEGATION = "negation"
_ANSWERED = frozenset({"force", "actors"})  # kinds


def without_answered(net: Net, edit: Edit, reading: Reading, rules: Rules) -> Net:
    """Return the phrases without operators and actors that the sentence of the other side has as often.

    >>> from mla_diff.languages.change_rules import rules_for
    >>> rules, old, new = rules_for("en"), "It shall not grant less.", "It shall grant no less."
    >>> edit = Edit("not ", "", 9, 9)
    >>> net = Net((next(found for found in find_all(old, rules) if found.phrase == "not"),), ())
    >>> without_answered(net, edit, Reading(old, new, (edit,), ()), rules).gone
    ()
    """
    if not any(found.rule.kind in _ANSWERED for found in (*net.gone, *net.come)):
        return net
    return Net(
        tuple(found for found in net.gone if not is_answered(found, edit, reading, is_old=True, rules=rules)),
        tuple(found for found in net.come if not is_answered(found, edit, reading, is_old=False, rules=rules)),
    )


def is_answered(found: Found, edit: Edit, reading: Reading, *, is_old: bool, rules: Rules) -> bool:
    """Return whether the sentence of the other side has a phrase's rule as often; ``is_old`` names the phrase's."""
    if found.rule.kind not in _ANSWERED:
        return False
    old = sentence_around(reading.old, edit.old_start, edit.old_end)
    new = sentence_around(reading.new, edit.new_start, edit.new_end)
    counts = _count(reading.old, old, rules), _count(reading.new, new, rules)
    here, there = counts if is_old else counts[::-1]
    return 0 < here[found.rule.name] <= there[found.rule.name]


def sentences(edit: Edit, reading: Reading) -> tuple[str, str]:
    """Return the sentences that an edit stands in, of the old and of the new text."""
    old = sentence_around(reading.old, edit.old_start, edit.old_end)
    new = sentence_around(reading.new, edit.new_start, edit.new_end)
    return reading.old[slice(*old)], reading.new[slice(*new)]


@lru_cache(maxsize=64)  # asked for at every edit of a sentence
def _count(text: str, span: Span, rules: Rules) -> Counter[str]:
    """Return how often each rule binds, or names who acts, in a sentence; of a denial the clauses that are denied."""
    low, high = span
    inside = [found for found in _found(text, rules) if low <= found.start and found.end <= high]
    counts = Counter(name for found in inside for name in _names(found, text, rules))
    counts[_NEGATION] = _count_denied(text, span, rules)
    return counts


def _names(found: Found, text: str, rules: Rules) -> list[str]:
    """Return the rule of a phrase where it binds; of one that is none, as "shall include", those of its words."""
    if found.rule.kind is not None:
        return [] if only_qualifies(text, found, rules) else [found.rule.name]
    alone = [phrase for word in found.phrase.split() for phrase in rules.phrases.get(word, ())]
    return [rule.name for words, rule in alone if len(words) == 1 and rule.kind == "force"]


@lru_cache(maxsize=32)
def _found(text: str, rules: Rules) -> tuple[Found, ...]:
    return tuple(find_all(text, rules))


def _count_denied(text: str, span: Span, rules: Rules) -> int:
    """Return how many clauses of a sentence a negation stands in that are no conditions.

    Two negations of one clause deny once in Romance languages: "no exigirá ninguna", "n'exige aucun".
    """
    low, high = span
    denied = set()
    for word in words_of(text, low, high):
        if rules.spoken(word.key) in rules.negations and not stands_in_condition(text, word.start, rules):
            denied.add(len(_SIGNS.findall(text, low, word.start)))
    return len(denied)
