"""A text's sources as plain values: JSON, and the rows of a table for a spreadsheet."""

from __future__ import annotations

from typing import Any

from mla_diff.provenance.attributed import Attributed, Entry
from mla_diff.writers.dumped import dump
from mla_diff.writers.sources.told import Sourced, twins
from mla_diff.writers.tables import Table

SCHEMA = "mla-diff/sources/1"


def sources_json(sourced: Sourced) -> str:
    """Return a text's sources as JSON; places are counted in words, from 0, from where either provision begins."""
    return dump(sources_values(sourced))


def sources_values(sourced: Sourced) -> dict[str, Any]:
    """Return the values of the JSON."""
    provenance = sourced.provenance
    return {
        "schema": SCHEMA,
        "target": _text(sourced.target.id, sourced.target.title, sourced.target.language, sourced.target.source.sha256),
        "sources": [
            {
                **_text(text.id, text.title, text.language, text.sha256),
                "date": text.date, "words": text.size, "taken": _rounded(share.taken / max(1, text.size)),
                "share": _rounded(share.words / max(1, provenance.target.size)),
            }
            for text, share in zip(provenance.sources, provenance.shares, strict=True)
        ],
        "noise": {"share": provenance.noise.share, "how": provenance.noise.how},
        "provisions": [
            _provision(sourced, provision) for provision in provenance.provisions
            if not sourced.only or provision.span.eid in sourced.only
        ],
        **_figures(sourced),
    }  # fmt: skip


def _figures(sourced: Sourced) -> dict[str, Any]:
    """Return what was measured where figures stand in for texts: all of them, or those of the sources not at hand."""
    figured = sourced if sourced.figures else sourced.rest
    if figured is None:
        return {}
    text = figured.provenance.target
    values: dict[str, Any] = {
        "how": figured.figures, "measured": _text(text.id, text.title, text.language, text.sha256)
    }  # fmt: skip
    if sourced.rest:
        rest = sources_values(sourced.rest)
        values |= {"sources": rest["sources"], "provisions": rest["provisions"]}
    return {"figures": values}


def _text(id: str, title: str, language: str, sha256: str) -> dict[str, str]:
    return {"id": id, "title": title, "language": language, "sha256": sha256}


def _provision(sourced: Sourced, provision: Attributed) -> dict[str, Any]:
    span = provision.span
    return {
        "eid": span.eid, "kind": span.kind, "number": span.number, "label": span.label, "heading": span.heading,
        "words": span.size, "covered": provision.covered,
        "sources": [entry_values(sourced, entry) for entry in provision.entries],
    }  # fmt: skip


def entry_values(sourced: Sourced, entry: Entry) -> dict[str, Any]:
    """Return a source provision as plain values."""
    span = entry.span
    return {
        "version": sourced.text(entry.source).id, "eid": span.eid, "number": span.number, "label": span.label,
        "words": entry.words, "share": _rounded(entry.share), "score": entry.score, "basis": entry.basis,
        "twins": [
            {"version": sourced.text(twin.source).id, "eid": twin.span.eid, "number": twin.span.number}
            for twin in entry.twins
        ],
        "runs": [[run.start, run.end, run.source, run.source + run.size] for run in entry.runs],
    }  # fmt: skip


def _rounded(share: float) -> float:
    return round(share, 4)


HEAD = (
    "provision", "heading", "words", "words in sources", "source", "source provision", "words there", "share", "score",
    "basis", "also in", "eId", "source eId", "noise",
)  # fmt: skip


def sources_table(sourced: Sourced) -> Table:
    """Return a row for each source of each article and paragraph, and one for a provision that has none."""
    rows: list[tuple[str, ...]] = []
    for provision in sourced.provenance.provisions:
        if not sourced.only or provision.span.eid in sourced.only:
            rows += _rows(sourced, provision)
    return Table(f"Sources of {sourced.target.id}", HEAD, tuple(rows), SCHEMA, ())


def _rows(sourced: Sourced, provision: Attributed) -> list[tuple[str, ...]]:
    span = provision.span
    front = (span.cited, span.heading, str(span.size), str(provision.covered))
    noise = f"{sourced.provenance.noise.share:.4f}"
    if not provision.entries:
        return [(*front, "", "", "0", "0", "", "", "", span.eid, "", noise)]
    return [
        (
            *front, sourced.text(entry.source).id, entry.span.cited, str(entry.words), f"{entry.share:.3f}",
            f"{entry.score:.3f}", entry.basis, twins(sourced, entry), span.eid, entry.span.eid, noise,
        )
        for entry in provision.entries
    ]  # fmt: skip
