"""One small treaty, written for these tests, that every format must give back with the same words and labels."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

SOURCE = """
title|Convention on the Custody of Shared River Records
plain|The States Parties to this Convention,
plain|Recalling that records of rivers are kept “for everyone”[^1] and decay when no one keeps them,
plain|Have agreed as follows:
part|General provisions
article|Purpose
para|This Convention sets out how States Parties keep, share and return river records.
para|Nothing in this Convention obliges a State Party to create a record which it does not hold.
article|Definitions
plain|For the purposes of this Convention:
point|“record” means any measurement, chart or note of a river’s course, depth or flow;
point|“holder” means a person who keeps a record, whether as:
sub|owner;
sub|custodian, including a co-operating museum[^2]; or
sub|finder;
point|“requesting State” means a State Party that asks for a record.
article|Scope
para|This Convention applies to records made after 1 January 1900.
para|It does not apply to:
point|military charts;
point|records held in private homes, except those which:
sub|were once public; or
sub|were bought with public money.
para|A State Party may declare[^3] that it applies this Convention to older records.
part|Requests for records
article|Form of a request
para|A request shall be made in writing and shall contain:
point|the name of the river;
point|the years for which records are sought; and
point|the purpose of the request.
para|A request may be sent by post, by hand or by electronic means.
article|Grounds for refusal
plain|A request may be refused where:
point|the record is lost;
point|the record is too fragile to be moved, and
sub|no copy exists; and
sub|no copy can be made; or
point|the request is repeated within a year.
article|Costs
para|The ordinary costs of a request are borne by the requested State.
para|Where costs are extraordinary, the States Parties concerned shall consult.
article|Time limits
para|A request shall be answered within sixty days.
para|The limit may be extended once, by not more than thirty days.
article|Return of records
plain|Records that were lent shall be returned in the state in which they were received.
part|Final provisions
article|Meetings
para|The States Parties shall meet every two years.
para|They shall:
point|review requests that were refused;
point|adopt forms; and
point|choose a depositary for lost records[^4].
article|Reservations
plain|No reservation may be made to Articles 1, 4 and 8.
article|Entry into force
para|This Convention enters into force ninety days after the fifth ratification.
para|For each later State it enters into force ninety days after its own.
article|Denunciation
plain|A State Party may denounce this Convention in writing; requests already made are not affected.
"""
NOTES = {
    "1": "Words of the preparatory meeting.",
    "2": "The term includes libraries and archives.",
    "3": "See the model declaration; “older” means made before 1 January 1900.",
    "4": "This was first proposed as an annex.",
}
MARKED = re.compile(r"\[\^(\d+)\]")
ROMAN = ("", "I", "II", "III", "IV", "V")


@dataclass(frozen=True)
class Unit:
    """A line of the treaty: what it is, its printed label, its words with [^n] for note marks."""

    kind: str
    label: str
    text: str

    @property
    def pieces(self) -> list[str]:
        """The text, split: words, note number, words, ..."""
        return MARKED.split(self.text)

    @property
    def printed(self) -> str:
        """The label and the words, without note marks."""
        return f"{self.label} {MARKED.sub('', self.text)}".strip()


def units() -> list[Unit]:
    """Return the treaty's lines with their labels."""
    made, part, article, para, point, sub = [], 0, 0, 0, 0, 0
    for line in SOURCE.strip().splitlines():
        kind, text = line.split("|", 1)
        label = ""
        if kind == "part":
            part += 1
            label = f"PART {ROMAN[part]}"
        elif kind == "article":
            article, para, point, sub = article + 1, 0, 0, 0
            label = f"Article {article}"
        elif kind == "para":
            para, point, sub = para + 1, 0, 0
            label = f"{para}."
        elif kind == "point":
            point, sub = point + 1, 0
            label = f"({chr(96 + point)})"
        elif kind == "sub":
            sub += 1
            label = f"({ROMAN[sub].lower()})"
        made.append(Unit(kind, label, text))
    return made


def expected() -> dict[str, Any]:
    """Return what every reader must give, as ``gist`` puts it."""
    headings: list[str] = []
    body: list[str] = []
    marks: list[tuple[str, str]] = []
    for unit in units():
        (headings if unit.kind in ("title", "part", "article") else body).append(unit.printed)
        for place, number in enumerate(unit.pieces[1::2]):
            before = "".join(unit.pieces[: 2 * place + 2 : 2])
            marks.append((number, f"{unit.label} {before}".strip()))
    return {"headings": " ".join(headings), "body": body, "marks": marks, "notes": sorted(NOTES.items())}


def gist(document: Any) -> dict[str, Any]:
    """Return a document's headings (run together), other blocks, note marks with the words before, and notes."""
    shown = [block for block in document.blocks if block.style in ("heading", "body")]
    marks = [(mark.number, block.text[: mark.offset]) for block in shown for mark in block.marks]
    return {
        "headings": " ".join(block.text for block in shown if block.style == "heading"),
        "body": [block.text for block in shown if block.style == "body"],
        "marks": marks,
        "notes": sorted((block.number, block.text) for block in document.blocks if block.style == "note"),
    }
