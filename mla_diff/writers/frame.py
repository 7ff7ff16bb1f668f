"""A comparison as columns of a table: what pandas and polars make a frame of, without either being needed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mla_diff.cite.citation import cite
from mla_diff.diff.summary import is_marked
from mla_diff.model.comparison import Comparison, Op
from mla_diff.report.compose import report_on
from mla_diff.report.values import Remark, Row
from mla_diff.runtime.kinds import classify_beside


def columns(comparison: Comparison, everything: bool = False) -> dict[str, list[Any]]:
    """Return a column for each fact, a row for each provision that changed (or for all)."""
    kinds = {(change.old, change.new): ",".join(change.kinds) for change in classify_beside(comparison)}
    entries = [(row, said) for row, said in report_on(comparison).entries if row.is_changed or everything]
    rows = [row for row, _ in entries]
    changed_words = [_words(row) for row in rows]
    return {
        "old": [cite(comparison.old, row.old.eid) if row.old else "" for row in rows],
        "new": [cite(comparison.new, row.new.eid) if row.new else "" for row in rows],
        "relation": [str(row.correspondence.relation) for row in rows],
        "renumbered": [row.correspondence.renumbered for row in rows],
        "moved": [row.correspondence.moved for row in rows],
        "facts": ["; ".join(row.facts) for row in rows],
        "kinds": [kinds.get((row.old.eid if row.old else None, row.new.eid if row.new else None), "") for row in rows],
        "deleted": [went for went, _ in changed_words],
        "inserted": [came for _, came in changed_words],
        "score": [row.correspondence.score if row.correspondence.links else None for row in rows],
        "old_text": [row.old.text if row.old else "" for row in rows],
        "new_text": [row.new.text if row.new else "" for row in rows],
        "remarks": [_sentences(said) for _, said in entries],
        "old_eid": [row.old.eid if row.old else "" for row in rows],
        "new_eid": [row.new.eid if row.new else "" for row in rows],
    }


def _sentences(remarks: Sequence[Remark]) -> str:
    return " ".join(remark.text for remark in remarks)


def _words(row: Row) -> tuple[str, str]:
    """Return the words that went, and those that came, each run of them apart."""
    marked: list[Op] = [op for op in row.change.ops if is_marked(op)] if row.change else []
    went, came = (" … ".join(op.text.strip() for op in marked if op.sign == sign) for sign in "-+")
    return went, came
