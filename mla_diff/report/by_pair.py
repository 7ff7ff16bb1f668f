"""What the report says of each pair of provisions, for tables that list pairs in an order of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from mla_diff.model.provision import Provision
from mla_diff.report.values import Heading, Report, Row, Section

Pair = tuple[str, str]  # an old and a new eId, "" for no counterpart


class Told(Struct, frozen=True):
    """What happened to a pair, in the words of every format, and whether words changed in substance."""

    facts: tuple[str, ...]
    is_modified: bool


def told_by_pair(report: Report) -> Mapping[Pair, Told]:
    """Return what a report says of each pair it shows; of a unit with all that stands in it, as its headline does."""
    told: dict[Pair, Told] = {}
    for part in report.parts:
        for pair, said in _told_of(part):
            told.setdefault(pair, said)
    return told


def _told_of(part: Heading | Section) -> Iterator[tuple[Pair, Told]]:
    if isinstance(part, Heading):
        yield _told_of_row(part.row)
        return
    said = Told(part.facts, part.is_modified)
    for old in part.old or (None,):
        yield _pair(old, part.new), said
    for row in part.rows:
        if not row.away:
            yield _told_of_row(row)


def _told_of_row(row: Row) -> tuple[Pair, Told]:
    return _pair(row.old, row.new), Told(row.facts, row.is_modified)


def _pair(old: Provision | None, new: Provision | None) -> Pair:
    return old.eid if old else "", new.eid if new else ""
