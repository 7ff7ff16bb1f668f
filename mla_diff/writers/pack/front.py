"""The pages of a pack that tell what it holds: the overview, and what each text is."""

from __future__ import annotations

from collections import Counter
from typing import Any

from mla_diff.model.provision import DIVISIONS, Version
from mla_diff.report.facts import cite_source
from mla_diff.report.notices import version_notices
from mla_diff.writers.html import date_in_words
from mla_diff.writers.pack import names
from mla_diff.writers.pack.site import Pack
from mla_diff.writers.page import page
from mla_diff.writers.versions import Listed

Sentences = dict[tuple[int, int], list[str]]  # for each pair of versions, its comparison in sentences


def index_page(pack: Pack, told: Sentences) -> tuple[str, str]:
    """Return file and content of the first page: the versions in order, the comparisons, what else there is."""
    file = names.INDEX
    return file, page(
        "pack/index.html", title=pack.title, span=_span(pack), about=_treaty(pack),
        known=pack.history.versions[pack.adopted].id, versions=_versions(pack),
        comparisons=[_comparison(pack, pair, told.get(pair, [])) for pair in pack.pairs],
        topics=[(topic.title, names.topic_file(topic.id)) for topic in pack.topics], names=names,
        sources=pack.adopted in pack.known, lineages=len(pack.lines),
        adopted=_within(pack.called(pack.adopted)), site=pack.frame(file), origins=pack.has_origins,
        proposals=[_proposal(pack, proposal) for proposal in pack.proposals],
    )  # fmt: skip


def _proposal(pack: Pack, listed: Listed) -> dict[str, Any]:
    """Return what the first page says of a proposal: who wanted what, what became of it, and who tells."""
    outcome = next((statement for statement in listed.statements if statement.about == "outcome"), None)
    sources = [cite_source(source) for source in outcome.sources] if outcome else []
    told = pack.in_words(listed.name)
    return {"told": told, "outcome": outcome.says if outcome else "", "sources": sources}


def _treaty(pack: Pack) -> list[str]:
    """Return what is said of the adopted text that tells what the treaty is: when and where, in which languages."""
    own = pack.history.versions[pack.adopted].id
    claims = (claim for one in pack.listed if one.id == own for claim in one.statements)
    return [claim.says for claim in claims if claim.about in ("date", "languages") and not claim.inference]


def _span(pack: Pack) -> str:
    """Return how many versions there are, in words, and from when to when."""
    held, known = len(pack.history.versions), len(pack.listed)
    dates = [one.date for one in pack.listed if one.date]
    period = f", {date_in_words(dates[0])} to {date_in_words(dates[-1])}" if dates else ""
    text = "the text of each is here" if held == known else f"text of {held} is here, in whole or in part"
    return f"{known} versions{period}; {text}. {_size(pack)}"


def _within(name: str) -> str:
    """Return what a version is called inside a sentence: "the draft of 2020", or its id."""
    return f"the {name}" if " " in name else name


def _size(pack: Pack) -> str:
    """Return how much the adopted text holds: "The adopted text 2023-05-26 has 94 articles in 8 parts."."""
    version, name = pack.history.versions[pack.adopted], pack.called(pack.adopted)
    kinds: Counter[str] = Counter(provision.kind for provision in version.provisions)
    outer = next((provision.kind for provision in version.provisions if provision.kind in DIVISIONS), "")
    units = f"{kinds[version.article_kind]} {version.article_kind}s"
    within = f" in {kinds[outer]} {outer}s" if outer and outer != version.article_kind and kinds[outer] > 1 else ""
    return f"{'The ' if ' ' in name else ''}{name} has {units}{within}."


def _versions(pack: Pack) -> list[dict[str, Any]]:
    places = {version.id: at for at, version in enumerate(pack.history.versions)}
    found = []
    for one in pack.listed:
        index = places.get(one.id, -1)
        values: dict[str, Any] = {"listed": one, "links": [], "state": "nothing", "sources": _sources(one)}
        if index >= 0:
            version = pack.history.versions[index]
            values["state"] = "part" if pack.history.is_silent(index) else "whole"
            values["links"] = [("Read the text", names.text_file(version.id))]
            before = next((old for old, new in pack.pairs if new == index), -1)
            if before >= 0:
                name = f"Changes since {_within(pack.called(before))}"
                values["links"].append((name, pack.redline_of(before, index)))
        found.append(values)
    return found


def _sources(one: Listed) -> list[tuple[str, str]]:
    """Return where a version was published, else who speaks of it first: what it is called, and its address."""
    told = one.published or tuple(source for claim in one.statements[:1] for source in claim.sources)
    return [cite_source(source) for source in dict.fromkeys(told)]


def _comparison(pack: Pack, pair: tuple[int, int], told: list[str]) -> dict[str, Any]:
    old, new = (pack.called(index) for index in pair)
    return {
        "name": f"{old} → {new}", "file": pack.redline_of(*pair), "told": told,
        "kind": "First against last" if pair[1] - pair[0] > 1 else "",
    }  # fmt: skip


def notes_page(pack: Pack) -> tuple[str, str]:
    """Return file and content of the page that says what each text is, what is known of it, and who says so."""
    file = names.NOTES
    held = {version.id: version for version in pack.history.versions}
    return file, page(
        "pack/notes.html", title="About the texts", names=names, topics=bool(pack.topics),
        versions=[_about(one, held.get(one.id)) for one in pack.listed],
        site=pack.frame(file, "", ("About the texts", file)),
    )  # fmt: skip


def _about(one: Listed, version: Version | None) -> dict[str, Any]:
    """Return what the notes say of a version: of what nature its text is, its file, and every cited statement."""
    details = []
    if version:
        details = [
            ("Nature", version.nature or "not stated"), ("Language", version.language),
            ("File", version.source.name.replace("\\", "/").rsplit("/", 1)[-1]),
        ]  # fmt: skip
    return {
        "listed": one, "details": [(name, text) for name, text in details if text],
        "notices": version_notices(version) if version else [],
        "text": names.text_file(one.id) if version else "",
        "published": [cite_source(source) for source in one.published],
        "statements": [
            (claim.about, claim.says, claim.inference, [cite_source(source) for source in claim.sources])
            for claim in one.statements
        ],
    }  # fmt: skip
