"""What a file was read as, in one line: the first thing that anybody has to know of it."""

from __future__ import annotations

from mla_diff.languages import language_name
from mla_diff.model.provision import Version


def read_as(version: Version) -> str:
    """Return what a version was understood to be: "read as: 94 articles in 8 parts, English; sound"."""
    reading = version.reading
    parts = [_counted(reading.count, reading.kind or "unit") if reading.count else "a text without numbered units"]
    divisions = ", ".join(_counted(count, kind) for kind, count in reading.divisions)
    if divisions and reading.count:
        parts[0] += f" in {divisions}"
    if reading.annexes:
        parts.append(_counted(reading.annexes, "annex"))
    notes = sum(len(provision.notes) for provision in version.provisions)
    if notes:
        parts.append(_counted(notes, "footnote"))
    if version.language:
        parts.append(language_name(version.language))
    return f"read as: {', '.join(parts)}; {reading.verdict}"


def _counted(count: int, noun: str) -> str:
    """Return a number with its noun.

    >>> _counted(1, "annex"), _counted(13, "annex"), _counted(2, "article")
    ('1 annex', '13 annexes', '2 articles')
    """
    if count == 1:
        return f"1 {noun}"
    return f"{count} {noun}es" if noun.endswith("x") else f"{count} {noun}s"
