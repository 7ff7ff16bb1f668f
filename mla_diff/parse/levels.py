"""How deep an item stands: whether "(i)" is the ninth letter or the first roman numeral below."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from mla_diff.model.block import Block
from mla_diff.parse.label import Label
from mla_diff.parse.variants import is_alternative, split_suffix
from mla_diff.text.numerals import is_next_letter, letter_value, point_value

FARTHER_IN = 2  # characters by which a list below another of its kind is set in; numbers set flush right differ by one
MOST_NUMERALS = 39  # points that are counted in small numerals: those of i, v and x alone; "(cc)" is no 200th
SHORTEST_ALPHABET = 20  # letters after which the first of them are doubled
_PARTED = re.compile(r"(\d+)(.*)")


class Value(NamedTuple):
    """A number that can be counted on: 5 before 5a before 5bis before 6."""

    whole: int
    suffix: str = ""
    letter: str = ""  # of a label that is a letter, whose list may be in one alphabet or another


class Level(Struct, frozen=True):
    """One open list: how its items are labelled, the last of them, and that item's place in the outline."""

    key: str  # "" for an unnumbered paragraph, under which a list may stand
    last: Value
    node: int
    indent: float | None = None  # how far the last item is set in, where the file says; see ``set_in``
    number: str = ""  # of the last item, whole: "2.1"


class Place(Struct, frozen=True):
    """Where an item goes: at ``depth`` in the stack of open lists; ``doubt`` says what does not fit, if anything."""

    depth: int
    key: str
    value: Value
    doubt: str = ""
    follows: bool = False  # whether it is the next of a list, or the first of a new one: no doubt at all


class Setting(Struct, frozen=True):
    """How a line with an item stands: how far it is set in, where the file says, and what is left open before it."""

    indent: float | None = None
    open: bool = False  # whether the item before leaves its sentence open
    led: bool = False  # whether a colon ends the line before
    headed: bool = False  # whether the item before has a heading, so that its text is a line of its own


NOT_TOLD = Setting()


def set_in(block: Block) -> float | None:
    """Return how far a block is set in, in columns; a list of the file counts as many as tell one from what holds it.

    >>> set_in(Block("(a) fees", indent=3.0, line=True)), set_in(Block("(a) fees", depth=1, item=True))
    (3.0, 2.0)
    >>> set_in(Block("They are due.", depth=1)), set_in(Block("They are due."))
    (4.0, None)
    """
    if block.line:
        return block.indent
    return float(FARTHER_IN * (block.depth + (not block.item))) if block.depth else None


def holder(stack: tuple[Level, ...] | list[Level], block: Block) -> int:
    """Return how many of the open lists hold a text without a label that stands in lists of the file; 0 for none."""
    indent = set_in(block)
    return next((depth for depth in range(len(stack), 0, -1) if _is_farther_in(indent, stack[depth - 1])), 0)


def place_item(stack: tuple[Level, ...] | list[Level], shape: str, number: str, setting: Setting = NOT_TOLD) -> Place:
    """Return where an item labelled with ``shape`` ("(a)", "1.") and ``number`` belongs among the open lists.

    Of the lists that it continues the one wins that is set in as far, or else the innermost. Where there is none, or it
    is set in farther than those, a first item opens a list below: "i." under "h." is a numeral, a dash under a
    dash its part. Else it stays where its kind of label is open already, with a doubt. "aa)" behind "a)" begins a list
    where "a)" leaves its sentence open, and else was put in beside it.
    """
    ways = readings(shape, number)
    pair = _pair(shape, number)
    if pair and ((setting.open and pair[1].whole == 1) or any(level.key == pair[0] for level in stack)):
        ways = (pair, *ways)
    elif pair and stack and stack[-1].key == ways[-1][0] and _is_put_in(stack[-1].last, number):
        return Place(len(stack) - 1, stack[-1].key, stack[-1].last._replace(suffix=number[1]), follows=True)
    continued: Place | None = None
    for depth in range(len(stack) - 1, -1, -1):
        for key, value in ways:
            if stack[depth].key == key and _follows(stack[depth].last, value):
                place = Place(depth, key, value, follows=True)
                if continued is None or _is_nearer(stack[depth], stack[continued.depth], setting.indent):
                    continued = place
                elif key == continued.key and stack[depth].indent == stack[continued.depth].indent:
                    continued = Place(continued.depth, key, value, "goes on with either of two lists", follows=True)
    beside = continued is not None and not _is_farther_in(setting.indent, stack[continued.depth])
    begun = None if beside else _begin(stack, ways, number, setting)
    if begun is not None:
        return begun
    if continued is not None:
        return continued
    for key, value in ways:
        for depth in range(len(stack) - 1, -1, -1):
            if stack[depth].key == key and not _is_doubled_early(stack[depth].last, value):
                repeats = value[:2] <= stack[depth].last[:2]
                if repeats and is_alternative(value.suffix):  # "(i) [Alt." after (ii), both of which have one
                    return Place(depth, key, value)
                return Place(depth, key, value, "is out of order" if repeats else "leaves a gap in the numbering")
    key, value = ways[0]
    inside = depth_in_outer(stack, number)
    by_itself = 0 if number[:1].isdigit() else len(stack)  # a stray number is a paragraph, a stray letter a point
    return Place(
        by_itself if inside is None else inside, key, value, "opens a list that does not begin at its beginning"
    )


def _begin(
    stack: tuple[Level, ...] | list[Level], ways: tuple[tuple[str, Value], ...], number: str, setting: Setting
) -> Place | None:
    """Return where a first item begins a list below those that are open; None where it cannot."""
    open_keys = [level.key for level in stack]
    around = stack[: _reach(stack, setting.indent)]
    for key, value in ways:
        if value.whole > 1:
            continue
        if key not in open_keys:
            return Place(_depth_below(stack, number), key, value, follows=True)
        if key not in open_keys[: len(around)] or _begins_below(around, key, setting):
            return Place(_depth_below(around, number), key, value, follows=True)
    return None


def _reach(stack: tuple[Level, ...] | list[Level], indent: float | None) -> int:
    """Return how many of the open lists, from the outermost on, do not end in a list set in farther than an item."""
    reach = len(stack)
    while indent is not None and reach and (stack[reach - 1].indent or 0.0) >= indent + FARTHER_IN:
        reach -= 1
    return reach


def _is_farther_in(indent: float | None, level: Level) -> bool:
    """Return whether an item is set in farther than those of a list, so that it stands below them."""
    return indent is not None and level.indent is not None and indent >= level.indent + FARTHER_IN


def _is_put_in(last: Value, letters: str) -> bool:
    """Return whether a letter with another behind it was put in after an item: "(cc)" or "(ca)" after "(c)"."""
    return last.letter == letters[0] and not 0 < point_value(letters) <= MOST_NUMERALS


def _is_doubled_early(last: Value, value: Value) -> bool:
    """Return whether a doubled letter, which comes behind "z", would stand far before it: no "(ii)" behind "(a)"."""
    return len(value.letter) == 2 and last.whole < SHORTEST_ALPHABET


def _is_nearer(level: Level, before: Level, indent: float | None) -> bool:
    """Return whether an item is set in as the items of one list are, rather than as those of another."""
    if indent is None or level.indent is None or before.indent is None:
        return False
    nearness, nearness_before = abs(level.indent - indent), abs(before.indent - indent)
    return nearness < nearness_before or (nearness == nearness_before and level.indent < before.indent)


def _begins_below(stack: tuple[Level, ...] | list[Level], key: str, setting: Setting) -> bool:
    """Return whether a first item begins a list below one of its own kind.

    A colon leads to it that ends no item of that kind, or the text under one's heading; it is set in further; or it is
    "1." below "2.1".
    """
    if (setting.led and (setting.headed or stack[-1].key != key)) or (
        stack[-1].key.startswith("1.1") and not key.startswith("1.1")
    ):
        return True
    return _is_farther_in(setting.indent, next(level for level in reversed(stack) if level.key == key))


def _depth_below(stack: tuple[Level, ...] | list[Level], number: str) -> int:
    """Return the depth of a new list: the innermost, but "2.1" stands right below "2", whatever came in between."""
    depth = depth_in_outer(stack, number)
    return len(stack) if depth is None else depth


def depth_in_outer(stack: tuple[Level, ...] | list[Level], number: str) -> int | None:
    """Return the depth right below the open item that a number in parts names, "2" for "2.3"; None where none is."""
    outer = number.rpartition(".")[0]
    if not outer:
        return None
    return next((depth + 1 for depth in range(len(stack) - 1, -1, -1) if stack[depth].number == outer), None)


def begins_list(label: Label) -> bool:
    """Return whether a label is of the first item of a list: "1.", "(a)", "i)", "α)", "а)"."""
    return label.type == "item" and any(
        value.whole == 1 and not value.suffix for _, value in readings(label.keyword, label.number)
    )


def _pair(shape: str, number: str) -> tuple[str, Value] | None:
    """Return a pair of letters as a label of a list below another: "aa)" and "bb)", "βα)" and "ββ)" below "b)"."""
    if len(number) != 2 or not number.isalpha():
        return None
    letter = letter_value(number[1])
    return (f"2{_of_letters(shape)}", Value(letter, "", number[1])) if letter else None


def _of_letters(shape: str) -> str:
    """Return the key of a list of letters, under which "(i)" counts as "(a)" does."""
    return shape.replace("i", "a").replace("I", "A")


@lru_cache(maxsize=4096)
def readings(shape: str, number: str) -> tuple[tuple[str, Value], ...]:
    """Return the ways to read a label, the likelier first: (key of the list, value in it)."""
    if shape == "–":
        return (("–", Value(0)),)
    if "." in number:
        last = _PARTED.match(number.rpartition(".")[2])
        key = ".".join("1" * (number.count(".") + 1))  # "1.1.1" stands below "1.1"
        return ((key, Value(int(last[1]), last[2]) if last else Value(0)),)
    if number[:1].isdigit():
        parted = _PARTED.match(number)
        return ((shape, Value(int(parted[1]), parted[2]) if parted else Value(0)),)
    base, suffix = split_suffix(number)
    roman = point_value(base)
    key = _of_letters(shape)
    letter = letter_value(base)
    as_letter = ((key, Value(letter, suffix, base)),) if letter else ()
    as_roman = ((key.replace("a", "i").replace("A", "I"), Value(roman, suffix)),) if roman else ()
    return as_roman + as_letter if roman and (roman == 1 or len(base) > 1) else as_letter + as_roman


def _follows(last: Value, value: Value) -> bool:
    if not value.whole and not last.whole:
        return True  # dashes
    if last.letter and value.letter and is_next_letter(last.letter, value.letter):
        return True
    return (value.whole == last.whole + 1) or (
        value.whole == last.whole and bool(value.suffix) and value.suffix != last.suffix
    )
