"""Headings that a file marks say by their level what they are: a division over units, a unit, a unit's heading."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read
from tests.parse.test_number_patterns import SENTENCES

TEXT = "The ferry company shall keep its boats in good order."


def _read(*lines: str, name: str = "law.md", language: str = "en") -> Version:
    return parse(read(name, "\n\n".join(lines).encode()), language=language)


def _tree(version: Version) -> dict[str, str | None]:
    return {one.eid: one.parent for one in version.provisions if one.kind not in ("subparagraph", "preface")}


@pytest.mark.parametrize(
    ("tag", "heads"),
    [
        ("en", ("I. General", "II. Fares")), ("lv", ("I. Vispārīgie jautājumi", "II. Sastāvs")),
        ("de", ("A. Allgemeines", "B. Tarife")), ("fr", ("1. Dispositions générales", "2. Tarifs")),
        ("en", ("General", "Fares")), ("no", ("Alminnelige regler", "Takster")),
    ],
)  # fmt: skip
def test_a_heading_above_the_level_of_the_units_is_a_division(tag: str, heads: tuple[str, str]) -> None:
    unit = [f"#### § {at}\n\n{TEXT}" for at in range(1, 5)]
    version = _read("# Ferries", f"## {heads[0]}", *unit[:2], f"## {heads[1]}", *unit[2:], language=tag)
    divisions = [one for one in version.provisions if one.kind == "section"]
    assert [f"{one.label} {one.heading}".strip() for one in divisions] == list(heads)
    parents = [one.parent for one in version.provisions if one.kind == "article"]
    assert parents == [divisions[0].eid] * 2 + [divisions[1].eid] * 2


@pytest.mark.parametrize(
    ("tag", "lines"),
    [
        ("de", ("1. Abschnitt Allgemeines", "2. Abschnitt Tarife")), ("et", ("1. peatükk ÜLDSÄTTED", "2. peatükk TASUD")),
        ("no", ("1ste kapitel. Om båter.", "2net kapitel. Om takster.")), ("fr", ("Ire partie", "IIe partie")),
        ("sv", ("1 kap. Inledande bestämmelser", "2 kap. Avgifter")), ("de", ("I. Teil Allgemeines", "II. Teil Tarife")),
        ("hu", ("I. fejezet", "II. fejezet")), ("no", ("1 Cap. Om Baade.", "2 Cap. Om Takster.")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("mark", ["## ", ""])
def test_a_division_whose_number_stands_first_is_one_marked_or_not(tag: str, lines: tuple[str, str], mark: str) -> None:
    unit = [f"§ {at}.\n\n{TEXT}" for at in range(1, 5)]
    version = _read("Ferries", mark + lines[0], *unit[:2], mark + lines[1], *unit[2:], language=tag)
    divisions = [one.number for one in version.provisions if one.kind in ("section", "chapter", "part")]
    assert divisions == ["1", "2"]
    assert [one.number for one in version.provisions if one.kind == "article"] == ["1", "2", "3", "4"]


def test_a_list_point_that_names_a_division_stays_a_point() -> None:
    version = _read("## Article 1", "These apply:", "1. Part II of the Act,", "2. Section 3.", "## Article 2", TEXT)
    assert [one.label for one in version.provisions if one.kind == "paragraph"] == ["1.", "2."]


def test_a_bare_number_as_a_heading_is_a_section_and_the_heading_above_it_its_own() -> None:
    lines = []
    for at, heading in enumerate(("Licences", "Fares", "Short title"), 1):
        lines += [f"#### {heading}", f"##### {at}", f"- (1) {TEXT}", f"- (2) {TEXT}"]
    version = _read("# Ferries Act", *lines)
    sections = [(one.number, one.heading) for one in version.provisions if one.kind == "section"]
    assert sections == [("1", "Licences"), ("2", "Fares"), ("3", "Short title")]
    assert sum(one.kind == "paragraph" for one in version.provisions) == 6
    assert version.reading.verdict == "sound"


@pytest.mark.parametrize(
    ("marks", "numbers"),
    [
        (("Art. Ier.", "II.", "III.", "IV."), ["1", "2", "3", "4"]),
        (("1.", "2.", "2.1", "3.", "3.1", "4."), ["1", "2", "2.1", "3", "3.1", "4"]),
        (("101.01 Names", "101.02 Fares", "101.03 Boats", "101.99 Penalty"), ["101.01", "101.02", "101.03", "101.99"]),
    ],
)
def test_headings_of_the_units_level_that_count_on_are_units(marks: tuple[str, ...], numbers: list[str]) -> None:
    version = _read("# Loi", *(f"#### {mark}\n\n{TEXT}\n\n1. Boats;\n\n2. Oars." for mark in marks), language="fr")
    assert [one.number for one in version.provisions if one.kind in ("article", "section")] == numbers


def test_a_marked_heading_that_is_a_whole_sentence_is_the_text_of_its_unit() -> None:
    version = _read("# Rules", "##### 1. The company keeps its boats.", "##### 2. It pays for:", "2.1. oars;", "2.2. sails.",
                    "##### 3. Fares")  # fmt: skip
    found = [(one.number, one.heading, one.text) for one in version.provisions if one.kind == "section"]
    assert found == [("1", "", "The company keeps its boats."), ("2", "", "It pays for:"), ("3", "Fares", "")]


def test_the_heading_below_a_part_is_that_parts() -> None:
    unit = [f"### Article {at}\n\n{TEXT}" for at in range(1, 5)]
    version = _read("# Ferries", "## PART I", "## General", *unit[:2], "## PART II", "## Fares", *unit[2:])
    parts = [(one.label, one.heading) for one in version.provisions if one.kind == "part"]
    assert parts == [("PART I", "General"), ("PART II", "Fares")]
    assert not any(one.kind == "section" for one in version.provisions)


def test_a_number_out_of_order_is_not_missing_and_one_that_comes_thrice_is_named_once() -> None:
    marks = ("5", "8", "1", "2", "3", "4", "6", "7", "9", "9", "9")
    version = _read("# Loi", *(f"#### Article {mark}\n\n{TEXT}" for mark in marks))
    told = {doubt.code: doubt.message for doubt in version.reading.doubts}
    assert "number-gap" not in told
    assert told["same-number"] == "Article 9 comes more than once in a row"


def test_supplementary_provisions_with_their_date_stand_apart_from_the_body() -> None:
    body = [
        f"##### 제{at}조 (목적)\n\n이 법은 여객선의 안전에 필요한 사항을 규정함을 목적으로 한다." for at in range(1, 4)
    ]
    added = ["## 부칙", "부칙 <제438호,1957.2.15>", "제1조 (시행일) 이 법은 공포한 날부터 시행한다.",
             "부칙(선박법) <제900호,1970.1.1>", "제1조 (시행일) 이 법은 공포한 날부터 시행한다."]  # fmt: skip
    version = _read("# 여객선법", *body, *added, language="ko")
    assert list(version.reading.numbers) == ["1", "2", "3"]
    assert sum(one.kind == "annex" for one in version.provisions) == 3


def _shape(text: str, name: str = "law.md") -> list[str]:
    version = parse(read(name, text.encode()))
    return [" | ".join(part for part in (one.label, one.heading, one.text) if part) for one in version.provisions]


BESIDE = [
    "# Act\n\n##### Article 1\n\n#### Purpose\n\nIt regulates fares.\n\n##### Article 2\n\n#### Scope\n\nIt applies to ferries.\n",
    "# Act\n\n#### Purpose\n\n##### Article 1\n\nIt regulates fares.\n\n#### Scope\n\n##### Article 2\n\nIt applies to ferries.\n",
    "# Act\n\n#### Purpose\n\nArticle 1\n\nIt regulates fares.\n\n#### Scope\n\nArticle 2\n\nIt applies to ferries.\n",
]


@pytest.mark.parametrize("text", BESIDE)
def test_headings_beside_the_labels_of_units_are_theirs_whatever_their_level(text: str) -> None:
    assert _shape(text) == ["Article 1 | Purpose | It regulates fares.", "Article 2 | Scope | It applies to ferries."]


@pytest.mark.parametrize(
    ("tag", "word", "heading"),
    [
        ("es", "Artículo", "DISPOSICIONES TRANSITORIAS"), ("en", "Section", "Emergency clause"),
        ("it", "Articolo", "Disposizioni finali"), ("pt", "Artigo", "Disposições transitórias"),
        ("ca", "Article", "Disposició final"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("level", ["##", "###"])
def test_a_heading_behind_the_last_unit_ends_it(tag: str, word: str, heading: str, level: str) -> None:
    first, second = SENTENCES[tag] if tag in SENTENCES else SENTENCES["es"]
    text = f"# Title\n\n### {word} 1\n\n{first}\n\n### {word} 2\n\n{second}\n\n{level} {heading}\n\n{first}\n"
    assert _shape(text)[-2:] == [f"{word} 2 | {second}", f"{heading} | {first}"]


def test_a_heading_below_the_units_level_stays_inside_the_last_one() -> None:
    text = "# Act\n\n## Section 1\n\nIt is a law.\n\n## Section 2\n\nIt is one.\n\n### Amendments\n\nIt was another.\n"
    assert _shape(text)[-3:] == ["Section 2 | It is one.", "Amendments", "It was another."]


@pytest.mark.parametrize(("tag", "word"), [("en", "Art."), ("pl", "Art."), ("cs", "Čl.")])
def test_closing_provisions_count_in_signs_of_their_own(tag: str, word: str) -> None:
    first, second = SENTENCES[tag]
    articles = "".join(f"{word} {number}\n\n{first}\n\n" for number in range(1, 9))
    text = f"# Title\n\n### I. Heading\n\n{articles}## Final part\n\n§ 1. {second}\n\n§ 2. {second}\n"
    version = parse(read("law.md", text.encode()), language=tag)
    closing = next(one for one in version.provisions if "Final part" in (one.heading, one.label))
    assert [one.label for one in version.provisions if one.parent == closing.eid] == ["§ 1", "§ 2"]


PLAIN = {
    "sv": ("{} §  Avgiften betalas av ägaren.", ["Tillämpningsområde", "Avgifter", "Dispens"]),
    "en": ("{}  The council sets the fares of the ferries.", ["Application", "Fares and dues", "Supplementary"]),
    "bg": ("Чл. {}. Съветът определя таксите.", ["Предмет", "Безпристрастност и обективност", "Публичност"]),
}


@pytest.mark.parametrize("language", PLAIN)
def test_plain_lines_over_some_units_are_divisions_where_they_only_look_like_headings(language: str):
    unit, heads = PLAIN[language]
    text = "\n\n".join(
        f"{heads[number // 3]}\n\n{unit.format(number + 1)}" if number % 3 == 0 else unit.format(number + 1)
        for number in range(9)
    )
    made = parse(read("law.txt", f"1 januari 2002.\n\n{text}".encode()))
    divisions = [part for part in made.provisions if part.heading in heads[1:]]
    assert [part.heading for part in divisions] == heads[1:]
    assert all(sum(other.parent == part.eid for other in made.provisions) == 3 for part in divisions)


@pytest.mark.parametrize("line", ["B-VG", "(Added to the law in 1999)"])
def test_a_line_that_comes_again_or_stands_in_brackets_heads_nothing(line: str):
    text = "\n\n".join(
        f"§ {number} Die Gebühr ist fällig.\n\n{line}" if number % 2 else f"§ {number} Sie ist niedrig."
        for number in range(1, 10)
    )
    made = parse(read("gesetz.txt", text.encode()))
    assert not [part for part in made.provisions if part.heading]


def test_a_single_plain_line_between_units_stays_text():
    text = "§ 1 Die Gebühr ist fällig.\n\nSchiffe\n\n§ 2 Sie ist niedrig.\n\n§ 3 Sie ist gerecht."
    assert not [part for part in parse(read("gesetz.txt", text.encode())).provisions if part.heading]


@pytest.mark.parametrize("word", ["ARTICLE", "Artikel"])
def test_headings_below_the_units_level_are_sections_in_their_unit(word: str):
    text = (
        f"## {word} 1 - Name\n\nThe name is the Foundation.\n\n## {word} 2 - Indemnification\n\n### GENERAL\n\nIt is not exclusive.\n\n"
        f"### EXPENSES\n\nExpenses may be paid:\n\n(a) at once;\n\n(b) later.\n\n## {word} 3 - Amendments\n\nThese may be amended."
    )
    made = parse(read("bylaws.md", text.encode()))
    inner = [(part.heading, part.text, part.parent) for part in made.provisions if part.kind == "section"]
    assert inner == [("GENERAL", "It is not exclusive.", "art_2"), ("EXPENSES", "Expenses may be paid:", "art_2")]


def test_an_exhibit_is_an_annex():
    text = "Article 1. The fee is due.\n\nArticle 2. It is low.\n\nExhibit A - Form of notice\n\nThis is a notice."
    assert [part.label for part in parse(read("licence.txt", text.encode())).provisions if part.kind == "annex"] == [
        "Exhibit A"
    ]


def test_a_line_over_units_that_count_from_1_again_is_no_heading_over_some_units():
    act = "{0}\n\nArticle 1\n\nThe {0} register is open.\n\nArticle 2\n\nThe {0} office sets a fee."
    text = "\n\n".join(act.format(name) for name in ("Act ship", "Act bridge", "Act tower"))
    made = parse(read("acts.txt", text.encode()))
    assert [part.label for part in made.provisions if part.kind == "instrument"] == [
        "Act ship",
        "Act bridge",
        "Act tower",
    ]
