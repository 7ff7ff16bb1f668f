"""A comparison marked more sparingly: differences a reader passes over become typography, and no text is touched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from mla_diff.diff.words import Tokens, diff_tokens
from mla_diff.model.comparison import Change, Comparison, Op
from mla_diff.model.marking import Marking
from mla_diff.text.tokens import is_word, token_key, tokenize


def mark(comparison: Comparison, marking: Marking) -> Comparison:
    """Return the comparison with the differences that ``marking`` passes over no longer marked.

    Joined, the words of each side are the same as before.
    """
    if marking == Marking():
        return comparison
    changes = tuple(tuple(_remark(change, marking) for change in several) for several in comparison.changes)
    alignment = comparison.alignment
    if marking.ignore_numbering:
        same = tuple(replace(correspondence, renumbered=False) for correspondence in alignment.correspondences)
        alignment = replace(alignment, correspondences=same)
    return replace(comparison, alignment=alignment, changes=changes)


def _remark(change: Change, marking: Marking) -> Change:
    if change.is_equal or change.old is None or change.new is None:
        return change
    return replace(change, ops=tuple(op for run in _runs(change.ops) for op in _compare_again(run, marking)))


def _runs(ops: Sequence[Op]) -> Iterator[list[Op]]:
    """Yield the ops in runs: those that replace each other for no reason given together, every other one alone."""
    run: list[Op] = []
    for op in ops:
        if op.sign != "=" and not op.reason:
            run.append(op)
            continue
        if run:
            yield run
            run = []
        yield [op]
    if run:
        yield run


def _compare_again(run: Sequence[Op], marking: Marking) -> Iterator[Op]:
    if run[0].sign == "=" or run[0].reason:
        passed_over = run[0].reason == "renumbering" and marking.ignore_numbering
        yield from (replace(op, reason="typography") if passed_over else op for op in run)
        return
    old, new = (_tokens("".join(op.text for op in run if op.sign == sign), marking) for sign in "-+")
    for op in diff_tokens(old, new):
        signs_only = marking.ignore_punctuation and not any(is_word(token) for token in tokenize(op.text))
        yield replace(op, reason="typography") if op.sign != "=" and not op.reason and signs_only else op


def _tokens(text: str, marking: Marking) -> Tokens:
    tokens = tokenize(text)
    return Tokens(tokens, [_key(token, marking) for token in tokens])


def _key(token: str, marking: Marking) -> str:
    """Return what a token is compared by when some differences do not count."""
    if marking.ignore_punctuation and not is_word(token) and not token.isspace():
        return "."
    return token_key(token).casefold() if marking.ignore_case else token_key(token)
