"""What ends a text: formulas, signatures and notes below its last unit, and the initials of names, no points."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mla_diff.languages.language import Language
from mla_diff.parse.items import read_item
from mla_diff.parse.label import Label
from mla_diff.parse.labels.patterns import patterns_of
from mla_diff.parse.levels import begins_list, place_item
from mla_diff.parse.lines import Line
from mla_diff.parse.nodes import Outline
from mla_diff.parse.placing import LETTERED_HEADS

FEWEST_SIGNATURES = 2  # lines with names and offices at a text's end
MOST_SIGNATURES = 20
LONGEST_SIGNATURE = 6  # words of one
LONGEST_HEAD = 3  # words over notes at a text's end
_STOPPED_LETTERS = ("a.", "A.", "i.", "I.")  # labels that a shortened word looks like
_SHORTENED = re.compile(r"[^\W\d_]{1,3}\.(?=[\s,;)]|$)")
_LETTERS = re.compile(r"[^\W\d_]+")
_INITIAL = re.compile(r"(?:^|\s)[^\W\d_]\.\s?[^\W\d_]{3}")


def nothing_numbered_follows(outline: Outline, lines: Sequence[Line], index: int) -> bool:
    """Return whether no further article of the same text stands behind a line: none, or another text's first.

    Where numbered paragraphs are all that a text has, none of these may follow either.
    """
    units = ("article",) if outline.unit >= 0 else ("article", "item")
    for line in lines[index + 1 :]:
        if line.label and line.label.type in ("annex", "preamble"):
            return True
        if line.label and line.label.type in units:
            return line.label.type == "article" and line.label.number == "1"
    return True


def is_signature(outline: Outline, label: Label) -> bool:
    """Return whether an item is a person's initial and name, "S. SHUSHKEVICH", and no list goes on with that letter."""
    if label.keyword not in LETTERED_HEADS or len(label.number) != 1:
        return False
    words = label.rest.split()
    if not 1 <= len(words) <= 4 or not all(word[:1].isupper() for word in words) or not label.rest[-1].isalpha():
        return False
    in_closing = outline.unit >= 0 and outline.nodes[outline.unit].kind == "final clause"
    return in_closing or not place_item(outline.items, label.keyword, label.number).follows


def is_initial(outline: Outline, label: Label) -> bool:
    """Return whether an item is a letter before a name, "S. RES. 99", with which no list begins or goes on."""
    is_letter = label.keyword in LETTERED_HEADS and len(label.number) == 1
    return (
        is_letter
        and not any(level.key for level in outline.items)
        and not place_item((), label.keyword, label.number).follows
    )


def is_abbreviation(outline: Outline, label: Label) -> bool:
    """Return whether an item is a shortened word of several letters: "z. B.", "p. ex.", "т. е.", "i. d. R.".

    "a. i. the name" is none: a list begins in it, and the letter before has a list of its own.
    """
    if label.keyword not in _STOPPED_LETTERS or not _SHORTENED.match(label.rest):
        return False
    inner = read_item(label.rest, outline.words)
    begins_another = inner is not None and begins_list(inner) and inner.keyword in _STOPPED_LETTERS
    return not begins_another or not place_item(outline.items, label.keyword, label.number).follows


def is_number_elsewhere(outline: Outline, label: Label) -> bool:
    """Return whether a number in parts can be of nothing that is open or comes next: "12.212 (Sept. 1995)" in 10.

    It is that of a section of a code which the sentence before names. "3.2" behind "2." may miss "3.1".
    """
    outer, _, last = label.number.rpartition(".")
    if not outer or not last.isdecimal() or int(last) <= 1:
        return False
    opened = outline.nodes[outline.unit] if outline.unit >= 0 else None
    unit = [opened.number] if opened is not None and opened.kind in ("article", "section") else []
    numbers = [*unit, *(level.number for level in (*outline.items, *outline.lists))]
    whole = [int(number) for number in numbers if number.isdecimal()]
    if not whole or any(number == outer or number.rpartition(".")[0] == outer for number in numbers):
        return False
    first = outer.partition(".")[0]
    return not first.isdecimal() or not whole[0] <= int(first) <= whole[0] + 1


def closing_begins(outline: Outline, lines: Sequence[Line], index: int) -> bool:
    """Return whether a line without a label is the first of those that close a text: names and offices, or notes."""
    before = lines[index - 1]
    if outline.annex >= 0 or before.block.text[-1:] != "." or (before.label is not None and not before.label.rest):
        return False
    text = lines[index].block.text
    if text[-1] == "." and not _STOPPED_SIGNATURE.search(text[-LONGEST_END:]):
        return False
    if text[-1] in ".;:,":
        return _is_signed(outline, lines, index) and outline.is_full
    begins = _signatures_begin(lines, index) or _heads_closing(outline, lines, index)
    return (begins or _is_signed(outline, lines, index)) and outline.is_full


def _is_signed(outline: Outline, lines: Sequence[Line], index: int) -> bool:
    """Return whether who holds an office signs here, or a date stands over the signatures.

    "El Presidente del Senado," over "JUAN PÉREZ.", "John Smith" over "Minister of State", "Vzor v. r."
    """
    words, text = outline.words, lines[index].block.text
    first = text[0]
    if first.islower() and not first.isdigit():
        return False
    following = lines[index + 1].block.text if index + 1 < len(lines) and _is_plain(lines[index + 1]) else ""
    if not (
        _BY_HAND.search(text)
        or patterns_of(words).date.fullmatch(text)
        or _is_dated_and_signed(text, words)
        or (_names_office(text, words) and (_is_name(following.rstrip(".,:")) or _ends_in_name(text)))
        or (_is_name(text.rstrip(",")) and _names_office(following, words))
    ):
        return False
    return _only_signatures_follow(lines, index)


#: The end of a line that ends with a stop and closes a text all the same: a name behind a sign, a hand's mark, a year.
_STOPPED_SIGNATURE = re.compile(r"[,:]\s[^\W\d_a-zß-ÿ][^,:]+$|(?:v\.\s?r|s\.\s?k|m\.\s?p|\d{4}(?:\s\w{1,5})?)\.$")
LONGEST_END = 60  # characters
#: That the one who is named signed it himself, in several languages.
_BY_HAND = re.compile(r"\s(?:v\.\s?r|s\.\s?k|m\.\s?p)\.(?:,|$)")
LONGEST_SIGNED = 40  # words of a line of several signatures
LONGEST_OFFICE = 16  # words of a line with an office, and with a name


def _is_dated_and_signed(text: str, words: Language) -> bool:
    """Return whether names stand behind place and date: "Santiago, 4 de mayo de 2010.- JUAN PÉREZ, Presidente."."""
    dated = patterns_of(words).dated.match(text) if text[:1].isupper() and "-" in text else None
    return dated is not None and text[dated.end() : dated.end() + 2].strip()[:1] in ("-", "–", "—")


def _names_office(text: str, words: Language) -> bool:
    """Return whether a line is short, no sentence, and calls an office by its name."""
    spoken = _LETTERS.findall(text.lower())
    if not words.offices or not 1 <= len(spoken) <= LONGEST_OFFICE or (text[-1] == "." and not _ends_in_name(text)):
        return False
    return any(word.endswith(words.offices) for word in spoken)


def _ends_in_name(text: str) -> bool:
    """Return whether a name in capitals, or with initials in them, stands behind a line's last comma or colon."""
    _, sign, name = text.rstrip(".").replace(":", ",").rpartition(",")
    spoken = name.split()
    return bool(sign) and 1 < len(spoken) <= LONGEST_SIGNATURE and all(word[0].isupper() for word in spoken)


def _only_signatures_follow(lines: Sequence[Line], index: int) -> bool:
    """Return whether from a line on, up to an annex or a formula, nothing is numbered, a heading, or long."""
    for line in lines[index : index + MOST_SIGNATURES + 1]:
        if line.label is not None and line.label.type in ("annex", "closing"):
            return True
        if not _is_plain(line) or len(line.block.text.split()) > LONGEST_SIGNED:
            return False
    return len(lines) <= index + MOST_SIGNATURES + 1


def _is_plain(line: Line) -> bool:
    """Return whether a line is running text without a label, but for the initial of a name: "И. ИВАНОВ"."""
    is_initial = line.label is not None and line.label.type == "item" and _INITIAL.match(line.block.text) is not None
    return line.block.style == "body" and (line.label is None or is_initial)


def _signatures_begin(lines: Sequence[Line], index: int) -> bool:
    """Return whether names and offices stand here, and to the end of the text or an annex nothing that is numbered.

    Behind them publishers print notes: "This text does not replace the one published". One name alone must have its
    initial, and a row of names with notes behind it one person's: "CIAMPI", "Dini, Minister", "V. Dombrovskis".
    """
    names: list[str] = []
    notes = 0
    for line in lines[index : index + MOST_SIGNATURES + 1]:
        text = line.block.text
        if line.label is not None and line.label.type in ("annex", "closing"):
            break
        if not _is_plain(line):
            return False
        if notes or not _is_name(text):
            notes += 1
        else:
            names.append(text)
    if not 1 <= len(names) <= len(names) + notes <= MOST_SIGNATURES:
        return False
    if len(names) < FEWEST_SIGNATURES:
        return not notes and _INITIAL.search(names[0]) is not None
    in_capitals = sum(text.isupper() for text in names)
    is_signed = any(text.isupper() or "," in text or _INITIAL.search(text) for text in names)
    return in_capitals * 2 <= len(names) and (is_signed or not notes)


def _is_name(text: str) -> bool:
    return text[:1].isupper() and text[-1].isalpha() and len(text.split()) <= LONGEST_SIGNATURE


def _heads_closing(outline: Outline, lines: Sequence[Line], index: int) -> bool:
    """Return whether a few words stand over a closing formula: "Notes" over "This is a compilation of the Act"."""
    following = lines[index + 1].label if index + 1 < len(lines) else None
    if following is None or following.type != "closing" or not _is_name(lines[index].block.text):
        return False
    return lines[index].block.text.count(" ") < LONGEST_HEAD and nothing_numbered_follows(outline, lines, index + 1)
