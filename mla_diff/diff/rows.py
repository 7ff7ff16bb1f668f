"""Rows of tables against each other, cell by cell: a value that goes to another column is a difference."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from itertools import accumulate

from mla_diff.diff.words import Tokens, diff_tokens
from mla_diff.model.comparison import Op
from mla_diff.text.tokens import token_keys, tokenize

CELL = "\t"  # parts two cells
Targets = Mapping[int, Hashable]  # offsets at which a number stands for the target of a reference, with its key


def diff_rows(old: str, new: str, old_targets: Targets, new_targets: Targets) -> tuple[Op, ...]:
    """Return the changes from one row to another; joined, the ops are both rows again.

    Rows of as many cells are compared column by column, so that every border of cells is in both. Of others, whole
    cells come and go.

    >>> [(op.sign, op.text) for op in diff_rows("Arbon\\t4.00\\t", "Arbon\\t\\t4.00", {}, {})]
    [('=', 'Arbon\\t'), ('-', '4.00'), ('=', '\\t'), ('+', '4.00')]
    """
    old_cells, new_cells = _cells(old), _cells(new)
    if len(old_cells) != len(new_cells):
        return diff_tokens(_whole_cells(old), _whole_cells(new))
    ops: list[Op] = []
    for (old_start, old_text), (new_start, new_text) in zip(old_cells, new_cells, strict=True):
        _append(ops, [Op("=", CELL)] if old_start else [])
        _append(
            ops,
            diff_tokens(_tokens(old_text, old_start, old_targets), _tokens(new_text, new_start, new_targets)),
        )
    return tuple(ops)


def _cells(row: str) -> list[tuple[int, str]]:
    """Return the cells of a row, each with the offset at which it starts."""
    texts = row.split(CELL)
    starts = accumulate((len(text) + len(CELL) for text in texts[:-1]), initial=0)
    return list(zip(starts, texts, strict=True))


def _whole_cells(row: str) -> Tokens:
    """Return a row as tokens of which each is a cell with the border before it."""
    first, *others = row.split(CELL)
    texts = [text for text in (first, *(f"{CELL}{text}" for text in others)) if text]
    return Tokens(texts, texts)


def _tokens(cell: str, start: int, targets: Targets) -> Tokens:
    """Return the tokens of a cell that starts at an offset of its row; references are compared by their targets."""
    texts = tokenize(cell)
    keys: list[Hashable] = list(token_keys(cell, texts))
    places = accumulate(map(len, texts), initial=start)
    found = {index: targets[place] for index, place in enumerate(places) if place in targets and index < len(texts)}
    for index, key in found.items():
        keys[index] = key
    return Tokens(texts, keys, frozenset(found))


def _append(ops: list[Op], more: Iterable[Op]) -> None:
    """Append ops; what is equal joins the equal text before it."""
    for op in more:
        if ops and ops[-1].sign == op.sign == "=":
            ops[-1] = Op("=", ops[-1].text + op.text)
        else:
            ops.append(op)
