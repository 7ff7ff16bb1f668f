"""A word diff that gives back both texts exactly."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import cast

from mla_diff.model.comparison import Op, Reason, Sign
from mla_diff.text.tokens import is_word, token_key, tokenize

LONG = 4000  # tokens on both sides together; from here rapidfuzz, since Myers' algorithm grows with the square
_FIRST_CODE = 0xE000  # the private use area and beyond: code points that stand for tokens; surrogates lie below


@dataclass(frozen=True, slots=True)
class Token:
    """What is written, what it is compared by, and why a difference in writing alone is no change of substance."""

    text: str
    key: Hashable
    reason: Reason = "typography"


Block = tuple[int, int, int]  # where a run of equal tokens starts in old, in new, and its length


def read_tokens(text: str) -> list[Token]:
    """Return the tokens of a text, compared by their words."""
    return [Token(token, token_key(token)) for token in tokenize(text)]


def diff_words(old: str, new: str) -> tuple[Op, ...]:
    """Return the changes from ``old`` to ``new``.

    >>> [(op.sign, op.text) for op in diff_words("Each Party shall act.", "Each Party may act.")]
    [('=', 'Each Party '), ('-', 'shall'), ('+', 'may'), ('=', ' act.')]
    """
    return diff_tokens(read_tokens(old), read_tokens(new))


def diff_tokens(old: Sequence[Token], new: Sequence[Token]) -> tuple[Op, ...]:
    """Return the changes from one run of tokens to another, tidied so that a person can read them.

    Swapping the sides swaps the signs: the search always starts from the text that sorts first.
    """
    if [token.text for token in old] > [token.text for token in new]:
        return tuple(_as_ops([(a, b, length) for b, a, length in _blocks(new, old)], old, new))
    return tuple(_as_ops(_blocks(old, new), old, new))


def _blocks(old: Sequence[Token], new: Sequence[Token]) -> list[Block]:
    return tidy(_equal_blocks([token.key for token in old], [token.key for token in new]), old, new)


def _equal_blocks(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Block]:
    codes: dict[Hashable, int] = {}
    old_codes = [codes.setdefault(key, len(codes)) for key in old]
    new_codes = [codes.setdefault(key, len(codes)) for key in new]
    start = 0
    while start < min(len(old), len(new)) and old_codes[start] == new_codes[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old_codes[-1 - end] == new_codes[-1 - end]:
        end += 1
    middle_old, middle_new = old_codes[start : len(old) - end], new_codes[start : len(new) - end]
    blocks = [(0, 0, start)] if start else []
    if middle_old and middle_new:
        find = _blocks_of_long if len(middle_old) + len(middle_new) > LONG else _blocks_by_dmp
        blocks += [(a + start, b + start, length) for a, b, length in find(middle_old, middle_new)]
    if end:
        blocks.append((len(old) - end, len(new) - end, end))
    return blocks


def _blocks_by_dmp(old: Sequence[int], new: Sequence[int]) -> list[Block]:
    """Return equal blocks found by diff-match-patch on tokens coded as characters, without its time limit."""
    from diff_match_patch import diff_match_patch

    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    text_old, text_new = ("".join(chr(_FIRST_CODE + code) for code in side) for side in (old, new))
    blocks = []
    a = b = 0
    for sign, run in engine.diff_main(text_old, text_new, False):
        if sign == 0:
            blocks.append((a, b, len(run)))
        a += len(run) if sign <= 0 else 0
        b += len(run) if sign >= 0 else 0
    return blocks


def _blocks_of_long(old: Sequence[int], new: Sequence[int]) -> list[Block]:
    from rapidfuzz.distance import Indel

    return [
        (op.src_start, op.dest_start, op.src_end - op.src_start) for op in Indel.opcodes(old, new) if op.tag == "equal"
    ]


def tidy(blocks: Sequence[Block], old: Sequence[Token], new: Sequence[Token]) -> list[Block]:
    """Return the blocks without those that only tear a change apart.

    A short run of equal tokens between two changes is dropped when it has fewer words than either change has on
    its heavier side and is no more than a few words: "of the" kept between two rewritten phrases helps nobody.
    """
    kept = list(blocks)
    changed = True
    while changed:
        changed = False
        for at in range(len(kept) - 1, -1, -1):
            before = _gap(kept[at - 1] if at else (0, 0, 0), kept[at], old, new)
            after = _gap(kept[at], kept[at + 1] if at + 1 < len(kept) else (len(old), len(new), 0), old, new)
            if before and after and _tears(kept[at], min(before, after), old):
                del kept[at]
                changed = True
    return kept


SHORT_ISLAND = 3  # words; longer runs are always worth keeping


def _tears(block: Block, change: int, old: Sequence[Token]) -> bool:
    words = sum(is_word(token.text) for token in old[block[0] : block[0] + block[2]])
    return words <= SHORT_ISLAND and words < change and (words == 0 or words * 2 <= change)


def _gap(first: Block, second: Block, old: Sequence[Token], new: Sequence[Token]) -> int:
    """Return how many words are changed between two equal blocks, on the heavier side; signs count as half."""
    gone = old[first[0] + first[2] : second[0]]
    come = new[first[1] + first[2] : second[1]]
    return max(sum(is_word(token.text) for token in side) for side in (gone, come)) or (1 if gone or come else 0)


def _as_ops(blocks: Sequence[Block], old: Sequence[Token], new: Sequence[Token]) -> list[Op]:
    ops: list[Op] = []
    a = b = 0
    for start_old, start_new, length in [*blocks, (len(old), len(new), 0)]:
        _append(ops, "-", old[a:start_old])
        _append(ops, "+", new[b:start_new])
        for one, other in zip(old[start_old : start_old + length], new[start_new : start_new + length], strict=True):
            _append_equal(ops, one, other)
        a, b = start_old + length, start_new + length
    return ops


def _append(ops: list[Op], sign: str, tokens: Sequence[Token]) -> None:
    text = "".join(token.text for token in tokens)
    if text:
        ops.append(Op(cast(Sign, sign), text, "typography" if text.isspace() else ""))


def _append_equal(ops: list[Op], one: Token, other: Token) -> None:
    if one.text != other.text:
        reason: Reason = "renumbering" if "renumbering" in (one.reason, other.reason) else "typography"
        ops += [Op("-", one.text, reason), Op("+", other.text, reason)]
    elif ops and ops[-1].sign == "=":
        ops[-1] = Op("=", ops[-1].text + one.text)
    else:
        ops.append(Op("=", one.text))
