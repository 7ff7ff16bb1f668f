"""A unit whose words merely look like a heading is judged by the units near it."""

from __future__ import annotations

import pytest

from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

#: A unit's label, two plain sentences, and a sentence without its end, as a page or a link cuts one off.
LANGUAGES = {
    "en": (
        "Article {}",
        "Each Party shall pay the fee.",
        "The fee shall be paid to the council that is named in Article 3",
    ),
    "sv": (
        "{} §",
        "Avgiften betalas av ägaren.",
        "Ett institut ska även sända uppgifterna elektroniskt till den myndighet som",
    ),
    "nl": ("Artikel {}", "De vergoeding wordt betaald.", "Onverminderd artikel 5"),
    "fr": (
        "Article {}",
        "La redevance est payée.",
        "La redevance est payée dans les trente jours à compter du 1er janvier",
    ),
}


def headings(text: str, name: str) -> dict[str, str]:
    version = parse(read(name, text.encode()))
    return {provision.number: provision.heading for provision in version.provisions if provision.kind == "article"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("odd", [1, 7, 12], ids=["first", "within", "last"])
def test_a_cut_sentence_is_no_heading_where_no_unit_near_it_has_one(language: str, odd: int):
    label, sentence, cut = LANGUAGES[language]
    units = [f"{label.format(number)}\n\n{cut if number == odd else sentence}\n\n{sentence}" for number in range(1, 13)]
    assert set(headings("\n\n".join(units), "law.txt").values()) == {""}


def test_a_cut_sentence_behind_a_label_is_no_heading_either():
    units = [f"{number} §  Avgiften betalas av ägaren." for number in range(1, 13)]
    units[6] = "7 §  Ett institut ska även sända uppgifterna elektroniskt till den myndighet som\n\nRegeringen utser."
    assert set(headings("\n\n".join(units), "law.txt").values()) == {""}


@pytest.mark.parametrize("name", ["law.txt", "law.md"])
def test_a_few_words_are_a_heading_wherever_they_stand(name: str):
    units = [f"Article {number}\n\nEach Party shall pay the fee." for number in range(1, 13)]
    units[6] = "Article 7\n\nSecond-hand goods\n\nThe council shall set the fees for these."
    assert headings("\n\n".join(units), name)["7"] == "Second-hand goods"


def test_units_in_a_row_keep_their_long_headings_though_most_of_the_treaty_has_none():
    bare = [f"Article {number}\n\nEach Party shall pay the fee." for number in range(1, 41)]
    heading = "Settlement of the disputes that arise under Articles 3 and 4 of this Treaty"
    headed = [f"Article {number}\n\n{heading}\n\nEach Party may appeal." for number in range(41, 47)]
    found = headings("\n\n".join(bare + headed), "treaty.txt")
    assert [number for number, text in found.items() if text] == ["41", "42", "43", "44", "45", "46"]


@pytest.mark.parametrize("sign", [".—(1) ", ":- ", ".-- "])
@pytest.mark.parametrize("heading", ["Powers, etc., of the committees", "Validity of acts etc. of the board"])
def test_a_heading_that_runs_in_may_hold_an_abbreviation(heading: str, sign: str):
    units = [f"{number}. {heading}{sign}A committee may inspect the mines." for number in range(1, 7)]
    version = parse(read("act.txt", "\n\n".join(units).encode()))
    assert [provision.heading for provision in version.provisions if provision.kind == "section"] == [heading] * 6


@pytest.mark.parametrize(
    ("label", "titles"),
    [
        ("ARTÍCULO 1-{:02}", ("Objetivos.", "Ámbito de aplicación.", "Observancia del tratado.", "Tasas.")),
        ("Article {}", ("Scope of the Convention.", "Fees.", "Ferries not in service.", "Appeals.")),
        ("Artikel {}", ("Anwendungsbereich.", "Begriffe.", "Gebühren für Fähren.", "Rechtsmittel.")),
        ("Článek {}", ("Předmět úpravy.", "Poplatky.", "Lodní doprava.", "Odvolání.")),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_headings_below_their_labels_may_end_with_a_stop(label: str, titles: tuple[str, ...], gap: str):
    text = "The council keeps a register of the ferries, which anybody may consult free of charge on any working day."
    units = [f"{label.format(number)}\n{title}{gap}{text}" for number, title in enumerate(titles, 1)]
    assert tuple(headings("\n\n".join(units), "law.txt").values()) == titles


def test_short_sentences_below_labels_are_no_headings():
    sentences = ("The fee is due.", "Ferries are registered.", "Fares have a limit.", "The council must meet.")
    units = [
        f"Article {number}\n\n{sentence}\n\nThe council may set out more." for number, sentence in enumerate(sentences)
    ]
    assert set(headings("\n\n".join(units), "law.txt").values()) == {""}
