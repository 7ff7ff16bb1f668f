"""What ends a text: formulas, signatures and notes below its last unit, and the initials of names, no points."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mla_diff.parse.items import read_item
from mla_diff.parse.label import Label
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


def closing_begins(outline: Outline, lines: Sequence[Line], index: int) -> bool:
    """Return whether a line without a label is the first of those that close a text: names and offices, or notes."""
    before = lines[index - 1]
    if outline.annex >= 0 or before.block.text[-1:] != "." or (before.label is not None and not before.label.rest):
        return False
    if lines[index].block.text[-1] in ".;:,":
        return False
    begins = _signatures_begin(lines, index) or _heads_closing(outline, lines, index)
    return begins and outline.is_full


def _signatures_begin(lines: Sequence[Line], index: int) -> bool:
    """Return whether names and offices stand here, and to the end of the text or an annex nothing that is numbered.

    Behind them publishers print notes: "This text does not replace the one published". One name alone must have its
    initial, and a row of names with notes behind it one person's: "CIAMPI", "Dini, Minister", "V. Dombrovskis".
    """
    names: list[str] = []
    notes = 0
    for line in lines[index : index + MOST_SIGNATURES + 1]:
        if line.label is not None:
            if line.label.type not in ("annex", "closing"):
                return False
            break
        text = line.block.text
        if line.block.style != "body":
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
    return text[0].isupper() and text[-1].isalpha() and len(text.split()) <= LONGEST_SIGNATURE


def _heads_closing(outline: Outline, lines: Sequence[Line], index: int) -> bool:
    """Return whether a few words stand over a closing formula: "Notes" over "This is a compilation of the Act"."""
    following = lines[index + 1].label if index + 1 < len(lines) else None
    if following is None or following.type != "closing" or not _is_name(lines[index].block.text):
        return False
    return lines[index].block.text.count(" ") < LONGEST_HEAD and nothing_numbered_follows(outline, lines, index + 1)
