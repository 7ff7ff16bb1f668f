"""How contracts, licences and terms of use number their clauses, and other texts whose units no word names."""

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

LAMPS = "A ferry carries a green lamp at its bow and a white one at its stern, and both are lit from dusk to dawn."
PHARES = "Le bac porte un feu vert à la proue et un feu blanc à la poupe, allumés du crépuscule à l'aube."


def _parsed(text: str, language: str = "en", name: str = "terms.txt") -> Version:
    return parse(read(name, text.encode()), language=language)


def _children(version: Version, number: str) -> list[str]:
    """Return the labels of what stands right in the first unit of a number."""
    kind = version.reading.kind
    unit = next(one for one in version.provisions if one.number == number and one.kind == kind)
    return [child.label for child in version.children.get(unit.eid, ()) if child.number]


@pytest.mark.parametrize(("language", "words"), [("en", LAMPS), ("fr", PHARES)])
def test_numbers_with_a_nought_are_of_the_units_that_hold_the_others(language: str, words: str) -> None:
    text = "\n\n".join(f"{n}.0 Title {n}\n\n{n}.1 {words}\n\n{n}.2 {words}" for n in range(1, 5))
    version = _parsed(f"Ferry Terms\n\n{text}\n", language)
    assert version.reading.numbers == ("1", "2", "3", "4")
    assert _children(version, "3") == ["3.1", "3.2"]
    assert version.reading.verdict == "sound"


def test_the_number_of_an_edition_at_a_line_s_start_is_no_unit() -> None:
    version = _parsed(
        f"1. Lamps\n\n{LAMPS}\n\n1.0 is the edition of these terms.\n\n2. Fees\n\n{LAMPS}\n\n3. End\n\n{LAMPS}\n"
    )
    assert version.reading.numbers == ("1", "2", "3")


@pytest.mark.parametrize("first", ["0", "1"])
def test_paragraphs_behind_a_preamble_begin_with_their_first_number(first: str) -> None:
    clauses = "\n\n".join(f"{int(first) + n}. You may copy this text. {LAMPS}" for n in range(4))
    version = _parsed(f"FERRY LICENCE\n\nPreamble\n\nThis licence is meant for ferries.\n\nTERMS\n\n{clauses}\n")
    assert version.reading.numbers == tuple(str(int(first) + n) for n in range(4))


def test_decimals_are_paragraphs_where_no_section_numbers_its_paragraphs_in_brackets() -> None:
    clauses = [f"{n}. Title {n}. {LAMPS}" for n in range(1, 8)]
    clauses[1] += f"\n\n2.1 Bow lamps. {LAMPS}\n\n2.2 Stern lamps. {LAMPS}"
    version = _parsed("Ferry Terms\n\n" + "\n\n".join(clauses) + "\n")
    assert version.reading.numbers == tuple(map(str, range(1, 8)))
    assert _children(version, "2") == ["2.1", "2.2"]


def test_a_decimal_stands_in_its_number_even_where_the_one_before_was_not_read() -> None:
    text = f"1. LAMPS\n\n{LAMPS}\n\n2. FEES\n\n2.1 The fee:\n\n(a) is five crowns;\n\n(b) is due at once.\n\nIt is paid on board.\n\n2.3 {LAMPS}\n\n3. END\n\n{LAMPS}\n"
    version = _parsed(text)
    assert version.reading.numbers == ("1", "2", "3")
    assert _children(version, "2") == ["2.1", "2.3"]


@pytest.mark.parametrize("second", ["2.2.“Raft” means what floats.", "2.2.Rafts are what floats."])
def test_a_decimal_may_be_glued_to_its_words(second: str) -> None:
    text = f"1. LAMPS\n\n{LAMPS}\n\n2. TERMS\n\n2.1. “Ferry” means a boat.\n\n{second}\n\n3. END\n\n{LAMPS}\n"
    assert _children(_parsed(text), "2") == ["2.1.", "2.2."]


def test_letters_are_of_the_units_where_numbers_begin_anew_in_each() -> None:
    text = (
        f"Ferry Terms\n\nA. Use.\n\n1. {LAMPS}\n\n2. {LAMPS}\n\nB. No warranty. {LAMPS}\n\n"
        f"C. Fees.\n\n1. {LAMPS}\n\n2. {LAMPS}\n\n3. {LAMPS}\n\nD. End. {LAMPS}\n"
    )
    version = _parsed(text)
    assert version.reading.numbers == ("A", "B", "C", "D")
    assert _children(version, "C") == ["1.", "2.", "3."]


@pytest.mark.parametrize(("language", "words"), [("en", LAMPS), ("fr", PHARES)])
def test_numerals_are_of_the_units_where_letters_and_numbers_begin_anew_in_each(language: str, words: str) -> None:
    inner = f"A. {words}\n\n1. {words}\n\n2. {words}\n\nB. {words}"
    text = "\n\n".join(f"{numeral}. FERRIES {numeral}\n\n{inner}" for numeral in ("I", "II", "III"))
    version = _parsed(f"FERRY LICENCE\n\n{text}\n", language)
    assert version.reading.count == 3
    assert [one.label for one in version.provisions if one.label in ("A.", "B.")] == ["A.", "B."] * 3
    assert version.reading.verdict == "sound"


def test_letters_over_numbers_that_count_on_are_no_units() -> None:
    text = (
        f"Report\n\nA. Lamps\n\n1. {LAMPS}\n\n2. {LAMPS}\n\nB. Fees\n\n3. {LAMPS}\n\n4. {LAMPS}\n\n"
        f"C. End\n\n5. {LAMPS}\n\n6. {LAMPS}\n"
    )
    assert _parsed(text).reading.numbers == ("1", "2", "3", "4", "5", "6")


def test_sections_are_divisions_where_numbers_count_on_through_them() -> None:
    text = (
        f"Ferry Licence\n\nSection I: PREAMBLE\n\n{LAMPS}\n\n1. Terms. {LAMPS}\n\nSection II: GRANT\n\n{LAMPS}\n\n"
        f"2. Copies. {LAMPS}\n\n3. Sales. {LAMPS}\n\nSection III: END\n\n{LAMPS}\n\n4. Law. {LAMPS}\n\n5. Courts. {LAMPS}\n"
    )
    version = _parsed(text)
    assert version.reading.numbers == ("1", "2", "3", "4", "5")
    assert dict(version.reading.divisions) == {"section": 3}


def test_a_sentence_that_names_a_clause_as_a_section_is_no_unit_among_numbers() -> None:
    clauses = "\n\n".join(f"{n}. Title {n}.\n\n{LAMPS}" for n in range(1, 7))
    version = _parsed(f"Ferry Terms\n\n{clauses}\n\nSection 4 (Title 4) will not apply to you. Those laws do.\n")
    assert version.reading.numbers == ("1", "2", "3", "4", "5", "6")


def test_text_with_headings_behind_hashes_is_read_as_markdown() -> None:
    text = f"# Ferry Licence\n\n## 1. Lamps\n\n{LAMPS}\n\n## 2. Fees\n\n{LAMPS}\n\n# 3. End\n\n{LAMPS}\n"
    version = _parsed(text)
    assert (version.title, version.reading.numbers) == ("Ferry Licence", ("1", "2", "3"))
    assert version.source.format == "markdown"
    commented = f"# Copyright 2030\n# All rights reserved.\n# See below.\n\n1. {LAMPS}\n"
    assert _parsed(commented).source.format == "text"


def test_a_list_in_one_unnumbered_section_is_no_row_of_units() -> None:
    text = (
        f"# Ferry Licence\n\n## Lamps\n\n{LAMPS}\n\n## Purposes\n\nA purpose is any of these:\n\n1. trade;\n\n2. sport.\n\n"
        f"## End\n\n{LAMPS}\n"
    )
    version = _parsed(text, name="licence.md")
    assert [one.heading for one in version.provisions if one.kind == "section"] == ["Lamps", "Purposes", "End"]


@pytest.mark.parametrize(("language", "words"), [("en", LAMPS), ("fr", PHARES)])
@pytest.mark.parametrize("label", ["({})", "{})"])
def test_numbers_in_brackets_may_count_the_clauses(language: str, words: str, label: str) -> None:
    clauses = "".join(
        f"Title of {n}\n\n{label.format(n)} {words}\n\n(a) {words}\n\n(b) {words}\n\n" for n in range(1, 6)
    )
    version = _parsed(f"Ferry Licence\n\n{clauses}", language)
    assert version.reading.numbers == ("1", "2", "3", "4", "5")


def test_numbers_with_a_dash_count_the_clauses_where_others_begin_anew_in_each() -> None:
    clauses = "".join(f"{n}- Titre {n}\n\n1. {PHARES}\n\n2. {PHARES}\n\n3. {PHARES}\n\n" for n in range(1, 6))
    version = _parsed(f"Licence des bacs\n\n{clauses}", "fr")
    assert version.reading.numbers == ("1", "2", "3", "4", "5")
    assert _children(version, "4") == ["1.", "2.", "3."]


def test_headed_numbers_hold_letters_that_hold_numbers() -> None:
    inner = f"A. {LAMPS}\n\n1. {LAMPS}\n\n2. {LAMPS}\n\n3. {LAMPS}\n\n4. {LAMPS}\n\nB. {LAMPS}"
    clauses = "".join(f"{n}. TITLE {n}\n\n{inner}\n\n" for n in range(1, 4))
    version = _parsed(f"FERRY AGREEMENT\n\n{clauses}")
    assert version.reading.numbers == ("1", "2", "3")
    assert _children(version, "2") == ["A.", "B."]


def test_the_number_of_a_code_s_section_at_a_line_s_start_is_text() -> None:
    clauses = [f"{n}. TITLE {n}. {LAMPS}" for n in range(1, 6)]
    clauses[2] += "\n\n12.212 (Sept. 1995) and the rules made under it apply to ferries of the State."
    version = _parsed("Ferry Terms\n\n" + "\n\n".join(clauses) + "\n")
    assert version.reading.numbers == ("1", "2", "3", "4", "5")
    assert not [one for one in version.provisions if one.number == "12.212"]


def test_the_first_of_several_licences_keeps_its_clauses() -> None:
    text = "".join(
        f"{name} LICENCE FOR FERRIES\n---------------------------\n\n1. {LAMPS}\n\n2. {LAMPS}\n\n3. {LAMPS}\n\n"
        for name in ("GREEN", "BLACK", "WHITE")
    )
    assert _parsed(text).reading.numbers == ("1", "2", "3") * 3


def test_what_stands_in_a_frame_of_asterisks_is_read_as_if_it_did_not() -> None:
    frame = "*" * 60
    framed = "".join(
        f"* {line:<56} *\n"
        for line in ("", "3. No Warranty", "", "The ferry is provided as it is, and no lamp is", "promised.", "")
    )
    text = (
        f"Ferry Licence\n\n1. Lamps\n\n{LAMPS}\n\n2. Fees\n\n{LAMPS}\n\n{frame}\n{framed}{frame}\n\n4. End\n\n{LAMPS}\n"
    )
    version = _parsed(text)
    assert version.reading.numbers == ("1", "2", "3", "4")
    section = next(one for one in version.provisions if one.number == "3")
    assert (section.heading, section.text) == (
        "No Warranty", "The ferry is provided as it is, and no lamp is promised.",
    )  # fmt: skip


@pytest.mark.parametrize("label", ["2)The", "2.U.S."])
def test_a_number_may_be_glued_to_a_capital(label: str) -> None:
    sign = label[1]
    text = f"Terms\n\n1{sign} {LAMPS}\n\n{label} ferries are free of this, and so are rafts.\n\n3{sign} {LAMPS}\n"
    assert _parsed(text).reading.numbers == ("1", "2", "3")


def test_headings_over_a_few_lettered_lists_are_units() -> None:
    headed = [f"{heading}\n\n{LAMPS}\n\n{LAMPS}" for heading in ("General", "Licence", "Fees", "Content", "End")]
    headed[1] += "\n\nA. For persons. A ferry is free.\n\nB. For companies. It is not."
    version = _parsed("Terms of service\n\n" + "\n\n".join(headed) + "\n")
    assert [one.heading for one in version.provisions if one.kind == "section"] == [
        "General", "Licence", "Fees", "Content", "End",
    ]  # fmt: skip


def test_one_of_few_units_that_holds_nearly_all_is_told() -> None:
    version = _parsed("1. Lamps\n\nA lamp.\n\n2. Fees\n\nA fee.\n\n3. Rest\n\n" + f"{LAMPS}\n\n" * 20)
    assert version.reading.verdict == "doubtful"


def test_numbers_in_two_parts_without_those_of_the_clauses_between_are_told() -> None:
    clauses = "".join(f"TITLE OF IT. {LAMPS}\n\n{n}.1 {LAMPS}\n\n{n}.2 {LAMPS}\n\n" for n in (2, 9, 15))
    assert _parsed(f"Ferry Terms\n\n{clauses}").reading.verdict == "doubtful"


@pytest.mark.parametrize(
    ("language", "words", "stray"),
    [
        ("en", LAMPS, "Section 7.7 of the Ferry Rules is printed below."),
        ("en", LAMPS, "§ WG.exe"),
        ("fr", PHARES, "Article 7 de la convention sur les bacs"),
    ],
)
def test_the_unit_of_another_text_behind_numbered_clauses_is_no_unit(language: str, words: str, stray: str) -> None:
    clauses = [f"{n}. Title {n}.\n\n{words}\n\n{words}" for n in range(1, 6)]
    clauses[1] += f"\n\n{stray}\n\n{words}"
    version = _parsed("Ferry Terms\n\n" + "\n\n".join(clauses) + "\n", language)
    assert version.reading.numbers == ("1", "2", "3", "4", "5")


def test_an_excerpt_of_one_article_keeps_it() -> None:
    assert _parsed(f"Ferry Convention\n\nArticle 7\nLamps\n\n1. {LAMPS}\n\n2. {LAMPS}\n").reading.numbers == ("7",)


def test_decimals_are_paragraphs_where_a_single_section_has_a_list_in_brackets() -> None:
    clauses = [f"{n}. Title {n}. {LAMPS}" for n in range(1, 9)]
    clauses[0] += f"\n\n(1) {LAMPS}\n\n(2) {LAMPS}"
    for index in (1, 3):
        clauses[index] += f"\n\n{index + 1}.1 {LAMPS}\n\n{index + 1}.2 {LAMPS}"
    version = _parsed("Ferry Terms\n\n" + "\n\n".join(clauses) + "\n")
    assert version.reading.numbers == tuple(map(str, range(1, 9)))


def test_a_heading_that_holds_most_of_a_text_beside_few_others_is_told() -> None:
    text = f"Licença\n\nIntrodução\n\n{LAMPS}\n\nTermos\n\n" + f"{LAMPS}\n\n" * 9 + f"Garantia\n\n{LAMPS}\n"
    assert _parsed(text).reading.verdict == "doubtful"
