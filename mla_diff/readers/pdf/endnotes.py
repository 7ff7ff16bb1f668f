"""Takes out notes that stand together at the end of the file, and says which raised numbers have no note at all."""

from __future__ import annotations

from collections.abc import Iterator

from mla_diff.model.finding import Finding
from mla_diff.readers.pdf.notes import Note, begins_note, mark_line, split_marks, without_label
from mla_diff.readers.pdf.sheet import Line

_LEAST = 2  # notes; a single number at a line's start is a paragraph's as likely
_NEARLY = 0.8  # of the marks must have their note


def take_endnotes(pages: list[list[Line]]) -> tuple[list[list[Line]], list[Note], list[Finding]]:
    """Return the lines without endnotes and with their marks, the endnotes, and what has no note."""
    marks = list(dict.fromkeys(number for _, _, number in _raised(pages)))
    start = _start(pages, marks) if len(marks) >= _LEAST else None
    notes: list[Note] = []
    if start is not None:
        page, place = start
        for line in (*pages[page][place:], *(line for later in pages[page + 1 :] for line in later)):
            expected = marks[len(notes)] if len(notes) < len(marks) else ""
            if expected and begins_note(line, expected):
                notes.append(Note(expected, (without_label(line, expected),)))
            else:
                notes[-1] = Note(notes[-1].number, (*notes[-1].lines, line))
        pages = [*pages[:page], pages[page][:place], *([] for _ in pages[page + 1 :])]
        pages = [[mark_line(line, notes) for line in lines] for lines in pages]
    return pages, notes, _without_note(pages)


def _raised(pages: list[list[Line]]) -> Iterator[tuple[int, int, str]]:
    """Yield page, place and number of the marks that are still in the text."""
    for page, lines in enumerate(pages):
        for place, line in enumerate(lines):
            if line.marks:
                continue  # its spans no longer fit its text
            for start, end in line.raised:
                if start:
                    yield from ((page, place, number) for number in split_marks(line.text[start:end]))


def _start(pages: list[list[Line]], marks: list[str]) -> tuple[int, int] | None:
    """Return page and place of the first endnote: after the last mark, numbers follow one another as the marks do."""
    last = max((page, place) for page, place, _ in _raised(pages))
    lines = [(page, place, line) for page, found in enumerate(pages) for place, line in enumerate(found)]
    after = [(page, place, line) for page, place, line in lines if (page, place) > last]
    for index, (page, place, line) in enumerate(after):
        if begins_note(line, marks[0]):
            count = 1
            for _, _, following in after[index + 1 :]:
                count += count < len(marks) and begins_note(following, marks[count])
            return (page, place) if count >= max(_LEAST, _NEARLY * len(marks)) else None
    return None


def _without_note(pages: list[list[Line]]) -> list[Finding]:
    left: dict[int, list[str]] = {}
    for page, place, number in _raised(pages):
        if number.isdecimal():
            left.setdefault(pages[page][place].page, []).append(number)
    return [
        Finding("raised-number", f"kept in the text, for no note was found: {', '.join(numbers)}", f"page {page}")
        for page, numbers in left.items()
    ]
