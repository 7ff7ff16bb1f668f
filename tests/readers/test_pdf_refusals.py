"""PDF files that are refused, or read in part, and what the reader is told."""

from __future__ import annotations

import random
import zlib

import pytest

from mla_diff.model.errors import LoadError
from mla_diff.readers import limits
from mla_diff.readers.registry import read
from tests.readers.pdf_lock import locked
from tests.readers.pdf_treaty import make_treaty
from tests.readers.pdf_writer import Look, Page, write_pdf

LINE = "Each Party shall designate a central authority."


def refusal(content: bytes, name: str = "draft.pdf") -> str:
    with pytest.raises(LoadError) as caught:
        read(name, content)
    message = str(caught.value)
    assert message.startswith(f"{name}: ")
    assert "\n" not in message
    return message


def one_line() -> Page:
    page = Page()
    page.text(72, 700, LINE)
    return page


def test_a_file_that_needs_a_password_is_refused_with_the_way_to_open_it() -> None:
    assert "password" in refusal(locked(LINE, b"secret"))
    assert "qpdf" in refusal(locked(LINE, b"secret"))


def test_a_file_whose_password_is_empty_is_read() -> None:
    assert [block.text for block in read("draft.pdf", locked(LINE, b"")).blocks] == [LINE]


def test_scanned_pages_are_refused_with_the_command_that_makes_their_text() -> None:
    pages = [Page() for _ in range(3)]
    for page in pages:
        page.picture()
    assert "ocrmypdf --force-ocr --deskew --output-type pdf 'my draft.pdf' with-text.pdf" in refusal(
        write_pdf(pages), "my draft.pdf"
    )


def test_one_scanned_page_among_others_is_a_finding() -> None:
    scan = Page()
    scan.picture()
    pages = [one_line(), scan, one_line()]
    for page in (pages[0], pages[2]):
        for number in range(30):
            page.text(72, 680 - 14 * number, f"{number}. {LINE}")
    document = read("draft.pdf", write_pdf(pages))
    assert [(finding.code, finding.place) for finding in document.findings] == [("page-scanned", "page 2")]


def test_pages_without_any_text_are_refused() -> None:
    assert "no text" in refusal(write_pdf([Page()]))


def test_fonts_without_a_unicode_map_are_refused() -> None:
    fonts = (
        b"<</F1<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Times/Encoding/Identity-H/DescendantFonts[<</Type/Font"
        b"/Subtype/CIDFontType2/BaseFont/ABCDEF+Times/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/DW 500>>]>>>>"
    )
    message = refusal(write_pdf([one_line()], fonts=fonts))
    assert "no Unicode map" in message
    assert "ocrmypdf --force-ocr --deskew --output-type pdf draft.pdf" in message


def test_an_alphabet_read_as_another_is_refused() -> None:
    page = Page()
    page.text(72, 700, "Ñòàòüÿ 1 Êàæäîå Ãîñóäàðñòâî-ó÷àñòíèê ïðèíèìàåò ìåðû")
    assert "no Unicode map" in refusal(write_pdf([page]))


def test_accents_are_no_reason_to_refuse() -> None:
    page = Page()
    page.text(72, 700, "Les États parties veillent à ce que l'accès soit accordé là où il a été demandé.")
    assert read("draft.pdf", write_pdf([page])).blocks[0].text.startswith("Les États")


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.4\n1 0 obj\n<<", b"%PDF-" + b"\0" * 5000])
def test_a_stump_of_a_file_is_refused(content: bytes) -> None:
    assert "draft.pdf" in refusal(content)


def test_a_file_with_random_damage_is_read_or_refused_and_nothing_else() -> None:
    rng = random.Random(3)
    sound = make_treaty(Look())[0]
    for _ in range(40):
        damaged = bytearray(sound)
        for _ in range(rng.choice([1, 10, 200])):
            damaged[rng.randrange(8, len(damaged))] = rng.randrange(256)
        try:
            read("draft.pdf", bytes(damaged[: rng.choice([len(damaged), rng.randrange(9, len(damaged))])]))
        except LoadError as error:
            assert str(error).startswith("draft.pdf: ")  # noqa: PT017 - a sound outcome, as is none


def test_a_damaged_page_is_a_finding() -> None:
    content = write_pdf([one_line(), one_line()])
    start = content.rindex(b"stream\nx") + 12
    document = read("draft.pdf", content[:start] + bytes(20) + content[start + 20 :])
    assert ("page-damaged", "page 2") in {(finding.code, finding.place) for finding in document.findings}


def test_a_stream_that_unpacks_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_STREAM", 100_000)
    page = one_line()
    page.operations.append(b" " * 1_000_000)
    assert "asks for too much" in refusal(write_pdf([page]))


def test_a_stream_packed_twice_is_unpacked_within_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_STREAM", 100_000)
    bomb = zlib.compress(zlib.compress(b" " * 1_000_000))
    content = write_pdf([one_line()])
    start, end = content.index(b"<</Length"), content.index(b"endstream")
    packed = b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%s\n" % (len(bomb), bomb)
    assert "asks for too much" in refusal(content[:start] + packed + content[end:])


@pytest.mark.parametrize(
    ("limit", "value"),
    [("MAX_PAGES", 2), ("MAX_WORK", 15), ("MAX_PIECES", 2), ("MAX_OBJECTS", 3)],
)
def test_a_file_beyond_a_limit_is_refused(limit: str, value: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, limit, value)
    page = one_line()
    for number in range(1, 5):
        page.text(72, 700 - 40 * number, LINE)
    page.operations += [b"q Q"] * 2000
    assert "asks for too much" in refusal(write_pdf([page] * 3))


def test_forms_that_draw_one_another_come_to_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_WORK", 50_000)
    page = one_line()
    page.operations.append(b"/X7 Do")
    forms = []
    for number in range(7, 27):
        calls = b"/X%d Do " % (number + 1) * 10
        names = b"/X%d %d 0 R" % (number + 1, number + 1)
        head = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<<%s>>>>/Length %d>>"
        forms.append(head % (names, len(calls)) + b"stream\n" + calls + b"\nendstream")
    content = write_pdf([page], extra=tuple(forms))
    content = content.replace(b"/Resources<</Font", b"/Resources<</XObject<</X7 7 0 R>>/Font", 1)
    assert "asks for too much" in refusal(content)


def test_lines_set_on_one_another_do_no_harm() -> None:
    page = Page()
    for number in range(6):
        page.text(72, 700 - 1e-320 * number, LINE, size=1e-300)
    try:
        read("a.pdf", write_pdf([page]))
    except LoadError as error:
        assert str(error).startswith("a.pdf: ")  # noqa: PT017 - either answer will do


def test_numbers_beyond_all_measure_do_no_harm() -> None:
    page = one_line()
    page.text(1e30, 700, "far")
    page.operations.append(b"BT /F1 1" + b"0" * 400 + b" Tf (huge) Tj ET")
    page.operations.append(b"BT /F1 0 Tf 0 0 0 0 0 0 Tm (none) Tj ET [[[[ (deep) ]]]] TJ << /A << >> BDC ((( EMC")
    document = read("draft.pdf", write_pdf([page]))
    assert document.blocks[0].text == LINE


def test_a_crowded_page_is_read_in_bounded_time() -> None:
    rng = random.Random(5)
    page = one_line()
    for _ in range(6000):
        page.text(rng.uniform(0, 590), rng.uniform(300, 340), "ab", rng.uniform(3, 30))
    assert read("draft.pdf", write_pdf([page])).blocks


def drawn(letters: int) -> bytes:
    """Return a page whose letters are filled shapes, with a page number as its only text."""
    page = Page()
    page.text(290, 40, "- 1 -")
    shape = b"%d 700 m %d 712 l %d 712 l %d 704 l %d 704 l %d 702 l %d 702 l %d 700 l h f"
    for place in range(letters):
        x = 72 + 7 * (place % 60)
        page.operations.append(shape % (x, x, x + 2, x + 2, x + 4, x + 4, x + 6, x + 6))
    return write_pdf([page])


def test_letters_drawn_as_shapes_are_refused_with_the_command_that_makes_their_text() -> None:
    message = refusal(drawn(600))
    assert "draws its letters as shapes" in message
    assert "ocrmypdf --force-ocr --deskew --output-type pdf draft.pdf" in message


def test_an_emblem_is_no_drawn_letters() -> None:
    assert read("draft.pdf", drawn(20)).blocks


def scanned(words: str, pages: int = 1) -> bytes:
    page = Page()
    page.picture()
    for place, line in enumerate(words[start : start + 60] for start in range(0, len(words), 60)):
        page.text(72, 760 - 14 * place, line)
    return write_pdf([page] * pages)


def test_a_scan_whose_text_is_fragments_is_refused_with_what_to_do() -> None:
    message = refusal(scanned("T c o m ut ee sh ll e~t nd t Art1cle l j. r ;i he P4rt es " * 4))
    assert "fragments of words" in message
    assert "ocrmypdf --force-ocr" in message


def test_a_scan_that_was_read_well_is_read() -> None:
    words = "The committee shall extend the period of Article 1 to 12 May and inform the Parties of it. " * 4
    assert read("draft.pdf", scanned(words)).findings == ()


def test_a_scanned_table_of_figures_is_no_fragments() -> None:
    assert read("draft.pdf", scanned("Harbour 12 4 5 16 7 8 9 21 Lantern 33 4 2 1 7 Ferry 8 9 " * 6)).findings == ()


def arabic_without(missing: str, stroke: bool = False) -> bytes:
    """Return an Arabic page whose font has names for all letters but some, or draws nameless strokes between them."""
    text = "يحفظ كل طرف سجلات العبور وينشر الرسوم قبل نهاية الشهر الذي تم فيه التفتيش"
    codes = {letter: number for number, letter in enumerate(dict.fromkeys(text), 1)}
    named = [(code, letter) for letter, code in codes.items() if letter not in missing]
    lines = "\n".join(f"<{code:04x}> <{ord(letter):04x}>" for code, letter in named)
    cmap = (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(named)} beginbfchar\n{lines}\nendbfchar endcmap"
    ).encode()
    drawn = "".join(
        f"{codes[letter]:04x}" + ("0100" if stroke and letter in "شلتس" else "") for letter in reversed(text)
    )
    page = Page()
    page.operations += [f"BT /F1 12 Tf 1 0 0 1 40 {760 - 20 * row} Tm <{drawn}> Tj ET".encode() for row in range(20)]
    fonts = (
        b"<</F1<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Amiri/Encoding/Identity-H/ToUnicode 7 0 R/DescendantFonts"
        b"[<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Amiri/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/DW 500>>]>>>>"
    )
    stream = b"<</Length %d>>stream\n%s\nendstream" % (len(cmap), cmap)
    return write_pdf([page], fonts=fonts, extra=(stream,))


def test_an_arabic_text_without_a_quarter_of_its_letters_is_refused_with_what_to_do() -> None:
    message = refusal(arabic_without("هيتفمقس"))
    assert "no Unicode map" in message
    assert "ocrmypdf --force-ocr --deskew --output-type pdf draft.pdf" in message


def test_strokes_that_stretch_arabic_words_need_no_names() -> None:
    document = read("draft.pdf", arabic_without("", stroke=True))
    assert "سجلات العبور" in document.blocks[0].text.replace("\ufffd", "")
    assert [finding.code for finding in document.findings] == ["unknown-letters"]
