"""The value that recognising gives: what stands at the start of a line, and what follows it."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from mla_diff.model.provision import Kind

FAR = "[\u3040-\u9fff\uac00-\ud7af]"  # letters of scripts that set no spaces, in a pattern
#: A "subunit" has a word of its own as a unit has, and stands in one: the sections of an American article.
LabelType = Literal["article", "subunit", "division", "annex", "preamble", "closing", "item"]

GROUP = "#"  # begins the keyword of a division that no word names; its heading's level follows
ANEW = "##"  # the keyword of a division whose units count from 1 again behind those of the body
HEADING_WORDS = 32  # the longest heading in the ten aligned texts and the instruments has 31 words
BODY_AFTER_LABEL_WORDS = 14  # a longer rest of a label's line without a sign in between is text, not a heading


class Label(Struct, frozen=True):
    """A recognised start of a line. ``rest`` is what follows it; label and rest are the line's text."""

    type: LabelType
    kind: Kind
    number: str  # canonical: "12bis"; "" for a dash
    printed: str  # "Article 12 bis"
    rest: str
    keyword: str = ""  # "chapter", lower case; of items the shape: "(a)", "1.", "–"
    parted: bool = False  # whether a sign such as ":" or "–" parts label and rest


def word_count(text: str) -> int:
    """Return how many words a text has; of scripts that set no spaces, two letters count as one.

    >>> word_count("Grounds for refusal"), word_count("組合は、法人とする")
    (3, 5)
    """
    if text.isascii() or max(text) < _FIRST_FAR:
        return len(text.split())
    near, far = re.subn(FAR, " ", text)  # a pattern of so many letters is made when the first text needs it
    return len(near.split()) + (far + 1) // 2


_FIRST_FAR = "\u3040"
