"""References that go on in a block of their own, and lists that begin or go on there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mla_diff.languages.language import Language
from mla_diff.parse.joining.open_lists import OpenLists
from mla_diff.parse.joining.text_lines import TextLine
from mla_diff.parse.label import Label
from mla_diff.parse.labels import read_label
from mla_diff.parse.labels.following import looks_like_heading
from mla_diff.parse.levels import Level, begins_list, place_item
from mla_diff.parse.open_ends import open_ends

LOOKED_AHEAD = 40  # lines in which a list that begins must go on
LONGEST_TORN = 20_000  # characters; a longer paragraph takes no torn reference
HAS_NUMBER = re.compile(r"[(\[]?(?:\d|§|[ivxlc]{1,6}\b|[a-z]\b)", re.IGNORECASE)


def is_torn(lines: Sequence[TextLine], place: int, lists: OpenLists, words: Language) -> bool:
    """Whether a reference goes on in a block of its own: "under paragraph" / "(a) of this Article".

    Behind "under Article 5 and" an item that goes on with a list, or begins one, is none of the reference.
    """
    before, line = lines[place - 1], lines[place]
    if not before.open or before.block.style != "body" or line.block.style != "body":
        return False
    text = line.block.text
    if len(before.block.text) > LONGEST_TORN or before.block.text.count(" ", 0, 60) <= 2:
        return False
    if before.block.line and line.block.line and not line.block.gap:
        return True
    label = read_label(text, words) or read_label(text.rstrip(" ;,"), words)
    if label is None or label.type == "item":
        ends = open_ends(words)
        lists_on = label is not None and _goes_on_with_list(lines, place, label, lists)
        if label is not None and _begins_below_heading(lines, place, label):
            return False
        open_end = ends.ends_in_unit(before.block.text)
        open_end = open_end or (ends.ends_in_listed_unit(before.block.text) and not lists_on)
        return open_end and bool(HAS_NUMBER.match(text))
    begins_unit = label.parted and label.rest[:1].isupper()  # "Purpose of the Regulation" over "Article 1. This"
    return label.type in ("article", "division", "annex") and text.endswith((";", ",", ".")) and not begins_unit


def _begins_below_heading(lines: Sequence[TextLine], place: int, label: Label) -> bool:
    """Whether a unit's first item stands below its heading: "Article 5. Contact Points" over "1. Each Party shall"."""
    if not (begins_list(label) and label.rest[:1].isupper()):
        return False
    own, above = lines[place - 1].label, lines[place - 2].label if place > 1 else None
    if own is not None:
        return own.type == "article" and looks_like_heading(own.rest)
    is_under_label = above is not None and above.type == "article" and not above.rest
    return is_under_label and looks_like_heading(lines[place - 1].block.text)


def _goes_on_with_list(lines: Sequence[TextLine], place: int, label: Label, lists: OpenLists) -> bool:
    """Whether an item is the next of an open list, or the first of one that has a second."""
    position = lists.place(label)
    return position.follows and (position.value.whole > 1 or has_second(lines, place, label))


def has_second(lines: Sequence[TextLine], place: int, label: Label) -> bool:
    """Whether a list that would begin with ``label`` has a second item further down, before another unit."""
    begun = place_item([], label.keyword, label.number)
    opened = [Level(begun.key, begun.value, -1)]
    for line in lines[place + 1 : place + LOOKED_AHEAD]:
        following = line.label
        if following is None:
            continue
        if following.type != "item":
            return False
        if following.keyword[-1:] == label.keyword[-1:] and following.number != label.number:
            position = place_item(opened, following.keyword, following.number)
            if position.depth == 0 and position.follows:
                return True
    return False
