"""The pages of a pack that say whose words the adopted text's are: one for the whole, one for each article."""

from __future__ import annotations

from msgspec.structs import replace

from mla_diff.writers.pack import names
from mla_diff.writers.pack.site import Pack
from mla_diff.writers.page import page
from mla_diff.writers.sources import told
from mla_diff.writers.sources.html import page_values
from mla_diff.writers.sources.told import Sourced

STYLES = ("sources.css",)


def sources_page(pack: Pack) -> tuple[str, str]:
    """Return file and content of the page of the whole text: strip, tables, a sentence for each article."""
    file = names.SOURCES
    sourced = pack.known[pack.adopted]
    values = page_values(sourced, lambda eid: names.relative(names.source_file(eid), file))
    articles = [
        (unit.span.cited, unit.span.heading, told.sentence(sourced, unit), told.by_figures(sourced, unit.span.eid),
         names.source_file(unit.span.eid))
        for unit in sourced.provenance.units
    ]  # fmt: skip
    return file, page(
        "sources.html", styles=STYLES, **{**values, "units": [], "title": "Sources of the words"}, articles=articles,
        site=pack.frame(file, "", ("Sources", file)),
    )  # fmt: skip


def source_page(pack: Pack, at: int) -> tuple[str, str]:
    """Return file and content of the page of an article, by its place among the articles with words."""
    sourced = pack.known[pack.adopted]
    units = sourced.provenance.units
    unit = units[at]
    file = names.source_file(unit.span.eid)
    values = page_values(_only(sourced, unit.span.eid), lambda eid: f"#{eid}")
    place = pack.adopted, unit.span.eid
    doors = [("in the text", pack.text_of(place)), ("history", pack.history_of(place)), ("all sources", names.SOURCES)]
    version = pack.called(pack.adopted)
    return file, page(
        "sources.html", styles=STYLES, **{**values, "title": f"Sources of {unit.span.cited} of {version}"},
        doors=[(name, names.relative(to, file)) for name, to in doors if to],
        before=_neighbour(sourced, at - 1, file), after=_neighbour(sourced, at + 1, file),
        site=pack.frame(file, names.SOURCES, ("Sources", names.SOURCES), (unit.span.cited, file)),
    )  # fmt: skip


def _only(sourced: Sourced, eid: str) -> Sourced:
    below = (paragraph.span.eid for paragraph in sourced.below.get(eid, ()))
    return replace(sourced, only=frozenset((eid, *below)))


def _neighbour(sourced: Sourced, at: int, file: str) -> tuple[str, str]:
    units = sourced.provenance.units
    if not 0 <= at < len(units):
        return "", ""
    return units[at].span.cited, names.relative(names.source_file(units[at].span.eid), file)
