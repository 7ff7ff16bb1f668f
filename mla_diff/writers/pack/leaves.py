"""The pages of a pack that show texts and tables: reading texts, the concordance, histories, topics, origins."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup
from msgspec.structs import replace

from mla_diff.align.units import basic_units
from mla_diff.cite.citation import cite
from mla_diff.lineages.blame import Blame
from mla_diff.lineages.changes import WordChanges
from mla_diff.lineages.concordance import Line
from mla_diff.lineages.edges import Place
from mla_diff.lineages.timeline import Timeline, build_timeline, cite_place
from mla_diff.lineages.topics import Topic, build_dossier
from mla_diff.model.comparison import Op
from mla_diff.model.provision import Provision, Version, display_text
from mla_diff.report.notices import version_notices
from mla_diff.writers.blame import attribute, blame_values
from mla_diff.writers.concordance import table_of_many
from mla_diff.writers.dossier import dossier_values
from mla_diff.writers.markup import notes_markup, words_markup
from mla_diff.writers.pack import names
from mla_diff.writers.pack.site import Pack
from mla_diff.writers.page import page
from mla_diff.writers.tables import table_csv
from mla_diff.writers.trace_html import graph_of, timeline_values, tongue


def text_page(pack: Pack, at: int) -> tuple[str, str]:
    """Return file and content of the page on which a version's text is read."""
    version = pack.history.versions[at]
    file = names.text_file(version.id)
    units = {unit.eid for unit in basic_units(version)}
    depths: dict[str, int] = {}  # below the basic unit, negative above it
    rows = [_text_row(pack, at, provision, units, depths) for provision in version.provisions]
    return file, page(
        "pack/text.html", title=f"Text: {pack.called(at)}", heading=version.title or version.id,
        name=_sentence(pack.called(at)), version=version, notices=version_notices(version), tongue=tongue(version),
        rows=rows, file=file,
        before=_neighbour(pack, at, -1), after=_neighbour(pack, at, 1), here=names.relative,
        redlines=[
            (f"{pack.called(old)} → {pack.called(new)}", pack.redline_of(old, new))
            for old, new in pack.pairs if at in (old, new)
        ],
        site=pack.frame(file, names.INDEX, (pack.called(at), file)),
    )  # fmt: skip


def _sentence(name: str) -> str:
    """Return what a version is called as the beginning of a sentence; an id stays as it is."""
    return name[:1].upper() + name[1:] if " " in name else name


def _neighbour(pack: Pack, at: int, step: int) -> tuple[str, str]:
    there = at + step
    if not 0 <= there < len(pack.history.versions):
        return "", ""
    return pack.called(there), names.text_file(pack.history.versions[there].id)


def _text_row(pack: Pack, at: int, provision: Provision, units: set[str], depths: dict[str, int]) -> dict[str, Any]:
    """Return what the template shows of a provision: a heading of a division or article, or a row of words."""
    version = pack.history.versions[at]
    above = depths.get(provision.parent or "", -1) if provision.parent else -1
    is_unit = provision.eid in units
    depth = 0 if is_unit else above + 1 if above >= 0 else -1
    depths[provision.eid] = depth
    heading, body = words_markup([Op("=", display_text(provision))], "+", provision, provision)
    return {
        "eid": provision.eid, "depth": min(depth, 4), "title": provision.heading, "label": provision.label,
        "level": _level(version, provision),
        "heading": Markup(heading), "body": Markup(body),  # noqa: S704 made safe where it was built
        "notes": Markup(notes_markup(provision, "+", ())) if provision.notes else "",  # noqa: S704 as above
        "history": pack.history_of((at, provision.eid)) if is_unit else "", "cited": cite(version, provision.eid),
    }  # fmt: skip


def _level(version: Version, provision: Provision) -> int:
    """Return the level of a heading: the second for what stands in nothing, deeper for what stands in that."""
    level, at = 2, provision.parent
    while at:
        level, at = level + 1, version.by_eid[at].parent
    return min(level, 6)


def concordance_pages(pack: Pack) -> list[tuple[str, str]]:
    """Return files and contents of the table of all versions, with links, and of the same for a spreadsheet."""
    table = table_of_many(pack.history, pack.paragraphs)
    shown = {line.lineage.wid: line for line in pack.lines}
    rows = []
    for row, values in zip(table.rows, table.values, strict=True):
        line = shown.get(values["lineage"])
        if line:
            cells = _cells(pack, line, row)
            rows.append((_named(pack, line), cells[pack.adopted], cells[: pack.adopted] + cells[pack.adopted + 1 :]))
    heads = [(pack.called(index), names.text_file(version.id)) for index, version in enumerate(pack.history.versions)]
    file = names.CONCORDANCE
    content = page(
        "pack/concordance.html", title="Concordance", rows=rows, notices=pack.notices, csv=names.CONCORDANCE_CSV,
        adopted=heads[pack.adopted], versions=heads[: pack.adopted] + heads[pack.adopted + 1 :],
        site=pack.frame(file, "", ("Concordance", file)),
    )  # fmt: skip
    return [(file, content), (names.CONCORDANCE_CSV, table_csv(table))]


def _named(pack: Pack, line: Line) -> tuple[str, str]:
    """Return what a lineage is called, by its latest heading if it has one, and its page."""
    history = pack.history
    places = reversed(line.lineage.places)
    heading = next((text for place in places if (text := history.provision(place).heading)), "")
    last = line.lineage.places[-1]
    return heading or cite(history.versions[last[0]], last[1]), names.history_file(line.lineage.wid)


def _cells(pack: Pack, line: Line, row: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return for each version what stands in the table, and where it leads: to the provision in that text."""
    return [
        (text.removesuffix(" in the fragment"), pack.text_of((step.version, step.eid)) if step.eid else "")
        for text, step in zip(row, line.steps, strict=False)  # the row ends with the heading
    ]


def history_page(pack: Pack, changes: WordChanges, at: int) -> tuple[str, str]:
    """Return file and content of the page of a lineage, by its place in the concordance."""
    line = pack.lines[at]
    file = names.history_file(line.lineage.wid)
    last = line.lineage.places[-1]
    cited = pack.in_words(cite_place(pack.history, last))
    timeline = with_branches(pack, build_timeline(changes, last))
    part = {**_in_words(pack, timeline_values(timeline, pack.known)), "heading": "", "first": ""}
    part["graph"] = graph_of(timeline, by_date=True) if len(line.lineage.places) > 1 or timeline.branches else ""
    name, _ = _named(pack, line)
    return file, page(
        "pack/history.html", title=f"History of {cited}", name=name, part=_with_links(pack, line, part, file),
        before=_step_to(pack, at - 1, file), after=_step_to(pack, at + 1, file),
        site=pack.frame(
            file, names.CONCORDANCE, ("Concordance", names.CONCORDANCE), (name if name in cited else cited, file)
        ),
    )  # fmt: skip


def _in_words(pack: Pack, values: Any) -> Any:
    """Return values with what versions are called in the place of their ids; addresses and markup stay as they are."""
    if isinstance(values, dict):
        kept = ("lang", "dir", "sources", "notices", "rows", "notes", "graph", "date")
        return {key: one if key in kept else _in_words(pack, one) for key, one in values.items()}
    if isinstance(values, list):
        return [_in_words(pack, value) for value in values]
    return pack.in_words(values) if isinstance(values, str) and not isinstance(values, Markup) else values


def with_branches(pack: Pack, timeline: Timeline) -> Timeline:
    """Return a timeline with the proposals about it."""
    return replace(timeline, branches=pack.branches.get(timeline.lineage.wid, ()))


def _step_to(pack: Pack, at: int, file: str) -> tuple[str, str]:
    if not 0 <= at < len(pack.lines):
        return "", ""
    name, there = _named(pack, pack.lines[at])
    return name, names.relative(there, file)


def _with_links(pack: Pack, line: Line, part: dict[str, Any], file: str) -> dict[str, Any]:
    """Return a timeline's values with what each moment leads to: the text, and the redline with the one before."""
    moments: list[dict[str, Any]] = []
    for step, moment in zip(line.steps, part["moments"], strict=True):
        links = []
        if step.eid:
            links.append(("in the text", names.relative(pack.text_of((step.version, step.eid)), file)))
            redline = pack.redline_of(step.since, step.version) if step.since >= 0 else ""
            if redline:
                links.append(("in the comparison", names.relative(names.anchor(redline, step.eid), file)))
        elif moments and not (moment["rows"] or moments[-1]["links"]) and moments[-1]["told"] == moment["told"]:
            moments[-1]["version"] += f", {moment['version']}"
            continue
        if moment["version"] != pack.history.versions[step.version].id:
            moment = {**moment, "date": ""}  # what it is called has the date
        unit = pack.source_of((step.version, step.eid)) if moment["sources"] else ""
        link = {"sources_link": names.relative(unit, file)} if unit else {}
        moments.append({**moment, "links": links, **link})
    return {**part, "moments": moments}


def topics_page(pack: Pack) -> tuple[str, str]:
    """Return file and content of the list of topics."""
    file = names.TOPICS
    topics = [(topic.title, names.topic_file(topic.id), _where(pack, topic)) for topic in pack.topics]
    return file, page("pack/topics.html", title="Topics", topics=topics, site=pack.frame(file, "", ("Topics", file)))


def _where(pack: Pack, topic: Topic) -> str:
    return pack.in_words("; ".join(f"{provision.name} of {provision.version}" for provision in topic.provisions))


def topic_page(pack: Pack, changes: WordChanges, topic: Topic) -> tuple[str, str]:
    """Return file and content of a topic's dossier."""
    file = names.topic_file(topic.id)
    dossier = build_dossier(changes, topic)
    dossier = replace(dossier, timelines=tuple(with_branches(pack, timeline) for timeline in dossier.timelines))

    def door(place: Place) -> list[tuple[str, str]]:
        doors = [("in the text", pack.text_of(place)), ("history", pack.history_of(place))]
        return [(name, names.relative(to, file)) for name, to in doors if to]

    frame = pack.frame(file, names.TOPICS, ("Topics", names.TOPICS), (topic.title, file))
    return file, page(
        "dossier.html", styles=("dossier.css",), **dossier_values(dossier, pack.known, door), site=frame
    )  # fmt: skip


def origins_page(pack: Pack, changes: WordChanges) -> tuple[str, str]:
    """Return file and content of the page that tells for every word of the adopted text where it came in."""
    file = names.ORIGINS
    found = attribute(Blame(changes), pack.history, pack.adopted, None, pack.known.get(pack.adopted))
    frame = pack.frame(file, "", ("Origin of the words", file))
    units = {unit.eid for unit in basic_units(pack.history.versions[pack.adopted])}
    links = {
        provision.eid: names.relative(pack.history_of((pack.adopted, provision.eid)), file)
        if provision.eid in units
        else ""
        for provision, _ in found.parts
    }
    return file, page("blame.html", **{**blame_values(found), "notices": pack.notices}, links=links, site=frame)
