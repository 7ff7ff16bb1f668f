"""A text's sources as a Word document: the table of sources, and every article with a line below the words of each."""

from __future__ import annotations

from collections.abc import Sequence

from mla_diff.model.comparison import Op
from mla_diff.provenance.attributed import Attributed
from mla_diff.report.facts import describe
from mla_diff.writers.docx.body import add_section
from mla_diff.writers.docx.package import pack
from mla_diff.writers.docx.parts import Covers, fixed_parts
from mla_diff.writers.docx.xml import Element, add, add_text, root, serialise
from mla_diff.writers.registry import View
from mla_diff.writers.sources import told
from mla_diff.writers.sources.pages import Piece, Redline, article_rows, redlines
from mla_diff.writers.sources.terminal import parts_table, texts_table
from mla_diff.writers.sources.told import Sourced
from mla_diff.writers.tables import Table

#: Lines that Word can draw below words, told apart without colour; a raised number stands before the words too.
_LINES = ("single", "double", "dotted", "dash", "thick", "wave", "dotDash")
_LEGEND = (
    "A raised number and a line below words say in which source they stand; the numbers are those of the first table. "
    "Struck: in the source only. Underlined in blue: in this text only."
)
_WIDTH = 9070  # twentieths of a point: what A4 leaves between the margins


def sources_docx(sourced: Sourced, view: View) -> bytes:
    """Return the document; nothing in it is a tracked change."""
    document = root("w:document")
    body = add(document, "w:body")
    _paragraph(body, "Title", told.title(sourced))
    for sentence in told.head(sourced):
        _paragraph(body, "Provision", sentence)
    _table(body, texts_table(sourced))
    if not sourced.only and len(told.parts(sourced)) > 1:
        _paragraph(body, "Heading1", "By part")
        _table(body, parts_table(sourced))
    for unit in sourced.units:
        _unit(body, sourced, unit)
    if not sourced.only:
        _rest(body, sourced)
    add_section(body)
    parts = {"word/document.xml": serialise(document)}
    return pack({**fixed_parts(_covers(sourced), parts), **parts})


def _covers(sourced: Sourced) -> Covers:
    sources = "; ".join(told.name(sourced, source) for source in sourced.order[:12])
    more = len(sourced.order) - 12
    return Covers(
        sources + (f" and {more} more" if more > 0 else ""), describe(sourced.target), told.title(sourced),
        told.notices(sourced), _LEGEND,
        sourced.target.language, ("Sources: ", "Text: "), "",
    )  # fmt: skip


def _unit(body: Element, sourced: Sourced, unit: Attributed) -> None:
    _paragraph(body, "Heading2", " ".join(filter(None, (unit.span.cited, unit.span.heading))))
    for sentence in filter(None, (told.sentence(sourced, unit), told.by_figures(sourced, unit.span.eid))):
        _paragraph(body, "Provision", sentence)
    _paragraph(body, "Legend", f"{told.unsourced(sourced, unit)}. {told.short_noise(sourced)}")
    for row in article_rows(sourced, unit):
        paragraph = _paragraph(body, f"Provision{min(row.depth, 5) or ''}", "")
        if row.provision.label:
            _run(paragraph, f"{row.provision.label} ", "Strong")
        _pieces(paragraph, sourced, unit, row.heading)
        if row.heading and row.body:
            _run(paragraph, " ")
        _pieces(paragraph, sourced, unit, row.body)
        for entry, words in told.shares_told(sourced, row.measured) if row.measured else ():
            _run(paragraph, f" [{sourced.numbers[entry.source]}: {words}]", "Strong")
    for redline in redlines(sourced, unit):
        _redline(body, sourced, redline)


def _pieces(paragraph: Element, sourced: Sourced, unit: Attributed, pieces: Sequence[Piece]) -> None:
    for piece in pieces:
        if piece.entry < 0:
            _run(paragraph, piece.text)
            continue
        number = sourced.numbers[unit.entries[piece.entry].source]
        mark = add(paragraph, "w:r")
        add(add(mark, "w:rPr"), "w:vertAlign", val="superscript")
        add_text(mark, str(number))
        words = add(paragraph, "w:r")
        add(add(words, "w:rPr"), "w:u", val=_LINES[(number - 1) % len(_LINES)])
        add_text(words, piece.text)


def _redline(body: Element, sourced: Sourced, redline: Redline) -> None:
    heading = _paragraph(body, "Provision1", "")
    _run(heading, f"From {told.cited(sourced, redline.entry)}: ", "Strong")
    _run(heading, told.figures(redline.entry))
    if redline.reordered:
        _run(heading, f". {told.REORDERED}")
    also = told.twins(sourced, redline.entry)
    if also:
        _run(heading, f". The same passage stands in {also}.")
    paragraph = _paragraph(body, "Provision1", "")
    for op in redline.ops:
        _op(paragraph, op)


def _op(paragraph: Element, op: Op) -> None:
    if op.sign == "=":
        _run(paragraph, op.text)
    elif op.reason != "typography":
        _run(paragraph, op.text, "Gone" if op.sign == "-" else "Come")
    elif op.sign == "+":
        _run(paragraph, op.text)


def _rest(body: Element, sourced: Sourced) -> None:
    _paragraph(body, "Heading1", "What was not taken over")
    for source in sourced.order:
        taken, left = told.taken_and_left(sourced, source)
        paragraph = _paragraph(body, "Provision", "")
        _run(paragraph, f"{told.name(sourced, source)}. ", "Strong")
        _run(paragraph, f"Taken over: {taken}. Nothing of: {left}.")


def _table(body: Element, table: Table) -> None:
    element = add(body, "w:tbl")
    properties = add(element, "w:tblPr")
    add(properties, "w:tblW", w="5000", type="pct")
    borders = add(properties, "w:tblBorders")
    add(borders, "w:insideH", val="single", sz="4", space="0", color="BFBFBF")
    grid = add(element, "w:tblGrid")
    for _ in table.head:
        add(grid, "w:gridCol", w=str(_WIDTH // len(table.head)))
    for number, row in enumerate((table.head, *table.rows)):
        line = add(element, "w:tr")
        if not number:
            add(add(line, "w:trPr"), "w:tblHeader")
        for cell in row:
            holder = add(line, "w:tc")
            add(holder, "w:tcPr")
            _run(_paragraph(holder, "Provision", ""), cell, "" if number else "Strong")
    add(body, "w:p")


def _paragraph(parent: Element, style: str, text: str) -> Element:
    paragraph = add(parent, "w:p")
    add(add(paragraph, "w:pPr"), "w:pStyle", val=style)
    if text:
        _run(paragraph, text)
    return paragraph


def _run(paragraph: Element, text: str, look: str = "") -> None:
    run = add(paragraph, "w:r")
    if look:
        add(add(run, "w:rPr"), "w:rStyle", val=look)
    add_text(run, text)
