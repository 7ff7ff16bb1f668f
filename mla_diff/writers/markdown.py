"""A redline as Markdown: ``<ins>`` and ``<del>``, CriticMarkup, or brackets for paper without colour."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from mla_diff.model.comparison import Comparison, Sign, compares_words
from mla_diff.model.provision import display_text
from mla_diff.report.compose import report_on
from mla_diff.report.headlines import WEIGHS_MOST
from mla_diff.report.sums import UNMARKED
from mla_diff.report.values import Report
from mla_diff.runtime.kinds import overview_beside
from mla_diff.writers.registry import View
from mla_diff.writers.woven import Note, Paragraph, Piece
from mla_diff.writers.woven.reading import as_read
from mla_diff.writers.woven.remarks import told
from mla_diff.writers.woven.tables import cells_of, with_tables
from mla_diff.writers.woven.weave import weave

#: All that CommonMark, GitHub's tables and strikes, footnotes, maths, CriticMarkup and our own signs read as markup.
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&!^$\u27e6\u27e7\u27e8\u27e9\xb6]")
_LINE_START = re.compile(r"^(\s*\d{1,9})([.)])|^(\s*)([-+=:])")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")


class _Dialect(Struct, frozen=True):
    """How one kind of Markdown marks what went, what came, and what is in neither text."""

    gone: tuple[str, str]
    come: tuple[str, str]
    remark: tuple[str, str]
    paragraph: str  # the sign for an end of a paragraph that one side does not have; "" where a real one can be marked
    legend: str

    def mark(self, sign: Sign, text: str) -> str:
        """Return text, already escaped, as one side's."""
        return text if sign == "=" or not text else text.join(self.gone if sign == "-" else self.come)


_DIALECTS = {
    "": _Dialect(
        ("<del>", "</del>"), ("<ins>", "</ins>"), ("<small>[", "]</small>"), "¶",
        "<del>Struck</del>: in the old text only. <ins>Underlined</ins>: in the new text only.",
    ),
    "critic": _Dialect(
        ("{--", "--}"), ("{++", "++}"), ("{>>", "<<}"), "",
        "CriticMarkup: accepting all changes gives the new text, rejecting all the old one.",
    ),
    # square brackets are taken: drafts put text not yet agreed in them; these are what editors of old texts use
    "brackets": _Dialect(
        ("⟦", "⟧"), ("⟨", "⟩"), ("*[", "]*"), "¶",
        "⟦In these brackets⟧: in the old text only. ⟨In these⟩: in the new text only. "
        "Square brackets are the texts’ own.",
    ),
}  # fmt: skip


def render(comparison: Comparison, view: View) -> str:
    """Return the redline of both texts, whole (or what ``view.only`` narrows to); ``view.style`` names the dialect."""
    dialect = _DIALECTS[view.style]
    report = report_on(comparison, view.only, overview=overview_beside(comparison))
    if not compares_words(comparison.old, comparison.new):
        return f"{_preface(report, replace(dialect, legend=UNMARKED))}{''.join(_beside(report))}"
    notes: list[Note] = []
    text = "".join(_body(weave(comparison, report, view.only), dialect, notes))
    footnotes = "".join(f"[^{index}]: {_note(note, dialect)}\n\n" for index, note in enumerate(notes, 1))
    return f"{_preface(report, dialect)}{text}{footnotes}".rstrip() + "\n"


def _preface(report: Report, dialect: _Dialect) -> str:
    """Return what is compared, what weighs most and how to read it, marked as being in neither text."""
    old, new = map(escape, report.texts)
    lines = [f"Old text: {old}", f"New text: {new}", *map(escape, report.notices)]
    if report.overview:
        lines += [f"{WEIGHS_MOST}:", *(escape(headline.text) for headline in report.overview)]
    lines += filter(None, (dialect.legend, report.verdict, report.scope))
    if not dialect.paragraph:
        return "".join(f"{line.join(dialect.remark)}\n\n" for line in lines)
    return "\n>\n".join(f"> {line}" for line in lines) + "\n\n"


def _body(paragraphs: Iterable[Paragraph], dialect: _Dialect, notes: list[Note]) -> Iterator[str]:
    """Yield paragraphs and what stands between them.

    A whole paragraph of one side is marked as such and ends plainly. Where one side runs on over a paragraph's end,
    that end itself is marked: ``{++`` two line ends ``++}``, or a paragraph sign. Nothing runs on into a table.
    """
    whole = True  # no side is in the middle of a paragraph
    between = ""
    for paragraph in with_tables(paragraphs):
        if isinstance(paragraph, list):
            yield ("\n\n" if "\0" in between else between) + "".join(_table(paragraph, dialect, notes))
            between, whole = "\n", True
            continue
        prefix = _prefix(paragraph)
        yield between.replace("\0", prefix) if "\0" in between else between + prefix
        shown = as_read(paragraph.pieces) if dialect.paragraph else paragraph.pieces
        yield _line("".join(_pieces(shown, dialect, notes)))
        apart = " " if dialect.paragraph or paragraph.end == "=" else ""  # a space outside all marks is either side's
        yield "".join(f"{apart}{escape(told(remark)).join(dialect.remark)}" for remark in paragraph.remarks)
        whole = paragraph.end == "=" or (whole and paragraph.sign in ("-", "+"))
        if whole:
            between = "\n\n"
        elif dialect.paragraph:
            between = dialect.mark(paragraph.end, dialect.paragraph) + "\n\n"
        else:
            between = dialect.mark(paragraph.end, "\n\n\0")
    yield "\n\n"


def _table(rows: Sequence[Paragraph], dialect: _Dialect, notes: list[Note]) -> Iterator[str]:
    """Yield the lines of a table; its first row stands as the head, since Markdown has no table without one."""
    grid = [cells_of(tuple(as_read(row.pieces)) if dialect.paragraph else row.pieces) for row in rows]
    columns = max(map(len, grid))
    for index, (row, cells) in enumerate(zip(rows, grid, strict=True)):
        texts = ["".join(_pieces(cell, dialect, notes)) for cell in cells] + [""] * (columns - len(cells))
        yield f"| {' | '.join(texts)} |"
        yield "".join(f" {escape(told(remark)).join(dialect.remark)}" for remark in row.remarks) + "\n"
        if index == 0:
            yield f"|{'---|' * columns}\n"


def _prefix(paragraph: Paragraph) -> str:
    if paragraph.style == "provision":
        return ""
    return "#" * min(paragraph.level + 1, 6) + " "


def _pieces(pieces: Iterable[Piece], dialect: _Dialect, notes: list[Note]) -> Iterator[str]:
    for sign, run in _runs(pieces):
        text = ""
        for piece in run:
            if piece.note:
                notes.append(piece.note)
                text += f"[^{len(notes)}]"
            else:
                text += escape(piece.text).replace("\v", "<br>").replace("\t", " ")
        yield dialect.mark(sign, text)


def _runs(pieces: Iterable[Piece]) -> Iterator[tuple[Sign, list[Piece]]]:
    """Yield neighbouring pieces of one sign together."""
    run: list[Piece] = []
    for piece in pieces:
        if run and run[-1].sign != piece.sign:
            yield run[0].sign, run
            run = []
        run.append(piece)
    if run:
        yield run[0].sign, run


def _line(text: str) -> str:
    """Return a paragraph's text so that its beginning is no list, heading or code."""
    return _LINE_START.sub(lambda match: f"{match[1] or match[3] or ''}\\{match[2] or match[4]}", text.lstrip())


def _beside(report: Report) -> Iterator[str]:
    """Yield a table of two texts that cannot be compared word by word."""
    yield "| Old text | New text |\n|---|---|\n"
    for row, _ in report.entries:
        cells = (escape(f"{side.label} {display_text(side)}".strip()) if side else "" for side in (row.old, row.new))
        yield f"| {' | '.join(cells)} |\n"


def _note(note: Note, dialect: _Dialect) -> str:
    return "".join(dialect.mark(op.sign, escape(op.text)) for op in note.ops)


def escape(text: str) -> str:
    """Return text in which nothing is markup; a line end becomes a space, a control character U+FFFD.

    >>> escape("[shall] <b>")
    '\\\\[shall\\\\] \\\\<b\\\\>'
    """
    shown = _CONTROL.sub("\ufffd", text.replace("\r", " ").replace("\n", " "))
    return _SPECIAL.sub(_escaped, shown)


def _escaped(match: re.Match[str]) -> str:
    char = match[0]
    return f"\\{char}" if char.isascii() else f"&#{ord(char)};"  # a backslash escapes ASCII only
