"""What became of open points between two drafts: which were resolved and how, which remain, which are new."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from mla_diff.model.alignment import Alignment
from mla_diff.model.provision import Provision, Version
from mla_diff.negotiation.points import Bracket, UnitPoints, find_points, read_alternatives, text_of, units_of
from mla_diff.text.tokens import match_words

#: "kept": the words stand without brackets now; "dropped": they are gone; "reworded": most of them are there, changed;
#: "new": the words were not there before; "bracketed": they were, without brackets.
State = Literal["open", "kept", "dropped", "reworded", "new", "bracketed"]
#: The share of a passage's word pairs that must stand in the other draft's article for it to be held to be reworded.
REWORDED = 0.5


class Progress(Struct, frozen=True):
    """One open point and what became of it; ``old`` or ``new`` is "" where that draft has no such point."""

    state: State
    old: str  # eId where the passage opens
    new: str
    text: str


def find_progress(old: Version, new: Version, alignment: Alignment) -> list[Progress]:
    """Return what became of each bracket and alternative of the earlier draft, then those that only the later has."""
    old_units, new_units = dict(units_of(old)), dict(units_of(new))
    old_points = {unit.eid: unit for unit in find_points(old)}
    new_points = {unit.eid: unit for unit in find_points(new)}
    told: list[Progress] = []
    seen: set[Bracket] = set()
    for eid, unit in old_points.items():
        partners = [one for one in _partners(alignment, eid, old=True) if one in new_units]
        text = text_of([each for partner in partners for each in new_units[partner]])
        open_now = [
            passage
            for partner in partners
            if partner in new_points
            for passage in _passages(new_points[partner], new_units[partner])
        ]
        for bracket in _passages(unit, old_units[eid]):
            match = next((one for one in open_now if one not in seen and _same(one.text, bracket.text)), None)
            if match:
                seen.add(match)
                told.append(Progress("open", bracket.eid, match.eid, bracket.text))
            else:
                told.append(Progress(_resolved(bracket.text, text), bracket.eid, "", bracket.text))
    for eid, unit in new_points.items():
        partners = [one for one in _partners(alignment, eid, old=False) if one in old_units]
        text = text_of([each for partner in partners for each in old_units[partner]])
        told += [_new_point(passage, text) for passage in _passages(unit, new_units[eid]) if passage not in seen]
    return told


def _passages(unit: UnitPoints, provisions: Sequence[Provision]) -> list[Bracket]:
    """Return a unit's brackets, and the alternatives that stand in none."""
    return [*unit.brackets, *read_alternatives(provisions)]


def _partners(alignment: Alignment, eid: str, *, old: bool) -> tuple[str, ...]:
    correspondence = (alignment.of_old if old else alignment.of_new).get(eid)
    if correspondence is None:
        return ()
    return correspondence.new if old else correspondence.old


def _new_point(bracket: Bracket, text: str) -> Progress:
    state: State = "bracketed" if _bare(bracket.text) and _stands_in(bracket.text, text) else "new"
    return Progress(state, "", bracket.eid, bracket.text)


def _resolved(passage: str, text: str) -> State:
    """Return how a passage was resolved that stands in no brackets of its own any more."""
    if _stands_in(passage, text):
        return "kept"
    pairs, there = _pairs(_bare(passage)), _pairs(_bare(text))
    return "reworded" if pairs and len(pairs & there) >= REWORDED * len(pairs) else "dropped"


def _stands_in(passage: str, text: str) -> bool:
    return f" {' '.join(_bare(passage))} " in f" {' '.join(_bare(text))} "


def _same(one: str, other: str) -> bool:
    return _bare(one) == _bare(other)


def _bare(text: str) -> list[str]:
    """Return a passage's words, without brackets and signs."""
    return match_words(text.replace("[", " ").replace("]", " "))


def _pairs(words: Sequence[str]) -> set[tuple[str, str]]:
    return set(pairwise(words))
