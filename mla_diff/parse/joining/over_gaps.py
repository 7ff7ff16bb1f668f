"""Sentences that go on in a block of their own, over a blank line or in a paragraph: a page or a converter tore them.

"(1) This Law applies to all arbitration, subject to any" | "agreement in force"       joined
"The Assembly shall" | "elect its President;" | "adopt its rules."                     a list without marks: parted
"(a) the owner; (b) the master of the ship" | "shall be liable"                        of all points: parted
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from mla_diff.languages.language import Language
from mla_diff.parse.joining.text_lines import CLOSERS, COMMAS, FINISHED, NARROWEST, TextLine
from mla_diff.parse.joining.torn import LOOKED_AHEAD
from mla_diff.parse.label import Label
from mla_diff.parse.labels import read_label

FEWEST_CUT_OFF = 4  # words behind the label of a heading that may be the beginning of a sentence
SHORTEST_TORN = 18  # characters of a line that ends with a little word, or with a number: "1. In section 4"
ALIKE_IN_LENGTH = 0.66  # of the lines of a page that were torn from each other


class OverGaps:
    """Says of the lines of a text whether one goes on with the one before, over a gap."""

    def __init__(self, lines: Sequence[TextLine], words: Language) -> None:
        self.lines = lines
        self.words = words

    def goes_on(self, place: int) -> bool:
        """Return whether the sentence before a line plainly goes on in it."""
        before, line = self.lines[place - 1], self.lines[place]
        if line.block.style != "body" or (before.block.line and (before.finished or not line.block.gap)):
            return False
        if not line.block.text[:1].islower():
            return before.block.style == "body" and before.block.line and self._needs_more(before, line)
        last = before.block.text.rstrip(CLOSERS)[-1:]
        if last in FINISHED or last in COMMAS or not self._is_bare(place):
            return False
        return self._is_cut_off(before, place) and not self._is_in_list(place)

    def _is_cut_off(self, before: TextLine, place: int) -> bool:
        """Whether a line before one in small letters can be the beginning of its sentence."""
        text, is_heading = before.block.text, before.block.style == "heading"
        label = before.label or read_label(text, self.words, marked=is_heading)
        if label is not None and label.type == "article":
            fewest = FEWEST_CUT_OFF if is_heading or not before.block.line else 1
            return len(label.rest.split()) >= fewest
        if is_heading or (label is not None and label.type != "item"):
            return False
        if self._ends_within(before):
            return len(text) >= SHORTEST_TORN
        fewest = SHORTEST_TORN if text[-1].isdigit() else NARROWEST
        return len(text) >= fewest and (label is None or self._ends_with_each(place - 1, label))

    def _needs_more(self, before: TextLine, line: TextLine) -> bool:
        """Whether a line cannot end where it does, however the next begins: "in all cases of the", "(card No."."""
        text, label = before.block.text, before.label
        if line.label is not None:
            return False
        if text[-1] == "," and label is not None and label.type == "article":
            return line.block.text[-1] not in ",;" and not line.is_capitals
        if len(text) < NARROWEST:
            return False
        if before.leaves_bracket_open:
            closing = line.block.text.find(")")
            return closing >= 0 and "(" not in line.block.text[:closing]
        last = text.rpartition(" ")[2].lower()
        return last in self.words.of and last not in self._ends

    def _is_bare(self, place: int) -> bool:
        """Whether a line begins in small letters and without a label; "m." in "from 2014" / "m. May 1" is none."""
        line = self.lines[place]
        if line.block.style != "body" or not line.block.text[:1].islower():
            return False
        label = read_label(line.block.text, self.words)
        if label is None:
            return True
        first = label.rest.partition(" ")[0].lower()
        return label.type == "item" and self.lines[place - 1].block.text[-1].isdigit() and first in self.words.months

    @cached_property
    def _ends(self) -> frozenset[str]:
        """The words with which finished lines of the text end: in German many a verb, in no language "of the"."""
        texts = (line.block.text for line in self.lines)
        return frozenset(text.rstrip(".;:").rpartition(" ")[2].lower() for text in texts if text[-1] in ".;:")

    def _ends_within(self, line: TextLine) -> bool:
        """Whether a line ends with a little word that ends no sentence, or within a bracket."""
        last = line.block.text.rpartition(" ")[2].lower()
        is_little = last in self.words.common and last not in self.words.conjunctions
        return line.leaves_bracket_open or (is_little and last not in self._ends)

    def _is_in_list(self, place: int) -> bool:
        """Whether a bare line is one of several that stand as a list, or ends with a colon over one.

        Torn lines of a page are alike in length, all but the last of them, unless one ends within its sentence.
        """
        if self.lines[place].block.text[-1] == ":":
            return True
        first, end = place, place + 1
        while first - 1 > 0 and place - first < LOOKED_AHEAD and self._is_bare(first - 1):
            first -= 1
        while end < len(self.lines) and end - place < LOOKED_AHEAD and self._is_bare(end):
            end += 1
        if end - first < 2 or self._ends_within(self.lines[place - 1]):
            return end - first >= 2 and self.lines[place].block.text[-1] in ",;"
        lengths = [len(line.block.text) for line in self.lines[first - 1 : end - 1]]
        return min(lengths) < max(NARROWEST, ALIKE_IN_LENGTH * max(lengths))

    def _ends_with_each(self, place: int, label: Label) -> bool:
        """Whether the items of a list end as sentences do, so that no text below completes them all."""
        ends = self.lines[place - 1].block.text.rstrip(CLOSERS)[-1:] in (".", ":")
        for index in range(place - 1, max(-1, place - LOOKED_AHEAD), -1):
            above = self.lines[index].label or read_label(self.lines[index].block.text, self.words)
            if above is not None and (above.type != "item" or above.keyword == label.keyword):
                return above.type != "item" or ends
        return True
