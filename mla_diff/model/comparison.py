"""Two versions, their alignment and the words that changed: all that a renderer may read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from importlib import import_module
from typing import Any, Literal

from msgspec import Struct

from mla_diff.model.alignment import Alignment, Correspondence
from mla_diff.model.borders import Borders, Crossing
from mla_diff.model.provision import Version
from mla_diff.model.recut import is_recut, keeps_numbers
from mla_diff.model.reference import Reference

Sign = Literal["=", "-", "+"]
#: Why an op counts as no change of substance: a cross-reference that follows its target, or typography only; or words
#: that nothing is known of: one side is a paraphrase, or the other text is held in part and would not show them.
Reason = Literal["", "renumbering", "typography", "paraphrase", "not attested"]
#: Reasons for which words stand unmarked: they were not compared.
UNCOMPARED: frozenset[Reason] = frozenset({"paraphrase", "not attested"})


class Op(Struct, frozen=True):
    """A run of text that is equal, deleted or inserted. ``reason`` says where it is no change of substance."""

    sign: Sign
    text: str  # never empty
    reason: Reason = ""


class Change(Struct, frozen=True):
    """The words of one old and one new provision against each other.

    ``old`` or ``new`` is None where the words have no counterpart. All ops of a correspondence that name a
    provision, joined in order without the other side's, are that provision's heading and own words.
    """

    old: str | None
    new: str | None
    ops: tuple[Op, ...]

    @property
    def is_equal(self) -> bool:
        """Whether nothing is marked at all."""
        return all(op.sign == "=" for op in self.ops)

    @property
    def length_kept(self) -> int:
        """How many characters both texts have in common."""
        return sum(len(op.text) for op in self.ops if op.sign == "=")

    @property
    def is_compared(self) -> bool:
        """Whether the words were compared at all; else every op says why not, and the texts are shown unmarked."""
        return not any(op.reason in UNCOMPARED for op in self.ops)

    @property
    def is_substantive(self) -> bool:
        """Whether any word changed other than by renumbering or typography."""
        return _any_substantive(self.ops)


class NoteChange(Struct, frozen=True):
    """A footnote that changed, came or went; one that is the same on both sides has no such value.

    ``old`` and ``new`` are the provisions it stands in, None on the side that does not have it.
    """

    old: str | None
    new: str | None
    old_number: str  # as printed: "1", "*"
    new_number: str
    ops: tuple[Op, ...]

    @property
    def is_substantive(self) -> bool:
        """Whether any word of the note changed; typography is none."""
        return _any_substantive(self.ops)


def _any_substantive(ops: Iterable[Op]) -> bool:
    for op in ops:  # noqa: SIM110 - asked of each change several times: any() takes twice as long
        if op.sign != "=" and not op.reason:
            return True
    return False


def compares_words(old: Version, new: Version) -> bool:
    """Return whether the wording of two versions can be compared: not with a paraphrase, unless it is the same one."""
    return "paraphrase" not in (old.nature, new.nature) or old.source.sha256 == new.source.sha256


def is_attested(old: Version, new: Version, correspondence: Correspondence) -> bool:
    """Return whether the texts show that a correspondence without counterpart was inserted or deleted.

    They do not where the other side is held in part or lacks that kind of provision, nor for a paraphrase, whose
    counterpart may be there in other words. With provisions on both sides the answer is always yes.
    """
    if correspondence.old and correspondence.new:
        return True
    bearing, lacking, eids = (new, old, correspondence.new) if correspondence.new else (old, new, correspondence.old)
    if lacking.fragment or not compares_words(old, new):
        return False
    return not all(_is_lacking(bearing, eid, lacking) for eid in eids)


def _is_lacking(version: Version, eid: str, other: Version) -> bool:
    """Return whether a provision is, or stands in, one of a kind that the other version's text leaves out."""
    at: str | None = eid
    while at and version.by_eid[at].kind not in other.lacks:
        at = version.by_eid[at].parent
    return at is not None


class Comparison(Struct, frozen=True, dict=True):
    """What a renderer may read. ``changes`` holds for each correspondence, in order, its word changes.

    ``notes`` holds the footnotes that changed, for each correspondence likewise; it is empty where none did.
    ``title`` holds the words of both titles where these are no provisions of their own.
    """

    old: Version
    new: Version
    alignment: Alignment
    changes: tuple[tuple[Change, ...], ...]
    old_references: tuple[Reference, ...] = ()
    new_references: tuple[Reference, ...] = ()
    notes: tuple[tuple[NoteChange, ...], ...] = ()
    title: tuple[Op, ...] = ()

    @cached_property
    def changes_of(self) -> Mapping[Correspondence, tuple[Change, ...]]:
        """The word changes of each correspondence."""
        return dict(zip(self.alignment.correspondences, self.changes, strict=True))

    @cached_property
    def notes_of(self) -> Mapping[Correspondence, tuple[NoteChange, ...]]:
        """The footnotes that changed, of each correspondence that has any."""
        pairs = zip(self.alignment.correspondences, self.notes, strict=False)
        return {correspondence: notes for correspondence, notes in pairs if notes}

    @cached_property
    def crossings(self) -> Mapping[str, Crossing]:
        """The articles that stand in another part between the same neighbours, by their new eId."""
        return Borders(self.old, self.new, self.alignment).crossings

    @cached_property
    def recut(self) -> frozenset[Correspondence]:
        """The correspondences in which words stayed and blocks of text begin elsewhere; whatever else happened."""
        found = []
        for correspondence, changes in zip(self.alignment.correspondences, self.changes, strict=True):
            if len(correspondence.old) + len(correspondence.new) > 2:
                shared = [(change.old, change.new, change.length_kept) for change in changes]
                found += [correspondence] if is_recut(self.old, self.new, correspondence, shared) else []
        return frozenset(found)

    def is_only_recut(self, correspondence: Correspondence) -> bool:
        """Return whether nothing but where blocks of text begin changed: no word, no number and no place."""
        one = correspondence
        return (
            one in self.recut and not (one.renumbered or one.moved) and keeps_numbers(self.old, self.new, one)
            and not self.is_modified(one)
        )  # fmt: skip

    def is_modified(self, correspondence: Correspondence) -> bool:
        """Return whether words of a correspondence changed in substance, those of its footnotes included.

        Inserted and deleted words count as such.
        """
        changes = self.changes_of.get(correspondence)
        if changes is None:  # that of the titles, which stands in no alignment
            return _any_substantive(self.title)
        if any(_any_substantive(change.ops) for change in changes):
            return True
        return bool(self.notes) and any(note.is_substantive for note in self.notes_of.get(correspondence, ()))

    def is_attested(self, correspondence: Correspondence) -> bool:
        """Return whether the texts show that a correspondence without counterpart was inserted or deleted."""
        return is_attested(self.old, self.new, correspondence)

    def all_ops(self) -> Iterator[Op]:
        """Yield every run of words that was compared: of the titles, the provisions and the footnotes."""
        yield from self.title
        for changes in self.changes:
            for change in changes:
                yield from change.ops
        for notes in self.notes:
            for note in notes:
                yield from note.ops

    @property
    def differs(self) -> bool:
        """Whether the versions are known to differ in anything but typography: words, numbers or order.

        All words that were read count: title, provisions, rows of tables and footnotes; and in which part an article
        stands. Where a block of text without a number begins is layout. What is not attested is not known to differ;
        a paraphrase does, since it is not the text. Files of which no provision was read differ where their bytes do:
        nothing else is known of them.
        """
        if not (self.old.provisions and self.new.provisions):
            return self.old.source.sha256 != self.new.source.sha256
        return (
            any(
                (correspondence.relation != "one-to-one" or correspondence.renumbered or correspondence.moved)
                and self.is_attested(correspondence)
                and not self.is_only_recut(correspondence)
                for correspondence in self.alignment.correspondences
            )
            or bool(self.crossings)
            or any(op.sign != "=" and op.reason not in ("typography", "not attested") for op in self.all_ops())
        )

    def _repr_html_(self) -> str:
        """Return the redline that a notebook shows; its writer is found by name, since the model knows no format."""
        return str(import_module("mla_diff.writers.notebook").render(self))

    def show(self, only: Sequence[str] = (), kinds: str = "", ignore: str = "", everything: bool = False) -> Any:
        """Return a part of the comparison for a notebook: of some provisions, or of some kinds of change.

        ``only`` names provisions ("Art. 8(3)"), ``kinds`` and ``ignore`` kinds of change ("force,scope").
        Raises UnknownNameError for what is not there.
        """
        return import_module("mla_diff.pipeline").show_part(self, only, kinds, ignore, everything)

    def to_frame(self, everything: bool = False) -> dict[str, list[Any]]:
        """Return the changes as columns, of which pandas and polars make a frame: ``DataFrame(one.to_frame())``.

        A row is a provision that changed, or any with ``everything``.
        """
        columns: dict[str, list[Any]] = import_module("mla_diff.writers.frame").columns(self, everything)
        return columns
