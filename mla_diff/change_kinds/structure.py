"""What a change is by its shape, before any dictionary is asked: a sentence of its own, or words within a kept one.

    Assistance may be refused {for high priority studies}.       words within a kept sentence: the reach is another
    Assistance may be refused. {The refusal gives reasons.}      a sentence of its own: a rule is another

Words that come or go alone inside a sentence that stays narrow it or widen it, whatever they are. No list of phrases
could name them all; the lists only say of which sort some are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from mla_diff.change_kinds.edits import Edit, Reading, Word, count_words, words_of
from mla_diff.languages.change_rules import Rules

Turn = Literal["", "adds", "drops"]

#: Words that say something on one side, from which two on the other do not make it the same phrase in other words.
LOPSIDED = 5
#: Letters in which two words have to begin alike to be forms of one: "publish", "publication".
STEM = 5
#: Letters of the longest ending that forms of one word differ by.
ENDING = 3
#: Words of which a sentence consists at least; "Idem." is none.
SENTENCE = 4
ENTRY = 6  # words; a longer one before a colon is no term
_END = re.compile(r"[.!?;:](?=\s|$)|\n")
_UNDER = ("sous-", "sub-", "onder-", "unter-")  # of a part of a part: "sous-titre", "sub-annex"
_ROMAN = re.compile(r"[ivx]{2,}")  # of a reference: "chapter iii"
_BREAK = re.compile(r"[,;:.!?()](?=\s|$)|\n")
_STOP = re.compile(r"(?<!\b\w)[.!?](?=\s+[^\Wa-zß-ÿ\d_]|\s*$|\s+[§«“\"‘])")  # not the stop of "S. 1", "Abs. 2"


class Shape(Struct, frozen=True):
    """What one side of an edit has that the other has not."""

    #: "adds" or "drops" where only one side has words that say something.
    turn: Turn
    #: Those words.
    left: tuple[Word, ...]
    #: Which of the sides have a sentence of their own: the old, the new one.
    sentences: tuple[bool, bool]
    #: Whether the words begin as a clause does that hangs on another: "where ...", "in the event of ...".
    depends: bool

    @property
    def sentence(self) -> Turn:
        """Whether a sentence of its own comes or goes."""
        if self.sentences[0] == self.sentences[1]:
            return ""
        return "drops" if self.sentences[0] else "adds"


Span = tuple[int, int]


def shape_of(edit: Edit, reading: Reading, told: tuple[Sequence[Span], Sequence[Span]], rules: Rules) -> Shape:
    """Return the shape of an edit; ``told`` are the places in each text that other evidence accounts for."""
    old = _telling(edit.old, edit.old_start, told[0], rules)
    new = _telling(edit.new, edit.new_start, told[1], rules)
    if old and new:
        old, new = _without_moved(old, reading.old, reading.new), _without_moved(new, reading.new, reading.old)
    has_old = _has_sentence(reading.old, edit.old_start, edit.old_end, rules)
    sentences = has_old, _has_sentence(reading.new, edit.new_start, edit.new_end, rules)
    if not (has_words(reading.old) and has_words(reading.new)):
        sentences = _is_sentence(reading.old), _is_sentence(reading.new)
    turn, left = _surplus(old, new)
    fuller, other = (edit.old, edit.new) if turn == "drops" else (edit.new, edit.old)
    if _says_otherwise(other, fuller, rules):
        turn, left = "", []  # other words stand there: the phrase is put otherwise
    return Shape(turn, tuple(left), sentences, _depends(edit.old if turn == "drops" else edit.new, rules))


def _without_moved(words: list[Word], here: str, there: str) -> list[Word]:
    """Return the words without those that the other text has as often: they only stand elsewhere in it."""
    stand_here, stand_there = count_words(here), count_words(there)
    return [word for word in words if stand_here[word.key] > stand_there[word.key]]


def _telling(text: str, start: int, told: Sequence[Span], rules: Rules) -> list[Word]:
    """Return the words that say something and are told by nothing else: by no reference and no operator."""
    return [
        word for word in words_of(text)
        if says_something(rules.bare(word.key), rules)
        and not any(low <= word.start + start < high for low, high in told)
    ]  # fmt: skip


@lru_cache(maxsize=8192)  # asked of each word of each edit
def says_something(key: str, rules: Rules) -> bool:
    """Return whether a word can make a rule narrower or wider; letters, figures and little words cannot."""
    if len(key) > STEM and rules.is_instrument(key):
        return False
    if key.startswith(_UNDER) and key.partition("-")[2] in rules.reference_nouns:
        return False
    counted = key in rules.numerals or key in rules.number_words or key in rules.ones
    return (
        len(key) > 1
        and not _ROMAN.fullmatch(key)
        and key not in rules.untelling_words
        and not counted
        and not any(char.isdigit() for char in key)
    )


def _says_otherwise(text: str, fuller: str, rules: Rules) -> bool:
    """Return whether a side without words that say something still has some that are more than articles.

    Those that the fuller side has too stand for nothing: "{It} is heard", "{After the vote, it} is heard".
    """
    kept = {word.key for word in words_of(fuller)}
    words = [rules.bare(word.key) for word in words_of(text) if word.key not in kept]
    return any(
        word in rules.standing_words and (word not in rules.function_words or word in rules.pronouns) for word in words
    )


def _surplus(old: list[Word], new: list[Word]) -> tuple[Turn, list[Word]]:
    """Return which side alone says something, and the words; forms of one word on both sides say nothing new."""
    gone = [word for word in old if not any(is_form_of(word.key, other.key) for other in new)]
    come = [word for word in new if not any(is_form_of(word.key, other.key) for other in old)]
    if gone and not come:
        return "drops", gone
    if come and not gone:
        return "adds", come
    if gone and come and abs(len(gone) - len(come)) >= LOPSIDED and min(len(gone), len(come)) * 3 <= LOPSIDED + 1:
        return ("drops", gone) if len(gone) > len(come) else ("adds", come)
    return "", []


@lru_cache(maxsize=8192)  # of each pair of words that give way to each other
def is_form_of(word: str, other: str) -> bool:
    """Return whether two words are forms of one, or one stands in the other as in a compound.

    >>> is_form_of("houdt", "houden"), is_form_of("stelsels", "bestuursstelsels"), is_form_of("state", "court")
    (True, True, False)
    """
    shorter, longer = sorted((word, other), key=len)
    if len(shorter) < STEM - 1:
        return word == other
    alike = next((index for index, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    is_alike = alike >= STEM or (alike >= STEM - 1 and alike * 5 >= len(longer) * 3)
    if is_alike or (len(shorter) > STEM and shorter[:-1] in longer):
        return True
    return len(shorter) >= 2 * STEM and shorter[:-ENDING] in longer  # "Beförderung", "zurückzubefördern"


def defines(text: str, rules: Rules) -> bool:
    """Return whether a sentence says what a word means, which is no rule.

    >>> from mla_diff.languages.change_rules import rules_for
    >>> defines("and requesting Party means the authority that asks.", rules_for("en"))
    True
    """
    head = " ".join(word.key for word in words_of(text)[: ENTRY + 1])
    return any(f" {verb} " in f" {head} " for verb in rules.definition_verbs)


def defines_below(chapeau: str, rules: Rules) -> bool:
    """Return whether a text says that definitions stand below it.

    >>> from mla_diff.languages.change_rules import rules_for
    >>> defines_below("Para efectos de este capítulo, se entenderá por:", rules_for("es"))
    True
    """
    if not chapeau.rstrip().endswith(":"):
        return False
    said = " ".join(word.key for word in words_of(chapeau))
    return any(f" {verb} " in f" {said} " for verb in rules.definition_verbs)


def is_entry(text: str) -> bool:
    """Return whether a piece is an entry of a list of definitions, which is no rule and narrows none.

    >>> is_entry("; and transfers: payments of any kind between the Parties;"), is_entry("The Party shall pay: all.")
    (True, False)
    """
    head, colon, rest = text.strip(" ;,.\n").partition(":")
    is_one = head[:1].islower() or text.rstrip().endswith(";")
    return bool(colon) and 0 < len(head.split()) <= ENTRY and len(rest.split()) >= SENTENCE and is_one


def _has_sentence(text: str, start: int, end: int, rules: Rules) -> bool:
    """Return whether a piece of a text holds a whole sentence: from where one begins to where one ends."""
    piece = text[start:end]
    before = text[:start].rstrip()
    if len(piece.split()) < SENTENCE:
        return False
    stops = [match.end() for match in _STOP.finditer(piece)]
    if before and before[-1] not in ".!?;:\n" and "\n" not in text[len(before) : start]:
        # It begins within a sentence; a whole one may follow, or end where this one would have ended.
        first = stops[0] if stops else 0
        rest = piece[first:].split()
        return bool(stops) and len(rest) >= SENTENCE and (len(stops) > 1 or not text[end:].strip(" .;:\n"))
    if not before:
        return any(
            stop < len(piece.rstrip()) or text[end:].strip()
            for stop in stops
            if piece[:stop].count(" ") >= SENTENCE - 1
        )
    if before[-1] in ";:" and (not stops or _is_item(piece, rules)):
        return False
    if not stops and piece.rstrip().endswith(","):
        return False  # "Without prejudice to Article 9," over points that go on with the sentence
    return bool(stops) or not text[end:].strip(" .") or bool(_END.search(piece.rstrip()[-1:]))


def has_words(text: str) -> bool:
    """Return whether a text has any word, and no signs alone."""
    return any(char.isalnum() for char in text)


def _is_sentence(text: str) -> bool:
    """Return whether a text, to which nothing answers on the other side, is a sentence or several."""
    return len(text.split()) >= SENTENCE and bool(_STOP.search(text.rstrip()))


def _is_item(piece: str, rules: Rules) -> bool:
    """Return whether a piece is the last of a list's items, and lays nothing down: "and rules on permits."."""
    words = words_of(piece)
    return bool(words) and words[0].key in rules.conjunctions and not any(w.key in rules.operators for w in words)


def _depends(text: str, rules: Rules) -> bool:
    words = words_of(text)
    first = rules.bare(words[0].key) if words else ""
    if text.lstrip().startswith(",") and first in rules.comma_relatives:
        return True
    return first in rules.subordinators and first not in rules.conjunctions


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence begins and ends that a piece of a text stands in."""
    low = max((match.end() for match in _END.finditer(text, 0, start)), default=0)
    stop = _END.search(text, end)
    return low, stop.end() if stop else len(text)


def is_kept(edit: Edit, reading: Reading, turn: Turn) -> bool:
    """Return whether most of the sentence that an edit adds to, or takes from, stands on the other side as it was."""
    if turn == "adds":
        text, start, end = reading.old, edit.old_start, edit.old_end
        changed = [(other.old_start, other.old_end) for other in reading.edits]
    else:
        text, start, end = reading.new, edit.new_start, edit.new_end
        changed = [(other.new_start, other.new_end) for other in reading.edits]
    if not has_words(text):
        return False  # a piece of a provision that was cut, to which nothing answers
    low, high = sentence_around(text, start, end)
    lost = sum(max(0, min(stop, high) - max(begin, low)) for begin, stop in changed)
    return lost * 5 <= 2 * (high - low) and not _is_phrase_rewritten(edit, reading, turn)


def _is_phrase_rewritten(edit: Edit, reading: Reading, turn: Turn) -> bool:
    """Return whether most of the words between the same two commas gave way too: the phrase is put otherwise.

    "{Afin d'évaluer le respect des exigences} de la directive {en ce qui concerne les objectifs}, la quantité ..."
    """
    adds = turn == "adds"
    text, start, end = (
        (reading.new, edit.new_start, edit.new_end) if adds else (reading.old, edit.old_start, edit.old_end)
    )
    if "," in text[start:end].strip(" ,"):
        return False
    low = max((match.end() for match in _BREAK.finditer(text, 0, start)), default=0)
    stop = _BREAK.search(text, end)
    high = stop.start() if stop else len(text)
    around = [*words_of(text, low, start), *words_of(text, end, high)]
    changed = [
        (other.new_start, other.new_end) if adds else (other.old_start, other.old_end)
        for other in reading.edits
        if other != edit and other.old.strip() and other.new.strip()
    ]
    lost = sum(any(begin <= word.start < stop for begin, stop in changed) for word in around)
    return len(around) > SENTENCE and lost * 2 >= len(around)
