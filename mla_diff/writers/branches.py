"""Proposals about a provision, as branches of its history: who wanted what, in which words, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mla_diff.lineages.proposals import Proposal, proposers, tell_outcome
from mla_diff.lineages.timeline import Branch
from mla_diff.report.facts import cite_source
from mla_diff.writers.excerpts import fold
from mla_diff.writers.history_rows import inline_runs, ops_markup, row_label, shows
from mla_diff.writers.registry import View
from mla_diff.writers.runs import Run, unstyled, wrap

SIGNS = {"taken up": "✓", "partly taken up": "~", "not taken up": "✕", "not known": "?"}


def sign_of(branch: Branch) -> str:
    """Return the sign at the end of a branch: what the library says became of it, else what the words show."""
    outcome = branch.proposal.outcome
    if outcome == "not known" and branch.fate:
        shown = branch.fate.partition(":")[0].partition(" word for word")[0].lower()
        outcome = shown if shown in SIGNS else "partly taken up"
    return SIGNS.get(outcome, "?")


def tell_proposal(proposal: Proposal) -> str:
    """Return who proposed what, when and against which version, as a sentence.

    >>> tell_proposal(Proposal("p", ("France",), against="draft-2", would="have made it optional"))
    'France, against draft-2: would have made it optional.'
    """
    about = [proposers(proposal), proposal.date, f"against {proposal.against}" if proposal.against else ""]
    would = f"would {proposal.would}" if proposal.would else f"{proposal.id}, in a text of its own"
    return f"{', '.join(part for part in about if part)}: {would}."


def tell_end(branch: Branch) -> str:
    """Return what became of a proposal: what is said of it, and what the words show."""
    said = tell_outcome(branch.proposal)
    if branch.fate:
        return branch.fate if branch.proposal.outcome == "not known" else f"{said} {branch.fate}"
    return said


def branch_lines(branches: Sequence[Branch], view: View, sources: bool = True) -> Iterator[Sequence[Run]]:
    """Yield the lines on proposals; ``sources`` says who tells of them."""
    if branches:
        yield []
        yield [Run("Proposals", "heading")]
    for branch in branches:
        proposal = branch.proposal
        told = f"{tell_proposal(proposal)} {tell_end(branch)}"
        yield from wrap([Run(f"{sign_of(branch)} ", "label"), Run(told)], view.width, 2, 4)
        if proposal.inferred:
            yield from wrap([Run(f"Inferred: {proposal.inferred}", "quiet")], view.width, 4, 6)
        for words in changed_words(branch, view):
            yield from wrap(words, view.width, 4, 6)
        if sources and proposal.sources:
            names = "; ".join(cite_source(source)[0] for source in proposal.sources)
            yield from wrap([Run(f"Sources: {names}", "quiet")], view.width, 4, 6)


def changed_words(branch: Branch, view: View) -> Iterator[list[Run]]:
    """Yield the words that a proposal would have changed, against the version it was made against."""
    for label, text in branch.words:
        yield [Run(f"{label} ", "label"), Run(text)] if label else [Run(text)]
    if branch.timeline:
        for row in branch.timeline.moments[1].rows:
            if shows(row):
                words = inline_runs(fold(row.ops))
                yield [*row_label(branch.timeline, row), *(words if view.color else unstyled(words))]


def branch_values(branch: Branch) -> dict[str, Any]:
    """Return what a page shows of a branch; words are safe markup, all else is text."""
    rows: list[dict[str, Any]] = [{"label": label, "words": text} for label, text in branch.words]
    if branch.timeline:
        rows = [
            {"label": "".join(run.text for run in row_label(branch.timeline, row)), "words": ops_markup(row.ops)}
            for row in branch.timeline.moments[1].rows if shows(row)
        ]  # fmt: skip
    return {
        "sign": sign_of(branch), "told": tell_proposal(branch.proposal), "end": tell_end(branch),
        "inferred": branch.proposal.inferred, "rows": rows,
        "sources": [cite_source(source) for source in branch.proposal.sources],
    }  # fmt: skip


def branch_data(branch: Branch) -> dict[str, Any]:
    """Return a branch as plain values for JSON."""
    proposal = branch.proposal
    rows = branch.timeline.moments[1].rows if branch.timeline else ()
    return {
        "id": proposal.id, "by": list(proposal.by), "supported": list(proposal.supported),
        "against": proposal.against or None, "date": proposal.date or None, "would": proposal.would,
        "outcome": proposal.outcome, "became": proposal.became, "inferred": proposal.inferred, "fate": branch.fate,
        "sources": list(proposal.sources), "rows": [[[op.sign, op.text] for op in row.ops] for row in rows],
    }  # fmt: skip
