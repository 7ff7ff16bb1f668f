"""What publishers set beside the law's own words: notes of amendment, classes of headings, stars, half brackets, pages."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def load(text: str, name: str = "act.md") -> Version:
    return parse(read(name, text.encode()))


def outline(version: Version) -> list[tuple[str, str, str]]:
    return [(p.eid, p.label, p.heading) for p in version.provisions]


def texts(version: Version) -> dict[str, str]:
    return {p.eid: p.text for p in version.provisions}


# ---------------------------------------------------------------- notes of amendment at a sentence's end


def test_a_note_of_amendment_leaves_the_sentence_before_it_a_text() -> None:
    korean = """등대법
제1조(목적) 이 법은 등대를 정함을 목적으로 한다.
제2조(위원회) ① 다음 각 호의 사항을 심의하기 위하여 등대위원회를 둔다. <개정 2033.5.22, 2036.2.3>
1. 삭제 <2036.2.3>
2. 등대의 빛에 관한 사항
② 위원회는 등대지기로 구성한다.
제3조(등대지기) ① 등대지기는 등대에 산다. <개정 2033.5.22>
② 등대지기는 빛을 켠다.
"""
    read_as = texts(load(korean, "act.txt"))
    assert read_as["art_2__para_1"].startswith("다음 각 호의")
    assert [eid for eid in read_as if eid.startswith("art_2__")] == [
        "art_2__para_1", "art_2__para_1__point_1", "art_2__para_1__point_2", "art_2__para_2",
    ]  # fmt: skip
    assert read_as["art_3__para_2"] == "등대지기는 빛을 켠다."


@pytest.mark.parametrize("note", ["<L 2031-05-20, art. 1>", "[Loi du 3 mai 2031]", "(abrogé par L 2031)"])
def test_so_it_does_in_other_brackets_and_languages(note: str) -> None:
    version = load(
        f"# Loi sur les phares\n\n## Article 1\n\nLes phares sont publics. {note}\n\n## Article 2\n\nIls luisent.\n"
    )
    assert texts(version)["art_1"] == f"Les phares sont publics. {note}"
    assert outline(version)[0][2] == ""


# ---------------------------------------------------------------- tables of contents in capitals without accents


@pytest.mark.parametrize(
    ("title", "chapter", "article"),
    [
        ("INDICE", "CAPITULO", "Artículo"),
        ("TABLE DES MATIERES", "CHAPITRE", "Article"),
        ("ÍNDICE", "CAPITULO", "Artículo"),
    ],
)
def test_capitals_without_accents_head_a_table_of_contents(title: str, chapter: str, article: str) -> None:
    text = f"""PHARES
{title}
{chapter} I : FAROS ({article} 1 al 2)
{chapter} II : GUARDAS ({article} 3)
{chapter} III : LUCES ({article} 4)
{chapter} I
FAROS
{article} 1.- Son faros los que dan luz a los barcos de la costa.
{article} 2.- Los faros son blancos y tienen una luz por la noche.
{chapter} II
GUARDAS
{article} 3.- Los guardas viven en los faros durante todo el invierno.
{chapter} III
LUCES
{article} 4.- La luz arde desde la tarde hasta la mañana siguiente.
"""
    version = load(text, "act.txt")
    assert [(p.label, p.heading) for p in version.provisions if p.kind == "chapter"] == [
        (f"{chapter} I", "FAROS"), (f"{chapter} II", "GUARDAS"), (f"{chapter} III", "LUCES"),
    ]  # fmt: skip
    assert version.reading.contents == 4


# ---------------------------------------------------------------- stars and classes in Markdown


def test_a_star_in_brackets_is_a_mark_and_no_emphasis() -> None:
    version = load(
        "# Ley de faros\n\nArtículo 1.- El faro luce. (*)\n(*) Derogado por la Ley 5.\n\nArtículo 2.- El *guarda* vela.(*)\n"
    )
    assert texts(version)["art_1"] == "El faro luce. (*)"
    assert texts(version)["art_1__subpara_1"] == "(*) Derogado por la Ley 5."
    assert texts(version)["art_2"] == "El guarda vela.(*)"


def test_classes_and_anchors_of_headings_are_no_text() -> None:
    text = """# Harbour By-law {: #top}

## Chapter I: Berths {: .fa .fa-question-circle}

### Article 1. Places {#art-1}

A ferry has a berth {in words}.

### Article 2. Dues {: .note title="of the port"}

Dues are paid.
"""
    version = load(text)
    assert version.title == "Harbour By-law"
    assert outline(version) == [
        ("chp_1", "Chapter I", "Berths"),
        ("art_1", "Article 1", "Places"),
        ("art_2", "Article 2", "Dues"),
    ]
    assert texts(version)["art_1"] == "A ferry has a berth {in words}."


# ---------------------------------------------------------------- notes with half a bracket, and claims beside rulings


def test_notes_with_half_a_bracket_below_a_line_are_led_to() -> None:
    text = """# Verordnung über Leuchttürme

Es gelten folgende Übereinkommen:

1. Übereinkommen über Bojen; 1)

2. Übereinkommen über Nebelhörner; 2)

3. Übereinkommen über Lampen. 3)

______________________

1) Veröffentlicht unter Nr. 40.

2) Der Text ist im Anhang abgedruckt.

3) Nicht veröffentlicht.
"""
    version = load(text)
    assert [(p.eid, p.text, [note.text for note in p.notes]) for p in version.provisions if p.kind == "section"] == [
        ("sec_1", "Übereinkommen über Bojen;", ["Veröffentlicht unter Nr. 40."]),
        ("sec_2", "Übereinkommen über Nebelhörner;", ["Der Text ist im Anhang abgedruckt."]),
        ("sec_3", "Übereinkommen über Lampen.", ["Nicht veröffentlicht."]),
    ]


def test_points_with_half_a_bracket_below_a_line_without_marks_stay_points() -> None:
    version = load(
        "# Rules\n\n1. Ferries are:\n\n_______\n\n1) steam ferries;\n\n2) rowing boats.\n\n2. Others are ships.\n"
    )
    assert not [note for p in version.provisions for note in p.notes]


@pytest.mark.parametrize(
    ("title", "claim", "rules", "first", "second"),
    [
        ("Wyrok z dnia 7 maja 2030 r.", "o orzeczenie, że:", "orzeka:", "Ustawa jest ważna.", "Latarnia jest biała."),
        ("Urteil vom 7. Mai 2030", "über die Anträge:", "erkennt:", "Das Gesetz ist gültig.", "Der Turm ist weiß."),
    ],
)
def test_the_claims_of_a_judgment_are_no_paragraphs_beside_its_rulings(
    title: str, claim: str, rules: str, first: str, second: str
) -> None:
    version = load(f"# {title}\n\nX., {claim}\n\n1) a;\n\n2) b;\n\n3) c ,\n\n{rules}\n\n1. {first}\n\n2. {second}\n")
    assert version.reading.numbers == ("1", "2")
    assert [p.text for p in version.provisions if p.kind == "paragraph"] == [first, second]
    assert [(p.parent, p.text) for p in version.provisions if p.text == rules] == [(None, rules)]


def test_what_follows_the_points_of_a_sentence_is_none_of_theirs() -> None:
    version = load(
        "# Lag om fyrar\n\n## 1 §\n\nFyren släcks.\n\nFörslaget ska ange\n\n1. vilken lampa som lyser,\n\n2. hur den tänds.\n\nKungörelse ska införas.\n\n## 2 §\n\nDen lyser.\n"
    )
    assert [p.parent for p in version.provisions if p.text == "Kungörelse ska införas."] == ["art_1"]


# ---------------------------------------------------------------- pages, forms and sentences cut


def test_the_head_of_a_page_is_no_section_beside_numbers_with_a_stop() -> None:
    text = """An Act to amend the Ferries Act 2028.

ENACTED by the Parliament as follows:

Short title

1. (1) This Act may be cited as the Ferries (Amendment) Act 2029.

(2) This Act comes into operation on 1 May 2029.

Amendment of section 6

2. The Ferries Act 2028 is amended in section 6, by adding the following paragraph:

"(h) to light the lamps of a harbour;".

2 Bill

Amendment of section 14

3. Subsection 14(2) of the principal Act is amended by deleting the word "lamp".

Lamps

4. Any lamp shall come into operation on the date of the transfer.
"""
    version = load(text, "bill.txt")
    assert [p.number for p in version.provisions if p.kind == "section"] == ["1", "2", "3", "4"]
    assert texts(version)["sec_2"].startswith("The Ferries Act 2028 is amended")


def test_an_article_without_text_holds_none_of_those_that_another_form_of_its_word_names() -> None:
    text = """# Legge sui fari

CAPO I FARI

#### Art. 1

##### Articolo 2

La luce e' bianca.

CAPO II GUARDIANI

SEZIONE I NOTTE

##### Art. 3

Il guardiano veglia.

SEZIONE II GIORNO

##### Articolo 4

Il guardiano dorme.
"""
    version = load(text)
    assert [(p.eid, p.parent) for p in version.provisions if p.kind == "section"] == [
        ("chp_2__sec_1", "chp_2"), ("chp_2__sec_2", "chp_2"),
    ]  # fmt: skip


def test_a_long_line_goes_on_with_a_sign_or_a_bracket_in_markdown() -> None:
    long = "Väckes hos länsstyrelsen beträffande en befintlig fyr fråga om nya eller ändrade bestämmelser i dessa hänseenden, gäller vad i"
    text = f"# Lag om fyrar\n\n## 1 §\n\nFyren lyser.\n\n## 2 §\n\n{long} 1\n§ sägs, dock att fyren är enligt lagen\n(2031:291) alltid tänd. *Lag\n(2033:671)*.\n"
    version = load(text)
    assert (
        texts(version)["art_2"]
        == f"{long} 1 § sägs, dock att fyren är enligt lagen (2031:291) alltid tänd. Lag (2033:671)."
    )


def test_vietnamese_is_told_by_letters_with_two_signs() -> None:
    text = "# Luật hải đăng\n\nĐiều A. Phạm vi\n\n" + "Luật này quy định về hải đăng và đèn biển ở các cảng. " * 20
    assert load(text).language == "vi"
    assert (
        load(
            "# Zakon o svjetionicima\n\nČlanak 1.\n\n" + "Ovaj zakon uređuje svjetionike koji su na obali i međe. " * 20
        ).language
        == "hr"
    )


# ---------------------------------------------------------------- what a publisher's page sets around the law


@pytest.mark.parametrize("glued", ["pielikumsMinistru", "pielikums Ministru"])
def test_an_annex_that_the_next_line_is_printed_close_to_is_one(glued: str) -> None:
    law = f"""# Bāku noteikumi

##### 1. Bākas deg naktī (1.pielikums).

##### 2. Maksu noteic ostas pārvalde un to maksā katrs kuģis, kas ienāk ostā.

##### 3. Bākas un to lukturus tīra ostas pārvalde un dara to ne retāk kā reizi mēnesī.

### 1. {glued} kabineta2031.gada 2.maija noteikumiem Nr.7

Lukturu saraksts.

### 2. {glued} kabineta2031.gada 2.maija noteikumiem Nr.7

Maksu saraksts.
"""
    version = load(law)
    assert [p.eid for p in version.provisions if p.kind == "annex"] == ["annex_1", "annex_2"]
    assert version.reading.numbers == ("1", "2", "3")


def test_a_longer_word_than_that_for_an_annex_is_none() -> None:
    law = "# Bāku noteikumi\n\n1. Bākas deg.\n\n2. pielikumsm nav.\n\n3. Bākas tīra.\n"
    assert not [p for p in load(law).provisions if p.kind == "annex"]


@pytest.mark.parametrize(
    ("law", "said"),
    [
        ("# Lag om fyrar\n\n##### 1 §\n\nFyrar ska lysa om natten.\n\n{}\n\n##### 3 §\n\nFyren ska vara vit.\n",
         "2 § upphävd genom förordning (2031:17)."),
        ("# Lag om fyrar\n\n##### 1 §\n\nFyrar ska lysa om natten.\n\n{}\n\n##### 3 §\n\nFyren ska vara vit.\n",
         "2 § har upphävts genom lag (2031:17)."),
        ("# Majakkalaki\n\n##### 1 §\n\nMajakan on oltava valkoinen.\n\n{}\n\n##### 3 §\n\nMajakka palaa yöllä.\n",
         "2 § on kumottu lailla 17/2031."),
    ],
)  # fmt: skip
def test_a_repealed_unit_stands_where_a_sentence_says_so(law: str, said: str) -> None:
    version = load(law.format(said))
    assert version.reading.numbers == ("1", "2", "3")
    assert texts(version)["art_2"].endswith(said[4:])


def test_a_sentence_that_names_a_unit_is_none() -> None:
    law = "# Lag om fyrar\n\n##### 1 §\n\nFyrar ska lysa enligt\n\n2 § lagen om hamnar.\n\n##### 3 §\n\nFyren ska vara vit.\n"
    assert load(law).reading.numbers == ("1", "3")


PUBLISHED = """# Erklärungen über Leuchttürme

Sonstige Textteile

Unterzeichnet im Hafen am 2. Mai 1931.

Präambel/Promulgationsklausel

Die Hafenmeister, von ihren Häfen ermächtigt,

erklären:

{body}
"""


def test_what_a_publisher_heads_above_the_preamble_is_no_unit() -> None:
    body = (
        "Erklärung\n\nDie Häfen verzichten auf rote Leuchttürme.\n\nErklärung\n\nDie Häfen verzichten auf Nebelhörner."
    )
    version = load(PUBLISHED.format(body=body))
    assert [eid for eid, _, _ in outline(version) if eid.startswith("sec")] == ["sec_1", "sec_2"]
    assert texts(version)["preamble__rec_2"] == "erklären:"


def test_paragraphs_behind_a_preamble_are_units_where_annexes_follow_too() -> None:
    body = "1. Die Leuchttürme sind weiß.\n\n2. Sie brennen nachts.\n\nAnlage 1\n\n1. Der große Leuchtturm."
    version = load(PUBLISHED.format(body=body))
    assert version.reading.numbers == ("1", "2")
    assert [p.eid for p in version.provisions if p.kind == "annex"] == ["annex_1"]


def test_headings_that_stand_again_behind_the_law_are_none_of_it() -> None:
    heads = ("Lighting", "Cleaning", "Painting", "Short title")
    law = "".join(
        f"#### {head}\n\n##### {n}\n\nThe lighthouse rule {n} applies.\n\n" for n, head in enumerate(heads, 1)
    )
    again = "".join(f"#### {head}\n\n" for head in heads[:3])
    version = load(f"# Lighthouse Act\n\n{law}{again}")
    assert outline(version) == outline(load(f"# Lighthouse Act\n\n{law}"))
    assert version.furniture == heads[:3]


def test_two_headings_again_are_left() -> None:
    law = "#### Lighting\n\n##### 1\n\nLight it.\n\n#### Cleaning\n\n##### 2\n\nClean it.\n\n"
    assert load(f"# Lighthouse Act\n\n{law}#### Lighting\n\n#### Cleaning\n").furniture == ()


def test_two_lines_of_a_title_page_are_no_chapters() -> None:
    chapters = "".join(
        f"## Chapter {n}: Lights\n\n### {n}.1. White\n\nThe light is white.\n\n### {n}.2. Red\n\nNo light is red.\n\n"
        for n in (1, 2)
    )
    version = load(f"# Harbour Cooperative\n\n# By-law of Lighthouses\n\n{chapters}")
    assert [(p.eid, p.heading) for p in version.provisions if p.kind == "chapter"] == [
        ("chp_1", "Lights"), ("chp_2", "Lights"),
    ]  # fmt: skip
