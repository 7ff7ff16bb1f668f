"""Runs of words that two texts share, in order."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from rapidfuzz.distance import Indel

from mla_diff.align.thresholds import LEAST_RUN
from mla_diff.text.similarity import Words


class Run(Struct, frozen=True):
    """Equal words: where they start in either text, and how many."""

    old: int
    new: int
    length: int


def equal_runs(old: Words, new: Words) -> Iterator[Run]:
    """Yield the runs of the longest sequence of words that two texts share, in order.

    >>> [(run.old, run.new, run.length) for run in equal_runs([1, 2, 3, 9], [7, 1, 2, 9])]
    [(0, 1, 2), (3, 3, 1)]
    """
    for block in Indel.opcodes(old, new):
        if block.tag == "equal":
            yield Run(block.src_start, block.dest_start, block.src_end - block.src_start)


def common_mask(words: Words, other: Words) -> bytearray:
    """Return 1 for each word that stands in a run of words common to both texts, in order, that is no mere chance.

    >>> list(common_mask([1, 2, 3, 4, 9], [7, 1, 2, 3, 8, 9]))
    [1, 1, 1, 0, 0]
    """
    mask = bytearray(len(words))
    for run in equal_runs(words, other):
        if run.length >= LEAST_RUN:
            mask[run.old : run.old + run.length] = b"\1" * run.length
    return mask
