"""The tokens of a provision with what each is compared by: of a number in a cross-reference that is its target."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Mapping
from itertools import accumulate

from mla_diff.diff.words import Tokens, read_tokens
from mla_diff.model.provision import Version, display_text
from mla_diff.model.reference import Reference

#: Marks headings of which one is set in capitals: they are compared without regard to case.
CAPITALS: Hashable = "capitals"


ReferencesOf = Callable[[str], Iterable[Reference]]  # those in the text of the provision of an eId


class Keys:
    """For each provision the offsets at which a number stands for its target, with the target's key."""

    def __init__(self, references_of: ReferencesOf, group_of: Mapping[str, int]) -> None:
        self._references_of = references_of
        self._group_of = group_of

    def get(self, eid: str) -> Mapping[int, Hashable]:
        """Return the keys of a provision by their offsets."""
        return {reference.start: ("target", self._group_of[reference.target]) for reference in self._references_of(eid)}


def tokens_of(version: Version, eid: str, keys: Keys, heading: Hashable = None, by_cell: bool = False) -> Tokens:
    """Return the tokens of a provision's heading and own words; numbers of references have their target's key.

    ``heading`` marks the heading's tokens, which then equal only those of headings marked the same; ``by_cell`` does
    the same with the tokens of a row's cells and their columns.
    """
    provision = version.by_eid[eid]
    text = display_text(provision)
    tokens = read_tokens(text)
    targets = keys.get(eid)
    if not targets and heading is None and not by_cell:
        return tokens
    marked = list(tokens.keys)
    if by_cell:
        columns = accumulate(map("\t".__eq__, tokens.texts), initial=0)
        marked = list(zip(columns, tokens.keys, strict=False))
    places = list(accumulate(map(len, tokens.texts), initial=0))
    if heading is not None:
        for index in range(bisect_left(places, len(provision.heading))):
            word = tokens.keys[index]
            marked[index] = (heading, str(word).casefold() if heading is CAPITALS else word)
    own = len(text) - len(provision.text) if provision.text else 0
    found: dict[int, Hashable] = {}
    for offset, key in (targets or {}).items():
        index = bisect_left(places, own + offset)
        if index < len(marked) and places[index] == own + offset:
            found[index] = marked[index] = key
    return Tokens(tokens.texts, marked, frozenset(found))
