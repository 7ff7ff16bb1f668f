"""The shape of a language's data: words only, all in lower case, the longest form of a word last or first alike."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from mla_diff.model.provision import Kind


class Keywords(Struct, frozen=True, eq=False):  # one object a language: compared and hashed as itself
    """What one language calls the parts of a treaty, and how it refers to them."""

    tag: str
    article: tuple[str, ...]
    #: Words for the units that group articles, highest first: their order is the usual nesting.
    divisions: Mapping[str, Kind]
    annex: tuple[str, ...]
    preamble: tuple[str, ...]
    #: How the closing formula begins.
    closing: tuple[str, ...]
    #: Number words and special numbers that stand where a number would: "premier" is "1".
    numbers: Mapping[str, str] = field(default_factory=dict)
    #: Words with which a recital begins inside a preamble printed as one paragraph.
    recitals: tuple[str, ...] = ()
    #: What the units inside an article are called in a reference, and their kind.
    units: Mapping[str, Kind] = field(default_factory=dict)
    #: "of this Article", "of this Convention": what a reference inside the same unit or treaty says.
    this: tuple[str, ...] = ()
    #: "to" in "Articles 20 to 22", and what parts the members of a list of numbers.
    to: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    #: Words that tie a reference to another instrument: "of the Treaty", "of Regulation".
    of: tuple[str, ...] = ()
    #: What such texts call themselves; of several lines on a title page, the one with such a word is the title.
    instruments: tuple[str, ...] = ()
    #: Whether the number stands before the word ("Erster Teil", "eerste lid").
    number_first: bool = False
