"""One line of a text with what its words say: the label it begins with, whether its sentence ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from mla_diff.languages.language import Language
from mla_diff.model.block import Block
from mla_diff.parse.label import Label
from mla_diff.parse.labels import read_label
from mla_diff.parse.open_ends import open_ends
from mla_diff.text.hyphens import HYPHENS

NARROWEST = 40  # a shorter line may be a heading, an entry of a list, an address
NARROWEST_CASELESS = 20  # the same in Chinese, where a letter is a word
FEWEST_NOTE_WORDS = 4  # in brackets: "(519/2014)" in a line of its own is none
CLOSERS = "\"'”’»)]"
_OPENERS = "\"'“‘«„`「"
FINISHED = frozenset(".:;!?…。；：！？؟؛۔—–")
SEMICOLONS = frozenset(";；؛")
COMMAS = frozenset(",，،、")
BRACKETS = {"{": "}", "[": "]", "(": ")"}
_LAST_WORD = re.compile(r"[^\W\d_]+(?=\W*$)")
_LOWER_WORD = re.compile(r"[^\W\d_]+")


class TextLine(Struct, frozen=True):
    """A block of text with what its words say: the label it begins with, whether a reference is left open."""

    block: Block
    label: Label | None
    finished: bool  # ends as a sentence does, or as what comes before a list
    pauses: bool  # ends with a comma, or with "and" after one
    open: bool  # ends in the middle of a reference: "under Article", "Articles 2 and"
    quotes: bool = False  # begins with a quotation mark and a label: "“(b) the fee" in an amending act

    @property
    def starts_lower(self) -> bool:
        """Whether it begins in lower case, and with no label of an item."""
        return self.block.text[:1].islower() and (self.label is None or self.label.type != "item")

    @property
    def is_cut(self) -> bool:
        """Whether it ends within a word, or a word with a hyphen: "E-Mail-"."""
        text = self.block.text
        return text[-1:] in HYPHENS and text[-2:-1].isalpha()

    @property
    def leaves_bracket_open(self) -> bool:
        """Whether a bracket in it is still open at its end."""
        text = self.block.text
        return text.rfind("(") > text.rfind(")")

    @property
    def is_capitals(self) -> bool:
        """Whether all its letters are capitals."""
        return self.block.text.isupper()

    @property
    def ends_item(self) -> bool:
        """Whether it ends as an item before another does; a sentence may go on behind it in small letters alone."""
        return self.block.text.rstrip(CLOSERS)[-1:] in SEMICOLONS

    @property
    def ends_a_sentence(self) -> bool:
        """Whether it ends with a sign that a wrapped heading or reference rarely ends with."""
        return self.block.text.endswith((";", ",", "."))


def look_at(block: Block, words: Language) -> TextLine:
    """Return a block with what its words say; of a format that has no lines, only whether a reference is left open."""
    text, ends = block.text, open_ends(words)
    may_go_on = ends.may_go_on(text)  # asked once: few lines end so
    is_open = may_go_on and ends.leaves_reference_open(text)
    if not block.line:  # of other formats only torn references are asked
        return TextLine(block, None, True, False, is_open)
    last = text.rstrip(CLOSERS)[-1:]
    pauses = last in COMMAS or (may_go_on and ends.ends_in_conjunction(text))
    label = read_label(text, words)
    is_finished = last in FINISHED or text.endswith(("--", ":-")) or is_enclosed(text)
    return TextLine(block, label, is_finished, pauses, is_open, label is None and _quotes_label(text, words))


def _quotes_label(text: str, words: Language) -> bool:
    """Return whether a quotation begins that has a label of its own, and is no mere "“(a)” is replaced"."""
    quoted = text.lstrip(_OPENERS)
    label = read_label(quoted, words) if quoted[:1] and len(quoted) < len(text) else None
    return label is not None and label.rest[:1] not in CLOSERS


def plainly_runs_on(before: TextLine, line: TextLine) -> bool:
    """Return whether a sentence goes on from one line to the next beyond doubt: in lower case, or without any case."""
    if before.finished or line.label is not None or before.block.style != "body":
        return False
    first = line.block.text[:1]
    if first.islower():
        return len(before.block.text) > NARROWEST
    caseless = first.isalpha() and first.upper() == first.lower()
    return caseless and len(before.block.text) > NARROWEST_CASELESS


def starts_with_connective(line: TextLine, words: Language) -> bool:
    """Return whether a line begins with "of", "and", "to": with what begins no paragraph."""
    return begins_with(line.block.text, _connectives(words))


def goes_on_in_capitals(before: TextLine, line: TextLine, words: Language) -> bool:
    """Return whether a heading in capitals goes on in the next line: "CONVENTION ON THE SAFETY" over "OF FERRIES"."""
    if not (before.is_capitals and line.is_capitals) or before.finished or before.pauses:
        return False
    last = before.block.text.lower().rpartition(" ")[2]
    return last in words.common or line.block.text.lower().partition(" ")[0] in _connectives(words)


def _connectives(words: Language) -> tuple[str, ...]:
    return (*words.of, *words.conjunctions, *words.to)


def leads_on(text: str, words: Language) -> bool:
    """Return whether a text ends with "of", "and", "to": with what ends no heading.

    >>> from mla_diff.languages import language as language_of
    >>> [leads_on(text, language_of("es")) for text in ("DE LAS TASAS Y", "Régimen de", "Tasas")]
    [True, True, False]
    """
    last = _LAST_WORD.search(text)
    phrases = (*words.of, *words.to, *words.conjunctions, *words.about)
    return last is not None and any(last[0].lower() in phrase.split() for phrase in phrases)


def begins_with(text: str, starts: Sequence[str]) -> bool:
    """Return whether the first word of a text is one of some."""
    first = _LOWER_WORD.match(text)
    return bool(first) and first[0] in starts  # type: ignore[index]  # bool() narrows nothing for mypy


def is_enclosed(text: str) -> bool:
    """Whether a text of some words is a note: the bracket that it begins with is closed by its last letter.

    >>> is_enclosed("(as amended by Act (5))"), is_enclosed("(1) the fee is (due)"), is_enclosed("(2014/55)")
    (True, False, False)
    """
    opening, closing = text[0], BRACKETS.get(text[0])
    if text[-1] != closing or text.count(" ") < FEWEST_NOTE_WORDS - 1:
        return False
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter == opening) - (letter == closing)
        if depth == 0:
            return place == len(text) - 1
    return False
