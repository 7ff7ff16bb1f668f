"""The verdict on each pair of neighbours in a run of lines: joined, parted, or open until the run settles it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from mla_diff.languages.language import Language
from mla_diff.parse.joining.breaks import WIDEST, Breaks
from mla_diff.parse.joining.open_lists import OpenLists
from mla_diff.parse.joining.text_lines import (
    BRACKETS,
    CLOSERS,
    FINISHED,
    NARROWEST,
    SEMICOLONS,
    TextLine,
    begins_with,
    goes_on_in_capitals,
    is_enclosed,
    plainly_runs_on,
    starts_with_connective,
)
from mla_diff.parse.joining.torn import HAS_NUMBER, has_second
from mla_diff.parse.label import Label
from mla_diff.parse.open_ends import open_ends

Verdict = Literal["joined", "parted", "open"]


CLEARLY_SHORT = 0.66  # of the width: such a line ends a paragraph where its sentence ends
SHORTEST_SENTENCE = 20  # characters of a line whose sentence a number goes on with
LONGEST_NOTE = 20  # lines of a note in brackets
BORDER = 3  # characters that a wrapped line may fall short of the width
_LEADS = SEMICOLONS | frozenset(":：")
_FIRST_WORD = re.compile(r"\S+")


LONGEST_TOPIC = 4  # words of a heading in the line above a section's number


class Pairs:
    """Goes down one run of lines and says of each but the first how it stands to the one before."""

    def __init__(
        self, run: Sequence[TextLine], width: int, words: Language, lists: OpenLists, breaks: Breaks, led_by: str
    ) -> None:
        self.run = run
        self.width = width
        self.words = words
        self.breaks = breaks
        self.lists = lists  # kept up to date here
        items = [before.ends_item and not line.starts_lower for before, line in pairwise(run)]
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
                self.lists.enter(self.run[place])
        return found

    def _verdict(self, place: int) -> Verdict:
        before, line = self.run[place - 1], self.run[place]
        if self._is_heading(place - 1) and not line.starts_lower and not self._is_number_in_sentence(line):
            return "parted"
        if (
            line.block.item
            and line.label is not None
            and not (before.open and open_ends(self.words).ends_in_unit(before.block.text))
        ):
            return "parted"
        if before.block.ends and not plainly_runs_on(before, line) and not before.open:
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
        return not label.rest or (label.rest.rstrip(CLOSERS)[-1:] not in FINISHED and not goes_on)

    def _completes(self, before: TextLine, line: TextLine) -> bool:
        """Whether a line can complete a reference: "Subjects of regulation" is none where "This Act" follows."""
        if not before.open or not line.block.text[:1].isupper() or HAS_NUMBER.match(line.block.text):
            return before.open
        return not open_ends(self.words).ends_in_unit(before.block.text)

    def _is_soft_break(self, before: TextLine, line: TextLine) -> bool:
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
        if led.rstrip(CLOSERS)[-1:] in _LEADS:
            return True
        return self.shows_list

    def _ends_note(self, place: int) -> bool:
        """Whether the paragraph so far is a note of its own: "{Article 4 repealed by Act No. 222-VIII}"."""
        opening = self.run[self.first].block.text[0]
        if opening not in BRACKETS or self.run[place].block.text[-1] != BRACKETS[opening]:
            return False
        if place - self.first >= LONGEST_NOTE:
            return False
        return is_enclosed(" ".join(line.block.text for line in self.run[self.first : place + 1]))

    def _is_number_in_sentence(self, line: TextLine) -> bool:
        """Whether a line begins with a number that no list can have: "on" / "1 May 1987", "évi" / "LXXXVI. törvény"."""
        if line.label is None:
            return line.block.text[:1].isdigit()
        if line.label.type != "item" or not line.label.rest[:1].islower():
            return False
        return not self.lists.place(line.label).follows

    def _on_words(self, before: TextLine, line: TextLine) -> Verdict:
        """Judge a line without a label."""
        length, starts_lower = len(before.block.text), line.starts_lower
        if self._completes(before, line) or before.is_cut or goes_on_in_capitals(before, line, self.words):
            return "joined"
        if before.ends_item and not starts_lower and (self._lists_items() or self._has_room(before, line)):
            return "parted"
        runs_on = not before.finished and (starts_lower or not before.pauses)
        if starts_lower and self._is_soft_break(before, line):
            return "joined"
        if self.breaks.are_mostly_gaps and runs_on and not before.is_capitals and length >= NARROWEST:
            return "joined"
        if length > WIDEST:
            goes_on = starts_lower or (self.breaks.are_soft and line.block.text[0] in "(§")  # "i 14" / "§ sägs"
            return "joined" if runs_on and goes_on and not before.pauses else "parted"
        if starts_lower:
            if before.finished or before.pauses:
                return "open"
            fills = length >= NARROWEST or self._is_full(before, line)
            return "joined" if fills or starts_with_connective(line, self.words) else "open"
        if not before.finished and not before.is_capitals:
            if self._is_number_in_sentence(line) and not before.pauses and length >= NARROWEST:
                return "joined"
            if self._is_full(before, line):
                return "joined"
            return "parted" if self._is_short(before) and not before.pauses else "open"
        return "parted" if self._is_short(before) else "open"

    def _on_item(self, before: TextLine, line: TextLine, place: int) -> Verdict:
        """Judge a line that begins as "(a)", "13." or a dash do: a list, or a reference, a date, a sum."""
        label = line.label
        assert label is not None
        if label.printed.endswith(")") and label.printed[0] != "(" and before.leaves_bracket_open:
            return "joined"  # "(H" over "i ) in kilowatts"
        position = self.lists.place(label)
        counts_on = position.follows and position.value.whole > 1
        may_begin = position.follows and not counts_on
        if before.open and not counts_on:
            needs_number = open_ends(self.words).ends_in_unit(before.block.text)
            if needs_number and (self._heads_column(place, label) or self._heads_section(place, label)):
                return "parted"
            if needs_number or not (may_begin and has_second(self.run, place, label)):
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
        if begins_with(label.rest, (*self.words.of, *self.words.conjunctions, *self.words.to)):
            of_a_list = (counts_on and not is_full) or (may_begin and has_second(self.run, place, label))
            if not of_a_list:
                return "joined"  # "13. of June"; but "1. der Verkäufer ..." when "2." comes further down
        if not is_full:
            return "parted"
        if counts_on:
            ends_item = open_ends(self.words).ends_in_listed_unit(before.block.text)
            return "parted" if label.keyword.endswith(")") or ends_item else "joined"
        return "parted" if position.follows and has_second(self.run, place, label) else "joined"

    def _heads_column(self, place: int, label: Label) -> bool:
        """Whether a word stands over a column of numbers: "Section" over "1. Licences", "2. Fees" in contents."""
        is_alone = self.first == place - 1 and " " not in self.run[place - 1].block.text
        return is_alone and label.rest != "" and has_second(self.run, place, label)

    def _heads_section(self, place: int, label: Label) -> bool:
        """Whether a line is the heading of the section that a number begins: "Short title" over "1. This Act is"."""
        text = self.run[place - 1].block.text
        is_alone = self.first == place - 1 and text[:1].isupper() and text.count(" ") < LONGEST_TOPIC
        return is_alone and label.keyword == "1." and label.rest[:1].isupper()

    def _on_unit(self, before: TextLine, line: TextLine) -> Verdict:
        """Judge a line that begins as "Article 12" does: a heading, or a reference that was cut at the line's end."""
        if before.open and not before.finished:
            return "joined"
        if line.is_capitals and not before.is_capitals:
            return "parted"  # "SECTION 1. SHORT TITLE." below "in Congress assembled,"
        unfinished = not before.finished and not before.is_capitals
        if unfinished and line.ends_a_sentence and len(before.block.text) >= NARROWEST:
            return "joined"  # a shorter line heads what follows, as Swedish laws print headings over "4 §"
        return "joined" if unfinished and self._is_full(before, line) else "parted"

    def _is_full(self, before: TextLine, line: TextLine) -> bool:
        """Whether a line begins with a word that had no room on the line before; one too long was never wrapped."""
        length = len(before.block.text)
        if not self.width or length > WIDEST:
            return False
        first = _FIRST_WORD.match(line.block.text)
        return length + 1 + (len(first[0]) if first else 0) > self.width - BORDER

    def _has_room(self, before: TextLine, line: TextLine) -> bool:
        return self.width >= NARROWEST and not self._is_full(before, line)

    def _is_short(self, line: TextLine) -> bool:
        return self.width >= NARROWEST and len(line.block.text) < CLEARLY_SHORT * self.width
