"""The version library as a list: what there is, when it dates from, what is held and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from mla_diff.writers.dumped import dump
from mla_diff.writers.runs import Run, paint, wrap

SCHEMA = "mla-diff/versions/1"


class Statement(Struct, frozen=True):
    """One cited statement about a version."""

    about: str
    says: str
    sources: tuple[str, ...]
    inference: bool


class Listed(Struct, frozen=True):
    """One version as listed. ``held`` says in words what of its text there is."""

    id: str
    date: str
    stage: str
    name: str  # ours
    held: str
    title: str = ""  # the version's own, where it is known
    languages: tuple[str, ...] = ()
    note: str = ""
    published: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()


def list_text(
    treaty: str, versions: Sequence[Listed], sources: bool, width: int, color: bool,
    instruments: Sequence[Listed] = (), proposals: Sequence[Listed] = (),
) -> str:  # fmt: skip
    """Return the versions in order, with every statement and its sources where asked, proposals, the older texts."""
    lines = list(_lines(treaty, versions, sources, width))
    if proposals:
        lines += [[], [Run("Proposals, put forward against a version", "heading")]]
        lines += _entries(proposals, sources, width)
    if instruments:
        lines += [[], [Run("Older texts that words were taken from; mla-diff sources VERSION says which", "heading")]]
        lines += _entries(instruments, sources, width)
    return "\n".join(paint(line, color).rstrip() for line in lines) + "\n"


def list_json(
    treaty: str, versions: Sequence[Listed], instruments: Sequence[Listed] = (), proposals: Sequence[Listed] = ()
) -> str:
    """Return the versions as JSON, statements included, proposals, and the older texts."""
    values = {"schema": SCHEMA, "treaty": treaty, "versions": [_values(version) for version in versions]}
    values |= {"proposals": [_values(proposal) for proposal in proposals]} if proposals else {}
    return dump(values | ({"instruments": [_values(instrument) for instrument in instruments]} if instruments else {}))


def _lines(treaty: str, versions: Sequence[Listed], sources: bool, width: int) -> Iterator[Sequence[Run]]:
    if treaty:
        yield from wrap([Run(treaty, "heading")], width)
    if not versions:
        yield [Run("No versions yet; mla-diff versions add FILE --id ID puts one in.")]
    yield from _entries(versions, sources, width)


def _entries(versions: Sequence[Listed], sources: bool, width: int) -> Iterator[Sequence[Run]]:
    widest = max((len(one.id) for one in versions), default=0)
    for version in versions:
        # the label's padding is kept as one run, since wrapping squeezes spaces
        start = [Run(version.id, "label"), Run(" " * (widest - len(version.id))), Run(f"  {version.date:10}  ")]
        rest = wrap([Run(version.held)], max(20, width - widest - 14), 0, 0)
        yield [*start, *rest[0]]
        yield from ([Run(" " * (widest + 14)), *line] for line in rest[1:])
        yield from wrap([Run(_about(version), "quiet")], width, 4, 6)
        if sources:
            yield from _cited(version, width)


def _about(one: Listed) -> str:
    return "; ".join(part for part in (one.name, ", ".join(one.languages), one.note) if part)


def _cited(one: Listed, width: int) -> Iterator[Sequence[Run]]:
    if one.title:
        yield from wrap([Run(f"title: {one.title}")], width, 4, 6)
    for place in one.published:
        yield from wrap([Run(f"published: {place}")], width, 4, 6)
    for statement in one.statements:
        runs = [Run(f"{statement.about}: {statement.says}"), Run(" (our inference)" if statement.inference else "")]
        yield from wrap([*runs, Run(f" [{'; '.join(statement.sources)}]", "quiet")], width, 4, 6)


def _values(one: Listed) -> dict[str, Any]:
    return {
        "id": one.id, "date": one.date, "stage": one.stage, "title": one.title, "name": one.name, "held": one.held,
        "languages": list(one.languages), "note": one.note, "published": list(one.published),
        "statements": [
            {"about": each.about, "says": each.says, "sources": list(each.sources), "inference": each.inference}
            for each in one.statements
        ],
    }  # fmt: skip
