"""Whether far more words come in and go out than the two texts differ in: then they were read differently.

The floor is what no structure could change: the words that one text has and the other has not, counted as in two bags.
A comparison tells of more, since words move and sentences are made anew out of the same words; not of many times more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from mla_diff.cite.citation import cite
from mla_diff.model.comparison import Change, Comparison
from mla_diff.model.provision import DIVISIONS, Version
from mla_diff.text.tokens import match_words

#: How many times the floor, and which share of the text above it, no comparison of two texts read alike reaches: in
#: ten pairs with a known answer at most 3.4 times, where a statute of 187,000 words has 9 % more than must be.
TIMES = 4.0
SHARE = 0.03
FEWEST = 150  # words above the floor: a sentence that changed its place is none
NAMED = 3  # provisions that are named


class Floor(Struct, frozen=True):
    """Words: of the longer text, that are told to come in or go out, and that do so at the least."""

    words: int
    told: int
    least: int

    @property
    def is_left(self) -> bool:
        """Whether so much more is told than must be that the texts were probably read differently."""
        return self.told > TIMES * self.least and self.told - self.least > max(FEWEST, SHARE * self.words)


def find_floor(comparison: Comparison) -> Floor:
    """Return how many words a comparison marks, and how many it has to."""
    return _floor(comparison, sum(told for _, told in _marked(comparison)), _least(comparison))


def _floor(comparison: Comparison, told: int, least: int) -> Floor:
    return Floor(max(_count(_texts(comparison.old)), _count(_texts(comparison.new))), told, least)


def _least(comparison: Comparison) -> int:
    """Return how many words one text has and the other has not; what is kept stands in both."""
    old: Counter[str] = Counter()
    new: Counter[str] = Counter()
    for op in (op for changes in comparison.changes for change in changes for op in change.ops):
        if op.sign != "=":
            (old if op.sign == "-" else new).update(match_words(op.text))
    return (old - new).total() + (new - old).total()


def _marked(comparison: Comparison) -> Iterator[tuple[Change, int]]:
    """Yield the changes, each with how many of its words are marked."""
    for changes in comparison.changes:
        for change in changes:
            yield change, sum(len(match_words(op.text)) for op in change.ops if op.sign != "=" and not op.reason)


def tell_floor(comparison: Comparison) -> Iterator[str]:
    """Yield the notice that two files were probably read differently, with the provisions that show it most."""
    if not _is_much_marked(comparison):
        return
    words = list(_marked(comparison))
    told = sum(marked for _, marked in words)
    least = _least(comparison)
    if told <= TIMES * least:  # which spares counting the words of both texts
        return
    floor = _floor(comparison, told, least)
    if not floor.is_left:
        return
    marked: Counter[str] = Counter()
    for change, told in words:
        version, eid = (comparison.new, change.new) if change.new else (comparison.old, change.old or "")
        marked[cite(version, _unit(version, eid))] += told
    where = ", ".join(place for place, _ in marked.most_common(NAMED))
    yield (
        f"These two files were read differently: {floor.told:,} words are marked, though the texts differ in no more "
        f"than {floor.least:,} words if their order is left aside. Much of what is marked is probably layout, not law; "
        f"look at {where} first."
    )


def _is_much_marked(comparison: Comparison) -> bool:
    """Return whether enough letters are marked for the words to be worth counting."""
    letters = max(
        sum(len(provision.text) for provision in version.provisions) for version in (comparison.old, comparison.new)
    )
    marked = sum(len(op.text) for changes in comparison.changes for change in changes for op in change.ops
                 if op.sign != "=" and not op.reason)  # fmt: skip
    return marked > SHARE * letters


def _texts(version: Version) -> Iterator[str]:
    for provision in version.provisions:
        yield provision.heading
        yield provision.text


def _count(texts: Iterator[str]) -> int:
    return sum(len(match_words(text)) for text in texts)


def _unit(version: Version, eid: str) -> str:
    """Return the article that a provision stands in, or the highest unit that is no division."""
    at = eid
    while (parent := version.by_eid[at].parent) and version.by_eid[parent].kind not in DIVISIONS:
        at = parent
    return at
