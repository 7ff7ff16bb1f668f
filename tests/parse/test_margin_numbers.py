"""Numbers of the margin: alone above a heading, close to it, or alone above a text."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

TEXTS = {
    "1": ("Short title", "This Act may be cited as the Ferries Act."),
    "2": ("Licences", "No person shall operate a ferry without a licence."),
    "2A": ("Transfer of licences", "A licence may be transferred with the consent of the authority."),
    "3": ("Offences", "A person who contravenes section 2 commits an offence."),
}
GERMAN = {
    "1": ("Anwendungsbereich", "Diese Verordnung gilt für alle Fähren des Landes."),
    "2": ("Erlaubnis", "Niemand darf eine Fähre ohne Erlaubnis der Behörde betreiben."),
    "3": ("Gebühren", "Die Gebühr beträgt zehn Kronen im Jahr."),
}


def parsed(text: str) -> Version:
    return parse(read("act.txt", text.encode()))


def units(version: Version) -> list[tuple[str, str, str]]:
    return [(one.number, one.heading, one.text) for one in version.provisions if one.kind == "section"]


@pytest.mark.parametrize("between", ["\n", "\n\n", ""], ids=["above", "above, apart", "close"])
@pytest.mark.parametrize("texts", [TEXTS, GERMAN], ids=["en", "de"])
def test_a_number_beside_a_heading_is_a_unit_s(texts: dict[str, tuple[str, str]], between: str) -> None:
    body = "\n\n".join(f"{number}{between}{heading}\n\n{text}" for number, (heading, text) in texts.items())
    version = parsed(f"Ferries Act 2001\n\n{body}\n")
    assert units(version) == [(number.lower(), *rest) for number, rest in texts.items()]
    assert version.reading.verdict == "sound"


def test_subsections_set_close_to_their_numbers_are_the_section_s() -> None:
    version = parsed(
        "Ferries Act 2001\n\n1Short title\n\n(1)This Act may be cited as the Ferries Act.\n\n(2)It binds the Crown.\n\n"
        "2Licences\n\n(1)No person may operate a ferry.\n\n(2)Rowing boats are no ferries.\n\n"
        "3Offences\n\nA person who contravenes section 2 commits an offence.\n"
    )
    assert [number for number, _, _ in units(version)] == ["1", "2", "3"]
    assert [one.eid for one in version.provisions if one.parent == "sec_2"] == ["sec_2__para_1", "sec_2__para_2"]


def test_a_number_below_the_heading_of_a_part_is_no_word_of_it() -> None:
    numbered = [f"{number}\n{heading}\n{text}" for number, (heading, text) in TEXTS.items()]
    version = parsed(
        "PART I\nGENERAL\n\n" + "\n\n".join(numbered[:2]) + "\n\nPART II\nOTHER\n\n" + "\n\n".join(numbered[2:])
    )
    assert [(one.number, one.heading) for one in version.provisions if one.kind == "part"] == [
        ("1", "GENERAL"),
        ("2", "OTHER"),
    ]
    assert [number for number, _, _ in units(version)] == ["1", "2", "2a", "3"]


def test_numbers_of_pages_are_no_units() -> None:
    page = "The ferry shall run at all hours of the day.\n\nIt shall carry a lamp at its bow in the night.\n\n{}\n\n"
    version = parsed(
        "Rules for ferries\n\n" + "".join(page.format(at) for at in range(1, 6)) + "The last page ends here.\n"
    )
    assert units(version) == []


@pytest.mark.parametrize("sign", [".", ")"])
def test_short_texts_below_numbers_alone_are_theirs_and_no_headings_of_the_next(sign: str) -> None:
    version = parsed("".join(f"{at}{sign}\n\nThe ferry of pier {at} shall run at all hours.\n\n" for at in range(1, 5)))
    told = [(one.number, one.text) for one in version.provisions if one.number]
    assert told == [(str(at), f"The ferry of pier {at} shall run at all hours.") for at in range(1, 5)]


def test_headings_above_numbers_alone_still_head_them() -> None:
    body = "".join(f"{heading}\n\n{number}.\n\n{text}\n\n" for number, (heading, text) in GERMAN.items())
    assert units(parsed(f"Fährverordnung\n\n{body}")) == [(number, *rest) for number, rest in GERMAN.items()]
