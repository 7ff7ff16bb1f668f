"""Units that were inserted later, as each language numbers them, and several units behind one word."""

from __future__ import annotations

import pytest

from mla_diff.languages import language
from mla_diff.parse.document import parse
from mla_diff.parse.labels import read_label
from mla_diff.readers.registry import read


@pytest.mark.parametrize(
    ("tag", "text", "number"),
    [
        ("fr", "Article 1er bis", "1bis"), ("fr", "Art. 1er ter", "1ter"), ("fr", "Article premier bis", "1bis"),
        ("fr", "Article 1er A", "1a"), ("fr", "Article 39 quinquies AA", "39quinquiesaa"),
        ("es", "Artículo primero bis.", "1bis"), ("it", "Articolo primo-bis", "1bis"),
        ("el", "Άρθρο 3Α", "3α"), ("el", "Άρθρο 3 Β", "3β"), ("bg", "Чл. 3а. (1) Паромът", "3а"),
        ("ru", "Статья 3а", "3а"), ("uk", "Стаття 3А", "3а"),
        ("tr", "MADDE 2/A – (1) Ücret", "2/a"), ("hu", "2/A. § A díj", "2/a"),
        ("hr", "Članak 3.a", "3a"), ("hr", "Članak 3.b.", "3b"), ("sl", "3.a člen", "3a"), ("sl", "3. a člen", "3a"),
        ("ro", "Articolul 5^1", "5^1"), ("ro", "Art. 5^1. - Taxa", "5^1"),
        ("lt", "5¹ straipsnis. Mokesčiai", "5^1"), ("lv", "5.¹ pants. Maksa", "5^1"),
        ("cs", "Čl. IIa", "2a"), ("nl", "Artikel IIIa", "3a"),
    ],
)  # fmt: skip
def test_the_whole_number_is_read(tag: str, text: str, number: str) -> None:
    label = read_label(text, language(tag))
    assert label is not None
    assert (label.type, label.number) == ("article", number)


@pytest.mark.parametrize(
    ("tag", "text", "number"),
    [
        ("en", "Sections 2 to 4 (repealed)", "2-4"), ("en", "Sections 4, 5 and 6 [Repealed]", "4-6"),
        ("en", "Articles 4, 5 and 6. Repealed.", "4-6"), ("it", "Artt. 4 e 5 (abrogati)", "4-5"),
        ("es", "Arts. 4 a 6 (derogados)", "4-6"), ("sv", "4–6 §§ har upphävts genom lag", "4-6"), ("fi", "4–6 §", "4-6"),
    ],
)  # fmt: skip
def test_several_units_behind_one_word_are_one_label(tag: str, text: str, number: str) -> None:
    label = read_label(text, language(tag))
    assert label is not None
    assert label.number == number


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "Sections 4 and 5 of the Act apply to ferries."), ("en", "Article 3.a of the Annex applies."),
        ("fr", "Article premier bis de la loi s'applique."), ("hr", "Članak 3.a stavka 1. primjenjuje se."),
        ("sv", "4 § lagen"), ("ru", "Статья 3 и статья 4 применяются."),
    ],
)  # fmt: skip
def test_a_sentence_that_names_such_a_unit_begins_none(tag: str, text: str) -> None:
    label = read_label(text, language(tag))
    assert label is None or label.type == "item"


@pytest.mark.parametrize(
    ("tag", "labels"),
    [
        ("cs", ["Čl. I", "Čl. II", "Čl. IIa", "Čl. III"]), ("nl", ["Artikel I", "Artikel II", "Artikel IIa", "Artikel III"]),
        ("el", ["Άρθρο 1", "Άρθρο 2", "Άρθρο 2Α", "Άρθρο 3"]), ("hr", ["Članak 1", "Članak 2", "Članak 2.a", "Članak 3"]),
        ("fr", ["Article 1er", "Article 1er bis", "Article 1er ter", "Article 2"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("mark", ["", "## "])
def test_an_inserted_unit_stands_between_the_others(tag: str, labels: list[str], mark: str) -> None:
    text = "\n\n".join(f"{mark}{label}\n\nX x x x." for label in labels)
    version = parse(read("law.md" if mark else "law.txt", f"{text}\n".encode()), language=tag)
    assert [one.label for one in version.provisions if one.kind == "article"] == labels
    assert version.reading.verdict == "sound"


ACT = (
    "Ferries Act\n\n1{stop} This Act is the Ferries Act.\n\n2{stop} (1) A ferry carries a lamp.\n\n(2) A raft is no ferry.\n\n"
    "2.1{stop} The lamp is green.\n\nIt is lit at dusk.\n\n2.2{stop} It is clean.\n\n3{stop} (1) The fee is five crowns.\n\n"
    "(2) Children pay half.\n\n4{stop} This Act ends here.\n"
)


@pytest.mark.parametrize("stop", [".", ""])
def test_a_decimal_behind_the_text_of_a_section_is_a_section_inserted_later(stop: str) -> None:
    version = parse(read("act.txt", ACT.format(stop=stop).encode()), language="en")
    assert version.reading.numbers == ("1", "2", "2.1", "2.2", "3", "4")
    assert version.by_eid["sec_2-1"].text == "The lamp is green."


def test_decimals_below_headings_of_sections_or_a_colon_are_their_paragraphs() -> None:
    text = (
        "1. Lamps\n\n1.1 A ferry carries a lamp.\n\n1.2 The lamp is green.\n\n2. Fees\n\nThe fees are:\n\n2.1 five crowns;\n\n"
        "2.2 six crowns.\n\n3. Force\n\nThese rules are in force.\n"
    )
    version = parse(read("rules.txt", text.encode()), language="en")
    assert version.reading.numbers == ("1", "2", "3")


def test_a_chapter_s_heading_above_a_bare_number_is_the_chapter_s() -> None:
    text = "".join(
        f"CHAPTER {chapter}\nNAME {chapter}\n\n{first}. A ferry carries a lamp.\n\n{first + 1}. (1) It is lit.\n\n(2) It is clean.\n\n"
        for chapter, first in (("I", 1), ("II", 3), ("III", 5))
    )
    version = parse(read("act.txt", text.encode()), language="en")
    assert [one.heading for one in version.provisions if one.kind == "chapter"] == ["NAME I", "NAME II", "NAME III"]
    assert {one.heading for one in version.provisions if one.kind == "section"} == {""}


def test_an_entry_of_contents_for_several_units_misses_none_of_them() -> None:
    entries = "Innehåll\n\n1–2 §§ Tillämpning ..... 1\n\n3 § Avgifter ..... 2\n\n"
    text = entries + "".join(f"{number} § Lagen gäller färjor av slag {number}.\n\n" for number in (1, 2, 3))
    version = parse(read("law.txt", text.encode()), language="sv")
    assert version.reading.numbers == ("1", "2", "3")
    assert version.reading.verdict == "sound"
