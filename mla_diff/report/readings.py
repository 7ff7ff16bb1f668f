"""What a file was read as, in one line: the first thing that anybody has to know of it."""

from __future__ import annotations

from mla_diff.languages import language_name
from mla_diff.model.provision import Version
from mla_diff.report.counted import counted


def read_as(version: Version) -> str:
    """Return what a version was understood to be: "read as: 94 articles in 8 parts, English; sound"."""
    reading = version.reading
    parts = [counted(reading.count, reading.kind or "unit") if reading.count else "a text without numbered units"]
    divisions = ", ".join(counted(count, kind) for kind, count in reading.divisions)
    if divisions and reading.count:
        parts[0] += f" in {divisions}"
    if reading.annexes:
        units = _units_in_annexes(version)
        inside = f" with {counted(units, version.article_kind)}" if units else ""
        parts.append(f"{counted(reading.annexes, 'annex')}{inside}")
    notes = sum(len(provision.notes) for provision in version.provisions)
    if notes:
        parts.append(counted(notes, "footnote"))
    if version.language:
        parts.append(language_name(version.language))
    return f"read as: {', '.join(parts)}; {reading.verdict}"


def _units_in_annexes(version: Version) -> int:
    """Return how many articles, or sections, stand in annexes: a comparison counts them with those of the body."""
    annexed: set[str] = set()
    for provision in version.provisions:
        if provision.kind == "annex" or provision.parent in annexed:
            annexed.add(provision.eid)
    return sum(one.kind == version.article_kind and one.eid in annexed for one in version.provisions)
