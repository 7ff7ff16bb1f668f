"""What a report is made of: the values that writers paint, in the order in which a reader meets them.

``layout`` puts rows into sections and both into order, ``compose`` says what there is to say of each; what a value
holds before that is its place and its words, with nothing said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from mla_diff.model.alignment import Correspondence
from mla_diff.model.comparison import Change, NoteChange
from mla_diff.model.provision import Provision

#: What a remark is about: the shares of a split or merge, where words came from, the part that an article left without
#: leaving its neighbours, where words went, what a person set, what is doubtful, where words not joined may stand.
RemarkKind = Literal["shares", "origin", "division", "left", "by hand", "question", "candidate"]
#: What a piece of a remark is: our own words (""), words of the law, the place at which this is said, or the name of a
#: provision of either side, to which a format with links can lead; "was" is where one stood that is now elsewhere.
Target = Literal["", "law", "here", "old", "new", "was"]


#: The eId of a title that is no provision of its version.
TITLE = "title"


class Span(Struct, frozen=True):
    """A piece of a remark; one that leads to a provision has its eId."""

    text: str
    target: Target = ""
    eid: str = ""


class Remark(Struct, frozen=True):
    """A sentence about a provision."""

    kind: RemarkKind
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The sentence, for formats without links."""
        return "".join(span.text for span in self.spans)


class Departure(Struct, frozen=True):
    """Said where an old basic unit stood whose words are shown elsewhere; ``how`` is "moved" or "merged"."""

    old: str
    how: str
    remark: Remark


class Row(Struct, frozen=True):
    """One provision beside its counterpart, with the footnotes that changed.

    ``away`` is set on a row that only points to where the words went, ``crossed`` on an article that stands in another
    part between the same neighbours, ``recut`` on text that is divided differently. ``kinds`` are the kinds of change
    (``signs.CHANGE_KINDS``), none for an unchanged row; ``facts`` what happened, in a few words.
    """

    correspondence: Correspondence
    old: Provision | None
    new: Provision | None
    change: Change | None
    depth: int  # below the section's own unit
    away: bool = False
    crossed: bool = False
    recut: bool = False
    notes: tuple[NoteChange, ...] = ()
    kinds: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def is_of_table(self) -> bool:
        """Whether this is a row of a table, its cells parted by tabs."""
        provision = self.new or self.old
        return provision is not None and provision.kind == "row" and not self.away

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to see: words, label, place or footnotes."""
        correspondence = self.correspondence
        if (
            self.away
            or self.crossed
            or self.recut
            or correspondence.relation != "one-to-one"
            or correspondence.renumbered
            or correspondence.moved
        ):
            return True
        changes = (*((self.change,) if self.change else ()), *self.notes)
        return any(op.sign != "=" and op.reason != "typography" for change in changes for op in change.ops)

    @property
    def is_modified(self) -> bool:
        """Whether words changed in substance, those of the footnotes included."""
        if self.change is not None and self.change.is_substantive:
            return True
        return any(note.is_substantive for note in self.notes)


class Section(Struct, frozen=True):
    """A basic unit of either version with its rows; ``above`` are the divisions it stands under.

    ``cited`` is how the unit is cited on either side, "" for none; ``match`` how sure it is that one carries on the
    other, "" where that goes without saying or a remark says it; ``departed`` what stood behind it, and is elsewhere.
    """

    correspondence: Correspondence
    old: tuple[Provision, ...]
    new: Provision | None
    rows: tuple[Row, ...]
    above: tuple[Provision, ...]
    cited: tuple[str, str] = ("", "")
    facts: tuple[str, ...] = ()
    match: str = ""
    remarks: tuple[Remark, ...] = ()
    departed: tuple[Departure, ...] = ()

    @property
    def name(self) -> str:
        """The eId it goes by: the new one, or for a dropped unit the old one after "old-"."""
        return name_of(next(iter(self.old), None), self.new)

    @property
    def title(self) -> str:
        """How it is cited: "Art. 3", or "Art. 3 → Art. 4" where that is another name."""
        return " → ".join(dict.fromkeys(name for name in self.cited if name))

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of change of all its rows."""
        return frozenset(kind for row in self.rows for kind in row.kinds)

    @property
    def is_modified(self) -> bool:
        """Whether words changed in substance, here or in any row."""
        return any(row.is_modified for row in self.rows)

    @property
    def tells_nothing(self) -> str:
        """Why there is nothing to see: "unchanged", or "not attested" in the other text; "" where there is something.

        Of what a person looked for in vain there is something to see: the reason.
        """
        if not self.kinds:
            return "unchanged"
        said = (*self.remarks, *(remark for row in self.rows for remark in row.remarks))
        return "not attested" if self.kinds == {"unattested"} and not remarks_of(said, "by hand") else ""


class Heading(Struct, frozen=True):
    """A division of either version: part, chapter, section; one row that may be changed itself."""

    row: Row
    level: int
    departed: tuple[Departure, ...] = ()

    @property
    def name(self) -> str:
        """The eId it goes by, as a section's."""
        return name_of(self.row.old, self.row.new)

    @property
    def new(self) -> Provision | None:
        """The new division, None where it was dropped."""
        return self.row.new

    @property
    def correspondence(self) -> Correspondence:
        """The correspondence of its row."""
        return self.row.correspondence


Part = Heading | Section


def name_of(old: Provision | None, new: Provision | None) -> str:
    """Return the name under which a row or section is found in a report: "art_3", or "old-art_3" for one that went."""
    return new.eid if new else f"old-{old.eid}" if old else ""


class Headline(Struct, frozen=True):
    """One change that weighs: the provisions by eId ("" for none), how they are cited, a sentence without its stop."""

    old: str
    new: str
    where: str
    said: str

    @property
    def name(self) -> str:
        """The name under which the provision is found in a report, as a section's."""
        return self.new or f"old-{self.old}"

    @property
    def text(self) -> str:
        """The change as a sentence, for formats without links."""
        return f"{self.where}: {self.said}."


class Report(Struct, frozen=True):
    """What a comparison says, in the order in which it is read: who the texts are, notices, sums, overview, parts.

    ``verdict`` is what is said where no change is to be shown, "" where the law itself is known to differ.
    ``overview`` is what weighs most, heaviest first; none where nobody asked for it. ``scope`` says where the report
    shows only a part, "" where it shows all. ``departed`` stands before the first part.
    """

    texts: tuple[str, str]
    notices: tuple[str, ...]
    sums: tuple[str, ...]
    verdict: str
    parts: tuple[Part, ...]
    departed: tuple[Departure, ...] = ()
    overview: tuple[Headline, ...] = ()
    scope: str = ""

    @property
    def rows(self) -> Iterator[Row]:
        """All rows of headings and sections, in order; those that only point elsewhere included."""
        for part in self.parts:
            yield from (part.row,) if isinstance(part, Heading) else part.rows

    @property
    def correspondences(self) -> tuple[Correspondence, ...]:
        """All correspondences in reading order: where the first provision of each stands. Titles are in none."""
        shown = (row.correspondence for row in self.rows if not row.away)
        return tuple(correspondence for correspondence in dict.fromkeys(shown) if correspondence.old != (TITLE,))

    @property
    def entries(self) -> Iterator[tuple[Row, tuple[Remark, ...]]]:
        """The rows that stand at their own place, each with all that is said of it; a section's with its first row."""
        for part in self.parts:
            said = () if isinstance(part, Heading) else part.remarks
            for row in (part.row,) if isinstance(part, Heading) else part.rows:
                if not row.away:
                    yield row, (*said, *row.remarks)
                    said = ()


def remarks_of(parts: Sequence[Remark], *kinds: RemarkKind) -> tuple[Remark, ...]:
    """Return the remarks of some kinds."""
    return tuple(remark for remark in parts if remark.kind in kinds)
