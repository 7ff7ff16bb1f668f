"""Where a text has two forms of unit: which is the basic one, and whether the other stands below it or above it.

Art. 12  São brasileiros: ... § 1º ... § 2º ... Art. 13 ... § 1º      "§" begins again in each: paragraphs
§ 4.1.3.1  Beslistermijn / Artikel 4:13 ...                          "§" carries no text: a division
Artikel 1 / § 1 ... § 20 / Artikel 2 / § 1 ...                       both are units
Article I / Section 1. All legislative Powers ... / Article II       sections with text in articles without: subunits
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.parse.label import Label
from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.parse.lines import Line
from mla_diff.parse.provisions import names_provisions
from mla_diff.parse.sequence import families

FIRST_SIGN = re.compile(r"§\s?1(?:er|[º°])?(?![\w])")  # the first paragraph in a unit's own line: "Art. 2. § 1er. Les"
BELOW_ALL = 99  # the level of units that are no headings
BEGINS_AGAIN = 0.5  # of the units that hold any must begin the other form anew, for it to stand below them
FEWEST_HOLDERS = 3  # units that hold any, for one of them to do otherwise
MOST_HELD = 6  # paragraphs in a unit, on average; a law within an article has more sections
MOSTLY = 0.8  # of a form's labels must carry no text, for it to be a division


def settle_families(lines: Sequence[Line], words: Language) -> list[Line]:
    """Return the lines with the labels of one form as units, and those of the others as what they are beside it."""
    found = families(lines)
    settled = list(lines)
    if len(found) < 2:
        return settled
    carrying = {word: [index for index in indexes if carries_text(lines, index)] for word, indexes in found.items()}
    main = max(found, key=lambda word: (len(carrying[word]), len(found[word])))
    main = _held_by(lines, found, main) or main
    for word, indexes in found.items():
        if word == main:
            continue
        over = [index for index in indexes if _stands_over(lines, index, found[main])]
        _relabel(settled, over, "division")
        found[word] = indexes = [index for index in indexes if index not in over]
        if len(carrying[word]) <= (1 - MOSTLY) * len(indexes) and len(indexes) > 1:
            _relabel(settled, indexes, "division")
        elif indexes and _are_provisions_behind(lines, indexes[0], found[main][-1], words):
            continue
        elif _begins_again_below(lines, found, main, word) or _is_stray_sign(lines, found, main, word):
            _relabel(settled, indexes, "item")
    return settled


def _are_provisions_behind(lines: Sequence[Line], index: int, last: int, words: Language) -> bool:
    """Return whether a form begins behind all others below a heading that calls it provisions, as in Bulgarian acts."""
    above = lines[index - 1]
    return index - 1 > last and above.label is None and names_provisions(above.block.text, words)


def sections_in_articles(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with sections as subunits where they carry the text of the articles that they stand in.

    Else they are divisions over articles, as in European acts: there no text stands between the two labels.
    """
    sections: list[int] = []
    holders: dict[int, int] = {}  # the articles with sections behind them, and the first of these
    inside = 0
    article = -1
    for index, line in enumerate(lines):
        label = line.label
        if label is None or label.type in ("item", "closing"):
            continue
        if label.type == "article":
            article = index
        elif label.type != "division" or label.kind != "section" or " " in label.keyword:
            article = -1  # a chapter, an annex, closing provisions: what follows is no part of the article before
        else:
            sections.append(index)
            inside += article >= 0 and has_own_text(lines, index)
            if article >= 0:
                holders.setdefault(article, index)
    if not holders or inside < MOSTLY * len(sections):
        return list(lines)
    begin = sum(not has_own_text(lines, holder) or _is_first(lines[first]) for holder, first in holders.items())
    if begin * 2 < len(holders):
        return list(lines)
    below = set(sections)
    return [
        replace(line, label=replace(line.label, type="subunit"), family="") if line.label and at in below else line
        for at, line in enumerate(lines)
    ]


def _is_first(line: Line) -> bool:
    return line.label is not None and line.label.number == "1"


def has_own_text(lines: Sequence[Line], index: int) -> bool:
    """Return whether text stands behind or below a label, and not only a heading, before the next label of a unit."""
    label = lines[index].label
    assert label is not None
    if label.rest and not looks_like_heading(label.rest):
        return True
    for line in lines[index + 1 : index + 4]:
        if line.label is not None:
            return line.label.type == "item"
        if line.block.style != "heading" and not looks_like_heading(line.block.text):
            return True
    return False


def carries_text(lines: Sequence[Line], index: int) -> bool:
    """Return whether text stands under a label, on its line or below it, before any other unit."""
    label = lines[index].label
    assert label is not None
    if len(label.rest.split()) > 12 or label.rest.endswith((".", ";", ":", "。")):
        return True
    for line in lines[index + 1 : index + 4]:
        if line.label is not None:
            return line.label.type == "item"
        if line.block.style != "heading" and not line.block.text.startswith("#"):
            return True
    return False


def _stands_over(lines: Sequence[Line], index: int, main: Sequence[int]) -> bool:
    """Return whether a heading is of a higher level than most units of the main form are."""
    block = lines[index].block
    levels = sorted(lines[unit].block.level or BELOW_ALL for unit in main)
    return block.style == "heading" and 0 < block.level < levels[len(levels) // 2]


def _begins_again_below(lines: Sequence[Line], found: Mapping[str, Sequence[int]], main: str, word: str) -> bool:
    """Return whether a form begins again in most of the units of the main form that hold any of it.

    Where these are few, each must, and the form be a sign; and they have text of their own, or most others hold none:
    an act that amends others in its articles holds sections in nearly all of them.
    """
    holders = _restarts(lines, found[main], found[word])
    restarts = sum(holders.values())
    if len(holders) >= FEWEST_HOLDERS:
        return restarts >= BEGINS_AGAIN * len(holders)
    if not holders or restarts < len(holders) or word[0].isalpha():
        return False
    worded = all(carries_text(lines, holder) for holder in holders)
    return worded or len(holders) * 2 < len(found[main])


def _is_stray_sign(lines: Sequence[Line], found: Mapping[str, Sequence[int]], main: str, word: str) -> bool:
    """Return whether labels of a sign stand in units that a word names, and do not count from 1 through the text.

    "§ 4." at the start of a line, among articles, is a paragraph of its article, or of another law.
    """
    if word[0].isalpha() or not main[0].isalpha() or found[word][0] < found[main][0]:
        return False
    numbers = [lines[index].label.number for index in found[word] if lines[index].label is not None]  # type: ignore[union-attr]
    counted = sum(number == str(place) for place, number in enumerate(numbers, 1))
    return len(numbers) < len(found[main]) and counted * 2 <= len(numbers)


def _held_by(lines: Sequence[Line], found: Mapping[str, Sequence[int]], main: str) -> str:
    """Return the form whose units hold those of the main form, which begin again in them; "" where none does.

    The outer units carry text of their own, or the inner ones are bare signs with text in their lines: Polish codes.
    """
    for word, indexes in found.items():
        if word == main or len(indexes) < FEWEST_HOLDERS:
            continue
        with_text = sum(carries_text(lines, index) for index in indexes)
        holders = _restarts(lines, indexes, found[main])
        begins_again = len(holders) >= FEWEST_HOLDERS and sum(holders.values()) >= BEGINS_AGAIN * len(holders)
        if begins_again and (with_text * 2 > len(indexes) or _are_paragraphs(lines, found[main], len(holders))):
            return word
    return ""


def _are_paragraphs(lines: Sequence[Line], indexes: Sequence[int], holders: int) -> bool:
    """Return whether labels are signs that no heading follows, a few in each unit that holds any."""
    labels = [label for index in indexes if (label := lines[index].label) is not None]
    worded = sum(label.rest != "" and not looks_like_heading(label.rest) for label in labels)
    return not labels[0].keyword[0].isalpha() and worded >= MOSTLY * len(labels) and len(labels) <= MOST_HELD * holders


def _restarts(lines: Sequence[Line], outer: Sequence[int], inner: Sequence[int]) -> dict[int, bool]:
    """Return the outer units that hold any of the inner ones, each with whether these begin at 1 in it."""
    holders: dict[int, bool] = {}
    position = 0
    for start, end in pairwise([*outer, len(lines)]):
        while position < len(inner) and inner[position] < start:
            position += 1
        first = inner[position] if position < len(inner) and inner[position] < end else -1
        if first >= 0 and not any(_heads_others(line) for line in lines[start + 1 : first]):
            label, holder = lines[first].label, lines[start].label
            begins = label is not None and label.number == "1"
            holders[start] = begins or (holder is not None and FIRST_SIGN.match(holder.rest) is not None)
    return holders


def _heads_others(line: Line) -> bool:
    """Return whether a division begins, or a heading without a label as over closing provisions."""
    return line.label.type in ("division", "annex") if line.label else line.block.style == "heading"


def as_paragraph(label: Label) -> Label:
    """Return a label as that of a paragraph: "§ 1" below "Art. 5"."""
    return replace(label, type="item", kind="paragraph", keyword="§")


def _relabel(lines: list[Line], indexes: Sequence[int], kind: str) -> None:
    for index in indexes:
        label = lines[index].label
        assert label is not None
        if kind == "item":
            lines[index] = replace(lines[index], label=as_paragraph(label))
        else:
            lines[index] = replace(lines[index], label=replace(label, type="division", kind="subsection"))
