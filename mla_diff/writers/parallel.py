"""Two language versions side by side: a row for each provision, and the places where their structures differ."""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.align.parallel import Beside
from mla_diff.cite.citation import cite
from mla_diff.languages import NAMES
from mla_diff.model.provision import Provision, Version
from mla_diff.report.notices import version_notices
from mla_diff.writers.tables import Table

SCHEMA = "mla-diff/parallel/1"
SHOWN = 12  # places named at the head; of more, their number says enough
DIFFERS = "≠"


def table_of_languages(left: Version, right: Version, rows: Sequence[Beside], differing: bool = False) -> Table:
    """Return two texts as a table of two columns and a sign; ``differing`` keeps the rows that differ alone."""
    shown = [one for one in rows if one.differs] if differing else list(rows)
    return Table(
        f"{_called(left)} beside {_called(right)}",
        (_called(left), "", _called(right)),
        tuple((_text(one.left), DIFFERS if one.differs else "", _text(one.right)) for one in shown),
        SCHEMA,
        tuple(
            {
                "left": one.left.eid if one.left else None, "right": one.right.eid if one.right else None,
                "differs": one.differs, "texts": [_text(one.left), _text(one.right)],
            }
            for one in shown
        ),
        tuple(_notices(left, right, rows)),
    )  # fmt: skip


def _called(version: Version) -> str:
    language = next((name.capitalize() for name, tag in NAMES.items() if tag == version.language), version.language)
    return f"{version.id} ({language})" if language else version.id


def _text(provision: Provision | None) -> str:
    if provision is None:
        return ""
    return " ".join(part for part in (provision.label, provision.heading, provision.text) if part)


def _notices(left: Version, right: Version, rows: Sequence[Beside]) -> list[str]:
    """Return what has to be known first: what each text is, and where the structures differ."""
    told = [f"{version.id}: {notice}" for version in (left, right) for notice in version_notices(version)]
    places = [one for one in rows if one.differs]
    if not places:
        return [*told, f"The two texts have the same structure: {len(rows)} provisions each."]
    named = [_place(left, right, one) for one in places[:SHOWN]]
    more = f" and {len(places) - SHOWN} more" if len(places) > SHOWN else ""
    return [*told, f"The structures differ in {len(places)} of {len(rows)} places: {'; '.join(named)}{more}."]


def _place(left: Version, right: Version, one: Beside) -> str:
    if one.left is None and one.right is not None:
        return f"{cite(right, one.right.eid)} only in {right.id}"
    if one.right is None and one.left is not None:
        return f"{cite(left, one.left.eid)} only in {left.id}"
    assert one.left is not None
    assert one.right is not None
    return f"{cite(left, one.left.eid)} beside {cite(right, one.right.eid)}"
