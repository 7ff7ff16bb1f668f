"""A provision's history in the terminal: the graph, then version by version its label, how it got there, its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from mla_diff.cite.citation import cite
from mla_diff.lineages.changes import Row
from mla_diff.lineages.edges import Place
from mla_diff.lineages.lineage import History
from mla_diff.lineages.places import namesakes
from mla_diff.lineages.timeline import Moment, Timeline, cite_place, first_seen
from mla_diff.model.provision import Footnote
from mla_diff.report.notices import series_notices, version_notices
from mla_diff.writers.branches import branch_lines
from mla_diff.writers.excerpts import fold
from mla_diff.writers.graph import draw, graph_text
from mla_diff.writers.history_rows import inline_runs, row_label, shows
from mla_diff.writers.registry import View
from mla_diff.writers.runs import Run, paint, unstyled, wrap
from mla_diff.writers.sources.beside import Known, tell_sources
from mla_diff.writers.steps import tell_facts


def timeline_text(timeline: Timeline, view: View, known: Known | None = None) -> str:
    """Return the timeline as lines of at most ``view.width`` columns; ``known`` are the sources of its versions."""
    lines = (
        *notice_lines(timeline.history, view.width), *timeline_lines(timeline, view, known),
        *branch_lines(timeline.branches, view),
    )  # fmt: skip
    return "\n".join(paint(line, view.color).rstrip() for line in lines) + "\n"


def notice_lines(history: History, width: int) -> Iterator[Sequence[Run]]:
    """Yield what speaks against comparing the versions of a history; it stands above all that is told of them."""
    for notice in series_notices(history.versions):
        yield from wrap([Run("!   "), Run(notice)], width, 0, 4)


def tell_namesakes(timeline: Timeline, hint: bool = True) -> list[str]:
    """Return a sentence for each other provision that has the same number in another version.

    ``hint`` adds how that one is followed on the command line.
    """
    history, last = timeline.history, timeline.lineage.places[-1]
    name = cite(history.versions[last[0]], last[1])
    by_lineage: dict[str, list[Place]] = {}
    for place in namesakes(history, last):
        by_lineage.setdefault(history.lineage_of[place].wid, []).append(place)
    told = []
    for places in by_lineage.values():
        ids = [history.versions[index].id for index, _ in places]
        later = history.lineage_of[places[-1]].places[-1]
        became = f" (later {cite_place(history, later)})" if later[0] > places[-1][0] else ""
        way = f": --in {ids[-1]} follows it" if hint else ""
        told.append(f"{name} of {', '.join(ids)} is another provision{became}{way}.")
    return told


def timeline_lines(
    timeline: Timeline, view: View, known: Known | None = None, hint: bool = True
) -> Iterator[Sequence[Run]]:
    """Yield the lines of a timeline, styled; ``known`` are the sources of its versions.

    ``hint`` adds how a provision of the same number is followed on the command line; what is handed out has none.
    """
    history = timeline.history
    last = timeline.lineage.places[-1]
    heading = history.provision(last).heading
    yield from wrap(
        [Run(cite_place(history, last), "heading"), Run(f"  {heading}" if heading else "")], view.width, 0, 4
    )
    yield from wrap([Run(f"{first_seen(timeline)}.", "quiet")], view.width)
    for told in tell_namesakes(timeline, hint):
        yield from wrap([Run(told)], view.width, 0, 4)
    yield []
    for line in graph_text(draw(timeline), view.width):
        yield [Run(line)]
    notes = fresh_notes(timeline)
    for run in _runs_of_silence(timeline):
        yield []
        if len(run) > 1:
            ids = ", ".join(timeline.history.versions[timeline.moments[index].step.version].id for index in run)
            told = "; ".join(tell_facts(timeline.history, timeline.lineage, timeline.moments[run[0]]))
            yield from wrap([Run(f"{ids}: {told}")], view.width, 0, 4)
        else:
            yield from _moment(timeline, timeline.moments[run[0]], view, notes[run[0]])
            for told in tell_sources(known or {}, timeline.moments[run[0]]):
                yield from wrap([Run(told)], view.width, 2, 6)


def _runs_of_silence(timeline: Timeline) -> Iterator[list[int]]:
    """Yield the moments one by one, but together those in a row of which the same little is known."""

    def alike(at: int) -> tuple[object, ...]:
        moment = timeline.moments[at]
        silent = not moment.step.eid and not moment.rows and not moment.step.others
        return (moment.step.facts, *tell_facts(timeline.history, timeline.lineage, moment)) if silent else (at,)

    for _, run in groupby(range(len(timeline.moments)), alike):
        yield list(run)


def fresh_notes(timeline: Timeline) -> list[list[Footnote]]:
    """Return for each moment the footnotes that did not stand there the last time there were any."""
    known: set[str] = set()
    found = []
    for moment in timeline.moments:
        found.append([note for note in moment.notes if note.text not in known])
        known = {note.text for note in moment.notes} or known
    return found


def _moment(timeline: Timeline, moment: Moment, view: View, notes: Sequence[Footnote]) -> Iterator[Sequence[Run]]:
    step = moment.step
    version = timeline.history.versions[step.version]
    told = "; ".join(tell_facts(timeline.history, timeline.lineage, moment))
    date = f" ({version.date})" if version.date and version.date not in version.id else ""
    name = [Run(cite(version, step.eid), "heading"), Run(" · ")] if step.eid else []
    yield from wrap([Run(f"{version.id}{date}: "), *name, Run(told)], view.width, 0, 4)
    if step.eid:
        for notice in version_notices(version):
            yield from wrap([Run("!   "), Run(notice)], view.width, 0, 4)
    whole = step.since < 0 or view.everything
    for row in moment.rows:
        if whole or shows(row):
            yield from wrap(_row(timeline, moment, row, whole, view), view.width, 2, 6)
    for note in notes:
        yield from wrap([Run(f"note {note.number}: {note.text}", "quiet")], view.width, 2, 6)


def _row(timeline: Timeline, moment: Moment, row: Row, whole: bool, view: View) -> list[Run]:
    runs = row_label(timeline, row)
    if row.gone and row.elsewhere:
        return runs
    ops = row.ops if whole else fold(row.ops)
    body = (
        inline_runs(ops)
        if row.certain and moment.step.since >= 0
        else [Run(op.text) for op in ops if op.sign != "-" or row.gone]
    )
    runs += body if view.color else unstyled(body)
    return runs
