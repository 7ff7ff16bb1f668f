"""A version as provenance sees it: one stream of words, and where in it each provision begins and ends."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from functools import cached_property
from typing import TypeAlias
from zlib import crc32

from msgspec import Struct

from mla_diff.align.units import basic_units
from mla_diff.cite.citation import cite
from mla_diff.model.provision import Provision, Version, display_text
from mla_diff.text.normalise import match_key
from mla_diff.text.tokens import words

Codes: TypeAlias = "array[int]"  # a word as a number of 32 bits, the same in every process and on every machine


class _Numbers(dict[str, int]):
    """The number of each word, worked out once."""

    def __missing__(self, word: str) -> int:
        number = self[word] = crc32(match_key(word).encode("utf-8", "surrogatepass"))
        return number


_numbers = _Numbers()
_MANY = 500_000  # different words kept at a time; a corpus of scanned texts has more misreadings than words


def word_codes(text: str) -> Codes:
    """Return the words of a text as numbers: what stands for a word does not depend on what was read before.

    Two words of the same length that differ within four bytes never share a number; of all pairs of 100,000 words
    about one does.

    >>> word_codes("The State’s DUTY") == word_codes("the state's duty")
    True
    """
    if len(_numbers) > _MANY:
        _numbers.clear()
    return array("I", map(_numbers.__getitem__, words(text)))


class Span(Struct, frozen=True):
    """A provision with all below it, as a stretch of its text's words, counted from 0; ``end`` is not part of it."""

    eid: str
    kind: str
    number: str
    label: str
    heading: str
    cited: str  # "Art. 18(3)"
    start: int
    end: int
    unit: int  # the place among the text's units of the one it stands in, or is
    place: int = 0  # among the version's provisions

    @property
    def size(self) -> int:
        """How many words it has."""
        return self.end - self.start


class Text(Struct, frozen=True, dict=True):
    """A text to look in or to look for: its words in order, its units (articles, mostly), and their paragraphs."""

    id: str
    title: str
    language: str
    date: str
    sha256: str
    codes: Codes
    units: tuple[Span, ...]
    paragraphs: tuple[Span, ...]  # directly below a unit

    @cached_property
    def unit_starts(self) -> list[int]:
        """Where each unit begins, for a search by halves."""
        return [unit.start for unit in self.units]

    @cached_property
    def paragraph_starts(self) -> list[int]:
        """Where each paragraph begins, for a search by halves."""
        return [paragraph.start for paragraph in self.paragraphs]

    @property
    def size(self) -> int:
        """How many words it has."""
        return len(self.codes)


def read_text(version: Version) -> Text:
    """Return a version as a stream of words with the places of its units and of the paragraphs in them.

    Headings are words like any other; labels are not, since they change with every renumbering. Words outside units,
    such as the title of a part, are in the stream and in no unit.
    """
    codes: Codes = array("I")
    starts: dict[str, int] = {}
    places: dict[str, int] = {}
    for provision in version.provisions:
        starts[provision.eid] = len(codes)
        places[provision.eid] = len(places)
        codes.extend(word_codes(display_text(provision)))
    ends = _ends(version, starts, len(codes))
    units: list[Span] = []
    paragraphs: list[Span] = []
    for provision in basic_units(version):
        if provision.kind == "preface" or starts[provision.eid] == ends[provision.eid]:
            continue
        place = len(units)
        units.append(_span(version, provision, starts, ends, place, places[provision.eid]))
        paragraphs += [
            _span(version, below, starts, ends, place, places[below.eid])
            for below in version.children.get(provision.eid, ())
            if starts[below.eid] < ends[below.eid]
        ]
    return Text(
        version.id, version.title, version.language, version.date, version.source.sha256, codes, tuple(units),
        tuple(paragraphs),
    )  # fmt: skip


def _ends(version: Version, starts: dict[str, int], size: int) -> dict[str, int]:
    """Return where each provision ends with all below it: provisions stand in document order."""
    ends: dict[str, int] = {}
    following = size
    last_below: dict[str, int] = {}
    for provision in reversed(version.provisions):
        ends[provision.eid] = last_below.get(provision.eid, following)
        if provision.parent and provision.parent not in last_below:
            last_below[provision.parent] = ends[provision.eid]
        following = starts[provision.eid]
    return ends


def _span(
    version: Version, provision: Provision, starts: dict[str, int], ends: dict[str, int], unit: int, place: int
) -> Span:
    return Span(
        provision.eid, provision.kind, provision.number, provision.label, provision.heading,
        cite(version, provision.eid), starts[provision.eid], ends[provision.eid], unit, place,
    )  # fmt: skip


def passage(provisions: Iterable[Provision], start: int, end: int) -> str:
    """Return the words ``start`` to ``end`` of provisions in order, counted from 0, as they are written there.

    >>> article = Provision("art_8", "article", "8", "Article 8", "Costs", None, "Each Party bears its own costs.")
    >>> passage([article], 2, 5)
    'Party bears its'
    """
    found: list[str] = []
    done = 0
    for provision in provisions:
        text = display_text(provision)
        own = words(text)
        first, last = max(start - done, 0), min(end - done, len(own))
        if first < last:
            found.append(_written(text, own, first, last))
        done += len(own)
        if done >= end:
            break
    return " ".join(found)


def _written(text: str, own: list[str], first: int, last: int) -> str:
    """Return a text from one of its words to another, with what stands between them."""
    index = begin = 0
    for place, word in enumerate(own[:last]):
        index = text.index(word, index)
        if place == first:
            begin = index
        index += len(word)
    return text[begin:index]
