"""The label of a block: raised digits are an index, Art. 5 with a raised 1, or the mark of a note in front."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from msgspec.structs import replace

from mla_diff.languages.language import Language
from mla_diff.model.block import Block
from mla_diff.parse.label import Label
from mla_diff.parse.labels import read_label
from mla_diff.text.raised import RAISED, raise_digits, set_down

NONE_KNOWN: Mapping[str, Label | None] = MappingProxyType({})


def label_of(block: Block, words: Language, known: Mapping[str, Label | None] = NONE_KNOWN) -> Label | None:
    """Return the label of a block, whose raised digits are an index: Art. 5 with a raised 1 is no Art. 51.

    ``known`` holds labels of lines of running text that were read before.
    """
    text, marked = with_raised_digits(block), block.style == "heading"
    amended = AMENDED.match(text)
    if amended:
        label = read_label(text[amended.end() :], words, marked)
        return replace(label, printed=amended[0] + label.printed) if label is not None and label.number else None
    if not block.raised:
        return known[text] if text in known and not marked else read_label(text, words, marked)
    behind = _behind_mark(block, words)
    if behind is not None:
        return behind
    label = read_label(text, words, marked) or read_label(_lone_set_down(text), words, marked)
    if label is None or not label.rest:
        return label
    return Label(
        label.type, label.kind, label.number, label.printed, block.text[len(block.text) - len(label.rest) :],
        label.keyword, label.parted,
    )  # fmt: skip


def _behind_mark(block: Block, words: Language) -> Label | None:
    """Return the label of a unit that stands behind the raised mark of a note: "⁶ Art. 21"."""
    start, end = block.raised[0]
    behind = block.text[end:].lstrip()
    if start or not behind or not block.text[:end].isdigit():
        return None
    shift = len(block.text) - len(behind)
    raised = tuple((begin - shift, stop - shift) for begin, stop in block.raised[1:])
    rest = replace(block, text=behind, raised=raised, marks=())
    label = label_of(rest, words)
    if label is None or label.type not in ("article", "division", "annex"):
        return None
    return replace(label, printed=f"{block.text[:end]} {label.printed}")


#: Raised digits with no other before them are the number itself: "Art. ²".
_LONE_RAISED = re.compile(rf"(?<=\s)[{RAISED}]+(?![^\W_])")


def _lone_set_down(text: str) -> str:
    return _LONE_RAISED.sub(lambda match: set_down(match[0]), text)


#: The mark before what was amended, raised or not: "8[(h) a person", "²[3. Act not to apply", "[F3(4) The inspector".
AMENDED = re.compile(r"(?:[\d⁰¹²³⁴-⁹]{1,2}\s?\[|\[?[FCMEXIP]\d{1,4}\s?\[?)(?=\(?[\dA-Za-z]{1,4}[).])")


def with_raised_digits(block: Block) -> str:
    """Return a block's text with the digits that stand as superscript written as such; it stays as long as it is.

    >>> with_raised_digits(Block("Art. 51. Lamps", raised=((6, 7),)))
    'Art. 5¹. Lamps'
    """
    return raise_digits(block.text, block.raised)
