"""One version as it was understood: an indented outline, or JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mla_diff.model.provision import Provision, Version
from mla_diff.report.readings import read_as
from mla_diff.writers.dumped import dump
from mla_diff.writers.json import version_values
from mla_diff.writers.runs import Run, paint, wrap

SCHEMA = "mla-diff/version/1"


def outline_json(version: Version, only: frozenset[str] = frozenset()) -> str:
    """Return a version as JSON, narrowed to some provisions where given."""
    values = {"schema": SCHEMA, **version_values(version)}
    if only:
        values["provisions"] = [one for one in values["provisions"] if one["eid"] in only]
    return dump(values)


def outline_text(version: Version, only: frozenset[str], width: int, color: bool) -> str:
    """Return a version's provisions with their eIds, then what was unsure."""
    lines = [paint(line, color).rstrip() for line in _outline(version, only, width)]
    return "\n".join(lines) + "\n"


def _outline(version: Version, only: frozenset[str], width: int) -> Iterator[Sequence[Run]]:
    yield from wrap([Run(version.title, "heading")], width)
    said = read_as(version)
    yield from wrap([Run(f"{said[0].upper()}{said[1:]}.", "quiet")], width)
    from mla_diff.report.notices import version_notices

    for notice in version_notices(version):
        yield from wrap([Run(f"! {notice}")], width, 0, 2)
    depth: dict[str | None, int] = {None: -1}
    for provision in version.provisions:
        depth[provision.eid] = depth[provision.parent] + 1
        if not only or provision.eid in only:
            yield from _entry(provision, depth[provision.eid], width)
    if version.findings:
        yield []
        yield [Run(f"Findings ({len(version.findings)})", "heading")]
        for finding in version.findings:
            place = f"{finding.place}: " if finding.place else ""
            yield from wrap([Run(f"{place}{finding.message}"), Run(f" [{finding.code}]", "quiet")], width, 2, 4)


def _entry(provision: Provision, depth: int, width: int) -> Iterator[Sequence[Run]]:
    indent = min(2 * depth, 16)
    runs = [Run(f"{provision.eid} ", "quiet")]
    if provision.label:
        runs.append(Run(f"{provision.label} ", "label"))
    if provision.heading:
        runs.append(Run(f"{provision.heading} ", "heading"))
    runs.append(Run(provision.text))
    if provision.page:
        runs.append(Run(f" [p. {provision.page}]", "quiet"))
    yield from wrap(runs, width, indent, indent + 2)
    for note in provision.notes:
        yield from wrap([Run(f"note {note.number}: {note.text}", "quiet")], width, indent + 4, indent + 6)
