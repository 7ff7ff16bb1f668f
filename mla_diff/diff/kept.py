"""What two runs of tokens keep in common: the heaviest words first, in as few pieces as may be.

"two red, bright, electric lamps" and "two red, old, bright lamps" share a comma and a blank as well as they share
"bright"; a reader sees that "bright" stayed. The usual search keeps the most tokens, whatever they say. It is given
each token as many times as the token weighs, and between two neighbours a sign that stands for both together, so that
what it finds is what a reader would keep:

    bright lamps   ->   bright bright bright bright  (bright+lamps)  lamps lamps lamps lamps
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from itertools import count

from mla_diff.languages.small_words import SMALL_WORDS
from mla_diff.text.tokens import is_word

Block = tuple[int, int, int]  # where a run of equal tokens starts in old, in new, and its length

#: How much tokens say. By these, of 60 real paragraphs fewest were marked otherwise than a reader would mark them.
CONTENT, SMALL, SIGN, BLANK = 4, 2, 1, 0
#: Bits that rapidfuzz may take for one search (256 MiB): 46,000 signs on either side. Two texts of 500,000 would take
#: 31 GB; the longest article of the treaties here has 17,000 characters.
MOST_CELLS = 2**31
#: Tokens on both sides together from which all tokens weigh the same: a paragraph's sentences are far shorter, and a
#: search takes the square of what it is given.
LONG = 4000


def weigh(texts: Sequence[str], keys: Sequence[Hashable]) -> list[int]:
    """Return how much each token says.

    >>> from mla_diff.text.tokens import tokenize
    >>> tokens = tokenize("of the treaty, 1952")
    >>> weigh(tokens, tokens)
    [2, 0, 2, 0, 4, 1, 0, 4]
    """
    if keys is texts or "".join(texts).isascii():  # where no word's key is written otherwise than the word
        return list(map(_WEIGHTS.__getitem__, texts))
    return [
        _WEIGHTS[text] if key == text or not isinstance(key, str) else _weight_of_key(text, key)
        for text, key in zip(texts, keys, strict=True)
    ]


def _weight_of_key(text: str, key: str) -> int:
    if is_word(text):
        return SMALL if key.lower() in SMALL_WORDS else CONTENT
    return BLANK if text.isspace() else SIGN


class _Weights(dict[str, int]):
    """What each token says that is compared as it is written: a treaty has few different ones, each many times."""

    def __missing__(self, text: str) -> int:
        """Return and keep what a token says that is asked for the first time."""
        if len(self) >= _MANY:
            self.clear()
        weight = self[text] = _weight_of_key(text, text)
        return weight


_MANY = 100_000  # different tokens kept; the longest code here has 20,000
_WEIGHTS = _Weights()


def find_kept(
    old: Sequence[Hashable], new: Sequence[Hashable], old_weights: Sequence[int], new_weights: Sequence[int]
) -> list[Block]:
    """Return the runs of equal tokens that are kept, in order.

    >>> old, new = ["red", ",", "bright"], ["bright", ",", "old"]
    >>> find_kept(old, new, [4, 1, 4], [4, 1, 4])
    [(2, 0, 1)]
    """
    start = count_alike(old, new)
    end = min(count_alike(old[::-1], new[::-1]), len(old) - start, len(new) - start)
    stop_old, stop_new = len(old) - end, len(new) - end
    blocks = [(0, 0, start)] if start else []
    if start < stop_old and start < stop_new:
        middle = _search(
            old[start:stop_old], new[start:stop_new], old_weights[start:stop_old], new_weights[start:stop_new]
        )
        blocks += [(a + start, b + start, length) for a, b, length in middle]
    if end:
        blocks.append((stop_old, stop_new, end))
    return join_blocks(blocks)


def count_alike(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    """Return how many keys the two begin with alike."""
    length = min(len(old), len(new))
    for index in range(length):
        if old[index] != new[index]:
            return index
    return length


def join_blocks(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with those joined that follow each other on both sides without a gap."""
    joined: list[Block] = []
    for a, b, length in blocks:
        if joined and joined[-1][0] + joined[-1][2] == a and joined[-1][1] + joined[-1][2] == b:
            joined[-1] = (joined[-1][0], joined[-1][1], joined[-1][2] + length)
        else:
            joined.append((a, b, length))
    return joined


def _search(
    old: Sequence[Hashable], new: Sequence[Hashable], old_weights: Sequence[int], new_weights: Sequence[int]
) -> list[Block]:
    """Return the kept runs; texts too long for one search are cut at a word that stands once in each."""
    if len(old) + len(new) > LONG:
        old_weights, new_weights = ([min(weight, 1) for weight in side] for side in (old_weights, new_weights))
    if (sum(old_weights) + len(old)) * (sum(new_weights) + len(new)) > MOST_CELLS and len(old) > 1 and len(new) > 1:
        a, b = _cut(old, new)
        before = _search(old[:a], new[:b], old_weights[:a], new_weights[:b])
        after = _search(old[a:], new[b:], old_weights[a:], new_weights[b:])
        return join_blocks([*before, *((c + a, d + b, length) for c, d, length in after)])
    from rapidfuzz.distance import Indel

    codes: defaultdict[Hashable, int] = defaultdict(count().__next__)
    signs_old, owners_old = _as_signs(old, old_weights, codes)
    signs_new, owners_new = _as_signs(new, new_weights, codes)
    copies: Counter[tuple[int, int]] = Counter()
    for op in Indel.opcodes(signs_old, signs_new):
        if op.tag == "equal":
            owners = owners_old[op.src_start : op.src_end], owners_new[op.dest_start : op.dest_end]
            for pair_old, pair_new in zip(*owners, strict=True):
                copies.update(zip(pair_old, pair_new, strict=True))
    return _grown(_chosen(copies), old, new)


def _as_signs(
    keys: Sequence[Hashable], weights: Sequence[int], codes: defaultdict[Hashable, int]
) -> tuple[list[int], list[tuple[int, ...]]]:
    """Return the signs that are searched, each with the token, or the two neighbours, that it speaks for."""
    signs: list[int] = []
    owners: list[tuple[int, ...]] = []
    before = -1
    for index, (key, weight) in enumerate(zip(keys, weights, strict=True)):
        if not weight:
            continue
        if before >= 0:
            signs.append(codes["between", keys[before], key])
            owners.append((before, index))
        for copy in range(weight):
            signs.append(codes[copy, key])
            owners.append((index,))
        before = index
    return signs, owners


def _chosen(copies: Counter[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pairs of tokens that are kept, each token in one pair.

    The search may take one copy of a word from here and the next from there: then most copies decide, and those of
    its neighbours.
    """
    chosen: list[tuple[int, int]] = []
    for pair in sorted(copies):
        if chosen and (pair[0] == chosen[-1][0] or pair[1] == chosen[-1][1]):
            if copies[pair] > copies[chosen[-1]]:
                chosen[-1] = pair
        else:
            chosen.append(pair)
    return chosen


def _grown(pairs: Sequence[tuple[int, int]], old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Block]:
    """Return the pairs as runs, with the equal tokens right beside them: blanks, which were not searched."""
    blocks: list[Block] = []
    done_old = done_new = 0
    for number, (a, b) in enumerate(pairs):
        if a < done_old or b < done_new:
            continue
        start_old, start_new = a, b
        while start_old > done_old and start_new > done_new and old[start_old - 1] == new[start_new - 1]:
            start_old, start_new = start_old - 1, start_new - 1
        next_old, next_new = pairs[number + 1] if number + 1 < len(pairs) else (len(old), len(new))
        stop_old, stop_new = a + 1, b + 1
        while stop_old < next_old and stop_new < next_new and old[stop_old] == new[stop_new]:
            stop_old, stop_new = stop_old + 1, stop_new + 1
        blocks.append((start_old, start_new, stop_old - start_old))
        done_old, done_new = stop_old, stop_new
    return join_blocks(blocks)


def _cut(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[int, int]:
    """Return where to cut two texts: at the word nearest to both middles that stands once in each; or in half."""
    half = len(old) // 2, len(new) // 2
    count_old, count_new = Counter(old), Counter(new)
    places = {key: index for index, key in enumerate(new) if count_new[key] == 1}
    anchors = ((index, places[key]) for index, key in enumerate(old) if count_old[key] == 1 and key in places)
    inside = ((a, b) for a, b in anchors if a and b)  # a cut at the very start would cut nothing
    return min(inside, key=lambda pair: (abs(pair[0] - half[0]) + abs(pair[1] - half[1]), pair), default=half)
