"""A topic's dossier as a synopsis, painted for the terminal, Word, Markdown, a page, and as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from mla_diff.lineages.topics import Dossier, Topic
from mla_diff.report.notices import series_notices
from mla_diff.writers.branches import branch_values, changed_words
from mla_diff.writers.dumped import dump
from mla_diff.writers.history_rows import inline_runs, ops_markup
from mla_diff.writers.page import page
from mla_diff.writers.registry import View
from mla_diff.writers.runs import Run, paint, unstyled, wrap
from mla_diff.writers.sources.beside import Known
from mla_diff.writers.synopsis import Part, Standing, Words, sign, synopsis
from mla_diff.writers.timeline import notice_lines
from mla_diff.writers.trace_html import graph_of, tongue
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
    made = synopsis(dossier, known)
    yield from wrap([Run(made.title, "heading")], view.width)
    yield from notice_lines(dossier.history, view.width)
    for name, told in made.status:
        yield from wrap([Run(f"{name}: {told}", "quiet")], view.width, 0, 2)
    yield from _headed("What is known", view) if made.background else ()
    for says, marks in made.background:
        yield from wrap([Run(f"– {says}"), Run(_marks(marks), "quiet")], view.width, 0, 2)
    for part in made.parts:
        yield from _part_lines(part, view)
    if made.proposals:
        yield from _headed("Who wanted what", view)
    for branch, told, marks in made.proposals:
        yield from wrap([Run(f"{sign(branch)} {told}"), Run(_marks(marks), "quiet")], view.width, 0, 2)
        for words in changed_words(branch, view):
            yield from wrap(words, view.width, 4, 6)
    if made.course or made.unknown:
        yield from _headed("Words", view)
        yield from wrap([Run(made.course)], view.width, 0, 2) if made.course else ()
        yield from wrap([Run(f"Not in these versions: {made.unknown}")], view.width, 0, 2) if made.unknown else ()
    if made.questions:
        yield from _headed("Open questions", view)
        for question in made.questions:
            yield from wrap([Run(f"– {question}")], view.width, 0, 2)
    if made.sources:
        yield from _headed("Sources", view)
        for number, what, address in made.sources:
            yield from wrap([Run(f"[{number}] "), Run(f"{what}, {address}" if address else what)], view.width, 0, 4)


def _headed(name: str, view: View) -> Iterator[Sequence[Run]]:
    yield []
    yield from wrap([Run(name, "heading")], view.width)


def _part_lines(part: Part, view: View) -> Iterator[Sequence[Run]]:
    latest = part.latest
    yield []
    told = f"  {latest.told}" if latest.told else ""
    yield from wrap(
        [Run(latest.cited, "heading"), Run(f" ({latest.version})", "quiet"), Run(told)],
        view.width,
        0,
        2,
    )
    yield from _text_lines(latest.rows, view)
    if part.left_out:
        yield from wrap([Run(f"… and {part.left_out} more words", "quiet")], view.width, 2, 4)
    for earlier in part.earlier:
        told = f"  {earlier.told}" if earlier.told else ""
        name = Run(f"{earlier.version}: {earlier.cited}", "label")
        yield from wrap([name, Run(told)], view.width, 0, 2)
        yield from _text_lines(earlier.rows, view)
    for label, text in (("", part.silent), ("Whose words: ", part.words_from), ("Referred to in: ", part.referring)):
        if text:
            yield from wrap([Run(label, "label"), Run(text, "quiet")], view.width, 0, 2)


def _text_lines(rows: Sequence[Words], view: View) -> Iterator[Sequence[Run]]:
    for words in rows:
        runs = inline_runs(words.ops) if words.marked else [Run(op.text) for op in words.ops]
        label = [Run(f"{words.label} ", "label")] if words.label else []
        yield from wrap([*label, *(runs if view.color else unstyled(runs))], view.width, 2, 6)


def _marks(marks: Sequence[int]) -> str:
    return "".join(f" [{number}]" for number in marks)


def dossier_html(dossier: Dossier, known: Known | None = None) -> str:
    """Return a dossier as one page without script."""
    return page("dossier.html", styles=("dossier.css",), **dossier_values(dossier, known))


def dossier_values(
    dossier: Dossier, known: Known | None = None, door: Callable[[tuple[int, str]], list[tuple[str, str]]] | None = None
) -> dict[str, Any]:
    """Return what the template needs of a dossier; ``door`` gives the links that a place leads to, in a pack."""
    made = synopsis(dossier, known)

    def standing(one: Standing) -> dict[str, Any]:
        version = dossier.history.versions[one.place[0]]
        return {
            "version": one.version, "cited": one.cited, "told": one.told, "doors": door(one.place) if door else [],
            "rows": [(words.label, ops_markup(words.ops, words.marked)) for words in one.rows], **tongue(version),
        }  # fmt: skip

    return {
        "title": made.title, "questions": made.questions, "notices": series_notices(dossier.history.versions),
        "status": made.status, "words": made.course, "unknown": made.unknown, "background": made.background,
        "sources": made.sources,
        "parts": [
            {
                "latest": standing(part.latest), "left_out": part.left_out,
                "earlier": [standing(one) for one in part.earlier], "silent": part.silent,
                "words_from": part.words_from, "referring": part.referring,
                "graph": graph_of(part.timeline, True) if len(part.earlier) or part.timeline.branches else "",
            }
            for part in made.parts
        ],
        "proposals": [
            (sign(branch), told, marks, branch_values(branch)["rows"]) for branch, told, marks in made.proposals
        ],
    }  # fmt: skip


def dossier_json(dossier: Dossier, known: Known | None = None) -> str:
    """Return a dossier as JSON."""
    ids = [version.id for version in dossier.history.versions]
    values: dict[str, Any] = {
        "schema": SCHEMA, **topic_values(dossier.topic), "versions": ids,
        "timelines": [
            {**timeline_data(timeline, known), "referred_to_by": [[ids[index], eid] for index, eid in referring]}
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
        named = "; ".join(f"{provision.name} of {provision.version}" for provision in topic.provisions)
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
        "provisions": [{"version": provision.version, "name": provision.name} for provision in topic.provisions],
        "background": [
            {"says": statement.says, "sources": list(statement.sources), "inference": statement.inference}
            for statement in topic.background
        ],
        "questions": list(topic.questions),
    }  # fmt: skip
