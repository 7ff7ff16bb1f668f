"""A comparison laid out for reading: sections (articles, mostly) of rows, in the order of the new version.

A paragraph that moved stands where it is now; where it was, a row without words points there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from mla_diff.align.units import basic_units, groups
from mla_diff.model.alignment import Correspondence
from mla_diff.model.comparison import Change, Comparison, NoteChange
from mla_diff.model.provision import Provision, Version
from mla_diff.report.values import TITLE, Heading, Part, Row, Section


def is_renumbered(row: Row) -> bool:
    """Return whether a row's provisions are numbered differently.

    "a)" and "a." are the same number, and so is a preamble over which only one text prints the word.
    """
    if row.old is None or row.new is None or row.old.label == row.new.label:
        return False
    return row.old.number != row.new.number or bool(row.old.kind != row.new.kind and row.old.number)


def lay_out(comparison: Comparison, only: frozenset[str] = frozenset()) -> Iterator[Part]:
    """Yield headings and sections in reading order; ``only`` narrows to correspondences that touch these eIds.

    Their new side, read downwards, is the new text: what was dropped stands behind what came before it in the old one.
    """
    if any(op.sign != "=" for op in comparison.title) and not only:
        yield _title(comparison)
    places = {provision.eid: place for place, provision in enumerate(comparison.new.provisions)}
    ordered: list[tuple[int, bool, Part]] = []
    before = -1  # the place of what a dropped part stands behind
    for part in _parts(comparison, only):
        before = places[part.correspondence.new[0]] if part.new else before
        ordered.append((places[part.new.eid] if part.new else before, part.new is None, part))
    yield from (part for _, _, part in sorted(ordered, key=lambda entry: entry[:2]))


def _parts(comparison: Comparison, only: frozenset[str]) -> Iterator[Part]:
    """Yield headings and sections in the order of the alignment."""
    sides = _Side(comparison.old), _Side(comparison.new)
    rows = _rows_by_section(comparison, sides)
    for correspondence, changes in zip(comparison.alignment.correspondences, comparison.changes, strict=True):
        for eid, version, side in _heads(comparison, correspondence):
            provision = version.by_eid[eid]
            if groups(version, provision):
                row = _heading_row(comparison, correspondence, changes, provision, side)
                if not only or only & {*correspondence.old, *correspondence.new}:
                    yield Heading(row, sides[side].depth[eid])
            elif eid in sides[side].units:
                found = tuple(row for row in rows[side, eid] if not only or only & _eids(row))
                if found:
                    linked = dict.fromkeys(
                        link.old for link in correspondence.links if link.new == eid and link.old in sides[0].units
                    )
                    olds = tuple(comparison.old.by_eid[old] for old in linked) if side else (provision,)
                    yield Section(correspondence, olds, provision if side else None, found, _above(version, eid))
        for eid in correspondence.old if correspondence.new else ():  # a unit that became a division, or the like
            found = tuple(row for row in rows.get((0, eid), ()) if not only or only & _eids(row))
            if found:
                yield Section(correspondence, (comparison.old.by_eid[eid],), None, found, _above(comparison.old, eid))


def _title(comparison: Comparison) -> Heading:
    """Return the titles of two versions that have no preface, as the row of one."""
    titles = ["".join(op.text for op in comparison.title if op.sign in ("=", sign)) for sign in "-+"]
    old, new = (Provision(TITLE, "preface", "", "", title, None, "") for title in titles)
    change = Change(TITLE, TITLE, comparison.title)
    pair = Correspondence((TITLE,), (TITLE,), (), "one-to-one")
    return Heading(Row(pair, old if old.heading else None, new if new.heading else None, change, 0), 0)


def table_at(rows: Sequence[Row], start: int) -> Sequence[Row]:
    """Return the rows of the table that begins, or goes on, at an index; none where no row of a table stands there."""
    end = start
    while end < len(rows) and rows[end].is_of_table:
        end += 1
    return rows[start:end]


LONGEST_TERM = 5  # words


def is_term(row: Row) -> bool:
    """Return whether a row holds a few words without a stop, as a term stands above its definition."""
    provision = row.new
    if provision is None or provision.kind not in ("subparagraph", "paragraph") or provision.number:
        return False
    return bool(provision.text) and len(provision.text.split()) <= LONGEST_TERM and provision.text[-1] not in ".;:,"


class _Side:
    """Where the provisions of one version stand."""

    def __init__(self, version: Version) -> None:
        self.units = {provision.eid for provision in basic_units(version)}
        self.unit_of: dict[str, str] = {}
        self.depth: dict[str, int] = {}
        for provision in version.provisions:
            parent = provision.parent
            self.depth[provision.eid] = self.depth[parent] + 1 if parent else 0
            self.unit_of[provision.eid] = (
                provision.eid if provision.eid in self.units else self.unit_of.get(parent or "", "")
            )


def _heads(comparison: Comparison, correspondence: Correspondence) -> Iterator[tuple[str, Version, int]]:
    """Yield the provisions of a correspondence that may head a section: the new ones, or the old if there are none."""
    if correspondence.new:
        yield from ((eid, comparison.new, 1) for eid in correspondence.new)
    else:
        yield from ((eid, comparison.old, 0) for eid in correspondence.old)


def _heading_row(
    comparison: Comparison, correspondence: Correspondence, changes: tuple[Change, ...], provision: Provision, side: int
) -> Row:
    change = next((c for c in changes if provision.eid == (c.new if side else c.old)), None)
    carried = next((link.old for link in correspondence.links if side and link.new == provision.eid), "")
    before = change.old if change and change.old else carried  # "PART II" alone has no words that could change
    old = comparison.old.by_eid[before] if before else (None if side else provision)
    new = provision if side else None
    return Row(correspondence, old, new, change, 0, notes=_notes(comparison, correspondence, old, new))


def _notes(
    comparison: Comparison, correspondence: Correspondence, old: Provision | None, new: Provision | None
) -> tuple[NoteChange, ...]:
    """Return the footnotes that changed in a row: with the new provision, those that went with the old one."""
    return tuple(
        note for note in comparison.notes_of.get(correspondence, ())
        if (note.new == new.eid if note.new and new else old is not None and note.old == old.eid and not note.new)
    )  # fmt: skip


def _rows_by_section(comparison: Comparison, sides: tuple[_Side, _Side]) -> dict[tuple[int, str], list[Row]]:
    """Return the rows of each basic unit, by side (0 old, 1 new) and eId."""
    rows: defaultdict[tuple[int, str], list[Row]] = defaultdict(list)
    partner = _partners(comparison, sides)
    for correspondence, changes in zip(comparison.alignment.correspondences, comparison.changes, strict=True):
        shown: set[str] = set()  # new provisions
        for change in changes:
            row = _row(comparison, correspondence, change, sides)
            home = (
                (1, sides[1].unit_of[row.new.eid])
                if row.new
                else partner.get(sides[0].unit_of[row.old.eid], (0, ""))
                if row.old
                else (0, "")
            )
            if home[1]:
                rows[home].append(row)
                shown |= {row.new.eid} if row.new else set()
            if row.old and row.new and row.old.eid != row.new.eid:  # what kept its name went nowhere
                origin = partner.get(sides[0].unit_of[row.old.eid])
                if origin and origin != home and home[1]:
                    rows[origin].append(Row(correspondence, row.old, row.new, None, row.depth, away=True))
        for eid in correspondence.new:
            if eid not in shown and sides[1].unit_of[eid]:
                link = comparison.alignment.way_back(eid)
                there = comparison.old.by_eid[link.old] if link else None
                rows[1, sides[1].unit_of[eid]].append(
                    Row(
                        correspondence, there, comparison.new.by_eid[eid], None, _depth(sides[1], eid),
                        notes=_notes(comparison, correspondence, there, comparison.new.by_eid[eid]),
                    )
                )  # fmt: skip
    _put_in_order(comparison, sides, partner, rows)
    return rows


def _put_in_order(
    comparison: Comparison, sides: tuple[_Side, _Side], partner: Mapping[str, tuple[int, str]],
    rows: Mapping[tuple[int, str], list[Row]],
) -> None:  # fmt: skip
    """Sort the rows of each new unit as the new text has them; what the old text alone has stands behind what was
    before it there and is in this unit still.
    """
    places = {provision.eid: place for place, provision in enumerate(comparison.new.provisions)}
    reached: dict[str, int] = {}  # for each new unit, the place of the last provision in it that carries on an old one
    behind: dict[str, int] = {}
    for provision in comparison.old.provisions:
        side, unit = partner.get(sides[0].unit_of[provision.eid], (0, ""))
        if not side:
            continue
        link = comparison.alignment.way_on(provision.eid)
        if link and sides[1].unit_of[link.new] == unit:
            reached[unit] = places[link.new]
        behind[provision.eid] = reached.get(unit, places[unit])

    def place_of(row: Row) -> tuple[int, bool]:
        if row.new and not row.away:
            return places[row.new.eid], False
        return behind.get(row.old.eid, -1) if row.old else -1, True

    for (side, _), of_unit in rows.items():
        if side:
            of_unit.sort(key=place_of)


def _partners(comparison: Comparison, sides: tuple[_Side, _Side]) -> dict[str, tuple[int, str]]:
    """Return where the rows of each old unit are shown: with the new unit in which it, or its words, carry on, else
    alone.
    """
    found: dict[str, tuple[int, str]] = {}
    for eid in sides[0].units:
        link = comparison.alignment.way_on(eid, sides[1].units) or comparison.alignment.way_on(eid)
        unit = sides[1].unit_of[link.new] if link else ""
        found[eid] = (1, unit) if unit else (0, eid)
    return found


def _row(comparison: Comparison, correspondence: Correspondence, change: Change, sides: tuple[_Side, _Side]) -> Row:
    old = comparison.old.by_eid[change.old] if change.old else None
    new = comparison.new.by_eid[change.new] if change.new else None
    depth = _depth(sides[1], new.eid) if new else _depth(sides[0], old.eid) if old else 0
    return Row(correspondence, old, new, change, depth, notes=_notes(comparison, correspondence, old, new))


def _depth(side: _Side, eid: str) -> int:
    unit = side.unit_of[eid]
    return side.depth[eid] - side.depth[unit] if unit else 0


def _eids(row: Row) -> set[str]:
    return {provision.eid for provision in (row.old, row.new) if provision}


def _above(version: Version, eid: str) -> tuple[Provision, ...]:
    found: list[Provision] = []
    parent = version.by_eid[eid].parent
    while parent:
        found.insert(0, version.by_eid[parent])
        parent = version.by_eid[parent].parent
    return tuple(found)
