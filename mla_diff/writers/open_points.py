"""The open points of a negotiating text, and what became of them, as tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import to_builtins

from mla_diff.cite.citation import cite
from mla_diff.model.provision import Version
from mla_diff.negotiation.points import UnitPoints
from mla_diff.negotiation.progress import Progress, State
from mla_diff.report.counted import counted
from mla_diff.report.notices import series_notices
from mla_diff.writers.tables import Table

SCHEMA = "mla-diff/open-points/1"
SCHEMA_PROGRESS = "mla-diff/open-points-progress/1"
LONGEST = 60  # characters of a passage that are shown in a table of articles
_SAID: dict[State, str] = {
    "open": "{} still open", "kept": "{} kept", "dropped": "{} dropped", "reworded": "{} reworded", "new": "{} new",
    "bracketed": "{} newly bracketed",
}  # fmt: skip


def points_table(version: Version, units: Sequence[UnitPoints]) -> Table:
    """Return a row for each unit in which something is open."""
    brackets = sum(len(unit.brackets) for unit in units)
    alternatives = sum(len(unit.alternatives) for unit in units)
    open_points = f"{counted(brackets, 'bracket')} and {counted(alternatives, 'alternative')}"
    notices = [f"{open_points} are open, in {counted(len(units), 'place')}."]
    unclosed = [cite(version, each.eid) for unit in units for each in unit.brackets if not each.closed]
    if unclosed:
        verb = "is" if len(unclosed) == 1 else "are"
        notices.append(f"{len(unclosed)} of the brackets {verb} never closed: {'; '.join(unclosed)}.")
    unopened = [cite(version, eid) for unit in units for eid in unit.unopened]
    if unopened:
        verb = "was" if len(unopened) == 1 else "were"
        notices.append(f"{counted(len(unopened), 'closing bracket')} {verb} never opened: {'; '.join(unopened)}.")
    rows = tuple(
        (
            cite(version, unit.eid), str(len(unit.brackets)), ", ".join(map(_short, unit.alternatives)),
            ", ".join(unit.proposers),
            " | ".join(_short(bracket.text) for bracket in unit.brackets if bracket.depth == 1),
        )
        for unit in units
    )  # fmt: skip
    values = tuple({"citation": cite(version, unit.eid), **to_builtins(unit)} for unit in units)
    head = ("where", "brackets", "alternatives", "proposed by", "in brackets")
    return Table(f"Open points of {version.title or version.id}", head, rows, SCHEMA, values, tuple(notices))


def progress_table(old: Version, new: Version, points: Sequence[Progress]) -> Table:
    """Return a row for each open point of either draft."""
    counts = Counter(point.state for point in points)
    told = ", ".join(said.format(counts[state]) for state, said in _SAID.items() if counts[state])
    rows = tuple(
        (
            point.state, cite(old, point.old) if point.old else "", cite(new, point.new) if point.new else "",
            point.text,
        )
        for point in points
    )  # fmt: skip
    notice = f"Brackets and alternatives: {told or 'none in either draft'}."
    return Table(
        f"Open points from {old.id} to {new.id}", ("now", "earlier", "later", "words in brackets"), rows,
        SCHEMA_PROGRESS, tuple(to_builtins(point) for point in points), (*series_notices((old, new)), notice),
    )  # fmt: skip


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
