"""How treaties print their labels: letters without signs, marks of notes, alternatives, titles below sections."""

from __future__ import annotations

import pytest

from mla_diff.languages import language
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.parse.items import read_item
from mla_diff.parse.labels import read_label
from mla_diff.readers.registry import read


def parsed(text: str) -> Version:
    return parse(read("treaty.txt", text.encode()))


def eids(version: Version) -> list[str]:
    return [one.eid for one in version.provisions]


POINTS = (
    ("a", "the production, sale or import of:"), ("i", "a lamp that is designed to mislead;"),
    ("ii", "a sign with the same aim; and"), ("b", "the possession of an item named in paragraph a."),
)  # fmt: skip


@pytest.mark.parametrize("space", [" ", "   ", "\u00a0\u00a0"])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("label", ["1 ", "1. ", ""])
def test_points_without_a_sign_are_told_by_how_they_count_on(label: str, between: str, space: str) -> None:
    points = between.join(f"{letter}{space}{text}" for letter, text in POINTS)
    second = f"{label.replace('1', '2')}This article shall not be read as imposing liability." if label else ""
    version = parsed(
        f"Convention on Lamps\n\nArticle 1 – Scope\n\nThis Convention applies to lamps.\n\nArticle 2 – Misuse of lamps\n\n"
        f"{label}Each Party shall make an offence of:{between}{points}{between}{second}\n"
    )
    found = [(one.label, one.text) for one in version.provisions if one.kind == "point"]
    assert found == list(POINTS)
    outer = "art_2__para_1" if label else "art_2"
    assert [eid for eid in eids(version) if "point" in eid] == [
        f"{outer}__point_a", f"{outer}__point_a__point_i", f"{outer}__point_a__point_ii", f"{outer}__point_b",
    ]  # fmt: skip


@pytest.mark.parametrize("below", ["a ferry that is moored;", "a ferry that is moored;\n\nc ferry", "i was there;"])
def test_a_word_of_one_letter_is_no_point(below: str) -> None:
    version = parsed(f"Article 1\n\nThis applies to:\n\n{below}\n\nArticle 2\n\nIt enters into force at once.\n")
    assert not [one for one in version.provisions if one.kind == "point"]


@pytest.mark.parametrize("mark", ["*", " *", "**", "†"])
@pytest.mark.parametrize("label", ["Article 3", "Article III", "PART II", "ANNEX I"])
def test_the_mark_of_a_note_stays_with_the_label(label: str, mark: str) -> None:
    plain, marked = (read_label(f"{text}", language("en")) for text in (label, label + mark))
    assert plain is not None
    assert marked is not None
    assert (marked.number, marked.printed, marked.rest) == (plain.number, label + mark, "")


def test_the_mark_of_a_note_stands_behind_a_paragraph_s_number_too() -> None:
    item = read_item("1.* The parties recognize", language("en"))
    assert item is not None
    assert (item.number, item.printed, item.rest) == ("1", "1.*", "The parties recognize")


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("[Article 4 alt", "4alt"),
        ("Article 4 ALT", "4alt"),
        ("Article 4 alt. 2", "4alt2"),
        ("Article 4 Alt. 1", "4alt1"),
    ],
)
def test_an_alternative_article_is_an_article(printed: str, number: str) -> None:
    label = read_label(printed, language("en"))
    assert label is not None
    assert (label.type, label.number) == ("article", number)


def test_the_old_article_of_a_german_text_is_no_alternative() -> None:
    assert read_label("Artikel 4 alt gilt fort und bleibt bestehen", language("de")) is None


def test_a_number_that_alone_is_not_agreed_keeps_its_brackets() -> None:
    item = read_item("[1.] [A Conference is established.]", language("en"))
    assert item is not None
    assert (item.number, item.printed, item.rest) == ("1", "[1.]", "[A Conference is established.]")
    whole = read_item("[1. A Conference is established.]", language("en"))
    assert whole is not None
    assert (whole.printed, whole.rest) == ("1.", "[A Conference is established.]")


def test_a_title_below_a_section_below_a_chapter_stands_in_it() -> None:
    article = "Article {} – Heading {}\n\nEach Party shall adopt measures on lamps of kind {}.\n\n"
    version = parsed(
        "Convention on Lamps\n\nChapter I – Terms\n\n" + article.format(1, 1, 1)
        + "Chapter II – Measures\n\nSection 1 – Law\n\nTitle 1 – Offences\n\n" + article.format(2, 2, 2)
        + "Title 2 – Attempt\n\n" + article.format(3, 3, 3) + "Section 2 – Procedure\n\nTitle 1 – Scope\n\n" + article.format(4, 4, 4)
    )  # fmt: skip
    divisions = [one.eid for one in version.provisions if one.kind in ("chapter", "section", "title")]
    assert divisions == [
        "chp_1", "chp_2", "chp_2__sec_1", "chp_2__sec_1__title_1", "chp_2__sec_1__title_2", "chp_2__sec_2",
        "chp_2__sec_2__title_1",
    ]  # fmt: skip


@pytest.mark.parametrize("reference", [" Section 2.", "Section 2(1)", " Sections 2 and 3.", " (Section 2)"])
def test_a_schedule_is_one_where_the_section_it_belongs_to_stands_beside_it(reference: str) -> None:
    version = parsed(
        "Ferries Act 1990\n\n1 Licences.\n\n(1) No person may operate a ferry.\n\n(2) Rowing boats are no ferries.\n\n"
        "2 Grant.\n\nThe authority may grant a licence.\n\n3 Short title.\n\nThis Act may be cited as the Ferries Act 1990.\n\n"
        f"SCHEDULE 1{reference}\nApplications\n\n1 An application must be in writing.\n\n2 The authority may ask for more.\n"
    )
    assert [one.label for one in version.provisions if one.kind == "annex"] == ["SCHEDULE 1"]
    assert [one.number for one in version.provisions if one.kind == "section"] == ["1", "2", "3"]


@pytest.mark.parametrize("word", ["ARTICLE THE {}", "Article the {}", "ART. THE {}"])
def test_the_articles_of_old_treaties_are_counted_in_words_behind_an_article(word: str) -> None:
    texts = ("There shall be peace.", "The ferries shall be free to all.", "The ratifications shall be exchanged.")
    body = "".join(
        f"{word.format(at)}\n\n{text}\n\n" for at, text in zip(("FIRST", "SECOND", "THIRD"), texts, strict=True)
    )
    version = parsed(f"TREATY OF PEACE\n\n{body}")
    assert [(one.number, one.text) for one in version.provisions if one.kind == "article"] == list(
        zip("123", texts, strict=True)
    )
    assert read_label("Article the Parties agreed on in their last meeting", language("en")) is None


@pytest.mark.parametrize("heads", [("I. Principles", "II. Duties"), ("A. Principles", "B. Duties"), ("", "")])
def test_the_recitals_of_a_declaration_are_its_preamble_whether_or_not_it_has_parts(heads: tuple[str, str]) -> None:
    version = parsed(
        "Declaration on the Rights of Passengers\n\nThe Conference,\n\nAffirming the dignity of passengers,\n\n"
        f"Proclaims the following:\n\n{heads[0]}\n\n1. Every passenger has the right to safe passage.\n\n"
        f"2. No passenger shall be left behind.\n\n{heads[1]}\n\n3. Operators shall keep their ferries in repair.\n\n"
        "4. Operators shall inform passengers of delays.\n"
    )
    assert [one.text for one in version.provisions if one.kind == "recital"] == [
        "The Conference,", "Affirming the dignity of passengers,", "Proclaims the following:",
    ]  # fmt: skip
    assert [one.number for one in version.provisions if one.kind == "paragraph"] == ["1", "2", "3", "4"]
