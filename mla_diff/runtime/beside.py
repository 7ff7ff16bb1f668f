"""The parts of a comparison that need not wait for each other, done on two cores where texts are long.

    this process    read the old text | align                 likest: one half  candidates of one side | words: one half
    a copy of it    read the new text | read cross-references    ... the other    ... of the other     | ... the other

What the copy made comes back as bytes and is the same value again, so the result is the same on one core.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate
from typing import TypeVar

import msgspec

from mla_diff.model.alignment import Correspondence
from mla_diff.model.comparison import Change
from mla_diff.model.provision import Version
from mla_diff.model.reference import Reference
from mla_diff.parse.references import find_references
from mla_diff.runtime.cores import side_by_side

LONG_FILE = 300_000  # bytes of the shorter of two texts, read in 0.1 s; of less, handing on the version takes as long
LONG_TEXT = 800_000  # characters on both sides; their cross-references are read in 0.05 s, and they are aligned in 0.5
LONG_CHANGES = 1_000_000  # characters of changed provisions on both sides; below, the copy costs what it saves

Made = TypeVar("Made")
Other = TypeVar("Other")
Changes = tuple[Change, ...]


def load_beside(first: Callable[[], Version], second: Callable[[], Version], size: int) -> tuple[Version, Version]:
    """Return two versions, each read by one of the functions; ``size`` is that of the shorter file, in bytes."""
    if size < LONG_FILE:
        return first(), second()
    return beside_each_other(first, second, Version)


def load_series_beside(loads: Sequence[Callable[[], Version]], sizes: Sequence[int]) -> list[Version]:
    """Return the versions that the functions read, in order; ``sizes`` are those of their files, in bytes.

    This process reads every other one, so that what it tells of its progress goes from the first to the last.
    """
    order = [*range(0, len(loads), 2), *range(1, len(loads), 2)]
    ordered = in_halves(lambda at: loads[at](), order, [sizes[at] for at in order], 2 * LONG_FILE, list[Version])
    return [version for _, version in sorted(zip(order, ordered, strict=True), key=lambda pair: pair[0])]


def are_long(old: Version, new: Version) -> bool:
    """Return whether sharing out the work on two versions pays."""
    return sum(len(provision.text) for version in (old, new) for provision in version.provisions) >= LONG_TEXT


def beside_each_other(first: Callable[[], Made], second: Callable[[], Other], of: type[Other]) -> tuple[Made, Other]:
    """Return what both return; the second, whose value is of the type ``of``, is done in a copy of the process."""
    made, content = side_by_side(first, lambda: msgspec.msgpack.encode(second()))
    return made, msgspec.msgpack.decode(content, type=of)


def refer_beside(
    align: Callable[[], Made], old: Version, new: Version
) -> tuple[Made, tuple[Reference, ...], tuple[Reference, ...]]:
    """Return what ``align`` returns, and the cross-references of two versions."""
    references = partial(_references, old, new)
    if not are_long(old, new):
        return align(), *references()
    aligned, found = beside_each_other(align, references, tuple[tuple[Reference, ...], tuple[Reference, ...]])
    return aligned, *found


def _references(old: Version, new: Version) -> tuple[tuple[Reference, ...], tuple[Reference, ...]]:
    return find_references(old), find_references(new)


def work_through(
    old: Version, new: Version, changes: Callable[[Correspondence], Changes], correspondences: Sequence[Correspondence]
) -> Sequence[Changes]:
    """Return the changes of each correspondence, in order."""
    lengths = [_length_changed(old, new, correspondence) for correspondence in correspondences]
    return in_halves(changes, correspondences, lengths, LONG_CHANGES, list[Changes])


def in_halves(
    make: Callable[[Other], Made], of: Sequence[Other], lengths: Sequence[int], least: int, made: type[list[Made]]
) -> list[Made]:
    """Return what is made of each, by two processes where the ``lengths`` of the work come to ``least``."""
    sums = list(accumulate(lengths))
    if not sums or sums[-1] < least:
        return list(map(make, of))
    middle = bisect_left(sums, sums[-1] / 2)
    earlier, later = beside_each_other(lambda: list(map(make, of[:middle])), lambda: list(map(make, of[middle:])), made)
    return earlier + later


def _length_changed(old: Version, new: Version, correspondence: Correspondence) -> int:
    """Return how many characters there are to compare: none where both sides say the same."""
    texts = [
        [version.by_eid[eid].text for eid in eids]
        for version, eids in ((old, correspondence.old), (new, correspondence.new))
    ]
    return (
        0
        if texts[0] == texts[1] or not (correspondence.old and correspondence.new)
        else sum(len(text) for text in (*texts[0], *texts[1]))
    )
