"""Names that the reader and the writer of Akoma Ntoso share, so that what is written is read back as it was."""

from __future__ import annotations

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
#: For what the standard has no place for: a number that its label does not show, running heads, words that were.
OWN = "urn:mla-diff:1"
NUMBER = f"{{{OWN}}}number"  # an attribute of ``num``: what is compared
APART = f"{{{OWN}}}apart"  # an attribute of a note: the space before its mark is one of the text
FURNITURE = f"{{{OWN}}}furniture"  # a line of a contents page or running head, in ``proprietary``
QUOTED = f"{{{OWN}}}quotedText"  # words that were replaced or put in, in ``old`` and ``new``
#: A ``blockContainer`` with this class and a kind is a provision where only blocks may stand, as in a preamble.
PROVISION = "provision"
#: How exact a date is: Akoma Ntoso has days only.
MONTH, YEAR, NO_DATE = "mla-diff-month", "mla-diff-year", "mla-diff-unknown"
