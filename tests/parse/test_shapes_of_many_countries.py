"""How acts of single countries are set: Mexican "2o Bis", Brazilian notes, Australian divisions, Chilean quotation marks."""

from __future__ import annotations

import pytest

from mla_diff.languages import language as known_language
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.parse.labels import read_label
from mla_diff.readers.registry import read


def version(text: str, language: str, name: str = "law.txt") -> Version:
    return parse(read(name, text.encode()), language=language)


def numbers(read_as: Version, kind: str) -> list[str]:
    return [one.number for one in read_as.provisions if one.kind == kind]


@pytest.mark.parametrize(
    ("language", "labels", "expected"),
    [
        ("es", ("Artículo 2o.-", "Artículo 2o Bis.-", "Artículo 3o.-"), ["2", "2bis", "3"]),
        ("es", ("Artículo 2", "Artículo 2 Ter", "Artículo 3"), ["2", "2ter", "3"]),
        ("fr", ("Article 2", "Article 2 Bis", "Article 3"), ["2", "2bis", "3"]),
        ("nl", ("Artikel 2", "Artikel 3 Ter inzage", "Artikel 4"), ["2", "3", "4"]),
    ],
)
def test_a_latin_number_may_begin_with_a_capital(language: str, labels: tuple[str, ...], expected: list[str]) -> None:
    text = "\n\n".join(f"{label}\n\nX x x x." for label in labels)
    assert numbers(version(text, language), "article") == expected


def test_points_may_be_put_in_by_a_latin_number_with_a_capital() -> None:
    text = "Artículo 1\n\nX x x:\n\nI.- Barca;\n\nI Bis.- Lámpara;\n\nII.- Remo largo.\n\nArtículo 2\n\nX.\n"
    assert numbers(version(text, "es"), "point") == ["I", "Ibis", "II"]


@pytest.mark.parametrize(
    ("language", "label", "sentence"),
    [
        ("pt", "Art. {}.", "O barqueiro é pessoa habilitada. (Incluído pela Lei nº 5, de 2031)"),
        ("es", "Artículo {}.-", "El barquero es persona habilitada. (Reformado por Ley 5)"),
        ("en", "Section {}.", "The master is a licensed person. (Amended by Act 5)"),
    ],
)  # fmt: skip
def test_a_sentence_with_a_note_behind_it_is_no_heading(language: str, label: str, sentence: str) -> None:
    text = f"{label.format(1)} {sentence}\n\n1. X is y.\n\n2. Y is x.\n\n{label.format(2)} X x x x.\n"
    first = next(one for one in version(text, language).provisions if one.kind in ("article", "section"))
    assert (first.heading, first.text) == ("", sentence)


@pytest.mark.parametrize("note", ["(VETADO).", "(Revogado).", "(Revogado)", "[Vetado]."])
def test_a_repealed_paragraph_is_one(note: str) -> None:
    units = [
        f"Art. {number}. A barca {number} é verde.\n\n§ 1º Tem remo.\n\n§ 2º {note}\n\n§ 3º Tem luz."
        for number in (1, 2, 3)
    ]
    assert numbers(version("\n\n".join(units) + "\n", "pt"), "paragraph") == ["1", "2", "3"] * 3


def test_repealed_paragraphs_that_come_again_are_no_contents() -> None:
    gone = "§ 1º (Revogado).\n\n§ 2º (Revogado).\n\n§ 3º (Revogado).\n\n"
    text = "".join(f"Art. {number}. São órgãos:\n\nI - x;\n\nII - y.\n\n{gone}" for number in range(1, 5))
    read_as = version(text, "pt")
    assert numbers(read_as, "article") == ["1", "2", "3", "4"]
    assert not read_as.reading.contents


def test_divisions_and_subdivisions_of_a_part_hold_its_sections() -> None:
    text = (
        "Part 1—Introduction\n\nDivision 1—Preliminary\n\n1  Short title\n\nThis is an Act.\n\nDivision 2—Lamps\n\nSubdivision A—Green ones\n\n"
        "2  Lamps\n\n(1) A ferry carries a lamp.\n\n(2) It is lit.\n\nSubdivision B—Red ones\n\n3  More lamps\n\nA raft carries one.\n"
    )
    read_as = version(text, "en")
    assert [read_as.by_eid[one.parent or ""].label for one in read_as.provisions if one.kind == "section"] == [
        "Division 1", "Subdivision A", "Subdivision B",
    ]  # fmt: skip


@pytest.mark.parametrize(("opening", "closing"), [('"', '".'), ("“", "”."), ("«", "».")])
def test_a_law_that_is_quoted_as_a_whole_is_read(opening: str, closing: str) -> None:
    body = "\n\n".join(
        f"Artículo {number}.- La barca {number} lleva lámpara verde y remo rojo." for number in range(1, 6)
    )
    text = f"LEY DE BARCAS\n\nHa dado su aprobación al siguiente proyecto de ley:\n\n{opening}{body}{closing}\n\nSantiago.\n"
    assert numbers(version(text, "es"), "article") == ["1", "2", "3", "4", "5"]


def test_a_swiss_paragraph_that_was_repealed_is_one() -> None:
    text = "Art. 1\n1 Fähren führen Lampen.\n2 ...\n3 Kähne nicht.\n\nArt. 2\n1 Es gilt.\n2 …\n"
    assert numbers(version(text, "de"), "paragraph") == ["1", "2", "3", "1", "2"]


@pytest.mark.parametrize(
    ("language", "lines", "title"),
    [
        ("de", ("Bundesgesetz", "über die Fähren"), "Bundesgesetz über die Fähren"),
        ("pl", ("USTAWA", "z dnia 3 maja 2030 r.", "o promach"), "USTAWA z dnia 3 maja 2030 r. o promach"),
        ("cs", ("99/2030 Sb.", "ZÁKON", "o přívozech"), "ZÁKON o přívozech"),
        ("en", ("Convention", "on ferries and rafts"), "Convention on ferries and rafts"),
        ("en", ("Ferries Act 2030", "An Act about ferries, and for related purposes"), "Ferries Act 2030"),
        ("tr", ("FERİBOT KANUNU", "Kanun Numarası : 9999"), "FERİBOT KANUNU"),
    ],
)
def test_the_title_is_whole(language: str, lines: tuple[str, ...], title: str) -> None:
    labels = {"de": "Art. ", "pl": "Art. ", "cs": "§ ", "en": "Article ", "tr": "MADDE "}
    units = "\n\n".join(f"{labels[language]}{number}\n\nX x x x." for number in (1, 2, 3))
    assert version("\n".join(lines) + f"\n\n{units}\n", language).title == title


def test_an_instrument_s_signature_closes_it() -> None:
    text = (
        "1.—(1) These are Regulations.\n\n(2) They are in force.\n\n2. A ferry carries a lamp.\n\n3. It is lit.\n\n"
        "Signed by authority of the Secretary of State\n\nJ. Smith\n"
    )
    read_as = version(text, "en")
    closing = next(one for one in read_as.provisions if one.kind == "final clause")
    assert closing.text.startswith("Signed by authority")


@pytest.mark.parametrize(
    ("language", "title", "unit", "expected"),
    [
        ("hu", "1994. évi XLV. törvény\n\na kompokról", "{}. §", "1994. évi XLV. törvény a kompokról"),
        ("hu", "5/2010. (V. 4.) Korm. rendelet\na kompokról", "{}. §", "5/2010. (V. 4.) Korm. rendelet a kompokról"),
        ("fi", "Laki 5/2010\nlautoista", "{} §", "Laki 5/2010 lautoista"),
        ("cs", "č. 5/2010 Sb.\n\nZÁKON ze dne 4. května 2010\no přívozech", "§ {}", "ZÁKON ze dne 4. května 2010 o přívozech"),
        ("pl", "USTAWA\nz dnia 4 maja 2010 r.\no promach", "Art. {}.", "USTAWA z dnia 4 maja 2010 r. o promach"),
        ("tr", "KANUN NO: 5\n\nFERİBOT KANUNU", "Madde {}", "FERİBOT KANUNU"),
        ("de", "12. Gesetz zur Änderung des Gesetzes\nvom 4. Mai 2010", "§ {}", "12. Gesetz zur Änderung des Gesetzes vom 4. Mai 2010"),
    ],
)  # fmt: skip
def test_the_number_of_a_law_is_part_of_its_title(language: str, title: str, unit: str, expected: str) -> None:
    read_as = version(f"{title}\n\n" + "\n\n".join(f"{unit.format(number)} X x x x." for number in (1, 2, 3)), language)
    assert read_as.title == expected
    assert not any(one.kind in ("preamble", "recital") for one in read_as.provisions)


@pytest.mark.parametrize("reference", ["Regulation 3", "Section 3", "Rule 3"])
@pytest.mark.parametrize("annex", ["SCHEDULE 1", "SCHEDULE", "Annex II"])
def test_the_unit_that_a_schedule_belongs_to_is_no_unit_of_it(reference: str, annex: str) -> None:
    word = reference.partition(" ")[0]
    body = "\n\n".join(f"{word} {number}\n\nA ferry carries a lamp." for number in (1, 2, 3))
    read_as = version(f"{body}\n\n{annex}\n\n{reference}\n\nParticulars\n\nThe name of the ferry is told.\n", "en")
    assert read_as.reading.numbers == ("1", "2", "3")
    last = next(one for one in read_as.provisions if one.kind == "annex")
    assert (last.heading, last.text) == ("Particulars", reference)


def test_units_of_an_annex_may_count_on_from_the_law_s() -> None:
    body = "\n\n".join(f"Article {number}\n\nA ferry carries a lamp." for number in (1, 2))
    text = f"{body}\n\nANNEX\n\nArticle 3\n\nLamps are green.\n\nArticle 4\n\nThey are lit.\n"
    assert numbers(version(text, "en"), "article") == ["1", "2", "3", "4"]


def test_numerals_of_headings_are_sections_where_their_paragraphs_begin_again() -> None:
    text = "# Bylaws\n\n## I. Name\n\nIt has one.\n\n## II. Members\n\n1. They row.\n\n2. They pay.\n\n## III. End\n\n1. It ends.\n"
    read_as = version(text, "en", "law.md")
    assert [(one.number, one.heading) for one in read_as.provisions if one.kind == "section"] == [
        ("I", "Name"), ("II", "Members"), ("III", "End"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "unit", "words"),
    [("hu", "{}. §", "E törvény alkalmazásában"), ("de", "§ {}", "Im Sinne des Gesetzes")],
)
def test_words_before_lettered_points_are_no_heading_where_no_unit_has_one(
    language: str, unit: str, words: str
) -> None:
    units = [f"{unit.format(number)} A komp egy hajó és nem más." for number in (1, 3, 4)]
    units.insert(1, f"{unit.format(2)} {words}\n\na) komp: hajó;\n\nb) híd: út.")
    second = next(one for one in version("\n\n".join(units), language).provisions if one.number == "2")
    assert (second.heading, second.text) == ("", words)


@pytest.mark.parametrize(
    ("language", "unit", "annex", "reference"),
    [
        ("en", "Section {}.", "Schedule 1", "(Section 2(1))"), ("de", "§ {}", "Anlage", "(zu § 2)"),
        ("fr", "Article {}", "Annexe I", "(article 2)"),
    ],
)  # fmt: skip
def test_what_an_annex_belongs_to_in_brackets_is_not_its_heading(
    language: str, unit: str, annex: str, reference: str
) -> None:
    body = "\n\n".join(f"{unit.format(number)} X x x x x." for number in (1, 2, 3))
    read_as = version(f"{body}\n\n{annex}\n\n{reference}\n\nXx xx\n\nX x x x.\n", language)
    last = next(one for one in read_as.provisions if one.kind == "annex")
    assert (last.heading, last.text) == ("Xx xx", reference)


def test_a_reference_may_stand_behind_the_annex_s_label() -> None:
    text = "1. X x x x x x x.\n\n2. The fees are paid.\n\n3. X x x.\n\nSCHEDULE (Regulation 2)\n\nPart 1 - Boats\n\n1. X x.\n\n2. X y.\n"
    read_as = version(f"Ferry Regulations\n\n{text}", "en")
    assert [(one.kind, one.label) for one in read_as.provisions if one.kind in ("annex", "part")] == [
        ("annex", "SCHEDULE"), ("part", "Part 1"),
    ]  # fmt: skip


def test_what_stands_in_an_article_without_text_ends_with_it() -> None:
    text = (
        "Zákon o kompách\n\nČl. I\n\nPRVÁ ČASŤ\nZÁKLADNÉ USTANOVENIA\n\n§ 1\n\nZákon upravuje kompy.\n\n§ 2\n\nRegister je verejný.\n\n"
        "Čl. II\n\nZákon nadobúda účinnosť.\n"
    )
    read_as = version(text, "sk")
    assert [(one.label, one.parent) for one in read_as.provisions if one.kind == "article"][-1] == ("Čl. II", None)


def test_a_resolution_s_recitals_are_a_preamble_before_its_paragraphs() -> None:
    text = "The Assembly,\n\nRecalling the report,\n\nNoting the lamps,\n\n1. Welcomes the report;\n\n2. Decides to meet again.\n"
    read_as = version(f"Resolution 5\n\n{text}", "en")
    assert [(one.kind, one.number) for one in read_as.provisions if one.parent is None] == [
        ("preamble", ""), ("paragraph", "1"), ("paragraph", "2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "line"), [("en", "TITLE OF THE CONVENTION"), ("en", "PART TO BE SIGNED"), ("es", "TÍTULO DE LA LEY")]
)
def test_a_word_behind_the_name_of_a_division_is_no_number(language: str, line: str) -> None:
    assert read_label(line, known_language(language)) is None


def test_the_number_of_a_law_in_a_collection_is_no_chapter_of_it() -> None:
    text = "CHAPTER 555\n\nFERRIES ACT\n\nPART I\nPRELIMINARY\n\n1. The Act is the Ferries Act.\n\n2. X is y.\n\nPART II\nREGISTER\n\n3. Y is x.\n"
    read_as = version(text, "en")
    assert [one.label for one in read_as.provisions if one.kind in ("part", "chapter")] == ["PART I", "PART II"]
    assert read_as.title == "FERRIES ACT"


@pytest.mark.parametrize("end", ["—", " -", ":-", " –"])
def test_what_leads_to_definitions_is_no_heading(end: str) -> None:
    text = f'1. In this Law{end}\n\n"ferry" means a vessel;\n\n2. A ferry is green.\n\n3. It is lit.\n'
    first = next(one for one in version(f"Ferries Law\n\n{text}", "en").provisions if one.number == "1")
    assert (first.heading, first.text) == ("", f"In this Law{end}")


@pytest.mark.parametrize("mark", ["", "## "])
def test_closing_provisions_stand_outside_the_last_chapter(mark: str) -> None:
    text = (
        f"{mark}CAPÍTULO I. BARCAS\n\nArtículo 1. La barca es verde.\n\n{mark}CAPÍTULO II. REMOS\n\nArtículo 2. El remo es largo.\n\n"
        f"{mark}DISPOSICIÓN FINAL\n\nLa Ley entra en vigor hoy.\n"
    )
    read_as = version(f"{mark[:1]} LEY\n\n{text}", "es", "law.md" if mark else "law.txt")
    assert [(one.heading, one.parent) for one in read_as.provisions if one.kind == "section"] == [
        ("DISPOSICIÓN FINAL", None)
    ]


@pytest.mark.parametrize("between", ["\n", " "])
@pytest.mark.parametrize(
    ("language", "sentence"), [("en", "The lamps are lit at dusk."), ("fr", "Les lampes sont allumées le soir.")]
)
def test_numerals_over_headings_of_plain_text_are_sections(language: str, sentence: str, between: str) -> None:
    heads = ("Lamps of ferries", "Lists", "Committee", "Review")
    units = [
        f"{numeral}.{between}{head}\n\n{sentence}"
        for numeral, head in zip(("I", "II", "III", "IV"), heads, strict=True)
    ]
    read_as = version("PROTOCOL\n\n" + "\n\n".join(units), language)
    assert [(one.number, one.heading, one.text) for one in read_as.provisions if one.kind == "section"] == [
        (numeral, head, sentence) for numeral, head in zip(("I", "II", "III", "IV"), heads, strict=True)
    ]


def test_numerals_over_the_paragraphs_of_a_report_stay_chapters() -> None:
    parts = [
        "I. Introduction",
        "1. The lamps are green.",
        "2. They are lit.",
        "II. Findings",
        "3. They are old.",
        "4. They are small.",
    ]
    read_as = version("Report on lamps\n\n" + "\n\n".join(parts), "en")
    assert read_as.reading.numbers == ("1", "2", "3", "4")
    assert [one.heading for one in read_as.provisions if one.kind == "chapter"] == ["Introduction", "Findings"]
