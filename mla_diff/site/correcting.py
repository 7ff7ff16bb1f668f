"""From a row of the redline to the form that sets its pairing right, with both provisions named there."""

from __future__ import annotations

from urllib.parse import urlencode

from mla_diff.cite.citation import cite
from mla_diff.cite.find import find_provisions
from mla_diff.model.comparison import Comparison
from mla_diff.model.errors import MlaDiffError
from mla_diff.model.provision import Provision, Version
from mla_diff.site.asked import Asked
from mla_diff.writers.rows import Correcting


def correcting_of(asked: Asked, comparison: Comparison) -> Correcting | None:
    """Return how a pairing that is seen is set right; None where nothing can be kept of it."""
    if not asked["correct"]:
        return None
    form, name = asked["correct"]

    def address(old: Provision | None, new: Provision | None) -> str:
        names = {
            "old": understood_name(comparison.old, old.eid) if old else "",
            "new": understood_name(comparison.new, new.eid) if new else "",
        }
        return f"{form}?{urlencode(names)}#form"

    return Correcting(name, address)


def understood_name(version: Version, eid: str) -> str:
    """Return a provision's name as people cite it where that is understood as this provision, else its eId."""
    cited = cite(version, eid)
    try:
        return cited if find_provisions(version, cited) == (eid,) else eid
    except MlaDiffError:
        return eid
