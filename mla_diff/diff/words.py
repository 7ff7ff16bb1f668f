"""A word diff that gives back both texts exactly."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from itertools import count
from operator import eq

from msgspec import Struct

from mla_diff.model.comparison import Op, Reason, Sign
from mla_diff.text.tokens import is_word, token_keys, tokenize

LONG = 4000  # tokens on both sides together; from here rapidfuzz, since Myers' algorithm grows with the square
#: Bits that rapidfuzz may take for one search (256 MiB): 46,000 tokens on either side. Two texts of 500,000 would take
#: 31 GB; the longest article of the treaties here has 17,000 characters.
MOST_CELLS = 2**31
_FIRST_CODE = 0xE000  # the private use area and beyond: code points that stand for tokens; surrogates lie below


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


Block = tuple[int, int, int]  # where a run of equal tokens starts in old, in new, and its length


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
        targets.update(len(texts) + at for at in part.targets)
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
    return tidy(_equal_blocks(old.keys, new.keys), old.texts, new.texts)


def _equal_blocks(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Block]:
    start = _run(old, new)
    end = min(_run(old[::-1], new[::-1]), len(old) - start, len(new) - start)
    codes: defaultdict[Hashable, int] = defaultdict(count().__next__)
    middle_old = list(map(codes.__getitem__, old[start : len(old) - end]))
    middle_new = list(map(codes.__getitem__, new[start : len(new) - end]))
    blocks = [(0, 0, start)] if start else []
    if middle_old and middle_new:
        find = _blocks_of_long if len(middle_old) + len(middle_new) > LONG else _blocks_by_dmp
        blocks += [(a + start, b + start, length) for a, b, length in find(middle_old, middle_new)]
    if end:
        blocks.append((len(old) - end, len(new) - end, end))
    return blocks


def _run(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    """Return how many keys the two begin with alike."""
    alike = list(map(eq, old, new))
    return len(alike) if all(alike) else alike.index(False)


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
    """Return equal blocks found by rapidfuzz; texts too long for that are cut at a word that stands once in each."""
    if len(old) * len(new) > MOST_CELLS:
        a, b = _cut(old, new)
        after = _blocks_of_long(old[a:], new[b:])
        return [*_blocks_of_long(old[:a], new[:b]), *((c + a, d + b, length) for c, d, length in after)]
    from rapidfuzz.distance import Indel

    return [
        (op.src_start, op.dest_start, op.src_end - op.src_start) for op in Indel.opcodes(old, new) if op.tag == "equal"
    ]


def _cut(old: Sequence[int], new: Sequence[int]) -> tuple[int, int]:
    """Return where to cut two texts: at the word nearest to both middles that stands once in each; or in half."""
    half = len(old) // 2, len(new) // 2
    count_old, count_new = Counter(old), Counter(new)
    places = {code: at for at, code in enumerate(new) if count_new[code] == 1}
    anchors = ((at, places[code]) for at, code in enumerate(old) if count_old[code] == 1 and code in places)
    inside = ((a, b) for a, b in anchors if a and b)  # a cut at the very start would cut nothing
    return min(inside, key=lambda one: (abs(one[0] - half[0]) + abs(one[1] - half[1]), one), default=half)


def tidy(blocks: Sequence[Block], old: Sequence[str], new: Sequence[str]) -> list[Block]:
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


def _tears(block: Block, change: int, old: Sequence[str]) -> bool:
    words = sum(is_word(token) for token in old[block[0] : block[0] + block[2]])
    return words <= SHORT_ISLAND and words < change and (words == 0 or words * 2 <= change)


def _gap(first: Block, second: Block, old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many words are changed between two equal blocks, on the heavier side; signs count as half."""
    gone = old[first[0] + first[2] : second[0]]
    come = new[first[1] + first[2] : second[1]]
    return max(sum(is_word(token) for token in side) for side in (gone, come)) or (1 if gone or come else 0)


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
    for at, same in enumerate(map(eq, texts_old, texts_new)) if texts_old != texts_new else ():
        if not same:
            _append_equal(ops, texts_old[done:at])
            is_number = start_old + at in old.targets or start_new + at in new.targets
            reason: Reason = "renumbering" if is_number else "typography"
            ops += [Op("-", texts_old[at], reason), Op("+", texts_new[at], reason)]
            done = at + 1
    _append_equal(ops, texts_old[done:])
