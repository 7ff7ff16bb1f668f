"""What a search over all versions found: terminal and JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mla_diff.cite.citation import cite
from mla_diff.lineages.lineage import History
from mla_diff.lineages.search import Hit, Mention, Pattern, searched, snippet, totals
from mla_diff.report.absence import tell_absence_in
from mla_diff.report.facts import cite_source
from mla_diff.report.notices import series_notices
from mla_diff.writers.dumped import dump
from mla_diff.writers.runs import Run, paint, wrap
from mla_diff.writers.timeline import notice_lines

SCHEMA = "mla-diff/search/1"


def search_text(
    history: History, text: str, phrases: Sequence[Pattern], hits: Sequence[Hit], width: int, color: bool,
    mentions: Sequence[Mention] = (),
) -> str:  # fmt: skip
    """Return the hits lineage by lineage after a sentence that says when the words came and went.

    ``mentions`` are what the library says of the words itself.
    """
    lines = [*_lines(history, text, phrases, hits, width), *_mention_lines(mentions, width)]
    return "\n".join(paint(line, color).rstrip() for line in lines) + "\n"


def _lines(
    history: History, text: str, phrases: Sequence[Pattern], hits: Sequence[Hit], width: int
) -> Iterator[Sequence[Run]]:
    yield from notice_lines(history, width)
    yield from wrap([Run(text, "heading"), Run(f": {tell_course(history, hits)}")], width, 0, 4)
    for hit in hits:
        yield []
        index = max(version for version, found in enumerate(hit.counts) if found)
        found = [snippet(phrases, text) for text in searched(history.provision((index, hit.lineage.at(index))))]
        before, words, after = next(passage for passage in found if passage[1])
        yield from wrap(_where(history, hit), width, 0, 4)
        yield from wrap([Run(f"… {before}"), Run(words, "label"), Run(f"{after} …")], width, 4, 4)


def _mention_lines(mentions: Sequence[Mention], width: int) -> Iterator[Sequence[Run]]:
    """Yield what the library says of the words, proposals first; what is said twice stands once."""
    said: dict[str, list[Mention]] = {}
    for mention in mentions:
        said.setdefault(mention.says, []).append(mention)
    if said:
        yield []
        yield [Run("What is known of it, beside the texts", "heading")]
    for says, of in said.items():
        names = ", ".join(dict.fromkeys(f"{one.kind} {one.of}" for one in of))
        sources = "; ".join(dict.fromkeys(cite_source(source)[0] for one in of for source in one.sources))
        inference = " (Inference.)" if of[0].inference and of[0].kind != "proposal" else ""
        yield from wrap([Run(f"{names}: ", "label"), Run(f"{says}{inference}")], width, 0, 4)
        if sources:
            yield from wrap([Run(f"[{sources}]", "quiet")], width, 4, 4)


def _where(history: History, hit: Hit) -> list[Run]:
    runs: list[Run] = []
    for index, found in enumerate(hit.counts):
        eid = hit.lineage.at(index)
        label = cite(history.versions[index], eid) if eid else _missing(history, hit, index)
        times = f" ({found}×)" if found > 1 else " (without the words)" if eid and not found else ""
        runs += [
            Run("; " if runs else ""),
            Run(f"{history.versions[index].id}: "),
            Run(label, "label" if found else "quiet"),
        ]
        runs.append(Run(times, "quiet"))
    return runs


def _missing(history: History, hit: Hit, at: int) -> str:
    return tell_absence_in(history, hit.lineage.nearest(at), at)


def tell_course(history: History, hits: Sequence[Hit]) -> str:
    """Return how often the words occur in each version, and when they came and went, as one sentence.

    The words of a paraphrase are those of whoever wrote it: of them nothing is said to be new, attested or gone, nor of
    what a version has that comes after one with the words.
    """
    counts = totals(history, hits)
    told = [_tell_count(history, at, found) for at, found in enumerate(counts) if found or not history.is_silent(at)]
    silent = [version.id for at, version in enumerate(history.versions) if not counts[at] and history.is_silent(at)]
    told += [f"not attested in {', '.join(silent)}"] if silent else []
    for index in range(1, len(counts)):
        if counts[index] and not any(counts[:index]) and history.versions[index].nature != "paraphrase":
            told.append(
                f"{'first attested' if history.is_silent(index - 1) else 'new'} in {history.versions[index].id}"
            )
    whole = [at for at in range(len(counts)) if counts[at] or not history.is_silent(at)]  # versions that tell
    for before, index in pairwise(whole):
        retold = "paraphrase" in (history.versions[before].nature, history.versions[index].nature)
        if bool(counts[before]) != bool(counts[index]) and any(counts[: before + 1]) and not retold:
            told.append(f"{'back in' if counts[index] else 'gone by'} {history.versions[index].id}")
    return "; ".join(told)


def _tell_count(history: History, at: int, found: int) -> str:
    version = history.versions[at]
    retold = " (a paraphrase)" if version.nature == "paraphrase" else ""
    return f"{found or 'none'} in {version.id}{retold}"


def search_json(history: History, text: str, hits: Sequence[Hit], mentions: Sequence[Mention] = ()) -> str:
    """Return each lineage with its eId and count in every version."""
    ids = [version.id for version in history.versions]
    values = {
        "schema": SCHEMA, "words": text, "notices": series_notices(history.versions),
        "totals": dict(zip(ids, totals(history, hits), strict=True)),
        "lineages": [
            {
                "lineage": hit.lineage.wid,
                "versions": [
                    {"version": ids[index], "eid": hit.lineage.at(index) or None, "count": found}
                    for index, found in enumerate(hit.counts)
                ],
            }
            for hit in hits
        ],
        "mentions": [
            {
                "kind": mention.kind, "of": mention.of, "says": mention.says, "sources": list(mention.sources),
                "inference": mention.inference,
            }
            for mention in mentions
        ],
    }  # fmt: skip
    return dump(values)
