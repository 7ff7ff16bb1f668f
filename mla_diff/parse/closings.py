"""What ends a text: signatures below its last unit, and the initials of names, which are no points."""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.parse.label import Label
from mla_diff.parse.levels import place_item
from mla_diff.parse.lines import Line
from mla_diff.parse.nodes import Outline
from mla_diff.parse.placing import LETTERED_HEADS

FEWEST_SIGNATURES = 2  # lines with names and offices at a text's end
MOST_SIGNATURES = 20
LONGEST_SIGNATURE = 6  # words of one


def no_article_follows(lines: Sequence[Line], index: int) -> bool:
    """Return whether no further article of the same text stands behind a line: none, or another text's first."""
    for line in lines[index + 1 :]:
        if line.label and line.label.type in ("annex", "preamble"):
            return True
        if line.label and line.label.type == "article":
            return line.label.number == "1"
    return True


def is_signature(outline: Outline, label: Label) -> bool:
    """Return whether an item is a person's initial and name, "S. SHUSHKEVICH", and no list goes on with that letter."""
    if label.keyword not in LETTERED_HEADS or len(label.number) != 1:
        return False
    words = label.rest.split()
    if not 1 <= len(words) <= 4 or not all(word[:1].isupper() for word in words) or not label.rest[-1].isalpha():
        return False
    in_closing = outline.unit >= 0 and outline.nodes[outline.unit].kind == "final clause"
    return in_closing or not place_item(outline.items, label.keyword, label.number).follows


def is_initial(outline: Outline, label: Label) -> bool:
    """Return whether an item is a letter before a name, "S. RES. 99", with which no list begins or goes on."""
    is_letter = label.keyword in LETTERED_HEADS and len(label.number) == 1
    return (
        is_letter
        and not any(level.key for level in outline.items)
        and not place_item((), label.keyword, label.number).follows
    )


def signatures_begin(lines: Sequence[Line], index: int) -> bool:
    """Return whether names and offices alone stand behind a finished sentence, to the end of the text or an annex."""
    before = lines[index - 1].label
    if not lines[index - 1].block.text.endswith(".") or (before is not None and not before.rest):
        return False
    texts: list[str] = []
    for line in lines[index : index + MOST_SIGNATURES + 1]:
        if line.label is not None:
            if line.label.type != "annex":
                return False
            break
        text = line.block.text
        is_name = text[0].isupper() and text[-1].isalpha() and len(text.split()) <= LONGEST_SIGNATURE
        if not is_name or line.block.style != "body":
            return False
        texts.append(text)
    in_capitals = sum(text.isupper() for text in texts)
    return FEWEST_SIGNATURES <= len(texts) <= MOST_SIGNATURES and in_capitals * 2 <= len(texts)
