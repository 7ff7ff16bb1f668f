"""One row of a provision's history: whether it has something to say, its label, its words with marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mla_diff.lineages.changes import Row
from mla_diff.lineages.timeline import Timeline, cite_place
from mla_diff.model.comparison import Op
from mla_diff.writers.runs import Look, Run

if TYPE_CHECKING:
    from markupsafe import Markup


def shows(row: Row) -> bool:
    """Return whether a row has something to say: words that changed in substance, came, went, or moved in or out."""
    changed = any(op.sign != "=" and not op.reason for op in row.ops)
    return changed or row.old is None or row.new is None or row.elsewhere or not row.certain


def row_label(timeline: Timeline, row: Row) -> list[Run]:
    """Return the printed label before a row's words, with the old one where that was another, or the old place."""
    history = timeline.history
    place = row.new if row.new and not (row.elsewhere and row.gone) else row.old
    label = history.provision(place).label if place else ""
    runs = [Run(f"{label} ", "label")] if label else []
    if row.elsewhere and row.old and row.new:
        told = f"now {cite_place(history, row.new)}" if row.gone else f"was {cite_place(history, row.old)}"
        return [*runs, Run(f"({told}) ", "quiet")]
    before = history.provision(row.old).label if row.old and row.new else label
    return [*runs, Run(f"(was {before}) ", "quiet")] if before and before != label and len(runs) else runs


def inline_runs(ops: Sequence[Op]) -> list[Run]:
    """Return both sides' words in one line; of a number that only follows its provision, the new one alone."""
    runs = []
    for op in ops:
        if op.sign == "=":
            runs.append(Run(op.text))
        elif op.reason:
            look: Look = "number" if op.reason == "renumbering" else "plain"
            runs += [Run(op.text, look)] if op.sign == "+" else []
        else:
            runs.append(Run(op.text, "gone" if op.sign == "-" else "come"))
    return runs


def ops_markup(ops: Sequence[Op], marked: bool = True) -> Markup:
    """Return words with what came and went marked; of a number that only follows its provision, the new one alone."""
    from markupsafe import Markup

    shapes = {"-": Markup("<del>{}</del>"), "+": Markup("<ins>{}</ins>")}
    parts = []
    for op in ops:
        if op.sign == "=" or not marked:
            parts.append(Markup("{}").format(op.text))
        elif not op.reason:
            parts.append(shapes[op.sign].format(op.text))
        elif op.sign == "+":
            shape = Markup('<ins class="ref">{}</ins>') if op.reason == "renumbering" else Markup("{}")
            parts.append(shape.format(op.text))
    return Markup("").join(parts)
