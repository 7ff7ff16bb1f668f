"""Akoma Ntoso as strangers write it: units, quotations, annexes, notes, marked changes, and files made to do harm."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_diff.loading import read_version
from mla_diff.model.errors import LoadError
from mla_diff.model.provision import Version
from mla_diff.pipeline import compare
from mla_diff.readers.registry import Options
from tests.readers.structured.count import words_in_version, words_in_xml

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OLDER = "http://www.akomantoso.org/2.0"


def act(body: str, namespace: str = AKN, around: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="{namespace}"><act name="act"><meta><identification>'
        f'<FRBRWork/><FRBRExpression><FRBRdate date="2020-05-04" name="x"/><FRBRlanguage language="fra"/>'
        f"</FRBRExpression></identification>{around}</meta><body>{body}</body></act></akomaNtoso>"
    ).encode()


def read(body: str, **options: str) -> Version:
    return read_version("law.xml", act(body, **options))


def shown(version: Version) -> list[tuple[str, str, str, str]]:
    return [(one.eid, one.kind, one.label, one.text) for one in version.provisions]


def test_a_list_in_an_article_is_read_as_a_tree_with_the_words_after_it_at_their_place() -> None:
    version = read(
        '<article eId="art_2"><num>Article 2</num><heading>Objet</heading><content><p>La loi :</p><blockList><item '
        'eId="art_2__a"><num>a)</num><p>fixe ;</p></item><item><num>b)</num><p>abroge.</p></item></blockList>'
        "<p>Elle s'applique.</p></content></article>"
    )
    assert shown(version) == [
        ("art_2", "article", "Article 2", "La loi :"),
        ("art_2__a", "point", "a)", "fixe ;"),
        ("art_2__point_b", "point", "b)", "abroge."),
        ("art_2__subpara_1", "subparagraph", "", "Elle s'applique."),
    ]
    assert (version.language, version.date) == ("fr", "2020-05-04")


def test_the_older_namespace_is_read_alike() -> None:
    version = read('<section id="sec1"><num>1.</num><content><p>Text.</p></content></section>', namespace=OLDER)
    assert shown(version) == [("sec1", "section", "1.", "Text.")]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-1"])
def test_the_encoding_that_the_file_names_is_the_one_it_is_read_in(encoding: str) -> None:
    text = act("<article><num>1</num><content><p>Loi générale.</p></content></article>").decode()
    named = "utf-8" if encoding == "utf-8-sig" else encoding
    version = read_version("law.xml", text.replace('encoding="UTF-8"', f'encoding="{named}"').encode(encoding))
    assert version.provisions[0].text == "Loi générale."


def test_a_quoted_article_is_no_article_of_the_act_that_quotes_it() -> None:
    version = read(
        '<article eId="art_1"><num>Art. 1</num><content><p><mod>Article 5 reads: <quotedStructure eId="q"><article '
        'eId="q__art_5"><num>Article 5</num><content><p>New text.</p></content></article></quotedStructure></mod></p>'
        "</content></article>"
    )
    assert [one.number for one in version.provisions if one.kind == "article"] == ["1"]
    assert version.by_eid["q__art_5"].label == "Article 5"
    assert version.by_eid["q__art_5"].parent == "art_1"


def test_an_attachment_is_an_annex_with_its_own_title_and_count() -> None:
    xml = act("<article><num>Article 1</num><content><p>One.</p></content></article>").replace(
        b"</act>",
        b'<attachments><attachment eId="att_1"><doc name="annex"><meta/><preface><p><docTitle>List</docTitle></p>'
        b"</preface><mainBody><article><num>Article 1</num><content><p>Other.</p></content></article></mainBody></doc>"
        b"</attachment></attachments></act>",
    )
    version = read_version("law.xml", xml)
    assert [(one.eid, one.kind, one.heading) for one in version.provisions] == [
        ("art_1", "article", ""), ("att_1", "annex", "List"), ("att_1__art_1", "article", ""),
    ]  # fmt: skip


def test_documents_of_a_collection_are_instruments_and_may_use_the_same_identifiers() -> None:
    component = (
        '<component><act name="a"><meta/><body><article eId="art_1"><num>1</num></article></body></act></component>'
    )
    xml = f'<akomaNtoso xmlns="{AKN}"><documentCollection name="c"><meta/><collectionBody/></documentCollection><components>{component * 2}</components></akomaNtoso>'
    version = read_version(
        "law.xml", xml.replace("<num>1</num>", "<num>1</num><content><p>Word.</p></content>").encode()
    )
    assert [one.eid for one in version.provisions] == ["act_1", "art_1", "act_2", "act_2__art_1"]


def test_notes_keep_the_place_of_their_mark() -> None:
    version = read(
        '<article><num>1</num><content><p>The Act<authorialNote marker="1"><p>c. 68.</p></authorialNote> and the order '
        '<noteRef href="#n2" marker="2"/>, as amended.</p></content></article>',
        around='<notes><note eId="n2"><p>No. 5.</p></note><note eId="n3"><p>Nobody asks.</p></note></notes>',
    )
    (article,) = version.provisions
    assert article.text == "The Act and the order, as amended."
    assert [(note.number, note.text, article.text[: note.offset]) for note in article.notes] == [
        ("1", "c. 68.", "The Act"), ("2", "No. 5.", "The Act and the order"),
    ]  # fmt: skip
    assert "Nobody asks." in version.findings[0].message


def test_a_row_of_a_table_is_a_row_with_its_cells() -> None:
    version = read(
        "<article><num>1</num><content><p>Fees:</p><table><tr><th><p>Act</p></th><th><p>Fee</p></th></tr>"
        "<tr><td><p>Entry</p></td><td/></tr></table></content></article>"
    )
    assert [(one.kind, one.text) for one in version.provisions[1:]] == [("row", "Act\tFee"), ("row", "Entry\t")]


@pytest.mark.parametrize(("side", "text"), [("accepted", "The Party may act."), ("original", "The Party shall act.")])
def test_marked_changes_are_read_on_the_side_that_was_asked_for(side: str, text: str) -> None:
    xml = act("<article><num>1</num><content><p>The Party <del>shall</del><ins>may</ins> act.</p></content></article>")
    version = read_version("law.xml", xml, options=Options(tracked=side))  # type: ignore[arg-type]
    assert version.provisions[0].text == text
    assert version.findings[0].code == "tracked"


def test_elements_that_nobody_knows_keep_their_words() -> None:
    version = read(
        '<x:frame xmlns:x="urn:x"><x:head>Über alles</x:head><x:row>one</x:row><x:row>two</x:row></x:frame>'
        "<article><num>1</num><content><p>Some <strange>words</strange> here</p><odd>more</odd></content></article>"
    )
    assert [one.text for one in version.provisions] == ["Über alles", "one", "two", "Some words here", "more"]


def test_references_do_not_run_into_the_word_beside_them() -> None:
    version = read(
        "<article><content><p>based on<ref href='#a'>Article 4º</ref>de la Ley (<ref>5</ref>)</p></content></article>"
    )
    assert version.provisions[0].text == "based on Article 4º de la Ley (5)"


@pytest.mark.parametrize("eid", ["../../x", "a b", "<script>", "é" * 500])
def test_identifiers_of_strangers_are_made_harmless(eid: str) -> None:
    written = eid.replace("<", "&lt;")
    version = read(f'<article eId="{written}"><num>1</num><content><p>Text.</p></content></article>')
    (article,) = version.provisions
    assert not set(article.eid) & set(' /\\<>"&')
    assert len(article.eid) <= 200


@pytest.mark.parametrize(
    ("xml", "reason"),
    [
        (b'<!DOCTYPE a [<!ENTITY e "x">]><akomaNtoso><act>&e;</act></akomaNtoso>', "declares XML entities"),
        (b"<akomaNtoso><act><body>", "is damaged"),
        (b"<akomaNtoso>" + b"<p>" * 5000 + b"x" + b"</p>" * 5000 + b"</akomaNtoso>", "is damaged"),
        (b"<akomaNtoso><act><meta/></act></akomaNtoso>", "no text was found"),
        (b"<akomaNtoso>" + b"<p>x</p>" * 400_000 + b"</akomaNtoso>", "XML elements"),
        (b'<?xml version="1.0"?><invoice><p>x</p></invoice>', "not a kind of XML"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_line(xml: bytes, reason: str) -> None:
    with pytest.raises(LoadError, match=reason) as error:
        read_version("law.xml", xml)
    assert "\n" not in str(error.value)
    assert "law.xml" in str(error.value)


def test_a_file_in_the_format_compares_with_one_in_text() -> None:
    xml = act(
        '<article eId="art_1"><num>Article 1</num><heading>Scope</heading><content><p>The Parties shall help each other '
        "in all matters.</p></content></article>"
    )
    text = b"Article 1\nScope\n\nThe Parties may help each other in all matters.\n"
    comparison = compare(read_version("new.txt", text), read_version("law.xml", xml))
    words = [(op.sign, op.text.strip()) for changes in comparison.changes for one in changes for op in one.ops]
    assert ("-", "may") in words
    assert ("+", "shall") in words


NAMES = (
    "article section paragraph point list item p content intro wrapUp num heading tr td authorialNote ref b x del eol"
)
words = st.lists(st.sampled_from(["the", "Party", "shall", "act", "1", "(a)", "Ä", ";", ",", "."]), max_size=4).map(
    " ".join
)


def element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda name, parts, tail: f"<{name}>{' '.join(parts)}</{name}> {tail}",
        st.sampled_from(NAMES.split()), st.lists(inner, max_size=4), words,
    )  # fmt: skip


@given(st.lists(st.recursive(words, element, max_leaves=25), min_size=1, max_size=4).map(" ".join))
def test_no_word_is_lost_whatever_stands_in_whatever(body: str) -> None:
    xml = act(f"<p>First</p>{body}")
    version = read_version("law.xml", xml)
    assert words_in_version(version) == words_in_xml(xml, frozenset({"meta"}))


def test_a_note_that_names_its_provision_is_a_note_of_that_provision() -> None:
    version = read(
        '<article eId="art_1"><num>§ 1</num><heading>Umfang</heading><content><p>Es gilt.</p></content></article>'
        '<article eId="art_2"><num>§ 2</num><content><p>Immer.</p></content></article>',
        around='<notes><note eId="n1" placementBase="#art_1"><p>Zur Geltung vgl. § 2.</p></note>'
        '<note eId="n2" placementBase="#gone"><p>Fort.</p></note></notes>',
    )
    assert [[note.text for note in one.notes] for one in version.provisions] == [["Zur Geltung vgl. § 2."], []]
    assert [finding.message for finding in version.findings] == ["a note that no mark refers to: Fort."]


def test_containers_named_for_attachments_and_conclusions_are_read_as_such() -> None:
    version = read(
        '<article><num>1</num><content><p>Laki.</p></content></article><hcontainer name="conclusions"><hcontainer '
        'name="signatures"><content><p>Helsingissä</p></content></hcontainer></hcontainer><hcontainer name="attachments">'
        '<hcontainer name="attachment"><content><p>Liite</p></content></hcontainer></hcontainer>'
    )
    assert [(one.kind, one.text) for one in version.provisions] == [
        ("article", "Laki."),
        ("final clause", "Helsingissä"),
        ("annex", "Liite"),
    ]


def test_a_dash_where_a_number_would_stand_is_no_label_and_powers_are_raised() -> None:
    version = read(
        "<chapter><num>-</num><heading>Capo I PRINCIPI</heading><article><num>Art. 5<sup>1</sup></num><content>"
        "<p>Oltre 3 km<sup>2</sup>, 1<sup>er</sup> (<sup>5</sup>)</p><blockList><item><num>-</num><p>uno</p></item><item><num>iii)</num>"
        "<p>tre</p></item></blockList></content></article></chapter>"
    )
    assert [(one.number, one.label, one.text) for one in version.provisions] == [
        ("", "", ""), ("5¹", "Art. 5¹", "Oltre 3 km², 1er (5)"), ("", "-", "uno"), ("iii", "iii)", "tre"),
    ]  # fmt: skip


@pytest.mark.parametrize(("given_language", "tag"), [("http://x.eu/authority/language/FRA", "fr"), ("gr", "el")])
def test_a_language_is_known_by_an_address_or_by_the_code_of_its_country(given_language: str, tag: str) -> None:
    body = "<article><num>1</num><content><p>Word.</p></content></article>"
    xml = act(body).replace(b'language="fra"', f'language="{given_language}"'.encode())
    assert read_version("law.xml", xml).language == tag


def test_words_that_a_file_has_behind_the_units_they_introduce_are_read_before_them() -> None:
    version = read(
        '<article><num>Article 1er</num><alinea eId="al_1"><num>I. –</num><alinea eId="al_2"><num>1°</num><content><p>L\'article '
        "60 est supprimé ;</p></content></alinea><content><p>Le code est ainsi modifié :</p></content></alinea></article>"
    )
    assert shown(version)[1:] == [
        ("al_1", "subparagraph", "I. –", "Le code est ainsi modifié :"),
        ("al_2", "subparagraph", "1°", "L'article 60 est supprimé ;"),
    ]


MATHML = (
    '<math xmlns="http://www.w3.org/1998/Math/MathML">\n <mi>H</mi>\n <msub><mi>M</mi><mi>t</mi></msub><mo>=</mo><mfrac><mrow>'
    "<mn>1</mn><mo>-</mo><mi>R</mi></mrow><mn>2</mn></mfrac><mo>·</mo><msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt><mo>·</mo>"
    "<msup><mi>e</mi><mn>2</mn></msup><mo>·</mo><msup><mi>e</mi><mi>n</mi></msup></math>"
)


def test_a_formula_in_mathml_is_one_line_in_its_sentence() -> None:
    version = read(f"<article><num>1</num><content><p>The sum is {MATHML}, as printed.</p></content></article>")
    assert [one.text for one in version.provisions] == ["The sum is HMt = (1 - R)/2 · √(a + b) · e² · e^n, as printed."]


def test_swiss_law_keeps_raised_numbers_divisions_named_behind_their_number_and_its_whole_title() -> None:
    xml = act(
        "<title><num>1. Titel: </num><heading>Rechte</heading><article eId='art_5_a'><num><b>Art. 5</b><b><i>a</i></b></num>"
        "<heading>Würde</heading><paragraph eId='art_5_a/para_1'><num><sup>1</sup></num><content><p>Gilt ab 2 m<sup>2</sup>.</p>"
        "</content></paragraph><paragraph><num><sup>1bis</sup></num><content><p>Immer.</p></content></paragraph></article></title>"
    ).replace(b"<body>", b"<preface><p><docTitle>Verfassung<br/>der Schweiz</docTitle></p></preface><body>")
    version = read_version("law.xml", xml)
    assert version.title == "Verfassung der Schweiz"
    assert [(one.kind, one.number, one.label, one.text) for one in version.provisions[-4:]] == [
        ("title", "1", "1. Titel:", ""), ("article", "5a", "Art. 5a", ""), ("paragraph", "1", "1", "Gilt ab 2 m²."),
        ("paragraph", "1bis", "1bis", "Immer."),
    ]  # fmt: skip


def document(inside: str, namespace: str = AKN) -> bytes:
    return f'<akomaNtoso xmlns="{namespace}">{inside}</akomaNtoso>'.encode()


def test_a_quotation_goes_on_in_the_sentence_that_opens_it() -> None:
    version = read(
        '<article eId="art_1"><num>1</num><content><p>The following is inserted: <mod>“<quotedStructure><section>'
        "<num>(3A)</num><content><p>An Act may provide.</p></content></section></quotedStructure>”;</mod></p></content>"
        "</article>"
    )
    assert [(one.kind, one.text) for one in version.provisions] == [
        ("article", "The following is inserted: “"), ("paragraph", "An Act may provide."), ("subparagraph", "”;"),
    ]  # fmt: skip


def test_an_amendment_keeps_the_text_it_puts_in_as_units() -> None:
    version = read_version(
        "amendment.xml",
        document(
            "<amendment><meta/><preface><p><docProponent>A. Member</docProponent><affectedDocument>COM(2009)0433"
            "</affectedDocument></p></preface><amendmentBody><amendmentHeading><p>Paragraph 1</p></amendmentHeading>"
            "<amendmentContent><p><mod><quotedStructure><paragraph id='old'><num>1.</num><content><p><change><del>Notes"
            "</del></change> the plan;</p></content></paragraph></quotedStructure><quotedStructure><paragraph id='new'>"
            "<num>1.</num><content><p><change><ins>Welcomes</ins></change> the plan;</p></content></paragraph>"
            "</quotedStructure></mod></p></amendmentContent><amendmentJustification><p>It is good.</p>"
            "</amendmentJustification></amendmentBody></amendment>",
            OLDER,
        ),
    )
    assert [(one.eid, one.number, one.text) for one in version.provisions[1:]] == [
        ("preface__subpara_1", "", "A. Member COM(2009)0433"), ("subpara_1", "", "Paragraph 1"), ("old", "1", "the plan;"),
        ("new", "1", "Welcomes the plan;"), ("subpara_2", "", "It is good."),
    ]  # fmt: skip
    assert [finding.message for finding in version.findings] == ["marked as deleted in the file and not read: Notes"]


def test_a_debate_is_read_in_its_sections_and_speeches() -> None:
    version = read_version(
        "debate.xml",
        document(
            '<debate name="d"><meta/><debateBody><debateSection eId="s1" name="sitting"><num>1</num><heading>Sitting'
            "</heading><prayers><heading>PRAYERS</heading><p>Prayers were read.</p></prayers><questions><heading>Questions"
            '</heading><question eId="q1"><num>1.</num><from>A. Member</from><p>asked why.</p></question><speech><from>The '
            "Minister</from><p>Because.</p></speech></questions></debateSection></debateBody></debate>"
        ),
    )
    assert [(one.eid, one.kind, one.label, one.heading, one.text) for one in version.provisions] == [
        ("s1", "subchapter", "1", "Sitting", ""),
        ("s1__subchp_1", "subchapter", "", "PRAYERS", "Prayers were read."),
        ("s1__subchp_2", "subchapter", "", "Questions", ""),
        ("q1", "subparagraph", "1.", "", "A. Member"),
        ("q1__subpara_1", "subparagraph", "", "", "asked why."),
        ("s1__subchp_2__subpara_2", "subparagraph", "", "", "The Minister"),
        ("s1__subchp_2__subpara_3", "subparagraph", "", "", "Because."),
    ]


def test_the_header_of_a_judgment_stands_before_it_and_its_paragraphs_are_its_units() -> None:
    version = read_version(
        "judgment.xml",
        document(
            '<judgment name="j"><meta/><header><p><neutralCitation>[2022] EWCA Civ 1</neutralCitation></p></header>'
            '<judgmentBody><decision><paragraph eId="para_1"><num>1.</num><content><p>This is an appeal.</p></content>'
            '</paragraph><paragraph eId="para_2"><num>2.</num><content><p>It is dismissed.</p></content></paragraph>'
            "</decision></judgmentBody></judgment>"
        ),
    )
    assert [(one.kind, one.number) for one in version.provisions] == [
        ("preface", ""), ("subparagraph", ""), ("paragraph", "1"), ("paragraph", "2"),
    ]  # fmt: skip
    assert (version.reading.kind, version.reading.verdict) == ("paragraph", "sound")


def test_a_portion_whose_sections_stand_in_subsections_is_read_as_sections() -> None:
    version = read_version(
        "portion.xml",
        document(
            '<portion includedIn="/akn/za/act/1996/1"><meta/><portionBody><chapter><num>2</num><section><num>7.</num>'
            "<subsection><num>(1)</num><content><p>This Bill is a cornerstone.</p></content></subsection></section></chapter>"
            "</portionBody></portion>"
        ),
    )
    assert (version.reading.kind, version.reading.numbers, version.reading.verdict) == ("section", ("7",), "sound")


def test_only_the_title_is_the_title_where_other_words_stand_in_its_line() -> None:
    body = (
        "<section><num>1</num><content><p>This Act may be cited as the <shortTitle>Dogs Act</shortTitle>.</p></content>"
        "</section>"
    )
    line = "<docTitle>LEY DE PERROS</docTitle> <docNumber>No. 912</docNumber>, publicada en el Diario"
    version = read_version("law.xml", act(body).replace(b"<body>", f"<preface><p>{line}</p></preface><body>".encode()))
    assert version.title == "LEY DE PERROS"
    assert [(one.heading, one.text) for one in version.provisions] == [
        ("", ""), ("", "LEY DE PERROS No. 912, publicada en el Diario"), ("", "This Act may be cited as the Dogs Act."),
    ]  # fmt: skip


def test_what_stands_for_words_in_the_head_of_a_file_is_printed_and_what_stands_for_a_day_is_none() -> None:
    version = read_version(
        "order.xml",
        document(
            '<act name="uksi"><meta><identification source="#x"><FRBRWork><FRBRname value="#varTitle"/></FRBRWork>'
            '<FRBRExpression><FRBRdate date="9999-01-01" name="draft"/><FRBRlanguage language="eng"/></FRBRExpression>'
            '</identification><references source="#x"><TLCConcept eId="varKind" href="#" showAs="Regulations"/><TLCConcept '
            'eId="varTitle" href="#" showAs="The Dogs #varKind #varYear"/><TLCConcept eId="varYear" href="#" showAs="2023"/>'
            '</references></meta><body><hcontainer name="regulation" eId="reg_1"><heading>Citation</heading><num>1.</num>'
            '<content><p>These <ref class="placeholder" href="#varKind"/> are cited as <ref class="placeholder" '
            'href="#varTitle"/>, see <ref href="#varYear"/></p></content></hcontainer></body></act>'
        ),
    )
    assert (version.title, version.date) == ("The Dogs Regulations 2023", "")
    (regulation,) = version.provisions
    assert regulation.text == "These Regulations are cited as The Dogs Regulations 2023, see"
    assert (regulation.number, regulation.heading) == ("1", "Citation")


def test_a_note_that_names_an_element_as_its_marker_prints_none() -> None:
    version = read(
        '<article><num>1</num><content><p>A<authorialNote marker="#i1"><p>beside</p></authorialNote></p></content></article>'
    )
    assert [(note.number, note.text) for one in version.provisions for note in one.notes] == [("", "beside")]


def test_names_that_name_each_other_do_not_make_a_file_grow() -> None:
    names = "".join(f'<TLCConcept eId="a{number}" showAs="{f"#a{number + 1} " * 40}"/>' for number in range(9))
    version = read_version(
        "law.xml",
        document(
            f"<act><meta><references>{names}</references></meta><body><article><num>1</num><content><p>These "
            '<ref class="placeholder" href="#a0"/> apply.</p></content></article></body></act>'
        ),
    )
    assert len(version.provisions[0].text) < 2000


GERMAN = (
    "<article eId='art_1'><num><marker name='1'/>Artikel 1</num><paragraph><num>(1)</num><content><p><mod>In § 2 werden die "
    'Wörter <quotedText startQuote="„" endQuote="“">\n  oder <i>vorbereitet</i>\n </quotedText> gestrichen.</mod></p></content>'
    '</paragraph><paragraph><num>(2)</num><content><p><mod>§ 3 wird ersetzt durch:\n <quotedStructure endQuote="“" '
    'startQuote="„"><paragraph><num>(1)</num><content><p>Es gilt <b>nichts</b>.</p></content></paragraph></quotedStructure>'
    '</mod></p></content></paragraph><paragraph><num>(3)</num><content><p><mod>Vor § 4:<quotedStructure startQuote="„" '
    'endQuote="“"><section><num>1</num><heading>Titel</heading></section></quotedStructure></mod></p></content></paragraph>'
    "</article>"
)


def test_quotation_marks_that_a_file_keeps_as_attributes_are_printed() -> None:
    version = read(GERMAN)
    assert [(one.label, one.text) for one in version.provisions] == [
        ("Artikel 1", ""), ("(1)", "In § 2 werden die Wörter „oder vorbereitet“ gestrichen."),
        ("(2)", "§ 3 wird ersetzt durch: „"), ("(1)", "Es gilt nichts.“"), ("(3)", "Vor § 4: „"), ("1", ""), ("", "“"),
    ]  # fmt: skip


def test_quotation_marks_that_stand_in_the_text_are_not_written_twice() -> None:
    version = read(
        '<article><num>1</num><content><p>The word <quotedText startQuote="“">“shall”</quotedText>.</p></content></article>'
    )
    assert version.provisions[0].text == "The word “shall”."


@pytest.mark.parametrize(
    ("names", "title"),
    [
        ('<FRBRalias value="Courts Act" name="title"/><FRBRname value="act"/>', "Courts Act"),
        ('<FRBRalias value="Untitled" name="title"/>', "law"),
        ('<FRBRalias value="/eli/x" name="eli"/><FRBRname value="Dogs Act"/>', "Dogs Act"),
    ],
)
def test_a_title_that_only_the_head_of_a_file_gives_is_its_title(names: str, title: str) -> None:
    body = "<section><num>1</num><content><p>Word.</p></content></section>"
    xml = act(body).replace(b"<FRBRWork/>", f"<FRBRWork>{names}</FRBRWork>".encode())
    assert read_version("law.xml", xml).title == title


def test_a_quotation_without_a_sentence_before_it_opens_at_its_own_words() -> None:
    version = read(
        '<article><num>1</num><content><block name="q"><embeddedStructure startQuote="“" endQuote="”"><section><num>5</num>'
        "<content><p>It applies.</p></content></section></embeddedStructure></block></content></article>"
    )
    assert [(one.label, one.text) for one in version.provisions] == [("1", ""), ("5", "“It applies.”")]


@pytest.mark.parametrize(
    ("marks", "words", "shown"),
    [
        ("startQuote='\"'", "shall", '"shall"'),
        ('startQuote="“"', "shall”.", "“shall”."),
        ('startQuote="«" endQuote="»"', "doit", "«doit»"),
        ('startQuote="“" endQuote="”"', "“shall”", "“shall”"),
        ("", "shall", "shall"),
    ],
)
def test_only_what_is_missing_of_quotation_marks_is_written(marks: str, words: str, shown: str) -> None:
    version = read(
        f"<article><num>1</num><content><p>Say <quotedText {marks}>{words}</quotedText></p></content></article>"
    )
    assert version.provisions[0].text == f"Say {shown}"
