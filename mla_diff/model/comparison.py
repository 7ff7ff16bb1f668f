"""Two versions, their alignment and the words that changed: all that a renderer may read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from mla_diff.model.alignment import Alignment, Correspondence
from mla_diff.model.provision import Version
from mla_diff.model.reference import Reference

Sign = Literal["=", "-", "+"]
#: Why an op counts as no change of substance: a cross-reference that follows its target, or typography only.
Reason = Literal["", "renumbering", "typography"]


@dataclass(frozen=True, slots=True)
class Op:
    """A run of text that is equal, deleted or inserted. ``reason`` says where it is no change of substance."""

    sign: Sign
    text: str
    reason: Reason = ""


@dataclass(frozen=True, slots=True)
class Change:
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
    def is_substantive(self) -> bool:
        """Whether any word changed other than by renumbering or typography."""
        return any(op.sign != "=" and not op.reason for op in self.ops)


@dataclass(frozen=True)
class Comparison:
    """What a renderer may read. ``changes`` holds for each correspondence, in order, its word changes."""

    old: Version
    new: Version
    alignment: Alignment
    changes: tuple[tuple[Change, ...], ...]
    old_references: tuple[Reference, ...] = ()
    new_references: tuple[Reference, ...] = ()

    @cached_property
    def changes_of(self) -> Mapping[Correspondence, tuple[Change, ...]]:
        """The word changes of each correspondence."""
        return dict(zip(self.alignment.correspondences, self.changes, strict=True))

    def is_modified(self, correspondence: Correspondence) -> bool:
        """Return whether words of a correspondence changed in substance; inserted and deleted ones count as such."""
        return any(change.is_substantive for change in self.changes_of[correspondence])

    @property
    def differs(self) -> bool:
        """Whether the versions differ in anything but typography: words, numbers or order."""
        return any(
            one.relation != "one-to-one" or one.renumbered or one.moved for one in self.alignment.correspondences
        ) or any(
            op.sign != "=" and op.reason != "typography"
            for changes in self.changes for change in changes for op in change.ops
        )  # fmt: skip
