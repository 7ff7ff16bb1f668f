"""The XML of legislation.gov.uk: headings of groups, regulations and schedules, commentaries, lists that count."""

from __future__ import annotations

import pytest

from mla_diff.loading import read_version

NAMESPACE = "http://www.legislation.gov.uk/namespaces/legislation"


def file(kind: str, body: str, after: str = "") -> bytes:
    return (
        f'<?xml version="1.0"?><Legislation xmlns="{NAMESPACE}" RestrictStartDate="2021-02-03" xml:lang="en">'
        f'<ukm:Metadata xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>Dogs Act 1999</dc:title></ukm:Metadata><{kind}>{body}</{kind}>{after}</Legislation>"
    ).encode()


ACT = file(
    "Primary",
    "<PrimaryPrelims><Title>Dogs Act 1999</Title><Number>1999 c. 5</Number><LongTitle>An Act about dogs.</LongTitle>"
    '</PrimaryPrelims><Body><Part id="part-1"><Number>Part 1</Number><Title>Dogs</Title><Pblock id="part-1-crossheading">'
    '<Title>Keeping</Title><P1group><Title>Duty of keepers</Title><P1 id="section-1"><Pnumber>1</Pnumber><P1para><P2 id="section-1-1">'
    '<Pnumber>1</Pnumber><P2para><Text>A keeper <Substitution ChangeId="k1" CommentaryRef="c1">must</Substitution>—</Text>'
    '<P3 id="section-1-1-a"><Pnumber>a</Pnumber><P3para><Text>feed;</Text></P3para></P3></P2para></P2></P1para></P1></P1group>'
    "</Pblock></Part></Body><Schedules><Title>SCHEDULES</Title><Schedule id=\"schedule\"><Number>Schedule</Number><TitleBlock>"
    '<Title>Breeds</Title></TitleBlock><Reference>Section 1</Reference><ScheduleBody><P1 id="schedule-paragraph-1"><Pnumber>1</Pnumber>'
    '<P1para><Text>Names:</Text><OrderedList Type="alpha" Decoration="parens"><ListItem><Para><Text>collie</Text></Para></ListItem>'
    "<ListItem><Para><Text>pug</Text></Para></ListItem></OrderedList></P1para></P1></ScheduleBody></Schedule></Schedules>",
    '<Commentaries><Commentary id="c1" Type="F"><Para><Text>Word substituted.</Text></Para></Commentary></Commentaries>',
)  # fmt: skip


def test_an_act_is_read_as_the_site_prints_it() -> None:
    version = read_version("data.xml", ACT)
    assert (version.title, version.date, version.language, version.source.format) == (
        "Dogs Act 1999",
        "2021-02-03",
        "en",
        "clml",
    )
    assert [(one.eid, one.kind, one.label, one.heading, one.text) for one in version.provisions] == [
        ("preface", "preface", "1999 c. 5", "Dogs Act 1999", ""),
        ("preface__subpara_1", "subparagraph", "", "", "An Act about dogs."),
        ("part-1", "part", "Part 1", "Dogs", ""),
        ("part-1-crossheading", "subchapter", "", "Keeping", ""),
        ("section-1", "section", "1", "Duty of keepers", ""),
        ("section-1-1", "subsection", "1", "", "A keeper must—"),
        ("section-1-1-a", "paragraph", "a", "", "feed;"),
        ("subpara_1", "subparagraph", "", "", "SCHEDULES"),
        ("schedule", "annex", "Schedule", "Breeds", "Section 1"),
        ("schedule-paragraph-1", "paragraph", "1", "", "Names:"),
        ("schedule-paragraph-1__point_a", "point", "(a)", "", "collie"),
        ("schedule-paragraph-1__point_b", "point", "(b)", "", "pug"),
    ]
    (note,) = version.by_eid["section-1-1"].notes
    assert (note.number, note.text, note.offset) == ("F1", "Word substituted.", len("A keeper "))


def test_regulations_of_an_instrument_are_its_basic_units() -> None:
    xml = file(
        "Secondary",
        '<Body><P1group><Title>Citation</Title><P1 id="regulation-1"><Pnumber>1</Pnumber><P1para><P2 id="regulation-1-2"><Pnumber>2'
        "</Pnumber><P2para><BlockAmendment><P1><Pnumber>9</Pnumber><P1para><Text>Quoted.</Text></P1para></P1></BlockAmendment>"
        "</P2para></P2></P1para></P1></P1group></Body>",
    )
    version = read_version("data.xml", xml)
    assert [(one.kind, one.number) for one in version.provisions] == [
        ("article", "1"),
        ("paragraph", "2"),
        ("paragraph", "9"),
    ]


def test_the_subject_of_an_instrument_is_not_its_title_and_a_drop_capital_belongs_to_its_word() -> None:
    xml = file(
        "Secondary",
        "<SecondaryPrelims><Number>2023 No. 43</Number><SubjectInformation><Subject><Title>DOGS</Title></Subject>"
        "</SubjectInformation><Title>The Dogs Order 2023</Title><SecondaryPreamble><EnactingText><Para><Text>\n <Uppercase>B"
        "</Uppercase>\n <SmallCaps>e it enacted</SmallCaps> over 5 m<Superior>2</Superior></Text></Para></EnactingText>"
        "</SecondaryPreamble></SecondaryPrelims>",
    )
    preface, subject, title, preamble = read_version("data.xml", xml).provisions
    assert (preface.label, subject.text) == ("2023 No. 43", "DOGS")
    assert "The Dogs Order 2023" in (preface.heading, title.text)
    assert preamble.text == "Be it enacted over 5 m²"


def test_a_formula_is_a_paragraph_and_not_a_column_of_letters() -> None:
    xml = file(
        "Secondary",
        '<Body><P1><Pnumber>1</Pnumber><P1para><Text>The amount is:</Text><Formula><math xmlns="http://www.w3.org/1998/Math/'
        'MathML"><mi>A</mi>\n<mo>=</mo>\n<mi>B</mi></math></Formula><Text>where B is a sum.</Text></P1para></P1></Body>',
    )
    assert [one.text for one in read_version("data.xml", xml).provisions] == [
        "The amount is:",
        "A = B",
        "where B is a sum.",
    ]


def test_lines_of_the_contents_are_apart_and_a_text_for_elsewhere_is_told() -> None:
    xml = file(
        "Primary",
        '<Body><P1group AltVersionRefs="v1"><Title>Sale</Title><P1 id="section-1"><Pnumber>1</Pnumber><P1para><Text>No sale '
        "in England.</Text></P1para></P1></P1group></Body>",
        '<Versions><Version id="v1"><P1group RestrictExtent="S"><P1><Pnumber>1</Pnumber><P1para><Text>No sale in Scotland.'
        "</Text></P1para></P1></P1group></Version></Versions>",
    ).replace(
        b"<Primary>",
        b"<Contents><ContentsTitle>Dogs Act</ContentsTitle><ContentsPart><ContentsNumber>Part 1</ContentsNumber><ContentsTitle>"
        b"Keeping</ContentsTitle><ContentsItem><ContentsNumber>1</ContentsNumber><ContentsTitle>Sale</ContentsTitle>"
        b"</ContentsItem></ContentsPart></Contents><Primary>",
    )
    version = read_version("data.xml", xml)
    assert version.furniture == ("Dogs Act", "Part 1", "Keeping", "1 Sale")
    assert [(one.number, one.heading, one.text) for one in version.provisions] == [("1", "Sale", "No sale in England.")]
    assert [finding.message for finding in version.findings] == [
        "a provision has another text elsewhere (S), which is not read: 1 No sale in Scotland."
    ]


@pytest.mark.parametrize(("form", "opening", "closing"), [("double", "“", "”"), ("single", "‘", "’"), ("none", "", "")])
def test_what_an_instrument_inserts_is_in_the_quotation_marks_that_it_is_printed_in(
    form: str, opening: str, closing: str
) -> None:
    xml = file(
        "Secondary",
        "<Body><P1><Pnumber>2</Pnumber><P1para><P2><Pnumber>1</Pnumber><P2para><Text>After paragraph (6), insert—</Text>"
        f'<BlockAmendment TargetClass="secondary" Format="{form}"><P2><Pnumber>7</Pnumber><P2para><Text>Where—</Text><P3>'
        "<Pnumber>a</Pnumber><P3para><Text>a person chooses.</Text></P3para></P3></P2para></P2></BlockAmendment><AppendText>.</AppendText>"
        "</P2para></P2></P1para></P1></Body>",
    )
    version = read_version("data.xml", xml)
    shown = [(one.label, one.text) for one in version.provisions]
    assert shown[1:] == [
        ("1", f"After paragraph (6), insert— {opening}".rstrip()), ("7", "Where—"), ("a", f"a person chooses.{closing}"),
        ("", "."),
    ]  # fmt: skip
