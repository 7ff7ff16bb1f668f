"""Markdown: front matter, notes, raised figures."""

from __future__ import annotations

from mla_diff.model.block import Document
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def load(text: str) -> Document:
    return read("act.md", text.encode())


def test_front_matter_is_about_the_text_and_no_part_of_it() -> None:
    document = load('---\ntitle: "Ferries Act"\nlang: nl\ntags:\n  - river\n---\n\n# Ferries Act 1907\n\nArtikel 1\n')
    assert [block.text for block in document.blocks] == ["Ferries Act 1907", "Artikel 1"]
    assert document.language == "nl"


def test_a_title_that_only_the_front_matter_gives_is_the_title() -> None:
    assert parse(load("---\ntitel: Fährgesetz\nslug: fg\n---\n\n§ 1 Zweck\n\nFähren fahren.\n")).title == "Fährgesetz"


def test_a_rule_at_the_head_is_no_front_matter() -> None:
    text = "---\n\nThe Parties, desiring peace,\n\n---\n\nArticle 1\n"
    assert [block.text for block in load(text).blocks] == ["The Parties, desiring peace,", "Article 1"]


def test_notes_are_taken_out_with_all_their_paragraphs() -> None:
    document = load(
        "## Article 1\n\nEach Party[^1] acts, [alone][^x] or not.\n\n[^1]: A note\nthat wraps.\n\n    Its second.\n\nLast.\n"
    )
    assert [(block.text, block.style, block.number) for block in document.blocks] == [
        ("Article 1", "heading", ""), ("Each Party acts, [alone][^x] or not.", "body", ""),
        ("A note that wraps.", "note", "1"), ("Its second.", "note", "1"), ("Last.", "body", ""),
    ]  # fmt: skip
    assert document.blocks[1].marks[0].offset == len("Each Party")


def test_starred_notes_belong_to_the_section_above_them() -> None:
    text = "## § 9 Announcement *)\n(1) The council announces it. *)\n\n*) Footnote to § 9.\n\n## § 10 *)\nCosts.\n\n*) To § 10.\n"
    document = load(text)
    assert "*)" not in " ".join(block.text for block in document.blocks)
    marked = [(block.text, [mark.number for mark in block.marks]) for block in document.blocks if block.marks]
    assert marked == [("§ 9 Announcement", ["*"]), ("§ 10", ["*"])]
    assert [block.text for block in document.blocks if block.style == "note"] == ["Footnote to § 9.", "To § 10."]


def test_a_star_without_a_note_stays() -> None:
    assert load("The list *) is closed.\n").blocks[0].text == "The list *) is closed."


def test_raised_figures_are_told_and_keep_their_place() -> None:
    (block,) = load("**Art. 5** <sup>2</sup> Each Party\n").blocks
    assert block.text == "Art. 5 ² Each Party"
    assert [block.text[start:end] for start, end in block.raised] == ["²"]
