"""What publishers of laws in force write beside the law's own words, and how it is known: words only, in lower case."""

from __future__ import annotations

from msgspec import Struct


class Editing(Struct, frozen=True):
    """How a language's publishers say what amended a text. "…" in a phrase stands for any words in between."""

    #: What a line in brackets says that tells of an amendment: "inserted", "redação dada".
    amended: tuple[str, ...] = ()
    #: What it says where nothing else is left of a unit: right below a label that is its text.
    repealed: tuple[str, ...] = ()
    #: How a line right below a unit's label begins that does, without brackets: "modifié par loi".
    below_labels: tuple[str, ...] = ()
    #: The same in words that no law uses, so that a line with them may stand anywhere: ": amended, on".
    remarks: tuple[str, ...] = ()
    #: The words, besides numbers, of lines that only cite the acts which a text comes from: "R.S., c. F-1, s. 1".
    cited: frozenset[str] = frozenset()
    #: How a line begins that heads notes down to the next unit: "Editorial Notes". "#" stands for a number.
    heads: tuple[str, ...] = ()
    #: What heads notes that bear a letter and a number each: "Textual Amendments" over "F1 S. 2 substituted".
    heads_of_keyed: tuple[str, ...] = ()
    #: What a copy writes before a heading that print sets in the margin: "Marginal note:".
    margin: tuple[str, ...] = ()
    #: The signs around what an amendment put in: "((" and "))"; "#" stands for a number.
    around: tuple[str, ...] = ()
