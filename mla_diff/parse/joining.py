"""Joins the lines of a wrapped text to paragraphs, once the language is known.

A reader of text or Markdown hands over one block a line. Whether two neighbours belong together is asked of each pair,
and only what no pair can tell is left to its run of lines, the stretch between two blank ones:

    "...the period that began on" | "13. June 2002 and shall..."   joined: the first is full, and no 12 stands before
    "(a) the fee is paid;"        | "(b) the plan is attached"     parted: the label counts on
    "The fee is due."             | "The council may raise it"     open: as its run does, wrapped or a paragraph a line
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.languages import language as language_of
from mla_diff.languages.language import Language
from mla_diff.model.block import Block, Mark
from mla_diff.parse.label import Label
from mla_diff.parse.labels import read_label
from mla_diff.parse.levels import Level, place_item
from mla_diff.parse.open_ends import open_ends
from mla_diff.text.hyphens import HYPHENS, Hyphens, glue

Verdict = Literal["joined", "parted", "open"]

WIDEST = 120  # characters: editors and mail programs wrap at 60 to 100
NARROWEST = 40  # a shorter line may be a heading, an entry of a list, an address
NARROWEST_CASELESS = 20  # the same in Chinese, where a letter is a word
WRAPPED_SHARE = 0.2  # of the pairs in question that must run on, for the rest of their run to be joined
UNWRAPPED_SHARE = 0.2  # of the lines of a run may be longer than any wrapped one
CLEARLY_SHORT = 0.66  # of the width: such a line ends a paragraph where its sentence ends
FEWEST_OVER_GAPS = 8  # sentences that run on over a blank line, for such lines to say nothing;
OVER_GAPS_SHARE = 0.25  # and of the lines behind blank ones: a page so converted has .48, 118 others at most .16
FEWEST_GAPS, SPACED_SHARE = 3, 0.9  # blank lines, and their share of all breaks, in a file that parts paragraphs so
FEWEST_PARTING = 2  # blank lines in a file whose other lines begin no paragraph
FEWEST_CUT_OFF = 4  # words behind a label that may be the beginning of a sentence
FEWEST_NOTE_WORDS = 4  # in brackets: "(519/2014)" in a line of its own is none
SHORTEST_SENTENCE = 20  # characters of a line whose sentence a number goes on with
LONGEST_NOTE = 20  # lines of a note in brackets
LOOKED_AHEAD = 40  # lines in which a list that begins must go on
LONGEST_TORN = 20_000  # characters; a longer paragraph takes no torn reference
_BORDER = 3  # characters that a wrapped line may fall short of the width

_CLOSERS = "\"'”’»)]"
_OPENERS = "\"'“‘«„`「"
_FINISHED = frozenset(".:;!?…。；：！？؟؛۔—–")
_SEMICOLONS = frozenset(";；؛")
_LEADS = _SEMICOLONS | frozenset(":：")
_COMMAS = frozenset(",，،、")
_BRACKETS = {"{": "}", "[": "]", "(": ")"}
_FIRST_WORD = re.compile(r"\S+")
_LOWER_WORD = re.compile(r"[^\W\d_]+")
_HAS_NUMBER = re.compile(r"[(\[]?(?:\d|§|[ivxlc]{1,6}\b|[a-z]\b)", re.IGNORECASE)


class _Line(Struct, frozen=True):
    """A block of text with what its words say: the label it begins with, whether a reference is left open."""

    block: Block
    label: Label | None
    finished: bool  # ends as a sentence does, or as what comes before a list
    pauses: bool  # ends with a comma, or with "and" after one
    open: bool  # ends in the middle of a reference: "under Article", "Articles 2 and"
    quotes: bool = False  # begins with a quotation mark and a label: "“(b) the fee" in an amending act


class _Breaks(Struct, frozen=True):
    """What is known of the line breaks of a file."""

    are_soft: bool  # by the rules of its format a single break is a space, as in Markdown
    are_mostly_gaps: bool  # nearly all are blank lines: then another is none of a paragraph
    gaps_part_all: bool  # nearly all paragraphs begin behind a blank line, however many lines they are wrapped to


def join_lines(
    blocks: Sequence[Block], language: str, known: dict[str, Label | None] | None = None, *, soft: bool = False
) -> tuple[Block, ...]:
    """Return the blocks with wrapped lines joined to paragraphs and torn references put together.

    ``known`` is given the label of each line, so that nobody has to read it again where the line is a paragraph;
    ``soft``: a single line break is a space by the rules of the file's format.

    >>> lines = ("The Party shall reply before the end of the period that began on", "13. June 2002.")
    >>> [block.text for block in join_lines([Block(text, line=True) for text in lines], "en")]
    ['The Party shall reply before the end of the period that began on 13. June 2002.']
    """
    words = language_of(language)
    texts = [block for block in blocks if block.style in ("body", "heading") and block.text]
    lines = [_look_at(block, words) for block in texts]
    if known is not None:
        known.update((line.block.text, line.label) for line in lines if line.block.line)
    lines = _without_empty_gaps(lines)
    verdicts = _verdicts(lines, words, soft)
    cut = any(block.line and block.text[-1] in HYPHENS for block in texts)
    hyphens = Hyphens(block.text for block in texts if block.line and cut)
    joined: list[Block] = []
    last = -1  # place in ``joined`` of the last block of text
    verdict = iter(verdicts)
    for block in blocks:
        if block.style not in ("body", "heading") or not block.text:
            joined.append(block)
            continue
        if next(verdict) == "joined" and last >= 0:
            joined[last] = _join(joined[last], block, hyphens)
            continue
        last = len(joined)
        joined.append(block)
    return tuple(joined)


def _look_at(block: Block, words: Language) -> _Line:
    text, ends = block.text, open_ends(words)
    is_open = ends.leaves_reference_open(text)
    if not block.line:  # of other formats only torn references are asked
        return _Line(block, None, True, False, is_open)
    last = text.rstrip(_CLOSERS)[-1:]
    pauses = last in _COMMAS or ends.ends_in_conjunction(text)
    label = read_label(text, words)
    is_finished = last in _FINISHED or text.endswith(("--", ":-")) or _is_enclosed(text)
    return _Line(block, label, is_finished, pauses, is_open, label is None and _quotes_label(text, words))


def _quotes_label(text: str, words: Language) -> bool:
    """Return whether a quotation begins that has a label of its own, and is no mere "“(a)” is replaced"."""
    quoted = text.lstrip(_OPENERS)
    label = read_label(quoted, words) if quoted[:1] and len(quoted) < len(text) else None
    return label is not None and label.rest[:1] not in _CLOSERS


def _without_empty_gaps(lines: Sequence[_Line]) -> list[_Line]:
    """Return the lines without the blank ones between them that a converter set behind each line of a page.

    Where so many sentences run on over a blank line, it says nothing before a line that may go on with the one before.
    """
    gaps = [place for place in range(1, len(lines)) if lines[place].block.line and lines[place].block.gap]
    over_gap = sum(_plainly_runs_on(lines[place - 1], lines[place]) for place in gaps)
    if over_gap < FEWEST_OVER_GAPS or over_gap < OVER_GAPS_SHARE * len(gaps):
        return list(lines)
    made = list(lines)
    for place in gaps:
        before, line = lines[place - 1], lines[place]
        may_go_on = NARROWEST <= len(before.block.text) <= WIDEST and not before.finished
        is_unit = line.label is not None and line.label.type != "item"
        begins = is_unit or _is_capitals(line) or before.block.text[-1] in _CLOSERS
        if may_go_on and not begins and before.block.line and before.block.style == line.block.style == "body":
            made[place] = replace(line, block=replace(line.block, gap=False))
    return made


# ---------------------------------------------------------------- pairs


def _verdicts(lines: Sequence[_Line], words: Language, soft: bool) -> list[Verdict]:
    """Return, for each line, whether it goes on with the line before; no line is "open" any more."""
    file_width, breaks = _width(lines), _breaks(lines, soft)
    verdicts: list[Verdict] = []
    lists: list[Level] = []
    for start, end in _runs(lines):
        run = lines[start:end]
        torn = start > 0 and (_is_torn(lines, start, lists, words) or _is_cut_off(lines[start - 1], run[0], words))
        verdicts.append("joined" if torn else "parted")
        width = _width_of_run(run, file_width)
        led_by = lines[start - 1].block.text if start else ""
        pairs = _Pairs(run, width, words, lists, breaks, led_by)
        if not torn:
            pairs.enter(run[0])
        verdicts += _settle(run, pairs.verdicts(), width, bool(file_width))
    return verdicts


def _runs(lines: Sequence[_Line]) -> Iterable[tuple[int, int]]:
    """Yield first and end of each stretch of lines without a blank line, heading or other format between them."""
    start = 0
    for place in range(1, len(lines) + 1):
        if place < len(lines):
            before, block = lines[place - 1].block, lines[place].block
            is_body = before.style == block.style == "body" and before.quoted == block.quoted
            if before.line and block.line and not block.gap and is_body:
                continue
        yield start, place
        start = place


class _Pairs:
    """Goes down one run of lines and says of each but the first how it stands to the one before."""

    def __init__(
        self, run: Sequence[_Line], width: int, words: Language, lists: list[Level], breaks: _Breaks, led_by: str
    ) -> None:
        self.run = run
        self.width = width
        self.words = words
        self.breaks = breaks
        self.lists = lists  # that are open, as the outline will see them; kept up to date here
        items = [_ends_item(before) and not _starts_lower(line) for before, line in pairwise(run)]
        self.shows_list = sum(items) > 1  # of items that end with a semicolon
        self.led_by = led_by  # the block before the run
        self.first = 0  # where the paragraph begins that the next line may carry on

    def verdicts(self) -> list[Verdict]:
        """Return the verdict on each line but the first."""
        found: list[Verdict] = []
        for place in range(1, len(self.run)):
            verdict = self._verdict(place)
            found.append(verdict)
            if verdict != "joined":
                self.first = place
                self.enter(self.run[place])
        return found

    def enter(self, line: _Line) -> None:
        """Take note of the label with which a paragraph begins."""
        label = line.label
        if label is None:
            return
        if label.type != "item":
            self.lists.clear()
            return
        place = place_item(self.lists, label.keyword, label.number)
        self.lists[place.depth :] = [Level(place.key, place.value, -1)]

    def _verdict(self, place: int) -> Verdict:
        before, line = self.run[place - 1], self.run[place]
        if self._is_heading(place - 1) and not _starts_lower(line) and not self._is_number_in_sentence(line):
            return "parted"
        if (
            line.block.item
            and line.label is not None
            and not (before.open and open_ends(self.words).ends_in_unit(before.block.text))
        ):
            return "parted"
        if before.block.ends and not _plainly_runs_on(before, line) and not before.open:
            return "parted"
        if line.quotes and not before.open:
            return "parted"
        if self._ends_note(place - 1):
            return "parted"
        if line.label is None:
            return self._on_words(before, line)
        if line.label.type == "item":
            return self._on_item(before, line, place)
        return self._on_unit(before, line)

    def _is_heading(self, place: int) -> bool:
        """Whether the paragraph so far is the line of a unit's label, as "Article 12" or "CHAPTER II Scope" are."""
        label = self.run[self.first].label
        if self.first != place or label is None or label.type not in ("article", "division", "annex"):
            return False
        goes_on = place + 1 < len(self.run) and self._completes(self.run[place], self.run[place + 1])
        return not label.rest or (label.rest.rstrip(_CLOSERS)[-1:] not in _FINISHED and not goes_on)

    def _completes(self, before: _Line, line: _Line) -> bool:
        """Whether a line can complete a reference: "Subjects of regulation" is none where "This Act" follows."""
        if not before.open or not line.block.text[:1].isupper() or _HAS_NUMBER.match(line.block.text):
            return before.open
        return not open_ends(self.words).ends_in_unit(before.block.text)

    def _is_soft_break(self, before: _Line, line: _Line) -> bool:
        """Whether a line in small letters goes on, however short the one before is: not where each line is an item."""
        if before.block.ends:
            return False
        first = self.run[self.first].block
        is_set_in = first.item and (first.indent or 0.0) < (line.block.indent or 0.0)
        if is_set_in and before.block.text[-1] != ":":
            return True
        goes_on = self.breaks.are_soft or before.pauses or len(before.block.text) >= NARROWEST
        return self.breaks.gaps_part_all and goes_on and not before.finished

    def _lists_items(self) -> bool:
        """Whether the paragraph so far is an item: behind a colon or another, or with one more further down."""
        led = self.run[self.first - 1].block.text if self.first else self.led_by
        if led.rstrip(_CLOSERS)[-1:] in _LEADS:
            return True
        return self.shows_list

    def _ends_note(self, place: int) -> bool:
        """Whether the paragraph so far is a note of its own: "{Article 4 repealed by Act No. 222-VIII}"."""
        opening = self.run[self.first].block.text[0]
        if opening not in _BRACKETS or self.run[place].block.text[-1] != _BRACKETS[opening]:
            return False
        if place - self.first >= LONGEST_NOTE:
            return False
        return _is_enclosed(" ".join(line.block.text for line in self.run[self.first : place + 1]))

    def _is_number_in_sentence(self, line: _Line) -> bool:
        """Whether a line begins with a number that no list can have: "on" / "1 May 1987", "évi" / "LXXXVI. törvény"."""
        if line.label is None:
            return line.block.text[:1].isdigit()
        if line.label.type != "item" or not line.label.rest[:1].islower():
            return False
        return not place_item(self.lists, line.label.keyword, line.label.number).follows

    def _on_words(self, before: _Line, line: _Line) -> Verdict:
        """Judge a line without a label."""
        length, starts_lower = len(before.block.text), _starts_lower(line)
        if self._completes(before, line) or _is_cut(before):
            return "joined"
        if _ends_item(before) and not starts_lower and (self._lists_items() or self._has_room(before, line)):
            return "parted"
        runs_on = not before.finished and (starts_lower or not before.pauses)
        if starts_lower and self._is_soft_break(before, line):
            return "joined"
        if self.breaks.are_mostly_gaps and runs_on and not _is_capitals(before) and length >= NARROWEST:
            return "joined"
        if length > WIDEST:
            return "joined" if runs_on and starts_lower and not before.pauses else "parted"
        if starts_lower:
            if before.finished or before.pauses:
                return "open"
            fills = length >= NARROWEST or self._is_full(before, line)
            return "joined" if fills or _starts_with_connective(line, self.words) else "open"
        if not before.finished and not _is_capitals(before):
            if self._is_number_in_sentence(line) and not before.pauses and length >= NARROWEST:
                return "joined"
            if self._is_full(before, line):
                return "joined"
            return "parted" if self._is_short(before) and not before.pauses else "open"
        return "parted" if self._is_short(before) else "open"

    def _on_item(self, before: _Line, line: _Line, place: int) -> Verdict:
        """Judge a line that begins as "(a)", "13." or a dash do: a list, or a reference, a date, a sum."""
        label = line.label
        assert label is not None
        if label.printed.endswith(")") and label.printed[0] != "(" and _leaves_bracket_open(before):
            return "joined"  # "(H" over "i ) in kilowatts"
        position = place_item(self.lists, label.keyword, label.number)
        counts_on = position.follows and position.value.whole > 1
        may_begin = position.follows and not counts_on
        if before.open and not counts_on:
            needs_number = open_ends(self.words).ends_in_unit(before.block.text)
            if needs_number or not (may_begin and _goes_on(self.run, place, label)):
                return "joined"
        unfinished = not before.finished and not before.pauses
        if unfinished and self._is_number_in_sentence(line) and len(before.block.text) >= SHORTEST_SENTENCE:
            return "joined"
        if not unfinished:
            return "parted" if label.rest or position.follows else "open"
        if not label.rest:
            needs_number = before.open and open_ends(self.words).ends_in_unit(before.block.text)
            return "parted" if position.follows and not needs_number else "joined"
        is_full = self._is_full(before, line)
        if _begins_with(label.rest, (*self.words.of, *self.words.conjunctions, *self.words.to)):
            of_a_list = (counts_on and not is_full) or (may_begin and _goes_on(self.run, place, label))
            if not of_a_list:
                return "joined"  # "13. of June"; but "1. der Verkäufer ..." when "2." comes further down
        if not is_full:
            return "parted"
        if counts_on:
            ends_item = open_ends(self.words).ends_in_listed_unit(before.block.text)
            return "parted" if label.keyword.endswith(")") or ends_item else "joined"
        return "parted" if position.follows and _goes_on(self.run, place, label) else "joined"

    def _on_unit(self, before: _Line, line: _Line) -> Verdict:
        """Judge a line that begins as "Article 12" does: a heading, or a reference that was cut at the line's end."""
        if before.open and not before.finished:
            return "joined"
        if _is_capitals(line) and not _is_capitals(before):
            return "parted"  # "SECTION 1. SHORT TITLE." below "in Congress assembled,"
        unfinished = not before.finished and not _is_capitals(before)
        if unfinished and _ends_a_sentence(line) and len(before.block.text) >= NARROWEST:
            return "joined"  # a shorter line heads what follows, as Swedish laws print headings over "4 §"
        return "joined" if unfinished and self._is_full(before, line) else "parted"

    def _is_full(self, before: _Line, line: _Line) -> bool:
        """Whether a line begins with a word that had no room on the line before; one too long was never wrapped."""
        length = len(before.block.text)
        if not self.width or length > WIDEST:
            return False
        first = _FIRST_WORD.match(line.block.text)
        return length + 1 + (len(first[0]) if first else 0) > self.width - _BORDER

    def _has_room(self, before: _Line, line: _Line) -> bool:
        return self.width >= NARROWEST and not self._is_full(before, line)

    def _is_short(self, line: _Line) -> bool:
        return self.width >= NARROWEST and len(line.block.text) < CLEARLY_SHORT * self.width


def _settle(run: Sequence[_Line], found: Sequence[Verdict], width: int, file_wrapped: bool) -> list[Verdict]:
    """Return the verdicts of a run with what is open settled by its neighbours."""
    settled: list[Verdict] = []
    for place, verdict in enumerate(found):
        if verdict != "open":
            settled.append(verdict)
            continue
        nearby = found[max(0, place - LOOKED_AHEAD) : place + LOOKED_AHEAD]
        joined, opened = nearby.count("joined"), nearby.count("open")
        lines_nearby = run[max(0, place - LOOKED_AHEAD) : place + LOOKED_AHEAD]
        unwrapped = sum(len(line.block.text) > WIDEST for line in lines_nearby)
        wrapped = joined > 0 and joined >= unwrapped and joined >= WRAPPED_SHARE * (joined + opened)
        before = run[place].block.text
        full = file_wrapped and width - 10 <= len(before) <= width + _BORDER
        too_long = len(before) > max(width, NARROWEST) + 2 * _BORDER
        settled.append("joined" if (wrapped or full) and not too_long else "parted")
    return settled


# ---------------------------------------------------------------- the width


def _breaks(lines: Sequence[_Line], soft: bool) -> _Breaks:
    """Return what is known of a file's breaks; a line without a label behind no sentence's end begins nothing."""
    pairs = [(before, line) for before, line in pairwise(lines) if line.block.line and line.block.style == "body"]
    gaps = sum(line.block.gap for _, line in pairs)
    begun = sum(not line.block.gap and (before.finished or line.label is not None) for before, line in pairs)
    return _Breaks(
        soft,
        are_mostly_gaps=gaps >= FEWEST_GAPS and gaps >= SPACED_SHARE * len(pairs),
        gaps_part_all=gaps >= FEWEST_PARTING and begun <= (1 - SPACED_SHARE) * len(pairs),
    )


def _width(lines: Sequence[_Line]) -> int:
    """Return how many characters a line holds where sentences run on to the next line; 0 where they do not."""
    lengths = [
        len(before.block.text)
        for before, line in pairwise(lines)
        if line.block.line and not line.block.gap and _plainly_runs_on(before, line)
    ]
    lengths = sorted(length for length in lengths if length <= WIDEST)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def _width_of_run(run: Sequence[_Line], file_width: int) -> int:
    own = [
        len(before.block.text) for before, line in pairwise(run)
        if _plainly_runs_on(before, line) and len(before.block.text) <= WIDEST
    ]  # fmt: skip
    if len(own) >= 3:
        return max(own)
    # A line that nobody wrapped may stand among wrapped ones, and says nothing of their width; many are not wrapped.
    lengths = [len(line.block.text) for line in run]
    wrapped = [length for length in lengths if length <= WIDEST]
    longest = max(wrapped) if len(lengths) - len(wrapped) <= UNWRAPPED_SHARE * len(lengths) else 0
    if longest and file_width and longest <= file_width + 10:
        return file_width
    return longest if longest >= NARROWEST and len(run) > 1 else 0


def _plainly_runs_on(before: _Line, line: _Line) -> bool:
    if before.finished or line.label is not None or before.block.style != "body":
        return False
    first = line.block.text[:1]
    if first.islower():
        return len(before.block.text) > NARROWEST
    caseless = first.isalpha() and first.upper() == first.lower()
    return caseless and len(before.block.text) > NARROWEST_CASELESS


# ---------------------------------------------------------------- words


def _is_torn(lines: Sequence[_Line], place: int, lists: Sequence[Level], words: Language) -> bool:
    """Whether a reference goes on in a block of its own: "under paragraph" / "(a) of this Article".

    Behind "under Article 5 and" an item that goes on with a list, or begins one, is none of the reference.
    """
    before, line = lines[place - 1], lines[place]
    if not before.open or before.block.style != "body" or line.block.style != "body":
        return False
    text = line.block.text
    if len(before.block.text) > LONGEST_TORN or before.block.text.count(" ", 0, 60) <= 2:
        return False
    if before.block.line and line.block.line and not line.block.gap:
        return True
    label = read_label(text, words) or read_label(text.rstrip(" ;,"), words)
    if label is None or label.type == "item":
        ends = open_ends(words)
        lists_on = label is not None and _goes_on_with_list(lines, place, label, lists)
        open_end = ends.ends_in_unit(before.block.text)
        open_end = open_end or (ends.ends_in_listed_unit(before.block.text) and not lists_on)
        return open_end and bool(_HAS_NUMBER.match(text))
    begins_unit = label.parted and label.rest[:1].isupper()  # "Purpose of the Regulation" over "Article 1. This"
    return label.type in ("article", "division", "annex") and text.endswith((";", ",", ".")) and not begins_unit


def _is_cut_off(before: _Line, line: _Line, words: Language) -> bool:
    """Whether a sentence that begins in the line of a unit's label goes on below it, over a gap, in lower case."""
    text, following = before.block.text, line.block.text
    if line.block.style != "body" or not following[:1].islower():
        return False
    last = text.rstrip(_CLOSERS)[-1:]
    if last in _FINISHED or last in _COMMAS or read_label(following, words) is not None:
        return False
    label = before.label or read_label(text, words, marked=before.block.style == "heading")
    return label is not None and label.type == "article" and len(label.rest.split()) >= FEWEST_CUT_OFF


def _goes_on_with_list(lines: Sequence[_Line], place: int, label: Label, lists: Sequence[Level]) -> bool:
    """Whether an item is the next of an open list, or the first of one that has a second."""
    position = place_item(tuple(lists), label.keyword, label.number)
    return position.follows and (position.value.whole > 1 or _goes_on(lines, place, label))


def _goes_on(lines: Sequence[_Line], place: int, label: Label) -> bool:
    """Whether a list that would begin with ``label`` has a second item further down, before another unit."""
    begun = place_item([], label.keyword, label.number)
    opened = [Level(begun.key, begun.value, -1)]
    for line in lines[place + 1 : place + LOOKED_AHEAD]:
        following = line.label
        if following is None:
            continue
        if following.type != "item":
            return False
        if following.keyword[-1:] == label.keyword[-1:] and following.number != label.number:
            position = place_item(opened, following.keyword, following.number)
            if position.depth == 0 and position.follows:
                return True
    return False


def _starts_with_connective(line: _Line, words: Language) -> bool:
    return _begins_with(line.block.text, (*words.of, *words.conjunctions, *words.to))


def _begins_with(text: str, starts: Sequence[str]) -> bool:
    first = _LOWER_WORD.match(text)
    return bool(first) and first[0] in starts  # type: ignore[index]  # bool() narrows nothing for mypy


def _starts_lower(line: _Line) -> bool:
    return line.block.text[:1].islower() and (line.label is None or line.label.type != "item")


def _is_cut(line: _Line) -> bool:
    """Whether a line ends within a word, or a word with a hyphen: "E-Mail-"."""
    text = line.block.text
    return text[-1:] in HYPHENS and text[-2:-1].isalpha()


def _leaves_bracket_open(line: _Line) -> bool:
    text = line.block.text
    return text.rfind("(") > text.rfind(")")


def _is_capitals(line: _Line) -> bool:
    return line.block.text.isupper()


def _ends_item(line: _Line) -> bool:
    """Whether a line ends as an item before another does; a sentence may go on behind it in small letters alone."""
    return line.block.text.rstrip(_CLOSERS)[-1:] in _SEMICOLONS


def _is_enclosed(text: str) -> bool:
    """Whether a text of some words is a note: the bracket that it begins with is closed by its last letter.

    >>> _is_enclosed("(as amended by Act (5))"), _is_enclosed("(1) the fee is (due)"), _is_enclosed("(2014/55)")
    (True, False, False)
    """
    opening, closing = text[0], _BRACKETS.get(text[0])
    if text[-1] != closing or text.count(" ") < FEWEST_NOTE_WORDS - 1:
        return False
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter == opening) - (letter == closing)
        if depth == 0:
            return place == len(text) - 1
    return False


def _ends_a_sentence(line: _Line) -> bool:
    return line.block.text.endswith((";", ",", "."))


# ---------------------------------------------------------------- joining


def _join(first: Block, second: Block, hyphens: Hyphens) -> Block:
    """Return two blocks as one, with a space between them where the words need one."""
    text = glue(first.text, second.text, hyphens) if first.line else f"{first.text} "
    shift = len(text)
    marks = tuple(Mark(mark.offset + shift, mark.number) for mark in second.marks)
    raised = tuple((start + shift, end + shift) for start, end in second.raised)
    return replace(first, text=text + second.text, marks=first.marks + marks, raised=first.raised + raised)
