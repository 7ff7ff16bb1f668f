"""Footnotes attached to the provision and the word where their mark stands."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence

from mla_diff.model.block import Block
from mla_diff.model.finding import Finding
from mla_diff.model.provision import Footnote
from mla_diff.parse.outline import Node


def attach_footnotes(
    nodes: Sequence[Node], blocks: Sequence[Block]
) -> tuple[dict[int, tuple[Footnote, ...]], tuple[Finding, ...]]:
    """Return each node's footnotes, and a finding for each note without a mark.

    Marks and notes of the same number are paired in order, on the same page first, since numbers may start anew
    on each page. A note without a mark is kept whole in its finding, so that no word is lost.
    """
    waiting: dict[str, deque[Block]] = defaultdict(deque)
    for block in blocks:
        if block.style == "note":
            waiting[block.number].append(block)
    found: dict[int, tuple[Footnote, ...]] = {}
    for at, node in enumerate(nodes):
        notes = []
        for mark in node.marks:
            note = _take(waiting[mark.number], node.page)
            if note:
                notes.append(Footnote(mark.number, note.text, mark.offset, note.page))
        if notes:
            found[at] = tuple(notes)
    left = (note for queue in waiting.values() for note in queue)
    return found, tuple(Finding("note-without-mark", _describe(note), _place(note)) for note in left)


def _take(queue: deque[Block], page: int | None) -> Block | None:
    for note in queue:
        if page is not None and note.page is not None and 0 <= note.page - page <= 1:
            queue.remove(note)
            return note
    return queue.popleft() if queue else None


def _describe(note: Block) -> str:
    return f"no mark was found in the text for note {note.number}: {note.text}"


def _place(note: Block) -> str:
    return f"page {note.page}" if note.page else ""
