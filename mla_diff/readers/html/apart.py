"""Elements in one line that are parted from what is around them, as a number is from its text: "1 §" before "Scope"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from mla_diff.readers import assemble
from mla_diff.readers.html.css import PageStyle
from mla_diff.readers.html.regions import attribute

#: In such elements a publisher may set a number, or the title behind it.
_INLINE = frozenset({"span", "div", "a", "b", "strong", "em", "i"})
NUMBERED = re.compile(
    rf"\(?(?:\d{{1,3}}[a-zA-Z]{{0,2}}|{assemble.LETTER}{{1,2}}|[ivxlc]{{1,6}})[.)]?|\(\d{{1,3}}\)[.]?"
)
LONGEST_NUMBER = 8
#: An element that ends in such words is parted from a title behind it, in an element of its own: "1 §", "2 luku".
_UNIT_NUMBER = re.compile(r"[^\W\d_]{0,12}\.?\s?(?:\d{1,4}[a-z]?|[IVXLC]{1,7}|§)\.?\s?(?:§|[^\W\d_]{3,12})?")
#: How publishers call the number in front of a text, and its title behind it: "LegPartNo", "lidnr", "label", "titel".
_APART_NAME = re.compile(r"(?:\w*(?:No|Num|Number|Label|Title)|(?:\w*[-_])?(?:label|num|number|title|titel)|\w*nr)")


def stands_apart(node: LexborNode, style: PageStyle, before: Sequence[str]) -> bool:
    """Return whether an element in a line is parted from what is before and after it, as a number from its text.

    ``before`` are the pieces of the block so far.
    """
    if node.tag not in _INLINE:
        return False
    text = node.text().strip()
    if len(text) == 1 and text.isalpha():
        return False  # a drop capital
    if style.sets_apart(node):
        return True
    if any(_APART_NAME.fullmatch(name) for name in attribute(node, "class").split()):
        return True
    following = node.next
    if following is None:
        return False
    if following.tag != node.tag:  # words in the line, or in another kind of element
        behind = following.text() if following.is_element_node else following.text_content or ""
        return _is_number_before(text, behind) and "".join(before).strip() in ("", text)
    if is_number(text):
        return True
    return following.text().strip()[:1].isupper() and _UNIT_NUMBER.fullmatch(text) is not None


def is_number(text: str) -> bool:
    """Return whether words are nothing but the number of a unit or an item.

    >>> [is_number(text) for text in ("12a", "(3)", "iv)", "Scope", "")]
    [True, True, True, False, False]
    """
    return len(text) <= LONGEST_NUMBER and NUMBERED.fullmatch(text) is not None


def _is_number_before(text: str, following: str) -> bool:
    """Return whether an element's words are a number with its sign, and a sentence begins right behind it."""
    return text[-1:] in (".", ")") and following[:1].isupper() and NUMBERED.fullmatch(text) is not None
