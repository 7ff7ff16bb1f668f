"""A text packed for an index: its words, where its pieces stand, its provisions, and the version to show.

What is looked through for every question (vocabulary, pieces, words) is kept as it is used, what is looked at where a
text is found (provisions) is compressed, some at a time. Numbers are little-endian, so that an index can be carried to
another machine.
"""

from __future__ import annotations

import struct
import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator
from itertools import accumulate, chain, compress, islice, pairwise

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from mla_diff.model.provision import Provision, Version
from mla_diff.provenance.runs import STEP, gram_numbers
from mla_diff.provenance.spans import LEVEL, KeptSpans, pack_spans
from mla_diff.provenance.texts import Codes, Text, read_text

FORM = 2  # of a packed text; another number when what is packed, or how words are cut and numbered, changes
FRAME = 96  # provisions that are unpacked together


class Packed(Struct, frozen=True):
    """One text as a row of an index; what every question looks through comes first, since rows are read to its end."""

    name: str  # its file, below the folder that is indexed
    file_sha256: str
    id: str
    title: str
    language: str
    date: str
    size: int  # words
    vocabulary: bytes  # the numbers of its different words, in rising order
    pieces: bytes  # the numbers of every second piece of words, in rising order
    places: bytes  # where each of these begins, in steps
    words: bytes  # for each word its place in the vocabulary
    spans: bytes  # its units and paragraphs, as ``spans`` packs them
    version: bytes  # compressed, some provisions at a time: the version itself


def pack_text(name: str, version: Version, date: str = "") -> Packed:
    """Return a version as a row; ``date`` is what its file's name says, for a version that has none."""
    text = read_text(version)
    vocabulary = array("I", sorted(set(text.codes)))
    local = {code: place for place, code in enumerate(vocabulary)}
    numbers = gram_numbers(text.codes, STEP)
    order = sorted(range(len(numbers)), key=numbers.__getitem__)
    return Packed(
        name, text.sha256, text.id, text.title, text.language, text.date or date, text.size,
        _bytes(vocabulary), _bytes(array("I", map(numbers.__getitem__, order))), _bytes(_small(order, len(order))),
        _bytes(_small(map(local.__getitem__, text.codes), len(vocabulary))),
        pack_spans(text.units, text.paragraphs), _pack_version(version),
    )  # fmt: skip


def _small(numbers: Iterable[int], most: int) -> array[int]:
    """Return numbers in as few bytes each as the greatest of them needs."""
    return array("H", numbers) if most <= 0x10000 else array("I", numbers)


def _bytes(numbers: array[int]) -> bytes:
    if sys.byteorder == "big":
        numbers = array(numbers.typecode, numbers)
        numbers.byteswap()
    return numbers.tobytes()


def read_numbers(content: bytes, code: str) -> array[int]:
    """Return packed numbers of two bytes ("H") or four ("I")."""
    numbers = array(code)
    numbers.frombytes(content)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _width(content: bytes, count: int) -> str:
    """Return which code numbers were packed with."""
    return "H" if len(content) == 2 * count else "I"


class Words(Struct, frozen=True):
    """A packed text's words as places in its vocabulary."""

    vocabulary: array[int]
    places: array[int]

    def codes(self) -> Codes:
        """Return the words as numbers that mean the same in every text."""
        return array("I", map(self.vocabulary.__getitem__, self.places))

    def local(self, codes: Codes) -> list[int]:
        """Return where words of another text stand in the vocabulary, -1 for those it does not have."""
        found = []
        for code in codes:
            place = bisect_left(self.vocabulary, code)
            found.append(place if place < len(self.vocabulary) and self.vocabulary[place] == code else -1)
        return found


def read_words(vocabulary: bytes, words: bytes, size: int) -> Words:
    """Return a packed text's words."""
    return Words(read_numbers(vocabulary, "I"), read_numbers(words, _width(words, size)))


def read_pieces(pieces: bytes, places: bytes, wanted: Container[int]) -> list[tuple[int, int]]:
    """Return where pieces that are wanted begin in a packed text, in its order, each with its number."""
    numbers = read_numbers(pieces, "I")
    is_wanted = list(map(wanted.__contains__, numbers))
    if not any(is_wanted):
        return []
    starts = read_numbers(places, _width(places, len(numbers)))
    found = sorted(zip(compress(starts, is_wanted), compress(numbers, is_wanted), strict=True))
    return [(start * STEP, number) for start, number in found]


def _pack_version(version: Version) -> bytes:
    """Return a version as frames that can be read one by one: its head, then some provisions in each."""
    provisions = version.provisions
    head = replace(version, provisions=(), findings=(), furniture=())
    frames = [msgspec.msgpack.encode(head)]
    frames += [msgspec.msgpack.encode(provisions[index : index + FRAME]) for index in range(0, len(provisions), FRAME)]
    packed = [zlib.compress(frame, LEVEL) for frame in frames]
    return b"".join([struct.pack("<I", len(packed)), *(struct.pack("<I", len(frame)) for frame in packed), *packed])


def _frames(content: bytes) -> list[bytes]:
    """Return a packed version's frames, still compressed."""
    count = struct.unpack_from("<I", content)[0]
    sizes = struct.unpack_from(f"<{count}I", content, 4)
    ends = list(accumulate(sizes, initial=4 + 4 * count))
    return [content[start:end] for start, end in pairwise(ends)]


def read_version(content: bytes) -> Version:
    """Return a packed text's version, without what was found and set aside when its file was read."""
    head, *frames = _frames(content)
    version = msgspec.msgpack.decode(zlib.decompress(head), type=Version)
    return replace(version, provisions=tuple(chain.from_iterable(map(_provisions, frames))))


def read_provisions(content: bytes, place: int) -> Iterator[Provision]:
    """Yield a packed text's provisions from one of them on; only what is asked for is unpacked."""
    frames = _frames(content)[1 + place // FRAME :]
    return islice(chain.from_iterable(map(_provisions, frames)), place % FRAME, None)


def _provisions(frame: bytes) -> tuple[Provision, ...]:
    return msgspec.msgpack.decode(zlib.decompress(frame), type=tuple[Provision, ...])


def unpack_text(packed: Packed) -> Text:
    """Return the text that was packed."""
    spans = KeptSpans(packed.spans).all()
    codes = read_words(packed.vocabulary, packed.words, packed.size).codes()
    return Text(
        packed.id, packed.title, packed.language, packed.date, packed.file_sha256, codes, spans.units, spans.paragraphs
    )
