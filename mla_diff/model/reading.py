"""What a file was understood to be, and how sound that is: the first thing that a reader of a report must know."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from mla_diff.model.finding import Finding

Verdict = Literal["sound", "doubtful", "failed"]


class Reading(Struct, frozen=True):
    """What was found when a version's structure was read, and looked over once more as a whole.

    The verdict is ``sound`` where nothing speaks against the structure, ``doubtful`` where some of it is probably
    wrong, and ``failed`` where it should not be relied on at all. Each of ``doubts`` is a sentence for a lawyer.
    """

    kind: str = ""  # of the basic unit: "article", "section" or "paragraph"; "" where there is none
    unit: str = ""  # what it is called in the text: "Article", "§", "Regulation"; "" for bare numbers
    numbers: tuple[str, ...] = ()  # of the basic units outside annexes, in order, as they are compared
    divisions: tuple[tuple[str, int], ...] = ()  # ("part", 9): kinds of division outside annexes, and how many
    annexes: int = 0
    depth: int = 0  # of the deepest provision; 1 where nothing stands in anything
    words: int = 0
    words_in_annexes: int = 0
    contents: int = 0  # lines of tables of contents
    doubts: tuple[Finding, ...] = ()
    verdict: Verdict = "sound"

    @property
    def count(self) -> int:
        """How many basic units stand outside annexes."""
        return len(self.numbers)
