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

    Words quoted from around an edit give way before its own. It may stay longer where even a few words of each
    quotation take more room.

    >>> fit("“unless the sponsoring State objects in writing” added; “7” is now “14”", 60)
    '“unless the sponsoring State objects in writing” added; …'
    >>> fit("“unless the sponsoring State objects in writing” added", 40)
    '“unless the sponsoring State …” added'
    >>> fit("“shall” is now “may”, in “the City may ask”; “7” is now “14”", 50)
    '“shall” is now “may”, in “the City may ask”; …'
    """
    bare = _AROUND.sub("", said)
    for told in (said, bare):
        edits = _NEXT.split(told)
        for kept in range(len(edits), 0, -1):
            whole = "; ".join(edits[:kept]) + (_MORE if kept < len(edits) else "")
            if measure(whole) <= width:
                return whole
    first = _NEXT.split(bare)[0]
    more = _MORE if first != bare else ""
    return _with_words_cut(first, width - measure(more), measure) + more


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
