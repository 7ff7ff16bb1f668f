"""Web pages: the text as a browser shows it, without what stands around it."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from mla_diff.model.block import Document, Mark
from mla_diff.model.errors import LoadError
from mla_diff.parse.document import parse
from mla_diff.readers.html import read
from mla_diff.readers.registry import Options
from mla_diff.readers.registry import read as read_any
from tests.readers.html_writer import eurlex_page, plain_page
from tests.readers.treaty import expected, gist

ACCEPTED, ORIGINAL = Options(), Options(tracked="original")


def load(body: str, options: Options = ACCEPTED) -> Document:
    return read("page.html", body.encode(), options)


def texts(body: str, options: Options = ACCEPTED) -> list[str]:
    return [block.text for block in load(body, options).blocks if block.style != "furniture"]


@pytest.mark.parametrize("page", [plain_page, eurlex_page])
def test_the_treaty_is_read_with_its_labels_marks_and_notes(page: Callable[[], str]) -> None:
    document = load(page())
    assert gist(document) == expected()
    assert [finding.code for finding in document.findings] == ["around-text"]
    assert document.language == "en"


def test_navigation_and_feet_are_furniture_and_scripts_are_nothing() -> None:
    document = load(plain_page())
    assert [b.text for b in document.blocks if b.style == "furniture"] == ["– Home", "Contact us"]
    assert not any("no text" in block.text or "color" in block.text for block in document.blocks)


def test_headings_carry_their_level_and_eurlex_titles_none() -> None:
    document = load('<h2>Part</h2><p class="oj-ti-art">Article 1</p><p class="oj-sti-art">Scope</p>')
    assert [(b.style, b.level) for b in document.blocks] == [("heading", 2), ("heading", 0), ("heading", 0)]


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<ol><li>x<li>y</ol>", ["1. x", "2. y"]),
        ("<ol start=4 type=a><li>x<li>y</ol>", ["d. x", "e. y"]),
        ("<ol type=I><li>x<li value=9>y<li>z</ol>", ["I. x", "IX. y", "X. z"]),
        ("<ol reversed><li>x<li>y</ol>", ["2. x", "1. y"]),
        ('<ol style="list-style-type:lower-roman"><li>x<ol type=A><li>y</ol><li>z</ol>', ["i. x", "A. y", "ii. z"]),
        ('<ol style="list-style: none"><li>(a) x</ol>', ["(a) x"]),
        ("<ol><li>(a) x</ol>", ["(a) x"]),
        ("<ul><li>x<li><p>y</p><p>z</p></ul>", ["– x", "– y", "z"]),
    ],
)
def test_list_markers_are_written_as_a_browser_shows_them(page: str, shown: list[str]) -> None:
    assert texts(page) == shown


def test_a_break_ends_a_block_before_a_label_and_after_a_bare_heading() -> None:
    page = "<p>Article 5<br>Scope<br>1. First<br>line.<br><br>Last.</p>"
    assert texts(page) == ["Article 5", "Scope", "1. First line.", "Last."]


def test_preformatted_text_is_lines_as_those_of_a_text_file() -> None:
    text = (
        "Article 1\n\nEach State that has ferries on a river shall keep a register under\n"
        "Section 12 of the Order.\n\nArticle 2\n\n(a) point;\n(b) point."
    )
    as_typed, as_page = (
        parse(read_any(f"law.{suffix}", content.encode()))
        for suffix, content in (("txt", text), ("html", f"<pre>{text}</pre>"))
    )
    assert [one.text for one in as_page.provisions] == [one.text for one in as_typed.provisions]
    assert as_page.provisions[0].text.endswith("shall keep a register under Section 12 of the Order.")


def test_label_cells_join_their_text_on_every_level() -> None:
    inner = "<table><tr><td>(i)</td><td>deep</td></tr></table>"
    page = f"<table><tr><td>(a)</td><td><p>arrest, including:</p>{inner}</td></tr><tr><td>1</td><td>2</td></tr></table>"
    assert texts(page) == ["(a) arrest, including:", "(i) deep", "1", "2"]


def test_the_grids_of_consolidated_texts_join_too() -> None:
    page = (
        '<div class="grid-container grid-list"><div class="list grid-list-column-1"><span>(a)</span></div>'
        '<div class="grid-list-column-2"><p class="norm">arrest;</p></div></div>'
        '<div class="norm"><span class="no-parag">2.  </span><div class="inline-element">Each State</div></div>'
    )
    assert texts(page) == ["(a) arrest;", "2. Each State"]


def test_definition_lists_join_a_label_and_keep_a_term_apart() -> None:
    assert texts("<dl><dt>(a)<dd>arrest;<dt>Court<dd>the court</dl>") == ["(a) arrest;", "Court", "the court"]


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        (
            '<a href="#_ftn1" name="_ftnref1">[1]</a>',
            '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Note.</p><p>More.</p></div>',
        ),
        (
            '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
            '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Note.</p>'
            "<p>More.</p></div>",
        ),
        (
            '<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>',
            '<ol><li id="cite_note-1"><a href="#cite_ref-1">^</a> <p>Note.</p><p>More.</p></li></ol>',
        ),
        ('<sup><a href="#note1">1</a></sup>', '<div id="note1"><p>1. Note.</p><p>More.</p></div>'),
    ],
)
def test_notes_are_found_by_their_links(mark: str, note: str) -> None:
    document = load(f"<p>word{mark}, next</p><p>Other</p>{note}")
    assert document.blocks[0].text == "word, next"
    assert document.blocks[0].marks == (Mark(4, "1"),)
    assert [(b.style, b.number, b.text) for b in document.blocks[2:]] == [
        ("note", "1", "Note."),
        ("note", "1", "More."),
    ]


def test_a_link_to_a_numbered_article_is_no_note() -> None:
    document = load('<p>see Article <a href="#art2">2</a></p><p id="art2">2. Text</p>')
    assert [(b.text, b.style) for b in document.blocks] == [("see Article 2", "body"), ("2. Text", "body")]


def test_marked_changes_are_read_either_way_and_counted() -> None:
    page = "<p>A State <del>shall</del> <ins>may</ins> refuse.</p><del><p>Gone.</p></del>"
    assert texts(page) == ["A State may refuse."]
    assert texts(page, ORIGINAL) == ["A State shall refuse.", "Gone."]
    assert [finding.code for finding in load(page).findings] == ["tracked-changes"]


def test_hidden_words_are_counted_and_not_shown() -> None:
    document = load('<p>seen <span style="display: none">not seen</span><span hidden>nor this</span></p>')
    assert document.blocks[0].text == "seen"
    assert document.findings[0].message.startswith("4 words")


def test_a_form_around_the_whole_page_hides_nothing() -> None:
    page = "<form><h1>Treaty</h1><p>Text.</p><input value=x><button>Go</button></form><form><label>Find</label></form>"
    assert texts(page) == ["Treaty", "Text."]


def test_notes_in_a_layout_table_leave_the_text_beside_them_alone() -> None:
    page = (
        '<table><tr><td><p>one<a href="#fn1">1</a></p><p>two<a href="#fn2">2</a></p></td></tr><tr><td>'
        '<p><a id="fn1"></a>1. First.</p><p><a id="fn2"></a>2. Second.</p></td></tr></table>'
    )
    assert [(b.style, b.text) for b in load(page).blocks] == [
        ("body", "one"),
        ("body", "two"),
        ("note", "First."),
        ("note", "Second."),
    ]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<meta charset=windows-1252><p>l’État".encode("cp1252"), "l’État"),
        ("<meta charset=iso-8859-1><p>“États”".encode("cp1252"), "“États”"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Статья'.encode("cp1251"),
            "Статья",
        ),
        ('<?xml version="1.0" encoding="iso-8859-2"?><html><p>źródło'.encode("iso8859-2"), "źródło"),
        ("\ufeff<p>é".encode("utf-16-le"), "é"),
        (b"<p>&eacute;&#233;&amp;&nbsp;x", "éé& x"),
        ("<p>l’État requis".encode("cp1252"), "l’État requis"),
    ],
)
def test_the_pages_encoding_is_followed(content: bytes, text: str) -> None:
    [block] = read("page.html", content, ACCEPTED).blocks
    assert block.text == text


def test_a_page_that_lies_about_its_encoding_is_a_finding() -> None:
    document = read("page.html", "<meta charset=utf-8><p>l’État requis".encode("cp1252"), ACCEPTED)
    assert document.blocks[0].text == "l’État requis"
    assert [finding.code for finding in document.findings] == ["encoding", "encoding"]


def test_right_to_left_pages_keep_their_order() -> None:
    document = load('<html lang="ar" dir="rtl"><p>المادة 5<br>النطاق</p>')
    assert [block.text for block in document.blocks] == ["المادة 5", "النطاق"]
    assert document.language == "ar"


@pytest.mark.parametrize("page", ["<div>" * 200_000, "<b><p>" * 20_000, "<table><b>" * 20_000])
def test_deeply_nested_pages_are_refused_or_read_in_time(page: str) -> None:
    begun = time.process_time()
    with suppress(LoadError):
        load(page + "x")
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    "note",
    [
        '<p class="footnote">(<a href="#src.E1" id="E1"><span class="superscript"></span></a>) OJ L 12, p. 1.</p>',
        '<p class="oj-note"><a id="ntr1" href="#ntc1">(<span class="oj-super">1</span>)</a> OJ L 12, p. 1.</p>',
        '<div class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1">[1]</a> OJ L 12, p. 1.</div>',
    ],
)
def test_a_note_whose_mark_the_page_has_lost_is_kept_even_outside_the_text(note: str) -> None:
    article = "<main><h2>Article 1</h2><p>Each Party shall keep a register of all ferries that cross.</p></main>"
    document = read("law.html", f"<body>{article}<hr>{note}</body>".encode(), Options())
    assert document.blocks[-1].style == "note"
    assert document.blocks[-1].text == "OJ L 12, p. 1."


def test_a_link_to_the_top_is_no_note() -> None:
    document = read(
        "law.html", b'<p>Fees are due.</p><p class="note"><a href="#top">Back to the top</a></p>', Options()
    )
    assert [block.style for block in document.blocks] == ["body", "furniture"]


def test_a_button_that_opens_an_article_is_its_heading() -> None:
    for page in (
        "<h3><button>Article 1</button></h3><p>Fees.</p>",
        "<button><h3>Article 1</h3></button><p>Fees.</p>",
        "<details><summary><span><button>Article 1</button></span></summary>Fees.</details>",
    ):
        assert texts(page) == ["Article 1", "Fees."]


def test_words_of_other_buttons_and_of_drawings_are_counted() -> None:
    document = load(
        "<p>Fees <button>Copy this link</button></p><svg><style>a</style><text>Port plan</text></svg>"
        "<select><option>French</option></select>"
    )
    assert [block.text for block in document.blocks] == ["Fees"]
    messages = {finding.code: finding.message for finding in document.findings}
    assert messages["around-text"].startswith("4 words stand around the text")
    assert messages["drawn-text"] == "2 words are drawn as pictures and are not read"


@pytest.mark.parametrize(
    "shown",
    [
        ["Artikel 5", "Gebühren", "Kapitel 2 Häfen", "(1) Die Fähre fährt."],
        ["Статья 5", "Сборы", "Глава 2 Порты", "1) Паром ходит."],
        ["Articolo 5", "Tariffe", "§ 6 Porti", "第七条 港口"],
        ["5 § Maksut", "6 § Satamat"],
    ],
)
def test_a_break_parts_what_any_language_calls_a_unit(shown: list[str]) -> None:
    assert texts(f"<p>{'<br>'.join(shown)}</p>") == shown


def test_a_reference_behind_a_break_stays_in_its_sentence() -> None:
    for line in ("Directive 12 applies.", "Nummer 7 gilt.", "Article 5 of the Statute applies.", "Artikel 5 gilt."):
        assert texts(f"<p>The fees to which<br>{line}</p>") == [f"The fees to which {line}"]


def test_a_page_that_hides_the_half_of_its_text_says_what_to_do() -> None:
    page = "<p>Article 1</p><p>The fees are due.</p><div style='display:none'>{}</div>"
    much, little = (load(page.format(words)).findings[0].message for words in ("Article 2 Costs lie here.", "Menu"))
    assert much.endswith("open all its parts in a browser and save the page again")
    assert little == "1 words are hidden on the page and are not read"


@pytest.mark.parametrize("letters", ["c ç d", "n ñ o", "g ğ h ı i", "α β γ", "а б в", "z æ ø å"])
def test_items_keep_the_letters_of_their_own_alphabet(letters: str) -> None:
    items = "".join(f"<li>{letter}) Fees</li>" for letter in letters.split())
    assert texts(f"<ul>{items}</ul>") == [f"{letter}) Fees" for letter in letters.split()]
