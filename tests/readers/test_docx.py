"""Word files: what the reader must show is what Word shows."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from mla_diff.model.block import Document, Mark
from mla_diff.model.errors import LoadError
from mla_diff.readers.docx import read
from mla_diff.readers.registry import Options
from tests.readers.docx_writer import docx, level, numbering, package, para, run, style, treaty_docx
from tests.readers.treaty import expected, gist

ACCEPTED, ORIGINAL = Options(), Options(tracked="original")


def load(body: str, options: Options = ACCEPTED, **parts: str) -> Document:
    return read("draft.docx", docx(body, **parts), options)


def texts(body: str, options: Options = ACCEPTED, **parts: str) -> list[str]:
    return [block.text for block in load(body, options, **parts).blocks]


def numbered(*places: int, levels: list[str], nums: str = "", list_id: int = 1) -> list[str]:
    """Return the labels of empty-ish paragraphs at list levels."""
    body = "".join(para("x", num=(list_id, place)) for place in places)
    part = numbering(*levels, nums=nums) if nums else numbering(*levels)
    return [text.removesuffix(" x") for text in texts(body, numbering=part)]


def change(kind: str, inner: str) -> str:
    return f'<w:{kind} w:id="1" w:author="A">{inner}</w:{kind}>'


def deleted(text: str) -> str:
    return change("del", f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>')


@pytest.mark.parametrize("separate", [False, True])
def test_the_treaty_is_read_with_its_labels_marks_and_notes(separate: bool) -> None:
    document = read("treaty.docx", treaty_docx(separate=separate), ACCEPTED)
    assert gist(document) == expected()
    assert document.findings == ()


def test_headings_carry_their_level_and_titles_have_none() -> None:
    document = read("treaty.docx", treaty_docx(), ACCEPTED)
    levels = {block.level for block in document.blocks if block.style == "heading"}
    assert levels == {0, 1, 2}
    assert document.blocks[0].level == 0


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("decimal", "3."),
        ("lowerLetter", "c."),
        ("upperLetter", "C."),
        ("lowerRoman", "iii."),
        ("upperRoman", "III."),
        ("ordinal", "3rd."),
        ("decimalZero", "03."),
        ("cardinalText", "Three."),
        ("ordinalText", "Third."),
        ("none", "."),
        ("russianLower", "в."),
    ],
)
def test_each_number_format_is_written_as_word_does(form: str, printed: str) -> None:
    assert numbered(0, levels=[level(0, form, "%1.", start=3)]) == [printed]


def test_letters_double_after_z() -> None:
    assert numbered(0, 0, levels=[level(0, "lowerLetter", "(%1)", start=26)]) == ["(z)", "(aa)"]


def test_lower_levels_begin_anew_under_each_higher_one() -> None:
    levels = [level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "lowerRoman", "(%3)")]
    assert numbered(0, 1, 1, 2, 1, 0, 1, levels=levels) == ["1.", "(a)", "(b)", "(i)", "(c)", "2.", "(a)"]


def test_a_level_that_never_restarts_counts_through() -> None:
    levels = [level(0, "upperRoman", "PART %1"), level(1, "decimal", "Article %2", '<w:lvlRestart w:val="0"/>')]
    assert numbered(0, 1, 1, 0, 1, levels=levels) == ["PART I", "Article 1", "Article 2", "PART II", "Article 3"]


def test_a_level_can_restart_below_one_level_only() -> None:
    levels = [
        level(0, "decimal", "%1."),
        level(1, "decimal", "%1.%2."),
        level(2, "lowerLetter", "(%3)", '<w:lvlRestart w:val="1"/>'),
    ]
    assert numbered(0, 1, 2, 1, 2, 0, 2, levels=levels) == ["1.", "1.1.", "(a)", "1.2.", "(b)", "2.", "(a)"]


def test_legal_numbering_writes_every_level_in_digits() -> None:
    levels = [level(0, "upperRoman", "Article %1"), level(1, "decimal", "%1.%2", "<w:isLgl/>")]
    assert numbered(0, 0, 1, levels=levels) == ["Article I", "Article II", "2.1"]


def test_a_start_override_restarts_a_list_once() -> None:
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    part = numbering(level(0, "decimal", "%1."), nums=nums)
    body = "".join(para("x", num=(list_id, 0)) for list_id in (1, 1, 2, 2, 1))
    assert texts(body, numbering=part) == ["1. x", "2. x", "5. x", "6. x", "7. x"]


def test_a_list_may_replace_a_level_of_its_definition() -> None:
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        + level(0, "lowerLetter", "%1)")
        + "</w:lvlOverride></w:num>"
    )
    assert numbered(0, 0, levels=[level(0, "decimal", "%1.")], nums=nums) == ["a)", "b)"]


def test_numbers_come_from_styles_and_what_these_are_based_on() -> None:
    styles = (
        style("Base", '<w:numPr><w:numId w:val="1"/></w:numPr>')
        + style("Clause", based="Base")
        + style("Point", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
    )
    part = numbering(level(0, "decimal", "%1.", '<w:pStyle w:val="Base"/>'), level(1, "lowerLetter", "(%2)"))
    body = para("x", style="Clause") + para("y", style="Point") + para("z", style="Clause")
    assert texts(body, styles=styles, numbering=part) == ["1. x", "(a) y", "2. z"]


def test_list_zero_takes_a_number_away() -> None:
    styles = style("Clause", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    body = para("x", style="Clause", num=(0, 0)) + para("y", style="Clause")
    assert texts(body, styles=styles, numbering=numbering(level(0, "decimal", "%1."))) == ["x", "1. y"]


def test_a_numbering_style_leads_to_the_list_it_stands_for() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Legal"><w:name w:val="Legal"/><w:pPr><w:numPr>'
        '<w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    part = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Legal"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Legal"/>{level(0, "decimal", "Art. %1")}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert texts(para("x", num=(1, 0)), styles=styles, numbering=part) == ["Art. 1 x"]


def test_an_empty_numbered_paragraph_shows_its_number_and_an_empty_bullet_nothing() -> None:
    part = numbering(level(0, "decimal", "Article %1"), level(1, "bullet", "\uf0b7"))
    body = para(num=(1, 0)) + para(num=(1, 1)) + para("x", num=(1, 1))
    assert texts(body, numbering=part) == ["Article 1", "• x"]


def test_an_unknown_number_format_is_a_finding() -> None:
    document = load(para("x", num=(1, 0)), numbering=numbering(level(0, "chineseCounting", "%1.")))
    assert [block.text for block in document.blocks] == ["1. x"]
    assert [finding.code for finding in document.findings] == ["numbering-format"]


def test_styles_based_on_each_other_do_not_hang() -> None:
    styles = style("A", based="B") + style("B", based="A")
    assert texts(para("x", style="A"), styles=styles) == ["x"]


def test_a_style_based_on_a_heading_is_a_heading() -> None:
    styles = style("Heading1", '<w:outlineLvl w:val="0"/>') + style("Mine", based="Heading1")
    [block] = load(para("General", style="Mine"), styles=styles).blocks
    assert (block.style, block.level) == ("heading", 1)


def test_hyphens_tabs_breaks_and_ligatures_become_plain_text() -> None:
    inner = (
        "<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>operation and con</w:t><w:softHyphen/><w:t>ﬁscation</w:t>"
        "<w:tab/><w:t>of\u00a0goods</w:t><w:br/><w:t>or money</w:t></w:r>"
    )
    assert texts(para(inner)) == ["co-operation and confiscation of goods or money"]


def test_a_break_before_a_label_begins_a_block() -> None:
    inner = "<w:r><w:t>Article 5</w:t><w:br/><w:t>Scope</w:t><w:br/><w:t>1. First.</w:t></w:r>"
    assert texts(para(inner)) == ["Article 5", "Scope", "1. First."]


def test_fields_show_their_result_only() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    inner = (
        run("see Article ")
        + mark("begin")
        + "<w:r><w:instrText> IF </w:instrText></w:r>"
        + mark("begin")
        + "<w:r><w:instrText> DATE </w:instrText></w:r>"
        + mark("separate")
        + run("inner")
        + mark("end")
        + mark("separate")
        + run("12")
        + mark("end")
        + '<w:fldSimple w:instr=" REF x ">'
        + run(" bis")
        + "</w:fldSimple>"
        + '<w:hyperlink r:id="out">'
        + run(" here")
        + "</w:hyperlink>"
    )
    assert texts(para(inner)) == ["see Article 12 bis here"]


def test_a_field_that_never_ends_loses_no_word() -> None:
    inner = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("kept")
    assert texts(para(inner)) == ["kept"]


def test_a_tables_rows_are_read_cell_by_cell_and_labels_join_their_text() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{para(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    values = "<w:tbl>" + row("State", "Date") + row("Ruritania", "") + "</w:tbl>"
    points = "<w:tbl>" + row("(a)", "arrest;") + row("(b)", "search.") + "</w:tbl>"
    assert texts(values + points) == ["State\tDate", "Ruritania\t", "(a) arrest;", "(b) search."]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{para('boxed')}</w:txbxContent>"
    inner = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>" + box + "</wps:txbx>"
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box + "</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>" + run("outside")
    )
    assert texts(para(inner)) == ["outside", "boxed"]


def test_heads_and_feet_are_furniture() -> None:
    section = '<w:sectPr><w:headerReference r:id="header1"/><w:footerReference r:id="footer1"/></w:sectPr>'
    document = load(para("Text") + section, header1=para("Draft 3"), footer1=para("page"))
    assert [(b.text, b.style) for b in document.blocks] == [
        ("Draft 3", "furniture"),
        ("Text", "body"),
        ("page", "furniture"),
    ]


def test_a_table_of_contents_is_furniture() -> None:
    document = load(para("Article 1 Scope 3", style="TOC1"), styles=style("TOC1", name="toc 1"))
    assert document.blocks[0].style == "furniture"


def test_notes_are_numbered_by_their_marks_order_and_a_hand_set_mark_is_kept() -> None:
    def mark(identifier: int, more: str = "") -> str:
        return f'<w:r><w:footnoteReference w:id="{identifier}"{more}/>{"<w:t>*</w:t>" if more else ""}</w:r>'

    notes = "".join(f'<w:footnote w:id="{i}">{para(f"note {i}")}</w:footnote>' for i in (1, 2, 3, 4))
    body = para(run("one") + mark(3) + run(" two") + mark(1) + run(" three") + mark(2, ' w:customMarkFollows="1"'))
    document = load(body, footnotes=notes)
    assert document.blocks[0].text == "one two three"
    assert document.blocks[0].marks == (Mark(3, "1"), Mark(7, "2"), Mark(13, "*"))
    assert [(b.number, b.text) for b in document.blocks[1:]] == [("1", "note 3"), ("2", "note 1"), ("*", "note 2")]
    assert [finding.code for finding in document.findings] == ["unmarked-note"]


def test_a_mark_set_by_hand_is_not_read_again_at_the_head_of_its_note() -> None:
    mark = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>**</w:t></w:r>'
    note = f'<w:footnote w:id="1">{para(run("**") + run(" See the report."))}{para("** stands here")}</w:footnote>'
    document = load(para(run("one") + mark), footnotes=note)
    assert [(b.number, b.text) for b in document.blocks[1:]] == [("**", "See the report."), ("**", "** stands here")]


def test_endnotes_count_in_roman() -> None:
    note = f'<w:endnote w:id="5">{para("note")}</w:endnote>'
    document = load(para(run("x") + '<w:r><w:endnoteReference w:id="5"/></w:r>'), endnotes=note)
    assert document.blocks[1].number == "i"


def test_hidden_text_is_not_shown_but_counted() -> None:
    document = load(para(run("seen ") + run("two words", "<w:vanish/>") + run("again", '<w:vanish w:val="0"/>')))
    assert document.blocks[0].text == "seen again"
    assert [(f.code, f.message.split()[0]) for f in document.findings] == [("hidden-text", "2")]


def test_tracked_changes_are_read_either_way_and_counted() -> None:
    body = para(run("A State ") + deleted("shall") + change("ins", run("may")) + run(" refuse."))
    assert texts(body) == ["A State may refuse."]
    assert texts(body, ORIGINAL) == ["A State shall refuse."]
    [finding] = load(body).findings
    assert finding.code == "tracked-changes"
    assert " 2 " in finding.message


def test_a_moved_paragraph_stands_in_one_place() -> None:
    moved = para(change("moveTo", run("Moved.")), mark="moveTo")
    body = para(change("moveFrom", run("Moved.")), mark="moveFrom") + para("Stays.") + moved
    assert texts(body) == ["Stays.", "Moved."]
    assert texts(body, ORIGINAL) == ["Moved.", "Stays."]


def test_paragraphs_whose_ends_are_deleted_merge() -> None:
    body = para("One", mark="del") + para(run(" two"), mark="del") + para(run(" three")) + para("Four")
    assert texts(body) == ["One two three", "Four"]
    assert texts(body, ORIGINAL) == ["One", "two", "three", "Four"]


def test_a_deleted_list_item_is_not_counted() -> None:
    body = para("x", num=(1, 0)) + para(deleted("y"), num=(1, 0), mark="del") + para("z", num=(1, 0))
    part = numbering(level(0, "decimal", "%1."))
    assert texts(body, numbering=part) == ["1. x", "2. z"]
    assert texts(body, ORIGINAL, numbering=part) == ["1. x", "2. y", "3. z"]


def test_a_changed_number_is_undone_in_the_original() -> None:
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = f'<w:p><w:pPr>{number}<w:pPrChange w:id="3"><w:pPr/></w:pPrChange></w:pPr>{run("x")}</w:p>'
    part = numbering(level(0, "decimal", "%1."))
    assert texts(body, numbering=part) == ["1. x"]
    assert texts(body, ORIGINAL, numbering=part) == ["x"]


def test_a_deleted_row_is_gone_and_an_inserted_one_is_there() -> None:
    def row(kind: str, text: str) -> str:
        return f'<w:tr><w:trPr><w:{kind} w:id="1"/></w:trPr><w:tc>{para(text)}</w:tc></w:tr>'

    table = "<w:tbl>" + row("del", "old") + row("ins", "new") + "</w:tbl>"
    assert texts(table) == ["new"]
    assert texts(table, ORIGINAL) == ["old"]


def test_strict_files_are_read_like_others() -> None:
    content = docx(para("x", num=(1, 0)), numbering=numbering(level(0, "decimal", "%1.")))
    archive = ZipFile(BytesIO(content))
    usual, strict = (
        b"http://schemas.openxmlformats.org/wordprocessingml",
        b"http://purl.oclc.org/ooxml/wordprocessingml",
    )
    parts: dict[str, bytes | str] = {
        name: archive.read(name).replace(usual + b"/2006/main", strict + b"/main") for name in archive.namelist()
    }
    assert [block.text for block in read("s.docx", package(parts), ACCEPTED).blocks] == ["1. x"]


def test_the_language_is_the_one_most_words_are_in() -> None:
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>'
    body = para(run("la souveraineté permanente", '<w:lang w:val="fr-FR"/>') + run(" x"))
    assert load(body, styles=styles).language == "fr-FR"


def test_comments_are_a_finding() -> None:
    comments = f'<w:comment w:id="1">{para("why?")}</w:comment>'
    assert [finding.code for finding in load(para("x"), comments=comments).findings] == ["comments"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\x03\x04 broken", "damaged"),
        (package({"mimetype": "x"}), "no Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "old Word file"),
        (package({"word/document.xml": "<w:document"}), "damaged"),
        (
            package({"word/document.xml": '<d xmlns="urn:x"><body/></d>'}),
            "no Word text",
        ),  # found by mutation, seed 1900
    ],
)
def test_what_is_no_word_file_is_refused_with_a_way_out(content: bytes, reason: str) -> None:
    with pytest.raises(LoadError, match=reason) as caught:
        read("draft.docx", content, ACCEPTED)
    assert str(caught.value).startswith("draft.docx: ")
    assert "\n" not in str(caught.value)


def test_a_formula_outlives_the_end_of_its_paragraph() -> None:
    formula = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>F = 2 T</m:t></m:r></m:oMath>'
    found = read("formula.docx", docx(para("The fee is") + para(formula, mark="del") + para(", in euro.")), Options())
    assert [block.text for block in found.blocks] == ["The fee is", "F = 2 T, in euro."]
