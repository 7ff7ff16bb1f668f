"""Texts as a browser copies them from the sites that publish law: what stood beside a text stands above it."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


def parsed(text: str) -> Version:
    return parse(read("copy.txt", text.encode()))


def told(version: Version, kind: str) -> list[tuple[str, str, str]]:
    return [(one.number, one.heading, one.text) for one in version.provisions if one.kind == kind]


ACTS = {
    "en": (
        "REGULATION (EU) 2030/1 on ferries\n\nTHE COUNCIL OF THE EUROPEAN UNION,\n\nWhereas:",
        ("Many ferries cross the waters of the Union.", "Their safety differs between the Member States."),
        "HAS ADOPTED THIS REGULATION:\n\nArticle 1\n\nScope\n\nThis Regulation applies to ferries.\n\n"
        "Article 2\n\nEntry into force\n\nThis Regulation shall enter into force on 1 May 2030.",
    ),
    "fr": (
        "RÈGLEMENT (UE) 2030/1 sur les bacs\n\nLE CONSEIL DE L'UNION EUROPÉENNE,\n\nconsidérant ce qui suit:",
        ("De nombreux bacs traversent les eaux de l'Union.", "Leur sécurité varie selon les États membres."),
        "A ADOPTÉ LE PRÉSENT RÈGLEMENT:\n\nArticle premier\n\nObjet\n\nLe présent règlement s'applique aux bacs.\n\n"
        "Article 2\n\nEntrée en vigueur\n\nLe présent règlement entre en vigueur le 1er mai 2030.",
    ),
    "de": (
        "VERORDNUNG (EU) 2030/1 über Fähren\n\nDER RAT DER EUROPÄISCHEN UNION —\n\nin Erwägung nachstehender Gründe:",
        ("Viele Fähren queren die Gewässer der Union.", "Ihre Sicherheit ist in den Mitgliedstaaten verschieden."),
        "HAT FOLGENDE VERORDNUNG ERLASSEN:\n\nArtikel 1\n\nGegenstand\n\nDiese Verordnung gilt für Fähren.\n\n"
        "Artikel 2\n\nInkrafttreten\n\nDiese Verordnung tritt am 1. Mai 2030 in Kraft.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("sign", ["({})", "{})", "{}."])
@pytest.mark.parametrize("language", ACTS)
def test_the_number_of_a_recital_alone_on_its_line_is_that_of_the_text_below(language: str, sign: str) -> None:
    opening, recitals, articles = ACTS[language]
    preamble = "\n\n".join(f"{sign.format(at)}\n\n{text}" for at, text in enumerate(recitals, 1))
    version = parsed(f"{opening}\n\n{preamble}\n\n{articles}\n")
    numbered = [(number, text) for number, _, text in told(version, "recital") if number]
    assert numbered == [("1", recitals[0]), ("2", recitals[1])]
    assert all(text for _, _, text in told(version, "recital"))


@pytest.mark.parametrize("headings", [("Krav på tillstånd",), ("Krav på tillstånd", "Ansökan")])
def test_a_heading_below_that_of_a_chapter_whose_units_begin_anew_is_no_further_law(headings: tuple[str, ...]) -> None:
    units = {"1": "Ingen får driva en färja utan tillstånd.", "2": "Ansökan görs hos myndigheten för färjor."}
    below = "\n\n".join(
        f"{headings[at]}\n\n{number} §   {text}" if at < len(headings) else f"{number} §   {text}"
        for at, (number, text) in enumerate(units.items())
    )
    version = parsed(
        "Lag (2030:12) om färjor\n\n1 kap. Inledande bestämmelser\n\n1 §   Denna lag gäller färjor.\n\n"
        f"2 §   Med färja avses ett fartyg som transporterar personer.\n\n2 kap. Tillstånd\n\n{below}\n"
    )
    assert [heading for _, heading, _ in told(version, "chapter")] == ["Inledande bestämmelser", "Tillstånd"]
    chapter = next(one for one in version.provisions if one.heading == "Tillstånd")
    assert [number for number, _, _ in told(version, "article")] == ["1", "2", "1", "2"]
    assert not told(version, "act")
    assert {one.eid.split("__")[0] for one in version.provisions if one.text in units.values()} == {chapter.eid}


def test_an_announcement_between_slashes_divides_nothing() -> None:
    version = parsed(
        "Lag (2030:12) om färjor\n\n1 §   Denna lag gäller färjor.\n\n/Upphör att gälla U:2031-01-01/\n"
        "2 §   Med färja avses ett fartyg.\n\n/Träder i kraft I:2031-01-01/\n3 §   Tillstånd krävs för att driva en färja.\n"
    )
    assert [one.kind for one in version.provisions if one.kind not in ("article", "subparagraph")] == []


@pytest.mark.parametrize("title", ["Sec.", "Contents"])
@pytest.mark.parametrize("label", ["§{}. {}", "§ {}. {}", "Article {}. {}"])
def test_a_table_that_leaves_the_sign_of_units_out_is_one(label: str, title: str) -> None:
    headings = {"501": "Definitions", "502": "Licenses", "503": "Penalties"}
    table = "\n".join(f"{number}.\t{heading}." for number, heading in headings.items())
    body = "\n\n".join(
        f"{label.format(number, heading)}\n\nA person shall heed what section {number} says of ferries."
        for number, heading in headings.items()
    )
    version = parsed(f"CHAPTER 5—FERRIES\n\n{title}\n{table}\n\n{body}\n")
    assert [(number, heading) for number, heading, _ in told(version, "article")] == list(headings.items())
    assert len([one for one in version.provisions if one.number == "501"]) == 1
    assert any(finding.code == "contents" for finding in version.findings)


BILL = """A BILL
To regulate ferries.

SECTION 1. SHORT TITLE; TABLE OF CONTENTS.

(a) Short Title.—This Act may be cited as the "Ferry Act".

(b) Table of Contents.—The table of contents for this Act is as follows:

Sec. 1. Short title; table of contents.
Sec. 2. Definitions.
TITLE I—LICENSES
Sec. 101. Licenses required.
Sec. 102. Penalties.

SEC. 2. DEFINITIONS.

In this Act, the term "ferry" means a vessel that carries persons.

TITLE I—LICENSES

SEC. {}. LICENSES REQUIRED.

No person may operate a ferry without a license.

SEC. 102. PENALTIES.

A person who violates this title is liable for a civil penalty.
"""


def test_a_section_that_holds_the_table_of_contents_stays_with_its_first_entry_in_the_table() -> None:
    version = parsed(BILL.format("101"))
    assert [(number, heading) for number, heading, _ in told(version, "section")] == [
        ("1", "SHORT TITLE; TABLE OF CONTENTS."), ("2", "DEFINITIONS."), ("101", "LICENSES REQUIRED."),
        ("102", "PENALTIES."),
    ]  # fmt: skip
    assert any("5 lines" in finding.message for finding in version.findings if finding.code == "contents")


def test_a_title_that_begins_a_hundred_leaves_no_gap() -> None:
    assert parsed(BILL.format("101")).reading.verdict == "sound"
    gap = parsed(
        BILL.replace("Sec. 101", "Sec. 3").replace("Sec. 102", "Sec. 5").replace("SEC. 102", "SEC. 5").format("3")
    )
    assert any(finding.code == "number-gap" for finding in gap.findings)
