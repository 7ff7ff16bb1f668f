"""The working translation of the adopted text against the official Dutch publication, and the record of its reading."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from mla_diff.cite.find import find_provisions
from mla_diff.library.shipped import shipped
from mla_diff.loading import load
from mla_diff.model.provision import Provision, Version, display_text
from tests.library.cross_references import Named, dutch, english

DUTCH = Path(__file__).resolve().parents[2] / ".." / "shared" / "texts" / "mla" / "mla-adopted-2023-05-26.nl.md"
RECORDS = shipped("versions") / "mla"


@pytest.fixture(scope="module")
def adopted() -> Version:
    return load("adopted-2023-05-26")


@pytest.fixture(scope="module")
def official() -> Version:
    if not DUTCH.exists():
        pytest.skip("the official Dutch text is not at hand: it lies in ../shared beside the project")
    return load(DUTCH)


def rows(name: str) -> list[dict[str, str]]:
    with (RECORDS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_it_has_the_94_articles_in_8_parts_that_the_text_has(adopted: Version) -> None:
    kinds = Counter(provision.kind for provision in adopted.provisions)
    assert (kinds["article"], kinds["part"], kinds["preamble"], kinds["final clause"]) == (94, 8, 1, 1)
    assert [one.number for one in adopted.provisions if one.kind == "article"] == [str(at) for at in range(1, 95)]
    assert not adopted.findings


def test_it_says_of_itself_that_it_is_a_working_translation(adopted: Version) -> None:
    assert (adopted.nature, adopted.stage, adopted.date) == ("working translation", "adopted", "2023-05-26")
    assert adopted.fragment is False
    assert "Dutch" in adopted.note
    assert "authentic" in adopted.note


def test_the_same_text_named_by_its_path_says_so_too() -> None:
    by_path = load(RECORDS / "adopted-2023-05-26.en.md")
    assert (by_path.id, by_path.nature) == ("adopted-2023-05-26", "working translation")


def test_it_has_the_structure_of_the_dutch_text(adopted: Version, official: Version) -> None:
    def structure(version: Version) -> list[tuple[str, str, str, str | None]]:
        return [(one.eid, one.kind, one.number, one.parent) for one in version.provisions]

    assert structure(adopted) == structure(official)
    assert len(adopted.provisions) == 669


def test_every_provision_that_has_words_in_dutch_has_words_in_english(adopted: Version, official: Version) -> None:
    def spoken(version: Version) -> list[tuple[bool, bool]]:
        return [(bool(one.heading), bool(one.text)) for one in version.provisions]

    assert spoken(adopted) == spoken(official)


def test_every_provision_refers_to_the_same_provisions_as_the_dutch_one(adopted: Version, official: Version) -> None:
    def referring(version: Version, read: Callable[[str], list[Named]]) -> dict[str, list[Named]]:
        return {one.eid: read(display_text(one)) for one in version.provisions}

    found = referring(adopted, english)
    assert found == referring(official, dutch)
    assert sum(map(len, found.values())) == 291


def test_years_and_numbers_in_the_text_are_those_of_the_dutch_one(adopted: Version, official: Version) -> None:
    def years(provision: Provision) -> list[str]:
        return sorted(re.findall(r"\b(?:1[89]|20)\d\d\b", provision.text))

    assert [years(one) for one in adopted.provisions] == [years(one) for one in official.provisions]


def test_every_article_was_read_a_second_time() -> None:
    read = rows("articles-read.tsv")
    assert [row["article"] for row in read] == ["Preamble", *(str(at) for at in range(1, 95))]
    assert {row["read by second reader"] for row in read} == {"yes"}
    corrected = Counter(row["provision"].partition("(")[0] for row in rows("second-reading.tsv"))
    assert {row["article"]: int(row["corrections n"]) for row in read if row["corrections n"] != "0"} == corrected


@pytest.mark.parametrize("row", rows("second-reading.tsv"), ids=lambda row: f"{row['provision']}: {row['after'][:30]}")
def test_what_the_second_reading_corrected_stands_corrected(adopted: Version, row: dict[str, str]) -> None:
    (eid,) = find_provisions(adopted, f"Art. {row['provision']}")
    there = (one for one in adopted.provisions if one.eid == eid or one.eid.startswith(f"{eid}__"))
    text = "\n".join(map(display_text, there))
    if row["after"].startswith("’s "):  # where only the apostrophe was mended
        assert "'" not in text
        return
    assert row["after"].strip() in text
    assert row["before"].strip() not in text or row["before"].strip() in row["after"]


def test_doubtful_places_name_provisions_that_are_there(adopted: Version) -> None:
    for row in rows("doubtful.tsv"):
        assert row["Dutch words"], row
        assert row["how read"], row
        for number in re.findall(r"\b\d+(?:\([a-z0-9]+\))*", row["provision"]):
            assert find_provisions(adopted, f"Art. {number}")


def test_it_is_held_to_have_no_straight_quotes_or_stray_dutch(adopted: Version) -> None:
    text = "\n".join(display_text(one) for one in adopted.provisions)
    assert '"' not in text
    assert "'" not in text
    assert not re.search(r"\b(?:artikel|lid|onderdeel|verdrag|staten|partij zijn)\b", text)
