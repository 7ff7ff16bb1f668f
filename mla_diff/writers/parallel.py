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
    shown = [beside for beside in rows if beside.differs] if differing else list(rows)
    return Table(
        f"{_called(left)} beside {_called(right)}",
        (_called(left), "", _called(right)),
        tuple((_text(beside.left), DIFFERS if beside.differs else "", _text(beside.right)) for beside in shown),
        SCHEMA,
        tuple(
            {
                "left": beside.left.eid if beside.left else None, "right": beside.right.eid if beside.right else None,
                "differs": beside.differs, "texts": [_text(beside.left), _text(beside.right)],
            }
            for beside in shown
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
    places = [beside for beside in rows if beside.differs]
    if not places:
        return [*told, f"The two texts have the same structure: {len(rows)} provisions each."]
    named = [_place(left, right, beside) for beside in places[:SHOWN]]
    more = f" and {len(places) - SHOWN} more" if len(places) > SHOWN else ""
    return [*told, f"The structures differ in {len(places)} of {len(rows)} places: {'; '.join(named)}{more}."]


def _place(left: Version, right: Version, beside: Beside) -> str:
    if beside.left is None and beside.right is not None:
        return f"{cite(right, beside.right.eid)} only in {right.id}"
    if beside.right is None and beside.left is not None:
        return f"{cite(left, beside.left.eid)} only in {left.id}"
    assert beside.left is not None
    assert beside.right is not None
    return f"{cite(left, beside.left.eid)} beside {cite(right, beside.right.eid)}"
