"""Items that stand in the line of another: those that count on in it, and those whose absence the next line shows.

(a) one: (i) two; (ii) three            they count on: three lines
Article 2 Subject 1. These are taxed    the first of a list runs in ...
2. Imported goods                       ... as its second tells: "2." with no "1." before it
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.block import cut
from mla_diff.parse.label import Label
from mla_diff.parse.labels import read_label
from mla_diff.parse.levels import Level, Place, begins_list, place_item, readings
from mla_diff.parse.lines import Line, labelled, read_line
from mla_diff.parse.open_ends import open_ends
from mla_diff.parse.run_in import split_run_in
from mla_diff.parse.thresholds import DEEPEST

MOST_RUN_IN = 20_000  # of the items that count on, in one file; the ISA's draft has 13
MOST_MISSING = 30  # items that run in ahead of one line
FAR_BEFORE = 30  # lines in which they are looked for
LONGEST_LABEL = 60  # characters of a text that may matter to the label in front; "(xxviii quinquies)" has 18
_NEXT_ITEM = re.compile(r"(?<=[;,:])\s+(?:(?:and|or|y|o|et|ou|und|oder|en|of)\s+)?(?=\(?(?:[a-z]|[ivx]{1,5})\)\s)")
_MAY_BEGIN = re.compile(r"(?:(?<=\s)|(?<=[^\W\d_][;:.,]))(?=[(\[]?[^\W_]{1,6}\s?[.)°º])")
_PARTS = (":", ";", ".", ",", "—", "–", "-")  # what stands before an item that runs in
_STOPPED = re.compile(r"[^\W_]{1,4}[.)]")
#: "No. 1.", "Nr. 2.", "p. 3.": numbers that are no marks of items.
_COUNTS_SOMETHING = re.compile(r"(?:^|\W)(?:n[°ºro]?|nos?|nr|№|č|pp?|vol|fig)\.?$", re.IGNORECASE)


def split_that_count_on(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with those of several items that count on cut into one line each."""
    split: list[Line] = []
    left = MOST_RUN_IN
    for line in lines:
        gaps = list(islice(_NEXT_ITEM.finditer(line.block.text), left)) if _may_run_on(line) else []
        left -= len(gaps)
        split += _split_run_in(line, gaps, words) if gaps else [line]
    return split


def _may_run_on(line: Line) -> bool:
    """Return whether a line is an item, and has the bracket of another."""
    label = line.label
    return label is not None and label.type == "item" and ")" in label.rest


def _split_run_in(line: Line, gaps: Sequence[re.Match[str]], words: Language) -> list[Line]:
    """Return "(a) one: (i) two; (ii) three" as three lines: only where each label follows from those before it."""
    label, block = labelled(line)
    cuts = [_run_in_starts(gaps, Level(key, value, -1), words) for key, value in readings(label.keyword, label.number)]
    starts = max(cuts, key=len, default=[0])
    ends = [*starts[1:], len(block.text)]
    return [
        read_line(replace(cut(block, start, end), raised=()), words) for start, end in zip(starts, ends, strict=True)
    ]


def _run_in_starts(gaps: Sequence[re.Match[str]], first: Level, words: Language) -> list[int]:
    """Return where items begin in a text whose first item is read as ``first``."""
    lists = [first]
    starts = [0]
    for gap in gaps:
        text = gap.string
        following = read_label(text[gap.end() : gap.end() + LONGEST_LABEL], words)
        if following is None or following.type != "item":
            continue
        place = place_item(lists, following.keyword, following.number)
        opens = place.depth == len(lists) and text[gap.start() - 1] == ":"
        if place.follows and (opens or place.depth < len(lists)):
            lists[place.depth :] = [Level(place.key, place.value, -1)]
            starts.append(gap.end())
    return starts


# ---------------------------------------------------------------- those that the next line misses


def split_that_are_missed(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with those cut in which items run in that the list in the lines below does not begin without."""
    split: list[Line] = []
    begun = 0  # the first line of the open unit
    for index in [*_unit_starts(lines), len(lines)]:
        unit = lines[begun:index]
        split += unit if _is_in_order(unit) else _split_unit(unit, words)
        begun = index
    return split


def _unit_starts(lines: Sequence[Line]) -> list[int]:
    return [index for index, line in enumerate(lines) if line.label is not None and line.label.type != "item"]


def _is_in_order(lines: Sequence[Line]) -> bool:
    """Return whether each item follows another or begins a list, as is cheaply told: most units are in order."""
    lists: list[frozenset[tuple[str, int]]] = []  # what the last item of each open list may be
    for line in lines:
        label = line.label
        if label is None or label.type != "item" or line.quoted:
            continue
        values, before, begins = _steps(label.keyword, label.number)
        for depth, last in enumerate(reversed(lists), 1):
            if not before.isdisjoint(last):
                lists[-depth:] = [values]
                break
        else:
            if not begins or len(lists) == DEEPEST:
                return False
            lists += [values]
    return True


@lru_cache(maxsize=4096)
def _steps(keyword: str, number: str) -> tuple[frozenset[tuple[str, int]], frozenset[tuple[str, int]], bool]:
    """Return what an item may be, as key and value in a list, what it may follow, and whether it may begin a list."""
    ways = readings(keyword, number)
    values = frozenset((key, value.whole) for key, value in ways)
    before = frozenset((key, value.whole - (not value.suffix)) for key, value in ways)
    return values, before, any(value.whole <= 1 for _, value in ways)


class _Walk:
    """The lines of a unit walked over, with the lists open before each; a list's last item is known by its line."""

    def __init__(self, words: Language) -> None:
        self.words = words
        self.lines: list[Line] = []
        self.lists: list[Level] = []
        self._before: list[tuple[Level, ...]] = []

    def place(self, line: Line) -> Place | None:
        """Return where a line's item belongs among the open lists; None for other lines."""
        label = line.label
        if label is None or label.type != "item" or line.quoted:
            return None
        return place_item(self.lists, label.keyword, label.number)

    def add(self, line: Line, place: Place | None) -> None:
        """Go on over a line at its place, and over the item with which its words may begin: "Art. 5 (1) The fee"."""
        self._before.append(tuple(self.lists))
        label = line.label
        if place is not None:
            self._open(place)
        text = split_run_in(label.rest)[1] if label is not None else ""
        inner = read_label(text[:LONGEST_LABEL], self.words) if text else None
        if inner and inner.rest and begins_list(inner) and (label is None or inner.keyword != label.keyword):
            self._open(place_item(self.lists, inner.keyword, inner.number))
        self.lines.append(line)

    def _open(self, place: Place) -> None:
        self.lists[place.depth :] = [Level(place.key, place.value, len(self.lines))]

    def go_back(self, index: int) -> list[Line]:
        """Go back to before a line, and return the lines from it on."""
        self.lists = list(self._before[index])
        left = self.lines[index:]
        del self.lines[index:], self._before[index:]
        return left


def _split_unit(lines: Sequence[Line], words: Language) -> list[Line]:
    walk = _Walk(words)
    for line in lines:
        place = walk.place(line)
        cuts = _cuts_before(walk, place, words) if place is not None and not place.follows else {}
        if cuts:
            first = min(cuts)
            for index, left in enumerate(walk.go_back(first), first):
                for piece in cut_at(left, cuts[index], words) if index in cuts else [left]:
                    walk.add(piece, walk.place(piece))
            place = walk.place(line)
        walk.add(line, place)
    return walk.lines


def _cuts_before(walk: _Walk, place: Place, words: Language) -> dict[int, list[int]]:
    """Return where, in which lines, the items begin that an item misses before it: all of them in order, or none."""
    first, since = 1, 0
    if place.depth < len(walk.lists) and walk.lists[place.depth].key == place.key:
        level = walk.lists[place.depth]
        goes_on = place.value.whole > level.last.whole
        first, since = (level.last.whole + 1, level.node) if goes_on else (1, walk.lists[-1].node)
    left = list(range(first, place.value.whole))
    if not 0 < len(left) <= MOST_MISSING:
        return {}
    cuts: dict[int, list[int]] = {}
    for index in range(max(since, len(walk.lines) - FAR_BEFORE), len(walk.lines)):
        starts = list(_starts(walk.lines[index], place.key, left, words))
        if starts:
            cuts[index] = starts
    return {} if left else cuts


def _starts(line: Line, key: str, left: list[int], words: Language) -> Iterator[int]:
    """Yield where the items that are left begin in a line, as many as do, and take these from ``left``."""
    if line.quoted or line.block.style == "row":
        return
    text = line.block.text
    behind_label = len(text) - len(line.label.rest) if line.label is not None else 1
    for match in _MAY_BEGIN.finditer(text, behind_label):
        if not left:
            return
        label = read_label(text[match.start() : match.start() + LONGEST_LABEL], words)
        if label is None or label.type != "item" or (key, left[0]) not in _values(label):
            continue
        begins_line = line.label is not None and match.start() == behind_label  # "(a) (i) for yarn"
        if begins_line or may_end_item(text[: match.start()].rstrip(), label, words):
            left.pop(0)
            yield match.start()


def _values(label: Label) -> list[tuple[str, int]]:
    return [(key, value.whole) for key, value in readings(label.keyword, label.number) if not value.suffix]


def may_end_item(text: str, following: Label, words: Language) -> bool:
    """Return whether an item may begin behind a text, which is no reference to it.

    Where no clause ends there, only a capital shows that "(1)" or "1.1" is no part of the sentence.
    """
    if _COUNTS_SOMETHING.search(text) or (not text.endswith(_PARTS) and _leaves_number_open(text, words)):
        return False
    return text.endswith(_PARTS) or following.rest[:1].isupper() or _STOPPED.fullmatch(following.printed) is not None


def _leaves_number_open(text: str, words: Language) -> bool:
    """Return whether a unit is named that has no number yet: "in paragraph", but not "eerste lid", the first one."""
    before = text.split()[-2:-1]
    is_counted = words.number_first and bool(before) and before[0].lower() in words.numbers
    return open_ends(words).ends_in_reference(text) and not is_counted


def cut_at(line: Line, starts: Sequence[int], words: Language) -> list[Line]:
    """Return a line as several: what stands before the first start keeps its label."""
    block, label = line.block, line.label
    ends = [*starts[1:], len(block.text)]
    first = cut(block, 0, starts[0])
    if label is not None:
        label = replace(label, rest=label.rest[: len(label.rest) - (len(block.text) - starts[0])].rstrip())
    items = [read_line(cut(block, start, end), words) for start, end in zip(starts, ends, strict=True)]
    return [replace(line, block=first, label=label), *split_that_count_on(items, words)]
