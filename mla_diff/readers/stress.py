"""The first words of a paragraph that are set in bold, in italics or underlined, where the others are not.

Word, HTML, OpenDocument and Markdown know them run by run; they are mostly a unit's label and its heading:

    Section 2. Fares. The council sets the fares.
    ---------------- stressed
"""

from __future__ import annotations

from msgspec.structs import replace

from mla_diff.model.block import Block
from mla_diff.readers.assemble import clean, without_signs

LATEST = 24  # characters of plain text before them: a label, a bullet


class Stress:
    """Gathers a paragraph's runs up to the end of the first words that are set apart."""

    def __init__(self) -> None:
        self.words = ""
        self.before = 0
        self.ended = False

    def add(self, text: str, stressed: bool) -> None:
        """Take note of the next run; signs and spaces between two stressed runs belong to both."""
        if self.ended:
            return
        if stressed or (self.words and not any(map(str.isalnum, text))):
            self.words += text
        elif self.words:
            self.ended = True
        else:
            self.before += len(text.strip())
            self.ended = self.before > LATEST

    def mark(self, block: Block) -> Block:
        """Return the block with the place of the stressed words in it; as it is where all of it is stressed, or none.

        >>> stress = Stress()
        >>> for text, stressed in (("Section 2. ", False), ("Fares.", True), (" The council sets them.", False)):
        ...     stress.add(text, stressed)
        >>> stress.mark(Block("Section 2. Fares. The council sets them.")).stressed
        (11, 17)
        """
        if not self.ended or not self.words.strip():
            return block
        words = clean(without_signs(self.words)).strip()
        start = block.text.find(words, 0, LATEST + len(words)) if any(map(str.isalpha, words)) else -1
        if start < 0 or block.text[:start][-1:].isalnum():
            return block  # an index, or a part of a word
        return replace(block, stressed=(start, start + len(words)))
