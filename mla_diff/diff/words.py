"""A word diff that gives back both texts exactly."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from operator import eq

from msgspec import Struct

from mla_diff.diff.kept import Block, find_kept, join_blocks, weigh
from mla_diff.diff.sentences import pair_sentences
from mla_diff.diff.tidy import drop_crumbs, slide, widen
from mla_diff.model.comparison import Op, Reason, Sign
from mla_diff.text.tokens import token_keys, tokenize


class Tokens(Struct, frozen=True):
    """A text for comparison: its tokens as written, and what each is compared by.

    ``targets`` are the places of numbers that are compared by what they refer to: where these differ in writing
    alone, that is renumbering, elsewhere it is typography. Long treaties have a million tokens, so that they are
    lists, not values of their own; nobody changes them.
    """

    texts: list[str]
    keys: Sequence[Hashable]
    targets: frozenset[int] = frozenset()

    @property
    def length(self) -> int:
        """How many characters the text has."""
        return sum(map(len, self.texts))


def read_tokens(text: str) -> Tokens:
    """Return the tokens of a text, compared by their words."""
    texts = tokenize(text)
    return Tokens(texts, token_keys(text, texts))


def join_tokens(parts: Sequence[Tokens]) -> Tokens:
    """Return the tokens of several texts as those of one."""
    texts: list[str] = []
    keys: list[Hashable] = []
    targets: set[int] = set()
    for part in parts:
        targets.update(len(texts) + index for index in part.targets)
        texts += part.texts
        keys += part.keys
    return Tokens(texts, keys, frozenset(targets))


def diff_words(old: str, new: str) -> tuple[Op, ...]:
    """Return the changes from ``old`` to ``new``.

    >>> [(op.sign, op.text) for op in diff_words("Each Party shall act.", "Each Party may act.")]
    [('=', 'Each Party '), ('-', 'shall'), ('+', 'may'), ('=', ' act.')]
    """
    return diff_tokens(read_tokens(old), read_tokens(new))


def diff_tokens(old: Tokens, new: Tokens) -> tuple[Op, ...]:
    """Return the changes from one run of tokens to another, tidied so that a person can read them.

    Swapping the sides swaps the signs: the search always starts from the text that sorts first.
    """
    if old.texts > new.texts:
        return tuple(_as_ops([(a, b, length) for b, a, length in _blocks(new, old)], old, new))
    return tuple(_as_ops(_blocks(old, new), old, new))


def _blocks(old: Tokens, new: Tokens) -> list[Block]:
    """Return the runs of tokens that both texts keep: sentences are paired first, then words inside each pair."""
    weights = weigh(old.texts, old.keys), weigh(new.texts, new.keys)
    found: list[Block] = []
    for (start_old, stop_old), (start_new, stop_new) in pair_sentences(
        old.texts, old.keys, new.texts, new.keys, weights
    ):
        if old.keys[start_old:stop_old] == new.keys[start_new:stop_new]:  # most sentences stay as they are
            found.append((start_old, start_new, stop_old - start_old))
            continue
        kept = _keep(
            Tokens(old.texts[start_old:stop_old], old.keys[start_old:stop_old]),
            Tokens(new.texts[start_new:stop_new], new.keys[start_new:stop_new]),
            (weights[0][start_old:stop_old], weights[1][start_new:stop_new]),
        )
        found += [(a + start_old, b + start_new, length) for a, b, length in kept]
    tidied = drop_crumbs(join_blocks(found), old.texts, new.texts)
    return slide(widen(tidied, old.keys, new.keys), (old.texts, old.keys), (new.texts, new.keys))


def _keep(old: Tokens, new: Tokens, weights: tuple[list[int], list[int]]) -> list[Block]:
    """Return what two sentences keep.

    "Of the" may stand twice on one side: which of the two is kept is settled by the crumbs that each choice leaves, so
    that the search is made again from the end where the first one left some.
    """
    found = find_kept(old.keys, new.keys, *weights)
    tidied = drop_crumbs(found, old.texts, new.texts)
    if len(tidied) == len(found):
        return tidied
    mirrored = find_kept(old.keys[::-1], new.keys[::-1], weights[0][::-1], weights[1][::-1])
    ends = len(old.keys), len(new.keys)
    turned = [(ends[0] - a - length, ends[1] - b - length, length) for a, b, length in reversed(mirrored)]
    again = drop_crumbs(turned, old.texts, new.texts)
    return max(tidied, again, key=lambda blocks: (_weight(blocks, weights[0]), -len(blocks)))


def _weight(blocks: Sequence[Block], weights: Sequence[int]) -> int:
    return sum(sum(weights[a : a + length]) for a, _, length in blocks)


def ops_of(blocks: Sequence[Block], old: Tokens, new: Tokens) -> tuple[Op, ...]:
    """Return the changes that are left when runs of equal tokens, in order, are kept."""
    return tuple(_as_ops(blocks, old, new))


def _as_ops(blocks: Sequence[Block], old: Tokens, new: Tokens) -> list[Op]:
    ops: list[Op] = []
    a = b = 0
    for start_old, start_new, length in [*blocks, (len(old.texts), len(new.texts), 0)]:
        _append(ops, "-", old.texts[a:start_old])
        _append(ops, "+", new.texts[b:start_new])
        a, b = start_old + length, start_new + length
        _append_alike(ops, old, start_old, new, start_new, length)
    return ops


def _append(ops: list[Op], sign: Sign, tokens: Sequence[str]) -> None:
    text = "".join(tokens)
    if text:
        ops.append(Op(sign, text, "typography" if text.isspace() else ""))


def _append_equal(ops: list[Op], tokens: Sequence[str]) -> None:
    text = "".join(tokens)
    if text and ops and ops[-1].sign == "=":
        ops[-1] = Op("=", ops[-1].text + text)
    elif text:
        ops.append(Op("=", text))


def _append_alike(ops: list[Op], old: Tokens, start_old: int, new: Tokens, start_new: int, length: int) -> None:
    """Append tokens that are compared as equal on both sides, though some may be written otherwise."""
    texts_old, texts_new = old.texts[start_old : start_old + length], new.texts[start_new : start_new + length]
    done = 0
    for index, same in enumerate(map(eq, texts_old, texts_new)) if texts_old != texts_new else ():
        if not same:
            _append_equal(ops, texts_old[done:index])
            is_number = start_old + index in old.targets or start_new + index in new.targets
            reason: Reason = "renumbering" if is_number else "typography"
            ops += [Op("-", texts_old[index], reason), Op("+", texts_new[index], reason)]
            done = index + 1
    _append_equal(ops, texts_old[done:])
