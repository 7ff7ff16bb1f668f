"""The value that recognising gives: what stands at the start of a line, and what follows it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from mla_diff.model.provision import Kind

LabelType = Literal["article", "division", "annex", "preamble", "closing", "item"]

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
