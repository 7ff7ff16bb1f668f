"""A word diff made readable: crumbs between two changes go, and what comes or goes alone begins where a clause begins.

found:  The fund pays: Provided further, That such {ships are sold: Provided further, That such} amount is spent.
shown:  The fund pays: {Provided further, That such ships are sold:} Provided further, That such amount is spent.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from mla_diff.diff.kept import Block, join_blocks
from mla_diff.languages.small_words import SMALL_WORDS
from mla_diff.text.tokens import is_word

#: Words; longer runs are always worth keeping.
LONGEST_CRUMB = 3
WHOLE_CLAUSE = 8  # words; of a shorter change the small words beside it are as good as any others
SURELY_LONG = 24  # tokens; nearly every longer run has more words than a crumb, and the rest of it is not counted


def drop_crumbs(blocks: Sequence[Block], old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Return the blocks without those that only tear a change apart.

    A short run between two changes is dropped where each of them has at least twice its words: "of the" kept between
    two rewritten phrases helps nobody. A "to" or "of the" between two replacements, one of them of a whole clause, is
    there by chance: "{referred -> is} to {in Annex IV -> be lodged where the courts have been named}". An item of a
    list is kept, however much changed before and after it.
    """
    kept = list(blocks)
    changed = True
    while changed:
        changed = False
        for index in range(len(kept) - 1, -1, -1):
            block = kept[index]
            words = _count_words(old, block[0], block[0] + min(block[2], SURELY_LONG))
            if words > LONGEST_CRUMB:
                continue
            words += _count_words(old, block[0] + SURELY_LONG, block[0] + block[2])
            last = kept[index - 1] if index else (0, 0, 0)
            following = kept[index + 1] if index + 1 < len(kept) else (len(old), len(new), 0)
            before = _changed(last, block, old, new)
            after = _changed(block, following, old, new)
            lightest = min(before, after)
            is_crumb = words * 2 <= lightest or (
                max(before, after) >= WHOLE_CLAUSE
                and _replaces(last, block)
                and _replaces(block, following)
                and _is_small(block, old)
            )
            if lightest and is_crumb and not (words and _is_item(block, old)):
                del kept[index]
                changed = True
    return kept


def widen(blocks: Sequence[Block], old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Block]:
    """Return the blocks grown over what both sides of a change begin or end with, once the crumbs are gone.

    ``old`` and ``new`` are what the tokens are compared by.
    """
    grown: list[Block] = []
    for block in [*blocks, (len(old), len(new), 0)]:
        start_old, start_new, length = block
        last = grown[-1] if grown else (0, 0, 0)
        stop_old, stop_new = last[0] + last[2], last[1] + last[2]
        while stop_old < start_old and stop_new < start_new and old[stop_old] == new[stop_new]:
            stop_old, stop_new = stop_old + 1, stop_new + 1
        if stop_old > last[0] + last[2]:
            grown[-1:] = [(last[0], last[1], stop_old - last[0])]
        while stop_old < start_old and stop_new < start_new and old[start_old - 1] == new[start_new - 1]:
            start_old, start_new, length = start_old - 1, start_new - 1, length + 1
        if length:
            grown.append((start_old, start_new, length))
    return join_blocks(grown)


def _replaces(first: Block, second: Block) -> bool:
    """Return whether something stood between two blocks, and something else stands there now."""
    return first[0] + first[2] < second[0] and first[1] + first[2] < second[1]


def _is_small(block: Block, old: Sequence[str]) -> bool:
    """Return whether a kept run has only words that say little, and no sign between them."""
    tokens = old[block[0] : block[0] + block[2]]
    return all(token.isspace() or token.lower() in SMALL_WORDS for token in tokens) and not all(
        map(str.isspace, tokens)
    )


def _changed(first: Block, second: Block, old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many words changed between two blocks, on the side that has more; signs alone count as one."""
    start_old, start_new = first[0] + first[2], first[1] + first[2]
    if start_old == second[0] and start_new == second[1]:
        return 0
    return max(_count_words(old, start_old, second[0]), _count_words(new, start_new, second[1])) or 1


def _count_words(tokens: Sequence[str], start: int, end: int) -> int:
    return sum(map(is_word, tokens[start:end]))


def _is_item(block: Block, old: Sequence[str]) -> bool:
    """Return whether a kept run stands between commas, as a name in a list does."""
    run = "".join(old[block[0] : block[0] + block[2]]).strip()
    before = "".join(old[max(0, block[0] - 2) : block[0]]).rstrip()
    after = "".join(old[block[0] + block[2] : block[0] + block[2] + 2]).lstrip()
    return (run[0] in ",;" or before[-1:] in (",", ";")) and (run[-1] in ",;" or after[:1] in (",", ";"))


Side = tuple[Sequence[str], Sequence[Hashable]]  # tokens as written, and what they are compared by


def slide(blocks: Sequence[Block], old: Side, new: Side) -> list[Block]:
    """Return the blocks with each insertion and each deletion that could stand a little earlier or later put right.

    Of the places where the texts are equally well given back, a change begins where a sentence begins, else where a
    clause begins, else at a blank.
    """
    ends = len(old[0]), len(new[0])
    slid = join_blocks(blocks)
    for index in range(len(slid) + 1):
        left = slid[index - 1] if index else (0, 0, 0)
        right = slid[index] if index < len(slid) else (*ends, 0)
        stop_old, stop_new = left[0] + left[2], left[1] + left[2]
        if (stop_old == right[0]) == (stop_new == right[1]):
            continue  # nothing changed here, or words gave way to others
        side, start, stop = (new, stop_new, right[1]) if stop_old == right[0] else (old, stop_old, right[0])
        # A whole kept run may go by only at the texts' ends: else two changes would run into one.
        room_left = left[2] - (left[:2] != (0, 0))
        room_right = right[2] - ((right[0] + right[2], right[1] + right[2]) != ends)
        shift = _best_shift(side, start, stop, room_left, room_right)
        if shift and index:
            slid[index - 1] = (left[0], left[1], left[2] + shift)
        if shift and index < len(slid):
            slid[index] = (right[0] + shift, right[1] + shift, right[2] - shift)
        if shift and index == len(slid):
            slid.append((ends[0] + shift, ends[1] + shift, -shift))
        elif shift and not index:
            slid.insert(0, (0, 0, shift))
    return [block for block in slid if block[2]]


def _best_shift(side: Side, start: int, stop: int, left: int, right: int) -> int:
    """Return by how many tokens a change should stand later (or, below 0, earlier); ``left`` and ``right`` are free."""
    texts, keys = side
    lowest, highest = 0, 0
    while -lowest < left and keys[start + lowest - 1] == keys[stop + lowest - 1]:
        lowest -= 1
    while highest < right and keys[start + highest] == keys[stop + highest]:
        highest += 1
    if lowest == highest:
        return 0

    def worth(shift: int) -> tuple[int, bool, int, int]:
        borders = _worth(texts, start + shift) + _worth(texts, stop + shift)
        return borders, _begins_small(texts[start + shift : stop + shift]), -abs(shift), shift

    return max(range(lowest, highest + 1), key=worth)


def _begins_small(run: Sequence[str]) -> bool:
    """Return whether a run of words begins as a phrase does: "to the extent permitted", not "extent permitted to"."""
    words = [token for token in run if is_word(token)]
    return bool(words) and words[0].lower() in SMALL_WORDS


def _worth(text: Sequence[str], place: int) -> int:
    """Return how good a place for a border is between two tokens."""
    if place <= 0 or place >= len(text):
        return 6
    before, after = text[place - 1], text[place]
    if after.isspace():
        return 3 if before in ".;:,!?" else 2
    if before.isspace():
        sign = text[place - 2] if place > 1 else "\n"
        if "\n" in before or sign in ".;:!?":
            return 6
        return 5 if sign in ",)" else 3
    if after in ",;([" or before in ")]":
        return 2
    return int(before in '("“„«' or after in ').:"”»')
