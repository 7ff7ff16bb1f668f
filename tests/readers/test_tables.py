"""Tables are rows of cells in every format; labels beside their text and texts beside each other are not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from mla_diff.diff.words import diff_words
from mla_diff.model.block import Block
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.registry import Options, read
from mla_diff.readers.tables import Cell, spread
from tests.readers.docx_writer import docx, para
from tests.readers.odt_writer import odt

Rows = Sequence[Sequence[str]]
FARES: Rows = (("Crossing", "Adult", "Child"), ("Arbon", "4.00", ""), ("Brixen", "", "2.50"))
POINTS: Rows = (("(a)", "the first point;"), ("(b)", "the second point."))
UNITS: Rows = (
    ("Article 1 Scope", "This Convention applies to all ferries that cross the river by day."),
    ("Article 2 Fees", "Each Party shall fix its fees before the end of the month of May."),
)
BESIDE: Rows = (
    ("Article 1 The ferry crosses the river by day only.", "Artikel 1 De pont steekt de rivier alleen overdag over."),
    ("Article 2 The fee is fixed by the council each year.", "Artikel 2 De raad stelt het tarief elk jaar vast."),
)
CORRELATION: Rows = (("Directive 95/46", "This Act"), ("Article 1(1)", "Article 2"), ("Article 2", "Article 4(3)"))


def html(rows: Rows) -> bytes:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return ("<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>").encode()


def word(rows: Rows) -> bytes:
    cells = ("".join(f"<w:tc>{para(cell)}</w:tc>" for cell in row) for row in rows)
    return docx("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>")


def open_document(rows: Rows) -> bytes:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    made = ("".join(cell.format(words) for words in row) for row in rows)
    return odt(
        "<table:table>" + "".join(f"<table:table-row>{row}</table:table-row>" for row in made) + "</table:table>"
    )


def markdown(rows: Rows) -> bytes:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]).encode()


FORMATS = {"html": html, "docx": word, "odt": open_document, "md": markdown}
formats = pytest.mark.parametrize("suffix", FORMATS)


def blocks(suffix: str, rows: Rows, options: Options | None = None) -> list[Block]:
    return list(read(f"table.{suffix}", FORMATS[suffix](rows), options).blocks)


@formats
def test_a_table_of_values_is_a_row_for_each_row_with_empty_cells_in_their_places(suffix: str) -> None:
    made = blocks(suffix, FARES)
    assert [(block.text, block.style, block.table) for block in made] == [
        ("Crossing\tAdult\tChild", "row", 1), ("Arbon\t4.00\t", "row", 1), ("Brixen\t\t2.50", "row", 1),
    ]  # fmt: skip


@formats
def test_labels_beside_their_text_are_text(suffix: str) -> None:
    assert [(block.text, block.style) for block in blocks(suffix, POINTS)] == [
        ("(a) the first point;", "body"), ("(b) the second point.", "body"),
    ]  # fmt: skip


@formats
def test_articles_beside_their_text_are_text(suffix: str) -> None:
    assert [block.text for block in blocks(suffix, UNITS)] == [cell for row in UNITS for cell in row]


@formats
@pytest.mark.parametrize(("side", "columns"), [("", (0, 1)), ("left", (0,)), ("right", (1,))])
def test_two_texts_beside_each_other_are_never_read_across(suffix: str, side: str, columns: tuple[int, ...]) -> None:
    made = blocks(suffix, BESIDE, Options(side=side))  # type: ignore[arg-type]  # the three sides there are
    assert [block.text for block in made] == [row[column] for column in columns for row in BESIDE]


@formats
def test_the_cells_of_a_correlation_table_are_no_articles(suffix: str) -> None:
    version = parse(read(f"table.{suffix}", FORMATS[suffix](CORRELATION)))
    assert not [provision for provision in version.provisions if provision.kind == "article"]


def test_what_covers_several_rows_stands_in_each_and_what_covers_columns_once() -> None:
    wide = Cell((Block("Fare"),), columns=2)
    high = Cell((Block("Brixen"),), rows=2)
    plain = [Cell((Block(text),)) for text in ("5.00", "2.50", "6.00", "3.00")]
    grid = spread([[Cell((Block("Crossing"),)), wide], [high, *plain[:2]], plain[2:]])
    assert [[" ".join(block.text for block in cell) for cell in row] for row in grid] == [
        ["Crossing", "Fare", ""], ["Brixen", "5.00", "2.50"], ["Brixen", "6.00", "3.00"],
    ]  # fmt: skip


def test_cells_merged_downwards_in_word_stand_in_each_of_their_rows() -> None:
    def cell(text: str, merge: str) -> str:
        return f"<w:tc><w:tcPr>{merge}</w:tcPr>{para(text)}</w:tc>"

    restart, go_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = cell("Brixen", restart) + cell("5.00", ""), cell("", go_on) + cell("6.00", "")
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    assert [block.text for block in read("a.docx", docx(table)).blocks] == ["Brixen\t5.00", "Brixen\t6.00"]


def test_a_value_that_moves_to_another_column_is_a_change_in_each_format() -> None:
    moved = (FARES[0], ("Arbon", "", "4.00"), FARES[2])
    head = "<h2>Article 1</h2><p>The fares are:</p>"
    old, new = (parse(read("a.html", head.encode() + html(rows))) for rows in (FARES, moved))
    ops = [op for changes in compare(old, new).changes for change in changes for op in change.ops if op.sign != "="]
    assert [(op.sign, op.text.strip()) for op in ops] == [("-", "4.00"), ("+", "4.00")]


def test_the_border_of_a_cell_is_a_token_of_its_own() -> None:
    assert [(op.sign, op.text) for op in diff_words("a\tb", "a b")] == [("=", "a"), ("-", "\t"), ("+", " "), ("=", "b")]
