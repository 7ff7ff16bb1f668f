"""The files that the pages work with: the demonstration treaty as a reader would have it, in PDF."""

from __future__ import annotations

import re
from pathlib import Path

from tests.readers.pdf_writer import Look, Typesetter

DEMO = Path(__file__).resolve().parents[1] / "versions/demo"
_LABEL = re.compile(r"(\d+\.|\([a-z]\)) ")
_HEADINGS = {"#": 15.0, "##": 12.0, "###": 11.0}

#: What makes the second draft out of the first: old words, new words.
SECOND_DRAFT = (
    ("within sixty days", "within [sixty] [ninety] days"),
    ("by the City in whose territory the book was found",
     "by the City in whose territory the book was found, unless the Cities concerned agree otherwise"),
    ("shall, at the request of one of them,", "[shall] [may], at the request of one of them,"),
    ("first day of March 2019", "second day of June 2020"),
)  # fmt: skip
#: Words that bear a note in the drafts with notes, and what the note says in the first and in the second of them.
NOTES = (
    ("within sixty days", "1", "One City proposed thirty days.", "Two Cities proposed thirty days."),
    ("No reservation may be made to this Convention", "2", "To be discussed again at the next meeting.",
     "To be discussed again at the next meeting."),
)  # fmt: skip


def write_materials(folder: Path) -> None:
    """Write the PDF files into a folder."""
    draft, adopted = ((DEMO / f"{name}.md").read_text(encoding="utf-8") for name in ("draft", "adopted"))
    second = _replaced(draft, SECOND_DRAFT)
    noted = _replaced(draft, tuple((words, f"{words}{{{number}}}") for words, number, *_ in NOTES))
    for name, text in (("draft", draft), ("second-draft", second), ("adopted", adopted)):
        (folder / f"{name}.pdf").write_bytes(as_pdf(text))
    for at, name in enumerate(("draft-with-notes", "second-draft-with-notes"), 2):
        notes = {note[1]: note[at] for note in NOTES}
        (folder / f"{name}.pdf").write_bytes(as_pdf(noted, notes))


def _replaced(text: str, changes: tuple[tuple[str, str], ...]) -> str:
    """Return a text with words replaced. Raises ValueError where some are not there, so that nothing goes unsaid."""
    for old, new in changes:
        if text.count(old) != 1:
            raise ValueError(f"{old!r} stands {text.count(old)} times in the draft, not once")
        text = text.replace(old, new)
    return text


def as_pdf(markdown: str, notes: dict[str, str] | None = None) -> bytes:
    """Return a treaty in Markdown as a PDF file; ``{1}`` in it is the mark of note 1."""
    setter = Typesetter(Look(foot="#"), notes)
    for block in markdown.strip().split("\n\n"):
        marks, _, words = block.partition(" ")
        label = _LABEL.match(block)
        if marks in _HEADINGS:
            setter.heading(words, _HEADINGS[marks])
        elif label:
            setter.paragraph(block[label.end() :], label[1])
        else:
            setter.paragraph(block)
    return setter.finish()
