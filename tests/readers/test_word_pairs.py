"""Word files with tracked changes in every element, made at random: accepted and rejected without a word lost."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest

from mla_diff.readers.registry import Options, Tracked, read
from tests.readers.docx_writer import docx

PAIRS = 112
VOCABULARY = [
    "harbour",
    "lantern",
    "ferry",
    "tide",
    "keel",
    "pilot",
    "anchor",
    "wharf",
    "beacon",
    "buoy",
    "cargo",
    "draught",
    "mooring",
    "quay",
    "rudder",
]


@dataclass
class Made:
    """A file being made, and the words of its two sides in no order."""

    rng: random.Random
    accepted: list[str] = field(default_factory=list)
    original: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    count: int = 0

    def words(self, side: str) -> str:
        """Return some words, each met once in the file, and remember whose they are."""
        made = []
        for _ in range(self.rng.randint(1, 4)):
            self.count += 1
            made.append(f"{self.rng.choice(VOCABULARY)}{self.count}")
        self.accepted += made if side != "deleted" else []
        self.original += made if side != "inserted" else []
        return " ".join(made)

    def runs(self) -> str:
        """Return runs of a paragraph: kept, inserted, deleted and moved."""
        return "".join(
            self.rng.choice((self.kept, self.kept, self.inserted, self.deleted, self.moved))() for _ in range(5)
        )

    def kept(self) -> str:
        return f'<w:r><w:t xml:space="preserve"> {self.words("kept")} </w:t></w:r>'

    def inserted(self) -> str:
        tag = self.rng.choice(("ins", "moveTo"))
        return f'<w:{tag} w:id="{self.count}" w:author="A"><w:r><w:t xml:space="preserve"> {self.words("inserted")} </w:t></w:r></w:{tag}>'

    def deleted(self) -> str:
        tag = self.rng.choice(("del", "moveFrom"))
        text = "delText" if tag == "del" else "t"
        return (
            f'<w:{tag} w:id="{self.count}" w:author="A"><w:r><w:{text} xml:space="preserve"> {self.words("deleted")} '
            f"</w:{text}></w:r></w:{tag}>"
        )

    def moved(self) -> str:
        return self.deleted() + self.kept() + self.inserted()

    def paragraph(self, inner: str = "") -> str:
        return f"<w:p>{self.runs()}{inner}</w:p>"

    def noted(self) -> str:
        number = len(self.notes) + 1
        self.notes.append(f'<w:footnote w:id="{number}">{self.paragraph()}{self.paragraph()}</w:footnote>')
        return self.paragraph(f'<w:r><w:footnoteReference w:id="{number}"/></w:r>')

    def boxed(self) -> str:
        box = f"<w:txbxContent>{self.paragraph()}</w:txbxContent>"
        return self.paragraph(f"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>")

    def controlled(self) -> str:
        inner = f"<w:p>{self.runs()}<w:sdt><w:sdtContent>{self.kept()}</w:sdtContent></w:sdt></w:p>"
        return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    def table(self) -> str:
        def row(mark: str) -> str:
            cells = "".join(f"<w:tc>{self.paragraph()}</w:tc>" for _ in range(self.rng.randint(1, 3)))
            return f"<w:tr>{mark}{cells}</w:tr>"

        return "<w:tbl>" + "".join(row("") for _ in range(self.rng.randint(1, 3))) + "</w:tbl>"

    def linked(self) -> str:
        return f"<w:p>{self.runs()}<w:hyperlink>{self.kept()}{self.inserted()}</w:hyperlink></w:p>"


def make(seed: int) -> tuple[bytes, Made]:
    made = Made(random.Random(seed))
    elements = [made.paragraph, made.noted, made.boxed, made.controlled, made.table, made.linked]
    body = "".join(element() for element in made.rng.sample(elements, len(elements)))
    return docx(body, footnotes="".join(made.notes)), made


@pytest.mark.parametrize("seed", range(PAIRS))
def test_both_sides_of_a_word_file_hold_their_words_and_no_others(seed: int) -> None:
    content, made = make(seed)
    sides: tuple[tuple[Tracked, list[str]], ...] = (("accepted", made.accepted), ("original", made.original))
    for side, expected in sides:
        document = read("pair.docx", content, Options(tracked=side))
        found = [word for block in document.blocks for word in block.text.split()]
        assert sorted(found) == sorted(expected)
        noted = {mark.number for block in document.blocks for mark in block.marks}
        assert noted == {block.number for block in document.blocks if block.style == "note"}
