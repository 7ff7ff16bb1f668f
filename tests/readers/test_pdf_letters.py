"""Letters that are not what their codes say: ligatures, text from the right, endnotes by raised numbers."""

from __future__ import annotations

from mla_diff.readers.registry import read
from tests.readers.pdf_writer import Page, width, write_pdf

HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"


def mapped(letters: dict[str, str]) -> tuple[bytes, bytes]:
    """Return the fonts of a page and the map that makes some of the first one's letters others (object 7)."""
    pairs = ((ord(code), text.encode("utf-16-be").hex().encode()) for code, text in letters.items())
    lines = b"".join(b"<%02X> <%s>\n" % pair for pair in pairs)
    body = b"begincmap\n1 begincodespacerange <00> <FF> endcodespacerange\n%d beginbfchar\n%sendbfchar\nendcmap" % (
        len(letters), lines,
    )  # fmt: skip
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding/ToUnicode 7 0 R>>"
    return b"<</F1 %s/F2 4 0 R>>" % font, b"<</Length %d>>stream\n%s\nendstream" % (len(body), body)


def test_ligatures_are_expanded() -> None:
    fonts, table = mapped({"X": "\ufb01", "Y": "\ufb03"})
    page = Page()
    page.text(72, 700, "The Xrst oYce con\xadXrms.")
    document = read("draft.pdf", write_pdf([page], fonts=fonts, extra=(table,)))
    assert document.blocks[0].text == "The first office con-firms."


def test_hebrew_is_read_from_the_right_and_numbers_in_it_from_the_left() -> None:
    codes = "ABCDEFGHIJKLMNOPQRSTUV"
    fonts, table = mapped(dict(zip(codes, HEBREW, strict=True)))
    page = Page()
    seen = "TSRQ 2024 PONM HGF EDCBA 12"  # as drawn, from left to right
    page.text(523 - width(seen, 11), 700, seen)
    page.text(523 - width("GFE DCBA", 11), 686, "GFE DCBA")
    document = read("draft.pdf", write_pdf([page], fonts=fonts, extra=(table,)))
    back = dict(zip(codes, HEBREW, strict=True))
    words = ["12", "ABCDE", "FGH", "MNOP", "2024", "QRST", "ABCD", "EFG"]
    assert " ".join(block.text for block in document.blocks).split() == [
        "".join(back.get(letter, letter) for letter in word) for word in words
    ]


def test_notes_at_the_end_of_the_file_are_taken_out_like_footnotes() -> None:
    page, last = Page(), Page()
    for number in range(1, 5):
        text = f"Each Party shall report once in {number + 1} years"
        page.text(72, 740 - 40 * number, text)
        page.text(72 + width(text, 11), 744 - 40 * number, str(number), 7)
        page.text(72 + width(text, 11) + width("1", 7), 740 - 40 * number, ".")
        last.text(72, 754 - 20 * number, str(number), 6)
        last.text(78, 750 - 20 * number, f"Proposal number {number + 20}.", 11)
    blocks = read("draft.pdf", write_pdf([page, last])).blocks
    notes = [(block.number, block.text) for block in blocks if block.style == "note"]
    assert notes == [(str(number), f"Proposal number {number + 20}.") for number in range(1, 5)]
    texts = [block.text for block in blocks if block.style == "body"]
    assert texts == [f"Each Party shall report once in {number + 1} years." for number in range(1, 5)]
    assert [mark.number for block in blocks for mark in block.marks] == ["1", "2", "3", "4"]


def test_a_raised_number_without_a_note_is_kept_and_reported() -> None:
    page = Page()
    page.text(72, 700, "An area of 5 km")
    page.text(72 + width("An area of 5 km", 11), 704, "2", 7)
    page.text(72 + width("An area of 5 km", 11) + width("2", 7), 700, " shall be closed.")
    document = read("draft.pdf", write_pdf([page]))
    assert document.blocks[0].text == "An area of 5 km² shall be closed."
    assert [(finding.code, finding.place) for finding in document.findings] == [("raised-number", "page 1")]
