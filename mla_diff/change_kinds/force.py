"""Force: the operator of each clause, and sentences that are rules of their own."""

from __future__ import annotations

from collections.abc import Iterable

from mla_diff.change_kinds.case import Case, by_rules, is_definition, said
from mla_diff.change_kinds.clauses import BINDING, is_described, without_conditions, without_prohibitions
from mla_diff.change_kinds.edits import words_of
from mla_diff.change_kinds.lists import is_own_clause
from mla_diff.change_kinds.markers import Net
from mla_diff.change_kinds.put_otherwise import CLAUSE, STOP
from mla_diff.change_kinds.scope import only_moves
from mla_diff.change_kinds.structure import says_something
from mla_diff.model.kinds import Evidence


def judge_force(case: Case) -> Iterable[Evidence]:
    """Yield that a duty became a power, that an exception came, that a rule of its own came or went."""
    if is_definition(case):
        return
    net = binding_net(case)
    sentence = case.shape.sentence
    if not sentence and case.shape.turn and case.shape.depends:
        net = net.without(BINDING | {"limit"}) if len(case.shape.left) > 1 else net
    elif not sentence and _only_restates_duty(net, case):
        return
    if net:
        yield from by_rules("force", net, case)
    elif sentence and _is_rule(case, sentence) and not _stood_before(case, sentence):
        yield Evidence("force", said(case.edit.old), said(case.edit.new), f"{sentence} a rule")


def binding_net(case: Case) -> Net:
    """Return the operators that come and go where they bind: in no condition, no description, under no negation."""
    texts = case.reading.old, case.reading.new
    net = without_conditions(_without_described(case.net.of("force"), case), texts, case.rules)
    return without_prohibitions(net, texts, (case.edit.old_start, case.edit.new_start), case.rules)


def _only_restates_duty(net: Net, case: Case) -> bool:
    """Return whether only the word for a duty comes or goes: "shall apply" and "applies" bind alike.

    A rule in the indicative binds as "shall" does, in all languages here. A clause that comes with a duty of its own
    ("and shall inform the other Party") is no such thing.
    """
    names = {found.rule.name for found in (*net.gone, *net.come)}
    if not names or not names <= {"duty"} or bool(net.gone) == bool(net.come):
        return False
    if _follows_stop(net, case) or is_own_clause(case):
        return False
    return len(case.shape.left) < CLAUSE or (_replaces(case) and not _begins_clause(net, case))


def _replaces(case: Case) -> bool:
    """Return whether words that say something stand on both sides."""
    return all(
        any(says_something(word.key, case.rules) for word in words_of(text)) for text in (case.edit.old, case.edit.new)
    )


def _follows_stop(net: Net, case: Case) -> bool:
    """Return whether the duty stands in a clause that comes or goes behind a stop: "; it must be public"."""
    text, start, found = (
        (case.reading.old, case.edit.old_start, net.gone) if net.gone
        else (case.reading.new, case.edit.new_start, net.come)
    )  # fmt: skip
    return bool(STOP.search(text[start : found[0].start]))


def _begins_clause(net: Net, case: Case) -> bool:
    """Return whether a conjunction ahead of the duty makes a clause of its own: "and shall inform the other Party"."""
    text, start, found = (
        (case.reading.old, case.edit.old_start, net.gone) if net.gone
        else (case.reading.new, case.edit.new_start, net.come)
    )  # fmt: skip
    ahead = words_of(text, start, found[0].start)
    return any(word.key in case.rules.conjunctions or word.key in case.rules.relatives for word in ahead)


def _without_described(net: Net, case: Case) -> Net:
    """Return the phrases without a power that only describes: "the forms that an investment may take".

    It stands behind a relative pronoun without a comma, and only on one side.
    """
    if bool(net.gone) == bool(net.come):
        return net
    text, found = (case.reading.old, net.gone) if net.gone else (case.reading.new, net.come)
    described = {
        one.rule.name for one in found if one.rule.name == "permission" and is_described(text, one.start, case.rules)
    }
    return net.without(described)


def _stood_before(case: Case, sentence: str) -> bool:
    """Return whether a sentence says what the provision said before: its words moved, or were a clause of another."""
    if case.shape.turn and only_moves(case):
        return True
    mine, replaced = (
        (case.edit.old, case.edit.new) if sentence == "drops" else (case.edit.new, case.edit.old)
    )  # fmt: skip
    telling, before = (
        [word for word in words_of(text) if says_something(word.key, case.rules)] for text in (mine, replaced)
    )
    return len(before) * 2 >= len(telling)


def _is_rule(case: Case, sentence: str) -> bool:
    """Return whether a sentence that comes or goes is a rule; outside English the indicative makes it one.

    What only tells what something comprises is none: "Las formas de inversión incluyen:".
    """
    if case.rules.tag != "en":
        return bool(case.rules.rules) and not _enumerates(case, sentence)
    text = case.edit.old if sentence == "drops" else case.edit.new
    return any(word.key in case.rules.operators for word in words_of(text))


def _enumerates(case: Case, sentence: str) -> bool:
    """Return whether a sentence ends with a verb that tells what something comprises, and a list follows."""
    piece = case.edit.old if sentence == "drops" else case.edit.new
    last = words_of(piece)[-1:]
    return any(word.key in case.rules.inclusion_verbs for word in last)
