"""Tables of contents: lists of the headings to be found later, in order. Not noise, but no law either.

A table is known by its title, by leader dots with page numbers, or by its entries alone: labels in a row that all come
again. It ends where its first entry, or an article, comes again: there the text itself begins.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from mla_diff.languages.language import Language
from mla_diff.parse.labels import read_label
from mla_diff.parse.lines import Line
from mla_diff.text.spaces import SPACES

_LEADER = re.compile(r"(?:[.·_]\s?){5,}|…{2,}|(?:…\s?){3,}")
_PAGE = re.compile(r"[\s.·…_]*(?<=[\s.·…_])(?:\d{1,4}|[ivxlc]{1,6})\s*$")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_ASCII_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_ENDS_PAGE = frozenset("ivxlc")  # the last letters of a page number in small numerals
_AROUND_TITLE = f".:*{SPACES}"
_BULLETS = re.compile(r"(?:[-–—•·▪‣*]\s+)+")
FEWEST_DOTS = 5  # of a leader
SHORTEST = 5  # entries of a table without a title; two bare chapter labels over an article are common
SHORTEST_TITLED = 3
LONGEST_ENTRY = 40  # words; the longest entry in 61 real documents has 33
LETTERS = 24  # of a numbered entry's heading, by which it is known again
FEWEST_LETTERS = 4  # of a heading that runs in, for the line to be known by it
LONGEST_NAME = 400  # characters; no entry of a table is longer, and patterns take their time on what is
USUAL_ENTRY = 14  # words of the entries of a table without a title, on average
COMES_AGAIN = 0.6  # of a table's entries must come again later; in real ones 0.9 and more do
Name = tuple[str, str]  # ("article", "12"), or ("", "scope of this convention")
_NO_NAME: Name = ("", "")


def split_contents(lines: Sequence[Line], words: Language) -> tuple[list[Line], list[str]]:
    """Return the lines without tables of contents, and the text of those tables."""
    entries = _Entries(lines, words)
    kept: list[Line] = []
    contents: list[str] = []
    at = 0
    for start in entries.starts:
        end = _end_of_table(entries, start) if start >= at else start
        if end > start:
            kept += lines[at:start]
            contents += [line.block.text for line in lines[start:end]]
            at = end
    return [*kept, *lines[at:]], contents


class _Entries:
    """The lines of a text, and by what each is known again; what few texts need is made when one does."""

    def __init__(self, lines: Sequence[Line], words: Language) -> None:
        self.lines = lines
        self.words = words
        #: The names of units alone, and where each of them comes last.
        self.units = [_name(line, words) if _may_be_unit(line) else _NO_NAME for line in lines]
        self.last_unit = {name: index for index, name in enumerate(self.units)}

    @property
    def starts(self) -> Iterator[int]:
        """The lines where a table may begin: that head one, lead to a page, or name a unit that comes again."""
        for index, line in enumerate(self.lines):
            is_told = _is_title(line, self.words) or _has_leader(line.block.text)
            if is_told or (self.comes_again(index) and self._may_list_units(index)):
                yield index

    def comes_again(self, index: int) -> bool:
        """Return whether a line names a unit that a later one names too."""
        name = self.units[index]
        return _is_unit(name) and self.last_unit[name] > index

    def _may_list_units(self, start: int) -> bool:
        """Return whether entries follow that are enough for a table without a title, or one that leads to a page."""
        units = again = 0
        for index in range(start, len(self.lines)):
            if _has_leader(self.lines[index].block.text):
                return True
            if _is_no_entry(self.lines[index]):
                return False
            units += _is_unit(self.units[index])
            again += self.comes_again(index)
            if units >= SHORTEST and again >= COMES_AGAIN * SHORTEST:
                return True
        return False

    @cached_property
    def names(self) -> list[Name]:
        """The names of all lines."""
        return _with_short_names([_name(line, self.words) for line in self.lines])

    @cached_property
    def last(self) -> Mapping[Name, int]:
        """Where each name comes last."""
        return {name: index for index, name in enumerate(self.names)}

    @cached_property
    def headings(self) -> list[str]:
        """What stands behind the label of each line, or below it."""
        return [_heading(self.lines, index) for index in range(len(self.lines))]

    @cached_property
    def headed(self) -> Mapping[Name, Sequence[int]]:
        """The lines of each name that have a heading."""
        found: defaultdict[Name, list[int]] = defaultdict(list)
        for index, name in enumerate(self.names):
            if self.headings[index]:
                found[name].append(index)
        return found


def _may_be_unit(line: Line) -> bool:
    """Return whether a line has a label that no numbered item has; a bullet may stand before a unit's."""
    return line.label is not None and (line.label.type != "item" or line.label.number == "")


def _end_of_table(entries: _Entries, start: int) -> int:
    """Return where the table that may begin at a line ends; the line itself where none begins."""
    lines, names, last = entries.lines, entries.names, entries.last
    titled = _is_title(lines[start], entries.words)
    end = _trim(lines, names, start, _walk(entries, start + titled), last)
    here = names[start + titled : end]
    pages = [_page(line.block.text) for line in lines[start:end] if _has_leader(line.block.text)]
    pages = [page for page in pages if page]
    if (len(pages) >= 2 or (titled and pages)) and pages == sorted(pages):
        return end
    if not titled:
        again = [_is_headed_later(entries, index, end) for index in range(start, end) if _is_unit(names[index])]
        is_table = len(again) >= SHORTEST and sum(again) >= COMES_AGAIN * len(again)
        return end if is_table and _words(lines[start:end]) <= USUAL_ENTRY * (end - start) else start
    labelled = [name for name in here if _is_labelled(name)]
    if _come_again(labelled, end, last, SHORTEST_TITLED) or _come_again(here, end, last, SHORTEST_TITLED):
        return end
    return start


def _is_headed_later(entries: _Entries, entry: int, end: int) -> bool:
    """Return whether a unit of an entry's name begins with its heading behind the table; text may run on there."""
    heading, headings = entries.headings[entry], entries.headings
    alike = entries.headed.get(entries.names[entry], ())
    return heading != "" and any(index >= end and headings[index].startswith(heading) for index in alike)


def _come_again(names: Sequence[Name], end: int, last: Mapping[Name, int], fewest: int) -> bool:
    again = sum(last[name] >= end for name in names)
    return again >= fewest and again >= COMES_AGAIN * len(names)


def _walk(entries: _Entries, start: int) -> int:
    """Return where a run of entries stops: at one met before, or at what is too long to be one."""
    lines, names = entries.lines, entries.names
    begun: set[tuple[str, ...]] = set()
    first_text = names[start] if start < len(names) else ("", "")
    end = start
    while end < len(lines):
        name = names[end]
        # Parts begin again in each chapter of a table: only one with the same heading was met before.
        entry = (*name, entries.headings[end]) if name[0].startswith("division") else name
        if entry in begun and (_is_labelled(name) or (name == first_text and end > start)):
            break
        if _is_no_entry(lines[end]):
            break
        begun.add(entry)
        end += 1
    return end


def _is_no_entry(line: Line) -> bool:
    """Return whether a line is too long for an entry of a table, or a sentence that leads to no page."""
    length = len(line.block.text.split())
    return length > LONGEST_ENTRY or (_is_sentence(line, length) and not _has_leader(line.block.text))


def _is_sentence(line: Line, length: int) -> bool:
    text = line.block.text
    label = line.label
    if label is not None and label.type != "item":
        return False
    return length > (25 if label is not None else 6) and text[-1] in ".;:"


def _trim(lines: Sequence[Line], names: Sequence[Name], start: int, end: int, last: Mapping[Name, int]) -> int:
    """Return the end without the lines before it that begin the text itself, since they come never again."""
    while end > start and last[names[end - 1]] < end and not _has_leader(lines[end - 1].block.text):
        end -= 1
    return end


def _is_title(line: Line, words: Language) -> bool:
    """Return whether a line heads a table of contents, in the text's language or in English."""
    text = line.block.text
    if text[:1] not in _first_signs(words):
        return False
    text = text.strip(_AROUND_TITLE)
    title = " ".join(text.split()).casefold()
    return title in words.contents or title in _ANYWHERE


_ANYWHERE = frozenset(("contents", "table of contents", "inhaltsverzeichnis", "table des matières"))


@lru_cache(maxsize=32)
def _first_signs(words: Language) -> frozenset[str]:
    """Return what a line begins with that may head a table; most lines begin with something else."""
    letters = [title[0] for title in (*words.contents, *_ANYWHERE)]
    return frozenset((*letters, *map(str.upper, letters), *_AROUND_TITLE))


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


def _is_unit(name: Name) -> bool:
    return bool(name[0]) and name[0] != "item"


def _is_labelled(name: Name) -> bool:
    return bool(name[0])


def _name(line: Line, words: Language) -> Name:
    """Return by what a line is known again: the label of its unit, or else its letters."""
    label = line.label
    if label is not None and label.type == "item" and label.number[:1].isdigit() and label.keyword[0] != "(":
        return ("item", f"{label.number} {_letters(_without_page(label.rest[:LONGEST_NAME]))[:LETTERS]}")
    if len(line.block.text) > LONGEST_NAME:
        return ("", line.block.text[:LONGEST_NAME])
    if label is not None and label.type == "item" and label.number == "":
        label = read_label(_BULLETS.sub("", line.block.text), words)
    if label is not None and label.type in ("article", "division", "annex"):
        return (f"{label.type} {label.kind}", label.number or _letters(label.rest)[:LETTERS])
    return ("", _letters(_without_page(line.block.text)))


def _with_short_names(names: Sequence[Name]) -> list[Name]:
    """Return the names with those of numbered lines cut to the entry that they begin with.

    "2. Definitions.—In this Act" is the "2. Definitions." of the table: its heading runs in.
    """
    known = {name for name in names if name[0] == "item"}
    lengths = sorted({len(text) for _, text in known})
    return [_shortest(name, known, lengths) if name[0] == "item" else name for name in names]


def _shortest(name: Name, known: Collection[Name], lengths: Sequence[int]) -> Name:
    type_, text = name
    fewest = text.index(" ") + 1 + FEWEST_LETTERS
    for end in lengths[bisect_left(lengths, fewest) :]:
        if end >= len(text):
            break
        if (type_, text[:end]) in known:
            return (type_, text[:end])
    return name


def _heading(lines: Sequence[Line], index: int) -> str:
    """Return the letters of what stands behind a label, or below it where it stands alone."""
    label = lines[index].label
    if label is None:
        return ""
    rest = _without_page(label.rest[:LONGEST_NAME])
    if not rest and index + 1 < len(lines) and lines[index + 1].label is None:
        rest = _without_page(lines[index + 1].block.text[:LONGEST_NAME])
    return _letters(rest)[:LETTERS]


def _without_page(text: str) -> str:
    """Return an entry without the number of its page; most lines end in no letter of a number, and are not searched."""
    last = text.rstrip()[-1:]
    return _PAGE.sub("", text) if last.isdecimal() or last in _ENDS_PAGE else text


def _letters(text: str) -> str:
    """Return the letters of a text in lower case. Bytes are dropped eight times as fast as a pattern finds them."""
    plain = text.casefold().encode("utf-8", "surrogatepass").translate(None, _ASCII_NO_LETTERS)
    letters = plain.decode("utf-8", "surrogatepass")
    return letters if letters.isalpha() else _NO_LETTERS.sub("", letters)


def _words(lines: Sequence[Line]) -> int:
    return sum(line.block.text.count(" ") + 1 for line in lines)
