"""How a file sets the headings of its units, which no single unit shows: seen over all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from mla_diff.languages.language import Language
from mla_diff.parse.items import COUNTED
from mla_diff.parse.label import BODY_AFTER_LABEL_WORDS, HEADING_WORDS, word_count
from mla_diff.parse.labels.following import is_stopped_heading, looks_like_heading
from mla_diff.parse.lines import Line
from mla_diff.parse.run_in import split_heading, split_title

#: Share of the units with words in their label's heading from which on whole sentences there are text: five collections
#: that print them so have .5 and more, 50 other files at most .04.
MOSTLY_WORDED = 0.3
MOSTLY_TITLED = 0.7  # share of the units, from which on a short first sentence is their heading, if so many do
FEWEST_TITLED = 3
FEWEST_BEFORE_POINTS = 2  # units near one whose words stand before lettered points: "E törvény alkalmazásában" over a)
NEAR = 5  # units on either side that tell whether a unit has a heading
FEW_HEADED = 0.2  # of those may have one, where the unit's own words are none
SHORT_TITLE = 7  # words of a heading that is one wherever it stands, if it has no number
_UNITS = ("article", "subunit")
_ENDS = (".", ";", ":")  # of a sentence; what else ends a label's line is a heading


class Habits(Struct, frozen=True):
    """How the units of a file are headed."""

    headed: float = 0.0  # share of the units with their label alone on a line that have a heading below it
    titled: bool = False  # whether they begin with a heading that a stop parts from their text: "Dues. Dues are"
    worded: bool = False  # whether their first sentence is set as part of the heading that is their label
    stopped: bool = False  # whether their headings end with a full stop: "1 Words of enactment." over "Every section"
    points: frozenset[str] = frozenset((COUNTED,))  # numbers that are never of paragraphs: "1)" beside "1."
    strays: frozenset[int] = frozenset()  # lines of units whose words look like a heading, where those near have none


def habits_of(lines: Sequence[Line], words: Language) -> Habits:
    """Return how the units among some lines of a language are headed."""
    return Habits(
        headed=_share_of_headed(lines),
        titled=_titles_units_in_their_line(lines),
        worded=_sets_sentences_as_headings(lines),
        stopped=_stops_headings(lines, words),
        points=_points(lines),
        strays=_strays(lines),
    )


def _points(lines: Sequence[Line]) -> frozenset[str]:
    """Return what numbers are never of paragraphs: in a judgment, the claims 1) and 2) beside its rulings 1. and 2."""
    labels = [line.label for line in lines if line.label is not None and not line.quoted]
    begun = {label.keyword for label in labels if label.number == "1"}
    alone = all(label.type not in _UNITS for label in labels)
    return frozenset((COUNTED, "1)")) if alone and {"1.", "1)"} <= begun else frozenset((COUNTED,))


def _share_of_headed(lines: Sequence[Line]) -> float:
    """Return how many of the units whose label stands alone on its line have a heading below it, 0 to 1.

    A line before lettered points does not count: it may be the beginning of their sentence.
    """
    alone = headed = 0
    for index, line in enumerate(lines[:-2]):
        if line.label is None or line.label.type != "article" or line.label.rest:
            continue
        heading, following = lines[index + 1], lines[index + 2].label
        alone += 1
        if heading.label is None and (heading.block.style == "heading" or looks_like_heading(heading.block.text)):
            headed += following is None or (following.type == "item" and not following.number[:1].isalpha())
    return headed / alone if alone else 0.0


def _sets_sentences_as_headings(lines: Sequence[Line]) -> bool:
    """Return whether the headings that are units' labels hold the units' first sentences, as long ones show.

    So do shorter ones, if every one of them ends as a sentence does, and one with a colon, as no heading does.
    """
    rests = [line.label.rest for line in lines if line.label and line.label.type == "article" and line.label.rest
             and line.block.style == "heading"]  # fmt: skip
    in_words = sum(map(word_count, rests)) > SHORT_TITLE * len(rests) and all(map(is_sentence, rests))
    if in_words and any(rest.endswith(":") for rest in rests):
        return True
    long = sum(len(rest.split()) > BODY_AFTER_LABEL_WORDS and is_sentence(rest) for rest in rests)
    return long > MOSTLY_WORDED * len(rests)


def _titles_units_in_their_line(lines: Sequence[Line]) -> bool:
    """Return whether most units begin with a few words and a stop, as "Section 2. Dues. Dues are set by the Board".

    So does one whose words are alone in its line, over more of its text: "Section 3. Arrears." over "1. They are".
    """
    return are_titled(lines, [index for index, line in enumerate(lines) if line.label and line.label.type in _UNITS])


def are_titled(lines: Sequence[Line], units: Sequence[int]) -> bool:
    """Return whether most of some labelled lines begin with a few words and a stop, "Dues. Dues are set by the"."""
    rests = {
        index: label.rest
        for index in units
        if (label := lines[index].label) is not None
        and lines[index].block.style != "heading"
        and label.rest[-1:] in _ENDS
    }
    titled = sum(split_title(rest)[0] != "" or is_title_alone(lines, index) for index, rest in rests.items())
    return titled >= FEWEST_TITLED and titled >= MOSTLY_TITLED * len(rests)


def is_title_alone(lines: Sequence[Line], index: int) -> bool:
    """Return whether a unit's line may hold its heading alone, with a stop and over the first of its paragraphs."""
    label = lines[index].label
    following = lines[index + 1].label if index + 1 < len(lines) else None
    if label is None or following is None or following.type != "item" or following.number != "1":
        return False
    is_one = label.rest[-1:] == "." and ". " not in label.rest
    return is_one and word_count(label.rest) <= HEADING_WORDS


def _stops_headings(lines: Sequence[Line], words: Language) -> bool:
    """Return whether most units begin with a few words and a stop, and go on below, as British acts print headings.

    They stand behind the unit's label or, where that stands alone, in the line below it. Headings differ from unit to
    unit, and few have a verb.
    """
    units = [index for index, line in enumerate(lines) if line.label and line.label.type in _UNITS]
    titles = [title for index in units if (title := stopped_title(lines, index))]
    worded = sum(not words.predicates.isdisjoint(title.lower()[:-1].split()) for title in titles)
    if 2 * worded > len(titles) or 2 * len(set(titles)) <= len(titles):
        return False
    if len(titles) < FEWEST_TITLED or len(titles) < MOSTLY_TITLED * len(units):
        return False
    return sum(map(word_count, titles)) <= SHORT_TITLE * len(titles)


def stopped_title(lines: Sequence[Line], index: int) -> str:
    """Return the one short sentence with which a unit begins, if text of the unit follows below; else ""."""
    label = lines[index].label
    place = index + (label is not None and not label.rest)
    below = lines[place] if place < len(lines) else None
    if label is None or below is None or below.block.style == "row" or (place > index and below.label is not None):
        return ""
    following = lines[place + 1].label if place + 1 < len(lines) else None
    if place + 1 >= len(lines) or (following is not None and following.type != "item"):
        return ""
    title = label.rest or below.block.text
    return title if is_stopped_heading(title) else ""


def _strays(lines: Sequence[Line]) -> frozenset[int]:
    """Return the units whose words have nothing but the look of a heading, where the units near them have none.

    A line of a sentence that a page or a link cut off looks like one: "9 § Ett institut ska även sända filerna till";
    a few words without a number are one all the same.
    """
    units = [index for index, line in enumerate(lines) if line.label is not None and line.label.type in _UNITS]
    shown = [_heading_shown(lines, index) for index in units]
    if "by its look" not in shown or shown.count("") <= FEW_HEADED * len(units):
        return frozenset()
    strays = []
    for place, index in enumerate(units):
        near = shown[max(0, place - NEAR) : place] + shown[place + 1 : place + 1 + NEAR]
        fewest = FEWEST_BEFORE_POINTS if _points_follow(lines, index) else NEAR
        if shown[place] == "by its look" and len(near) >= fewest and near.count("") >= (1 - FEW_HEADED) * len(near):
            strays.append(index)
    return frozenset(strays)


def _points_follow(lines: Sequence[Line], index: int) -> bool:
    """Return whether lettered points stand below a unit's line, which may begin their sentence."""
    label = lines[index + 1].label if index + 1 < len(lines) else None
    return label is not None and label.type == "item" and label.number[:1].islower()


Shown = Literal["", "by its look", "as one"]


def _heading_shown(lines: Sequence[Line], index: int) -> Shown:
    """Return whether a unit has a heading, and whether more than the look of the words shows it."""
    line, label = lines[index], lines[index].label
    assert label is not None
    if line.above is not None:
        return "as one"
    if label.rest:
        if line.block.style == "heading" or label.rest.isupper():
            return "as one"
        return _look(label.rest, _go_on(lines, index)) or ("as one" if split_heading(label, line.block)[0] else "")
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is None or below.label is not None:
        return ""
    if below.block.style == "heading":
        return "as one"
    return _look(below.block.text, _go_on(lines, index + 1))


def _look(text: str, goes_on: bool) -> Shown:
    if not looks_like_heading(text):
        return ""
    is_title = not goes_on and word_count(text) <= SHORT_TITLE and not any(map(str.isdigit, text))
    return "as one" if is_title else "by its look"


def _go_on(lines: Sequence[Line], index: int) -> bool:
    """Return whether points below a line go on with its sentence: "1 § This Act supplements" over "1. regulation"."""
    label = lines[index + 1].label if index + 1 < len(lines) else None
    return label is not None and label.type == "item" and label.rest[:1].islower()


def is_sentence(text: str) -> bool:
    """Return whether a text ends as a sentence or a part of one does."""
    return text[-1] in ".;:。"
