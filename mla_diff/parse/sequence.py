"""Which labels are units: among all that a text shows, the chain wins that counts on, looks alike and stands free.

The whole sequence is looked at first. A cross-reference at the start of a line, a quoted article or a running head
breaks the count and looks unlike the others, so it is a member of no chain, and stays text:

    Article 11    Article 12    Article 5 of the    Article 13
    ----------------------->    (no member)         --------->
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct

from mla_diff.parse.lines import Line
from mla_diff.parse.run_in import split_heading
from mla_diff.parse.thresholds import (
    BACKWARD_COST,
    BARE_SHARE,
    GAP_COST,
    GAP_STEP,
    LIKE_OTHERS,
    LOOK_BACK,
    REPEAT_COST,
    RESTART_AFTER_DIVISION,
    RESTART_COST,
    STANDS_ALONE,
    UNFINISHED_BEFORE,
    UNLIKE_OTHERS,
)  # fmt: skip
from mla_diff.text.numerals import LATIN, is_next_letter, roman_value

Key = tuple[tuple[int, int, str], ...]  # a number in parts that order as lawyers order them
#: A heading, alone on its line, parted, bold, with a heading that runs in; and of a bare number, whether "2." or "2".
Look = tuple[bool, bool, bool, bool, bool, str]


class Candidate(Struct, frozen=True):
    """A label that may be a unit: where it stands, its number as a key, and how much speaks for it by itself."""

    line: int
    number: Key
    weight: float
    after_division: bool  # whether a part, a chapter or an annex began since the candidate before


def best_chain(candidates: Sequence[Candidate], rising: bool = False) -> frozenset[int]:
    """Return the lines of the candidates that together make the best sequence.

    Each adds its weight; each step from one to the next costs what is odd about it: nothing where the number counts
    on, little over a gap, more where it begins again, most where it goes back. A ``rising`` chain never goes back.
    """
    scores: list[float] = []
    highest: list[float] = []  # of the scores so far: no step is worth looking for beyond it
    before: list[int] = []
    for index, candidate in enumerate(candidates):
        best, link = 0.0, -1
        crossed = candidate.after_division
        for earlier in range(index - 1, max(-1, index - LOOK_BACK), -1):
            if highest[earlier] <= best:
                break
            if rising and candidate.number <= candidates[earlier].number:
                continue
            gain = scores[earlier] - step_cost(candidates[earlier].number, candidate.number, crossed)
            if gain > best:
                best, link = gain, earlier
            crossed = crossed or candidates[earlier].after_division
        scores.append(best + candidate.weight)
        highest.append(max(scores[-1], highest[-1] if highest else 0.0))
        before.append(link)
    if not scores:
        return frozenset()
    at = max(range(len(scores)), key=lambda index: (scores[index], -index))
    chosen = set()
    while at >= 0:
        chosen.add(candidates[at].line)
        at = before[at]
    return frozenset(chosen)


def step_cost(earlier: Key, later: Key, crossed: bool) -> float:
    """Return what a step between two numbers costs; ``crossed``: a division begins between them.

    >>> numbers = [number_key(text) for text in ("4", "4bis", "5", "9", "1")]
    >>> [step_cost(numbers[0], other, False) for other in numbers[1:3]]
    [0.0, 0.0]
    >>> step_cost(numbers[2], numbers[3], False) < step_cost(numbers[3], numbers[4], False)
    True
    """
    if counts_on(earlier, later):
        return 0.0
    if later == earlier and not (crossed and _is_first(later)):
        return REPEAT_COST
    if later > earlier:
        return GAP_COST + GAP_STEP * min(10, _gap(earlier, later))
    if _is_first(later):
        return RESTART_AFTER_DIVISION if crossed else RESTART_COST
    return BACKWARD_COST


def counts_on(earlier: Key, later: Key) -> bool:
    """Return whether a number is the next after another: 5 or 4a or 4bis after 4, 4.3 or 5.1 after 4.2.

    >>> [counts_on(number_key(a), number_key(b)) for a, b in (("4", "5"), ("4bis", "5"), ("4.2", "5.1"), ("4", "6"))]
    [True, True, True, False]
    >>> [counts_on(number_key(a), number_key(b)) for a, b in (("III.9", "IV.1"), ("A-05", "B-01"), ("I.1", "III.1"))]
    [True, True, False]
    """
    shared = 0
    for one, other in zip(earlier, later, strict=False):
        if one != other:
            break
        shared += 1
    if shared == len(earlier) and len(later) == shared + 1:
        return later[shared][0] != 0 or later[shared][1] <= 1  # 4a, 4bis or 4-1 after 4
    if shared >= len(later) or shared >= len(earlier):
        return False
    one, other = earlier[shared], later[shared]
    rest_begins = all(part[0] != 0 or part[1] <= 1 for part in later[shared + 1 :])
    if one[0] == other[0] == 0:
        return other[1] == one[1] + 1 and rest_begins
    if one[0] == other[0]:
        follows = (
            other[1] == one[1] + 1 if one[0] == 2 else is_next_letter(one[2], other[2]) or _next_roman(one[2], other[2])
        )
        return follows and rest_begins
    return False


def _next_roman(one: str, other: str) -> bool:
    return roman_value(other) == roman_value(one) + 1 > 1


def _is_first(number: Key) -> bool:
    return all(part[0] != 0 or part[1] <= 1 for part in number)


def _gap(earlier: Key, later: Key) -> int:
    if len(earlier) == len(later) == 1 or (earlier and later and earlier[0] != later[0]):
        return max(0, later[0][1] - earlier[0][1] - 1) if earlier[0][0] == later[0][0] == 0 else 3
    return 1


@lru_cache(maxsize=8192)
def number_key(number: str) -> Key:
    """Return a number in parts that order as lawyers order them: figures, then letters, then Latin numbers.

    >>> number_key("12bis"), number_key("L121-2")[:2], number_key("5^1")
    (((0, 12, ''), (2, 1, '')), ((1, 0, 'l'), (0, 121, '')), ((0, 5, ''), (0, 1, '')))
    """
    parts: list[tuple[int, int, str]] = []
    text = ""
    for char in f"{number.lower()}\0":
        if text and (char.isdigit() != text[-1].isdigit() or not char.isalnum()):
            parts.append(_part(text))
            text = ""
        if char.isalnum():
            text += char
    return tuple(parts)


def _part(text: str) -> tuple[int, int, str]:
    if text.isdecimal():
        return (0, int(text), "")
    return (2, LATIN.index(text) + 1, "") if text in LATIN else (1, 0, text)


def weigh(lines: Sequence[Line], indexes: Sequence[int]) -> list[Candidate]:
    """Return the candidates among labelled lines, each with what speaks for it: that it looks as most of them do.

    A line that the file sets as a heading, or that holds a label and nothing else, speaks for itself; what follows an
    unfinished sentence, or a colon that announces a quotation, speaks against itself.
    """
    looks = [_look(lines[index]) for index in indexes]
    common = Counter(looks).most_common(1)[0] if looks else (None, 0)
    usual = common[0] if common[1] * 2 > len(indexes) else None
    candidates = []
    last = -1
    for index, look in zip(indexes, looks, strict=True):
        label = lines[index].label
        assert label is not None
        division = any(_begins_division(between) for between in lines[last + 1 : index])
        candidates.append(Candidate(index, number_key(label.number), _weight(lines, index, look == usual), division))
        last = index
    return candidates


def _look(line: Line) -> Look:
    assert line.label is not None
    rest = line.label.rest
    return (
        line.block.style == "heading",
        not rest,
        line.label.parted,
        line.block.bold,
        bool(split_heading(line.label, line.block)[0]),
        line.label.keyword if line.label.type == "item" else "",
    )


def _weight(lines: Sequence[Line], index: int, is_usual: bool) -> float:
    line = lines[index]
    assert line.label is not None
    weight = UNLIKE_OTHERS
    if line.label.parted:
        weight = LIKE_OTHERS / 2
    if is_usual:
        weight = LIKE_OTHERS
    elif line.block.style == "heading" or not line.label.rest:
        weight = STANDS_ALONE
    before = lines[index - 1] if index else None
    is_heading = line.block.style == "heading"
    if before is not None and (_announces(before) or (not is_heading and _is_unfinished(before))):
        weight *= UNFINISHED_BEFORE
    return weight


def _is_unfinished(line: Line) -> bool:
    """Return whether a line ends within a sentence: a long one without any sign, or one with a comma."""
    text = line.block.text
    if line.block.style != "body" or (line.label is not None and not line.label.rest):
        return False
    return len(text) > 60 and ((text[-1].isalnum() and text[-1].islower()) or text[-1] == ",")


def _announces(line: Line) -> bool:
    """Return whether a line says that something follows, as an instruction does before the article that it quotes."""
    return line.block.text.endswith(":") and line.label is None


def _begins_division(line: Line) -> bool:
    if line.label is not None:
        return line.label.type in ("division", "annex", "preamble")
    return line.block.style == "heading"


def carry_body(lines: Sequence[Line], chosen: Sequence[int], end: int) -> bool:
    """Return whether half of a body's letters or more stand from the first of some lines on."""
    sizes = [len(line.block.text) for line in lines[:end]]
    return sum(sizes[chosen[0] :]) >= BARE_SHARE * sum(sizes)


def has_units(lines: Iterable[Line]) -> bool:
    """Return whether a basic unit begins in the body of a text, before its first annex."""
    for line in lines:
        if line.label is not None and line.label.type == "annex":
            return False
        if line.label is not None and line.label.type == "article" and not line.quoted:
            return True
    return False


def families(lines: Sequence[Line]) -> dict[str, list[int]]:
    """Return the lines of each form of basic unit, by the word they count under: "article", "§", "regulation"."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.label is not None and line.label.type == "article" and not line.quoted:
            found[line.family].append(index)
    return dict(found)
