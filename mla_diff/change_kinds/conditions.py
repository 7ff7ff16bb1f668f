"""A condition that gave way to another: the rule holds in other cases, although as many words open them.

    may be refused {if it concerns a political offence}     may be refused {where the costs would be excessive}
    may be refused if it {concerns} a political offence     may be refused if it {relates to} a political offence

The first is another rule, the second the same in other words: the two clauses tell, not the words that changed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mla_diff.change_kinds.case import Case
from mla_diff.change_kinds.edits import words_of
from mla_diff.change_kinds.structure import is_form_of, says_something, sentence_around
from mla_diff.languages.change_rules import Rules

OTHER_CONDITION = "another condition"  # why it is a change of scope
FEWEST = 2  # words that say something; a shorter clause is too little to be another case
SAME = 0.34  # share of the longer clause's words that the other one may have, and be another condition
_OPENING_RULES = frozenset({"exception", "proviso"})
_SIGNS = re.compile(r"[,;:.](?=\s|$)")


def is_other_condition(case: Case) -> bool:
    """Return whether an edit gives a condition other words, and the two have next to nothing in common."""
    edit, reading = case.edit, case.reading
    if not (edit.old.strip() and edit.new.strip()):
        return False
    old = _condition_around(reading.old, edit.old_start, edit.old_end, case.rules)
    new = _condition_around(reading.new, edit.new_start, edit.new_end, case.rules) if old else ()
    shorter, longer = sorted((old, new), key=len)
    if len(shorter) < FEWEST:
        return False
    shared = sum(any(is_form_of(word, other) for other in shorter) for word in longer)
    return shared <= SAME * len(longer)


def _condition_around(text: str, start: int, end: int, rules: Rules) -> tuple[str, ...]:
    """Return what is said in the condition of which a stretch says something; nothing where it does in none.

    >>> from mla_diff.languages.change_rules import rules_for
    >>> text = "It ends where the costs are excessive, or on request."
    >>> _condition_around(text, 18, 23, rules_for("en")), _condition_around(text, 45, 52, rules_for("en"))
    (('costs', 'excessive'), ())
    """
    low, high = sentence_around(text, start, end)
    words = words_of(text, low, high)
    openings = _openings(rules)
    begins = -1
    for index, word in enumerate(words):
        following = words[index + 1].key if index + 1 < len(words) else ""
        if word.start < end and (word.key in openings or f"{word.key} {following}" in openings):
            begins = index
    sign = _SIGNS.search(text, words[begins].end, high) if begins >= 0 else None
    stop = sign.start() if sign else high
    if begins < 0 or stop <= start or text[stop:end].strip(" ,;:."):
        return ()
    said = [word for word in words[begins + 1 :] if word.start < stop and says_something(rules.bare(word.key), rules)]
    if not any(start <= word.start < end for word in said):
        return ()
    return tuple(dict.fromkeys(rules.bare(word.key) for word in said))


@lru_cache(maxsize=16)
def _openings(rules: Rules) -> frozenset[str]:
    """Return the words, or first two words, that open a condition, an exception or a proviso."""
    phrases = (phrase for rule in rules.rules if rule.name in _OPENING_RULES for phrase in rule.phrases)
    return rules.conditions | {" ".join(phrase.split()[:2]) for phrase in phrases}
