"""What begins or ends a treaty, or counts in words: "The Parties,", "Done at", "PRIMERO.- Las Partes"."""

from __future__ import annotations

import re

from mla_diff.languages.language import Language
from mla_diff.parse.label import Label
from mla_diff.parse.labels.counting import number_in_words
from mla_diff.parse.labels.patterns import Patterns

LONGEST_DATED = 80  # characters


def read_spoken_item(text: str, words: Language, patterns: Patterns) -> Label | None:
    """Return the label of an item that is counted in words: "PRIMERO.- Las Partes", "أولا - تتعاون"."""
    named = number_in_words(text, 0, words, patterns) if text[0].isupper() or not text[0].isascii() else None
    parted = _SPOKEN_BORDER.match(text, named.end) if named else None
    if named is None or parted is None or not text[0].isalpha():
        return None
    return Label("item", "point", named.value, text[: parted.end()].strip(), text[parted.end() :].strip(), "first")


_SPOKEN_BORDER = re.compile(r"(?:\.\s?[-–—]+|[.:]|\s?[-–—]+)(?=\s)")


def read_edges(text: str, patterns: Patterns) -> Label | None:
    """Return the label of a preamble or a closing formula, or None."""
    match = patterns.preamble.match(text)
    if match and (match.end() == len(text) or text[match.end()].isupper()):
        return Label("preamble", "preamble", "", text[: match.end()].strip(), text[match.end() :])
    if patterns.closing.match(text):
        return Label("closing", "final clause", "", "", text)
    return None
