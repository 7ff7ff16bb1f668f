"""Provisions are found by the names people give them; what may mean several lists the candidates."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mla_diff.load.registry import read
from mla_diff.model.errors import UnknownNameError
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.pipeline import load
from mla_diff.trace.find import find_provisions, select_named, select_provisions


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
    with pytest.raises(UnknownNameError, match=told):
        find_provisions(adopted, name)


def versions_of(old: str, new: str) -> tuple[Version, Version]:
    return parse(read("old.txt", old.encode())), parse(read("new.txt", new.encode()))


ACTS = versions_of(
    "PART I\n\nArticle 1\nScope\n\nIt applies.\n\nArticle 2\nCosts\n\n1. The Party pays:\n(a) travel;\n(b) rent.\n\n"
    "Article 2a\nFees\n\nNone are due.\n\nAnnex II\n\nArticle 5\nForms\n\n1. The form is free.\n2. It is signed.",
    "Article 1\nScope\n\nIt applies.\n\nArticle 7\nDisputes\n\nThey are settled by negotiation.",
)


@pytest.mark.parametrize(
    ("name", "eid"),
    [
        ("Article 5 of annex II", "annex_II__art_5"), ("Annex II, article 5", "annex_II__art_5"),
        ("schedule II", "annex_II"), ("appendix 2", "annex_II"), ("2 a", "art_2a"), ("point (b) of Article 2(1)", "art_2__para_1__point_b"),
    ],
)  # fmt: skip
def test_units_of_annexes_and_units_named_from_inside_out_are_found(name: str, eid: str) -> None:
    assert find_provisions(ACTS[0], name) == (eid,)


def test_a_range_means_the_articles_between_those_slipped_in_among_them() -> None:
    assert find_provisions(ACTS[0], "Art. 1-2a") == ("art_1", "art_2", "art_2a")


def test_a_range_without_articles_is_refused_with_what_there_is() -> None:
    with pytest.raises(UnknownNameError, match=r"has no articles 30 to 40; .*1 to 7"):
        find_provisions(ACTS[1], "30-40")


def test_a_selection_takes_all_that_is_below_and_either_version_will_do() -> None:
    assert select_provisions(*ACTS, ["Art. 2", "Art. 7"]) == {
        "art_2", "art_2__para_1", "art_2__para_1__point_a", "art_2__para_1__point_b", "art_7",
    }  # fmt: skip
    assert select_provisions(*ACTS, []) == frozenset()


def test_a_named_provision_alone_is_taken_without_what_is_below() -> None:
    assert select_named(*ACTS, "Art. 2") == {"art_2"}
    assert select_named(*ACTS, "disputes") == {"art_7"}


@pytest.mark.parametrize("select", [lambda name: select_provisions(*ACTS, [name]), lambda name: select_named(*ACTS, name)])
def test_a_name_that_means_nothing_in_both_versions_is_refused(select: Callable[[str], object]) -> None:
    with pytest.raises(UnknownNameError, match=r"has no .Art\. 44."):
        select("Art. 44")


def test_a_text_without_articles_says_so() -> None:
    bare = parse(read("bare.txt", b"Some words that are no treaty."))
    with pytest.raises(UnknownNameError, match="has no articles at all"):
        find_provisions(bare, "Art. 4")
