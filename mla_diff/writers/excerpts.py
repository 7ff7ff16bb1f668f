"""Words of a change cut for reading: headings apart, long unchanged stretches folded, first words of a text."""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.model.comparison import Op, Sign
from mla_diff.model.provision import Provision

CONTEXT = 14  # words kept on either side of a change when a long unchanged stretch is folded


def fold(ops: Sequence[Op]) -> list[Op]:
    """Return ops with the middle of each long unchanged stretch replaced by an ellipsis."""
    folded = []
    for index, op in enumerate(ops):
        words = op.text.split(" ")
        before, after = (CONTEXT if index else 4), (CONTEXT if index + 1 < len(ops) else 4)
        if op.sign == "=" and len(words) > before + after + 6 and "\n" not in op.text:
            op = Op("=", f"{' '.join(words[:before])} […] {' '.join(words[-after:])}")
        folded.append(op)
    return folded


def split_heading(ops: Sequence[Op], old: Provision | None, new: Provision | None) -> tuple[list[Op], list[Op]]:
    """Return the ops of the headings, and those of the texts below them.

    A change that carries on with a provision which began in an earlier one has no heading.
    """
    ahead: dict[Sign, bool] = {"-": _has_heading(ops, "-", old), "+": _has_heading(ops, "+", new)}
    heading: list[Op] = []
    body: list[Op] = []
    for op in ops:
        signs: tuple[Sign, ...] = ("-", "+") if op.sign == "=" else (op.sign,)
        if not all(ahead[sign] for sign in signs):
            body.append(op)
            continue
        above, end, below = op.text.partition("\n")
        if above:
            heading.append(Op(op.sign, above, op.reason))
        if end:
            ahead.update(dict.fromkeys(signs, False))
        if below:
            body.append(Op(op.sign, below, op.reason))
    return heading, body


def _has_heading(ops: Sequence[Op], sign: Sign, provision: Provision | None) -> bool:
    if provision is None or not provision.heading:
        return False
    text, wanted = "", provision.heading
    for op in ops:
        if op.sign in ("=", sign):
            text += op.text
            if len(text) >= len(wanted):
                break
    return text.startswith(wanted)


def first_words(text: str, count: int = 12) -> str:
    """Return the beginning of a text, with an ellipsis where it goes on.

    >>> first_words("Each State Party shall act.", 3)
    'Each State Party …'
    """
    words = text.split(None, count)
    return " ".join(words[:count]) + (" …" if len(words) > count else "")
