"""What the PDF loader makes of pages that the tests set themselves: order, paragraphs, headings, hyphens."""

from __future__ import annotations

import random

import pytest

from mla_diff.model.block import Block, Document
from mla_diff.readers.registry import Options, read
from tests.readers.pdf_treaty import INSERTED, make_treaty, sentence
from tests.readers.pdf_writer import Look, Page, Typesetter, width, write_pdf

HEADED = Look(head="A/AC.300/L.1 Draft convention", foot="- # -")
LOOKS = {
    "one column": HEADED,
    "two columns": Look(columns=2, size=10, note_size=8, head="A/AC.300/L.1 Draft convention", foot="#"),
    "notes at the body's size": Look(note_size=11, raised=False, foot="Page #"),
    "two columns, notes at the body's size": Look(columns=2, size=10, note_size=10, raised=False),
    "no rule above notes": Look(rule=False, head="Draft", foot="# of 9"),
    "numbers in boxes after their lines": Look(boxes="after", foot="#"),
    "line numbers": Look(line_numbers=True, foot="#"),
    "broken words": Look(columns=2, size=10, note_size=8, breaks=True),
}


def texts(document: Document, *styles: str) -> list[str]:
    return [block.text for block in document.blocks if block.style in (styles or ("body", "heading"))]


def one(content: bytes) -> tuple[Block, ...]:
    return read("treaty.pdf", content).blocks


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_each_paragraph_and_note_comes_back_as_it_was_set(look: Look) -> None:
    content, expected, notes = make_treaty(look)
    document = read("treaty.pdf", content)
    assert texts(document) == expected
    assert texts(document, "note") == notes
    marks = [mark.number for block in document.blocks for mark in block.marks]
    assert marks == [str(number) for number in range(1, len(notes) + 1)]
    assert document.findings == ()


@pytest.mark.parametrize("look", [LOOKS["one column"], LOOKS["two columns"]], ids=["one column", "two columns"])
def test_one_inserted_paragraph_of_45_words_is_45_words_of_difference(look: Look) -> None:
    old, _, old_notes = make_treaty(look)
    new, _, new_notes = make_treaty(look, insert=True)
    before, after = texts(read("old.pdf", old)), texts(read("new.pdf", new))
    place = after.index(INSERTED)
    assert len(INSERTED.split()) == 45
    assert after[:place] + after[place + 1 :] == before
    assert old_notes == new_notes == texts(read("new.pdf", new), "note")


def test_running_heads_and_page_numbers_are_furniture() -> None:
    document = read("treaty.pdf", make_treaty(HEADED)[0])
    pages = max(block.page or 0 for block in document.blocks)
    assert pages > 3
    assert texts(document, "furniture") == [
        text for page in range(1, pages + 1) for text in ("A/AC.300/L.1 Draft convention", f"- {page} -")
    ]


def test_line_numbers_are_furniture_and_paragraph_numbers_are_not() -> None:
    document = read("treaty.pdf", make_treaty(Look(line_numbers=True))[0])
    assert texts(document, "furniture")[0].startswith("1 2 3 4 5")
    assert sum(text.startswith("2. ") for text in texts(document)) == 14


def test_a_mark_stands_where_it_stood() -> None:
    setter = Typesetter(Look(), {"1": "See article 5."})
    setter.paragraph("Each Party{1} shall ensure that this Convention is applied in full by its authorities.", "1.")
    setter.paragraph("Nothing in this article prevents a Party from doing more than it is bound to do by this article.")
    block = one(setter.finish())[0]
    assert block.text.startswith("1. Each Party shall ensure")
    assert [(mark.offset, mark.number) for mark in block.marks] == [(len("1. Each Party"), "1")]


def test_a_paragraph_runs_on_over_a_page_break_with_notes_and_heads_between() -> None:
    document = read("treaty.pdf", make_treaty(HEADED)[0])
    starts = {block.page for block in document.blocks if block.style == "body"}
    assert starts == set(range(1, max(page for page in starts if page) + 1))
    assert all(text.endswith(".") for text in texts(document, "body"))


def test_raised_ordinals_and_exponents_stay_in_the_text() -> None:
    page = Page()
    page.text(72, 700, "On the 1", 11)
    page.text(72 + width("On the 1", 11), 704, "st", 7)
    page.text(72 + width("On the 1", 11) + width("st", 7), 700, " day an area of 5 km", 11)
    end = 72 + width("On the 1", 11) + width("st", 7) + width(" day an area of 5 km", 11)
    page.text(end, 704, "2", 7)
    page.text(end + width("2", 7), 700, " was closed.", 11)
    (block,) = one(write_pdf([page]))
    assert block.text == "On the 1st day an area of 5 km² was closed."
    assert block.marks == ()


def test_a_centred_number_and_its_title_are_two_headings_with_levels_by_size() -> None:
    blocks = one(make_treaty(HEADED)[0])
    heads = [(block.text, block.level) for block in blocks if block.style == "heading"]
    assert heads[:2] == [("COOPERATION", 1), ("Article 1", 2)]
    assert len(heads) == 1 + 2 * 14


def test_a_bold_label_inside_running_text_is_no_heading() -> None:
    page = Page()
    for place, y in enumerate((700.0, 660.0, 620.0)):
        label = f"Article {place + 1}. Scope."
        page.text(72, y, label, 11, "bold")
        rest = "This Convention applies to all requests that are made by one Party"
        page.text(72 + width(label, 11, "bold") + 3, y, rest, 11)
        page.text(72, y - 13, "to another and that are received after its entry into force for both of them.", 11)
    assert {block.style for block in one(write_pdf([page]))} == {"body"}


def test_a_words_own_hyphen_is_kept_at_a_line_end_and_a_break_is_joined() -> None:
    page = Page()
    lines = (
        "The Parties recognise that co-operation under this Convention, and the transmission of any",
        "information that is needed for it, serve their common interest, and they therefore offer co-",
        "operation to each other in the widest measure, including the speedy and secure trans-",
        "mission of documents, and the transfer of persons held in custody as far as it is neces-",
        "sary, and as necessary also of property.",
    )
    for place, line in enumerate(lines):
        page.text(72, 700 - 13 * place, line, 11)
    (block,) = one(write_pdf([page]))
    assert "they therefore offer co-operation to each other" in block.text
    assert "secure transmission of documents" in block.text
    assert "as far as it is necessary, and" in block.text


def test_brackets_are_kept() -> None:
    page = Page()
    text = "[The Contracting Parties [shall] [may] confirm this (in writing) \\ at once.]"
    page.text(72, 700, text)
    assert one(write_pdf([page]))[0].text == text


def test_words_set_letter_by_letter_and_out_of_order_are_read_by_their_places() -> None:
    page = Page()
    letters, x = [], 72.0
    for letter in "Each Party shall report.":
        letters.append((x, letter))
        x += width(letter, 11)
    for place, letter in reversed(letters):
        if letter != " ":
            page.text(place, 700, letter)
    assert one(write_pdf([page]))[0].text == "Each Party shall report."


def test_bold_made_by_printing_twice_is_read_once() -> None:
    page = Page()
    page.text(72, 700, "Article 1")
    page.text(72.4, 700, "Article 1")
    page.text(72, 670, "Each Party shall designate a central authority and shall notify it to the depositary.")
    first, second = one(write_pdf([page]))
    assert (first.text, first.style) == ("Article 1", "heading")
    assert second.gap


def test_cells_of_a_ruled_table_are_read_one_after_another() -> None:
    page = Page()
    party = ("means a State for which", "this Convention is in force.")
    rows = (("Party", party), ("Annex", ("means any instrument",)))
    y = 700.0
    page.rule(72, 500, y)
    for term, lines in rows:
        page.text(80, y - 14, term, 11)
        for place, line in enumerate(lines):
            page.text(230, y - 14 - 13 * place, line, 11)
        bottom = y - 14 - 13 * len(lines)
        for x in (72.0, 220.0, 500.0):
            page.operations.append(b"0.5 w %.1f %.1f m %.1f %.1f l S" % (x, y, x, bottom))
        page.rule(72, 500, bottom)
        y = bottom
    blocks = one(write_pdf([page]))
    assert [(block.text, block.style) for block in blocks] == [
        ("Party\tmeans a State for which this Convention is in force.", "row"), ("Annex\tmeans any instrument", "row"),
    ]  # fmt: skip


def test_two_texts_side_by_side_are_read_one_after_the_other_or_one_of_them() -> None:
    page = Page()
    for number in (1, 2, 3):
        y = 900 - 200 * number
        page.text(60, y, f"Article {number}")
        page.text(310, y, "Article premier" if number == 1 else f"Article {number}")
        for line in range(4):
            page.text(60, y - 20 - 13 * line, "The ferry crosses the river by day and by night alike")
            page.text(310, y - 20 - 13 * line, "Le bac traverse le fleuve de jour comme de nuit partout")
    content = write_pdf([page])
    both = " ".join(texts(read("treaty.pdf", content)))
    assert both.rindex("The ferry") < both.index("Le bac")
    left = read("treaty.pdf", content, Options(side="left"))
    right = read("treaty.pdf", content, Options(side="right"))
    assert "Le bac" not in " ".join(texts(left))
    assert texts(right)[0] == "Article premier"
    assert "parallel-texts" in {finding.code for finding in left.findings}


def test_a_heading_set_letter_by_letter_is_its_words() -> None:
    page = Page()
    x = 200.0
    for letter in "Article 12 Scope":
        if letter != " ":
            page.text(x, 700, letter, 12)
        x += width(letter, 12) + 3 if letter != " " else 6
    page.text(72, 670, "This Convention applies to all ferries.")
    assert texts(read("treaty.pdf", write_pdf([page])))[0] == "Article 12 Scope"


def test_line_numbers_of_both_columns_are_no_text() -> None:
    pages = []
    for number in range(2):
        page = Page()
        for line in range(30):
            page.text(70, 760 - 14 * line, "the fee for each crossing is due by noon")
            page.text(310, 760 - 14 * line, "and no ferry leaves before it has been paid")
            if line % 5 == 4:
                page.text(44, 760 - 14 * line, str(line + 1 + 60 * number), 10)
                page.text(280, 762 - 14 * line, str(line + 31 + 60 * number), 10)
        pages.append(page)
    document = read("treaty.pdf", write_pdf(pages))
    assert not [word for text in texts(document) for word in text.split() if word.isdigit()]


def test_a_watermark_across_the_page_is_furniture() -> None:
    setter = Typesetter(Look())
    for number in range(1, 9):
        setter.paragraph("Each Party shall ensure that this Convention is applied by its authorities.", f"{number}.")
    setter.pages[0].turned(150, 300, "DRAFT", 90)
    document = read("treaty.pdf", setter.finish())
    assert texts(document, "furniture") == ["DRAFT"]
    assert len(texts(document)) == 8


def test_article_headings_at_the_top_of_pages_are_not_running_heads() -> None:
    pages = []
    for number in range(1, 8):
        page = Page()
        title = f"Article {3 * number}"
        page.text((595 - width(title, 11, "bold")) / 2, 770, title, 11, "bold")
        page.text(72, 740, f"Each Party shall take the measures of list {number} and report on them.")
        page.text(72, 726, "It shall do so in good time.")
        pages.append(page)
    heads = [block.text for block in one(write_pdf(pages)) if block.style == "heading"]
    assert heads == [f"Article {3 * number}" for number in range(1, 8)]


def test_the_same_note_on_every_page_is_a_note_and_no_running_foot() -> None:
    pages = []
    for number in range(1, 5):
        page = Page()
        first = sentence(random.Random(number), 11)
        page.text(72, 770, first)
        page.text(72 + width(first, 11), 774, "*", 7)
        for line in range(1, 6 + number):
            page.text(72, 770 - 14 * line, sentence(random.Random(10 * number + line), 12))
        page.rule(72, 200, 300 + 20 * number)
        page.text(72, 290 + 20 * number, "*", 6)
        page.text(76, 286 + 20 * number, "Text proposed by the Chair.", 9)
        pages.append(page)
    document = read("treaty.pdf", write_pdf(pages))
    assert texts(document, "note") == ["Text proposed by the Chair."] * 4
    assert texts(document, "furniture") == []


def test_every_letter_of_the_file_is_in_some_block() -> None:
    content, expected, _ = make_treaty(LOOKS["two columns"])
    document = read("treaty.pdf", content)
    body = "".join("".join(text.split()) for text in texts(document))
    assert body == "".join("".join(text.split()) for text in expected)
    assert [block.page for block in document.blocks] == sorted(block.page or 0 for block in document.blocks)


def test_running_heads_that_name_their_chapter_and_the_page_are_furniture() -> None:
    chapters = ["Definitions"] * 4 + ["Cooperation"] * 2 + ["Costs"] * 4
    pages = []
    for number, chapter in enumerate(chapters, 1):
        page = Page()
        page.text(72, 810, f"{chapter}    {number}", 9)
        for line in range(12):
            page.text(72, 760 - 14 * line, sentence(random.Random(100 * number + line), 12))
        pages.append(page)
    document = read("treaty.pdf", write_pdf(pages))
    assert texts(document, "furniture") == [f"{chapter} {number}" for number, chapter in enumerate(chapters, 1)]


def set_in_columns(*rows: tuple[str, ...]) -> bytes:
    page = Page()
    for place, row in enumerate(rows):
        for column, cell in enumerate(row):
            page.text(72 + 130 * column, 700 - 16 * place, cell)
    return write_pdf([page])


def test_a_table_without_lines_is_rows_of_cells_with_empty_ones_in_their_places() -> None:
    content = set_in_columns(("Crossing", "Adult", "Child"), ("Arbon", "4.00", "2.00"), ("Horn", "", "1.50"))
    assert [(block.style, block.text) for block in one(content)] == [
        ("row", "Crossing\tAdult\tChild"), ("row", "Arbon\t4.00\t2.00"), ("row", "Horn\t\t1.50"),
    ]  # fmt: skip


CORRELATED = (
    ("Old law", "New law"),
    ("Article 1", "Article 3"),
    ("Article 2", ""),
    ("Article 3", "Article 4"),
    ("Article 4", "Article 6"),
)


def test_a_table_of_two_columns_without_lines_keeps_its_empty_cells() -> None:
    content = set_in_columns(*CORRELATED)
    assert [(block.style, block.text) for block in one(content)] == [("row", "\t".join(row)) for row in CORRELATED]


@pytest.mark.parametrize("first", [1, 2, 3, 4])
def test_a_table_without_lines_goes_on_over_the_end_of_a_page(first: int) -> None:
    pages = [Page(), Page()]
    for place, row in enumerate(CORRELATED):
        page, height = (pages[0], 700 - 16 * place) if place < first else (pages[1], 700 - 16 * (place - first))
        for column, cell in enumerate(row):
            page.text(72 + 130 * column, height, cell)
    blocks = one(write_pdf(pages))
    assert [(block.style, block.text) for block in blocks] == [("row", "\t".join(row)) for row in CORRELATED]


def test_points_whose_labels_stand_far_off_are_no_table() -> None:
    content = set_in_columns(
        ("Article 3", "applies to", "all ferries"), ("(a)", "boats;", ""), ("(b)", "rafts;", ""), ("(c)", "small", "canoes;"),
        ("(d)", "the quays.", ""),
    )  # fmt: skip
    assert "row" not in {block.style for block in one(content)}


def test_contents_set_in_three_columns_are_no_table() -> None:
    content = set_in_columns(("Article 1", "Scope", "2"), ("Article 2", "Fees", "5"), ("Article 3", "End", "9"))
    assert "row" not in {block.style for block in one(content)}


def test_labels_and_text_set_apart_are_no_table() -> None:
    content = set_in_columns(
        ("1.", "(a)", "The fee is due in May and is paid to the council"),
        ("2.", "(b)", "The council may lower the fee where a ferry is late"),
        ("3.", "(c)", "Nothing in this paragraph touches the fee for luggage"),
    )
    assert "row" not in {block.style for block in one(content)}


def test_signatures_beside_each_other_are_not_read_across() -> None:
    content = set_in_columns(
        ("For Arden:", "", "For Belmont:"), ("Anna Adler", "", "Bruno Brandt"), ("For Calder:", "", "For Dorn:"),
        ("Carla Corbin", "", "Dora Dietz"),
    )  # fmt: skip
    assert [block.text for block in one(content)] == [
        "For Arden: Anna Adler\tFor Belmont: Bruno Brandt", "For Calder: Carla Corbin\tFor Dorn: Dora Dietz",
    ]  # fmt: skip


def test_rows_of_a_table_whose_heads_begin_alike_are_no_signatures() -> None:
    content = set_in_columns(("Fee 2019", "Fee 2020"), ("4.00", "4.50"), ("2.00", "2.20"), ("1.00", "1.10"))
    assert next(block.text for block in one(content)) == "Fee 2019\tFee 2020"


@pytest.mark.parametrize("margin", [50, 480])
def test_the_numbers_of_a_table_s_rows_are_no_line_numbers(margin: int) -> None:
    page = Page()
    for line in range(30):
        page.text(margin, 760 - 14 * line, str(line + 1), 10)
        page.text(80, 760 - 14 * line, f"Harbour of Arden {chr(65 + line % 26)}")
        page.text(280, 760 - 14 * line, f"Master {chr(90 - line % 26)}")
    numbers = {word for block in one(write_pdf([page])) if block.style != "furniture" for word in block.text.split()}
    assert {str(number) for number in range(1, 31)} <= numbers


def test_a_column_of_numbers_beside_names_is_no_line_numbers() -> None:
    """A list of places, counted in the middle of the page, goes on in capitals; lines of a text do not."""
    page = Page()
    for line in range(30):
        page.text(70, 760 - 14 * line, f"Harbour of Arden {line}")
        page.text(280, 760 - 14 * line, str(line + 1), 10)
        page.text(310, 760 - 14 * line, "Master of the Harbour")
    numbers = {word for block in one(write_pdf([page])) if block.style != "furniture" for word in block.text.split()}
    assert {str(number) for number in range(1, 31)} <= numbers


@pytest.mark.parametrize("in_margin", [72.0, 470.0])
def test_headings_in_the_margin_stand_above_their_sections(in_margin: float) -> None:
    page = Page()
    for section in range(1, 5):
        top = 780 - 120 * section
        lines = (f"{section}. The operator keeps a log of all crossings of", "the ferry and shows it to the council when",
                 "the council asks for it. Nobody else asks.")  # fmt: skip
        for place, line in enumerate(lines):
            page.text(160, top - 13 * place, line, 11)
        for place, line in enumerate(("Keeping of", "the log of", f"ferry {section}.")):
            page.text(in_margin, top - 10 * place, line, 8)
    blocks = one(write_pdf([page]))
    assert [(block.style, block.text[:27]) for block in blocks][:4] == [
        ("heading", "Keeping of the log of ferry"), ("body", "1. The operator keeps a log"),
        ("heading", "Keeping of the log of ferry"), ("body", "2. The operator keeps a log"),
    ]  # fmt: skip
    assert blocks[1].text.endswith("Nobody else asks.")


def test_small_type_beside_the_text_once_is_no_heading() -> None:
    page = Page()
    page.text(160, 700, "The operator keeps a log of all crossings of the ferry.", 11)
    page.text(72, 700, "Received", 8)
    assert "heading" not in {block.style for block in one(write_pdf([page]))}
