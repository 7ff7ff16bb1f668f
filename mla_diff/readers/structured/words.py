"""The words of one paragraph as they are met in XML: spaces tidied, notes kept at their place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from mla_diff.model.provision import Footnote

#: What stands between words that the file keeps apart by elements alone; space like that of an indented file.
BORDER = "\n"
#: The edge of a reference: a space only where two words would run into one ("4º</ref>de la Ley").
EDGE = "\x01"
_MARK = "\x00"  # stands for a note's mark; XML cannot hold it
_MARK_APART = "\x02"  # for one before which a space is kept
_SPACE = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")
#: A line end before a closing sign, or after an opening bracket, is the layout of the file and nothing printed.
_LAYOUT = re.compile(rf"[ \t\r]*\n\s*(?={_MARK}*[,;.:)\]’”])|(?<=[(\[])[ \t\r]*\n\s*")
_SPACE_BEFORE_MARK = re.compile(rf" ({_MARK}+)(?=[ ,;.:)\]]|$)")
_JOINED = re.compile(rf"(?<=[\w°º]){EDGE}+(?=\w)")
_SPACE_AT_START = re.compile(rf"^({_MARK}*) +")


class Note(Struct, frozen=True):
    """A note among the words of a paragraph, where its mark stands."""

    number: str
    text: str
    is_apart: bool = False  # whether a space before its mark is one of the text, whatever follows


Piece = str | Note


def join_words(pieces: Sequence[Piece]) -> tuple[str, tuple[Footnote, ...]]:
    """Return a paragraph's text, and its notes with their offsets.

    >>> join_words(["the Act of 1972", Note("1", "c. 68"), BORDER, ", section  56"])
    ('the Act of 1972, section 56', (Footnote(number='1', text='c. 68', offset=15, page=None),))
    """
    whole = "".join(piece if isinstance(piece, str) else _MARK_APART if piece.is_apart else _MARK for piece in pieces)
    if "\n" in whole:
        whole = _LAYOUT.sub("", whole)
    if EDGE in whole:
        whole = _JOINED.sub(" ", whole).replace(EDGE, "")
    whole = _SPACE.sub(" ", whole).strip(" ")
    notes = [piece for piece in pieces if isinstance(piece, Note)]
    if not notes:
        return whole, ()
    text = ""
    placed = []
    tidy = _SPACE_AT_START.sub(r"\1", _SPACE_BEFORE_MARK.sub(r"\1", whole))
    between_marks = tidy.replace(_MARK_APART, _MARK).split(_MARK)
    for index, part in enumerate(between_marks):
        text += part
        if index < len(notes):
            placed.append(Footnote(notes[index].number, notes[index].text, len(text)))
    return text, tuple(placed)
