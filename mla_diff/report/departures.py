"""Where a basic unit stood that is now elsewhere, and what is said there."""

from __future__ import annotations

from mla_diff.align.units import basic_units
from mla_diff.cite.citation import cite
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Provision
from mla_diff.report.values import Departure, Remark, Span, name_of


def departures(comparison: Comparison) -> dict[str, tuple[Departure, ...]]:
    """Return the departures to show after each section, by the section's name; "" stands for the beginning."""
    found: dict[str, list[Departure]] = {}
    section, shown = "", set()
    alignment = comparison.alignment
    units = {provision.eid for provision in basic_units(comparison.new)}
    for provision in basic_units(comparison.old):
        correspondence = alignment.of_old[provision.eid]
        link = alignment.way_on(provision.eid, units) or alignment.way_on(provision.eid)
        if link is None:
            section = name_of(provision, None)
        elif correspondence.moved or link.new in shown:
            how = "moved" if correspondence.moved else "merged"
            found.setdefault(section, []).append(
                Departure(provision.eid, how, _left(comparison, provision, how, link.new))
            )
        else:
            section = link.new
            shown.add(section)
    return {section: tuple(here) for section, here in found.items()}


def _left(comparison: Comparison, old: Provision, how: str, new: str) -> Remark:
    """Return what is said where an article stood whose words are now elsewhere."""
    heading = (Span(" "), Span(old.heading, "law", old.eid)) if old.heading else ()
    verb = "moved to" if how == "moved" else "merged into"
    here, there = Span(cite(comparison.old, old.eid), "here"), Span(cite(comparison.new, new), "new", new)
    return Remark("left", (here, *heading, Span(f" stood here; {verb} "), there))
