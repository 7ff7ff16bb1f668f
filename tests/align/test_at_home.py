"""Sentences that went to another paragraph of their own article, and lines that stand ahead of both texts."""

from __future__ import annotations

import pytest

from mla_diff.parse.document import parse
from mla_diff.pipeline import compare
from mla_diff.readers.registry import read
from tests.diff.texts import compare_texts, treaty

OTHER = "Lighthouses burn from dusk until dawn, and their keepers sleep by day in the tower."
ARTICLES = {
    "en": (
        "No ferry may cross at night except as provided in this Order, and any other crossing voids its licence.",
        "However, crews who have bought tickets, or passes, from you under this Order will not lose their berths so long "
        "as they remain sober.",
        "The licence comes back when the owner has paid the fine within sixty days.",
        "The end of your licence under this article does not end the berths of crews who have bought tickets or passes "
        "from you under this Order.",
    ),
    "fr": (
        "Nul bac ne traverse la nuit hors des cas prévus par le présent règlement, sous peine de perdre sa licence.",
        "Toutefois, les équipages qui ont acheté des billets, ou des abonnements, auprès de vous selon le présent "
        "règlement ne perdent pas leurs places tant qu'ils restent sobres.",
        "La licence revient lorsque le propriétaire a payé l'amende dans les soixante jours.",
        "La fin de votre licence selon cet article n'éteint pas les places des équipages qui ont acheté des billets ou "
        "des abonnements auprès de vous selon le présent règlement.",
    ),
}


@pytest.mark.parametrize("language", ARTICLES)
@pytest.mark.parametrize("is_turned", [False, True])
def test_a_sentence_put_otherwise_in_another_paragraph_of_its_article_is_followed(
    language: str, is_turned: bool
) -> None:
    first, told, between, told_otherwise = ARTICLES[language]
    texts = [
        treaty(f"{first} {told}", OTHER, language=language),
        treaty("\n\n".join((first, between, told_otherwise)), OTHER, language=language),
    ]
    old, new = texts[::-1] if is_turned else texts
    comparison = compare_texts(old, new, language)
    alone = [
        (comparison.old if one.old else comparison.new).by_eid[eid].text
        for one in comparison.alignment.correspondences
        if not (one.old and one.new)
        for eid in (*one.old, *one.new)
    ]
    assert alone == [between]


OLD = """LICENCE DES BACS

    Avertissement

Cette licence naît d'une rencontre de ses auteurs au bord du fleuve.

    PREAMBULE

Les bacs sont ouverts à tous les passagers qui paient leur place.

    Article 1 - Objet

Le bac transporte des passagers d'une rive à l'autre.

    Article 2 - Prix

Le prix du passage est affiché sur chaque quai du fleuve.
"""


def test_a_line_that_both_texts_open_with_is_neither_new_nor_dropped() -> None:
    new = OLD.replace("PREAMBULE", "Préambule")
    for before, after in ((OLD, new), (new, OLD)):
        versions = [
            parse(read(f"{name}.txt", text.encode()), name, "fr") for name, text in (("o", before), ("n", after))
        ]
        comparison = compare(*versions)
        alone = [
            version.by_eid[eid].text
            for one in comparison.alignment.correspondences
            if not (one.old and one.new)
            for version, eids in ((comparison.old, one.old), (comparison.new, one.new))
            for eid in eids
        ]
        assert "Avertissement" not in alone
