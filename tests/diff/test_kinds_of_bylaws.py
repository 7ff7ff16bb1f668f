"""What bylaws and ordinary statutes change: clauses set in front, letters of points, both sexes, by whom it is done."""

from __future__ import annotations

import pytest

from mla_diff.change_kinds.classify import classify
from mla_diff.model.kinds import HEAVY
from mla_diff.writers.changes import lines
from tests.diff.texts import compare_texts, evidence, treaty
from tests.report.versions import told_first


def heavy(language: str, old: str, new: str) -> set[str]:
    return {one.kind for one in evidence(old, new, language)} & HEAVY


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [("en", "It is decided by vote.", "At the first meeting of the year, it is decided by vote."),
     ("fr", "Il est procédé à la nomination du gardien du phare.",
      "A la première marée de l'année, il est procédé à la nomination du gardien du phare."),
     ("nl", "Zij wordt door de loods gehoord.", "Zij wordt, na de eerste storm, door de loods gehoord."),
     ("es", "Ella informa al farero sin demora.", "En la primera marea, ella informa al farero sin demora.")],
)  # fmt: skip
def test_a_clause_set_before_a_pronoun_narrows_the_sentence(language: str, old: str, new: str) -> None:
    assert heavy(language, old, new) == {"scope"}


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [("de", "Die Befugnis nach Satz 1 Buchstabe d und e ruht bei Ebbe.",
      "Die Befugnis nach Satz 1 Buchstabe d ruht bei Ebbe."),
     ("fr", "Le droit visé aux lettres b et c cesse à marée basse.",
      "Le droit visé à la lettre b cesse à marée basse."),
     ("es", "El derecho de las letras b y c cesa con la marea baja.",
      "El derecho de la letra b cesa con la marea baja."),
     ("nl", "De bevoegdheid van onderdeel b en c rust bij eb.", "De bevoegdheid van onderdeel b rust bij eb.")],
)  # fmt: skip
def test_the_letter_of_a_point_is_a_reference_without_a_bracket(language: str, old: str, new: str) -> None:
    found = {one.kind for one in evidence(old, new, language)}
    assert "crossref" in found
    assert not found & HEAVY


def test_a_list_of_words_is_longer_as_before() -> None:
    assert heavy("de", "Sie gilt für Lotsen.", "Sie gilt für Lotsen und Fischer.") == {"scope"}


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [("de", "Der Bericht eines bestellten Lotsen gilt.", "Der Bericht eines*einer bestellten Lotsen*Lotsin gilt."),
     ("de", "Der Hafen haftet dem Verletzten.", "Der Hafen haftet der verletzten Person."),
     ("fr", "Le rapport du patron fait foi.", "Le rapport du patron·patronne fait foi."),
     ("en", "The injured shall be heard.", "The injured person shall be heard."),
     ("es", "El farero oye al lesionado.", "El farero oye a la persona lesionada."),
     ("nl", "De loods hoort de betrokkene.", "De loods hoort de betrokken persoon.")],
)  # fmt: skip
def test_naming_both_sexes_or_a_person_narrows_nothing(language: str, old: str, new: str) -> None:
    assert heavy(language, old, new) == set()


def test_another_kind_of_persons_is_scope() -> None:
    assert heavy("en", "Vessels may use the quay.", "Persons and vessels may use the quay.") == {"scope"}


@pytest.mark.parametrize(
    ("language", "acting", "old", "new"),
    [("en", "The warden shall wind the clock. The warden may ring the bell.", "The lamp shall be lit.",
      "The lamp shall be lit by the warden."),
     ("fr", "Le veilleur doit remonter l'horloge. Le veilleur peut sonner.", "La lampe doit être allumée chaque soir.",
      "La lampe doit être allumée par le veilleur chaque soir."),
     ("nl", "De wachter moet de klok opwinden. De wachter kan luiden.", "De lamp moet worden aangestoken.",
      "De lamp moet door de wachter worden aangestoken.")],
)  # fmt: skip
def test_by_whom_a_thing_is_done_is_who_acts(language: str, acting: str, old: str, new: str) -> None:
    assert heavy(language, f"{acting} {old}", f"{acting} {new}") == {"actors"}


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [("de", "Es gilt Abs. 2 der Hafenordnung.", "Es gilt Absatz 2 der Hafenordnung."),
     ("en", "See art. 2 of the Harbour Act.", "See article 2 of the Harbour Act."),
     ("es", "Véase el art. 2 de la Ley de Puertos.", "Véase el artículo 2 de la Ley de Puertos.")],
)  # fmt: skip
def test_the_noun_of_a_reference_written_out_is_spelling(language: str, old: str, new: str) -> None:
    assert {one.kind for one in evidence(old, new, language)} == {"editorial"}


def test_a_word_written_out_is_not_told_beside_what_changed() -> None:
    texts = (
        "Für Boote gilt § 87 Abs. 1, 2 und 4 der Hafenordnung.",
        "Für Boote gilt § 87 Absatz 1, 2 und 5 der Hafenordnung.",
    )
    rest = "Der Lotse führt jedes Schiff bei Nebel in den Hafen und meldet es dem Hafenmeister."
    told = told_first(compare_texts(treaty(texts[0], rest, language="de"), treaty(texts[1], rest, language="de"), "de"))
    assert [headline.said.partition(",")[0] for headline in told] == ["“4” is now “5”"]


def test_a_title_in_other_capitals_is_no_news() -> None:
    old, new = "# STATUTES OF THE FERRY GUILD\n", "# Statutes of the Ferry Guild\n"
    body = "\n## Article 1\n\nThe guild keeps the ferries.\n\n## Article 2\n\nThe guild {} meet in May.\n"
    comparison = compare_texts(old + body.format("shall"), new + body.format("may"))
    assert [headline.where for headline in told_first(comparison)] == ["Art. 2"]
    assert [line.evidence.kind for line in lines(comparison, ()) if line.old == "Title"] == ["editorial"]


def test_who_acted_already_is_not_new_in_the_passive() -> None:
    acting = "The warden shall wind the clock. The warden may ring the bell."
    old, new = "The warden shall light the lamp at dusk.", "The lamp shall be lit at dusk by the warden."
    assert "actors" not in heavy("en", f"{acting} {old}", f"{acting} {new}")


@pytest.mark.parametrize(
    ("language", "epitaph", "rule"),
    [("de", "(entfällt)", "Die Gilde hält die Fähre bei Hochwasser an und zahlt den Fährleuten den Lohn der Woche."),
     ("en", "[deleted]", "The guild shall stop the ferry in a flood and shall pay the crew its wage for the week."),
     ("fr", "(abrogé)", "La guilde arrête le bac en cas de crue et paie aux passeurs le salaire de la semaine.")],
)  # fmt: skip
def test_a_paragraph_of_which_only_a_bracket_is_left_drops_a_rule(language: str, epitaph: str, rule: str) -> None:
    first = "1. The ferries, les bacs, die Fähren: A, B, C."
    texts = [
        treaty(f"{first}\n\n2. {words}\n\n3. {first[3:]} D, E, F.", language=language) for words in (rule, epitaph)
    ]
    comparison = compare_texts(texts[0], texts[1], language)
    (change,) = [change for change in classify(comparison) if change.kinds]
    assert (change.old, change.new) == ("art_1__para_2", "art_1__para_2")
    assert change.evidence[0].kind == "force"
    assert "new" not in " ".join(headline.said for headline in told_first(comparison))
