"""Headings that call what stands below them provisions, which may count anew, and in words.

FINAL PROVISIONS                over articles that count on: a division
TRANSITORIOS                    behind the last article: a division of its own
PRIMERO. Esta Ley entra ...     its first unit
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.parse.label import ANEW, Label, word_count
from mla_diff.parse.levels import begins_list
from mla_diff.parse.lines import Line, articles, awaits_text, body_end
from mla_diff.parse.plain_headings import FINISHED, is_plain_heading, plain_headings_above
from mla_diff.parse.sequence import Key, counts_on, has_units, number_key
from mla_diff.parse.thresholds import LONGEST_PLAIN_HEADING
from mla_diff.text.numerals import canonical_number

SPOKEN = "first"  # the shape of an item that is counted in words: "PRIMERO."
_FIGURES = frozenset(("1.", "1)", "1.-", "I.", "i.", "A."))
_WORD = re.compile(r"[^\W\d_]+")


def headings_of_provisions(lines: Sequence[Line], words: Language) -> list[int]:
    """Return the lines over units that call them provisions, and that plain text does not mark as headings."""
    over = plain_headings_above(lines, articles(lines))
    return [index for index in over if _heads_provisions(lines, index, words)]


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
    last = articles(lines[:end])[-1]
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


def _heads_provisions(lines: Sequence[Line], index: int, words: Language) -> bool:
    line = lines[index]
    if line.label is not None or line.quoted or not names_provisions(line.block.text, words):
        return False
    return not (index and awaits_text(lines[index - 1])) and (
        line.block.style == "heading" or is_plain_heading(lines, index)
    )


def _provisions_behind_units(lines: Sequence[Line], words: Language) -> list[int]:
    """Return the headings behind the last unit of the body that call the text below them a provision."""
    end = body_end(lines)
    last = articles(lines[:end])[-1]
    return [
        index
        for index in range(last + 1, end - 1)
        if lines[index + 1].label is None
        and lines[index - 1].block.text.endswith(FINISHED)
        and _heads_provisions(lines, index, words)
    ]


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


def _as_unit(line: Line) -> Line:
    label = line.label
    assert label is not None
    unit = replace(label, type="article", kind="article", number=canonical_number(label.number), parted=True)
    return replace(line, label=unit, family=label.keyword)


def _key(label: Label) -> Key:
    return number_key(canonical_number(label.number))
