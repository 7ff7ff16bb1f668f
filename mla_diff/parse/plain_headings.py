"""Headings that plain text does not mark: lines over units that look like headings, or that call them provisions.

FINAL PROVISIONS                in capitals, alone: a division
Article 9                       the unit below it
TRANSITORIOS                    names provisions, which are counted from 1 again and in words
PRIMERO. Esta Ley entra ...     a unit of its own
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.parse.label import ANEW, Label, word_count
from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.parse.levels import begins_list
from mla_diff.parse.lines import Line, body_end, number_of
from mla_diff.parse.sequence import Key, counts_on, has_units, number_key
from mla_diff.parse.thresholds import FEWEST_ALIKE, LONGEST_PLAIN_HEADING
from mla_diff.text.numerals import canonical_number

SPOKEN = "first"  # the shape of an item that is counted in words: "PRIMERO."
_FIGURES = frozenset(("1.", "1)", "1.-", "I.", "i.", "A."))
_FINISHED = (".", ";", ":", ")", "”", '"', "。")
_NUMERALS = re.compile("[IVX]+")
_WORD = re.compile(r"[^\W\d_]+")


def plain_headings_over_units(lines: Sequence[Line], words: Language) -> list[int]:
    """Return the lines that only look like headings, each over some units: "Dispens" over "16 §", as Nordic acts print.

    One alone may be anything, as may one above the first unit, unless it calls the units provisions or stands in
    capitals; one that comes again names the law, and one over units that count from 1 again a further text.
    """
    units = [index for index, line in enumerate(lines) if line.label is not None and line.label.type == "article"]
    over = [
        index - 1
        for index in units
        if is_plain_heading(lines, index - 1) and lines[index - 1].block.text[0] not in _BRACKETS
    ]
    texts = Counter(lines[index].block.text for index in over)
    named = [index for index in over if _heads_provisions(lines, index, words)]
    likely = [
        index
        for index in over
        if index
        and texts[lines[index].block.text] == 1
        and lines[index - 1].block.text.endswith(_FINISHED)
        and (index < units[0] or number_of(lines[index + 1]) != "1")
    ]
    behind_first = [index for index in likely if index > units[0]]
    if len(behind_first) < FEWEST_ALIKE:
        likely = [index for index in behind_first if _is_in_capitals(lines[index])]
    return sorted({*named, *likely})


def numbered_headings_over_units(lines: Sequence[Line]) -> dict[int, int]:
    """Return the numbered lines that only look like headings and stand over units, each with its level, 1 the highest.

    "I. SESSIONS" over "Rule 1", "II. AGENDA" over "Rule 5": all numbers of their kind do so, and count on from 1. Below
    "II. AGENDA", "A. General" is of the second level.
    """
    over: dict[str, list[int]] = {}
    for index in range(len(lines) - 2, -1, -1):
        following = lines[index + 1]
        if not _is_numbered_heading(lines[index]):
            continue
        if _is_unit(following) or over.get(_kind(following), [])[-1:] == [index + 1]:
            over.setdefault(_kind(lines[index]), []).append(index)
    levels: dict[int, int] = {}
    for place, kind in enumerate(sorted(over, key=lambda kind: over[kind][-1]), 1):
        alike = [index for index, line in enumerate(lines) if line.label is not None and _kind(line) == kind]
        labels = [label for index in alike if (label := lines[index].label) is not None]
        begins = place > 1 or (
            begins_list(labels[0])
            and all(counts_on(_key(label), _key(following)) for label, following in pairwise(labels))
        )
        if len(alike) >= FEWEST_ALIKE and len(alike) == len(over[kind]) and begins:
            levels.update(dict.fromkeys(alike, place))
    return levels


def _is_numbered_heading(line: Line) -> bool:
    label = line.label
    if label is None or label.type != "item" or not label.number or line.quoted or line.block.style != "body":
        return False
    return looks_like_heading(label.rest) and word_count(label.rest) <= LONGEST_PLAIN_HEADING


def _kind(line: Line) -> str:
    """Return how an item's label is counted, with its sign: in numerals, letters or figures; "" of anything else."""
    label = line.label
    if label is None or label.type != "item":
        return ""
    return label.keyword.replace("A", "I") if _NUMERALS.fullmatch(label.number) else label.keyword


def _provisions_behind_units(lines: Sequence[Line], words: Language) -> list[int]:
    """Return the headings behind the last unit of the body that call the text below them a provision."""
    end = body_end(lines)
    last = end - 1
    while not _is_unit(lines[last]):
        last -= 1
    return [
        index
        for index in range(last + 1, end - 1)
        if lines[index + 1].label is None
        and lines[index - 1].block.text.endswith(_FINISHED)
        and _heads_provisions(lines, index, words)
    ]


_BRACKETS = "([{（"


def _is_in_capitals(line: Line) -> bool:
    """Return whether a line stands alone, in capitals."""
    return line.block.text.isupper() and (line.block.gap or not line.block.line)


def is_plain_heading(lines: Sequence[Line], index: int) -> bool:
    """Return whether a line of plain text looks like a heading of what follows, and is no unit's only text."""
    if index < 0 or lines[index].block.style != "body" or lines[index].label is not None or lines[index].quoted:
        return False
    text = lines[index].block.text
    if not looks_like_heading(text) or word_count(text) > LONGEST_PLAIN_HEADING or not any(map(str.isalpha, text)):
        return False
    return index == 0 or not _awaits_text(lines[index - 1])


def _awaits_text(line: Line) -> bool:
    """Return whether a line is the label of a unit or division alone, whose heading or text the next line is."""
    return line.label is not None and line.label.type != "item" and not line.label.rest


def _belongs_above(lines: Sequence[Line], index: int) -> bool:
    return index > 0 and _awaits_text(lines[index - 1])


def names_provisions(text: str, words: Language) -> bool:
    """Return whether a heading calls what stands below it provisions.

    >>> from mla_diff.languages import language
    >>> names_provisions("FINAL PROVISIONS", language("en")), names_provisions("Schlussbestimmungen", language("de"))
    (True, True)
    >>> names_provisions("Fees", language("en"))
    False
    """
    if not words.provisions or text[0].islower() or word_count(text) > LONGEST_PLAIN_HEADING:
        return False
    return any(word.endswith(words.provisions) for word in _WORD.findall(text.lower()))


def provisions_as_units(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with headings that call provisions what counts from 1 again as divisions, and that as units.

    TRANSITORIOS / PRIMERO. ... / SEGUNDO. ...: items in words are such units wherever they stand, items in figures
    behind the last unit alone; articles that begin again are units already.
    """
    if not words.provisions or not has_units(lines):
        return list(lines)
    end = body_end(lines)
    last = end - 1
    while not _is_unit(lines[last]):
        last -= 1
    made = list(lines)
    in_unit = is_anew = False
    for index in range(end - 1):
        label, first = lines[index].label, lines[index + 1].label
        if label is not None:
            in_unit = label.type == "article" or (in_unit and label.type in ("item", "subunit"))
        elif (
            in_unit
            and first is not None
            and lines[index].block.text[-1] != "."
            and _heads_provisions(lines, index, words)
        ):
            if first.type == "article" and (first.number == "1" or is_anew):
                made[index], is_anew = _as_division(lines[index]), True
            elif first.type == "item" and begins_list(first) and _may_be_unit(first, index > last):
                made[index], is_anew = _as_division(lines[index]), True
                for place in _counted_on(lines, index + 1, end):
                    made[place] = _as_unit(lines[place])
    for index in _provisions_behind_units(made, words):
        made[index] = _as_division(lines[index])
    return made


def _may_be_unit(item: Label, is_behind: bool) -> bool:
    return item.keyword == SPOKEN or (is_behind and item.keyword in _FIGURES)


def _is_unit(line: Line) -> bool:
    return line.label is not None and line.label.type == "article"


def _heads_provisions(lines: Sequence[Line], index: int, words: Language) -> bool:
    line = lines[index]
    if line.label is not None or line.quoted or not names_provisions(line.block.text, words):
        return False
    return not _belongs_above(lines, index) and (line.block.style == "heading" or is_plain_heading(lines, index))


def _as_division(line: Line) -> Line:
    return replace(line, label=Label("division", "section", "", "", line.block.text, ANEW, parted=True))


def _counted_on(lines: Sequence[Line], start: int, end: int) -> list[int]:
    """Return the items that count on from the first of a list, up to the next label of a unit or division."""
    run = [start]
    for index in range(start + 1, end):
        label, last = lines[index].label, lines[run[-1]].label
        if label is None or last is None:
            continue
        if label.type != "item":
            break
        if _shape(label) == _shape(last) and counts_on(_key(last), _key(label)):
            run.append(index)
    return run


def _shape(label: Label) -> str:
    """Return the shape of a label, in which numerals and letters are alike: "I." may be either."""
    return label.keyword.replace("I", "A").replace("i", "a")


def _key(label: Label) -> Key:
    return number_key(canonical_number(label.number))


def _as_unit(line: Line) -> Line:
    label = line.label
    assert label is not None
    unit = replace(label, type="article", kind="article", number=canonical_number(label.number), parted=True)
    return replace(line, label=unit, family=label.keyword)
