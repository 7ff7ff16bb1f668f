"""Titles of contracts and terms: which edition it is, of whom and when stands around them."""

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

LAMPS = "A ferry carries a green lamp at its bow and a white one at its stern, and both are lit from dusk to dawn."
CLAUSES = "".join(f"{number}. Title {number}. {LAMPS}\n\n" for number in range(1, 5))
HEADED = "".join(f"{heading}\n\n{LAMPS}\n\n" for heading in ("Who we are", "Your account", "Fees", "Liability"))


def _parsed(text: str, language: str = "en") -> Version:
    return parse(read("terms.txt", text.encode()), language=language)


@pytest.mark.parametrize(
    ("language", "title", "particular"),
    [
        ("en", "Ferry License", "Version 2.0, January 2004 and later"),
        ("en", "Ferry Agreement", "Agreement version 4.4.1"),
        ("en", "FERRY PUBLIC LICENSE", "Copyright (C) 2030 The Board of Ferries"),
        ("de", "Deutsche Fährlizenz", "(c) Ministerium für Fähren 2030"),
        ("fr", "Licence des bacs", "Version 2.1 du 2013-06-21 et suivantes"),
        ("es", "Licencia de barcas", "Última actualización: 3 de mayo de 2030"),
    ],
)
def test_a_line_that_tells_the_edition_is_not_the_title(language: str, title: str, particular: str) -> None:
    assert _parsed(f"{title}\n\n{particular}\n\n{CLAUSES}", language).title == title


def test_a_title_that_names_its_edition_is_the_title_where_no_other_line_is() -> None:
    assert _parsed(f"Ferry Licence version 1.0\n\nDefinitions\n\n{CLAUSES}").title == "Ferry Licence version 1.0"
    assert _parsed(f"Ferry Licence 1.0\n\nLicence\n\nby the Board of Ferries\n\n{CLAUSES}").title == "Ferry Licence 1.0"


@pytest.mark.parametrize("date", ["Effective: December 11, 2030", "Last updated March 31, 2030", "15 September 2030"])
def test_a_date_is_no_heading(date: str) -> None:
    version = _parsed(f"Ferry Terms\n\n{date}\n\nThese terms are short, and they say so.\n\n{HEADED}")
    assert [one.heading for one in version.provisions if one.kind == "section"] == [
        "Who we are", "Your account", "Fees", "Liability",
    ]  # fmt: skip


def test_an_appendix_may_be_headed_by_a_sentence() -> None:
    version = _parsed(f"Ferry License\n\n{CLAUSES}APPENDIX: How to apply this license to your ferry.\n\n{LAMPS}\n")
    assert version.reading.annexes == 1
    assert _parsed(f"Ferry License\n\n{CLAUSES}EXHIBIT A The Ferry License.\n\n{LAMPS}\n").reading.annexes == 1
    assert _parsed(f"Ferry License\n\n{CLAUSES}Appendix A is part of this license.\n").reading.annexes == 0
