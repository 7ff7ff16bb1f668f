"""What is said of a change in a line of so many letters: the law's words are cut, what happened to them is not."""

from __future__ import annotations

import re
from collections.abc import Callable

FEWEST = 3  # words that are left of a quotation
_NEXT = re.compile(r"; (?=“|\d+ more |[^“”]* to it$)")  # between two edits, and before those who refer to it
_QUOTED = re.compile(r"“([^”]*)”")
_AROUND = re.compile(r", in “[^”]*”(?=; |$)")  # the words around short ones
_MORE = "; …"


def fit(said: str, width: int, measure: Callable[[str], int] = len) -> str:
    """Return what a headline says in ``width`` letters: as many edits as fit whole, else the first one's words cut.

    Words quoted from around an edit give way first. It may stay longer where even a few words of each
    quotation take more room.

    >>> fit("“unless the sponsoring State objects in writing” added; “7” is now “14”", 60)
    '“unless the sponsoring State objects in writing” added; …'
    >>> fit("“unless the sponsoring State objects in writing” added", 40)
    '“unless the sponsoring State …” added'
    """
    if measure(said) > width:
        said = _AROUND.sub("", said)
    if measure(said) <= width:
        return said
    edits = _NEXT.split(said)
    while len(edits) > 1:
        edits.pop()
        whole = "; ".join(edits) + _MORE
        if measure(whole) <= width:
            return whole
    more = _MORE if edits[0] != said else ""
    return _with_words_cut(edits[0], width - measure(more), measure) + more


def _with_words_cut(edit: str, width: int, measure: Callable[[str], int]) -> str:
    """Return an edit with the longest of its quotations cut, word by word, until it fits."""
    while measure(edit) > width:
        longest = max(_QUOTED.finditer(edit), key=lambda quoted: len(quoted[1]), default=None)
        kept = longest[1].removesuffix(" …").split(" ")[:-1] if longest else []
        if longest is None or len(kept) < FEWEST:
            break
        while kept[-1] == "…":
            kept.pop()
        edit = f"{edit[: longest.start()]}“{' '.join(kept)} …”{edit[longest.end() :]}"
    return edit
