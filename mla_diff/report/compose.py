"""The one account of a comparison: each thing that is said of it is said here, once, and held as values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from mla_diff.model.comparison import Comparison
from mla_diff.model.overview import Overview
from mla_diff.report.certainty import match_of
from mla_diff.report.departures import departures
from mla_diff.report.facts import cite_all, describe_both, facts_of_row, facts_of_section
from mla_diff.report.headlines import headlines
from mla_diff.report.layout import lay_out
from mla_diff.report.notices import notices
from mla_diff.report.remarks import pointer, remarks_on
from mla_diff.report.signs import kinds_of
from mla_diff.report.sums import NARROWED, sums, verdict
from mla_diff.report.values import Departure, Heading, Part, Report, Row, Section, remarks_of


def report_on(
    comparison: Comparison, only: frozenset[str] = frozenset(), *, overview: Overview | None = None
) -> Report:  # fmt: skip
    """Return all that is said of a comparison, in order; ``only`` narrows the parts to those that touch these eIds.

    A narrowed report says of no place that something stood there: its neighbours are not shown. What weighs
    most is told where an ``overview`` is given: it takes the kinds of all changes, which few formats need.
    """
    parts = tuple(lay_out(comparison, only))
    gone = {} if only else departures(comparison)
    left = _places_left(parts, gone)
    return Report(
        texts=describe_both(comparison.old, comparison.new),
        notices=tuple(notices(comparison)),
        sums=sums(comparison),
        verdict=verdict(comparison),
        parts=tuple(_with_facts(comparison, part, gone.get(part.name, ()), left) for part in parts),
        departed=gone.get("", ()),
        overview=headlines(comparison, overview, only) if overview else (),
        scope=NARROWED if only else "",
    )


def _places_left(parts: Iterable[Part], gone: Mapping[str, tuple[Departure, ...]]) -> frozenset[str]:
    """Return the old eIds of which something is said where they stood, so that an origin can lead there."""
    rows = (row for part in parts if isinstance(part, Section) for row in part.rows)
    paragraphs = {row.old.eid for row in rows if row.away and row.old and row.depth}
    return frozenset(paragraphs | {departure.old for here in gone.values() for departure in here})


def _with_facts(comparison: Comparison, part: Part, departed: tuple[Departure, ...], left: frozenset[str]) -> Part:
    if isinstance(part, Heading):
        return replace(part, row=_told(comparison, part.row, left, is_heading=True), departed=departed)
    section = replace(part, rows=tuple(_told(comparison, row, left) for row in part.rows))
    new = part.new.eid if part.new else ""
    remarks = tuple(remarks_on(comparison, part.correspondence, new, is_unit=True, left=left))
    is_asked = bool(remarks_of(remarks, "question"))  # which says how sure the match is
    return replace(
        section,
        cited=(cite_all(comparison.old, part.old), cite_all(comparison.new, (part.new,) if part.new else ())),
        facts=facts_of_section(comparison, section),
        match="" if is_asked else match_of(part.correspondence, comparison.old, comparison.alignment),
        remarks=remarks,
        departed=departed,
    )


def _told(comparison: Comparison, row: Row, left: frozenset[str], is_heading: bool = False) -> Row:
    """Return a row with what is said of it; of a section's own unit the section says it."""
    crossed = row.new is not None and row.new.eid in comparison.crossings
    recut = row.correspondence in comparison.recut
    row = replace(row, kinds=kinds_of(comparison, row), crossed=crossed, recut=recut)
    row = replace(row, facts=facts_of_row(comparison, row))
    if row.away:
        return replace(row, remarks=(pointer(comparison, row.new.eid),)) if row.new else row
    if not (row.depth or is_heading):
        return row
    new = row.new.eid if row.new else ""
    return replace(row, remarks=tuple(remarks_on(comparison, row.correspondence, new, is_unit=False, left=left)))
