"""Lists: a member that comes or goes, and how members are joined."""

from __future__ import annotations

from collections.abc import Iterable

from mla_diff.change_kinds.case import Case, said
from mla_diff.change_kinds.edits import words_of
from mla_diff.change_kinds.structure import ENTRY, says_something
from mla_diff.languages.change_rules import Rules
from mla_diff.model.kinds import Evidence


def is_set_off(case: Case) -> bool:
    """Return whether a comma or a conjunction sets a piece off as a member of a list: "in Ireland{, Cyprus} or"."""
    words = words_of(case.alone.text)
    joins = bool(words) and any(word.key in case.rules.conjunctions for word in (words[0], words[-1]))
    return bool(words) and (joins or case.alone.text.strip().startswith(","))


def lists_actor(case: Case) -> bool:
    """Return whether a member of a list begins or ends as one who acts: "{and the Committee of the Regions}"."""
    piece = case.alone
    words = words_of(piece.text)
    telling = [piece.start + word.start for word in words if says_something(word.key, case.rules)]
    clauses = case.rules.conditions | case.rules.relatives
    if not telling or not is_set_off(case) or any(word.key in clauses for word in words):
        return False
    actors = case.net.of("actors")
    ends = (telling[0],) if len(telling) > ENTRY else (telling[0], telling[-1])
    return any(found.start <= end < found.end for found in (*actors.gone, *actors.come) for end in ends)


def opens_item(text: str, rules: Rules) -> bool:
    """Return whether a piece begins as a further item of a list does: with a comma or a conjunction and more words."""
    words = words_of(text)
    if any(word.key in rules.conditions for word in words[:1]):
        return False  # ", if the Party so requires,"
    return len(words) > 1 and (text.strip().startswith(",") or words[0].key in rules.conjunctions)


def judge_list(case: Case) -> Iterable[Evidence]:
    """Yield that a list gains or loses an item, or that its items are joined otherwise."""
    edit, reading, rules = case.edit, case.reading, case.rules
    old, new = ([word.key for word in words_of(side)] for side in (edit.old, edit.new))
    joins = [{rules.conjunctions[word] for word in side[:1] if word in rules.conjunctions} for side in (old, new)]
    if min(len(old), len(new)) == 1 and all(joins) and joins[0] != joins[1]:
        if not _joins_references(case):
            yield Evidence("scope", old[0], new[0], f"{old[0]} → {new[0]}")
        return
    if old and new:
        changed = [rules.bare(word) for word in (*old, *new)]
        telling = any(word not in rules.universals and says_something(word, rules) for word in changed)
        if opens_item(edit.old, rules) and opens_item(edit.new, rules) and telling:
            yield Evidence("scope", said(edit.old), said(edit.new), "changes an item of a list")
        return
    changed = [rules.bare(word) for word in (*old, *new)]
    names_number = any(word[0].isdigit() for word in changed)
    if names_number and not any(says_something(word, rules) for word in changed):
        return  # "and point (b) of paragraph 5": a reference, told as such
    words, text, after = (
        (new, edit.new, reading.new[edit.new_end :]) if new else (old, edit.old, reading.old[edit.old_end :])
    )
    bare = text.strip()
    opens = len(words) > 1 and words[0] in rules.conjunctions
    closes = len(words) > 1 and (
        words[-1] in rules.conjunctions or (words[-1] in rules.function_words and words[-2] in rules.conjunctions)
    )
    between = (bare.startswith(",") and _goes_on(after, rules)) or (bare.endswith(",") and len(words) <= 3)
    if between and not bare.startswith(","):
        between = any(says_something(word, rules) for word in changed)  # not "of this Agreement,"
    small = rules.function_words | (rules.determiners - rules.universals) | rules.conjunctions.keys()
    if all(word in small for word in changed):
        return  # "l'une {ou l'autre} des parties"
    if opens or closes or between:
        yield Evidence("scope", said(edit.old), said(edit.new), "adds to a list" if new else "takes from a list")


def _joins_references(case: Case) -> bool:
    """Return whether a conjunction stands between numbers of provisions, where "and" and "or" name the same ones."""
    text, edit = case.reading.new, case.edit
    before, after = words_of(text, max(0, edit.new_start - 30), edit.new_start), words_of(text, edit.new_end)
    pair = [side[0].key for side in (before[-1:], after[:1]) if side]
    return len(pair) == 2 and all(key[0].isdigit() or key in case.rules.reference_nouns for key in pair)


def _goes_on(after: str, rules: Rules) -> bool:
    """Return whether a list goes on: a comma or a conjunction follows."""
    following = words_of(after, 0, 20)
    return bool(following) and following[0].key in rules.conjunctions
