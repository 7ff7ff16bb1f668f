"""A paragraph that went from one article to another has moved; the articles, which carry on, are not regrouped."""

from __future__ import annotations

import pytest

from mla_diff.align.engine import align
from mla_diff.model.alignment import Alignment
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read
from mla_diff.runtime.alignments import decode, encode

TEXTS = {
    "en": (
        "Article {}", "Each Party shall set the fees for the ferries under its flag.",
        "The council keeps a register of all ferries that cross the strait.",
        "The fees shall be published every year in both languages before the first of May.",
    ),
    "de": (
        "§ {}", "Jede Partei setzt die Gebühren für die Fähren unter ihrer Flagge fest.",
        "Der Rat führt ein Verzeichnis aller Fähren, die die Meerenge queren.",
        "Die Gebühren werden jedes Jahr in beiden Sprachen vor dem ersten Mai bekannt gemacht.",
    ),
    "es": (
        "Artículo {}", "Cada Parte fija las tasas de los transbordadores que enarbolan su pabellón.",
        "El consejo lleva un registro de todos los transbordadores que cruzan el estrecho.",
        "Las tasas se publicarán cada año en las dos lenguas antes del primero de mayo.",
    ),
}  # fmt: skip


def aligned(old: list[list[str]], new: list[list[str]], label: str = "Article {}") -> Alignment:
    def version(articles: list[list[str]]) -> object:
        text = "\n\n".join(
            "\n\n".join((label.format(number), *(f"{place}. {text}" for place, text in enumerate(paragraphs, 1))))
            for number, paragraphs in enumerate(articles, 1)
        )
        return parse(read("law.txt", text.encode()))

    versions = version(old), version(new)
    found = align(*versions)  # type: ignore[arg-type]
    assert decode(encode(found, *versions), *versions) == found  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("backward", [False, True], ids=["down", "up"])
def test_a_paragraph_that_moved_regroups_no_articles(language: str, backward: bool) -> None:
    label, fees, register, published = TEXTS[language]
    sides = [[fees, published], [register]], [[fees], [register, published]]
    found = aligned(*(sides[::-1] if backward else sides), label=label)
    units = [one for one in found.correspondences if "__" not in one.old[0]]
    assert [(one.relation, one.old == one.new) for one in units] == [("one-to-one", True)] * 2
    moved = [
        (one.old[0].partition("__")[0], one.new[0].partition("__")[0]) for one in found.correspondences if one.moved
    ]
    assert len(moved) == 1
    assert moved[0][0] != moved[0][1]
    assert [(link.old, link.new) for link in found.exchanged] == moved
    assert {*moved} <= found.pairs


def test_paragraphs_that_changed_places_between_articles_regroup_none() -> None:
    _, fees, register, published = TEXTS["en"]
    painted = "Every ferry shall be painted white on both sides, and its name shall be legible from the quay."
    found = aligned([[fees, published], [register, painted]], [[fees, painted], [register, published]])
    assert {one.relation for one in found.correspondences} == {"one-to-one"}


def test_an_article_whose_words_went_into_sentences_of_others_is_regrouped_still() -> None:
    _, fees, register, published = TEXTS["en"]
    found = aligned([[f"{fees} {published}"], [register]], [[fees], [f"{register} {published}"]])
    assert not found.exchanged
    assert "regrouped" in {one.relation for one in found.correspondences}


def test_an_article_that_was_cut_in_two_is_split_still() -> None:
    _, fees, register, published = TEXTS["en"]
    found = aligned([[fees, published, register]], [[fees], [published, register]])
    assert not found.exchanged
    assert "split" in {one.relation for one in found.correspondences}
