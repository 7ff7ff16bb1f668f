"""Where one file holds its text twice, in two languages: one after the other, or in turns, article by article."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.languages import LANGUAGES, language
from mla_diff.model.block import Block
from mla_diff.text.language import detect_language, language_weights
from mla_diff.text.numbers import read_number

FEWEST_LABELS = 3  # of the second language: fewer may be quoted
FEWEST_ALIKE = 2  # of both, where both have as many
FEWEST_WORDS = 2.0  # how many times more must speak for the second language than for the first behind the border
MOSTLY = 0.8  # of the units must come twice, for two texts to stand in turns
PLAIN = 8.0  # common words that must speak for a language, for a stretch to be in it
PLAIN_AT_AN_END = 3.0  # the same of the first and the last third, which only say for which border to look
LEAST_OF_A_SIDE = 2.0  # the same of one of two texts in turns, whose units stand in pairs
LONGEST_HEADING = 80  # characters of a title, or of a division's heading
_FIRST_WORD = re.compile(r"[*\[(\W_]*([^\W\d_]+)\.?\s+(?=[\dIVXLC])")


class Tongue(Struct, frozen=True):
    """A stretch of a file in one language."""

    tag: str
    start: int
    end: int


def find_tongues(blocks: Sequence[Block], tag: str) -> tuple[Tongue, ...]:
    """Return the stretches of a file in one language each: one, or two where it holds a second text.

    ``tag`` is the language of the whole as far as it was told.
    """
    beside = next((index for index, block in enumerate(blocks) if block.beside), 0)
    if beside:
        return _side_by_side(blocks, tag, beside)
    found = _told_by_labels(blocks, tag) or _told_by_words(blocks)
    if found is None:
        return (Tongue(tag, 0, len(blocks)),)
    first, second, border = found
    return (Tongue(first, 0, border), Tongue(second, border, len(blocks)))


def _told_by_labels(blocks: Sequence[Block], tag: str) -> tuple[str, str, int] | None:
    """Return both languages and the border, where each has a word of its own for the basic unit."""
    seen = [_speaks(block.text) for block in blocks]
    others: dict[str, list[int]] = {}
    for index, tags in enumerate(seen):
        if tags and tag not in tags:
            for other in tags:
                others.setdefault(other, []).append(index)
    owned = [index for index, tags in enumerate(seen) if tag in tags]
    best = _likeliest(blocks, others)
    if not owned or not best or not _are_enough(len(owned), len(others[best])):
        return None
    border = _border(blocks, tag, best, owned, others[best])
    if border is None:
        return None
    return (best, tag, border) if others[best][-1] < owned[0] else (tag, best, border)


def _told_by_words(blocks: Sequence[Block]) -> tuple[str, str, int] | None:
    """Return both languages and the border, where they share the word for the basic unit, as English and French do."""
    third = len(blocks) // 3
    ends = (blocks[:third], blocks[len(blocks) - third :])
    first, second = (_plain_language(end, PLAIN_AT_AN_END) for end in ends)
    if not first or not second or first == second:
        return None
    border = _best_border(blocks, first, second)
    halves = ((first, blocks[:border]), (second, blocks[border:]))
    are_plain = all(_plain_language(half, PLAIN) == tag for tag, half in halves)
    are_texts = are_plain and _are_enough(*(_labels(half, tag) for tag, half in halves))
    return (first, second, border) if are_texts else None


def _are_enough(first: int, second: int) -> bool:
    """Return whether two texts have so many labels that the second is no quotation."""
    return min(first, second) >= FEWEST_LABELS or first == second >= FEWEST_ALIKE


def _plain_language(blocks: Sequence[Block], fewest: float) -> str:
    """Return the language that far more words of some blocks speak for than for any other; "" where none is so."""
    weights = language_weights("\n".join(block.text for block in blocks[:400]).lower())
    best, next_best = sorted(weights, key=lambda tag: -weights[tag])[:2]
    return best if weights[best] >= fewest and weights[best] > FEWEST_WORDS * weights[next_best] else ""


def _labels(blocks: Sequence[Block], tag: str) -> int:
    return sum(tag in _speaks(block.text) for block in blocks)


def set_beside_apart(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of the right one of two texts behind those of the left, however many tables they stand in."""
    return [block for block in blocks if not block.beside] + [block for block in blocks if block.beside]


def set_alternating_beside(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with those of a second text as beside the first, where the units of both stand in turns.

    Article 1 in English, Article 1 in French, Article 2 in English, ...: nearly all come twice, in the same order.
    What stands before the first of them, or in the wrong turn, goes with the text in whose language it plainly is.
    """
    begins = _begins_of_units()
    units = [index for index, block in enumerate(blocks) if block.text[:3] in begins and not block.beside]
    numbered = [(index, number) for index in units if (number := _number_of_unit(blocks[index].text))]
    second = {index: pair for (pair, before), (index, number) in pairwise(numbered) if number == before}
    if len(second) < FEWEST_ALIKE or 2 * len(second) < MOSTLY * len(numbered):
        return list(blocks)
    sides = _sides(len(blocks), [index for index, _ in numbered], second)
    first_tag, second_tag = (_language_of_side(blocks, sides, side) for side in (0, 1))
    if not first_tag or not second_tag or first_tag == second_tag:
        return list(blocks)
    return [
        replace(block, beside=_is_in_second(block.text, side, first_tag, second_tag))
        for block, side in zip(blocks, sides, strict=True)
    ]


def _language_of_side(blocks: Sequence[Block], sides: Sequence[int], side: int) -> str:
    """Return the language in which one of two texts plainly is; labels may be alike in both: "Article 1"."""
    texts = (block.text for block, own in zip(blocks, sides, strict=True) if own == side)
    return _plain_language([Block(_UNIT_AND_NUMBER.sub("", text, count=1)) for text in texts], LEAST_OF_A_SIDE)


def _sides(count: int, units: Sequence[int], second: Collection[int]) -> list[int]:
    """Return of each block whether it stands in a unit of the first text (0), of the second (1), or before all (-1)."""
    sides = [-1] * count
    for start, end in pairwise([*units, count]):
        sides[start:end] = [int(start in second)] * (end - start)
    return sides


def _is_in_second(text: str, side: int, first_tag: str, second_tag: str) -> bool:
    """Return whether a block is of the second text: by its place, unless its words are in the other language alone."""
    first, second = _leaning(text, first_tag), _leaning(text, second_tag)
    spoken = _LETTERS.findall(text.lower()) if len(text) < LONGEST_HEADING else []
    for word in spoken:
        first += word in language(first_tag).divisions or word in language(first_tag).instruments
        second += word in language(second_tag).divisions or word in language(second_tag).instruments
    if side < 0 or (first > 0.0 and second == 0.0) or (second > 0.0 and first == 0.0):
        return second > first
    return side == 1


_LETTERS = re.compile(r"[^\W\d_]+")


@cache
def _begins_of_units() -> frozenset[str]:
    """Return how the words for basic units begin, in any language: three letters, small ones and capitals."""
    words = {word for tag in LANGUAGES for word in language(tag).first_words}
    return frozenset(form[:3] for word in words for form in (word, word.upper(), word.capitalize()))


def _number_of_unit(text: str) -> str:
    """Return the number of a unit, in figures or in words of a language whose word for the unit begins the text."""
    match = _UNIT_AND_NUMBER.match(text)
    tags = _tags_of(match[1].lower()) if match else frozenset()
    if match is None or not tags:
        return ""
    number = read_number(match[2])
    spoken = match[2].lower().rstrip(".:")
    return number.value if number else next((found for tag in tags if (found := language(tag).numbers.get(spoken))), "")


_UNIT_AND_NUMBER = re.compile(r"[\W_]*([^\W\d_]+)\.?\s+(\S+)")


def _side_by_side(blocks: Sequence[Block], tag: str, border: int) -> tuple[Tongue, ...]:
    """Return the two texts of a file that shows them side by side; each is in a language of its own, or in one."""
    sides = (blocks[:border], blocks[border:])
    left, right = (detect_language("\n".join(block.text for block in side[:400])) for side in sides)
    return (Tongue(left or tag, 0, border), Tongue(right or tag, border, len(blocks)))


def _likeliest(blocks: Sequence[Block], others: Mapping[str, Sequence[int]]) -> str:
    """Return the language that most labels speak for; of several with the same words, the one that the text is in."""
    most = max(map(len, others.values()), default=0)
    ways = [tag for tag in LANGUAGES if tag in others and len(others[tag]) == most]
    if len(ways) < 2:
        return ways[0] if ways else ""
    first, last = others[ways[0]][0], others[ways[0]][-1]
    weights = language_weights("\n".join(block.text for block in blocks[first : last + 1]).lower())
    return max(ways, key=lambda tag: weights.get(tag, 0.0))


def _border(blocks: Sequence[Block], tag: str, other: str, owned: Sequence[int], foreign: Sequence[int]) -> int | None:
    """Return where one language gives way to the other; None where their labels do not lie apart."""
    if owned[-1] < foreign[0]:
        low, high, first, second = owned[-1] + 1, foreign[0], tag, other
    elif foreign[-1] < owned[0]:
        low, high, first, second = foreign[-1] + 1, owned[0], other, tag
    else:
        return None
    border = low + _best_border(blocks[low:high], first, second)
    behind = "\n".join(block.text for block in blocks[border : border + 400]).lower()
    weights = language_weights(behind)
    return border if weights.get(second, 0.0) > FEWEST_WORDS * weights.get(first, 0.0) else None


def _best_border(blocks: Sequence[Block], first: str, second: str) -> int:
    """Return the place that leaves most words of the first language before it, and of the second behind it."""
    gains = [_leaning(block.text, first) - _leaning(block.text, second) for block in blocks]
    sums = [0.0, *accumulate(gains)]
    return max(range(len(sums)), key=lambda index: (sums[index], -index))


def _leaning(text: str, tag: str) -> float:
    common = language(tag).common
    return float(sum(word in common for word in re.findall(r"[^\W\d_]+", text.lower())))


def _speaks(text: str) -> frozenset[str]:
    """Return the languages in whose word for the basic unit a line begins, with a number behind it."""
    match = _FIRST_WORD.match(text[:80])
    return _tags_of(match[1].lower()) if match else frozenset()


@lru_cache(maxsize=4096)
def _tags_of(word: str) -> frozenset[str]:
    return frozenset(tag for tag in LANGUAGES if word in language(tag).first_words)
