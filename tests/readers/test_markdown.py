"""Markdown: front matter, notes, raised figures."""

from __future__ import annotations

import pytest

from mla_diff.model.block import Document
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def load(text: str) -> Document:
    return read("act.md", text.encode())


def test_front_matter_is_about_the_text_and_no_part_of_it() -> None:
    document = load('---\ntitle: "Ferries Act"\nlang: nl\ntags:\n  - river\n---\n\n# Ferries Act 1907\n\nArtikel 1\n')
    assert [block.text for block in document.blocks if block.style != "furniture"] == ["Ferries Act 1907", "Artikel 1"]
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


def texts(markdown: str) -> list[str]:
    return [block.text for block in load(markdown).blocks]


def test_comments_and_tags_are_no_text() -> None:
    markdown = (
        "<meta charset='utf-8' />\n# Loi\n<!-- INFO\nEND -->\n<div class='a'>Article 1</div>\n<L 24-07-1923, art. 3>\n"
    )
    assert texts(markdown) == ["Loi", "Article 1", "<L 24-07-1923, art. 3>"]


@pytest.mark.parametrize("heading", ["###Artikel 1a.", "##Wet van 8 juli", "##12 Begrippen", "###“Part III"])
def test_a_heading_needs_no_space_behind_its_signs(heading: str) -> None:
    (block,) = load(f"{heading}\n").blocks
    assert (block.text, block.style) == (heading.lstrip("#"), "heading")


def test_one_sign_without_a_space_is_text() -> None:
    assert load("#12 of the list\n").blocks[0].style == "body"


def test_emphasis_over_lines_and_paragraphs_is_taken_off() -> None:
    markdown = "> **As enacted; amendments\n> are not shown.**\n\n*(Ersetzt durch\n\nArt. 2.)*\n\n2 * 3 *\n"
    assert texts(markdown) == ["As enacted; amendments", "are not shown.", "(Ersetzt durch", "Art. 2.)", "2 * 3 *"]


def test_links_without_an_address_and_around_a_picture_leave_their_words() -> None:
    assert texts("[in Ukrainian]()\n") == ["in Ukrainian"]
    assert texts("[![Seal](seal.png)](https://a.pt) of the State\n")[0] == "Seal of the State"
    assert texts("The State [shall](a) reply.\n") == ["The State [shall](a) reply."]


def test_data_below_the_first_lines_is_no_text() -> None:
    markdown = "[^1]\nFerries Act\n---\nTitle: ''\nlayout: default\nslug: fa\n\n---\n\n# (FA)\n\nIssued\n:   2010-03-31\n\n[^1]: A note.\n"
    document = load(markdown)
    shown = [block.text for block in document.blocks if block.style != "furniture"]
    assert shown == ["Ferries Act", "(FA)", "Issued: 2010-03-31", "A note."]
    assert [mark.number for mark in document.blocks[0].marks] == ["1"]


def test_a_title_in_any_language_and_over_several_lines() -> None:
    assert load("---\n제목: 검사징계법\n---\n\n제1조\n").blocks[0].text == "검사징계법"
    assert (
        load("---\nTitle: Staatsvertrag über\n  Fähren\nslug: f\n---\n\n§ 1\n").blocks[0].text
        == "Staatsvertrag über Fähren"
    )


LONG_ITEM = "the Council of the Region, which is elected by the people of the region for a term of"


@pytest.mark.parametrize("marks", ["1\\. 2\\. 3\\.", "1. 2. 3.", "* * *", "- - -", "1) 2) 3)"])
@pytest.mark.parametrize("before", ["", "Die Organe sind:\n"])
def test_a_line_with_a_mark_of_a_list_never_goes_on_with_the_line_before(marks: str, before: str) -> None:
    items = "\n".join(f"  {mark} {LONG_ITEM} {place} years" for place, mark in enumerate(marks.split()))
    version = parse(load(f"# Law\n\n##### Article 1\n\nBodies.\n\n{before}{items}\n\n##### Article 2\n\nText.\n"))
    found = [provision.text for provision in version.provisions if provision.kind in ("point", "paragraph")]
    assert found == [f"{LONG_ITEM} {place} years" for place in range(3)]


def test_a_date_at_the_start_of_a_wrapped_line_begins_no_item() -> None:
    lines = "1. The period for the replies of all of the Parties to the Treaty began on\n2. June 2002 and ends\nlater."
    assert len(parse(load(f"# Law\n\n## Article 1\n\n{lines}\n")).provisions) == 2


def test_numbers_that_only_the_list_counts_are_left_out() -> None:
    markdown = "1. _(a)_ Fees.\n\n2. _(b)_ Costs:\n\n    1. _(1)_ rent;\n\n    2. _(2)_ tax.\n"
    assert texts(markdown) == ["(a) Fees.", "(b) Costs:", "(1) rent;", "(2) tax."]
    assert texts("1. (a) Fees.\n\n    (b) Costs.\n\n2. Rent.\n") == ["1. (a) Fees.", "(b) Costs.", "2. Rent."]


def test_a_line_that_is_broken_on_purpose_ends_there() -> None:
    markdown = "# Law\n\n## Article 1\n\nEach owner of a ferry pays the fee that the council of the river sets every\nyear.  \n(ORC 1.02)\n"
    (article,) = [provision for provision in parse(load(markdown)).provisions if provision.kind == "article"]
    assert article.text.endswith("every year.")


@pytest.mark.parametrize("mark", ["[^1]", "[^key-51e6-7f]", "[^F774052_01_BJNR037700010_and_more_of_it]"])
def test_marks_of_titles_and_headings_lead_to_their_notes(mark: str) -> None:
    markdown = f"# Vertrag{mark}\n\n##### **Art. I**\n\nEins.\n\n##### Art. II Fähren{mark}\n\nZwei.\n\n{mark}: Eine Anmerkung.\n"
    for text in (markdown, markdown.replace(f"Vertrag{mark}", "Vertrag"), markdown.replace(f"Fähren{mark}", "Fähren")):
        version = parse(load(text))
        assert "note-without-mark" not in [finding.code for finding in version.findings]
        assert any(provision.notes for provision in version.provisions)


def test_the_heading_of_the_notes_is_no_text_of_the_last_article() -> None:
    version = parse(load("# Vertrag\n\n## Art. 1\n\nEins.[^1]\n\n###### Fussnoten\n\n[^1]: Eine Anmerkung.\n"))
    assert version.furniture == ("Fussnoten",)
    assert [provision.eid for provision in version.provisions] == ["art_1"]


@pytest.mark.parametrize("label", ["Article {}-", "MADDE {} -", "Art. {}. -", "Artículo {}.-", "§ {} —"])
@pytest.mark.parametrize("sign", ["**", "__", "*"])
def test_a_dash_inside_bold_before_a_paragraph_is_no_bullet(label: str, sign: str) -> None:
    lines = [f"{sign}{label.format(number)}{sign} (1) Fees are due." for number in (1, 2, 3)]
    assert [block.text for block in load("\n\n".join(lines)).blocks] == [
        f"{label.format(number)} (1) Fees are due." for number in (1, 2, 3)
    ]


@pytest.mark.parametrize("label", ["a)", "(b)", "ç)", "ñ)", "α)", "αβ)", "б)", "1.", "1.1.", "2.10)", "æ."])
@pytest.mark.parametrize("bullet", ["-", "*", "+"])
def test_a_bullet_before_a_label_is_only_a_bullet(label: str, bullet: str) -> None:
    assert load(f"{bullet} {label} Fees are due.\n").blocks[0].text == f"{label} Fees are due."


def test_what_no_reader_of_the_text_sees_is_kept_outside_it() -> None:
    document = load(
        '---\ntitle: "Fähren"\nstand: Januar\n---\n\n# Fähren\n\n§ 1 Siehe [§ 2](../f.md#p2) und [§ 2](../f.md#p2).\n'
    )
    outside = [block.text for block in document.blocks if block.style == "furniture"]
    assert outside == ['title: "Fähren"', "stand: Januar", "../f.md#p2"]
