"""A cross-reference from one provision to another of the same version."""

from __future__ import annotations

from msgspec import Struct


class Reference(Struct, frozen=True):
    """The number at ``start`` to ``end`` of a provision's text names ``target`` (an eId of the same version)."""

    source: str  # eId of the provision that refers
    start: int  # characters into its text, from 0
    end: int  # the first character after the number
    target: str
