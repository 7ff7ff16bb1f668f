"""Two columns without a style sheet: what LaTeX and a notebook show of a report, as values that each of them paints.

```
Head("Art. 2", "changed")
Pair([1. The Party |shall| act], [1. The Party |may| act])      words with a look: gone, come, reference, or none
Aside("Moved here from Art. 4.")
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from mla_diff.model.comparison import UNCOMPARED, NoteChange, Op, Sign
from mla_diff.model.provision import Provision
from mla_diff.report.headlines import WEIGHS_MOST
from mla_diff.report.values import Departure, Heading, Remark, Report, Row

Look = Literal["", "gone", "come", "reference"]


class Words(Struct, frozen=True):
    """A run of words that look alike; "reference" is a number that only follows its target."""

    text: str
    look: Look = ""


class Head(Struct, frozen=True):
    """An article as it is cited, and what happened to it."""

    title: str
    facts: str


class Pair(Struct, frozen=True):
    """The words of either side; none on a side that has nothing there."""

    old: tuple[Words, ...]
    new: tuple[Words, ...]


class Aside(Struct, frozen=True):
    """A sentence across both columns."""

    text: str


def said_first(report: Report) -> tuple[str, ...]:
    """Return what stands between notices and columns, a paragraph each: the verdict, what weighs most."""
    overview = (f"{WEIGHS_MOST}:", *(headline.text for headline in report.overview)) if report.overview else ()
    return (*filter(None, (report.verdict, report.scope)), *overview)


def columns(report: Report, everything: bool) -> Iterator[Head | Pair | Aside]:
    """Yield what changed, or ``everything``, in the order of the report."""
    yield from _departed(report.departed)
    for part in report.parts:
        if isinstance(part, Heading):
            if part.row.is_changed:
                yield from _row(part.row)
        else:
            rows = [row for row in part.rows if row.is_changed or everything]
            if rows:
                yield Head(part.title, ", ".join(part.facts))
                yield from _asides(part.remarks)
            for row in rows:
                yield from _row(row)
        yield from _departed(part.departed)


def _departed(departures: Sequence[Departure]) -> Iterator[Aside]:
    yield from (Aside(f"{departure.remark.text}.") for departure in departures)


def _asides(remarks: Sequence[Remark]) -> Iterator[Aside]:
    yield from (Aside(remark.text) for remark in remarks)


def _row(row: Row) -> Iterator[Pair | Aside]:
    """Yield a row, the footnotes that changed in it, and what is said of it."""
    if row.away:
        told = " ".join([row.old.label if row.old else "", *(remark.text for remark in row.remarks)]).strip()
        yield Pair((Words(told),), ())
        return
    ops = row.change.ops if row.change else ()
    yield Pair(_side(row.old, ops, "-"), _side(row.new, ops, "+"))
    for note in row.notes:
        yield Pair(_note(note, note.old_number, "-"), _note(note, note.new_number, "+"))
    yield from _asides(row.remarks)


def _side(provision: Provision | None, ops: Sequence[Op], sign: Sign) -> tuple[Words, ...]:
    if provision is None:
        return ()
    label = (Words(f"{provision.label} "),) if provision.label else ()
    return (*label, *_words(ops, sign))


def _note(note: NoteChange, number: str, sign: Sign) -> tuple[Words, ...]:
    return (Words(f"note {number}: "), *_words(note.ops, sign)) if number else _words(note.ops, sign)


def _words(ops: Sequence[Op], sign: Sign) -> tuple[Words, ...]:
    """Return the words of one side; typography, and words that were not compared, have no look."""
    return tuple(Words(op.text, _look(op)) for op in ops if op.sign in ("=", sign))


def _look(op: Op) -> Look:
    if op.sign == "=" or op.reason == "typography" or op.reason in UNCOMPARED:
        return ""
    if op.reason:
        return "reference"
    return "gone" if op.sign == "-" else "come"
