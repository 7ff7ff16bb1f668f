"""How a file sets the headings of its units, which no single unit shows: seen over all of them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from mla_diff.parse.label import BODY_AFTER_LABEL_WORDS
from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.parse.lines import Line
from mla_diff.parse.run_in import split_title

#: Share of the units with words in their label's heading from which on whole sentences there are text: five collections
#: that print them so have .5 and more, 50 other files at most .04.
MOSTLY_WORDED = 0.3


MOSTLY_TITLED = 0.7  # share of the units, from which on a short first sentence is their heading, if so many do


FEWEST_TITLED = 3


_UNITS = ("article", "subunit")


_ENDS = (".", ";", ":")  # of a sentence; what else ends a label's line is a heading


class Habits(Struct, frozen=True):
    """How the units of a file are headed."""

    headed: float = 0.0  # share of the units with their label alone on a line that have a heading below it
    titled: bool = False  # whether they begin with a heading that a stop parts from their text: "Dues. Dues are"
    worded: bool = False  # whether their first sentence is set as part of the heading that is their label


def habits_of(lines: Sequence[Line]) -> Habits:
    """Return how the units among some lines are headed."""
    return Habits(_share_of_headed(lines), _titles_units_in_their_line(lines), _sets_sentences_as_headings(lines))


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
    """Return whether the headings that are units' labels hold the units' first sentences, as long ones show."""
    rests = [line.label.rest for line in lines if line.label and line.label.type == "article" and line.label.rest
             and line.block.style == "heading"]  # fmt: skip
    long = sum(len(rest.split()) > BODY_AFTER_LABEL_WORDS and is_sentence(rest) for rest in rests)
    return long > MOSTLY_WORDED * len(rests)


def _titles_units_in_their_line(lines: Sequence[Line]) -> bool:
    """Return whether most units begin with a few words and a stop, as "Section 2. Dues. Dues are set by the Board"."""
    rests = [
        line.label.rest
        for line in lines
        if line.label and line.label.type in _UNITS and line.block.style != "heading" and line.label.rest[-1:] in _ENDS
    ]
    titled = sum(". " in rest and split_title(rest)[0] != "" for rest in rests)
    return titled >= FEWEST_TITLED and titled >= MOSTLY_TITLED * len(rests)


def is_sentence(text: str) -> bool:
    """Return whether a text ends as a sentence or a part of one does."""
    return text[-1] in ".;:。"
