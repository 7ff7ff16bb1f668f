"""What stands between a unit's label and its text: its heading, a note of its history, the beginning of its sentence."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Provision, Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def version(text: str, language: str, name: str = "law.txt") -> Version:
    return parse(read(name, text.encode()), language=language)


def unit(read_as: Version, number: str) -> Provision:
    return next(one for one in read_as.provisions if one.kind in ("article", "section") and one.number == number)


OPENINGS = [
    ("de", "§ {}", "Der Fährmann hat", "1. die Lampe zu zünden,", "2. zu rudern."),
    ("da", "§ {}", "Færgemanden skal", "1) tænde lygten,", "2) ro."),
    ("fr", "Article {}", "Le passeur est tenu de", "1° tenir un registre ;", "2° ramer."),
    ("pl", "Art. {}", "Przewoźnik może", "1) zapalić lampę,", "2) wiosłować."),
    ("it", "Articolo {}", "Il passatore deve", "1) accendere la lampada;", "2) remare."),
    ("en", "Section {}", "The master shall", "(a) light the lamp;", "(b) row."),
]


@pytest.mark.parametrize(("language", "label", "opening", "first", "second"), OPENINGS)
@pytest.mark.parametrize("parted", ["\n\n", " "])
def test_what_a_list_completes_is_the_unit_s_text(
    language: str, label: str, opening: str, first: str, second: str, parted: str
) -> None:
    text = f"{label.format(1)}{parted}{opening}\n\n{first}\n\n{second}\n\n{label.format(2)}\n\nX x x x.\n"
    first_unit = unit(version(text, language), "1")
    assert (first_unit.heading, first_unit.text) == ("", opening)


def test_a_heading_that_ends_like_a_verb_stands_over_paragraphs_that_begin_in_capitals() -> None:
    text = "Article 1\nMethods and means\n\n1. A Party shall act.\n\n2. It shall tell.\n\nArticle 2\nFees\n\n1. None.\n\n2. Ever.\n"
    assert unit(version(text, "en"), "1").heading == "Methods and means"


NOTES = [
    ("en", "Section {}", "(Amended by Act 5 of 2010)", "Scope"), ("fr", "Article {}", "(Modifié par la loi du 3 mai 2010)", "Objet"),
    ("es", "Artículo {}", "(Reformado, D. O. 3 de mayo de 2010)", "Objeto"), ("de", "§ {}", "[Neufassung vom 3. Mai 2010]", "Zweck"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "label", "note", "heading"), NOTES)
def test_a_note_of_a_unit_s_history_is_not_its_heading(language: str, label: str, note: str, heading: str) -> None:
    text = f"{label.format(1)}\n{note}\n{heading}\n\nX x x x.\n\n{label.format(2)}\n{note}\n\nY y y y.\n"
    read_as = version(text, language)
    assert (unit(read_as, "1").heading, unit(read_as, "1").text) == (heading, "X x x x.")
    assert (unit(read_as, "2").heading, unit(read_as, "2").text) == ("", "Y y y y.")
    assert [[kept.text for kept in unit(read_as, number).notes] for number in "12"] == [[note], [note]]


@pytest.mark.parametrize(
    ("title", "note", "language"),
    [
        ("Loi sur les bacs", "(Modifiée par la loi du 3 mai 2010 sur les bacs)", "fr"),
        ("Ferries Act", "(as amended by the Ferries Act and the Rafts Act)", "en"),
    ],
)
def test_a_longer_line_in_brackets_is_not_the_title(title: str, note: str, language: str) -> None:
    text = f"{title}\n{note}\n\nArticle 1\n\nX x x x.\n\nArticle 2\n\nY y y y.\n"
    assert version(text, language).title == title


def test_two_headed_numbers_are_sections_and_two_paragraphs_are_not() -> None:
    headed = "1. Interpretation\n\nA ferry is a boat.\n\n2. Lamps\n\nA ferry carries a lamp.\n"
    plain = "1. A ferry is a boat.\n\n2. A ferry carries a lamp.\n"
    assert version(headed, "en").reading.kind == "section"
    assert version(plain, "en").reading.kind == "paragraph"


@pytest.mark.parametrize(
    ("title", "language", "kind"),
    [
        ("Ferries Act", "en", "section"), ("Loi sur les bacs", "fr", "section"), ("The Ferries Regulations", "en", "section"),
        ("Report on the Ferries Act of the Council", "en", "paragraph"), ("Resolution on ferries", "en", "paragraph"),
    ],
)  # fmt: skip
def test_the_title_says_whether_bare_numbers_are_of_sections(title: str, language: str, kind: str) -> None:
    text = f"{title}\n\n1. X is y.\n\n2. Y is z.\n\n3. Z is x.\n"
    assert version(text, language).reading.kind == kind
