"""United States laws and bills: sections and what stands below them, notes beside the text, and quoted law."""

from __future__ import annotations

import pytest

from mla_diff.loading import read_version
from mla_diff.model.provision import Version
from mla_diff.readers.registry import Options
from tests.readers.structured.count import words_in_version, words_in_xml

USLM = "http://schemas.gpo.gov/xml/uslm"
BILL = f"""<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet type="text/css" href="uslm.css"?>
<bill xmlns="{USLM}" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="en"><meta>
<dc:title>120 HR 7 IH: To mend roads.</dc:title><dc:date>2027-01-05</dc:date><dc:language>EN</dc:language></meta>
<preface><congress value="120">120th CONGRESS</congress><dc:type>H. R. </dc:type><docNumber>7</docNumber></preface>
<main><longTitle><docTitle>A BILL</docTitle><officialTitle>To mend roads.</officialTitle></longTitle>
<enactingFormula>Be it enacted, </enactingFormula><sidenote><p>Road Act.</p></sidenote>
<title identifier="/us/bill/120/hr/7/tI"><num value="I">TITLE I—</num><heading>ROADS</heading>
<section identifier="/us/bill/120/hr/7/tI/s101"><num value="101">SEC. 101. </num><heading>DUTY.</heading>
<subsection identifier="/us/bill/120/hr/7/tI/s101/a"><num value="a">(a) </num><heading><inline>In general</inline>.—</heading>
<chapeau>The Secretary<ref class="footnoteRef" idref="fn1">1</ref> shall—</chapeau>
<paragraph><num value="1">(1) </num><content>mend<page>131 STAT. 12</page> roads; and</content></paragraph>
<paragraph><num value="2">(2) </num><content>report.</content></paragraph>
<continuation>without delay.</continuation></subsection></section>
<section identifier="/us/bill/120/hr/7/tI/s102"><num value="102">SEC. 102. </num><content>Section 33 of the Roads Act
(<ref href="/us/usc/t42">42 U.S.C. 1885a</ref>) is amended by adding: <quotedContent><section><num value="34">“SEC. 34. </num>
<content>No tolls.”</content></section></quotedContent>.</content></section>
<note type="footnote" id="fn1"><p>Of Transport.</p></note></title></main>
<legislativeHistory><heading>HISTORY</heading><note><p>Jan. 10, considered.</p></note></legislativeHistory></bill>
""".encode()


def version() -> Version:
    return read_version("BILLS-120hr7ih.xml", BILL)


def test_sections_keep_their_numbers_headings_and_addresses() -> None:
    sections = [one for one in version().provisions if one.kind == "section"]
    assert [(one.number, one.label, one.heading) for one in sections] == [
        ("101", "SEC. 101.", "DUTY."),
        ("102", "SEC. 102.", ""),
    ]
    assert sections[0].eid == "us-bill-120-hr-7-tI-s101"


def test_text_after_a_list_follows_it_and_a_page_number_parts_no_sentence() -> None:
    below = [one for one in version().provisions if one.parent == "us-bill-120-hr-7-tI-s101-a"]
    assert [(one.kind, one.label, one.text) for one in below] == [
        ("paragraph", "(1)", "mend roads; and"), ("paragraph", "(2)", "report."), ("subparagraph", "", "without delay."),
    ]  # fmt: skip
    assert "131 STAT. 12" in version().furniture


def test_a_quoted_section_is_no_section_of_the_bill_and_notes_stay_notes() -> None:
    read = version()
    assert [one.kind for one in read.provisions if "34" in one.label] == ["paragraph"]
    notes = [(one.text, note.text) for one in read.provisions for note in one.notes]
    assert ("The Secretary shall—", "Of Transport.") in notes
    assert any(text.startswith("Be it enacted") and note == "Road Act." for text, note in notes)


def test_every_word_title_date_and_language_are_there() -> None:
    read = version()
    assert (read.title, read.date, read.language) == ("120 HR 7 IH: To mend roads.", "2027-01-05", "en")
    held = words_in_xml(BILL, frozenset({"meta"}))
    held.subtract(["1"])  # the footnote's mark
    assert words_in_version(read) == +held


def test_bills_in_the_older_form_are_read_as_well() -> None:
    xml = (
        b'<?xml version="1.0"?><!DOCTYPE bill PUBLIC "-//US Congress//DTDs/bill.dtd//EN" "bill.dtd"><bill><metadata/><form>'
        b"<official-title>To mend roads.</official-title></form><legis-body><section><enum>1.</enum><header>Short title"
        b"</header><text>This Act is the Road Act.</text></section><section><enum>2.</enum><header>Duty</header><subsection>"
        b"<enum>(a)</enum><text>Amend it by adding: </text><quoted-block><section><enum>9.</enum><text>New.</text></section>"
        b"</quoted-block></subsection></section></legis-body></bill>"
    )
    read = read_version("bill.xml", xml)
    assert [(one.number, one.heading) for one in read.provisions if one.kind == "section"] == [
        ("1", "Short title"),
        ("2", "Duty"),
    ]
    assert words_in_version(read) == words_in_xml(xml, frozenset({"metadata"}))


def test_a_proviso_that_holds_a_note_stays_in_its_sentence() -> None:
    xml = (
        b'<?xml version="1.0"?><pLaw xmlns="http://schemas.gpo.gov/xml/uslm/2.0"><main><section><num value="7">SEC. 7. </num>'
        b"<content>Nests may be built: <proviso><i>Provided</i>, That<sidenote><p>Notification.</p><p>Deadline.</p></sidenote>"
        b" it is warm.</proviso></content></section></main></pLaw>"
    )
    (section,) = read_version("law.xml", xml).provisions
    assert section.text == "Nests may be built: Provided, That it is warm."
    assert [(note.text, note.offset) for note in section.notes] == [("Notification. Deadline.", 34)]


def test_an_appropriation_holds_its_paragraphs_under_its_heading() -> None:
    xml = (
        f'<?xml version="1.0"?><bill xmlns="{USLM}"><main><title><num value="I">TITLE I</num><heading>OWLS</heading>'
        '<appropriations level="small"><heading>salaries</heading><chapeau>For expenses:</chapeau><paragraph>'
        '<num value="1">(1) </num><content>mice;</content></paragraph></appropriations></title></main></bill>'
    ).encode()
    title, appropriation, paragraph = read_version("bill.xml", xml).provisions
    assert (appropriation.heading, appropriation.text, appropriation.parent) == ("salaries", "For expenses:", title.eid)
    assert (paragraph.label, paragraph.text, paragraph.parent) == ("(1)", "mice;", appropriation.eid)


def test_a_footnote_is_numbered_by_its_own_mark_and_a_power_is_raised() -> None:
    xml = (
        f'<?xml version="1.0"?><statuteCompilation xmlns="{USLM}"><meta><approvedDate>1970-12-29</approvedDate></meta>'
        '<main><section><num>Sec. 2<ref class="footnoteRef" idref="f1">1</ref> </num><content>Over 5 ft<sup>2</sup>.'
        '</content><footnote id="f1"><sup>1</sup><p>So in original.</p></footnote></section></main>'
        "<signatures><signature><name>A. Owl</name><role>Speaker</role>.</signature></signatures></statuteCompilation>"
    ).encode()
    read = read_version("COMPS-1.xml", xml)
    section, signatures = read.provisions
    assert (read.date, section.number, section.text) == ("1970-12-29", "2", "Over 5 ft².")
    assert [(note.number, note.text) for note in section.notes] == [("1", "So in original.")]
    assert signatures.text == "A. Owl Speaker."


def test_the_title_in_a_bill_s_preface_is_no_title_of_a_code() -> None:
    xml = (
        b'<bill xmlns="http://schemas.gpo.gov/xml/uslm" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="en"><meta/>'
        b"<preface><dc:type>S. </dc:type><docNumber>2245</docNumber><dc:title>To cap spending.</dc:title></preface><main>"
        b'<section identifier="/us/bill/116/s/2245/s1"><num value="1">SECTION 1. </num><heading>TITLE.</heading><subsection>'
        b'<num value="a">(a) </num><content>Section 2 is amended by inserting the following: <quotedContent><section><num '
        b'value="251">\xe2\x80\x9cSEC. 251. </num><content>Reports.</content></section></quotedContent><inline>.</inline>'
        b"</content></subsection></section></main></bill>"
    )
    version = read_version("bill.xml", xml)
    assert [(one.kind, one.number, one.text) for one in version.provisions] == [
        ("preface", "", ""), ("subparagraph", "", "S."), ("subparagraph", "", "2245"),
        ("subparagraph", "", "To cap spending."), ("section", "1", ""),
        ("subsection", "a", "Section 2 is amended by inserting the following:"), ("paragraph", "251", "Reports."),
        ("subparagraph", "", "."),
    ]  # fmt: skip
    assert (version.reading.kind, version.reading.numbers) == ("section", ("1",))


def test_what_a_committee_struck_and_put_in_is_read_on_the_side_that_was_asked_for() -> None:
    xml = (
        b'<!DOCTYPE bill PUBLIC "-//US Congress//DTDs/bill.dtd//EN" "bill.dtd"><bill><legis-body><section changed="deleted">'
        b'<enum>1.</enum><header>Old</header><text>Old rule.</text></section><section changed="added"><enum>1.</enum><text>New '
        b"<deleted-phrase>bad</deleted-phrase><added-phrase>good</added-phrase> rule.</text></section></legis-body></bill>"
    )
    accepted = read_version("bill.xml", xml)
    assert [(one.number, one.text) for one in accepted.provisions] == [("1", "New good rule.")]
    assert [finding.message for finding in accepted.findings] == [
        "marked as deleted in the file and not read: 1. Old Old rule.",
        "marked as deleted in the file and not read: bad",
    ]
    original = read_version("bill.xml", xml, options=Options(tracked="original"))
    assert [(one.heading, one.text) for one in original.provisions] == [("Old", "Old rule.")]


@pytest.mark.parametrize(
    "xml",
    [
        b'<bill xmlns="http://schemas.gpo.gov/xml/uslm"><meta/><preface><action><date date="2019-06-19">June 19, 2019</date>'
        b'</action><action><date date="2019-07-24">July 24, 2019</date></action></preface><main><section><num>1</num>'
        b"<content>Text.</content></section></main></bill>",
        b'<!DOCTYPE bill PUBLIC "-//US Congress//DTDs/bill.dtd//EN" "bill.dtd"><bill><form><action><action-date date="20190619">'
        b'June 19</action-date></action><action><action-date date="20190724">July 24</action-date></action></form><legis-body>'
        b"<section><enum>1</enum><text>Text.</text></section></legis-body></bill>",
    ],
)
def test_a_bill_is_dated_by_the_last_action_on_its_first_page(xml: bytes) -> None:
    assert read_version("bill.xml", xml).date == "2019-07-24"
