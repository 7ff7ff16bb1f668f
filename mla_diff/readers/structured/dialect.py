"""What a reader has to know of an XML vocabulary: which elements are provisions, numbers, headings, notes, rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

from msgspec import Struct

from mla_diff.model.provision import Kind
from mla_diff.readers.structured.words import BORDER, EDGE

Element = Any  # lxml ships no types
#: Given an element that is a provision only in some places, and the kinds it stands in, outermost first, the kind it
#: is there; None where it is no provision of its own, and its content belongs to what it stands in.
Chooser = Callable[[Element, Sequence[Kind]], "Kind | None"]

#: Units in which rules stand: what is numbered inside one of them is no further basic unit.
BASIC: frozenset[Kind] = frozenset({"article", "section", "paragraph", "subsection", "point", "recital"})


_FORMULA = "math"  # of MathML, which stands in files of several vocabularies


class Dialect(Struct, frozen=True, dict=True):
    """One XML vocabulary. All names are local names, without namespace or prefix."""

    format: str  # as ``Source.format`` has it
    kinds: Mapping[str, Kind]  # elements that are always provisions
    choosers: Mapping[str, Chooser] = {}  # elements that are provisions depending on where they stand
    numbers: frozenset[str] = frozenset()
    headings: frozenset[str] = frozenset()
    blocks: frozenset[str] = frozenset()  # elements whose words are a paragraph of their own
    titles: frozenset[str] = frozenset()  # elements that hold the title of the whole
    notes: frozenset[str] = frozenset()  # notes that stand where their mark is printed
    note_marks: frozenset[str] = frozenset()  # marks that refer to a note elsewhere
    rows: frozenset[str] = frozenset()
    cells: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()  # line ends
    apart: frozenset[str] = frozenset()  # elements inside a line that are words of their own ("<person/><role/>")
    references: frozenset[str] = frozenset()  # elements inside a line that hold whole words
    flowing: frozenset[str] = frozenset()  # elements inside a line that part nothing, even where they hold provisions
    skipped: frozenset[str] = frozenset()  # elements that hold no words of the text
    furniture: frozenset[str] = frozenset()  # contents pages, running heads
    quoted: frozenset[str] = frozenset()  # text of another act, quoted: no unit in it is one of this act
    raised: frozenset[str] = frozenset()  # elements whose words are set as superscript
    inserted: frozenset[str] = frozenset()
    deleted: frozenset[str] = frozenset()
    change: str = ""  # an attribute that says of any element that it was "added" or "deleted"
    number_attributes: tuple[str, ...] = ()  # of a printed number: what it counts as
    ids: tuple[str, ...] = ("id",)  # attributes that name a provision, the first that is there counts
    targets: tuple[str, ...] = ("href",)  # attributes of a note's mark that name the note

    @cached_property
    def lines(self) -> frozenset[str]:
        """Elements whose words are a paragraph of their own when they stand among provisions."""
        return self.blocks | self.breaks

    @cached_property
    def parting(self) -> frozenset[str]:
        """Elements that part words where several of them are read as one line."""
        return self.blocks | self.breaks | self.cells | self.numbers | self.headings

    @cached_property
    def starts(self) -> frozenset[str]:
        """Elements with which a paragraph, a row or a provision begins."""
        units = self.kinds.keys() | self.choosers.keys()
        return self.blocks | self.rows | self.numbers | self.headings | units

    def edge(self, name: str) -> str:
        """Return what stands at the edges of an element inside a line."""
        if name in self.apart:
            return BORDER
        return EDGE if name in self.references or name == _FORMULA else ""


def local_name(element: Element) -> str:
    """Return an element's name without its namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def has_child(element: Element, names: frozenset[str]) -> bool:
    """Return whether an element of one of these names stands directly in it."""
    return any(local_name(child) in names for child in element)
