"""A text's sources in every format; ``told`` composes what is said, the modules beside it paint it."""

from __future__ import annotations

from mla_diff.writers.registry import View
from mla_diff.writers.sources.told import Sourced

FORMATS = ("terminal", "html", "json", "csv", "docx", "md")


def render_sources(sourced: Sourced, format: str, view: View) -> str | bytes:
    """Return a text's sources in one of ``FORMATS``: bytes for Word, else text."""
    if format == "json":
        from mla_diff.writers.sources.values import sources_json

        return sources_json(sourced)
    if format == "csv":
        from mla_diff.writers.sources.values import sources_table
        from mla_diff.writers.tables import table_csv

        return table_csv(sources_table(sourced))
    if format == "html":
        from mla_diff.writers.sources.html import sources_html

        return sources_html(sourced)
    if format == "md":
        from mla_diff.writers.sources.markdown import sources_markdown

        return sources_markdown(sourced)
    if format == "docx":
        from mla_diff.writers.sources.docx import sources_docx

        return sources_docx(sourced, view)
    from mla_diff.writers.sources.terminal import sources_text

    return sources_text(sourced, view)
