"""Provisions are found by the names people give them; what may mean several lists the candidates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mla_diff.cite.citation import cite
from mla_diff.cite.find import find_provisions, select_named, select_provisions
from mla_diff.cite.names import read_name
from mla_diff.loading import load
from mla_diff.model.errors import UnknownNameError
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read


@pytest.fixture(scope="module")
def adopted() -> Version:
    return load("adopted-2023-05-26")


@pytest.mark.parametrize(
    "name",
    [
        "Article 8, paragraph 3", "art. 8 (3)", "8.3", "8(3)", "Art. 8 para. 3", "Art. 8 § 3", "Artikel 8 Absatz 3",
        "artículo 8, apartado 3", "article 8, paragraphe 3", "paragraph 3 of Article 8", "para 3 art 8",
        "Article VIII(3)", "third paragraph of Article 8", "Art. 8, 3rd paragraph", "artikel 8, derde lid",
        "artikel 8 lid 3", "article 8, 3e alinéa", "Article 8 of the Convention, paragraph 3", "draft article 8, para. 3",
        "§ 8 III", "Article 8 paragraph three", "Art. 8 Abs. 3 Satz 1",
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
        ("data protection", "art_16"), ("aut dedere", "art_14"), ("Part III, article 24", "art_24"),
        ("Article 24 of Part III", "art_24"), ("overweging 4", "preamble__rec_4"), ("Deel III", "part_3"),
        ("preambule 4", "preamble__rec_4"), ("point (a) of paragraph 1 of Article 30", "art_30__para_1__point_a"),
        ("slotformule", "final"), ("artikel 30, eerste lid, onderdeel a", "art_30__para_1__point_a"),
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
        ("Art. 120", "did you mean Art. 20"), ("Art. 8(9)", r"it has Art. 8\(1\) to Art. 8\(4\)"),
        ("Annex A", "its text as held has no annex"), ("", "has no ''"), ("Art. 8bis", "did you mean Art. 8[?]"),
        ("Art. 8(3)(z)", r"its Art. 8\(3\) has no parts of its own"), ("piracy", "no heading has these words"),
        ("Art. 8 and 9", "name one provision"), ("Part IX", "it has Part I, Part II"),
    ],
)  # fmt: skip
def test_what_is_ambiguous_or_missing_says_what_there_is(adopted: Version, name: str, told: str) -> None:
    with pytest.raises(UnknownNameError, match=told):
        find_provisions(adopted, name)


def parsed(text: str, language: str) -> Version:
    return parse(read("text.md", text.encode()), "text", language)


CODE = """# Gesetzbuch

## Buch 1 Allgemeiner Teil

### § 312 Verträge

(1) Der Verbraucher kann widerrufen.

### § 312g Widerrufsrecht

(1) Das Recht steht ihm zu.

(2) Es besteht nicht bei

1. Waren, die verderben,

2. Waren, die versiegelt sind.

## Buch 2 Schuldverhältnisse

### § 433 Pflichten

Der Verkäufer hat zu übergeben.
"""


@pytest.mark.parametrize(
    ("name", "cited"),
    [
        ("§ 312g Abs. 1", "§ 312g(1)"), ("§312g", "§ 312g"), ("§ 312 g", "§ 312g"), ("§ 312 g Abs 2", "§ 312g(2)"),
        ("Abs. 2 § 312g", "§ 312g(2)"), ("§ 312g II Nr. 1", "§ 312g(2)(1)"), ("312g Abs. 1 S. 1", "§ 312g(1)"),
        ("Buch 2", "Buch 2"), ("Widerrufsrecht", "§ 312g"), ("Art. 433", "§ 433"),
    ],
)  # fmt: skip
def test_a_code_is_cited_by_its_signs(name: str, cited: str) -> None:
    code = parsed(CODE, "de")
    (eid,) = find_provisions(code, name)
    assert cite(code, eid) == cited


def test_a_range_of_sections_is_all_of_them() -> None:
    code = parsed(CODE, "de")
    assert find_provisions(code, "§§ 312 bis 312g") == find_provisions(code, "§ 312-312g") == ("art_312", "art_312g")


FRENCH = """# Code

### Article 1

Les lois entrent en vigueur.

Leur publication est ordonnée.

### Article 16-1

Chacun a droit au respect.
"""


@pytest.mark.parametrize(
    ("name", "cited"),
    [
        ("article 1er", "Art. 1"),
        ("1er", "Art. 1"),
        ("article premier", "Art. 1"),
        ("art. 16-1", "Art. 16-1"),
        ("art. 1, alinéa 2", "Art. 1, para. 2"),
        ("deuxième alinéa de l'article 1", "Art. 1, para. 2"),
        ("article 1er, 2e alinéa", "Art. 1, para. 2"),
        ("1er al. 1", "Art. 1"),
    ],
)
def test_unnumbered_paragraphs_are_counted_from_the_first(name: str, cited: str) -> None:
    code = parsed(FRENCH, "fr")
    (eid,) = find_provisions(code, name)
    assert cite(code, eid) == cited


ANNEXED = """# Convention

### Article 5

The Parties shall cooperate.

# Annex A

1. The list is open.

2. It has two parts:

(a) the first;

(b) the second.

# Annex II

### Article 5

The annex has an article of the same number.
"""


@pytest.mark.parametrize(
    ("name", "cited"),
    [
        ("Annex A", "Annex A"), ("annex a, paragraph 2", "Annex A(2)"), ("Annex A(2)(b)", "Annex A(2)(b)"),
        ("paragraph 1 of Annex A", "Annex A(1)"), ("Annex A.2.a", "Annex A(2)(a)"), ("Annex 2", "Annex II"),
        ("Annex II, Article 5", "Annex II, Art. 5"), ("Article 5 of annex II", "Annex II, Art. 5"), ("Art. 5", "Art. 5"),
    ],
)  # fmt: skip
def test_annexes_and_what_stands_in_them_are_found(name: str, cited: str) -> None:
    text = parsed(ANNEXED, "en")
    (eid,) = find_provisions(text, name)
    assert cite(text, eid) == cited


def test_a_missing_unit_of_an_annex_says_what_the_annex_has(shared: Path) -> None:
    agreement = load(shared / "texts/pdf/bbnj-agreement-2023-en.txt")
    assert find_provisions(agreement, "Annex I (c)") == ("annex_I__point_c",)
    assert find_provisions(agreement, "reservations") == ("art_70",)  # its headings stand in the text
    with pytest.raises(UnknownNameError, match=r"it has ANNEX I\(a\) to ANNEX I\(v\)"):
        find_provisions(agreement, "Annex I, paragraph 3")


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
    with pytest.raises(UnknownNameError, match=r"has no '30-40'; .*1 to 7"):
        find_provisions(ACTS[1], "30-40")


def test_a_selection_takes_all_that_is_below_and_either_version_will_do() -> None:
    assert select_provisions(*ACTS, ["Art. 2", "Art. 7"]) == {
        "art_2", "art_2__para_1", "art_2__para_1__point_a", "art_2__para_1__point_b", "art_7",
    }  # fmt: skip
    assert select_provisions(*ACTS, []) == frozenset()


def test_a_named_provision_alone_is_taken_without_what_is_below() -> None:
    assert select_named(*ACTS, "Art. 2") == {"art_2"}
    assert select_named(*ACTS, "disputes") == {"art_7"}


@pytest.mark.parametrize(
    "select", [lambda name: select_provisions(*ACTS, [name]), lambda name: select_named(*ACTS, name)]
)
def test_a_name_that_means_nothing_in_both_versions_is_refused(select: Callable[[str], object]) -> None:
    with pytest.raises(UnknownNameError, match=r"has no .Art\. 44."):
        select("Art. 44")


def test_a_text_without_articles_says_so() -> None:
    bare = parse(read("bare.txt", b"Some words that are no treaty."))
    with pytest.raises(UnknownNameError, match="has no articles at all"):
        find_provisions(bare, "Art. 4")


LAWS = {
    "fr": "Article L121-2\n\nLe conseil tient une liste.\n\nArticle R121-2-1\n\n1° Le gardien la tient ;\n\n2° Il la montre.",
    "nl": "Artikel 4:13\n\n1. De raad houdt een lijst.\n\n2. De lijst is openbaar.\n\nArtikel 4:14\n\nDe raad zwijgt.",
    "en": "Ferries Act\n\nSection 1\n\nThe council keeps a list.\n\nSection 2\n\n(1) The list is open.\n\n(2) It is long.",
    "sv": "1 §\n\nRådet ska föra en lista över färjorna.\n\n5 §\n\nListan är öppen för alla.\n\n6 §\n\nRådet tiger.",
    "de": "§ 1\n\nDer Rat führt eine Liste.\n\n§ 2\n\n(1) Die Liste ist offen.\n\n(2) Sie ist lang und wird geführt.",
    "zh": "第一条\n\n委员会应当保存名单。\n\n第十七条\n\n名单应当公开。\n\n第十七条之一\n\n名单很长。",
    "pl": "Art. 5.\n\nRada prowadzi listę promów.\n\nArt. 5¹.\n\nLista jest jawna dla wszystkich.\n\nArt. 6.\n\nRada milczy.",
}


@pytest.mark.parametrize(
    ("language", "name", "eid"),
    [
        ("fr", "L. 121-2", "art_L121-2"), ("fr", "Art. L121-2", "art_L121-2"), ("fr", "article L 121-2", "art_L121-2"),
        ("fr", "R. 121-2-1, 2°", "art_R121-2-1__para_2"),
        ("nl", "4:13", "art_4-13"), ("nl", "artikel 4:13, eerste lid", "art_4-13__para_1"), ("nl", "art. 4:13(2)", "art_4-13__para_2"),
        ("en", "s. 2(1)", "sec_2__para_1"), ("en", "section 2(1)", "sec_2__para_1"), ("en", "sec. 2", "sec_2"),
        ("sv", "5 §", "art_5"), ("sv", "§ 5", "art_5"), ("de", "§ 2 Abs. 1", "art_2__para_1"), ("de", "§ 2 I", "art_2__para_1"),
        ("zh", "第十七条", "art_17"), ("zh", "第17条", "art_17"), ("zh", "第十七条之一", "art_17-1"),
        ("pl", "art. 5¹", "art_5-1"), ("pl", "art. 5^1", "art_5-1"),
    ],
)  # fmt: skip
def test_a_unit_is_found_as_the_lawyers_of_its_country_cite_it(language: str, name: str, eid: str) -> None:
    version = parse(read("law.txt", LAWS[language].encode()), language=language)
    assert find_provisions(version, name) == (eid,)


def test_what_is_near_is_called_what_the_text_calls_it() -> None:
    version = parse(read("law.txt", LAWS["en"].encode()), language="en")
    with pytest.raises(UnknownNameError, match="it has Section 1, Section 2"):
        find_provisions(version, "s. 9")
    version = parse(read("law.txt", LAWS["sv"].encode()), language="sv")
    with pytest.raises(UnknownNameError, match=r"did you mean § 5[?] It has 3 articles, 1 to 6"):
        find_provisions(version, "50 §")


@pytest.mark.parametrize(
    ("tag", "name", "steps"),
    [
        ("ko", "제7조의2", [("article", "7-2")]), ("ko", "제5조 제2항", [("article", "5"), ("paragraph", "2")]),
        ("lt", "17 straipsnis", [("article", "17")]), ("lv", "5. pants", [("article", "5")]),
        ("hu", "3. §", [("article", "3")]), ("sl", "4. člen", [("article", "4")]), ("hr", "članak 6.", [("article", "6")]),
        ("bg", "чл. 5, ал. 2", [("article", "5"), ("paragraph", "2")]),
    ],
)  # fmt: skip
def test_names_in_languages_of_east_and_north(tag: str, name: str, steps: list[tuple[str, str]]) -> None:
    assert [(step.kind, step.number) for step in read_name(name, tag)] == steps


CHAPTERS = "\n\n".join(
    f"CHAPTER {chapter}\n\n" + "\n\n".join(
        f"SECTION {section}\n\nArticle {2 * at + section}\n\nThe lamp of the {word} burns at night."
        for section, word in enumerate(words, 1)
    )
    for at, (chapter, words) in enumerate((("I", ("ferry", "quay")), ("II", ("harbour", "pier"))))
)  # fmt: skip


def test_a_section_counted_anew_in_each_chapter_is_cited_with_its_chapter() -> None:
    version = parse(read("code.txt", CHAPTERS.encode()))
    sections = [cite(version, one.eid) for one in version.provisions if one.kind == "section"]
    assert sections == [f"CHAPTER {chapter}, SECTION {section}" for chapter in ("I", "II") for section in (1, 2)]
    assert [cite(version, one.eid) for one in version.provisions if one.kind == "chapter"] == [
        "CHAPTER I",
        "CHAPTER II",
    ]
    assert cite(version, "art_3") == "Art. 3"
    assert find_provisions(version, sections[2]) == tuple(
        one.eid for one in version.provisions if cite(version, one.eid) == sections[2]
    )


def test_a_section_whose_label_stands_once_is_cited_by_itself() -> None:
    version = parse(read("code.txt", CHAPTERS.replace("SECTION 1", "SECTION 9", 1).encode()))
    assert "SECTION 9" in [cite(version, one.eid) for one in version.provisions]
