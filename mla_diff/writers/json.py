"""JSON after the schema ``mla-diff/comparison/1`` (``comparison.schema.json`` in the templates)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from mla_diff.diff.summary import count_provisions, count_words
from mla_diff.model.alignment import Correspondence
from mla_diff.model.comparison import Change, Comparison, NoteChange, compares_words
from mla_diff.model.finding import Finding
from mla_diff.model.provision import Footnote, Provision, Version
from mla_diff.report.absence import absence_by_hand
from mla_diff.report.readings import read_as
from mla_diff.writers.dumped import dump
from mla_diff.writers.registry import View

SCHEMA = "mla-diff/comparison/1"


def render(comparison: Comparison, view: View) -> str:
    """Return the comparison as one line of JSON; it holds everything, whatever ``view`` narrows to is a flag."""
    return dump(as_values(comparison, view), None)


def as_values(comparison: Comparison, view: View) -> dict[str, Any]:
    """Return the comparison as plain dictionaries and lists."""
    from mla_diff.report.compose import report_on  # what is shown of one version needs no report

    count = count_words(comparison)
    report = report_on(comparison)
    said: defaultdict[Correspondence, list[str]] = defaultdict(list)
    for row, remarks in report.entries:
        said[row.correspondence] += (remark.text for remark in remarks)
    return {
        "schema": SCHEMA,
        "old": version_values(comparison.old),
        "new": version_values(comparison.new),
        "notices": list(report.notices),
        "differs": comparison.differs,
        "verdict": report.verdict,
        "title": [[op.sign, op.text] for op in comparison.title],
        "correspondences": [
            _correspondence(comparison, correspondence, said.get(correspondence, ()))
            for correspondence in report.correspondences
            if not view.only or view.only & {*correspondence.old, *correspondence.new}
        ],
        "candidates": [
            [candidate.old, candidate.new, round(candidate.score, 3), candidate.basis]
            for candidate in comparison.alignment.candidates
            if not view.only or view.only & {candidate.old, candidate.new}
        ],
        "summary": {
            "provisions": count_provisions(comparison),
            "words": {"inserted": count.inserted, "deleted": count.deleted, "renumbering": count.renumbering},
        },
    }


def version_values(version: Version) -> dict[str, Any]:
    """Return a version as plain values: who it is, its provisions in document order, and its findings."""
    values: dict[str, Any] = {
        "id": version.id, "title": version.title, "language": version.language,
        "source": {"name": version.source.name, "sha256": version.source.sha256},
    }  # fmt: skip
    for name in ("date", "stage", "nature", "note"):
        if getattr(version, name):
            values[name] = getattr(version, name)
    if version.fragment:
        values["fragment"] = True
    if version.lacks:
        values["lacks"] = list(version.lacks)
    values["reading"] = {
        "said": read_as(version), "verdict": version.reading.verdict, "kind": version.reading.kind,
        "count": version.reading.count, "annexes": version.reading.annexes,
        "doubts": [_finding(doubt) for doubt in version.reading.doubts],
    }  # fmt: skip
    values["provisions"] = [_provision(provision) for provision in version.provisions]
    values["findings"] = [_finding(finding) for finding in version.findings]
    return values


def _provision(provision: Provision) -> dict[str, Any]:
    values: dict[str, Any] = {
        "eid": provision.eid, "kind": provision.kind, "number": provision.number, "label": provision.label,
        "heading": provision.heading, "parent": provision.parent, "text": provision.text,
    }  # fmt: skip
    if provision.page is not None:
        values["page"] = provision.page
    if provision.notes:
        values["notes"] = [_note(note) for note in provision.notes]
    return values


def _note(note: Footnote) -> dict[str, Any]:
    return {"number": note.number, "text": note.text, "offset": note.offset}


def _finding(finding: Finding) -> dict[str, str]:
    return {"code": finding.code, "message": finding.message, "place": finding.place}


def _correspondence(comparison: Comparison, correspondence: Correspondence, said: Sequence[str]) -> dict[str, Any]:
    from mla_diff.report.facts import facts

    of_old = comparison.alignment.exchanged_of_old
    exchanged = [link for eid in correspondence.old for link in of_old.get(eid, ())]
    values: dict[str, Any] = {
        "old": list(correspondence.old), "new": list(correspondence.new),
        "links": [[link.old, link.new, round(link.score, 3)] for link in (*correspondence.links, *exchanged)],
        "relation": correspondence.relation, "renumbered": correspondence.renumbered, "moved": correspondence.moved,
        "modified": comparison.is_modified(correspondence), "facts": facts(comparison, correspondence),
        "basis": correspondence.basis,
        "changes": [_change(change) for change in comparison.changes_of[correspondence]],
    }  # fmt: skip
    if notes := comparison.notes_of.get(correspondence):
        values["notes"] = [_change(note) for note in notes]
    if not comparison.is_attested(correspondence):
        values["attested"] = False  # the relation holds for the texts at hand only
    if correspondence.old and correspondence.new and not compares_words(comparison.old, comparison.new):
        values["compared"] = False  # one side is a paraphrase: "modified" says nothing, ops hold both texts whole
    if absence := absence_by_hand(comparison.alignment, correspondence):
        values["absent"] = absence.reason
    if said:
        values["remarks"] = list(dict.fromkeys(said))
    by_hand = [[link.old, link.new, link.reason] for link in correspondence.links if link.reason]
    return values | ({"by_hand": by_hand} if by_hand else {})


def _change(change: Change | NoteChange) -> dict[str, Any]:
    values: dict[str, Any] = {
        "old": change.old, "new": change.new, "ops": [[op.sign, op.text] for op in change.ops]
    }  # fmt: skip
    reasons = {str(index): op.reason for index, op in enumerate(change.ops) if op.reason}
    return values | ({"reasons": reasons} if reasons else {})
