"""OpenDocument, old Word and RTF files; the last two where LibreOffice is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from mla_diff.model.block import Document, Mark
from mla_diff.model.errors import LoadError
from mla_diff.readers import docx, html
from mla_diff.readers.office import convert, read
from mla_diff.readers.registry import Options
from tests.readers.docx_writer import docx as word_file
from tests.readers.docx_writer import package, para, run, treaty_docx
from tests.readers.odt_writer import TREATY_STYLES, fodt, level, odt, treaty_body
from tests.readers.treaty import expected, gist

OPTIONS = Options()
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


def load(body: str, styles: str = "", masters: str = "") -> Document:
    return read("draft.fodt", fodt(body, styles, masters), OPTIONS)


def texts(body: str, styles: str = "") -> list[str]:
    return [block.text for block in load(body, styles).blocks]


def list_style(*levels: str) -> str:
    return f'<text:list-style style:name="L">{"".join(levels)}</text:list-style>'


def items(*words: str, more: str = "") -> str:
    inner = "".join(f"<text:list-item><text:p>{word}</text:p></text:list-item>" for word in words)
    return f'<text:list text:style-name="L"{more}>{inner}</text:list>'


@pytest.mark.parametrize("write", [odt, fodt])
def test_the_treaty_is_read_with_its_labels_marks_and_notes(write) -> None:
    document = read("treaty.odt", write(treaty_body(), TREATY_STYLES), OPTIONS)
    assert gist(document) == expected()
    assert document.findings == ()


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("1", "28."),
        ("a", "ab."),
        ("A", "AB."),
        ("i", "xxviii."),
        ("I", "XXVIII."),
        ("01, 02, 03, ...", "28."),
        ("1st, 2nd, 3rd, ...", "28th."),
        ("First, Second, Third, ...", "Twenty-eighth."),
        ("", "."),
    ],
)
def test_each_number_format_is_written(form: str, shown: str) -> None:
    assert texts(items("x"), list_style(level(1, form, "", ".", 'text:start-value="28"'))) == [f"{shown} x"]


def test_letters_double_where_the_style_says_so() -> None:
    style = list_style(level(1, "a", "(", ")", 'style:num-letter-sync="true" text:start-value="28"'))
    assert texts(items("x"), style) == ["(bb) x"]


def test_a_list_begins_anew_unless_it_continues() -> None:
    style = list_style(level(1, "1", "", "."))
    body = items("a", "b") + items("c") + items("d", more=' text:continue-numbering="true"')
    assert texts(body, style) == ["1. a", "2. b", "1. c", "2. d"]


def test_a_list_may_continue_another_by_name() -> None:
    style = list_style(level(1, "1", "", "."))
    body = items("a", more=' xml:id="one"') + items("b") + items("c", more=' text:continue-list="one"')
    assert texts(body, style) == ["1. a", "1. b", "2. c"]


def test_a_level_shows_as_many_numbers_as_it_says() -> None:
    style = list_style(level(1, "1", "", "."), level(2, "1", "", "", 'text:display-levels="2"'))
    inner = "<text:list><text:list-item><text:p>y</text:p></text:list-item></text:list>"
    body = (
        f'<text:list text:style-name="L"><text:list-item><text:p>x</text:p>{inner}<text:p>plain</text:p>'
        "</text:list-item><text:list-header><text:p>head</text:p></text:list-header></text:list>"
    )
    assert texts(body, style) == ["1. x", "1.1 y", "plain", "head"]


def test_spaces_breaks_and_spans_become_plain_text() -> None:
    body = (
        '<text:p>co<text:span>-operate</text:span><text:s text:c="900000000"/>now<text:tab/>or<text:line-break/>'
        "never</text:p>"
    )
    assert texts(body) == ["co-operate now or never"]


def test_notes_are_blocks_and_their_marks_have_a_place() -> None:
    note = (
        "<text:note><text:note-citation>*</text:note-citation><text:note-body><text:p>Note.</text:p><text:p>More."
        "</text:p></text:note-body></text:note>"
    )
    document = load(f"<text:p>word{note}, next</text:p>")
    assert document.blocks[0].text == "word, next"
    assert document.blocks[0].marks == (Mark(4, "*"),)
    assert [(b.style, b.number, b.text) for b in document.blocks[1:]] == [
        ("note", "*", "Note."),
        ("note", "*", "More."),
    ]


def test_tables_frames_and_contents_are_read_in_order() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    body = (
        "<text:table-of-content><text:index-body><text:p>Scope 3</text:p></text:index-body></text:table-of-content>"
        f'<table:table><table:table-row table:number-rows-repeated="99999999">{cell.format("(a)")}'
        f"{cell.format('arrest;')}</table:table-row></table:table>"
        "<text:p>outside<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></text:p>"
    )
    assert [(b.style, b.text) for b in load(body).blocks] == [
        ("furniture", "Scope 3"),
        ("body", "(a) arrest;"),
        ("body", "outside"),
        ("body", "boxed"),
    ]


def test_heads_and_feet_are_furniture() -> None:
    masters = (
        "<style:master-page><style:header><text:p>Draft</text:p></style:header><style:footer><text:p>1</text:p>"
        "</style:footer></style:master-page>"
    )
    assert [(b.style, b.text) for b in load("<text:p>x</text:p>", masters=masters).blocks] == [
        ("furniture", "Draft"),
        ("body", "x"),
        ("furniture", "1"),
    ]


def test_what_is_not_shown_is_counted() -> None:
    style = (
        '<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>old</text:p></text:deletion>"
        '</text:changed-region></text:tracked-changes><text:p>seen <text:span text:style-name="Gone">two words'
        "</text:span><office:annotation><text:p>why?</text:p></office:annotation></text:p>"
    )
    document = load(body, style)
    assert [block.text for block in document.blocks] == ["seen"]
    assert {f.code: f.message.split()[0] for f in document.findings} == {
        "tracked-changes": "the",
        "hidden-text": "2",
        "comments": "1",
    }


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04 broken",
        package({"mimetype": "x"}),
        b"<office:document",
        b"<html/>",
        b"plain words",
        package({"content.xml": "<a/>", "META-INF/manifest.xml": "<encryption-data/>"}),
    ],
)
def test_what_is_no_opendocument_text_is_refused(content: bytes) -> None:
    with pytest.raises(LoadError, match=r"^draft\.odt: .*;"):
        read("draft.odt", content, OPTIONS)


def test_without_libreoffice_the_way_out_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convert, "PROGRAMS", ("no-such-program",))
    with pytest.raises(LoadError, match=r"draft\.rtf: .*LibreOffice.*install it or save the file as \.docx"):
        read("draft.rtf", b"{\\rtf1 x}", OPTIONS)


@needs_libreoffice
def test_libreoffice_is_ended_when_it_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convert, "TIME_LIMIT", 0.01)
    with pytest.raises(LoadError, match=r"took over"):
        read("draft.rtf", b"{\\rtf1 x}", OPTIONS)


def save_as(suffix: str, content: bytes, folder: Path) -> bytes:
    """Return a Word file as LibreOffice saves it in another format."""
    source = folder / "treaty.docx"
    source.write_bytes(content)
    subprocess.run(
        [
            str(SOFFICE),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            suffix,
            "--outdir",
            str(folder / suffix),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return Path(folder, suffix, f"treaty.{suffix}").read_bytes()


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The treaty, saved by LibreOffice in each of its formats."""
    folder = tmp_path_factory.mktemp("saved")
    content = treaty_docx(separate=True)
    return {suffix: save_as(suffix, content, folder) for suffix in ("docx", "odt", "fodt", "rtf", "doc", "html")}


@needs_libreoffice
@pytest.mark.parametrize("suffix", ["docx", "odt", "fodt", "rtf", "doc"])
def test_what_libreoffice_saved_reads_the_same(saved: dict[str, bytes], suffix: str) -> None:
    loader = docx.read if suffix == "docx" else read
    assert gist(loader(f"treaty.{suffix}", saved[suffix], OPTIONS)) == expected()


@needs_libreoffice
def test_a_page_libreoffice_saved_has_the_same_words_and_notes(saved: dict[str, bytes]) -> None:
    """Labels differ: LibreOffice writes "PART I" and "(a)" as ``<ol type=...>``, and browsers show "I." and "a."."""
    document = html.read("treaty.html", saved["html"], OPTIONS)
    shown = " ".join(block.text for block in document.blocks if block.style != "note")
    wanted = expected()
    assert [block.text for block in document.blocks if block.style == "note"] == [text for _, text in wanted["notes"]]
    assert all(line.split(" ", 1)[-1] in shown for line in wanted["body"])
    assert [number for block in document.blocks for number in (mark.number for mark in block.marks)] == list("1234")


@needs_libreoffice
def test_an_opendocument_original_is_read_without_its_changes(tmp_path: Path) -> None:
    changed = para(
        run("A State ") + '<w:del w:id="1" w:author="A" w:date="2020-01-01T00:00:00Z"><w:r><w:delText>shall'
        '</w:delText></w:r></w:del><w:ins w:id="2" w:author="A" w:date="2020-01-01T00:00:00Z">'
        + run("may")
        + "</w:ins>"
        + run(" refuse.")
    )
    content = save_as("odt", word_file(changed), tmp_path)
    for tracked, word in (("accepted", "may"), ("original", "shall")):
        document = read("draft.odt", content, Options(tracked=tracked))  # type: ignore[arg-type]
        assert [block.text for block in document.blocks] == [f"A State {word} refuse."]
        assert "tracked-changes" in [finding.code for finding in document.findings]


def test_a_word_file_under_an_old_name_is_refused() -> None:
    with pytest.raises(LoadError, match=r"draft\.odt"):
        read("draft.odt", word_file(""), OPTIONS)


def struck_style(name: str, family: str, line: str = "solid", parent: str = "") -> str:
    based = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:family="{family}"{based}><style:text-properties '
        f'style:text-line-through-style="{line}"/></style:style>'
    )


@pytest.mark.parametrize("style", ["Gone", "Based"])
def test_a_paragraph_may_be_struck_through_by_its_style(style: str) -> None:
    styles = (
        struck_style("Gone", "paragraph")
        + struck_style("Stays", "text", "none")
        + '<style:style style:name="Based" style:family="paragraph" style:parent-style-name="Gone"/>'
    )
    body = f'<text:p>Fees.</text:p><text:p text:style-name="{style}">Old <text:span text:style-name="Stays">and new</text:span></text:p>'
    document = load(body, styles)
    assert [block.text for block in document.blocks] == ["Fees.", "and new"]
    assert [finding.code for finding in document.findings] == ["struck-text"]
    original = read("law.fodt", fodt(body, styles), Options(tracked="original"))
    assert [block.text for block in original.blocks] == ["Fees.", "Old and new"]


def test_a_number_that_the_file_writes_out_is_read_where_none_is_counted() -> None:
    assert texts(
        "<text:numbered-paragraph><text:number>3.</text:number><text:p>Fees</text:p></text:numbered-paragraph>"
    ) == ["3. Fees"]
    assert texts("<text:h><text:number>IV</text:number>Fees</text:h><text:p>Costs</text:p>") == ["IV Fees", "Costs"]


def test_words_that_a_condition_shows_are_read() -> None:
    assert texts('<text:p>Fees <text:hidden-text text:is-hidden="false">are due</text:hidden-text></text:p>') == [
        "Fees are due"
    ]
