"""One treaty set in many ways by Chromium and LibreOffice: no word is marked against its source in any of them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from mla_diff.diff.summary import count_words
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.registry import Options, Side, Tracked, read
from tests.readers import office_layouts
from tests.readers.dresses import DRESSES
from tests.readers.layouts import (
    ARTICLES,
    BY_LIBREOFFICE,
    FARES,
    LAYOUTS,
    SHORT_FARES,
    SIDE_BY_SIDE,
    arabic,
    arabic_with_numbers,
    by_decimals,
    chinese,
    convert_all,
    french,
    german,
    paragraphs,
    plain,
    print_all,
    source,
    source_signed,
    source_with_duties,
    table,
    without_numbers,
)

#: "zh" where a font has Chinese letters; without one, a page shows none.
FONTS = (
    ("zh",)
    if shutil.which("fc-list")
    and b"Noto" in subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=False).stdout
    else ()
)
pytestmark = pytest.mark.xdist_group("layouts")  # each page is printed once


@pytest.fixture(scope="module")
def by_chromium(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("playwright.sync_api", reason="needs playwright")
    if not shutil.which("chromium"):
        pytest.skip("Chromium is not installed")
    folder = tmp_path_factory.mktemp("layouts")
    print_all(folder)
    return folder


@pytest.fixture(scope="module")
def by_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("office")
    convert_all(folder)
    office_layouts.print_all(folder)
    return folder


def marked(
    file: Path, expected: str | None = None, side: Side = "", tracked: Tracked = "accepted"
) -> tuple[int, int, int]:
    """Return the words inserted and deleted against the source, and how many articles were found."""
    version = parse(read(file.name, file.read_bytes(), Options(side=side, tracked=tracked)))
    count = count_words(compare(typed(source() if expected is None else expected), version))
    return count.inserted, count.deleted, sum(provision.kind == "article" for provision in version.provisions)


def tree(version: Version) -> list[str]:
    """Return the title of a version and its provisions, with their notes, a line each."""
    notes = {provision.eid: [(note.number, note.text) for note in provision.notes] for provision in version.provisions}
    return [version.title] + [
        f"{one.eid} [{one.kind}] {one.label} | {one.heading} | {one.text} {notes[one.eid] or ''}"
        for one in version.provisions
    ]


def typed(text: str) -> Version:
    """Return a text as typed: as Markdown where it has notes or a table, else as plain text."""
    return parse(read("source.md" if "[^" in text or "| " in text else "source.txt", text.encode()))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_word_is_marked_in_what_chromium_prints(layout: str, by_chromium: Path) -> None:
    assert marked(by_chromium / f"{layout}.pdf") == (0, 0, ARTICLES)


@pytest.mark.parametrize("layout", DRESSES)
def test_a_page_has_the_provisions_of_the_text_that_it_shows(layout: str, by_chromium: Path) -> None:
    file = by_chromium / f"{layout}.pdf"
    assert tree(parse(read(file.name, file.read_bytes()))) == tree(typed(DRESSES[layout][1]))


def test_no_word_is_marked_where_paragraphs_begin_with_a_drop_capital(by_chromium: Path) -> None:
    assert marked(by_chromium / "drop capitals.pdf", plain(without_numbers())) == (0, 0, ARTICLES)


def test_no_word_is_marked_in_signatures_that_stand_beside_each_other(by_chromium: Path) -> None:
    assert marked(by_chromium / "signatures.pdf", source_signed()) == (0, 0, ARTICLES)


def test_cells_that_are_boxes_of_their_own_are_the_cells_of_a_table(by_chromium: Path) -> None:
    document = read("boxed.pdf", (by_chromium / "boxed cells.pdf").read_bytes())
    assert [block.text for block in document.blocks if block.style == "row"] == ["\t".join(row) for row in FARES]


@pytest.mark.parametrize(
    ("layout", "merged"), [("merged cells over pages", True), ("text in cells without lines", False)]
)
def test_a_table_goes_on_over_pages_without_its_head(layout: str, merged: bool, by_chromium: Path) -> None:
    assert marked(by_chromium / f"{layout}.pdf", source_with_duties(merged)) == (0, 0, ARTICLES)


def test_a_chapter_and_an_article_counted_by_decimals_are_two_headings(by_chromium: Path) -> None:
    assert marked(by_chromium / "articles by decimals.pdf", plain(by_decimals())) == (0, 0, ARTICLES)


def test_a_table_in_one_column_leaves_the_other_columns_whole(by_chromium: Path) -> None:
    assert marked(by_chromium / "a table in a column.pdf", f"{source()}\n\n{table(SHORT_FARES)}") == (0, 0, ARTICLES)


def test_no_word_is_marked_in_a_text_read_from_the_right(by_chromium: Path) -> None:
    assert marked(by_chromium / "from the right.pdf", plain(arabic())) == (0, 0, ARTICLES)


def test_numbers_and_brackets_keep_their_order_in_a_text_read_from_the_right(by_chromium: Path) -> None:
    assert marked(by_chromium / "numbers from the right.pdf", plain(arabic_with_numbers())) == (0, 0, ARTICLES)


@pytest.mark.parametrize("layout", ["sections in columns", "soft hyphens"])
def test_sections_that_begin_with_a_sign_are_no_notes_in_narrow_columns(layout: str, by_chromium: Path) -> None:
    assert marked(by_chromium / f"{layout}.pdf", plain(german())) == (0, 0, ARTICLES)


@pytest.mark.skipif("zh" not in FONTS, reason="no Chinese font is installed")
def test_no_word_is_marked_in_chinese_whatever_the_font_calls_its_shapes(by_chromium: Path) -> None:
    assert marked(by_chromium / "Chinese.pdf", plain(chinese())) == (0, 0, ARTICLES)


@pytest.mark.parametrize("layout", SIDE_BY_SIDE)
def test_two_languages_side_by_side_are_two_texts_without_a_word_marked(layout: str, by_chromium: Path) -> None:
    english = plain([part for part in paragraphs() if part[0] != "point"])
    assert marked(by_chromium / f"{layout}.pdf", english, "left") == (0, 0, ARTICLES)
    assert marked(by_chromium / f"{layout}.pdf", plain(french()), "right") == (0, 0, ARTICLES)


def test_a_text_read_from_the_right_stands_beside_one_read_from_the_left(by_chromium: Path) -> None:
    english = plain([part for part in paragraphs() if part[0] != "point"])
    assert marked(by_chromium / "beside Arabic.pdf", english, "left") == (0, 0, ARTICLES)
    assert marked(by_chromium / "beside Arabic.pdf", plain(arabic()), "right") == (0, 0, ARTICLES)


@pytest.mark.parametrize("layout", SIDE_BY_SIDE)
def test_two_languages_side_by_side_are_both_read_each_in_its_own(layout: str, by_chromium: Path) -> None:
    file = by_chromium / f"{layout}.pdf"
    version = parse(read(file.name, file.read_bytes()))
    assert [provision.number for provision in version.provisions if provision.kind == "article"] == [
        str(number) for _ in range(2) for number in range(1, ARTICLES + 1)
    ]
    assert "English and then in French" in " ".join(finding.message for finding in version.findings)


@pytest.mark.slow
@pytest.mark.parametrize("layout", BY_LIBREOFFICE)
def test_no_word_is_marked_in_what_libreoffice_prints(layout: str, by_libreoffice: Path) -> None:
    assert marked(by_libreoffice / f"office {layout}.pdf") == (0, 0, ARTICLES)


@pytest.mark.slow
@pytest.mark.parametrize("layout", office_layouts.LAYOUTS)
def test_no_word_is_marked_with_notes_line_numbers_chapters_and_tables(layout: str, by_libreoffice: Path) -> None:
    _, expected = office_layouts.LAYOUTS[layout]
    assert marked(by_libreoffice / f"{layout}.pdf", expected()) == (0, 0, ARTICLES)


@pytest.mark.slow
@pytest.mark.parametrize("layout", ["a table with rules", "a table without rules"])
def test_a_table_is_rows_of_cells_with_lines_between_them_or_without(layout: str, by_libreoffice: Path) -> None:
    file = by_libreoffice / f"{layout}.pdf"
    rows = [block.text for block in read(file.name, file.read_bytes()).blocks if block.style == "row"]
    assert rows == ["\t".join(row) for row in office_layouts.FARES]


@pytest.mark.slow
def test_printed_changes_are_the_new_text_and_beside_it_what_was_struck(by_libreoffice: Path) -> None:
    """A print shows what came as it shows the rest, so the original has both."""
    file = by_libreoffice / f"{office_layouts.REDLINE}.pdf"
    assert marked(file) == (0, 0, ARTICLES)
    assert marked(file, source().replace("ferry ", "raft ferry "), tracked="original") == (0, 0, ARTICLES)
