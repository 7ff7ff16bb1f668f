"""Which differences are passed over when changes are marked; the text shown is always the text as written."""

from __future__ import annotations

from msgspec import Struct


class Marking(Struct, frozen=True):
    """What a reader does not want marked. Typography (kinds of quotation mark, dash, space) never is."""

    ignore_case: bool = False
    ignore_punctuation: bool = False
    ignore_numbering: bool = False  # labels, and references that follow their target
