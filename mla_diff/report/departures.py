"""Where a basic unit stood that is now elsewhere: after which section of the layout a pointer to it belongs."""

from __future__ import annotations

from msgspec import Struct

from mla_diff.align.units import basic_units
from mla_diff.model.alignment import Correspondence, Link
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Provision


class Departure(Struct, frozen=True):
    """An old basic unit whose words are shown elsewhere, and the link that leads there."""

    old: Provision
    link: Link
    correspondence: Correspondence


def departures(comparison: Comparison) -> dict[str, tuple[Departure, ...]]:
    """Return the departures to show after each section, by the eId that heads it.

    The eId is a new one, or for a dropped unit the old one after "old-"; "" stands for the beginning.
    """
    found: dict[str, list[Departure]] = {}
    place, seen = "", set()
    units = {provision.eid for provision in basic_units(comparison.new)}
    for provision in basic_units(comparison.old):
        one = comparison.alignment.of_old[provision.eid]
        alignment = comparison.alignment
        link = alignment.way_on(provision.eid, units) or alignment.way_on(provision.eid)
        if link is None:
            place = f"old-{provision.eid}"
        elif one.moved or link.new in seen:
            found.setdefault(place, []).append(Departure(provision, link, one))
        else:
            place = link.new
            seen.add(place)
    return {place: tuple(here) for place, here in found.items()}
