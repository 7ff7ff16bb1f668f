"""Text that is cut anew inside an article, word for word the same, is no change of words: in any language, any cut."""

from __future__ import annotations

from itertools import product

import pytest

from mla_diff.diff.summary import count_words
from mla_diff.pipeline import compare
from tests.report.versions import version_of

#: The word for an article, a title, the sentences before and behind the article that is cut, and its three sentences.
TEXTS = {
    "fr": (
        "Article", "Convention sur les bacs", "Les lampes brûlent la nuit sur les deux rives du fleuve.",
        "Les chiens voyagent gratuitement s'ils sont tenus en laisse.",
        "Chaque Partie désigne une autorité centrale chargée de transmettre les demandes.",
        "L'autorité répond dans un délai de trente jours.",
        "Elle tient un registre public des bacs et de leurs équipages.",
    ),
    "de": (
        "Artikel", "Übereinkommen über Fähren", "Die Lampen brennen nachts an beiden Ufern des Flusses.",
        "Hunde fahren kostenlos mit, wenn sie angeleint sind.",
        "Jede Partei benennt eine zentrale Stelle für die Übermittlung der Ersuchen.",
        "Die Stelle antwortet binnen dreißig Tagen.",
        "Sie führt ein öffentliches Verzeichnis der Fähren und ihrer Mannschaften.",
    ),
    "nl": (
        "Artikel", "Verdrag inzake veerboten", "De lampen branden 's nachts op beide oevers van de rivier.",
        "Honden reizen gratis mee als zij aan de lijn zijn.",
        "Elke Partij wijst een centrale autoriteit aan die de verzoeken doorzendt.",
        "De autoriteit antwoordt binnen dertig dagen.",
        "Zij houdt een openbaar register bij van veerboten en hun bemanningen.",
    ),
    "es": (
        "Artículo", "Convenio sobre barcas", "Las lámparas arden de noche en ambas orillas del río.",
        "Los perros viajan gratis si van atados con correa corta.",
        "Cada Parte designará una autoridad central encargada de transmitir las solicitudes.",
        "La autoridad responderá en un plazo de treinta días.",
        "Llevará un registro público de las barcas y de sus tripulaciones.",
    ),
}  # fmt: skip
CUTS = {
    "one paragraph": "{0} {1} {2}",
    "three without numbers": "{0}\n\n{1}\n\n{2}",
    "three with numbers": "1. {0}\n\n2. {1}\n\n3. {2}",
    "cut behind the second": "1. {0} {1}\n\n2. {2}",
    "cut behind the first": "1. {0}\n\n2. {1} {2}",
}
LISTS = {
    "a sentence": "{title} : {0}, {1}, {2}.",
    "points": "{title} :\n\na) {0},\n\nb) {1},\n\nc) {2}.",
    "points with semicolons": "{title} :\n\na) {0};\n\nb) {1};\n\nc) {2}.",
    "points run together": "{title} : a) {0}; b) {1}; c) {2}.",
}


def treaty(language: str, cut: str, *, as_list: bool = False) -> str:
    article, title, before, behind, *sentences = TEXTS[language]
    if as_list:
        sentences = [sentence.rstrip(".").lower() for sentence in sentences]
    units = (before, cut.format(*sentences, title=title), behind)
    return "\n\n".join([title, *(f"{article} {number}\n\n{text}" for number, text in enumerate(units, 1))])


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("new", CUTS)
@pytest.mark.parametrize("old", CUTS)
def test_sentences_cut_into_other_paragraphs_change_no_word(language: str, old: str, new: str) -> None:
    comparison = compare(version_of(treaty(language, CUTS[old])), version_of(treaty(language, CUTS[new])))
    count = count_words(comparison)
    assert (count.inserted, count.deleted) == (0, 0)
    assert old != new or not comparison.differs


#: Letters that come into a sentence which stays one are words of it: nothing shows that they were labels.
WITHOUT_LETTERS = {"a sentence", "points run together"}


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize(("old", "new"), [pair for pair in product(LISTS, LISTS) if set(pair) != WITHOUT_LETTERS])
def test_a_list_set_as_a_sentence_or_as_points_changes_no_word(language: str, old: str, new: str) -> None:
    texts = [version_of(treaty(language, LISTS[name], as_list=True)) for name in (old, new)]
    count = count_words(compare(*texts))
    assert (count.inserted, count.deleted) == (0, 0)


@pytest.mark.parametrize(("language", "joint"), [("fr", "et"), ("de", "und"), ("nl", "en"), ("es", "y")])
def test_the_last_point_may_follow_a_word_that_joins_it(language: str, joint: str) -> None:
    forms = (
        f"{{title}} : a) {{0}}; b) {{1}}, {joint} c) {{2}}.",
        f"{{title}} :\n\na) {{0}};\n\nb) {{1}}, {joint}\n\nc) {{2}}.",
    )
    for pair in (forms, forms[::-1]):
        count = count_words(compare(*(version_of(treaty(language, form, as_list=True)) for form in pair)))
        assert (count.inserted, count.deleted) == (0, 0)
