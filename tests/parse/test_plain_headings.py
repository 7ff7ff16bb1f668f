"""Headings that plain text does not mark: over units, in capitals or calling them provisions, and over new counts."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def version(text: str, language: str, name: str = "law.txt") -> Version:
    return parse(read(name, text.encode()), language=language)


def divisions(read_as: Version) -> list[tuple[str, list[str]]]:
    """Return the headings of the divisions, each with the numbers of its articles."""
    return [
        (part.heading, [unit.number for unit in read_as.children.get(part.eid, ()) if unit.kind == "article"])
        for part in read_as.provisions
        if part.kind in ("section", "chapter")
    ]


@pytest.mark.parametrize(
    ("language", "unit", "first", "last"),
    [
        ("en", "Article {}", "GENERAL PROVISIONS", "FINAL PROVISIONS"),
        ("en", "Rule {}", "General provisions", "Final clauses"),
        ("es", "§ {}", "Disposiciones generales", "Disposiciones finales"),
        ("fr", "Article {}", "DISPOSITIONS GÉNÉRALES", "Dispositions finales"),
        ("de", "§ {}", "Allgemeine Vorschriften", "Schlussbestimmungen"),
        ("nl", "Artikel {}", "Algemene bepalingen", "Slotbepalingen"),
        ("sv", "{} §", "Inledande bestämmelser", "Slutbestämmelser"),
        ("pl", "Art. {}.", "PRZEPISY OGÓLNE", "Przepisy końcowe"),
        ("ru", "Статья {}", "ОБЩИЕ ПОЛОЖЕНИЯ", "Заключительные положения"),
    ],
)
@pytest.mark.parametrize("title", ["", "X X\n\n"])
def test_a_line_that_calls_units_provisions_holds_them(
    language: str, unit: str, first: str, last: str, title: str
) -> None:
    units = [f"{unit.format(number)}\nX {'x' * number}\n\nX x x x x x.\n\n" for number in (1, 2, 3)]
    read_as = version(f"{title}{first}\n\n{units[0]}{units[1]}{last}\n\n{units[2]}", language)
    assert divisions(read_as) == [(first, ["1", "2"]), (last, ["3"])]
    assert [one.heading for one in read_as.provisions if one.kind == "article"] == ["X x", "X xx", "X xxx"]


def test_a_line_in_capitals_alone_over_a_unit_holds_it() -> None:
    text = "LAMPS ACT\n\nRule 1. A lamp is lit.\n\nRule 2. It is green.\n\nPENALTIES\n\nRule 3. X pays a fine.\n"
    assert divisions(version(text, "en")) == [("PENALTIES", ["3"])]
    assert version(text, "en").title == "LAMPS ACT"


@pytest.mark.parametrize(
    ("language", "unit", "head", "labels"),
    [
        ("es", "Artículo {}.", "TRANSITORIOS", ("PRIMERO.", "SEGUNDO.")),
        ("es", "Artículo {}.", "ARTÍCULOS TRANSITORIOS", ("Primero.-", "Segundo.-")),
        ("es", "Artículo {}.", "Disposiciones transitorias", ("Artículo Primero.", "Artículo Segundo.")),
        ("pt", "Art. {}º", "Disposições transitórias", ("Primeira.", "Segunda.")),
        ("pt", "Art. {}º", "ATO DAS DISPOSIÇÕES TRANSITÓRIAS", ("Art. 1º", "Art. 2º")),
        ("ca", "Article {}", "Disposicions transitòries", ("Primera.", "Segona.")),
        ("it", "Art. {}", "Disposizioni transitorie", ("I.", "II.")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("mark", ["", "## "])
def test_transitional_provisions_are_a_part_with_units_of_its_own(
    language: str, unit: str, head: str, labels: tuple[str, str], mark: str
) -> None:
    body = "".join(f"{unit.format(number)} La x x x x {number}.\n\n" for number in (1, 2, 3))
    text = f"X X\n\n{body}{mark}{head}\n\n{labels[0]} La x x x x.\n\n{labels[1]} La x x y y.\n"
    assert divisions(version(text, language, "law.md" if mark else "law.txt")) == [(head, ["1", "2"])]


def test_a_provision_without_units_behind_the_last_one_is_no_text_of_it() -> None:
    text = (
        "Article 1. La barca és verda.\n\nArticle 2. És petita.\n\nDisposició final\n\nLa Llei entra en vigor avui.\n"
    )
    read_as = version(text, "ca")
    assert [(one.heading, one.text) for one in read_as.provisions][-1] == (
        "Disposició final",
        "La Llei entra en vigor avui.",
    )


def test_a_line_under_a_label_stays_the_heading_of_its_unit() -> None:
    text = "Article 1\nGeneral provisions\n\nX x x x.\n\nArticle 2\nFinal provisions\n\nX x y y.\n"
    read_as = version(text, "en")
    assert divisions(read_as) == []
    assert [one.heading for one in read_as.provisions] == ["General provisions", "Final provisions"]


@pytest.mark.parametrize(
    ("language", "unit", "heads"),
    [
        ("en", "Rule {}", ("I. SESSIONS", "II. AGENDA")),
        ("en", "Article {}", ("A. Sessions", "B. Agenda")),
        ("fr", "Article {}", ("I. – DES SESSIONS", "II. – DE L'ORDRE DU JOUR")),
        ("es", "Artículo {}", ("1. De las sesiones", "2. Del orden del día")),
    ],
)
def test_numbered_lines_over_units_are_divisions_where_all_of_them_stand_so(
    language: str, unit: str, heads: tuple[str, str]
) -> None:
    units = [f"{unit.format(number)}\nX {'x' * number}\n\nX x x x x x.\n\n" for number in (1, 2, 3)]
    read_as = version(f"X X\n\n{heads[0]}\n\n{units[0]}{units[1]}{heads[1]}\n\n{units[2]}", language)
    assert [numbers for _, numbers in divisions(read_as)] == [["1", "2"], ["3"]]
    assert [one.heading for one in read_as.provisions if one.kind == "article"] == ["X x", "X xx", "X xxx"]


def test_lettered_lines_below_numbered_ones_are_divisions_in_these() -> None:
    units = [f"Rule {number}\n\nX x x x x x.\n\n" for number in (1, 2, 3, 4)]
    text = f"X X\n\nI. SESSIONS\n\n{units[0]}II. AGENDA\n\nA. General\n\n{units[1]}B. Special\n\n{units[2]}{units[3]}"
    read_as = version(text, "en")
    assert divisions(read_as) == [("SESSIONS", ["1"]), ("AGENDA", []), ("General", ["2"]), ("Special", ["3", "4"])]


def test_a_list_whose_last_point_has_no_stop_heads_nothing() -> None:
    text = "Article 1\nThere are:\n\nI. boats\n\nII. Oars\n\nArticle 2\nX is y.\n\nArticle 3\nThere are:\n\nI. Lamps\n\nArticle 4\nX.\n"
    assert divisions(version(text, "en")) == []


def test_headings_above_units_are_theirs_though_a_list_completes_the_words_of_one() -> None:
    text = (
        "Geltungsbereich\n\n§ 1. (1) Das Gesetz gilt für Fähren.\n\n(2) Es gilt nicht für Flöße.\n\nBegriffsbestimmungen\n\n"
        "§ 2. Im Sinne dieses Gesetzes ist\n\n1. Fähre: ein Schiff;\n\n2. Hafen: ein Ort.\n\nInkrafttreten\n\n"
        "§ 3. Das Gesetz tritt in Kraft.\n\nVollziehung\n\n§ 4. Der Minister vollzieht es.\n"
    )
    read_as = version(f"Fährgesetz\n\n{text}", "de")
    expected = ["Geltungsbereich", "Begriffsbestimmungen", "Inkrafttreten", "Vollziehung"]
    assert [one.heading for one in read_as.provisions if one.kind == "article"] == expected
    assert divisions(read_as) == []


def test_rules_that_are_numbered_within_their_part_are_units() -> None:
    text = (
        "PART 1\nOBJECTIVE\n\nThe aim\n\n1.1 (1) These are rules.\n\n(2) They are new.\n\nThe court\n\n1.2 The court is fair.\n\n"
        "PART 2\nTITLE\n\nThe name\n\n2.1 These are the Ferry Rules.\n\nThe port\n\n2.2 The port is open.\n"
    )
    read_as = version(text, "en")
    assert [(one.number, one.heading) for one in read_as.provisions if one.kind == "section"] == [
        ("1.1", "The aim"), ("1.2", "The court"), ("2.1", "The name"), ("2.2", "The port"),
    ]  # fmt: skip


def test_an_ordinal_number_is_no_paragraph() -> None:
    text = "The Assembly,\n\n1. Welcomes the report;\n\n2. Decides to meet again.\n\n71st plenary meeting\n"
    assert version(text, "en").reading.numbers == ("1", "2")


def test_closing_provisions_in_a_form_of_their_own_are_units_side_by_side() -> None:
    text = (
        "Чл. 1. Фериботът е кораб.\n\nЧл. 2. Той се вписва.\n\nЧл. 3. Регистърът е публичен.\n\nДОПЪЛНИТЕЛНА РАЗПОРЕДБА\n\n"
        "§ 1. Салът е кораб.\n\nПРЕХОДНИ И ЗАКЛЮЧИТЕЛНИ РАЗПОРЕДБИ\n\n§ 2. Законът влиза в сила.\n\n§ 3. Той се прилага.\n"
    )
    read_as = version(text, "bg")
    assert divisions(read_as) == [
        ("ДОПЪЛНИТЕЛНА РАЗПОРЕДБА", ["1"]), ("ПРЕХОДНИ И ЗАКЛЮЧИТЕЛНИ РАЗПОРЕДБИ", ["2", "3"]),
    ]  # fmt: skip
    assert {one.parent for one in read_as.provisions if one.kind == "section"} == {None}


def test_a_provision_behind_transitional_ones_stands_beside_them() -> None:
    text = (
        "Art. 1.- La barca es verde.\n\nArt. 2.- Es pequeña.\n\nDISPOSICIÓN TRANSITORIA\n\nÚNICA.- La barca vieja es azul.\n\n"
        "DISPOSICIÓN FINAL\n\nLa Ley entra en vigor hoy.\n"
    )
    read_as = version(text, "es")
    assert divisions(read_as) == [("DISPOSICIÓN TRANSITORIA", ["1"]), ("DISPOSICIÓN FINAL", [])]
    assert {one.parent for one in read_as.provisions if one.kind == "section"} == {None}


@pytest.mark.parametrize("heading", ["Short title", "Long title", "Title", "Short title and chapter"])
def test_a_heading_that_ends_in_the_name_of_a_division_is_no_reference_to_one(heading: str) -> None:
    text = f"Ferries Act\n\n{heading}\n1. This Act is the Ferries Act.\n\nRegister\n2. A ferry is registered.\n\nFine\n3. X pays.\n"
    read_as = version(text, "en")
    assert [one.heading for one in read_as.provisions if one.kind == "section"] == [heading, "Register", "Fine"]
