"""A treaty as a tree of provisions, named as Akoma Ntoso names them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal

from msgspec import Struct

from mla_diff.model.finding import Finding
from mla_diff.model.reading import Reading

Kind = Literal[
    "instrument", "preamble", "recital", "book", "part", "title", "subtitle", "chapter", "subchapter", "section",
    "subsection", "article", "paragraph", "subparagraph", "point", "row", "annex", "final clause", "preface",
]  # fmt: skip
#: Units that only group others; all kinds but these may carry rules of their own.
DIVISIONS: frozenset[str] = frozenset(
    {"instrument", "book", "part", "title", "subtitle", "chapter", "subchapter", "section", "subsection"}
)


class Footnote(Struct, frozen=True):
    """A note and the place of its mark: ``offset`` characters into the provision's ``text``."""

    number: str  # as printed: "1", "*"
    text: str
    offset: int  # characters, from 0
    page: int | None = None  # on which the note stands, counted from 1; None where the format has no pages


class Provision(Struct, frozen=True):
    """Any numbered or titled unit. ``text`` holds its own words only: the chapeau, not its children's.

    A "row" is a row of a table, its cells parted by tabs. A "preface" is what stands before the treaty itself,
    besides its title, which the version bears.
    """

    eid: str  # "art_8__para_3__point_a"; unique within its version
    kind: Kind
    number: str  # what is compared: "12bis"; "" where the unit is not numbered
    label: str  # what is printed: "Article 12 bis"
    heading: str
    parent: str | None  # eId of the unit it stands in; None at the top
    text: str
    page: int | None = None  # on which it begins, counted from 1; None where the format has no pages
    notes: tuple[Footnote, ...] = ()


def display_text(provision: Provision) -> str:
    """Return heading and own words as one text: what a word diff compares and gives back.

    >>> display_text(Provision("art_1", "article", "1", "Article 1", "Scope", None, "It applies."))
    'Scope\\nIt applies.'
    """
    if provision.heading and provision.text:
        return f"{provision.heading}\n{provision.text}"
    return provision.heading or provision.text


class Source(Struct, frozen=True):
    """The file a version was read from."""

    name: str  # the path as it was given
    sha256: str  # of the file's bytes, 64 hexadecimal digits
    format: str = ""  # "pdf", "docx", "odt", "html", "markdown", "text"


class Version(Struct, frozen=True, dict=True):
    """One dated text of the treaty: its provisions in document order."""

    id: str  # "draft-2022-11-30": the file's stem, or its id in a library
    title: str  # as the text bears it; "" where none was found
    language: str  # BCP 47 primary tag, or "" where unknown
    source: Source
    provisions: tuple[Provision, ...]  # in document order, each after the unit it stands in
    findings: tuple[Finding, ...] = ()  # what was unsure when the text was read
    furniture: tuple[str, ...] = ()  # running heads, page numbers and the like, kept so that no word is lost
    date: str = ""  # ISO 8601, to the month where only that is known
    stage: str = ""  # "draft" or "adopted", where known
    nature: str = ""  # "authentic", "official translation", "working translation", "paraphrase"; "" where not said
    fragment: bool = False  # held in part: what is absent is not attested
    lacks: tuple[Kind, ...] = ()  # kinds of provision that a text otherwise held whole leaves out; not attested either
    note: str = ""  # what has to be said wherever the text is shown
    reading: Reading = Reading()  # what the file was understood to be, and how sound that is

    @cached_property
    def by_eid(self) -> dict[str, Provision]:
        """Provisions by eId."""
        return {provision.eid: provision for provision in self.provisions}

    @cached_property
    def children(self) -> dict[str | None, tuple[Provision, ...]]:
        """Children of each eId in document order; those of ``None`` are the roots."""
        found: dict[str | None, list[Provision]] = {}
        for provision in self.provisions:
            found.setdefault(provision.parent, []).append(provision)
        return {parent: tuple(below) for parent, below in found.items()}

    @cached_property
    def named_alike(self) -> frozenset[str]:
        """The divisions, by eId, whose label another of their kind bears: sections are counted anew in each chapter."""
        divisions = [provision for provision in self.provisions if provision.kind in DIVISIONS and provision.label]
        times = Counter((provision.kind, provision.label) for provision in divisions)
        return frozenset(provision.eid for provision in divisions if times[provision.kind, provision.label] > 1)

    @cached_property
    def article_kind(self) -> Kind:
        """The kind of the basic unit: "section" in statutes whose body has sections but no articles, else "article"."""
        if self.reading.kind in ("article", "section"):
            return "section" if self.reading.kind == "section" else "article"
        kinds = {provision.kind for provision in self.provisions}
        return "section" if "section" in kinds and "article" not in kinds else "article"


def articles(version: Version) -> Iterator[Provision]:
    """Yield the articles of a version, or what stands in the place of articles."""
    return (provision for provision in version.provisions if provision.kind in ("article", version.article_kind))


def units_below(version: Version, eid: str) -> Iterator[Provision]:
    """Yield the units right below a provision, also those that stand under an unnumbered paragraph."""
    for child in version.children.get(eid, ()):
        yield child
        if child.kind == "subparagraph":
            yield from version.children.get(child.eid, ())


def ancestors(version: Version, eid: str) -> Iterator[str]:
    """Yield the eIds of what a provision stands in, the innermost first."""
    parent = version.by_eid[eid].parent
    while parent:
        yield parent
        parent = version.by_eid[parent].parent


def outermost(version: Version, eids: Sequence[str]) -> list[str]:
    """Return those that stand in no other of them: an article and its own paragraph count once."""
    members = set(eids)
    return [eid for eid in eids if not any(above in members for above in ancestors(version, eid))]


def is_number_in_number(version: Version, provision: Provision) -> bool:
    """Return whether a unit stands in one of its kind whose number its own begins with: section "2.1" in "2".

    >>> outer = Provision("sec_2", "section", "2", "2.", "Fees", None, "")
    >>> inner = Provision("sec_2-1", "section", "2.1", "2.1", "", "sec_2", "It is five crowns.")
    >>> version = Version("draft", "", "en", Source("", ""), (outer, inner))
    >>> [is_number_in_number(version, one) for one in version.provisions]
    [False, True]
    """
    outer = version.by_eid[provision.parent] if provision.parent else None
    return outer is not None and outer.kind == provision.kind and provision.number.startswith(f"{outer.number}.")
