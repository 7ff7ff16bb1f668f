"""One judge for each kind that words alone show; a kind without one is judged by the rules of its language.

A judge is given a case, an edit with all that is known of it, and yields the evidence of its kind. To add a kind, see
``model/kinds.py``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from mla_diff.change_kinds.actors import judge_actors
from mla_diff.change_kinds.case import Case, by_rules, said, turn
from mla_diff.change_kinds.force import judge_force
from mla_diff.change_kinds.scope import judge_scope
from mla_diff.model.kinds import KINDS, Evidence, Kind

BRACKETS = re.compile(r"[\[\]]")


def judge(case: Case) -> list[Evidence]:
    """Return the evidence of every kind that has any, in the order of the kinds."""
    found: list[Evidence] = []
    for kind in KINDS:
        judge_kind = JUDGES.get(kind)
        if judge_kind:
            found += judge_kind(case)
        elif case.net:
            found += by_rules(kind, case.net, case)
    return found


def judge_numbers(case: Case) -> Iterable[Evidence]:
    """Yield that a time limit, a threshold or a majority is another.

    Of a rule that is new or gone only what it measures is told apart: "within ten days", not a date or a majority.
    """
    if not case.shape.sentence:
        yield from by_rules("numbers", case.net, case)
    if any(case.numbers):
        yield Evidence("numbers", said(case.edit.old), said(case.edit.new), turn(*case.numbers))


def judge_references(case: Case) -> Iterable[Evidence]:
    """Yield that a reference reaches another provision, more or fewer."""
    if case.gone or case.come:
        why = turn([mark.label for mark in case.gone], [mark.label for mark in case.come])
        yield Evidence("crossref", said(case.edit.old), said(case.edit.new), why)


def judge_brackets(case: Case) -> Iterable[Evidence]:
    """Yield that brackets, which a negotiating text puts round what is open, come or go."""
    old, new = ("".join(BRACKETS.findall(side)) for side in (case.edit.old, case.edit.new))
    if len(old) != len(new):
        yield Evidence("brackets", old, new, "brackets removed" if len(old) > len(new) else "brackets added")


JUDGES: Mapping[Kind, Callable[[Case], Iterable[Evidence]]] = {
    "force": judge_force, "scope": judge_scope, "numbers": judge_numbers, "actors": judge_actors,
    "crossref": judge_references, "brackets": judge_brackets,
}  # fmt: skip
