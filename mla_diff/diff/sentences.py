"""Sentences first: which sentences of one text carry on in which of the other, so that words are compared inside them.

Compared word by word at once, two paragraphs share "the Court may" wherever it stands, and a new sentence that begins
like the next one is marked from the middle of one to the middle of the other. So sentences are paired first, in order:

    old:  The fund pays.                        Such amount is spent in the year.
    new:  The fund pays.  Such ships are sold.  Such amount is spent in the year.
          `---- pair ---'                       `------------- pair -----------'
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from itertools import compress

from mla_diff.text.tokens import is_word

Span = tuple[int, int]  # where a run of tokens begins and ends
Pair = tuple[Span, Span]  # tokens of the old text and tokens of the new one that are compared with each other

#: Two sentences are compared with each other where they share this part of the weight of their words.
LEAST_ALIKE = 0.4
#: A second sentence joins a pair where so much of it is found in what the pair left over.
LEAST_JOINED = 0.5
#: So much weight, four words that say something, has to be found in the next pair for two pairs to be compared as one.
LEAST_SHARED = 16
#: So large a part of either is enough, however short it is.
ALL_BUT = 0.8
#: Tables of more cells than this are not filled: such texts are compared word by word between their equal sentences.
MOST_CELLS = 2_500
_ENDS = frozenset(".;:?!。；：？！")


class _MayEnd(dict[str, bool]):
    """Whether a sentence may end with a token; most tokens stand many times, and few of them may."""

    def __missing__(self, token: str) -> bool:
        """Return the answer for a token, and keep it where the token is short."""
        may_end = token in _ENDS or "\n" in token
        if len(token) <= _LONGEST_KEPT and len(self) < _MANY:
            self[token] = may_end
        return may_end


_LONGEST_KEPT, _MANY = 40, 100_000  # characters of a token, and tokens
_MAY_END = _MayEnd()
_BLANK = " "
_SHORT = 3  # letters; "Art." and "No." end no sentence


def cut_sentences(tokens: Sequence[str]) -> list[int]:
    """Return where the sentences of a text end, counted in tokens; a semicolon or colon ends one as well.

    >>> from mla_diff.text.tokens import tokenize
    >>> tokens = tokenize("See Art. 5. It applies; nothing else does.")
    >>> ends = cut_sentences(tokens)
    >>> ["".join(tokens[start:end]) for start, end in zip([0, *ends], ends)]
    ['See Art. 5. ', 'It applies; ', 'nothing else does.']
    """
    ends: list[int] = []
    last = len(tokens) - 1
    for index in compress(range(len(tokens)), map(_MAY_END.__getitem__, tokens)):
        token = tokens[index]
        if "\n" in token:
            if not ends or ends[-1] != index + 1:
                ends.append(index + 1)
        elif token in _ENDS and index < last and _ends_here(tokens, index):
            ends.append(index + 2 if tokens[index + 1].isspace() else index + 1)
    if not ends or ends[-1] < len(tokens):
        ends.append(len(tokens))
    return ends


def _ends_here(tokens: Sequence[str], index: int) -> bool:
    """Return whether the stop at ``index`` ends a sentence, rather than an abbreviation."""
    follower = tokens[index + 1]
    if tokens[index] in "。；：？！":
        return True
    if not follower.isspace():
        return False
    if tokens[index] != ".":
        return True
    before = tokens[index - 1] if index else ""
    following = tokens[index + 2] if index + 2 < len(tokens) else ""
    if following[:1].islower() or following[:1].isdigit():
        return False
    return len(before) > _SHORT or before.isdigit() or not is_word(before)


def pair_sentences(
    old_texts: Sequence[str], old: Sequence[Hashable], new_texts: Sequence[str], new: Sequence[Hashable],
    weights: tuple[Sequence[int], Sequence[int]],
) -> list[Pair]:  # fmt: skip
    """Return which tokens of two texts are compared with each other: all of both, in order, in pairs of stretches.

    A stretch without counterpart is paired with an empty one. ``old`` and ``new`` are the keys by which tokens are
    compared, ``weights`` how much each token of either side says.
    """
    spans = _spans(cut_sentences(old_texts)), _spans(cut_sentences(new_texts))
    if len(spans[0]) == len(spans[1]) == 1:
        return [((0, len(old)), (0, len(new)))]
    runs_old = [tuple(old[start:end]) for start, end in spans[0]]
    runs_new = [tuple(new[start:end]) for start, end in spans[1]]
    pairs: list[tuple[int, int, int, int]] = []  # sentences of old from, to; of new from, to
    next_old = next_new = 0
    for index_old, index_new in [*_equal(runs_old, runs_new), (len(runs_old), len(runs_new))]:
        pairs += _between(
            [_bag(run, weights[0][start:end]) for run, (start, end) in
             zip(runs_old[next_old:index_old], spans[0][next_old:index_old], strict=True)],
            [_bag(run, weights[1][start:end]) for run, (start, end) in
             zip(runs_new[next_new:index_new], spans[1][next_new:index_new], strict=True)],
            next_old, next_new,
        )  # fmt: skip
        if index_old < len(runs_old):
            pairs.append((index_old, index_old + 1, index_new, index_new + 1))
        next_old, next_new = index_old + 1, index_new + 1
    return [(_stretch(spans[0], a, b), _stretch(spans[1], c, d)) for a, b, c, d in pairs]


def _spans(ends: Sequence[int]) -> list[Span]:
    return list(zip([0, *ends], ends, strict=False))


def _stretch(spans: Sequence[Span], first: int, last: int) -> Span:
    """Return the tokens of the sentences from ``first`` up to ``last``; where there are none, the place between."""
    if first < last:
        return spans[first][0], spans[last - 1][1]
    place = spans[first][0] if first < len(spans) else spans[-1][1]
    return place, place


def _equal(old: Sequence[tuple[Hashable, ...]], new: Sequence[tuple[Hashable, ...]]) -> list[tuple[int, int]]:
    """Return the pairs of sentences that are the same on both sides, in the longest run of them that keeps order."""
    from rapidfuzz.distance import Indel

    codes = {sentence: code for code, sentence in enumerate(dict.fromkeys((*old, *new)))}
    coded = [codes[sentence] for sentence in old], [codes[sentence] for sentence in new]
    same = [op for op in Indel.opcodes(*coded) if op.tag == "equal"]
    return [(op.src_start + step, op.dest_start + step) for op in same for step in range(op.src_end - op.src_start)]


def _bag(keys: Sequence[Hashable], weights: Sequence[int]) -> Counter[Hashable]:
    """Return the weight of each word of a sentence; what weighs nothing is left out."""
    bag: Counter[Hashable] = Counter()
    for key, weight in zip(keys, weights, strict=True):
        if weight > 1:
            bag[key] += weight
    return bag


def _between(
    old: Sequence[Counter[Hashable]], new: Sequence[Counter[Hashable]], first_old: int, first_new: int
) -> list[tuple[int, int, int, int]]:
    """Return how sentences that are not the same on both sides pair up; ``first_old`` and ``first_new`` are added."""
    if not old and not new:
        return []
    if not old or not new or len(old) * len(new) > MOST_CELLS or len(old) == len(new) == 1:
        return [(first_old, first_old + len(old), first_new, first_new + len(new))]
    pairs: list[tuple[int, int, int, int]] = []
    at_old = at_new = 0
    is_loose = False  # whether the last pair is made of sentences without counterpart
    for step_old, step_new in _best_steps(old, new):
        pair = at_old, at_old + step_old, at_new, at_new + step_new
        at_old, at_new = pair[1], pair[3]
        loose = not (step_old and step_new)
        if pairs and ((loose and is_loose) or _share_across(pairs[-1], pair, old, new)):
            pairs[-1] = pairs[-1][0], pair[1], pairs[-1][2], pair[3]
        else:
            pairs.append(pair)
        is_loose = loose
    return [(a + first_old, b + first_old, c + first_new, d + first_new) for a, b, c, d in pairs]


def _share_across(
    first: tuple[int, int, int, int], second: tuple[int, int, int, int],
    old: Sequence[Counter[Hashable]], new: Sequence[Counter[Hashable]],
) -> bool:  # fmt: skip
    """Return whether what one pair leaves over is what the next one lacks: the texts cut their sentences elsewhere."""
    left_old, right_old = _joint(old, first[0], first[1]), _joint(old, second[0], second[1])
    left_new, right_new = _joint(new, first[2], first[3]), _joint(new, second[2], second[3])
    return any(
        _is_shared(one - its_partner, other - other_partner)
        for one, its_partner, other, other_partner in (
            (left_old, left_new, right_new, right_old), (left_new, left_old, right_old, right_new),
        )
    )  # fmt: skip


def _joint(bags: Sequence[Counter[Hashable]], first: int, last: int) -> Counter[Hashable]:
    return sum(bags[first:last], Counter())


def _is_shared(one: Counter[Hashable], other: Counter[Hashable]) -> bool:
    shared, smaller = (one & other).total(), min(one.total(), other.total())
    return shared > 0 and (shared >= ALL_BUT * smaller or (shared >= LEAST_SHARED and shared >= LEAST_JOINED * smaller))


_STEPS = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1))


def _best_steps(old: Sequence[Counter[Hashable]], new: Sequence[Counter[Hashable]]) -> list[tuple[int, int]]:
    """Return the steps, (1, 1) for a pair and (1, 2) for a sentence cut in two, that keep most words together."""
    sizes_old, sizes_new = [bag.total() for bag in old], [bag.total() for bag in new]
    scores: dict[tuple[int, int], float] = {(0, 0): 0.0}
    choices: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(len(old) + 1):
        for column in range(len(new) + 1):
            for step in _STEPS:
                start = row - step[0], column - step[1]
                if start not in scores:
                    continue
                score = scores[start]
                if step == (1, 1):
                    score += _score(old[row - 1], new[column - 1], sizes_old[row - 1], sizes_new[column - 1])
                elif step == (1, 2):
                    score += _joined(old[row - 1], new[column - 2], new[column - 1])
                elif step == (2, 1):
                    score += _joined(new[column - 1], old[row - 2], old[row - 1])
                if (row, column) not in choices or score > scores[row, column]:
                    scores[row, column] = score
                    choices[row, column] = step
    steps = []
    cell = len(old), len(new)
    while cell != (0, 0):
        step = choices[cell]
        steps.append(step)
        cell = cell[0] - step[0], cell[1] - step[1]
    return steps[::-1]


_NEVER = -1e9


def _score(one: Counter[Hashable], other: Counter[Hashable], size_one: int, size_other: int) -> float:
    """Return what pairing two sentences is worth: the weight they share beyond what any two may share."""
    shared = sum(min(weight, other[key]) for key, weight in one.items() if key in other)
    score = 2 * shared - LEAST_ALIKE * (size_one + size_other)
    if score > 0 or shared >= 0.8 * min(size_one, size_other) > 0:
        return max(score, 0.01)
    return _NEVER


def _joined(whole: Counter[Hashable], first: Counter[Hashable], second: Counter[Hashable]) -> float:
    """Return what it is worth to pair a sentence with two of the other side."""
    better, worse = first, second
    with_first, with_second = (sum((whole & part).values()) for part in (first, second))
    if with_second > with_first:
        better, worse = second, first
    both = sum((whole & (first + second)).values())
    added = both - max(with_first, with_second)
    if added < LEAST_JOINED * worse.total() or not worse:
        return _NEVER
    pair = 2 * (both - added) - LEAST_ALIKE * (whole.total() + better.total())
    return pair + 2 * added - LEAST_JOINED * worse.total() if pair > 0 else _NEVER
