"""Which module renders a timeline in which format."""

from __future__ import annotations

from mla_diff.lineages.timeline import Timeline
from mla_diff.model.errors import UnknownNameError
from mla_diff.text.guess import guess
from mla_diff.writers.registry import View

FORMATS = ("terminal", "html", "json")


def find_format(name: str, formats: tuple[str, ...] = FORMATS) -> str:
    """Return a format's name. Raises UnknownNameError with near misses."""
    if name in formats:
        return name
    hint = guess(name, formats, f"choose one of {', '.join(formats)}")
    raise UnknownNameError(f"there is no format {name!r} here; {hint}")


def render_timeline(timeline: Timeline, format: str, view: View) -> str:
    """Return a timeline in a format."""
    if find_format(format) == "html":
        from mla_diff.writers.trace_html import timeline_html

        return timeline_html(timeline)
    if format == "json":
        from mla_diff.writers.trace_json import timeline_json

        return timeline_json(timeline)
    from mla_diff.writers.timeline import timeline_text

    return timeline_text(timeline, view)
