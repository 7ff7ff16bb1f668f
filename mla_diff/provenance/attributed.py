"""What attribution says of a provision, as values."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from mla_diff.provenance.runs import Run
from mla_diff.provenance.texts import Span

Basis = Literal["runs", "likeness"]


class Twin(Struct, frozen=True):
    """Another source in which the same passage stands."""

    source: int  # its place among the sources
    span: Span


class Entry(Struct, frozen=True):
    """One source provision of a provision: what it brought, and how that is known."""

    source: int  # its place among the sources
    span: Span
    words: int  # of the provision, that stand in it
    share: float  # of the provision's words
    score: float
    basis: Basis
    twins: tuple[Twin, ...]
    runs: tuple[Run, ...]  # places counted from where either provision begins


class Attributed(Struct, frozen=True):
    """A provision of the target with its sources, best first."""

    span: Span
    is_unit: bool
    covered: int  # words that stand in any of its sources
    entries: tuple[Entry, ...]
