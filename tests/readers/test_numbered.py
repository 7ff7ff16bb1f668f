"""A number that the file itself counts is told as such."""

from __future__ import annotations

from mla_diff.readers.registry import read
from tests.readers.docx_writer import docx, level, numbering, para


def test_the_number_of_a_list_item_is_told_apart_from_its_words() -> None:
    page = b"<ol type=a><li>first<li>second</ol><ul><li>third</ul><p>1. typed"
    blocks = read("a.html", page).blocks
    assert [block.text[: block.numbered] for block in blocks] == ["a.", "b.", "", ""]


def test_a_number_that_word_counts_is_told_apart_from_one_that_is_typed() -> None:
    body = para("counted", num=(1, 0)) + para("2. typed")
    blocks = read("a.docx", docx(body, numbering=numbering(level(0, "decimal", "Article %1")))).blocks
    assert [(block.text, block.text[: block.numbered]) for block in blocks] == [
        ("Article 1 counted", "Article 1"), ("2. typed", ""),
    ]  # fmt: skip
