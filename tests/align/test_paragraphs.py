"""Paragraphs of one article: what says that two are the same."""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.align.engine import align
from mla_diff.model.alignment import Alignment
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

GUILD = [
    "The board runs the ferries and is not bound by the wishes of a town.",
    "A ferry does not leave the pier in a storm that a pilot has announced.",
    "The crew keeps a lamp at the bow and does not put it out at night.",
    "A passenger pays a fare at the pier; a child does not pay a fare.",
    "The clerk keeps the book of voyages and does not lend it to a stranger.",
    "The guild pays the pilots on the last day of a month.",
]


def aligned(old: Sequence[str], new: Sequence[str]) -> Alignment:
    sides = []
    for paragraphs in (old, new):
        numbered = "\n\n".join(f"{number}. {text}" for number, text in enumerate(paragraphs, 1))
        text = f"# Statutes of the Guild\n\n## Article 1 Ferries\n\n{numbered}\n\n## Article 2 Pier\n\nThe pier is of oak.\n"
        sides.append(parse(read("guild.md", text.encode())))
    return align(sides[0], sides[1])


def partner(alignment: Alignment, paragraph: int) -> list[str]:
    return [
        link.new
        for correspondence in alignment.correspondences
        for link in correspondence.links
        if link.old == f"art_1__para_{paragraph}"
    ]


def test_little_words_alone_join_no_two_paragraphs() -> None:
    old = [*GUILD, "A board not full can decide."]
    new = [*GUILD, "Salt lies in the loft.", "Every spring two eels go to the mayor.", "A tax not high."]
    assert partner(aligned(old, new), 7) == []
    assert partner(aligned(new, old), 7) == []
