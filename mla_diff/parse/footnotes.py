"""Footnotes attached to the provision and the word where their mark stands."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict, deque
from collections.abc import Mapping, Sequence
from itertools import accumulate

from mla_diff.model.block import Block, append
from mla_diff.model.finding import Finding
from mla_diff.model.provision import Footnote
from mla_diff.parse.nodes import Node


def attach_footnotes(
    nodes: Sequence[Node], blocks: Sequence[Block]
) -> tuple[dict[int, tuple[Footnote, ...]], tuple[Finding, ...]]:
    """Return each node's footnotes, and a finding for each note without a mark.

    Marks and notes of the same number are paired in order, on the same page first, since numbers may start anew
    on each page. A note without a mark stands at the end of the last provision that begins on its page or before, so
    that its words are shown and compared; only where there is no provision at all does the finding hold them.
    """
    whole = _whole_notes(blocks, Counter(mark.number for node in nodes for mark in node.marks))
    waiting: dict[str, deque[Block]] = defaultdict(deque)
    for block in whole:
        waiting[block.number].append(block)
    found: dict[int, tuple[Footnote, ...]] = {}
    for index, node in enumerate(nodes):
        notes = []
        for mark in node.marks:
            note = _take(waiting[mark.number], node.page)
            if note:
                notes.append(Footnote(mark.number, note.text, mark.offset, note.page))
        if notes:
            found[index] = tuple(notes)
    left = [block for block in whole if _waits(waiting[block.number], block)]
    if nodes:
        _place_unmarked(left, nodes, found)
    return found, tuple(Finding("note-without-mark", _describe(note, bool(nodes)), _place(note)) for note in left)


def _whole_notes(blocks: Sequence[Block], marks: Mapping[str, int]) -> list[Block]:
    """Return the notes, each with all its paragraphs and rows, which are blocks of one number behind each other.

    Where as many marks as blocks bear a number, each block is a note of its own, as where a page begins with "*" anew.

    >>> [note.text for note in _whole_notes([Block("See a.", "note", number="1"), Block("And b.", "note", number="1")],
    ...                                     {"1": 1})]
    ['See a. And b.']
    """
    counts = Counter(block.number for block in blocks if block.style == "note")
    whole: list[Block] = []
    before: Block | None = None
    for block in blocks:
        if block.style == "note":
            goes_on = before is not None and before.style == "note" and before.number == block.number != ""
            if goes_on and counts[block.number] > marks.get(block.number, 0):
                whole[-1] = append(whole[-1], block, " ")
            else:
                whole.append(block)
        before = block
    return whole


def _waits(queue: deque[Block], note: Block) -> bool:
    return any(waiting is note for waiting in queue)


def _place_unmarked(notes: Sequence[Block], nodes: Sequence[Node], found: dict[int, tuple[Footnote, ...]]) -> None:
    """Give each note without a mark to the last provision that begins on its page or before it."""
    reached = list(accumulate((node.page or 0 for node in nodes), max))
    for note in notes:
        index = max(bisect_right(reached, note.page if note.page else reached[-1]) - 1, 0)
        added = Footnote(note.number, note.text, len(nodes[index].text), note.page)
        found[index] = (*found.get(index, ()), added)


def _take(queue: deque[Block], page: int | None) -> Block | None:
    for note in queue:
        if page is not None and note.page is not None and 0 <= note.page - page <= 1:
            queue.remove(note)
            return note
    return queue.popleft() if queue else None


def _describe(note: Block, kept: bool) -> str:
    name = f"note {note.number}" if note.number else "a note"
    if not kept:
        return f"no mark was found in the text for {name}: {note.text}"
    words = note.text.split()
    begins = " ".join(words[:_NAMED]) + (" …" if len(words) > _NAMED else "")
    return f"no mark was found in the text for {name}, which stands after the text before it: “{begins}”"


_NAMED = 8  # words of a note that its finding names


def _place(note: Block) -> str:
    return f"page {note.page}" if note.page else ""
