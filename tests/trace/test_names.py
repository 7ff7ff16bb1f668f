"""Provisions are found by the names people give them; what may mean several lists the candidates."""

from __future__ import annotations

import pytest

from mla_diff.model.errors import LookupFailed
from mla_diff.model.provision import Version
from mla_diff.pipeline import load
from mla_diff.trace.find import find_provisions


@pytest.fixture(scope="module")
def adopted() -> Version:
    return load("adopted-2023-05-26")


@pytest.mark.parametrize(
    "name",
    [
        "Article 8, paragraph 3", "art. 8 (3)", "8.3", "8(3)", "Art. 8 para. 3", "Art. 8 § 3", "Artikel 8 Absatz 3",
        "artículo 8, apartado 3", "article 8, paragraphe 3", "paragraph 3 of Article 8", "para 3 art 8",
        "Article VIII(3)",
        "art8(3)", "art_8__para_3", "ART_8__PARA_3",
    ],
)  # fmt: skip
def test_a_paragraph_is_found_in_all_the_ways_people_cite_it(adopted: Version, name: str) -> None:
    assert find_provisions(adopted, name) == ("art_8__para_3",)


@pytest.mark.parametrize(
    ("name", "eid"),
    [
        ("30.1.a", "art_30__para_1__point_a"), ("Article 30, paragraph 1, point (a)", "art_30__para_1__point_a"),
        ("preamble 4", "preamble__rec_4"), ("preambular paragraph 4", "preamble__rec_4"),
        ("the 4th recital", "preamble__rec_4"), ("fourth recital", "preamble__rec_4"), ("preamble", "preamble"),
        ("Part III", "part_3"), ("closing formula", "final"), ("reservations", "art_92"), ("jurisdiction", "art_8"),
        ("data protection", "art_16"), ("aut dedere", "art_14"),
    ],
)  # fmt: skip
def test_other_units_are_found_by_number_place_or_heading(adopted: Version, name: str, eid: str) -> None:
    assert find_provisions(adopted, name) == (eid,)


@pytest.mark.parametrize("name", ["Art. 5bis", "5 bis", "art. 5-bis", "Article 5 BIS"])
def test_articles_slipped_in_are_found_however_their_number_is_set(name: str) -> None:
    assert find_provisions(load("draft-2021-04-20"), name) == ("art_5bis",)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("confidentiality", r"may mean several .*Art. 26 \(art_26\), Art. 57 \(art_57\); name one"),
        ("Art. 120", "did you mean Article 20"), ("Art. 8(9)", r"it has Art. 8\(1\) to Art. 8\(4\)"),
        ("Annex A", "its text as held has no annex"), ("", "has no ''"),
    ],
)  # fmt: skip
def test_what_is_ambiguous_or_missing_says_what_there_is(adopted: Version, name: str, told: str) -> None:
    with pytest.raises(LookupFailed, match=told):
        find_provisions(adopted, name)
