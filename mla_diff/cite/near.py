"""What there is instead of a provision that was named and is not there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from mla_diff.cite.citation import cite
from mla_diff.cite.find import articles, units_below
from mla_diff.cite.names import Step
from mla_diff.model.provision import Version
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
    numbers = [provision.number for provision in articles(version)]
    if not numbers:
        return "; it has no articles at all"
    if steps and steps[0].number:
        return f"; did you mean Article {_like(numbers, steps[0].number)}? {_all(numbers)}"
    if re.search(r"\d", wanted):
        return f"; name one provision, as in Art. {numbers[0]}. {_all(numbers)}"
    return _by_heading(version, wanted) or f"; no heading has these words, and it has articles {_span(numbers)}"


def _inside(version: Version, eid: str) -> str:
    """Return what a provision has below it."""
    below = [cite(version, one.eid) for one in units_below(version, eid) if one.number]
    if not below:
        below = [cite(version, one.eid) for one in version.children.get(eid, ())]
    if not below:
        return f"its {cite(version, eid)} has no parts of its own"
    return f"it has {below[0]} to {below[-1]}" if len(below) > 1 else f"it has {below[0]}"


def _of_kind(version: Version, kind: str) -> str:
    there = [cite(version, one.eid) for one in version.provisions if one.kind == kind]
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


def _all(numbers: Sequence[str]) -> str:
    return f"It has {len(numbers)} article{'s' if len(numbers) > 1 else ''}, {_span(numbers)}"


def _span(numbers: Sequence[str]) -> str:
    return f"{numbers[0]} to {numbers[-1]}" if len(numbers) > 1 else numbers[0]


def _by_heading(version: Version, wanted: str) -> str:
    headings = {provision.heading.casefold(): provision for provision in version.provisions if provision.heading}
    close = get_close_matches(wanted.casefold(), headings, 2, 0.5)
    named = " or ".join(f"{headings[one].heading!r} ({cite(version, headings[one].eid)})" for one in close)
    return f"; did you mean {named}?" if named else ""
