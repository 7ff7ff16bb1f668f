"""What there is instead of a provision that was named and is not there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from mla_diff.cite.citation import cite
from mla_diff.cite.names import Step
from mla_diff.model.provision import Provision, Version, articles, units_below
from mla_diff.text.numerals import canonical_number

_MOST = 8  # provisions named in one hint


def near(version: Version, wanted: str, steps: Sequence[Step], reached: Sequence[str]) -> str:
    """Return a hint at what is there: below what was reached, by a like number, or by a like heading.

    ``reached`` is how far the ``steps`` of the name lead.
    """
    if reached:
        return f"; {_inside(version, reached[0])}"
    kind = steps[0].kind if steps else ""
    if kind and kind not in ("article", "paragraph", "subparagraph", "point", "sentence"):
        return f"; {_of_kind(version, kind)}"
    units = list(articles(version))
    if not units:
        return "; it has no articles at all"
    noun = version.reading.kind or "article"
    if steps and steps[0].number:
        like = _like([unit.number for unit in units], steps[0].number)
        meant = next(cite(version, unit.eid) for unit in units if unit.number == like)
        return f"; did you mean {meant}? {_all(units, noun)}"
    if re.search(r"\d", wanted):
        return f"; name one provision, as in {cite(version, units[0].eid)}. {_all(units, noun)}"
    return _by_heading(version, wanted) or f"; no heading has these words, and it has {noun}s {_span(units)}"


def _inside(version: Version, eid: str) -> str:
    """Return what a provision has below it."""
    below = [cite(version, provision.eid) for provision in units_below(version, eid) if provision.number]
    if not below:
        below = [cite(version, provision.eid) for provision in version.children.get(eid, ())]
    if not below:
        return f"its {cite(version, eid)} has no parts of its own"
    return f"it has {below[0]} to {below[-1]}" if len(below) > 1 else f"it has {below[0]}"


def _of_kind(version: Version, kind: str) -> str:
    there = [cite(version, provision.eid) for provision in version.provisions if provision.kind == kind]
    more = f" and {len(there) - _MOST} more" if len(there) > _MOST else ""
    return f"it has {', '.join(there[:_MOST])}{more}" if there else f"its text as held has no {kind}"


def _like(numbers: Sequence[str], wanted: str) -> str:
    """Return the number nearest to one that is not there: "5" for "5bis", else the one most like it."""
    digits = re.match(r"\d+", canonical_number(wanted))
    start = digits[0] if digits else wanted
    known = {canonical_number(number): number for number in numbers}
    if start in known:
        return known[start]
    close = get_close_matches(start, known, 1, 0.5)
    return known[close[0]] if close else numbers[-1]


def _all(units: Sequence[Provision], noun: str) -> str:
    return f"It has {len(units)} {noun}{'s' if len(units) > 1 else ''}, {_span(units)}"


def _span(units: Sequence[Provision]) -> str:
    return f"{units[0].number} to {units[-1].number}" if len(units) > 1 else units[0].number


def _by_heading(version: Version, wanted: str) -> str:
    headings = {provision.heading.casefold(): provision for provision in version.provisions if provision.heading}
    close = get_close_matches(wanted.casefold(), headings, 2, 0.5)
    named = " or ".join(f"{headings[one].heading!r} ({cite(version, headings[one].eid)})" for one in close)
    return f"; did you mean {named}?" if named else ""
