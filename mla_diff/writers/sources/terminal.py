"""A text's sources in a terminal: the texts, the parts, and each article with its sources, best first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mla_diff.provenance.attributed import Attributed, Entry
from mla_diff.writers.registry import View
from mla_diff.writers.runs import Run, paint, wrap
from mla_diff.writers.sources import told
from mla_diff.writers.sources.told import Sourced, percent
from mla_diff.writers.tables import Table, table_text


def sources_text(sourced: Sourced, view: View) -> str:
    """Return the sources as lines of at most ``view.width`` columns; paragraphs too where ``view.everything``."""
    lines = list(_head(sourced, view))
    if not sourced.only:
        lines += ["", table_text(texts_table(sourced), view.width, view.color).rstrip("\n")]
        if len(told.parts(sourced)) > 1:
            lines += ["", table_text(parts_table(sourced), view.width, view.color).rstrip("\n")]
    for unit in sourced.units:
        lines.append("")
        lines += _provision(sourced, unit, view, 0)
        figures = told.by_figures(sourced, unit.span.eid)
        lines += _painted([Run(figures)], view, 4, 8) if figures else []
        if view.everything or sourced.only:
            for paragraph in sourced.below[unit.span.eid]:
                lines += _provision(sourced, paragraph, view, 4)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _head(sourced: Sourced, view: View) -> Iterator[str]:
    yield from _painted([Run(told.title(sourced), "heading")], view)
    for sentence in told.head(sourced):
        yield from _painted([Run(sentence)], view)


def _painted(runs: Sequence[Run], view: View, indent: int = 0, hang: int = 0) -> list[str]:
    return [paint(line, view.color) for line in wrap(runs, view.width, indent, hang)]


def texts_table(sourced: Sourced) -> Table:
    """Return the sources, those that gave most first."""
    rows: list[tuple[str, ...]] = []
    for source in sourced.shown_sources:
        text, share = sourced.text(source), sourced.provenance.shares[source]
        rows.append((
            str(sourced.numbers[source]), told.name(sourced, source), text.date, f"{sourced.given[source]:,}",
            percent(share.words / max(1, sourced.provenance.target.size)), percent(share.taken / max(1, text.size)),
        ))  # fmt: skip
    head: tuple[str, ...] = ("", "source", "date", "words named for", "of this text", "of the source")
    if not any(row[2] for row in rows):
        head, rows = _without(head, 2), [_without(row, 2) for row in rows]
    return Table("Sources", head, tuple(rows), "", ())


def _without(row: tuple[str, ...], column: int) -> tuple[str, ...]:
    return (*row[:column], *row[column + 1 :])


def parts_table(sourced: Sourced) -> Table:
    """Return a row for each part of the text."""
    rows = []
    for part in told.parts(sourced):
        main = ", ".join(f"{told.name(sourced, source)} {words}" for source, words in part.sources)
        rows.append((part.name, f"{part.words:,}", percent(part.covered / max(1, part.words)), main or "—"))
    return Table("Parts", ("part", "words", "in sources", "mostly"), tuple(rows), "", ())


def _provision(sourced: Sourced, provision: Attributed, view: View, indent: int) -> Iterator[str]:
    span = provision.span
    name = [Run(span.cited, "label"), Run(f" {span.heading}" if span.heading else "", "heading")]
    figures = f": {span.size:,} words, {percent(provision.covered / max(1, span.size))} in sources"
    yield from _painted([*name, Run(figures, "quiet")], view, indent, indent + 4)
    for entry in provision.entries:
        yield from _painted(_entry(sourced, entry), view, indent + 4, indent + 8)


def _entry(sourced: Sourced, entry: Entry) -> list[Run]:
    runs = [Run(f"{told.cited(sourced, entry)}: "), Run(told.figures(entry), "number")]
    also = told.twins(sourced, entry)
    return [*runs, Run(f"; also in {also}")] if also else runs
