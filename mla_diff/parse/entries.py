"""By what a line is known again between a table of contents and the text: the label of its unit, or its letters.

"Article 12 ... 14" and "Article 12. Fees" have one name; "509.01 Fees" has that of "§ 509.01 Fees."
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from mla_diff.languages.language import Language
from mla_diff.parse.label import Label
from mla_diff.parse.labels import read_label
from mla_diff.parse.lines import Line

Name = tuple[str, str]  # ("article", "12"), or ("", "scope of this convention")

LETTERS = 24  # of a numbered entry's heading, by which it is known again
FEWEST_LETTERS = 4  # of a heading that runs in, for the line to be known by it
LONGEST_NAME = 400  # characters; no entry of a table is longer, and patterns take their time on what is
PARTED_NUMBER = re.compile(r"\d+(?:[.-]\d+)+")
_PAGE = re.compile(r"[\s.·…_]*(?<=[\s.·…_])(?:\d{1,4}|[ivxlc]{1,6})\s*$")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_ASCII_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_ENDS_PAGE = frozenset("ivxlc")  # the last letters of a page number in small numerals
_BULLETS = re.compile(r"(?:[-–—•·▪‣*]\s+)+")


def entry_label(line: Line, words: Language) -> Label | None:
    """Return the label of what a line names: behind a bullet or a link's number in a list, in a row's cells."""
    label, block = line.label, line.block
    if block.style == "row":
        first, _, further = block.text.partition("\t")
        is_entry = any(map(str.isalpha, further)) and read_label(further, words) is None  # no row that leads to a unit
        return read_label(f"{first} {further}", words) if is_entry else None
    if label is None or label.type != "item" or (label.number and not block.linked):
        return label
    behind = read_label(_BULLETS.sub("", block.text) if label.keyword == "–" else label.rest, words)
    return label if behind is None and label.number else behind


def name_of(line: Line, label: Label | None) -> Name:
    """Return by what a line is known again: the label of its unit, or else its letters."""
    if label is not None and label.type == "item" and label.number[:1].isdigit() and label.keyword[0] != "(":
        return ("item", f"{label.number} {_letters(_without_page(label.rest[:LONGEST_NAME]))[:LETTERS]}")
    if len(line.block.text) > LONGEST_NAME:
        return ("", line.block.text[:LONGEST_NAME])
    if label is not None and label.type in ("article", "division", "annex"):
        return (f"{label.type} {label.kind}", label.number or _letters(label.rest)[:LETTERS])
    return ("", _letters(_without_page(line.block.text)))


def as_in_text(names: Sequence[Name], labels: Sequence[Label | None]) -> list[Name]:
    """Return the names with those of numbered lines as the text has them, where the table prints less.

    "2. Definitions.—In this Act" is the "2. Definitions." of the table: its heading runs in. "§ 509.01 Scope" is its
    "509.01 Scope", "§501. Fees" its "501. Fees".
    """
    headed = {
        ("item", f"{name[1]} {_letters(_without_page(label.rest[:LONGEST_NAME]))[:LETTERS]}"): name
        for name, label in zip(names, labels, strict=True)
        if label is not None and label.type == "article" and label.number.isdigit() and label.rest
    }
    units = {
        of_unit(number): (type_, number)
        for type_, number in names
        if type_ not in ("", "item") and PARTED_NUMBER.fullmatch(number)
    }
    known = {name for name in names if name[0] == "item"}
    lengths = sorted({len(text) for _, text in known})
    return [
        headed.get(name) or units.get(of_unit(name[1].partition(" ")[0])) or _shortest(name, known, lengths)
        if name[0] == "item"
        else name
        for name in names
    ]


def under_headings_above(names: Sequence[Name], labels: Sequence[Label | None]) -> list[Name]:
    """Return the names with those of numbered entries as the text has them, where its headings stand above the numbers.

    "2. Lamps" in the table is "Lamps" over "2. A ferry shall carry", as South African and Irish acts print sections.
    """
    above = {
        (number, name[1])
        for name, label, below in zip(names, labels, labels[1:], strict=False)
        if label is None and (number := _plain_number(below))
    }
    if not above:
        return list(names)
    entries = [(_plain_number(label), _letters(label.rest) if label else "") for label in labels]
    return [("", entry[1]) if entry in above else name for name, entry in zip(names, entries, strict=True)]


def _plain_number(label: Label | None) -> str:
    """Return the number of an item in figures; "" of any other label."""
    return label.number if label is not None and label.type == "item" and label.number[:1].isdigit() else ""


def _shortest(name: Name, known: Collection[Name], lengths: Sequence[int]) -> Name:
    type_, text = name
    fewest = text.index(" ") + 1 + FEWEST_LETTERS
    for end in lengths[bisect_left(lengths, fewest) :]:
        if end >= len(text):
            break
        if (type_, text[:end]) in known:
            return (type_, text[:end])
    return name


def heading_letters(lines: Sequence[Line], labels: Sequence[Label | None], index: int) -> str:
    """Return the letters of what stands behind a label, or below it where it stands alone; none of "(Repealed)."."""
    label = labels[index]
    if label is None:
        return ""
    rest = _without_page(label.rest[:LONGEST_NAME])
    if rest[:1] in ("(", "[") and rest.endswith((").", "].")):
        return ""
    if not rest and index + 1 < len(lines) and lines[index + 1].label is None:
        rest = _without_page(lines[index + 1].block.text[:LONGEST_NAME])
    return _letters(rest)[:LETTERS]


def _without_page(text: str) -> str:
    """Return an entry without the number of its page; most lines end in no letter of a number, and are not searched."""
    last = text.rstrip()[-1:]
    return _PAGE.sub("", text) if last.isdecimal() or last in _ENDS_PAGE else text


def _letters(text: str) -> str:
    """Return the letters of a text in lower case. Bytes are dropped eight times as fast as a pattern finds them."""
    plain = text.casefold().encode("utf-8", "surrogatepass").translate(None, _ASCII_NO_LETTERS)
    letters = plain.decode("utf-8", "surrogatepass")
    return letters if letters.isalpha() else _NO_LETTERS.sub("", letters)


def of_unit(number: str) -> str:
    """Return a number of several parts in one writing: "509.01" is 509-01."""
    return number.replace(".", "-")
