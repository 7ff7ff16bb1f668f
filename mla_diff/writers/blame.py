"""Every word with the version it came in with: terminal, HTML and JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from msgspec import Struct

from mla_diff.align.units import subtree
from mla_diff.cite.citation import cite
from mla_diff.lineages.blame import Attribution, Blame, shares
from mla_diff.lineages.edges import Place
from mla_diff.lineages.lineage import History
from mla_diff.model.provision import Provision
from mla_diff.writers.concordance import caveats
from mla_diff.writers.dumped import dump
from mla_diff.writers.page import page
from mla_diff.writers.runs import Run, paint, wrap
from mla_diff.writers.sources.cut import (
    Cut,
    cut_by_source,
    shares_in_sources,
    source_legend,
    sources_of_runs,
    tell_of_sources,
    tell_taken,
)
from mla_diff.writers.sources.told import Sourced
from mla_diff.writers.trace_html import tongue

SCHEMA = "mla-diff/blame/1"
AGES = 8  # looks for versions; further ones begin anew, their number tells them apart


class Attributed(Struct, frozen=True, dict=True):
    """A version, or one provision of it with all below, and where the words came in.

    ``sourced`` says in which older texts they stand, where that is known.
    """

    history: History
    version: int
    title: str
    parts: tuple[tuple[Provision, tuple[Attribution, ...]], ...]
    sourced: Sourced | None = None

    @cached_property
    def cut(self) -> tuple[tuple[Provision, tuple[Cut, ...]], ...]:
        """The parts with each run cut where the source changes."""
        return cut_by_source(self.parts, self.sourced)

    @property
    def shares(self) -> dict[int, float]:
        """What part of the words came in with each version."""
        return shares(run for _, runs in self.parts for run in runs)


def attribute(
    blame: Blame, history: History, version: int, place: Place | None, sourced: Sourced | None = None
) -> Attributed:
    """Return the words of a version, or of the provision at a place, with their origins, and their sources if known."""
    text = history.versions[version]
    chosen = subtree(text, history.provision(place)) if place else text.provisions
    title = f"{cite(text, place[1])} of {text.id}" if place else text.id
    return Attributed(
        history, version, title, tuple((provision, blame.of((version, provision.eid))) for provision in chosen), sourced
    )


def render_blame(found: Attributed, format: str, width: int, color: bool) -> str | bytes:
    """Return the words with their origins as "terminal", "html", "md", "docx" (bytes) or "json"."""
    if format in ("md", "docx"):
        from mla_diff.writers.sheets import WIDE, lines_as_markdown, lines_as_word

        lines = _lines(found, WIDE)
        return lines_as_markdown(lines) if format == "md" else lines_as_word(lines, found.title)
    if format == "json":
        return blame_json(found)
    return blame_html(found) if format == "html" else blame_text(found, width, color)


def legend(found: Attributed) -> list[str]:
    """Return a line for each version that words came from: its number, its id, its share of the words."""
    taken = shares_in_sources(found.cut)
    return [
        f"{index + 1} {tell_share(found, index, share)}{tell_taken(taken.get(index, 0.0))}"
        for index, share in found.shares.items()
    ]


def tell_share(found: Attributed, at: int, share: float) -> str:
    """Return a version's share in words: "71 % from draft-2020-03", "18 % new in adopted"."""
    name = found.history.versions[at].id
    percent = f"{share:.0%}".replace("%", " %") if share >= 0.005 else "under 1 %"
    if at == 0:
        return f"{percent} from {name}"
    after_silence = found.history.is_silent(at - 1)
    return f"{percent} {'first attested' if after_silence else 'new'} in {name}"


def blame_text(found: Attributed, width: int, color: bool) -> str:
    """Return the text with a number before each run of words, for the version they came in with."""
    return "\n".join(paint(line, color).rstrip() for line in _lines(found, width)) + "\n"


def _lines(found: Attributed, width: int) -> Iterator[Sequence[Run]]:
    yield from wrap([Run(f"Where the words of {found.title} came in", "heading")], width)
    for notice in caveats(found.history.versions[: found.version + 1]):
        yield from wrap([Run("!   "), Run(notice)], width, 0, 4)
    for line in (*legend(found), *source_legend(found.cut, found.sourced)):
        yield from wrap([Run(line)], width, 2, 4)
    for line in tell_of_sources(found.sourced, [provision for provision, _ in found.parts]):
        yield from wrap([Run(line)], width, 2, 4)
    for provision, runs in found.cut:
        if provision.kind in ("article", "preamble", "annex") or not provision.parent:
            yield []
        yield from wrap(_runs(provision, runs), width, 0, 4)


def _runs(provision: Provision, runs: Sequence[Cut]) -> list[Run]:
    shown = [Run(f"{provision.label} ", "label")] if provision.label else []
    for run in runs:
        shown += [Run(f"‹{run.version + 1}{run.letters}›", "quiet"), Run(run.text)]
    return shown


def blame_html(found: Attributed) -> str:
    """Return one page in which each version has an underline of its own and its number."""
    return page("blame.html", **blame_values(found))


def blame_values(found: Attributed) -> dict[str, Any]:
    """Return what the template needs."""
    version = found.history.versions[found.version]
    taken = shares_in_sources(found.cut)
    return {
        "title": f"Where the words of {found.title} came in", "tongue": tongue(version),
        "notices": caveats(found.history.versions[: found.version + 1]),
        "legend": [
            (index, index % AGES, f"{tell_share(found, index, share)}{tell_taken(taken.get(index, 0.0))}")
            for index, share in found.shares.items()
        ],
        "sources": source_legend(found.cut, found.sourced),
        "told": tell_of_sources(found.sourced, [provision for provision, _ in found.parts]),
        "parts": [(provision, [(run, run.version % AGES) for run in runs]) for provision, runs in found.cut],
    }  # fmt: skip


def blame_json(found: Attributed) -> str:
    """Return provisions with runs of [text, version id], and each version's share of the words."""
    ids = [version.id for version in found.history.versions]
    values: dict[str, Any] = {
        "schema": SCHEMA, "version": ids[found.version],
        "shares": {ids[index]: round(share, 4) for index, share in found.shares.items()},
        "provisions": [
            {"eid": provision.eid, "label": provision.label, "runs": [[run.text, ids[run.version]] for run in runs]}
            for provision, runs in found.parts
        ],
    }  # fmt: skip
    if found.sourced:
        values["sources"] = sources_of_runs(found.cut, found.sourced)
    return dump(values)
