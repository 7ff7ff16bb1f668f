"""Real Akoma Ntoso files beside the project: units, numbers and words are those counted in their XML."""

from __future__ import annotations

from collections import Counter

import pytest

from mla_diff.loading import read_version
from mla_diff.pipeline import compare
from tests.readers.structured.count import (
    elements,
    numbers_in_xml,
    printed_lines,
    shared,
    words_in_version,
    words_in_xml,
)  # fmt: skip

FILES = {
    "eu-com-2013-0619-en.xml": ("en", "2013-09-17", "article chapter paragraph"),
    "ke-act-1980-01-01@1989-12-15.v2.xml": ("en", "2007-11-23", "section subsection part"),
    "uk-asp-2017-1.xml": ("en", "2017-03-31", "section subsection part paragraph"),
    "uk-ssi-2017-113.xml": ("en", "2017-04-11", "paragraph part"),
    "uy-bill-2010-09-27.xml": ("es", "2010-09-27", "article"),
}
#: A word that the file itself parts by an element in its middle: "managemen<date>t</date>".
PARTED = Counter({"managemen": 1, "t": 1})


def content(name: str) -> bytes:
    if not shared(name).exists():
        pytest.skip("the real files are not beside the project")
    return shared(name).read_bytes()


@pytest.mark.parametrize("name", FILES)
def test_every_word_of_the_body_is_in_the_version(name: str) -> None:
    xml = content(name)
    held = words_in_xml(xml, frozenset({"meta"}), frozenset({"notes"}))
    read = words_in_version(read_version(name, xml))
    assert held - read <= PARTED
    assert (read - held).total() <= 1


@pytest.mark.parametrize("name", FILES)
def test_units_and_numbers_are_those_of_the_file(name: str) -> None:
    xml = content(name)
    version = read_version(name, xml)
    for kind in FILES[name][2].split():
        units = [provision for provision in version.provisions if provision.kind == kind]
        assert len(units) == elements(xml)[kind]
        assert [unit.label.strip("()") for unit in units] == [text.strip("()") for text in numbers_in_xml(xml, kind)]


@pytest.mark.parametrize("name", FILES)
def test_every_number_that_the_file_prints_is_a_label_in_the_same_order(name: str) -> None:
    xml = content(name)
    labels = [provision.label for provision in read_version(name, xml).provisions if provision.label]
    printed = printed_lines(xml, "num")
    assert len(labels) == len(printed)
    assert [label.strip("()") for label in labels] == [number.strip("()") for number in printed]


@pytest.mark.parametrize("name", FILES)
def test_every_heading_that_the_file_prints_is_one_in_the_same_order(name: str) -> None:
    xml = content(name)
    version = read_version(name, xml)
    headings = [provision.heading for provision in version.provisions if provision.heading]
    titles = [heading for heading in headings if heading not in printed_lines(xml, "heading")]
    assert [heading for heading in headings if heading not in titles] == printed_lines(xml, "heading")
    assert len(titles) <= 2  # of the whole, or of one of its documents


@pytest.mark.parametrize("name", FILES)
def test_identifiers_language_and_date_are_those_of_the_file(name: str) -> None:
    xml = content(name)
    version = read_version(name, xml)
    assert (version.language, version.date, version.source.format) == (*FILES[name][:2], "akn")
    given = [one.eid for one in version.provisions if one.kind in FILES[name][2].split()]
    assert all(f'"{eid}"'.encode() in xml for eid in given)


def test_regulations_of_a_scottish_instrument_are_its_basic_units() -> None:
    version = read_version("ssi.xml", content("uk-ssi-2017-113.xml"))
    regulations = [one.number for one in version.provisions if one.kind == "article"]
    assert regulations == [str(number) for number in range(1, 42)]
    assert [one.label for one in version.provisions if one.kind == "annex"] == [f"SCHEDULE {n}" for n in range(1, 5)]


def test_a_file_compared_with_itself_shows_nothing() -> None:
    version = read_version("asp.xml", content("uk-asp-2017-1.xml"))
    assert not compare(version, version).differs
