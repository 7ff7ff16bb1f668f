"""A topic's dossier: background, text in each version, redlines step by step, references, words, open questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from mla_diff.cite.citation import cite
from mla_diff.lineages.edges import Place
from mla_diff.lineages.timeline import cite_place
from mla_diff.lineages.topics import Dossier, Named, Statement, Topic
from mla_diff.report.facts import cite_source
from mla_diff.report.notices import series_notices
from mla_diff.writers.dumped import dump
from mla_diff.writers.page import page
from mla_diff.writers.registry import View
from mla_diff.writers.runs import Run, paint, wrap
from mla_diff.writers.search import tell_course
from mla_diff.writers.sources.beside import Known
from mla_diff.writers.timeline import notice_lines, timeline_lines
from mla_diff.writers.trace_html import timeline_values
from mla_diff.writers.trace_json import timeline_values as timeline_data

SCHEMA = "mla-diff/dossier/1"


def render_dossier(dossier: Dossier, format: str, view: View, known: Known | None = None) -> str | bytes:
    """Return a dossier as "terminal", "html", "md", "docx" (bytes) or "json"; ``known`` are its versions' sources."""
    if format in ("md", "docx"):
        from mla_diff.writers.sheets import WIDE, lines_as_markdown, lines_as_word

        lines = _lines(dossier, replace(view, width=WIDE, color=True), known)
        return lines_as_markdown(lines) if format == "md" else lines_as_word(lines, dossier.topic.title)
    if format == "json":
        return dossier_json(dossier, known)
    return dossier_html(dossier, known) if format == "html" else dossier_text(dossier, view, known)


def dossier_text(dossier: Dossier, view: View, known: Known | None = None) -> str:
    """Return a dossier as lines of at most ``view.width`` columns."""
    return "\n".join(paint(line, view.color).rstrip() for line in _lines(dossier, view, known)) + "\n"


def _lines(dossier: Dossier, view: View, known: Known | None) -> Iterator[Sequence[Run]]:
    yield from wrap([Run(dossier.topic.title, "heading")], view.width)
    yield from notice_lines(dossier.history, view.width)
    numbers = number_sources(dossier.topic)
    for statement in dossier.topic.background:
        marks = "".join(f" [{number}]" for number in sorted(numbers[source] for source in statement.sources))
        yield []
        yield from wrap([Run(told_statement(statement)), Run(marks, "quiet")], view.width)
    for timeline, referring in zip(dossier.timelines, dossier.referring, strict=True):
        yield []
        yield [Run("─" * view.width, "quiet")]
        yield from timeline_lines(timeline, view, known)
        yield []
        yield from wrap([Run("Referred to: ", "label"), Run(tell_referring(dossier, referring))], view.width, 0, 4)
    yield []
    yield [Run("─" * view.width, "quiet")]
    for line in _closing(dossier):
        yield from wrap(line, view.width, 0, 4)
    if numbers:
        yield []
        yield [Run("Sources", "heading")]
    for source, number in numbers.items():
        yield from wrap([Run(f"[{number}] "), Run(source)], view.width, 0, 4)


def _closing(dossier: Dossier) -> Iterator[list[Run]]:
    if dossier.unknown:
        yield [Run("Not in these versions: ", "label"), Run(tell_unknown(dossier.unknown))]
    if dossier.phrases:
        told = tell_course(dossier.history, dossier.hits)
        yield [Run(f"Where the words “{dossier.topic.words}” stand: ", "label"), Run(told)]
    if dossier.topic.questions:
        if dossier.unknown or dossier.phrases:
            yield []
        yield [Run("Open questions", "heading")]
    yield from ([Run(f"– {question}")] for question in dossier.topic.questions)


def number_sources(topic: Topic) -> dict[str, int]:
    """Return the sources of a topic's background, numbered in the order in which they are first cited."""
    sources = dict.fromkeys(source for statement in topic.background for source in statement.sources)
    return {source: number for number, source in enumerate(sources, 1)}


def told_statement(statement: Statement) -> str:
    """Return what a statement says, with a word where it is an inference."""
    return f"{statement.says} (Inference.)" if statement.inference else statement.says


def tell_referring(dossier: Dossier, places: Sequence[Place]) -> str:
    """Return who refers to a provision in its latest version: "Art. 14(2), Art. 92(3) of adopted-2023-05-26"."""
    if not places:
        return "nowhere in the text held"
    version = dossier.history.versions[places[0][0]]
    return f"{', '.join(cite(version, eid) for _, eid in places)} of {version.id}"


def tell_unknown(unknown: Sequence[Named]) -> str:
    """Return the provisions that a series does not hold, each with its version."""
    return ", ".join(f"{named.name} of {named.version}" for named in unknown)


def dossier_html(dossier: Dossier, known: Known | None = None) -> str:
    """Return a dossier as one page without script."""
    return page("dossier.html", **dossier_values(dossier, known))


def dossier_values(dossier: Dossier, known: Known | None = None) -> dict[str, Any]:
    """Return what the template needs of a dossier."""
    numbers = number_sources(dossier.topic)
    told = tell_course(dossier.history, dossier.hits)
    return {
        "title": dossier.topic.title, "questions": dossier.topic.questions,
        "notices": series_notices(dossier.history.versions),
        "words": f"Where the words “{dossier.topic.words}” stand: {told}." if dossier.phrases else "",
        "unknown": tell_unknown(dossier.unknown),
        "background": [
            (told_statement(one), sorted(numbers[source] for source in one.sources)) for one in dossier.topic.background
        ],
        "sources": [(number, *cite_source(source)) for source, number in numbers.items()],
        "parts": [
            (
                cite_place(dossier.history, one.lineage.places[-1]), timeline_values(one, known),
                tell_referring(dossier, referring),
            )
            for one, referring in zip(dossier.timelines, dossier.referring, strict=True)
        ],
    }  # fmt: skip


def dossier_json(dossier: Dossier, known: Known | None = None) -> str:
    """Return a dossier as JSON."""
    ids = [version.id for version in dossier.history.versions]
    values: dict[str, Any] = {
        "schema": SCHEMA, **topic_values(dossier.topic), "versions": ids,
        "timelines": [
            {**timeline_data(timeline, known), "referred_to_by": [[ids[at], eid] for at, eid in referring]}
            for timeline, referring in zip(dossier.timelines, dossier.referring, strict=True)
        ],
        "occurrences": [
            {"lineage": hit.lineage.wid, "counts": dict(zip(ids, hit.counts, strict=True))} for hit in dossier.hits
        ],
        "unknown": [{"version": one.version, "name": one.name} for one in dossier.unknown],
    }  # fmt: skip
    return dump(values)


def topics_text(topics: Sequence[Topic], width: int, color: bool) -> str:
    """Return the topics as a list: id, title, provisions."""
    lines: list[Sequence[Run]] = []
    for topic in topics:
        named = "; ".join(f"{one.name} of {one.version}" for one in topic.provisions)
        lines += wrap([Run(topic.id, "label"), Run(f"  {topic.title}"), Run(f"  {named}", "quiet")], width, 0, 4)
    return "\n".join(paint(line, color).rstrip() for line in lines) + "\n"


def topics_json(topics: Sequence[Topic]) -> str:
    """Return the topics as JSON, with their background and questions."""
    values = {"schema": "mla-diff/topics/1", "topics": [topic_values(topic) for topic in topics]}
    return dump(values)


def topic_values(topic: Topic) -> dict[str, Any]:
    """Return a topic as plain values."""
    return {
        "id": topic.id, "title": topic.title, "words": topic.words,
        "provisions": [{"version": one.version, "name": one.name} for one in topic.provisions],
        "background": [
            {"says": one.says, "sources": list(one.sources), "inference": one.inference} for one in topic.background
        ],
        "questions": list(topic.questions),
    }  # fmt: skip
