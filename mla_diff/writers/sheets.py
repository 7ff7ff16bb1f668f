"""Reports that are lines or tables (histories, origins of words, concordances, lists of changes) as Markdown and Word.

The lines are those of the terminal, set as wide as they like: what is said is the same, only the paint is another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mla_diff.writers.docx.body import TEXT_WIDTH, add_section, add_table
from mla_diff.writers.docx.package import pack
from mla_diff.writers.docx.parts import Covers, fixed_parts
from mla_diff.writers.docx.xml import Element, add, add_text, root, serialise
from mla_diff.writers.markdown import escape
from mla_diff.writers.runs import Run

WIDE = 100_000  # columns: a paragraph is one line
LINE = 76  # letters of the table's type that a line of the page holds
CELL_MARGIN = 3  # letters that the space at both ends of a cell takes
_RULES = frozenset("─ ")
_TITLE_LOOKS = frozenset({"heading"})
_MARKS = {
    "heading": ("**", "**"), "label": ("**", "**"), "gone": ("<del>", "</del>"), "dropped": ("<del>", "</del>"),
    "come": ("<ins>", "</ins>"), "new": ("<ins>", "</ins>"),
}  # fmt: skip
_STYLES = {
    "heading": "Strong", "label": "Strong", "gone": "Gone", "dropped": "Gone", "come": "Come", "new": "Come",
    "quiet": "Remark",
}  # fmt: skip

Line = Sequence[Run]


def lines_as_markdown(lines: Iterable[Line]) -> str:
    """Return styled lines as Markdown, a paragraph each.

    >>> lines_as_markdown([[Run("Art. 8", "heading"), Run("  it "), Run("shall", "gone"), Run(" act")]])
    '**Art. 8**  it <del>shall</del> act\\n'
    """
    paragraphs = ["".join(_marked(run) for run in line).strip() for line in _paragraphs(lines)]
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph) + "\n"


def _marked(run: Run) -> str:
    core = run.text.strip()
    before, after = _MARKS.get(run.look, ("", ""))
    if not core or not before:
        return escape(run.text)
    start = run.text.index(core)
    return f"{run.text[:start]}{before}{escape(core)}{after}{run.text[start + len(core) :]}"


def _paragraphs(lines: Iterable[Line]) -> Iterable[Line]:
    """Yield the lines that say something: neither empty ones nor rules."""
    return (line for line in lines if not _RULES.issuperset("".join(run.text for run in line)))


def lines_as_word(lines: Iterable[Line], title: str) -> bytes:
    """Return styled lines as a Word file, a paragraph each, under a header that bears ``title``."""
    document, body = _document()
    for line in _paragraphs(lines):
        paragraph = add(body, "w:p")
        is_heading = all(run.look in _TITLE_LOOKS for run in line if run.text.strip())
        add(add(paragraph, "w:pPr"), "w:pStyle", val="Heading3" if is_heading else "Provision")
        for run in _without_indent(line):
            element = add(paragraph, "w:r")
            if run.look in _STYLES:
                add(add(element, "w:rPr"), "w:rStyle", val=_STYLES[run.look])
            add_text(element, run.text)
    return _packed(document, body, title, ())


def _without_indent(line: Line) -> Sequence[Run]:
    first = next((index for index, run in enumerate(line) if run.text.strip()), len(line))
    return line[first:]


def table_as_word(title: str, notices: Sequence[str], head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a table as a Word file, with what has to be known first in the page's header."""
    document, body = _document()
    lines = [head, *rows]
    widths = column_widths(lines)
    table = add_table(body, widths)
    for row in lines:
        line = add(table, "w:tr")
        if row is head:
            add(add(line, "w:trPr"), "w:tblHeader")
        for text, width in zip(row, widths, strict=True):
            _add_cell(line, text, width, is_head=row is head)
    add(body, "w:p")
    return _packed(document, body, title, tuple(notices))


def column_widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """Return the widths of a table's columns, in twentieths of a point: no word is cut where all can stand whole.

    What is left over goes to the columns whose cells are long.

    >>> column_widths([("old", "new words"), ("Art. 3", "unless the Cities concerned agree otherwise")])
    [1213, 7857]
    """
    columns = list(zip(*rows, strict=True))
    words = [max(len(word) for cell in column for word in (cell.split() or [""])) + CELL_MARGIN for column in columns]
    longest = [min(max(map(len, column)) + CELL_MARGIN, LINE) for column in columns]
    wanted = [max(cell - word, 1) for cell, word in zip(longest, words, strict=True)]
    spare = max(LINE - sum(words), 0)
    letters = [word + spare * want / sum(wanted) for word, want in zip(words, wanted, strict=True)]
    widths = [int(TEXT_WIDTH * width / sum(letters)) for width in letters]
    return [*widths[:-1], TEXT_WIDTH - sum(widths[:-1])]


def _add_cell(line: Element, text: str, width: int, is_head: bool) -> None:
    cell = add(line, "w:tc")
    add(add(cell, "w:tcPr"), "w:tcW", w=str(width), type="dxa")
    paragraph = add(cell, "w:p")
    add(add(paragraph, "w:pPr"), "w:pStyle", val="Provision")
    run = add(paragraph, "w:r")
    if is_head:
        add(add(run, "w:rPr"), "w:rStyle", val="Strong")
    add_text(run, text)


def _document() -> tuple[Element, Element]:
    document = root("w:document")
    return document, add(document, "w:body")


def _packed(document: Element, body: Element, title: str, notices: tuple[str, ...]) -> bytes:
    add_section(body)
    parts = {"word/document.xml": serialise(document)}
    return pack({**fixed_parts(Covers("", "", title, notices, "", "en"), parts), **parts})
