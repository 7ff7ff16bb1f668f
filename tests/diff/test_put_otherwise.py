"""What says the same in other words reaches no further, binds nobody else, and is no other number."""

from __future__ import annotations

import pytest

from mla_diff.change_kinds.classify import classify
from tests.diff.texts import compare_texts, evidence


def kinds(old: str, new: str, language: str) -> set[str]:
    return {one.kind for one in evidence(old, new, language)}


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "Costs are borne as its law requires.", "Costs are borne as its national law requires."),
        ("en", "It acts under its domestic law and informs the other.", "It acts under its law and informs the other."),
        ("fr", "Les frais suivent sa législation.", "Les frais suivent sa législation nationale."),
        ("es", "Las costas se rigen por su legislación interna.", "Las costas se rigen por su legislación."),
        ("de", "Die Kosten richten sich nach ihrem Recht.", "Die Kosten richten sich nach ihrem nationalen Recht."),
        ("nl", "De kosten volgen uit zijn wetgeving.", "De kosten volgen uit zijn nationale wetgeving."),
        ("it", "Le spese seguono la sua legislazione.", "Le spese seguono la sua legislazione nazionale."),
        ("pt", "As custas seguem a sua legislação interna.", "As custas seguem a sua legislação."),
    ],
)
def test_whose_own_law_is_meant_narrows_nothing(language: str, old: str, new: str) -> None:
    assert "scope" not in kinds(old, new, language)


def test_another_word_beside_law_narrows_it() -> None:
    old, new = "Costs are borne as its law requires.", "Costs are borne as its criminal law requires."
    assert "scope" in kinds(old, new, "en")


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "Upon the opening of proceedings in a State, creditors are told.",
         "Where proceedings have been opened in a State, creditors are told."),
        ("nl", "Bij de opening van de procedure in een staat krijgen de schuldeisers bericht.",
         "Wanneer de procedure geopend is in een staat krijgen de schuldeisers bericht."),
    ],
)  # fmt: skip
def test_a_noun_put_as_a_verb_narrows_nothing(language: str, old: str, new: str) -> None:
    assert "scope" not in kinds(old, new, language)


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "If they hamper a pending inquiry, requests may be postponed.",
         "If they hamper a pending inquiry, execution of requests may be deferred."),
        ("fr", "Si elle gêne une enquête en cours, cette demande peut être différée.",
         "Si elle gêne une enquête en cours, l'exécution de cette demande peut être retardée."),
        ("es", "Si obstaculiza una investigación en curso, esa solicitud podrá ser diferida.",
         "Si obstaculiza una investigación en curso, la ejecución de esa solicitud podrá ser aplazada."),
        ("nl", "Rechtshulp kan worden uitgesteld indien zij een lopend onderzoek hindert.",
         "De uitvoering van rechtshulp kan worden opgeschort indien zij een lopend onderzoek hindert."),
    ],
)  # fmt: skip
def test_another_head_in_a_sentence_put_otherwise_narrows_nothing(language: str, old: str, new: str) -> None:
    assert "scope" not in kinds(old, new, language)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Costs of translations of documents are shared.", "Costs of documents are shared."),
        ("The Parties share the costs of documents.", "The Parties share the costs of foreign documents."),
    ],
)
def test_in_a_sentence_that_is_kept_any_word_narrows(old: str, new: str) -> None:
    assert "scope" in kinds(old, new, "en")


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "The contracting parties reaffirm these obligations.", "The Parties reaffirm these obligations."),
        ("fr", "Les Parties réaffirment ces engagements.", "Les Parties contractantes réaffirment ces engagements."),
        ("es", "Las Partes contratantes reafirman estos compromisos.", "Las Partes reafirman estos compromisos."),
        ("nl", "De Verdragsluitende Partijen bevestigen dit.", "De Partijen bevestigen dit."),
    ],
)
def test_the_full_name_of_a_party_narrows_nothing(language: str, old: str, new: str) -> None:
    assert not kinds(old, new, language) & {"scope", "actors"}


def test_another_party_is_another_actor() -> None:
    old, new = "The Parties bear the costs of the request.", "The requesting Parties bear the costs of the request."
    assert kinds(old, new, "en") & {"scope", "actors"}


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "The rules apply to goods in transit.", "The rules apply to goods in transit (inland transit)."),
        ("de", "Die Regeln gelten für Waren im Transit.", "Die Regeln gelten für Waren im Transit (Binnentransit)."),
    ],
)
def test_a_gloss_in_brackets_before_the_stop_narrows_nothing(language: str, old: str, new: str) -> None:
    assert "scope" not in kinds(old, new, language)


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "The rate of duty shall be that of Annex 302.2 and no other.",
         "The rate of duty shall be that of Annex C-02.2 and no other."),
        ("es", "Transcurrido un (1) año de inactividad, el asunto se archiva.",
         "Transcurridos 12 meses de inactividad, el asunto se archiva."),
    ],
)  # fmt: skip
def test_a_label_and_the_same_time_in_another_unit_are_no_other_numbers(language: str, old: str, new: str) -> None:
    assert "numbers" not in kinds(old, new, language)


def test_a_longer_time_in_another_unit_is_another_number() -> None:
    old, new = "Transcurrido un (1) año, el asunto se archiva.", "Transcurridos 18 meses, el asunto se archiva."
    assert "numbers" in kinds(old, new, "es")


def test_a_part_of_an_agreement_is_no_party() -> None:
    old = "La cuarta parte se aplica en la medida en que alguna de sus disposiciones trate de servicios."
    new = "El capítulo XIV se aplica en la medida en que alguna de sus disposiciones trate de servicios."
    assert "actors" not in kinds(old, new, "es")


def test_who_acts_in_a_chapeau_still_acts() -> None:
    old = (
        "# Treaty\n\n## Article 1\n\n1. The Committee shall examine each communication within a reasonable time.\n\n"
        "2. The Committee shall regard as inadmissible any communication which it considers to be an abuse of the right "
        "of submission or to be incompatible with this Treaty.\n"
    )
    new = (
        "# Treaty\n\n## Article 1\n\n1. The Committee shall examine each communication within a reasonable time.\n\n"
        "2. The Committee shall consider a communication inadmissible where:\n\n"
        "(a) The communication constitutes an abuse of the right of submission or is incompatible with this Treaty;\n\n"
        "(b) It is anonymous.\n"
    )
    told = [one for change in classify(compare_texts(old, new)) for one in change.evidence]
    assert "actors" not in {one.kind for one in told}


def test_what_is_recited_binds_nobody() -> None:
    article = "## Article 1\n\nThis Treaty applies to ferries of every kind on the rivers between the Parties.\n"
    recitals = (
        "Believing that the proceeds of these ferries should serve both peoples on the rivers,",
        "Believing that the proceeds of these ferries must serve both peoples on the rivers,",
    )
    old, new = (f"# Treaty\n\n{recital}\n\nHave agreed as follows:\n\n{article}" for recital in recitals)
    told = [one for change in classify(compare_texts(old, new)) for one in change.evidence]
    assert told
    assert "force" not in {one.kind for one in told}
