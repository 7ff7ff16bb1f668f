"""The subject of a clause as a whole: who stands before its operator, on either side of a change.

    {Notified bodies} shall keep the documents.      The documents shall be kept.        a passive hides who acts
    {The liquidator} may request this.               {The practitioner or the debtor} shall request this.

An edit holds only the words that differ. Who acts is told by the whole of what stands before the operator, so both
sentences are read from their beginning to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from mla_diff.change_kinds.case import Case
from mla_diff.change_kinds.edits import Word, count_words, words_of
from mla_diff.change_kinds.markers import find_all
from mla_diff.change_kinds.structure import is_form_of, says_something, sentence_around
from mla_diff.languages.change_rules import Rules

ITEM = 3  # words of one who stands behind the operator
LONGEST = 12  # words of one who acts; a thing that is acted upon may be described at length


class Subject(Struct, frozen=True):
    """What stands before the first operator of a sentence."""

    words: Sequence[Word]
    is_passive: bool
    sentence: str


def find_subject(text: str, place: int, rules: Rules) -> Subject | None:
    """Return the subject of the sentence that a place of a text stands in, None where no operator follows one.

    >>> from mla_diff.languages.change_rules import rules_for
    >>> text = "After the vote, the Council shall inform the Parties."
    >>> [word.key for word in find_subject(text, 20, rules_for("en")).words]
    ['the', 'council']
    """
    low, high = sentence_around(text, place, place)
    words = words_of(text, low, high)
    index = next((index for index, word in enumerate(words) if word.key in rules.binding_words), 0)
    if not index:
        return None
    comma = text.rfind(",", low, words[index].start)
    before = [word for word in words[:index] if word.start > comma]
    following = words[index + 1].key if index + 1 < len(words) else ""
    is_passive = following in rules.passives
    if not before or (len(before) > LONGEST and not is_passive):
        return None
    return Subject(before, is_passive, text[low:high])


def turns_passive(case: Case) -> bool:
    """Return whether who acts is told on one side only, since the other puts the sentence in the passive."""
    edit, reading = case.edit, case.reading
    sides = [
        find_subject(reading.old, edit.old_start, case.rules), find_subject(reading.new, edit.new_start, case.rules)
    ]  # fmt: skip
    if sides[0] is None or sides[1] is None or sides[0].is_passive == sides[1].is_passive:
        return False
    active, passive = (sides[1], sides[0]) if sides[0].is_passive else (sides[0], sides[1])
    piece, start = (edit.new, edit.new_start) if active is sides[1] else (edit.old, edit.old_start)
    actor = _head(active.words, case)
    if actor is None or not start <= actor.start < start + len(piece):
        return False
    return not any(is_form_of(actor.key, word) for word in count_words(passive.sentence))


def replaces_inverted(case: Case) -> bool:
    """Return whether one noun phrase takes another's place behind the operator: "kann sein {Betreuer} anfechten".

    Where the verb stands second its subject follows it if anything else comes first; one who acts in the passive is
    told by "by", and a thing is no subject of these texts (``Context.is_actor``).
    """
    edit, reading, rules = case.edit, case.reading, case.rules
    if not rules.comma_relatives or case.context.is_terminology(edit.old, edit.new):
        return False
    texts = (reading.old, edit.old_start, edit.old_end), (reading.new, edit.new_start, edit.new_end)
    return all(_is_inverted(*place, case) for place in texts)


def _is_inverted(text: str, start: int, end: int, case: Case) -> bool:
    """Return whether a piece is the noun phrase right behind an operator, and acts."""
    rules = case.rules
    low, high = sentence_around(text, start, end)
    before = words_of(text, low, start)
    if before and before[-1].key in rules.determiners | rules.possessives:
        before = before[:-1]
    if not before or before[-1].key not in rules.binding_words:
        return False
    telling = [word for word in words_of(text, start, end) if says_something(word.key, rules)]
    clause = text[end:high].partition(",")[0]
    is_passive = any(word.key in rules.passives for word in words_of(clause))
    return 0 < len(telling) <= ITEM and not is_passive and case.context.is_actor(telling[-1].key)


def joins_subject(case: Case) -> bool:
    """Return whether one who acts joins, or leaves, the subject of a sentence whose other words were rewritten too."""
    edit, reading, rules = case.edit, case.reading, case.rules
    old = find_subject(reading.old, edit.old_start, rules)
    new = find_subject(reading.new, edit.new_start, rules)
    if old is None or new is None or old.is_passive or new.is_passive:
        return False
    members = [_members(subject.words, rules) for subject in (old, new)]
    if len(members[0]) == len(members[1]):
        return False
    shorter, longer = sorted(members, key=len)
    known = [word.key for member in shorter for word in member]
    piece, start = (edit.old, edit.old_start) if longer is members[0] else (edit.new, edit.new_start)
    for member in longer[1:]:
        actor = _head(member, case)
        if actor is None or not start <= actor.start < start + len(piece):
            continue
        if not any(is_form_of(actor.key, word) for word in known):
            return True
    return False


def _members(words: Sequence[Word], rules: Rules) -> list[list[Word]]:
    """Return the noun phrases of a subject that conjunctions join."""
    members: list[list[Word]] = [[]]
    for word in words:
        if word.key in rules.conjunctions:
            members.append([])
        else:
            members[-1].append(word)
    return [member for member in members if member]


def _head(words: Sequence[Word], case: Case) -> Word | None:
    """Return the noun of a phrase that acts in these texts, or that the rules know as acting; None for none."""
    for word in words:
        if says_something(word.key, case.rules) and (
            case.context.is_actor(word.key) or _is_known(word.key, case.rules)
        ):
            return word
    return None


def _is_known(key: str, rules: Rules) -> bool:
    return any(found.rule.kind == "actors" for found in find_all(key, rules))
