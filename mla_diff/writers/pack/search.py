"""The search page of a pack: all words of all versions as data in the page itself, since a page from a disk may fetch
nothing. Text that several versions share is there once."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from mla_diff.cite.citation import cite
from mla_diff.lineages.concordance import concordance
from mla_diff.lineages.edges import Place
from mla_diff.lineages.lineage import Lineage
from mla_diff.model.provision import display_text
from mla_diff.writers.pack import names
from mla_diff.writers.pack.site import Pack
from mla_diff.writers.page import page


def search_page(pack: Pack) -> tuple[str, str]:
    """Return file and content of the search page."""
    file = names.SEARCH
    return file, page(
        "pack/search.html", title="Search", script="pack/search.js", data=_embedded(search_data(pack)),
        versions=[(index, pack.called(index)) for index in range(len(pack.history.versions))],
        texts=[
            (pack.called(index), names.text_file(version.id)) for index, version in enumerate(pack.history.versions)
        ],
        site=pack.frame(file, "", ("Search", file)),
    )  # fmt: skip


def _embedded(data: dict[str, Any]) -> Markup:
    """Return data for a script element that is never run; no text in it can end the element or open another."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 no sign of markup is left


def search_data(pack: Pack) -> dict[str, Any]:
    """Return versions, texts, and for each provision with words of its own where it stands in which version.

    A provision is [history page, heading of its article, [[version, eId, citation, text], ...]], oldest first.
    """
    texts: dict[str, int] = {}
    found = [
        entry for line in concordance(pack.history, everything=True) if (entry := _provision(pack, line.lineage, texts))
    ]
    versions = [
        [version.id, pack.called(index), names.text_file(version.id), _kind(pack, index)]
        for index, version in enumerate(pack.history.versions)
    ]
    return {"versions": versions, "texts": list(texts), "provisions": found}


def _kind(pack: Pack, at: int) -> str:
    version = pack.history.versions[at]
    if version.nature == "paraphrase":
        return "paraphrase"
    return "fragment" if version.fragment else ""


def _provision(pack: Pack, lineage: Lineage, texts: dict[str, int]) -> list[Any]:
    places = []
    for index, eid in lineage.places:
        version = pack.history.versions[index]
        text = display_text(version.by_eid[eid])
        if text:
            places.append([index, eid, cite(version, eid), texts.setdefault(text, len(texts))])
    last = lineage.places[-1]
    return [pack.history_of(last), _heading(pack, last), places] if places else []


def _heading(pack: Pack, place: Place) -> str:
    """Return the heading of what a provision stands in, the nearest that has one."""
    version, at = pack.history.versions[place[0]], pack.history.provision(place).parent
    while at and not version.by_eid[at].heading:
        at = version.by_eid[at].parent
    return version.by_eid[at].heading if at else ""
