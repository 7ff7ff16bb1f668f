"""Formex: divisions, recitals, lists, quotations, notes and tables of the Official Journal; annexes on their own."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from mla_diff.loading import read_version
from mla_diff.model.errors import LoadError
from mla_diff.model.provision import Version
from tests.readers.structured.count import words_in_version, words_in_xml

SCHEMA = (
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://formex.publications.europa.eu/schema/formex-05.55-20141201.xd"'
)
UNREAD = frozenset(("BIB.INSTANCE", "FAM.COMP"))


def file(root: str, body: str, language: str = "EN") -> bytes:
    head = f'<BIB.INSTANCE><DATE ISO="24160427">24160427</DATE><LG.DOC>{language}</LG.DOC></BIB.INSTANCE>'
    return f'<?xml version="1.0" encoding="UTF-8"?><{root} {SCHEMA}>{head}{body}</{root}>'.encode()


def told(version: Version) -> list[tuple[str, str, str, str, str]]:
    return [(one.eid, one.kind, one.label, one.heading, one.text) for one in version.provisions]


ACT = file(
    "ACT",
    '<TITLE><TI><P><HT TYPE="UC">Verordnung</HT> (EU) Nr. 1</P><P>über die Eulen</P></TI></TITLE>'
    "<PREAMBLE><PREAMBLE.INIT><P>DER RAT —</P></PREAMBLE.INIT>"
    '<GR.VISA><VISA>gestützt auf den Vertrag<NOTE NOTE.ID="E0001"><P>ABl. L 1.</P></NOTE>,</VISA></GR.VISA>'
    "<GR.CONSID><GR.CONSID.INIT>in Erwägung der Gründe:</GR.CONSID.INIT><CONSID><NP><NO.P>(1)</NO.P>"
    '<TXT>Eulen schlafen <HT TYPE="ITALIC">tags<NOTE NOTE.ID="E0002"><P>Sic.</P></NOTE></HT>.</TXT></NP></CONSID></GR.CONSID>'
    "</PREAMBLE><ENACTING.TERMS>"
    '<DIVISION><TITLE><TI><P><HT TYPE="UC">Kapitel</HT> I</P></TI><STI><P>Allgemeines</P></STI></TITLE>'
    "<DIVISION><TITLE><TI><P>Abschnitt 1</P></TI><STI><P>Nester</P></STI></TITLE>"
    '<ARTICLE IDENTIFIER="001"><TI.ART>Artikel 1</TI.ART><STI.ART><P>Umfang</P></STI.ART>'
    '<PARAG IDENTIFIER="001.001"><NO.PARAG>(1)</NO.PARAG><ALINEA><P>Es gilt <QUOT.START CODE="201E"/>Eule<QUOT.END CODE="201C"/> für</P>'
    '<LIST TYPE="alpha"><ITEM><NP><NO.P>a)</NO.P><TXT>Uhus bis <FT TYPE="NUMBER">20</FT> kg:</TXT><P><LIST TYPE="roman"><ITEM><NP>'
    "<NO.P>i)</NO.P><TXT>graue;</TXT></NP></ITEM></LIST></P></NP></ITEM></LIST></ALINEA><ALINEA>Dies gilt immer.</ALINEA></PARAG></ARTICLE>"
    '<ARTICLE IDENTIFIER="002"><TI.ART>Artikel 2</TI.ART><ALINEA><P>Ersetzt wird:</P><QUOT.S LEVEL="1"><ARTICLE IDENTIFIER="004">'
    '<TI.ART><QUOT.START CODE="201E"/>Artikel 4</TI.ART><ALINEA>Neu.<QUOT.END CODE="201C"/></ALINEA></ARTICLE></QUOT.S></ALINEA></ARTICLE>'
    "</DIVISION></DIVISION></ENACTING.TERMS><FINAL><SIGNATURE><PL.DATE><P>Brüssel, den 27. April</P></PL.DATE>"
    "<SIGNATORY><P>A. UHU</P></SIGNATORY></SIGNATURE></FINAL>",
    "DE",
)
ANNEX = file(
    "ANNEX",
    "<TITLE><TI><P>ANNEX II</P></TI><STI><P>Nests</P></STI></TITLE><CONTENTS>"
    '<GR.SEQ LEVEL="1"><TITLE><TI><NP><NO.P>1.</NO.P><TXT>TWIGS</TXT></NP></TI></TITLE><P>Twigs are dry.</P>'
    "<NP><NO.P>1.1.</NO.P><TXT>Oak only.</TXT></NP></GR.SEQ>"
    '<GR.SEQ LEVEL="1"><TITLE><TI><P>Moss and feathers</P></TI></TITLE><P>Soft:</P><TBL COLS="2"><TITLE><TI><P>Table 1</P></TI></TITLE>'
    '<GR.NOTES><NOTE NOTE.ID="E0001"><P>By weight.</P></NOTE></GR.NOTES><CORPUS><ROW TYPE="HEADER"><CELL COL="1">Owl</CELL>'
    '<CELL COL="2">Moss<NOTE NOTE.REF="E0001"/></CELL></ROW><ROW><CELL COL="1">grey</CELL><CELL COL="2">2 kg</CELL></ROW></CORPUS></TBL>'
    "</GR.SEQ></CONTENTS>",
)


def test_an_act_is_read_as_the_journal_prints_it() -> None:
    version = read_version("L_1.xml", ACT)
    assert (version.title, version.language, version.date, version.source.format) == (
        "Verordnung (EU) Nr. 1 über die Eulen", "de", "2416-04-27", "formex",
    )  # fmt: skip
    assert told(version) == [
        ("subpara_1", "subparagraph", "", "", "Verordnung (EU) Nr. 1"),
        ("subpara_2", "subparagraph", "", "", "über die Eulen"),
        ("preamble", "preamble", "", "", "DER RAT —"),
        ("preamble__subpara_1", "subparagraph", "", "", "gestützt auf den Vertrag,"),
        ("preamble__subpara_2", "subparagraph", "", "", "in Erwägung der Gründe:"),
        ("preamble__rec_1", "recital", "(1)", "", "Eulen schlafen tags."),
        ("chp_1", "chapter", "Kapitel I", "Allgemeines", ""),
        ("chp_1__sec_1", "section", "Abschnitt 1", "Nester", ""),
        ("art_1", "article", "Artikel 1", "Umfang", ""),
        ("art_1__para_1", "paragraph", "(1)", "", "Es gilt „Eule“ für"),
        ("art_1__para_1__point_a", "point", "a)", "", "Uhus bis 20 kg:"),
        ("art_1__para_1__point_a__point_i", "point", "i)", "", "graue;"),
        ("art_1__para_1__subpara_1", "subparagraph", "", "", "Dies gilt immer."),
        ("art_2", "article", "Artikel 2", "", "Ersetzt wird:"),
        ("art_2__para_4", "paragraph", "„Artikel 4", "", "Neu.“"),
        ("final", "final clause", "", "", "Brüssel, den 27. April"),
        ("final__subpara_1", "subparagraph", "", "", "A. UHU"),
    ]
    notes = [(note.number, note.text) for one in version.provisions for note in one.notes]
    assert notes == [("1", "ABl. L 1."), ("2", "Sic.")]


def test_an_annex_in_a_file_of_its_own_is_an_annex() -> None:
    version = read_version("L_2.xml", ANNEX)
    assert version.title == "ANNEX II Nests"
    assert told(version) == [
        ("annex_2", "annex", "ANNEX II", "Nests", ""),
        ("annex_2__subchp_1", "subchapter", "1.", "TWIGS", "Twigs are dry."),
        ("annex_2__subchp_1__para_11", "paragraph", "1.1.", "", "Oak only."),
        ("annex_2__subchp_2", "subchapter", "", "Moss and feathers", "Soft:"),
        ("annex_2__subchp_2__subpara_1", "subparagraph", "", "", "Table 1"),
        ("annex_2__subchp_2__row_1", "row", "", "", "Owl\tMoss"),
        ("annex_2__subchp_2__row_2", "row", "", "", "grey\t2 kg"),
    ]
    (note,) = version.by_eid["annex_2__subchp_2__row_1"].notes
    assert (note.number, note.text, note.offset) == ("1", "By weight.", len("Owl\tMoss"))


def test_a_consolidated_text_is_dated_by_the_day_from_which_it_holds() -> None:
    body = (
        '<INFO.CONSLEG START.DATE="24200101"/><CONS.DOC><FAM.COMP><TITLE><TI><P>Family</P></TI></TITLE></FAM.COMP>'
        "<TITLE><TI>Owl Regulation</TI></TITLE><ENACTING.TERMS><ARTICLE><TI.ART>Article 1a</TI.ART><ALINEA>Owls fly.</ALINEA>"
        "</ARTICLE></ENACTING.TERMS><CONS.ANNEX><TITLE><TI><P>ANNEX</P><P>Owls by weight</P></TI></TITLE><CONTENTS><P>None.</P>"
        "</CONTENTS></CONS.ANNEX></CONS.DOC>"
    )
    version = read_version("CL.xml", file("CONS.ACT", body))
    assert (version.title, version.date) == ("Owl Regulation", "2420-01-01")
    assert told(version) == [
        ("subpara_1", "subparagraph", "", "", "Owl Regulation"),
        ("art_1a", "article", "Article 1a", "", "Owls fly."),
        ("annex_1", "annex", "ANNEX", "Owls by weight", "None."),
    ]


def test_a_note_that_no_mark_repeats_is_told() -> None:
    body = "<TITLE><TI><P>ANNEX</P></TI></TITLE><CONTENTS><P>Owls.</P><GR.NOTES><NOTE><P>Left alone.</P></NOTE></GR.NOTES></CONTENTS>"
    (finding,) = read_version("L_3.xml", file("ANNEX", body)).findings
    assert "Left alone." in finding.message


@pytest.mark.parametrize("content", [ACT, ANNEX])
def test_no_word_is_lost_or_said_twice(content: bytes) -> None:
    assert words_in_version(read_version("L.xml", content)) == words_in_xml(content, UNREAD)


def test_a_list_of_files_is_refused_in_one_line() -> None:
    with pytest.raises(LoadError, match=r"give L_4\.xml, or all of them in one zip") as refused:
        read_version("L_4.doc.xml", LIST)
    assert "\n" not in str(refused.value)


LIST = file(
    "DOC",
    '<FMX><DOC.MAIN.PUB><REF.PHYS FILE="L_4.xml" TYPE="DOC.XML"/></DOC.MAIN.PUB><DOC.SUB.PUB TYPE="ANNEX">'
    '<REF.PHYS FILE="L_3.xml" TYPE="DOC.XML"/></DOC.SUB.PUB></FMX>',
)
INCLUDING = file(
    "ANNEX",
    "<TITLE><TI><P>ANNEX I</P></TI></TITLE><CONTENTS><P>Old annex<NOTE NOTE.ID='E0001'><P>Third.</P></NOTE> reads:</P><QUOT.S>"
    '<INCL.ELEMENT FILEREF="L_5.xml" TYPE="FORMEX.DOC"/></QUOT.S><INCL.ELEMENT FILEREF="x.tif" TYPE="TIFF"/></CONTENTS>',
)


def packed(**files: bytes) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, content in files.items():
            archive.writestr(f"folder/{name.replace('__', '.')}.xml", content)
    return stream.getvalue()


def test_a_zip_of_an_act_and_its_annexes_is_one_text_in_the_order_of_its_list() -> None:
    content = packed(L_3=INCLUDING, L_4=ACT, L_5=ANNEX, L_4__doc=LIST)
    version = read_version("act.zip", content)
    assert (version.title, version.source.format) == ("Verordnung (EU) Nr. 1 über die Eulen", "formex")
    tops = [(one.kind, one.label) for one in version.provisions if one.kind in ("article", "annex")]
    assert tops == [("article", "Artikel 1"), ("article", "Artikel 2"), ("annex", "ANNEX I")]
    quoted = next(one for one in version.provisions if one.label == "ANNEX II")
    assert (quoted.kind, quoted.parent) == ("paragraph", "annex_1")
    notes = [note.text for one in version.provisions for note in one.notes]
    assert notes == ["ABl. L 1.", "Sic.", "Third.", "By weight."]
    assert version.findings == ()


def test_a_text_in_another_file_that_is_not_there_is_told() -> None:
    (finding,) = read_version("L_3.xml", INCLUDING).findings
    assert finding.message == "part of the text stands in another file, which is not here: L_5.xml"


DIVIDED = [
    ("EN", "TITLE II", "title", "CHAPTER 1", "chapter"),
    ("FR", "TITRE II", "title", "SECTION 1", "section"),
    ("DE", "TEIL 3", "part", "TITEL I", "title"),
    ("HU", "II. CÍM", "title", "1. FEJEZET", "chapter"),
    ("LV", "II SADAĻA", "title", "1. NODAĻA", "chapter"),
    ("EN", "Owls of the north", "chapter", "Nests", "subchapter"),  # no label: depth alone tells
]


@pytest.mark.parametrize(("language", "outer", "kind", "inner", "kind_within"), DIVIDED)
def test_a_division_is_what_its_label_calls_it(
    language: str, outer: str, kind: str, inner: str, kind_within: str
) -> None:
    body = (
        f"<TITLE><TI><P>Owls</P></TI></TITLE><ENACTING.TERMS><DIVISION><TITLE><TI><P>{outer}</P></TI></TITLE><DIVISION>"
        f"<TITLE><TI><P>{inner}</P></TI><STI><P>Head</P></STI></TITLE><ARTICLE><TI.ART>1</TI.ART><ALINEA>Fly.</ALINEA>"
        "</ARTICLE></DIVISION></DIVISION></ENACTING.TERMS>"
    )
    divisions = read_version("L_5.xml", file("ACT", body, language)).provisions[1:3]
    assert [(one.kind, one.label or one.heading) for one in divisions] == [(kind, outer), (kind_within, inner)]


FRACTION = (
    'K = <EXPR TYPE="BRACKET"><EXPR>1 – R</EXPR><OVER/><EXPR>2</EXPR></EXPR> · <ROOT/><EXPR>a + b</EXPR> · '
    'e<IND LOC="SUP">2</IND> · <EXPR>e<IND LOC="SUP">– 50 · <HT TYPE="ITALIC">PD</HT></IND></EXPR> · x<IND>pp</IND>'
)


def test_a_formula_keeps_its_brackets_bars_roots_and_powers() -> None:
    shown = "K = ((1 – R)/2) · √(a + b) · e² · e^(– 50 · PD) · xpp"
    body = (
        "<TITLE><TI><P>ANNEX</P></TI></TITLE><CONTENTS>"
        f"<P>where <FORMULA>{FRACTION}</FORMULA>, in m<HT TYPE='SUP'>3</HT>.</P><FORMULA.S>{FRACTION}</FORMULA.S></CONTENTS>"
    )
    assert [one.text for one in read_version("L_6.xml", file("ANNEX", body)).provisions] == [
        f"where {shown}, in m³.",
        shown,
    ]


def test_a_day_does_not_run_into_the_words_beside_it() -> None:
    body = (
        "<TITLE><TI><P>ANNEX</P></TI></TITLE><CONTENTS><P>before<DATE ISO='20150703'>3 July 2015</DATE>(or "
        "<DATE ISO='20150704'>4 July</DATE>)</P></CONTENTS>"
    )
    assert read_version("L_7.xml", file("ANNEX", body)).provisions[0].text == "before 3 July 2015(or 4 July)"


def test_the_heading_over_the_notes_of_a_table_is_kept() -> None:
    xml = ANNEX.replace(b"<GR.NOTES>", b"<GR.NOTES><TITLE><TI><P>Remarks</P></TI></TITLE>")
    assert words_in_version(read_version("L_8.xml", xml)) == words_in_xml(xml, UNREAD)
