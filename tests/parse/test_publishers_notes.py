"""What publishers of laws in force tell of amendments, in lines of their own, is a note and no word of the law."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def load(text: str, name: str = "act.txt") -> Version:
    return parse(read(name, text.encode()))


def texts(version: Version) -> dict[str, str]:
    return {provision.eid: f"{provision.heading} {provision.text}".strip() for provision in version.provisions}


def notes(version: Version) -> dict[str, list[str]]:
    return {
        provision.eid: [note.text for note in provision.notes] for provision in version.provisions if provision.notes
    }


# ---------------------------------------------------------------- right below a label


FRENCH = """Code des phares

Article L1
Version en vigueur depuis le 01 mars 2031
Modifié par LOI n°2031-12 du 1er février 2031 - art. 2 (V)

Le présent code s'applique aux phares.

Article L2
Version en vigueur depuis le 22 mai 2030
Création Ordonnance n°2030-5 du 21 mai 2030 - art. 1

I. - Tout phare est gardé.

II. - Le gardien allume :

1° La lampe ;

2° Le feu.

Article L3
Version en vigueur depuis le 01 mars 2031
Abrogé par LOI n°2031-12 du 1er février 2031 - art. 3
"""


def test_lines_below_a_label_are_the_article_s_notes() -> None:
    version = load(FRENCH)
    assert texts(version)["art_L1"] == "Le présent code s'applique aux phares."
    assert texts(version)["art_L2__point_II"] == "Le gardien allume :"
    assert notes(version)["art_L1"] == [
        "Version en vigueur depuis le 01 mars 2031",
        "Modifié par LOI n°2031-12 du 1er février 2031 - art. 2 (V)",
    ]
    assert version.provisions[0].notes[0].offset == 0


def test_what_is_all_that_a_provision_says_stays_its_text() -> None:
    version = load(FRENCH)
    assert texts(version)["art_L3"] == "Abrogé par LOI n°2031-12 du 1er février 2031 - art. 3"
    assert notes(version)["art_L3"] == ["Version en vigueur depuis le 01 mars 2031"]


@pytest.mark.parametrize(
    ("unit", "repealed", "group"),
    [
        ("Article", "(Repealed by Act 12 of 2031)", "Fees"), ("Article", "(Abrogé par la loi n° 12 de 2031)", "Taxes"),
        ("Статья", "(утратила силу. - Федеральный закон от 01.02.2031 N 12-ФЗ)", "Сборы"),
    ],
)  # fmt: skip
def test_so_does_a_repeal_above_a_heading_of_others(unit: str, repealed: str, group: str) -> None:
    law = {"Fees": "The lamp is lit.", "Taxes": "La lampe est allumée.", "Сборы": "Маяк светит для судов."}[group]
    version = load(
        f"{unit} 1\n\n{law}\n\n{unit} 2\n\n{repealed}\n\n{group.upper()}\n\n{unit} 3\n\n{law}\n\n{unit} 4\n\n{law}\n"
    )
    assert notes(version) == {}
    assert texts(version)["art_2"].startswith(repealed)


def test_the_same_words_below_a_sentence_are_text() -> None:
    version = load(
        "Loi sur les phares\n\nArticle 1\n\nLe tableau est ainsi présenté :\n\n"
        "Modifié par le préfet le 5 mai 2031, il est affiché.\n\nArticle 2\n\nLa lampe luit.\n"
    )
    assert notes(version) == {}
    assert "Modifié par le préfet le 5 mai 2031, il est affiché." in texts(version).values()


def test_a_text_and_its_note_are_told() -> None:
    findings = [finding.message for finding in load(FRENCH).findings if finding.code == "publishers-notes"]
    assert findings == ["5 notes of the publisher's were set apart from the law's own words"]


# ---------------------------------------------------------------- in brackets of their own


@pytest.mark.parametrize(
    ("unit", "first", "second", "third", "note"),
    [
        ("Статья", "маяк - башня со светом;", "порт - место для судов.", "Маяк светит.",
         "(в ред. Федерального закона от 01.02.2031 N 12-ФЗ)"),
        ("Стаття", "маяк - вежа зі світлом;", "порт - місце для суден.", "Маяк світить.",
         "{Пункт 1 із змінами, внесеними згідно із Законом № 12-IX від 01.02.2031}"),
        ("Art.", "farol: a torre com luz;", "porto: o lugar onde os navios param.", "O farol luz de noite.",
         "(Redação dada pela Lei nº 12, de 2031)"),
        ("§", "tuletorn on valgusega torn;", "sadam on laevade koht.", "Tuletorn põleb öösel ja seda hoiab vaht.",
         "[RT I, 2031, 12 - jõust. 01.03.2031]"),
        ("Article", "lighthouse means a tower with a lamp;", "harbour means a place for the ships.", "It is lit.",
         "(Amended 12 of 2031 s. 3)"),
        ("Article", "phare : la tour qui porte un feu ;", "port : le lieu où les bateaux sont.", "Le phare luit.",
         "(Modifié par la loi n° 12 du 1er février 2031)"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_line_in_brackets_is_a_note_to_what_it_stands_below(
    unit: str, first: str, second: str, third: str, note: str, gap: str
) -> None:
    lines = (f"{unit} 1. X", f"1) {first}", note, f"2) {second}", f"{unit} 2. Y", third, note, f"{unit} 3. Z", third)
    version = load(gap.join(lines) + "\n")
    assert [text for text in texts(version).values() if note in text] == []
    assert list(notes(version).values()) == [[note], [note]]
    assert [provision.notes[0].offset for provision in version.provisions if provision.notes] == [
        len(first), len(third),
    ]  # fmt: skip
    assert first in texts(version).values()
    assert second in texts(version).values()


def test_a_note_in_brackets_may_take_several_lines() -> None:
    version = load(
        "Статья 1. Маяк\n\nМаяк светит.\n(в ред. Федеральных законов от 25.07.2031 N 116-ФЗ,\n"
        "от 08.12.2032 N 162-ФЗ)\n\nСтатья 2. Порт\n\nПорт открыт.\n\nСтатья 3. Сбор\n\nСбор мал.\n"
    )
    assert notes(version) == {"art_1": ["(в ред. Федеральных законов от 25.07.2031 N 116-ФЗ, от 08.12.2032 N 162-ФЗ)"]}


@pytest.mark.parametrize(
    "line",
    [
        "(The lamp inserted in 2031 is white.) It is lit.",
        "[In 5 harbours the lamp is red.]",
        "(b) the lamp that was inserted in 2031 (amended plan);",
        "(amended by order)",
        "[inserted under regulation 103]",
    ],
)
def test_other_words_in_brackets_are_text(line: str) -> None:
    version = load(f"Article 1. Lamps\n\n(a) The lamp is white;\n\n{line}\n\nArticle 2. Fees\n\nThe fee is due.\n")
    assert notes(version) == {}
    assert version.findings == ()


@pytest.mark.parametrize(
    ("law", "line", "rest"),
    [
        ("Tällä asetuksella kumotaan valojen huollosta annettu valtioneuvoston asetus", "(452/2009)", "sekä muut asetukset."),
        ("The keeper shall light the lamps of the harbour under the plan", "(as amended in 2031)", "and put them out."),
    ],
)  # fmt: skip
def test_a_line_in_brackets_within_a_wrapped_sentence_is_text(law: str, line: str, rest: str) -> None:
    unit = "1 §" if "asetuksella" in law else "Article 1"
    version = load(f"{unit}\n\n{law}\n{line}\n{rest}\n")
    assert notes(version) == {}


def test_a_number_of_the_gazette_below_a_label_is_a_note() -> None:
    version = load(
        "1 §\nTarkoitus\nSatamassa on valot, ja ne palavat yöllä.\n\n2 §\n(1.5.2031/123)\nMaksu\nMaksu on vuosittainen.\n\n"
        "3 §\nVartija\nVartija on satamassa ja se on hyvä.\n"
    )
    assert notes(version) == {"art_2": ["(1.5.2031/123)"]}
    assert texts(version)["art_2"] == "Maksu Maksu on vuosittainen."


def test_what_stands_before_the_first_unit_is_front_matter() -> None:
    version = load("Lighthouses Act\n\n[Act 12 of 2031]\n\n1. Lamps\n\nA lamp is lit.\n\n2. Fees\n\nA fee is due.\n")
    assert notes(version) == {}


# ---------------------------------------------------------------- in words that no law uses


@pytest.mark.parametrize(
    ("law", "note"),
    [
        ("1 Lamps\nThe lamps of a harbour are lit.\n{}\n\n2 Fees\nThe fee is due in May.\n\n3 Keepers\nA keeper is paid.\n",
         "Section 1 lamp: inserted, on 1 July 2031, by section 5 of the Lighthouses Amendment Act 2031 (2031 No 12)."),
        ("1 The lamps of a harbour are lit.\n{}\n\n2 The fee is due in May.\n\n3 A keeper is paid.\n",
         "R.S., 1985, c. F-1, s. 1"),
        ("1. Lamps\n\nThe lamps of a harbour are lit.\n\n{}\n\n2. Fees\n\nThe fee is due.\n\n3. Keepers\n\nA keeper is paid.\n",
         "[Act No. 12 of 2031, s. 3, Act No. 7 of 2033, Sch.]"),
        ("1. Lamps\n\nThe lamps of a harbour are lit.\n\n{}\n\n2. Fees\n\nThe fee is due.\n\n3. Keepers\n\nA keeper is paid.\n",
         "[12/2031; 7/2033]"),
        ("1 Lamps\n\nThe lamps of a harbour are lit.\n\n{}\n\n2 Fees\n\nThe fee is due.\n\n3 Keepers\n\nA keeper is paid.\n",
         "Textual Amendments\n\nF1\tS. 1 inserted (1.7.2031) by Lighthouses Act 2031 (c. 12), s. 2"),
        ("1 Lamps\n\nThe lamps of a harbour are lit.\n\n{}\n\n2 Fees\n\nThe fee is due.\n\n3 Keepers\n\nA keeper is paid.\n",
         "Commencement Information\n\nI1\tS. 1 in force at 1.6.2031\n\nI2\tS. 1 in force at 1.7.2031 for all"),
        ("Artículo 1. Luces.\n\nLas luces del puerto lucen.\n\n{}\n\nArtículo 2. Tasas.\n\nLa tasa es anual.\n\nArtículo 3. Guardas.\n\nEl guarda vela.\n",
         "Se modifica por el art. único.2 de la Ley 12/2031, de 1 de mayo. Ref. BOE-A-2031-7000"),
        ("§ 1. Formål\n\nLoven her gjelder lys i havn, ikke ellers.\n\n{}\n\n§ 2. Løyve\n\nIngen kan tenne lys uten løyve fra staten.\n\n§ 3. Gebyr\n\nGebyret er årlig.\n",
         "0 Endret ved lov 5 mai 2031 nr. 12 (i kraft 1 juli 2031)."),
    ],
)  # fmt: skip
def test_lines_that_only_a_publisher_writes_are_notes_wherever_they_stand(law: str, note: str) -> None:
    version = load(law.format(note))
    assert [[kept.split() for kept in held] for held in notes(version).values()] == [[note.split()]]
    assert version.reading.numbers == ("1", "2", "3")
    assert [text for text in texts(version).values() if note in text] == []


def test_a_number_right_below_a_label_is_none() -> None:
    version = load(
        "Loi sur les phares\n\nArticle 1\n\n1.\n\nLe phare luit.\n\n2.\n\nIl est blanc.\n\nArticle 2\n\nIl est gardé.\n"
    )
    assert notes(version) == {}


@pytest.mark.parametrize("line", ["1967 c. 58.", "Section 3.", "2031, 2032", "Act 12", "Act No. 5 of 2031"])
def test_the_cells_of_a_schedule_are_none(line: str) -> None:
    version = load(f"1. Lamps\n\nA lamp is lit.\n\n2. Fees\n\nA fee is due.\n\nSchedule 1\nRepeals\n\n{line}\n")
    assert notes(version) == {}


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("Editorial Notes\nAmendments\n2031—Subsec. (b). Pub. L. 111–281 substituted “12” for “10”.", "§"),
        (
            "------------\nAGGIORNAMENTO (1)\n  Il D.L. 1 gennaio 2031, n. 1 ha disposto la modifica dell'art. 5.",
            "Art.",
        ),
        ("NOTA :\nConformément à la loi n° 2031-12, ces dispositions entrent en vigueur en mai.", "Article"),
    ],
)
def test_a_publisher_s_heading_heads_notes_down_to_the_next_unit(head: str, unit: str) -> None:
    law = {
        "§": ("The lamps of a harbour are lit.", "The fee is due in the month of May."),
        "Art.": ("Le luci del porto sono accese.", "La tassa di cui sopra è annuale."),
        "Article": ("Les feux du port sont allumés.", "La taxe est due dans le mois de mai."),
    }[unit]
    version = load(f"Lex\n\n{unit} 1\n\n{law[0]}\n\n{head}\n\n{unit} 2\n\n{law[1]}\n\n{unit} 3\n\n{law[1]}\n")
    assert version.reading.numbers == ("1", "2", "3")
    assert (texts(version)["art_1"], texts(version)["art_2"]) == law
    assert [" ".join(note).split() for note in notes(version).values()] == [head.replace("------------", "").split()]


def test_a_table_below_such_a_heading_without_keys_is_law() -> None:
    version = load(
        "1 Title\n\nThis is the Lighthouses Act.\n\n2 Commencement\n\nThis Act commences as the table says.\n\n"
        "Commencement information\n\nSections 1 to 3 commence in May.\n\n3 Lamps\n\nThe lamps are lit.\n"
    )
    assert notes(version) == {}


def test_an_article_of_that_heading_is_law() -> None:
    version = load(
        "Legge sui fari\n\nArt. 1\nAggiornamento\n\nIl registro è aggiornato ogni 5 anni.\n\nArt. 2\nLuci\n\nLe luci sono bianche.\n"
    )
    assert notes(version) == {}


# ---------------------------------------------------------------- what is compared


def test_notes_that_came_leave_the_text_unchanged() -> None:
    plain = FRENCH.replace("Version en vigueur depuis le 01 mars 2031\nModifié", "Modifié")
    old, new = load(plain), load(FRENCH)
    assert [provision.text for provision in old.provisions] == [provision.text for provision in new.provisions]
