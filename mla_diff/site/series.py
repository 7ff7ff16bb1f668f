"""All texts of a desk followed: concordance, timeline of a clause, which version brought a word, whose words it was."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mla_diff.lineages.lineage import History
from mla_diff.model.provision import Version
from mla_diff.site.asked import Asked, Say, frame_of, read_texts
from mla_diff.writers.page import page


def _series(asked: Asked, say: Say) -> tuple[Version, ...]:
    from mla_diff.loading import load_series

    return load_series(read_texts(asked, say), library=asked["library"])


def _history(series: Sequence[Version], asked: Asked, say: Say) -> History:
    from mla_diff.pipeline import trace

    say("tracing", "")
    return trace(series, library=asked["library"])


def concordance(asked: Asked, out: Path, say: Say) -> dict[str, Any]:
    """Write the table of equivalences over all versions."""
    from mla_diff.writers.concordance import table_of_many, table_of_two
    from mla_diff.writers.tables import STYLES

    history = _history(_series(asked, say), asked, say)
    table = (table_of_two if len(history.versions) == 2 else table_of_many)(history, asked["paragraphs"])
    made = page("table.html", styles=STYLES, title=table.title, table=table, site=frame_of(asked))
    out.write_text(made, encoding="utf-8")
    return {}


def trace(asked: Asked, out: Path, say: Say) -> dict[str, Any]:
    """Write what became of one provision, version by version."""
    from mla_diff.lineages.changes import WordChanges
    from mla_diff.lineages.places import find_place
    from mla_diff.lineages.timeline import build_timeline, cite_place
    from mla_diff.report.notices import series_notices
    from mla_diff.writers.trace_html import timeline_values

    series = _series(asked, say)
    place = find_place(series, asked["provision"], asked["within"])
    timeline = build_timeline(WordChanges(_history(series, asked, say)), place)
    title = f"History of {cite_place(timeline.history, timeline.lineage.places[-1])}"
    made = page(
        "timeline.html", title=title, notices=series_notices(series), part=timeline_values(timeline),
        site=frame_of(asked),
    )  # fmt: skip
    out.write_text(made, encoding="utf-8")
    return {}


def blame(asked: Asked, out: Path, say: Say) -> dict[str, Any]:
    """Write with which version each word of a text, or of one of its provisions, came in."""
    from mla_diff.lineages.blame import Blame
    from mla_diff.lineages.changes import WordChanges
    from mla_diff.lineages.places import find_place
    from mla_diff.writers.blame import attribute, blame_values

    series = _series(asked, say)
    version = asked["within"]
    place = find_place(series, asked["provision"], version) if asked["provision"] else None
    history = _history(series[: version + 1], asked, say)
    found = attribute(Blame(WordChanges(history)), history, version, place)
    out.write_text(page("blame.html", site=frame_of(asked), **blame_values(found)), encoding="utf-8")
    return {}


def sources(asked: Asked, out: Path, say: Say) -> dict[str, Any]:
    """Write which words of a text stand in the other texts of the desk."""
    from mla_diff import sourcing
    from mla_diff.writers.sources.html import page_values

    series = _series(asked, say)
    target = series[asked["within"]]
    say("tracing", "")
    sourced = sourcing.sources(target, [version for version in series if version is not target])
    values = page_values(sourced, lambda eid: f"#{eid}")
    out.write_text(page("sources.html", styles=("sources.css",), site=frame_of(asked), **values), encoding="utf-8")
    return {}
