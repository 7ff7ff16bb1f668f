"""Side by side in the terminal: the old text left, the new one right, a gutter between that says what happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mla_diff.diff.summary import count_provisions, count_words
from mla_diff.model.comparison import UNCOMPARED, Change, Comparison, Op, Reason, compares_words
from mla_diff.model.provision import Provision
from mla_diff.render.layout import Heading, Row, Section, lay_out
from mla_diff.render.registry import View
from mla_diff.render.runs import Look, Run, paint, unstyled, width_of, wrap
from mla_diff.render.words import describe, facts, notices
from mla_diff.trace.find import cite

CONTEXT = 14  # words kept on either side of a change when a long unchanged stretch is folded
GUTTER = 3  # columns between the sides


def render(comparison: Comparison, view: View) -> str:
    """Return the comparison as lines of at most ``view.width`` columns."""
    lines = [paint(line, view.color) for line in _lines(comparison, view)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _lines(comparison: Comparison, view: View) -> Iterator[Sequence[Run]]:
    yield from _header(comparison, view)
    pending: list[Heading] = []
    shown = False
    for part in lay_out(comparison, view.only):
        if isinstance(part, Heading):
            pending = [heading for heading in pending if heading.level < part.level]
            pending.append(part)
            if not _tells(comparison, part.row):
                continue
        elif not (view.everything or view.only or any(_tells(comparison, row) for row in part.rows)):
            continue
        for heading in pending:
            yield from _heading(comparison, heading, view)
        pending = []
        if isinstance(part, Section):
            yield from _section(comparison, part, view)
        shown = True
    if not shown:
        yield []
        yield [Run("No differences." if not view.only else "Nothing to show.")]


def _tells(comparison: Comparison, row: Row) -> bool:
    """Return whether a row shows a change; what is not attested shows nothing, and is left out unless asked for."""
    return row.is_changed and comparison.is_attested(row.correspondence)


def _header(comparison: Comparison, view: View) -> Iterator[list[Run]]:
    for mark, look, version in (("---", "gone", comparison.old), ("+++", "come", comparison.new)):
        yield from wrap([Run(f"{mark} "), Run(describe(version), look)], view.width, 0, 4)  # type: ignore[arg-type]
    for notice in notices(comparison):
        yield from wrap([Run("!   "), Run(notice)], view.width, 0, 4)
    words, counts = count_words(comparison), count_provisions(comparison)
    articles = {relation: kinds.get(comparison.new.article_kind, 0) for relation, kinds in counts.items()}
    told = [f"{articles[name]} {label}" for name, label in _RELATIONS if articles.get(name)]
    yield from wrap([Run(f"Articles: {', '.join(told) or 'none'}.", "quiet")], view.width)
    text = f"Words: {words.inserted} inserted, {words.deleted} deleted, {words.renumbering} only renumbered."
    if not compares_words(comparison.old, comparison.new):
        text = "Words: not compared."
    yield from wrap([Run(text, "quiet")], view.width)


_RELATIONS = (
    ("one-to-one", "carried on"), ("split", "split"), ("merge", "merged"), ("regrouped", "regrouped"),
    ("inserted", "new"), ("deleted", "dropped"), ("not attested", "not attested"),
)  # fmt: skip


def _heading(comparison: Comparison, heading: Heading, view: View) -> Iterator[Sequence[Run]]:
    yield []
    yield from _row(comparison, heading.row, view)


def _section(comparison: Comparison, section: Section, view: View) -> Iterator[Sequence[Run]]:
    yield []
    old = " + ".join(cite(comparison.old, provision.eid) for provision in section.old)
    new = cite(comparison.new, section.new.eid) if section.new else ""
    title = f"{old} → {new}" if old and new and old != new else new or old
    told = facts(comparison, section.correspondence, section.is_modified)
    bar = [Run("── "), Run(title, "heading"), Run(f"  {', '.join(told)} ")]
    yield [*bar, Run("─" * max(0, view.width - width_of(bar)))]
    for link in dict.fromkeys(link for row in section.rows for link in row.correspondence.links if link.reason):
        pair = f"{cite(comparison.old, link.old)} → {cite(comparison.new, link.new)}"
        yield from wrap([Run(f"{pair} set by hand: {link.reason}", "quiet")], view.width, 3, 3)
    for row in section.rows:
        if row.is_changed or view.everything or view.only:
            yield from _row(comparison, row, view)


def _row(comparison: Comparison, row: Row, view: View) -> Iterator[list[Run]]:
    half = (view.width - GUTTER) // 2
    ops: Sequence[Op] = row.change.ops if row.change else ()
    if not (view.everything or view.only):
        ops = fold(ops)
    left = _side(comparison, row, row.old, ops, "-", view) if row.old or not row.new else []
    right = _side(comparison, row, row.new, ops, "+", view) if row.new else []
    indent = min(2 * row.depth, 8)
    left_lines, right_lines = (wrap(side, half, indent, min(indent + 3, half // 3)) for side in (left, right))
    sign = _sign(comparison, row)
    for at in range(max(len(left_lines), len(right_lines))):
        one = left_lines[at] if at < len(left_lines) else []
        other = right_lines[at] if at < len(right_lines) else []
        gutter = f" {sign if at == 0 else '│'} "
        yield [*one, Run(" " * max(0, half - width_of(one))), Run(gutter, "quiet"), *other]


def _sign(comparison: Comparison, row: Row) -> str:
    """Return the gutter's sign: > moved, + new, - dropped, ? not known, # renumbered, ~ changed, | unchanged."""
    one = row.correspondence
    if not comparison.is_attested(one) or (row.change and not row.change.is_compared):
        return "?"
    if row.away or one.moved:
        return ">"
    if not row.old or one.relation == "inserted":
        return "+"
    if not row.new:
        return "-"
    if row.change and row.change.is_substantive:
        return "~"
    return "#" if one.renumbered or (row.change and not row.change.is_equal) else "│"


def _side(comparison: Comparison, row: Row, provision: Provision | None, ops: Sequence[Op], sign: str, view: View) -> list[Run]:
    if provision is None:
        return []
    if row.away:
        text = cite(comparison.new, row.new.eid) if row.new and sign == "-" else ""
        return [Run(f"{provision.label} ", "label"), Run(f"(moved to {text})", "quiet")] if text else []
    runs = [Run(f"{provision.label} ", _label_look(row, provision))] if provision.label else []
    if row.correspondence.moved and row.old and row.new and sign == "+":
        runs.append(Run(f"(from {cite(comparison.old, row.old.eid)}) ", "quiet"))
    runs += body_runs(ops, sign)
    return runs if view.color else unstyled(runs)


def _label_look(row: Row, provision: Provision) -> Look:
    return "number" if row.old and row.new and row.old.label != row.new.label else "label"


#: Without an entry a word looks gone or come. What was never compared is not marked.
_LOOK_OF: dict[Reason, Look] = {"typography": "plain", "renumbering": "number", **dict.fromkeys(UNCOMPARED, "plain")}


def body_runs(ops: Sequence[Op], sign: str) -> list[Run]:
    """Return one side's words of a change: what is equal, and what is only there."""
    marked: Look = "gone" if sign == "-" else "come"
    runs = []
    for op in ops:
        if op.sign in ("=", sign):
            runs.append(Run(op.text, "plain" if op.sign == "=" else _LOOK_OF.get(op.reason, marked)))
    return runs


def fold(ops: Sequence[Op]) -> list[Op]:
    """Return ops with the middle of each long unchanged stretch replaced by an ellipsis."""
    folded = []
    for at, op in enumerate(ops):
        words = op.text.split(" ")
        before, after = (CONTEXT if at else 4), (CONTEXT if at + 1 < len(ops) else 4)
        if op.sign == "=" and len(words) > before + after + 6 and "\n" not in op.text:
            op = Op("=", f"{' '.join(words[:before])} […] {' '.join(words[-after:])}")
        folded.append(op)
    return folded


def whole(change: Change) -> str:
    """Return the text of the side a one-sided change has."""
    return "".join(op.text for op in change.ops)
