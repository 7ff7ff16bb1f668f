"""The kinds of change a reader can pick from: what happened to a row of the layout, as stable names."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from mla_diff.model.alignment import Correspondence
from mla_diff.model.comparison import Change, Comparison, Op, Sign
from mla_diff.report.layout import is_renumbered
from mla_diff.report.values import Row


class ChangeKind(Struct, frozen=True):
    """A kind of change: a name for data, words for people, and the sign that a gutter or a margin shows."""

    name: str
    label: str
    sign: str


#: In the order in which they are offered.
CHANGE_KINDS = (
    ChangeKind("changed", "words changed", "~"),
    ChangeKind("new", "new", "+"),
    ChangeKind("dropped", "dropped", "−"),
    ChangeKind("unattested", "not attested in the fragment", "?"),
    ChangeKind("uncompared", "beside a paraphrase, not compared", "="),
    ChangeKind("moved", "moved", "→"),
    ChangeKind("split", "split", "<"),
    ChangeKind("merged", "merged", ">"),
    ChangeKind("renumbered", "renumbered", "#"),
    ChangeKind("footnote", "footnote changed", "*"),
    ChangeKind("reference", "cross-reference follows", "§"),
)
KNOWN_KINDS = {kind.name: kind for kind in CHANGE_KINDS}
_RELATIONS = {"split": ("split",), "merge": ("merged",), "regrouped": ("split", "merged")}


def kinds_of(comparison: Comparison, row: Row) -> tuple[str, ...]:
    """Return the kinds of change of a row, none for an unchanged one."""
    correspondence = row.correspondence
    if row.away:
        return ("moved",)
    if correspondence.relation == "inserted":
        return ("new",) if comparison.is_attested(correspondence) else ("unattested",)
    if correspondence.relation == "deleted":
        return ("dropped",) if comparison.is_attested(correspondence) else ("unattested",)
    found = list(_RELATIONS.get(correspondence.relation, _as_cut(comparison, correspondence)))
    moved = correspondence.moved or (row.new is not None and row.new.eid in comparison.crossings)
    renumbered = correspondence.renumbered and (is_renumbered(row) or correspondence.relation != "one-to-one")
    found += [name for name, is_so in (("moved", moved), ("renumbered", renumbered)) if is_so]
    if row.notes and row.old and row.new:
        found.append("footnote")
    if row.change:
        found += _kinds_of_words(row.change)
    return tuple(dict.fromkeys(found))


def _as_cut(comparison: Comparison, correspondence: Correspondence) -> tuple[str, ...]:
    """Return what became of the blocks of an article that carries on as one, and is divided differently inside."""
    if correspondence not in comparison.recut:
        return ()
    blocks = len(correspondence.new) - len(correspondence.old)
    return ("split",) if blocks > 0 else ("merged",) if blocks else ("split", "merged")


def note_text(ops: Sequence[Op], side: Sign) -> str:
    """Return the words of one side of a footnote that changed, "" where that side does not have it."""
    return "".join(op.text for op in ops if op.sign in ("=", side))


def _kinds_of_words(change: Change) -> list[str]:
    if not change.is_compared:
        return ["uncompared"]
    found = ["changed"] if change.is_substantive else []
    if any(op.reason == "renumbering" for op in change.ops):
        found.append("reference")
    return found
