"""Which whole paragraphs two texts have in common, in one order: each is a letter, and Myers' algorithm compares them.

sent      a b c d        "b" was struck out, "x" came in
returned  a x c d
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from diff_match_patch import diff_match_patch

FIRST = 0xE000  # letters of the private use area and of the planes above it stand for paragraphs
LONGEST = 20.0  # seconds; after them the rest counts as changed. No real redline takes one


def shared_runs(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[tuple[int, int, int]]:
    """Yield the runs of items that stand in both sequences: place in the old one, place in the new one, length.

    >>> list(shared_runs(["a", "b", "c", "d"], ["a", "x", "c", "d"]))
    [(0, 0, 1), (2, 2, 2)]
    """
    letters: dict[Hashable, str] = {}
    coded = ["".join(letters.setdefault(item, chr(FIRST + len(letters))) for item in items) for items in (old, new)]
    engine = diff_match_patch()
    engine.Diff_Timeout = LONGEST
    at_old = at_new = 0
    for sign, run in engine.diff_main(coded[0], coded[1], checklines=False):
        if sign == engine.DIFF_EQUAL:
            yield at_old, at_new, len(run)
        at_old += len(run) if sign != engine.DIFF_INSERT else 0
        at_new += len(run) if sign != engine.DIFF_DELETE else 0
