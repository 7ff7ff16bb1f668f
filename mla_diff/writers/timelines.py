"""Which module renders a timeline in which format."""

from __future__ import annotations

from msgspec.structs import replace

from mla_diff.lineages.timeline import Timeline, cite_place
from mla_diff.model.errors import UnknownNameError
from mla_diff.text.guess import guess
from mla_diff.writers.formats import TIMELINES
from mla_diff.writers.registry import View
from mla_diff.writers.sources.beside import Known


def find_format(name: str, formats: tuple[str, ...] = TIMELINES) -> str:
    """Return a format's name. Raises UnknownNameError with near misses."""
    if name in formats:
        return name
    hint = guess(name, formats, f"choose one of {', '.join(formats)}")
    raise UnknownNameError(f"there is no format {name!r} here; {hint}")


def render_timeline(timeline: Timeline, format: str, view: View, known: Known | None = None) -> str | bytes:
    """Return a timeline in a format, with the sources of its versions if ``known``: bytes for Word, else text."""
    if find_format(format) == "html":
        from mla_diff.writers.trace_html import timeline_html

        return timeline_html(timeline, known)
    if format == "json":
        from mla_diff.writers.trace_json import timeline_json

        return timeline_json(timeline, known)
    from mla_diff.writers.branches import branch_lines
    from mla_diff.writers.timeline import notice_lines, timeline_lines, timeline_text

    if format in ("md", "docx"):
        from mla_diff.writers.sheets import WIDE, lines_as_markdown, lines_as_word

        wide = replace(view, width=WIDE, color=True)
        found = (
            *notice_lines(timeline.history, WIDE),
            *timeline_lines(timeline, wide, known, hint=False), *branch_lines(timeline.branches, wide),
        )  # fmt: skip
        if format == "md":
            return lines_as_markdown(found)
        return lines_as_word(found, cite_place(timeline.history, timeline.lineage.places[-1]))
    return timeline_text(timeline, view, known)
