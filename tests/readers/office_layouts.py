"""The treaty as OpenDocument text, in layouts that LibreOffice alone can print: real notes, line numbers, chapters."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from tests.readers.docx_writer import docx, para, run
from tests.readers.layouts import paragraphs, without_numbers
from tests.readers.odt_writer import NS

CHAPTERS = {1: "CHAPTER I General provisions", 4: "CHAPTER II Permits and fees", 8: "CHAPTER III Final provisions"}
FARES = (
    ("Crossing", "Adult", "Child"), ("Arbon", "4.00", "2.00"), ("Horn", "3.50", ""), ("Staad", "", "1.20"),
    ("Rheineck", "6.10", "3.00"), ("Hard", "5.40", "2.70"),
)  # fmt: skip
_STYLE_OF = {"title": "Title", "chapter": "Chapter", "article": "Article", "heading": "Article", "point": "Point"}


def with_chapters() -> list[tuple[str, str]]:
    """Return the treaty's paragraphs with headings of chapters among them."""
    made: list[tuple[str, str]] = []
    for kind, text in paragraphs():
        number = int(text.split()[1]) if kind == "article" else 0
        made += [("chapter", CHAPTERS[number])] if number in CHAPTERS else []
        made.append((kind, text))
    return made


def noted(text: str, count: int) -> tuple[str, str, str]:
    """Return a paragraph cut where a note's mark stands, behind its first sentence, and the note."""
    first, stop, rest = text.partition(". The ")
    return f"{first}.", f" The {rest}" if stop else "", f"See the report of meeting {count} of the council, as revised."


NUMBERS = tuple(map(str, range(1, 11)))
STARS, SIGNS = ("*", "**", "***"), ("*", "†", "‡")
LETTERS, ROMAN = "abcdefghij", ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def markdown_with_notes(names: Sequence[str] = NUMBERS) -> str:
    """Return the treaty with notes at each second paragraph, as Markdown."""
    lines: list[str] = []
    notes: list[str] = []
    for kind, text in paragraphs():
        if kind == "paragraph" and text.startswith("2."):
            number, _, words = text.partition(" ")
            before, after, note = noted(words, len(notes) + 1)
            name = names[len(notes)]
            notes.append(f"[^{name}]: {note}")
            text = f"{number} {before}[^{name}]{after}"
        lines.append(text)
    return "\n\n".join([*lines, *notes])


def markdown_with_fares() -> str:
    """Return the treaty with a table of fares at its end, as Markdown."""
    rows = ["| " + " | ".join(row) + " |" for row in FARES]
    return "\n\n".join([*(text for _, text in paragraphs()), "\n".join([rows[0], "|---|---|---|", *rows[1:]])])


def _paragraph(kind: str, text: str) -> str:
    name = _STYLE_OF.get(kind, "Body")
    if kind == "chapter":
        return f'<text:h text:style-name="{name}" text:outline-level="1">{escape(text)}</text:h>'
    return f'<text:p text:style-name="{name}">{escape(text)}</text:p>'


def _with_notes(note_class: str, labels: Sequence[str] = ()) -> str:
    """Return the treaty with notes, counted by the program or with labels set by hand."""
    made: list[str] = []
    count = 0
    for kind, text in paragraphs():
        if kind != "paragraph" or not text.startswith("2."):
            made.append(_paragraph(kind, text))
            continue
        count += 1
        number, _, words = text.partition(" ")
        before, after, note = noted(words, count)
        made.append(
            f'<text:p text:style-name="Body">{number} {before}<text:note text:note-class="{note_class}" '
            f'text:id="n{count}">{_citation(count, labels)}<text:note-body>'
            f'<text:p text:style-name="Note">{note}</text:p></text:note-body></text:note>{after}</text:p>'
        )
    return "".join(made)


def _citation(count: int, labels: Sequence[str]) -> str:
    if not labels:
        return f"<text:note-citation>{count}</text:note-citation>"
    label = labels[(count - 1) % len(labels)]
    return f'<text:note-citation text:label="{label}">{label}</text:note-citation>'


def _plain(parts: list[tuple[str, str]] | None = None) -> str:
    return "".join(_paragraph(kind, text) for kind, text in parts or paragraphs())


def _contents() -> str:
    """Return lines of contents with a leader to a page number on the right, and the treaty behind them."""
    titles = paragraphs()
    entries = [
        f'<text:p text:style-name="Entry">{text} {titles[place + 1][1]}<text:tab/>{number}</text:p>'
        for number, (place, (kind, text)) in enumerate(
            ((place, part) for place, part in enumerate(titles) if part[0] == "article"), 1
        )
    ]
    return f'<text:p text:style-name="Article">Contents</text:p>{"".join(entries)}{_plain()}'


def _table(cell_style: str) -> str:
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell table:style-name="{cell_style}"><text:p text:style-name="Body">{cell}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in FARES
    )
    return f'{_plain()}<table:table><table:table-column table:number-columns-repeated="3"/>{rows}</table:table>'


def _document(body: str, settings: str = "", header: str = "", page: str = "", body_style: str = "") -> str:
    border = 'fo:border="0.5pt solid #000000" fo:padding="1mm"'

    def style(name: str, paragraph: str, text: str = "", more: str = "") -> str:
        return (
            f'<style:style style:name="{name}" style:family="paragraph" {more}><style:paragraph-properties {paragraph}>'
            f"{body_style if name == 'Body' else ''}"
            f'</style:paragraph-properties><style:text-properties fo:font-size="11pt" {text}/></style:style>'
        )

    bold = 'fo:font-weight="bold"'
    centred = 'fo:text-align="center" fo:margin-top="3mm" fo:margin-bottom="2mm" fo:keep-with-next="always"'
    styles = "".join((
        style("Body", 'fo:margin-bottom="2mm" text:number-lines="true"'),
        style("Point", 'fo:margin-bottom="2mm" fo:margin-left="10mm"'),
        style("Title", centred, 'fo:font-weight="bold" fo:font-size="16pt"').replace('fo:font-size="11pt" ', ""),
        style("Chapter", centred, bold),
        style("Article", centred, bold),
        style("Note", 'fo:margin-left="0mm"', 'fo:font-size="9pt"').replace('fo:font-size="11pt" ', ""),
        style(
            "Entry", "", "",
        ).replace(
            "</style:paragraph-properties>",
            '<style:tab-stops><style:tab-stop style:position="160mm" style:type="right" style:leader-style="dotted" '
            'style:leader-text="."/></style:tab-stops></style:paragraph-properties>',
        ),
    ))  # fmt: skip
    cells = (
        f'<style:style style:name="Ruled" style:family="table-cell"><style:table-cell-properties {border}/></style:style>'
        '<style:style style:name="Bare" style:family="table-cell"><style:table-cell-properties fo:padding="1mm"/>'
        "</style:style>"
    )
    head = f"<style:header><text:p>{header}</text:p></style:header>" if header else ""
    head_style = '<style:header-style><style:header-footer-properties fo:min-height="8mm" fo:margin-bottom="4mm"/></style:header-style>'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NS} office:version="1.3" '
        f'office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>{styles}{settings}</office:styles>'
        f'<office:automatic-styles>{cells}<style:page-layout style:name="A4"><style:page-layout-properties '
        f'fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="22mm" fo:margin-bottom="22mm" fo:margin-left="25mm" '
        f'fo:margin-right="25mm">{page}</style:page-layout-properties>{head_style if header else ""}</style:page-layout>'
        f'</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" '
        f'style:page-layout-name="A4">{head}</style:master-page></office:master-styles>'
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def _numbers(note_class: str, form: str) -> str:
    return f'<text:notes-configuration text:note-class="{note_class}" style:num-format="{form}" text:start-value="0"/>'


def _without_space(document: str) -> str:
    """Return a document without space between its paragraphs."""
    return document.replace('fo:margin-bottom="2mm"', "").replace('fo:margin-top="3mm"', "")


def _justified_on_small_pages(document: str) -> str:
    """Return a document with stretched lines on pages of half the size."""
    body = '<style:style style:name="Body" style:family="paragraph" ><style:paragraph-properties '
    small = document.replace(
        'fo:page-width="210mm" fo:page-height="297mm"', 'fo:page-width="148mm" fo:page-height="210mm"'
    )
    return small.replace(body, f'{body}fo:text-align="justify" ')


COLUMNS = '<style:columns fo:column-count="2" fo:column-gap="8mm"/>'
THREE = '<style:columns fo:column-count="3" fo:column-gap="6mm"/>'
LINES = (
    '<text:linenumbering-configuration text:number-lines="true" text:offset="5mm" style:num-format="1" '
    'text:number-position="left" text:increment="1"/>'
)
CHAPTER_FIELD = '<text:chapter text:display="name" text:outline-level="1">x</text:chapter>'
#: Each layout: the file, and the source it is compared with.
LAYOUTS: dict[str, tuple[Callable[[], str], Callable[[], str]]] = {
    "footnotes": (lambda: _document(_with_notes("footnote"), _numbers("footnote", "1")), markdown_with_notes),
    "footnotes in two columns": (
        lambda: _document(_with_notes("footnote"), _numbers("footnote", "1"), page=COLUMNS), markdown_with_notes,
    ),
    "footnotes by letters": (lambda: _document(_with_notes("footnote"), _numbers("footnote", "a")), partial(markdown_with_notes, LETTERS)),
    "footnotes by capitals in three columns": (
        lambda: _document(_with_notes("footnote"), _numbers("footnote", "A"), page=THREE),
        partial(markdown_with_notes, LETTERS.upper()),
    ),
    "footnotes in roman capitals": (
        lambda: _document(_with_notes("footnote"), _numbers("footnote", "I")),
        partial(markdown_with_notes, tuple(map(str.upper, ROMAN))),
    ),
    "footnotes by stars": (lambda: _document(_with_notes("footnote", STARS)), markdown_with_notes),
    "footnotes by signs in two columns": (
        lambda: _document(_with_notes("footnote", SIGNS), page=COLUMNS), markdown_with_notes,
    ),
    "footnotes with one star each": (lambda: _document(_with_notes("footnote", "*")), markdown_with_notes),
    "footnotes that say the same on each page": (
        lambda: _without_space(_document(_with_notes("footnote"), _numbers("footnote", "1"))), markdown_with_notes,
    ),
    "stretched lines in two columns": (
        lambda: _justified_on_small_pages(_document(_plain(), page=COLUMNS)),
        lambda: "\n\n".join(text for _, text in paragraphs()),
    ),
    "endnotes": (lambda: _document(_with_notes("endnote"), _numbers("endnote", "1")), markdown_with_notes),
    "endnotes in roman": (lambda: _document(_with_notes("endnote"), _numbers("endnote", "i")), partial(markdown_with_notes, ROMAN)),
    "running heads by chapter": (
        lambda: _document(_plain(with_chapters()), header=CHAPTER_FIELD),
        lambda: "\n\n".join(text for _, text in with_chapters()),
    ),
    "headings in small capitals": (
        lambda: _document(_plain()).replace('fo:font-weight="bold"', 'fo:font-variant="small-caps"'),
        lambda: "\n\n".join(text for _, text in paragraphs()),
    ),
    "contents by tabs": (lambda: _document(_contents()), lambda: "\n\n".join(text for _, text in paragraphs())),
    "line numbers": (lambda: _document(_plain(), LINES), lambda: "\n\n".join(text for _, text in paragraphs())),
    "line numbers in two columns": (
        lambda: _document(_plain(), LINES, page=COLUMNS), lambda: "\n\n".join(text for _, text in paragraphs()),
    ),
    "line numbers on the right of three columns": (
        lambda: _document(_plain(), LINES.replace('"left"', '"right"'), page=THREE),
        lambda: "\n\n".join(text for _, text in paragraphs()),
    ),
    "line numbers in two columns below a head": (
        lambda: _document(_plain(with_chapters()), LINES, CHAPTER_FIELD, COLUMNS),
        lambda: "\n\n".join(text for _, text in with_chapters()),
    ),
    "line numbers and a head": (
        lambda: _document(_plain(with_chapters()), LINES, CHAPTER_FIELD),
        lambda: "\n\n".join(text for _, text in with_chapters()),
    ),
    "a table with rules": (lambda: _document(_table("Ruled")), markdown_with_fares),
    "a table without rules": (lambda: _document(_table("Bare")), markdown_with_fares),
    "drop capitals": (
        lambda: _document(_plain(without_numbers()), body_style='<style:drop-cap style:lines="2" style:length="1"/>'),
        lambda: "\n\n".join(text for _, text in without_numbers()),
    ),
}  # fmt: skip


REDLINE = "tracked changes"


def redline() -> bytes:
    """Return the treaty as a Word file whose tracked changes put "ferry" in the place of "raft"."""
    author = 'w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z"'
    gone = f'<w:del {author}><w:r><w:delText xml:space="preserve">raft </w:delText></w:r></w:del>'
    come = f"<w:ins {author}>{run('ferry ')}</w:ins>"
    made = []
    for _, text in paragraphs():
        pieces = text.split("ferry ")
        made.append(para((gone + come).join(run(piece) for piece in pieces)))
    return docx("".join(made))


def print_all(folder: Path) -> None:
    """Write each layout as PDF into a folder, by one run of LibreOffice."""
    file = folder / f"{REDLINE}.docx"
    file.write_bytes(redline())
    files = [str(file)]
    for name, (write, _) in LAYOUTS.items():
        file = folder / f"{name}.fodt"
        file.write_text(write(), encoding="utf-8")
        files.append(str(file))
    soffice = shutil.which("soffice") or ""
    with TemporaryDirectory() as profile:
        subprocess.run(
            [
                soffice, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir",
                str(folder), *files,
            ],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
