"""Articles of which the number is left, and perhaps "(repealed)": the article carries on, its words are gone.

```
old   Article 3. Notice. A Party that puts out a light shall inform the other Parties ...
new   Article 3. (repealed)
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mla_diff.align.splits_and_merges import expectation, link_units, places_of_units
from mla_diff.align.thresholds import IN_PLACE, LONGEST_EPITAPH
from mla_diff.align.units import Side, Unit
from mla_diff.model.alignment import Link
from mla_diff.model.provision import Version


def link_tombstones(old: Side, new: Side, links: Sequence[Link]) -> list[Link]:
    """Return links of articles without partner that bear the same number in the same place, one of them saying nothing.

    What says so little cannot be told from another by its words, so its number and its place decide.
    """
    old_left = _only_bearers(old, {link.old for link in links})
    new_left = _only_bearers(new, {link.new for link in links})
    if not old_left or not new_left:
        return []
    place_old, place_new = places_of_units(old), places_of_units(new)
    expected = expectation(place_old, place_new, links)
    found = []
    for name, unit, partner in _namesakes(old_left, new_left):
        is_in_place = abs(place_new[partner.eid] - expected(place_old[unit.eid])) <= IN_PLACE
        if name[1] and is_in_place and min(len(unit.words), len(partner.words)) <= LONGEST_EPITAPH:
            found.append(link_units(unit, partner, 1.0, "number"))
    return found


_EPITAPH = re.compile(r"[\s.…–—-]*(?:[(\[][^()\[\]]*[)\]])?[\s.…–—-]*")  # "(repealed)", "[...]", dots alone


def is_epitaph(text: str) -> bool:
    """Return whether a paragraph says only that its words are gone, in brackets.

    >>> is_epitaph("(repealed)"), is_epitaph("[gestrichen]."), is_epitaph("The fee (ten coins) is due.")
    (True, True, False)
    """
    return len(text.split()) <= LONGEST_EPITAPH and bool(_EPITAPH.fullmatch(text))


def are_buried(old: Version, one: str, new: Version, other: str) -> bool:
    """Return whether two provisions bear the same number, and one of them says only that its words are gone."""
    provision, partner = old.by_eid[one], new.by_eid[other]
    same_number = bool(provision.number) and provision.number == partner.number
    return same_number and is_epitaph(provision.text) != is_epitaph(partner.text)


Name = tuple[str, str, str]


def _only_bearers(side: Side, linked: set[str]) -> dict[Name, Unit]:
    """Return the units without partner by kind, number and instrument, where no second one is named so."""
    bearers: dict[Name, Unit] = {}
    repeated = set()
    for unit in side.units:
        name = unit.kind, unit.number, unit.instrument
        if name in bearers:
            repeated.add(name)
        bearers[name] = unit
    return {name: unit for name, unit in bearers.items() if name not in repeated and unit.eid not in linked}


def _namesakes(old: dict[Name, Unit], new: dict[Name, Unit]) -> Iterator[tuple[Name, Unit, Unit]]:
    for name, unit in old.items():
        if name in new and (unit.words or new[name].words):
            yield name, unit, new[name]
