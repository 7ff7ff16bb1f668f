"""Read a text, compare two, write them in a format: what a worker is asked for most."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mla_diff.model.provision import Version
from mla_diff.site.asked import Asked, Say, compare_texts, frame_of, read_texts
from mla_diff.site.printed_page import last_page, page_of

MOST_SHOWN = 4000  # provisions of an outline on one page
LONGEST = 160  # characters of a provision in the outline


def read(asked: Asked, out: Path, say: Say) -> dict[str, Any]:
    """Read a text, and write what it was understood to be."""
    import json

    from mla_diff.languages import language_name
    from mla_diff.report.notices import version_notices
    from mla_diff.report.readings import read_as

    (version,) = read_texts(asked, say)
    told = {
        "said": read_as(version), "verdict": version.reading.verdict, "title": version.title, "id": version.id,
        "language": version.language, "language_name": language_name(version.language) if version.language else "",
        "date": version.date, "notices": version_notices(version),
        "findings": [
            [finding.message, _place(version, finding.place), finding.place, page_of(version, finding.place)]
            for finding in version.findings
        ],
        "last_page": last_page(version),
    }  # fmt: skip
    out.write_text(json.dumps({**told, "outline": _outline(version)}), encoding="utf-8")
    return {"date": version.date}


def _place(version: Version, place: str) -> str:
    """Return the eId that a finding leads to: its own, or the first provision of the page that it names."""
    if place in version.by_eid:
        return place
    page = place.removeprefix("page ")
    if not page.isdigit():
        return ""
    return next(
        (provision.eid for provision in version.provisions if provision.page and provision.page >= int(page)), ""
    )


def _outline(version: Version) -> dict[str, Any]:
    depth: dict[str | None, int] = {None: -1}
    rows: list[list[int | str]] = []
    for provision in version.provisions:
        depth[provision.eid] = depth[provision.parent] + 1
        if len(rows) < MOST_SHOWN:
            text = provision.text.replace("\t", " · ")
            short = text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
            rows.append([min(depth[provision.eid], 8), provision.eid, provision.label, provision.heading, short])
    return {"rows": rows, "left": len(version.provisions) - len(rows)}


def see(asked: Asked, out: Path, say: Say) -> dict[str, Any]:
    """Write the redline that ``compare`` writes, under the menu of the page."""
    from msgspec.structs import replace

    from mla_diff.site.correcting import correcting_of
    from mla_diff.writers.html import render
    from mla_diff.writers.registry import View

    comparison = compare_texts(asked, say)
    say("writing", "html")
    frame = replace(frame_of(asked), correcting=correcting_of(asked, comparison))
    out.write_text(render(comparison, View(everything=asked["everything"]), frame), encoding="utf-8")
    return {"differs": comparison.differs}


def take(asked: Asked, out: Path, say: Say) -> dict[str, Any]:
    """Write a comparison in a format, as ``compare`` does."""
    from mla_diff.writers.registry import View, render

    comparison = compare_texts(asked, say)
    say("writing", asked["format"])
    made = render(comparison, asked["format"], View())
    out.write_bytes(made if isinstance(made, bytes) else made.encode("utf-8", "backslashreplace"))
    return {"old": comparison.old.id, "new": comparison.new.id}
