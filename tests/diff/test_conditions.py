"""Conditions told by their clauses: another one is another rule; so is what stands over points that go on with it."""

from __future__ import annotations

import pytest

from mla_diff.change_kinds.classify import classify
from mla_diff.model.kinds import HEAVY
from tests.diff.texts import compare_texts, evidence, treaty


def heavy(language: str, old: str, new: str) -> set[str]:
    return {one.kind for one in evidence(old, new, language)} & HEAVY


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "Mooring may be refused if the ferry carries explosive cargo.",
         "Mooring may be refused where the quay has been flooded."),
        ("en", "If the ferry carries explosive cargo, mooring may be refused.",
         "If the quay has been flooded, mooring may be refused."),
        ("fr", "L'accostage peut être refusé si le bac transporte des explosifs.",
         "L'accostage peut être refusé lorsque le quai serait inondé."),
        ("de", "Das Anlegen kann verweigert werden, wenn die Fähre Sprengstoffe geladen hat.",
         "Das Anlegen kann verweigert werden, wenn der Kai überflutet wäre."),
        ("nl", "Het aanmeren wordt geweigerd indien de veerboot springstoffen vervoert.",
         "Het aanmeren wordt geweigerd wanneer de kade onder water zou staan."),
    ],
)  # fmt: skip
def test_a_condition_that_gave_way_to_another_is_a_change_of_scope(language: str, old: str, new: str) -> None:
    assert heavy(language, old, new) == {"scope"}
    assert {one.why for one in evidence(old, new, language) if one.kind == "scope"} == {"another condition"}


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "Mooring may be refused if the ferry carries explosive cargo.",
         "Mooring may be refused where the ferry transports explosive cargo."),
        ("fr", "L'accostage peut être refusé si le bac transporte des explosifs.",
         "L'accostage peut être refusé lorsque le bac convoie des explosifs."),
        ("de", "Das Anlegen kann verweigert werden, wenn die Fähre Sprengstoffe geladen hat.",
         "Das Anlegen kann verweigert werden, falls die Fähre Sprengstoffe befördert."),
    ],
)  # fmt: skip
def test_a_condition_in_other_words_is_none(language: str, old: str, new: str) -> None:
    assert heavy(language, old, new) == set()


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("fr", "Le texte est rédigé en deux langues. En cas de doute, seule la version danoise fait foi.",
         "Le texte est rédigé en deux langues, ces deux versions faisant également foi."),
        ("fr", "Les bacs peuvent traverser la nuit.", "Seuls les bacs peuvent traverser la nuit."),
    ],
)  # fmt: skip
def test_who_or_what_alone_has_a_right_is_a_limit(language: str, old: str, new: str) -> None:
    assert "force" in heavy(language, old, new)


OVER_POINTS = {
    "en": (
        "Any dispute between the Councils shall be decided by the Court of the Harbour.",
        "Any dispute between the Pilots shall be decided by the Mayor of the Island.",
        "Without prejudice to a special agreement,",
    ),
    "fr": (
        "Tout différend entre les Conseils est tranché par le Tribunal du port.",
        "Tout différend entre les pilotes est tranché par le maire de l'île.",
        "Sans préjudice d'un accord particulier,",
    ),
}


@pytest.mark.parametrize("language", OVER_POINTS)
def test_words_set_over_two_sentences_made_points_narrow_both_and_no_word_is_struck(language: str) -> None:
    first, second, above = OVER_POINTS[language]
    points = [f"- {text[0].lower()}{text[1:-1]}" for text in (first, second)]
    rest = {"en": "This Treaty shall be registered.", "fr": "Le présent traité est enregistré."}[language]
    old = treaty(f"{first}\n\n{second}", rest, language=language)
    new = treaty("\n\n".join([above, *(f"{point}," for point in points)]), rest, language=language)
    for before, after in ((old, new), (new, old)):
        comparison = compare_texts(before, after, language)
        scope = [one for change in classify(comparison) for one in change.evidence if one.kind == "scope"]
        assert [(one.old or one.new) for one in scope] == [above]
        ops = [op for several in comparison.changes for change in several for op in change.ops if op.sign != "="]
        marked = {word.casefold() for op in ops for word in op.text.split() if word.isalpha()}
        assert marked <= {"any", "tout", *above.casefold().replace(",", "").split()}


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("fr", "Le bac, une fois chargé, quitte le quai.", "Le bac quitte le quai."),
        ("es", "El barco, una vez cargado, sale del muelle.", "El barco sale del muelle."),
        ("it", "Il traghetto, una volta caricato, lascia il molo.", "Il traghetto lascia il molo."),
        ("pt", "O barco, uma vez carregado, deixa o cais.", "O barco deixa o cais."),
    ],
)
def test_one_time_that_says_when_is_no_number(language: str, old: str, new: str) -> None:
    assert "numbers" not in heavy(language, old, new)


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("fr", "Le Conseil se réunit.", "Le Conseil se réunit une fois par an."),
        ("fr", "Le mandat est renouvelable deux fois, pour un an.", "Le mandat est renouvelable une fois, pour un an."),
        ("es", "El Consejo se reúne dos veces al año.", "El Consejo se reúne una vez al año."),
    ],
)
def test_one_time_that_counts_is_a_number(language: str, old: str, new: str) -> None:
    assert "numbers" in heavy(language, old, new)


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "It is used under version 1.2 of the rules.", "It is used under version 1.3 of the rules."),
        ("fr", "Il est soumis à la version 2 de la licence.", "Il est soumis à la version 3 de la licence."),
        ("de", "Es gilt Version 2 der Ordnung.", "Es gilt Version 3 der Ordnung."),
    ],
)
def test_the_number_of_a_version_names_what_is_referred_to(language: str, old: str, new: str) -> None:
    assert {one.kind for one in evidence(old, new, language)} == {"crossref"}


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_stroke_whose_spaces_went_refers_to_nothing(language: str) -> None:
    joined = {"en": "and / or", "de": "und / oder"}[language]
    text = {
        "en": "The pilot {} the guardian under Article 2 answers.",
        "de": "Der Lotse {} der Wärter nach Artikel 2 haftet.",
    }
    old, new = text[language].format(joined), text[language].format(joined.replace(" / ", "/"))
    assert {one.kind for one in evidence(old, new, language)} <= {"editorial"}
