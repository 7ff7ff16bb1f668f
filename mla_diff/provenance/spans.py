"""A text's units and paragraphs as an index keeps them: some at a time, so that a question unpacks those it needs."""

from __future__ import annotations

import struct
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain

import msgspec
from msgspec import Struct

from mla_diff.provenance.texts import Span

FRAME = 32  # units that are packed together, with their paragraphs
LEVEL = 6  # of compression; 9 takes three times as long and saves one per cent


class Spans(Struct, frozen=True):
    """A text's units and their paragraphs, or those of a few units."""

    units: tuple[Span, ...]
    paragraphs: tuple[Span, ...]


def pack_spans(units: Sequence[Span], paragraphs: Sequence[Span]) -> bytes:
    """Return units with their paragraphs as frames, before them where each begins and how long it is."""
    frames = []
    starts = []
    for first in range(0, len(units), FRAME):
        below = tuple(paragraph for paragraph in paragraphs if first <= paragraph.unit < first + FRAME)
        frames.append(zlib.compress(msgspec.msgpack.encode(Spans(tuple(units[first : first + FRAME]), below)), LEVEL))
        starts.append(units[first].start)
    count = len(frames)
    sizes = [len(frame) for frame in frames]
    return struct.pack(f"<I{count}I{count}I", count, *starts, *sizes) + b"".join(frames)


class KeptSpans:
    """The packed units and paragraphs of one text; a frame is unpacked when one of its units is asked for."""

    def __init__(self, content: bytes) -> None:
        count = struct.unpack_from("<I", content)[0]
        self._content = content
        self._starts = struct.unpack_from(f"<{count}I", content, 4)
        sizes = struct.unpack_from(f"<{count}I", content, 4 + 4 * count)
        self._ends = list(accumulate(sizes, initial=4 + 8 * count))
        self._known: dict[int, Spans] = {}

    def unit_at(self, place: int) -> Span | None:
        """Return the unit in which a word stands, by the word's place in the text; None for a word in no unit."""
        number = bisect_right(self._starts, place) - 1
        if number < 0:
            return None
        return next((unit for unit in self._frame(number).units if unit.start <= place < unit.end), None)

    def paragraphs_of(self, unit: Span) -> Iterator[Span]:
        """Yield the paragraphs of a unit."""
        spans = self._frame(unit.unit // FRAME)
        return (paragraph for paragraph in spans.paragraphs if paragraph.unit == unit.unit)

    def all(self) -> Spans:
        """Return all units and paragraphs, in order."""
        frames = [self._frame(number) for number in range(len(self._starts))]
        return Spans(
            tuple(chain.from_iterable(frame.units for frame in frames)),
            tuple(chain.from_iterable(frame.paragraphs for frame in frames)),
        )

    def _frame(self, number: int) -> Spans:
        if number not in self._known:
            start, end = self._ends[number : number + 2]
            self._known[number] = msgspec.msgpack.decode(zlib.decompress(self._content[start:end]), type=Spans)
        return self._known[number]
