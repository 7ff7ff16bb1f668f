"""Force: the operator of each clause, and sentences that are rules of their own."""

from __future__ import annotations

from collections.abc import Iterable

from mla_diff.change_kinds.case import Case, by_rules, said
from mla_diff.change_kinds.edits import words_of
from mla_diff.change_kinds.markers import Net
from mla_diff.change_kinds.scope import only_moves
from mla_diff.model.kinds import Evidence

#: In a clause that hangs on another these bind nobody: "in the event that a prospectus is required to be published".
_BINDING = frozenset(
    {"duty", "regular duty", "permission", "negation", "recommendation", "endeavour", "consideration", "prohibition"}
)


def judge_force(case: Case) -> Iterable[Evidence]:
    """Yield that a duty became a power, that an exception came, that a rule of its own came or went."""
    net = case.net.of("force")
    sentence = case.shape.sentence
    if not sentence and case.shape.turn and case.shape.depends:
        net = net.without(_BINDING) if len(case.shape.left) > 1 else net
    elif not sentence and _only_restates_duty(net, case):
        return
    if net:
        yield from by_rules("force", net, case)
    elif sentence and _is_rule(case, sentence) and not (case.shape.turn and only_moves(case)):
        yield Evidence("force", said(case.edit.old), said(case.edit.new), f"{sentence} a rule")


def _only_restates_duty(net: Net, case: Case) -> bool:
    """Return whether only the word for a duty comes or goes: "shall apply" and "applies" bind alike.

    A rule in the indicative binds as "shall" does, in all languages here. A clause that comes with a duty of its own
    ("and shall inform the other Party") is no such thing.
    """
    names = {one.rule.name for one in (*net.gone, *net.come)}
    return bool(names) and names <= {"duty"} and bool(net.gone) != bool(net.come) and len(case.shape.left) < 3


def _is_rule(case: Case, sentence: str) -> bool:
    """Return whether a sentence that comes or goes is a rule; outside English the indicative makes it one."""
    if case.rules.tag != "en":
        return bool(case.rules.rules)
    text = case.edit.old if sentence == "drops" else case.edit.new
    return any(word.key in case.rules.operators for word in words_of(text))
