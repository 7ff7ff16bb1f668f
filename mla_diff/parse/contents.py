"""Tables of contents: lists of the headings to be found later, in order. Not noise, but no law either.

A table is known by its title, by leader dots with page numbers, by its links, or by its entries alone: labels in a row
that all come again. It ends where its first entry, or an article, comes again: there the text itself begins.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from mla_diff.languages.language import Language
from mla_diff.parse.entries import (
    LETTERS,
    PARTED_NUMBER,
    Name,
    as_in_text,
    entry_label,
    heading_letters,
    name_of,
    of_unit,
    under_headings_above,
)  # fmt: skip
from mla_diff.parse.label import Label
from mla_diff.parse.lines import Line
from mla_diff.text.folded import folded
from mla_diff.text.spaces import SPACES

_LEADER = re.compile(r"(?:[.·_]\s?){5,}|…{2,}|(?:…\s?){3,}")
_AROUND_TITLE = f".:*{SPACES}"
FEWEST_DOTS = 5  # of a leader
SHORTEST = 5  # entries of a table without a title; two bare chapter labels over an article are common
SHORTEST_SURE = 3  # entries of one that all come again with their headings
NEAR = 4  # lines behind a table, of divisions at most, before the first of its units begins
SHORTEST_TITLED = 3
SHORTEST_LINKED = 2
MOST_ALIKE = 50  # units of an entry's name that are looked at; a bound on hostile text
LONGEST_ENTRY = 40  # words; the longest entry in 61 real documents has 33
USUAL_ENTRY = 14  # words of the entries of a table without a title, on average
COMES_AGAIN = 0.6  # of a table's entries must come again later; in real ones 0.9 and more do
_NO_NAME: Name = ("", "")


def split_contents(lines: Sequence[Line], words: Language) -> tuple[list[Line], list[str]]:
    """Return the lines without tables of contents, and the text of those tables."""
    entries = _Entries(lines, words)
    kept: list[Line] = []
    contents: list[str] = []
    index = 0
    for start in entries.starts:
        end = _end_of_table(entries, start) if start >= index else start
        if end > start:
            start = max(index, _with_its_holder(entries, start))
            kept += lines[index:start]
            contents += [line.block.text for line in lines[start:end]]
            index = end
    return [*kept, *lines[index:]], contents


class _Entries:
    """The lines of a text, and by what each is known again; what few texts need is made when one does."""

    def __init__(self, lines: Sequence[Line], words: Language) -> None:
        self.lines = lines
        self.words = words
        #: The names of what an entry may name, in short, and where each of them comes last.
        self.units = [
            _short_name(line, words) if line.label is not None or line.block.style == "row" else _NO_NAME
            for line in lines
        ]
        self.last_unit = {name: index for index, name in enumerate(self.units)}
        self.trimmed: dict[int, int] = {}  # where a run of entries ends without the lines that begin the text itself
        self._run = (0, -1)  # the lines last found to be no longer than entries

    @property
    def starts(self) -> Iterator[int]:
        """The lines where a table may begin: that head one, lead to a page, or name a unit that comes again."""
        for index, line in enumerate(self.lines):
            is_told = _is_title(line, self.words) or leads(line)
            is_unit = self.units[index] is not _NO_NAME and self.comes_again(index)
            if is_told or (is_unit and self._may_list_units(index)):
                yield index

    def comes_again(self, index: int) -> bool:
        """Return whether a line names a unit that a later one names too."""
        name = self.units[index]
        return _is_labelled(name) and self.last_unit[name] > index and (name[0] != "item" or self._lists_numbers(index))

    def _lists_numbers(self, index: int) -> bool:
        """Return whether a number stands right above another of its kind, so that both may be entries of a table."""
        label = self.lines[index].label
        following = self.lines[index + 1].label if label is not None and index + 1 < len(self.lines) else None
        if label is None or following is None:
            return False
        return following.keyword == label.keyword and label.rest[-1:] not in ",;:"

    def _may_list_units(self, start: int) -> bool:
        """Return whether entries follow that are enough for a table without a title, or one that leads to a page.

        No table names a unit twice, but for parts, which begin again in each chapter.
        """
        units = again = 0
        met: set[tuple[Name, str]] = set()
        for index in range(start, len(self.lines)):
            name, label = self.units[index], self.lines[index].label
            entry = name, label.number if label is not None else ""
            if leads(self.lines[index]):
                return True
            if _is_no_entry(self.lines[index]) or entry in met:
                return False
            if name[0].startswith(("article", "item")):
                met.add(entry)
            units += _is_labelled(name)
            again += self.comes_again(index)
            if again == units == SHORTEST_SURE:
                return True
            if units >= SHORTEST and again >= COMES_AGAIN * SHORTEST:
                return True
        return False

    @cached_property
    def labels(self) -> list[Label | None]:
        """The labels of what the lines name."""
        return [entry_label(line, self.words) for line in self.lines]

    @cached_property
    def names(self) -> list[Name]:
        """The names of all lines."""
        names = [name_of(line, label) for line, label in zip(self.lines, self.labels, strict=True)]
        return as_in_text(under_headings_above(names, self.labels), self.labels)

    @cached_property
    def last(self) -> Mapping[Name, int]:
        """Where each name comes last."""
        return {name: index for index, name in enumerate(self.names)}

    def stops(self, start: int) -> int:
        """Return where what is too long for an entry comes next; starts that follow one another ask of one run."""
        if not self._run[0] <= start <= self._run[1]:
            places = range(start, len(self.lines))
            self._run = start, next((place for place in places if _is_no_entry(self.lines[place])), len(self.lines))
        return self._run[1]

    @cached_property
    def comes_next(self) -> list[int]:
        """Where what each line names comes next; a part under its heading, since each chapter counts parts anew."""
        following = [len(self.lines)] * len(self.lines)
        met: dict[tuple[str, ...], int] = {}
        for index in range(len(self.lines) - 1, -1, -1):
            name = self.names[index]
            entry = (*name, self.headings[index]) if name[0].startswith("division") else name
            following[index] = met.get(entry, len(self.lines))
            met[entry] = index
        return following

    @cached_property
    def first_met_again(self) -> list[int]:
        """The first line behind each that names a unit which that line or one between them named."""
        found = [*self.comes_next, len(self.lines)]
        for index in range(len(self.lines) - 1, -1, -1):
            own = found[index] if _is_labelled(self.names[index]) else len(self.lines)
            found[index] = min(own, found[index + 1])
        return found

    @cached_property
    def headings(self) -> list[str]:
        """What stands behind the label of each line, or below it."""
        return [heading_letters(self.lines, self.labels, index) for index in range(len(self.lines))]

    @cached_property
    def headed(self) -> Mapping[Name, Sequence[int]]:
        """The lines of each name that have a heading."""
        found: defaultdict[Name, list[int]] = defaultdict(list)
        for index, name in enumerate(self.names):
            if self.headings[index]:
                found[name].append(index)
        return found


def _short_name(line: Line, words: Language) -> Name:
    """Return a name under which an entry and its unit can be found soon, not only those of one text."""
    if line.label is None and not _may_be_entry(line):
        return _NO_NAME
    label = entry_label(line, words)
    if label is None or label.keyword[:1] == "(":
        return _NO_NAME
    if ("." in label.number or "-" in label.number) and PARTED_NUMBER.fullmatch(label.number):
        return ("parted", of_unit(label.number))
    if label.type == "item":
        return ("item", label.rest[:LETTERS]) if label.number else _NO_NAME
    return name_of(line, label)


def _may_be_entry(line: Line) -> bool:
    """Return whether a row of a table is as short as an entry of a table of contents."""
    return line.block.text.count(" ") <= USUAL_ENTRY


def leads(line: Line) -> bool:
    """Return whether dots lead to a page, or the line is a link to what it names."""
    return line.block.linked or _has_leader(line.block.text)


def _end_of_table(entries: _Entries, start: int) -> int:
    """Return where the table that may begin at a line ends; the line itself where none begins."""
    lines, names, last = entries.lines, entries.names, entries.last
    titled = _is_title(lines[start], entries.words)
    end = _trim(entries, start, _walk(entries, start + titled))
    here = names[start + titled : end]
    pages = [_page(line.block.text) for line in lines[start:end] if _has_leader(line.block.text)]
    pages = [page for page in pages if page]
    if (len(pages) >= 2 or (titled and pages)) and pages == sorted(pages):
        return end
    linked = [index for index in range(start, end) if lines[index].block.linked]
    if linked and _come_again([names[index] for index in linked], end, last, SHORTEST_LINKED):
        return end
    if not titled:
        is_table = _are_entries(entries, start, end) and _words(lines[start:end]) <= USUAL_ENTRY * (end - start)
        return end if is_table else start
    labelled = [name for name in here if _is_labelled(name)]
    if _come_again(labelled, end, last, SHORTEST_TITLED) or _come_again(here, end, last, SHORTEST_TITLED):
        return end
    return start


HOLDS_TABLE = 12  # lines in which a section comes to the table that it holds: "SECTION 1. SHORT TITLE; CONTENTS."


def _with_its_holder(entries: _Entries, start: int) -> int:
    """Return where a table begins with the entry of the unit that holds it, which comes before it and never again."""
    first = start - 1
    if first < 1 or not _is_labelled(entries.names[first]) or not entries.headings[first]:
        return start
    above = range(max(0, first - HOLDS_TABLE), first)
    same = entries.names[first], entries.headings[first]
    return first if any((entries.names[index], entries.headings[index]) == same for index in above) else start


def _are_entries(entries: _Entries, start: int, end: int) -> bool:
    """Return whether lines without a title over them are the entries of a table, since they come again."""
    units = [index for index in range(start, end) if _is_labelled(entries.names[index])]
    again = [_is_headed_later(entries, index, end) for index in units]
    worded = [comes for index, comes in zip(units, again, strict=True) if entries.names[index][0] != "item"]
    if len(worded) >= SHORTEST:
        return sum(worded) >= COMES_AGAIN * len(worded)
    differ = len({entries.headings[index] for index in units}) == len(units)
    return len(again) >= SHORTEST_SURE and all(again) and differ and _text_begins(entries.names, units, end)


def _is_headed_later(entries: _Entries, entry: int, end: int) -> bool:
    """Return whether a unit of an entry's name begins with its heading behind the table; text may run on there."""
    heading = entries.headings[entry]
    alike = entries.headed.get(entries.names[entry], ()) if heading else ()
    first = bisect_left(alike, end)
    return any(entries.headings[index].startswith(heading) for index in alike[first : first + MOST_ALIKE])


def _text_begins(names: Sequence[Name], entries: Sequence[int], end: int) -> bool:
    """Return whether the first entry comes again right behind a table, with text between it and the second."""
    begin = next((index for index in range(end, min(end + NEAR, len(names))) if names[index] == names[entries[0]]), 0)
    if any(name[0].startswith(("article", "item")) for name in names[end:begin]):
        return False
    return begin > 0 and names[entries[1]] not in names[begin + 1 : begin + 2]


def _come_again(names: Sequence[Name], end: int, last: Mapping[Name, int], fewest: int) -> bool:
    again = sum(last[name] >= end for name in names)
    return again >= fewest and again >= COMES_AGAIN * len(names)


def _walk(entries: _Entries, start: int) -> int:
    """Return where a run of entries stops: at one met before, or at what is too long to be one."""
    if start >= len(entries.lines):
        return start
    return min(entries.stops(start), entries.comes_next[start], entries.first_met_again[start])


def _is_no_entry(line: Line) -> bool:
    """Return whether a line is too long for an entry of a table, or a sentence that leads to no page."""
    length = len(line.block.text.split())
    return length > LONGEST_ENTRY or (_is_sentence(line, length) and not leads(line))


def _is_sentence(line: Line, length: int) -> bool:
    text = line.block.text
    label = line.label
    if label is not None and label.type != "item":
        return False
    return length > (25 if label is not None else 6) and text[-1] in ".;:"


def _trim(entries: _Entries, start: int, end: int) -> int:
    """Return the end without the lines before it that begin the text itself, since they come never again."""
    if end not in entries.trimmed:  # a later start finds no more to leave out than an earlier one
        kept = end
        while kept > start and entries.last[entries.names[kept - 1]] < kept and not leads(entries.lines[kept - 1]):
            kept -= 1
        entries.trimmed[end] = kept
    return max(start, entries.trimmed[end])


def _is_title(line: Line, words: Language) -> bool:
    """Return whether a line heads a table of contents, in the text's language or in English."""
    text = line.block.text
    if text[:1] not in _first_signs(words):
        return False
    text = text.strip(_AROUND_TITLE)
    return folded(" ".join(text.split())) in _titles(words)


_ANYWHERE = frozenset(("contents", "table of contents", "inhaltsverzeichnis", "table des matières"))


@lru_cache(maxsize=32)
def _first_signs(words: Language) -> frozenset[str]:
    """Return what a line begins with that may head a table; most lines begin with something else."""
    letters = {title[0] for title in (*words.contents, *_titles(words))}
    return frozenset((*letters, *map(str.upper, letters), *_AROUND_TITLE))


@lru_cache(maxsize=32)
def _titles(words: Language) -> frozenset[str]:
    """Return how a table is headed, as capitals without accents have it too: "INDICE" for "índice"."""
    return frozenset(map(folded, (*words.contents, *_ANYWHERE)))


def _has_leader(text: str) -> bool:
    """Return whether dots lead to a page. Counting them first is ten times as quick as looking for a row of them."""
    dots = text.count(".") + text.count("_")
    if not text.isascii():
        dots += text.count("·") + FEWEST_DOTS * (text.count("…") > 1)
    return dots >= FEWEST_DOTS and _LEADER.search(text) is not None


def _page(text: str) -> int:
    """Return the page number at the end of an entry, 0 where it has none in figures: "109-86-4" is none."""
    number = re.search(r"(?<![^\s.·…_])(\d{1,4})\s*$", text)
    return int(number[1]) if number else 0


def _is_labelled(name: Name) -> bool:
    """Return whether a name is a unit's, or that of a number with its heading."""
    return bool(name[0])


def _words(lines: Sequence[Line]) -> int:
    return sum(line.block.text.count(" ") + 1 for line in lines)
