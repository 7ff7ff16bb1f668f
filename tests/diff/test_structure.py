"""What a change does by its shape, in words that no list of phrases holds, and what it leaves as it was."""

from __future__ import annotations

import subprocess
import sys

import pytest

from mla_diff.change_kinds.structure import is_form_of
from tests.diff.texts import evidence

HEAVY = {"force", "scope", "numbers", "actors"}


def heavy(old: str, new: str, language: str) -> set[str]:
    return {one.kind for one in evidence(old, new, language)} & HEAVY


@pytest.mark.parametrize(
    ("language", "old", "new", "kinds"),
    [
        # words within a kept sentence narrow it or widen it, whatever they are
        ("en", "The fund pays for studies of rivers.", "The fund pays for high priority studies of rivers.", {"scope"}),
        ("en", "Costs of translations of documents are shared.", "Costs of documents are shared.", {"scope"}),
        ("fr", "Le fonds paie les études des rivières.", "Le fonds paie les études prioritaires des rivières.", {"scope"}),
        ("es", "El fondo paga los estudios de los ríos.", "El fondo paga los estudios hidrológicos de los ríos.", {"scope"}),
        ("de", "Der Fonds bezahlt Untersuchungen der Flüsse.", "Der Fonds bezahlt vorrangige Untersuchungen der Flüsse.", {"scope"}),
        ("nl", "Het fonds betaalt onderzoek van rivieren.", "Het fonds betaalt grootschalig onderzoek van rivieren.", {"scope"}),
        # a sentence of its own is a rule of its own
        ("en", "The port keeps a register.", "The port keeps a register. It shall send a copy to the owner.", {"force"}),
        ("de", "Der Hafen führt ein Verzeichnis.", "Der Hafen führt ein Verzeichnis. Es wird jährlich veröffentlicht.", {"force"}),
        ("fr", "Le port tient un registre. Il en publie un extrait.", "Le port tient un registre.", {"force"}),
        ("nl", "De haven houdt een register bij.", "De haven houdt een register bij. Een afschrift wordt toegezonden.", {"force"}),
        ("es", "El puerto llevará un registro.", "El puerto llevará un registro. Se publicará cada año.", {"force"}),
        # an operator for another, in each language
        ("it", "Il gestore deve tenere un registro.", "Il gestore dovrebbe tenere un registro.", {"force"}),
        ("pt", "O operador não pode cobrar taxas.", "O operador pode cobrar taxas.", {"force"}),
        ("nl", "De beheerder mag niet weigeren.", "De beheerder mag weigeren.", {"force"}),
        ("de", "Der Betreiber hat das Seil zu prüfen.", "Der Betreiber kann das Seil prüfen.", {"force"}),
        # who acts
        ("de", "Der Richter kann die Frist verlängern.", "Die zuständige Behörde kann die Frist verlängern.", {"actors"}),
        ("nl", "De commissie beslist over de vergunning.", "De raad beslist over de vergunning.", {"actors"}),
        ("es", "El juez podrá ordenar la medida.", "El ministro podrá ordenar la medida.", {"actors"}),
        ("en", "The pilot may close the port.", "The harbour master may close the port.", {"actors"}),
        # amounts and times
        ("en", "The fee is 1,000,000 crowns.", "The fee is 1,500,000 crowns.", {"numbers"}),
        ("de", "Der Betrag ist 17.000 Euro.", "Der Betrag ist 18.000 Euro.", {"numbers"}),
        ("en", "It answers within 12 months.", "It answers within one year.", set()),
        ("en", "The term is of a 3-year length.", "The term is of a three-year length.", set()),
        # references are no numbers
        ("de", "Nach § 12 sind Boote frei.", "Nach den §§ 12 bis 14a sind Boote frei.", set()),
        ("nl", "Het eerste lid geldt voor vlotten.", "Het eerste en tweede lid geldt voor vlotten.", set()),
        ("fr", "L'article 3, paragraphe 4, s'applique.", "L'article 3, paragraphes 4 et 6, s'applique.", set()),
        # drafting style binds alike
        ("en", "This rule shall apply to boats.", "This rule applies to boats.", set()),
        ("es", "El operador deberá presentar un informe.", "El operador presentará un informe.", set()),
        ("fr", "L'exploitant doit présenter un rapport.", "L'exploitant présente un rapport.", set()),
        ("en", "The port and the court shall meet. It may decide.", "The port and the court shall meet. The court may decide.", set()),
        ("nl", "De regels die de beheerder moet stellen, zijn openbaar.", "De regels die de beheerder stelt, zijn openbaar.", set()),
        ("en", "The forms which a permit may take are listed.", "The forms of a permit are listed.", {"scope"}),
        ("pt", "As regras sobre barcas novas deverão ser publicadas.", "As regras sobre barcas velhas são publicadas.", set()),
        # what is said elsewhere in the provision is nothing new
        ("de", "Der Schiffer tritt in den Vertrag ein. Dasselbe gilt für den Lotsen.", "Der Schiffer oder Lotse tritt in den Vertrag ein.", set()),
        ("en", "The port considers its rules in order to fight theft and publishes them.", "The port considers, in order to fight smuggling, its rules and publishes them.", set()),
        ("es", "El puerto enviará los siguientes documentos.", "El puerto enviará los documentos siguientes.", set()),
        ("fr", "Les règles ne s'appliquent pas aux barques.", "Les règles ne sont pas applicables aux barques.", set()),
        ("fr", "Le registre ne fait point preuve.", "Le registre ne fait pas preuve.", set()),
        # a reference, an instrument's number, the mark of a note
        ("en", "The rules remain in force under this Regulation.", "The rules remain in force under Regulation (EC) No 1346/2000.", set()),
        ("en", "Paragraphs 2 to 4 apply to boats.", "Paragraphs 2 to 4 and point (b) of paragraph 5 apply to boats.", set()),
        ("es", "Los puertos se definen en el Artículo 4 (Definiciones).3", "Los puertos se definen en el Artículo 4 (Definiciones).4", set()),
        ("fr", "Les barques du titre IV sont dispensées.", "Les barques du chapitre III du titre IV sont dispensées.", set()),
        ("fr", "La créance est cédée à autrui.", "La créance est cédée à un tiers.", set()),
        ("fr", "Il est élu aux deux tiers des voix.", "Il est élu aux trois quarts des voix.", {"numbers"}),
        ("es", "Se aplica el Convenio de Ginebra (1971).", "Se aplica el Convenio de Ginebra, adoptado en Ginebra el 29 de octubre de 1971.", set()),
        ("fr", "La convention de Munich s'applique.", "La convention signée à Munich le 5 octobre 1973 s'applique.", set()),
        # one word that opens a clause for another, one way to forbid for another
        ("es", "El valor será calculado en caso de que no haya precio.", "El valor será calculado cuando no haya precio.", set()),
        ("en", "The fee is due in the case that it is known.", "The fee is due when it is known.", set()),
        # an entry of a list of definitions is no rule
        ("en", "For this Act: keeper: a person who keeps a light;", "For this Act: keeper: a person who keeps a light; and owner: a person who may sell a light;", set()),
        ("en", "The port keeps a light.", "The port keeps a light. A light means a lamp that may be seen at sea.", set()),
        ("es", "El puerto mantiene una luz.", "El puerto mantiene una luz. Luz significa toda lámpara encendida de noche.", set()),
        # what an act says of itself, a title in brackets, an act cited by a compound
        ("nl", "Strafbare feiten die onder dit Verdrag vallen, worden vervolgd.", "Overeenkomstig dit Verdrag strafbaar gestelde feiten worden vervolgd.", set()),
        ("de", "Es ist nach dem Hafengesetz zu versehen.", "Es ist zu versehen.", set()),
        ("es", "Se aplican los artículos 4-25 (Solución de controversias) y 5-25.", "Se aplican los artículos 4-26 y 5-25.", set()),
        # figures that are the same, or none
        ("es", "Rige a partir del 1º de enero de 2004.", "Rige a partir del 1 de enero de 2004.", set()),
        ("en", "The fee is 37.50 crowns.", "The fee is 37.5 crowns.", set()),
        ("es", "El valor no excederá de mil pesos.", "El valor no excederá de 1,000 pesos.", set()),
        ("nl", "De staat acht zich niet gebonden.", "De staat verklaart zich niet gebonden.", set()),
        ("en", "It supersedes the Brussels Convention.", "It supersedes the 1968 Brussels Convention.", set()),
        ("en", "It answers within 30-60 days.", "It answers within 30-90 days.", {"numbers"}),
        # a relative clause and its verb round words that stay; a negation that only describes
        ("nl", "De rechten van derden te goeder trouw blijven.", "De rechten van derden die te goeder trouw handelen blijven.", set()),
        ("de", "Die Boote fahren frei.", "Die Boote, die nicht gemeldet sind, fahren frei.", {"scope"}),
        # two sexes, two predicates
        ("nl", "Een getuige geeft zijn toestemming.", "Een getuige geeft zijn of haar toestemming.", set()),
        ("en", "The owner is covered by the duty to keep a plan.", "The owner is subject to the duty to keep a plan.", set()),
        ("en", "It decides, whether the entry is final or not.", "It decides, regardless of whether the entry is final or not.", set()),
        # a thing takes no actor's place
        ("nl", "Medewerking kan worden geweigerd.", "Samenwerking kan worden geweigerd.", set()),
        ("en", "The plan shall be published.", "The map shall be published.", set()),
        ("en", "The keeper shall keep the map.", "The warden shall keep the map.", {"actors"}),
        # the same in other words
        ("es", "Podrá negarse, a menos que avise.", "Podrá negarse, a menos de que avise.", set()),
        ("pt", "O relatório referido é enviado.", "O mesmo relatório é enviado.", set()),
    ],
)  # fmt: skip
def test_a_change_does_to_the_law_what_a_reader_says(language: str, old: str, new: str, kinds: set[str]) -> None:
    assert heavy(old, new, language) == kinds


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Ships pay a fee.", "Wooden ships pay a fee.", "narrows"),
        ("Wooden ships pay a fee.", "Ships pay a fee.", "widens"),
        ("Ships pay a fee unless they carry cargo for others.", "Ships pay a fee unless they carry heavy cargo for others.", "widens"),
    ],
)  # fmt: skip
def test_inside_an_exception_more_words_widen(old: str, new: str, why: str) -> None:
    assert why in {one.why for one in evidence(old, new) if one.kind == "scope"}


def test_a_word_and_its_forms_are_one() -> None:
    assert is_form_of("publication", "publish")
    assert not is_form_of("ferry", "bridge")


NEW_KIND = """
from msgspec.structs import replace
import mla_diff.model.kinds as kinds
kinds.REGISTERED = (kinds.KindOfChange("fees", 70, "fees and charges"), *kinds.REGISTERED)
kinds.KINDS = tuple(kind.name for kind in kinds.REGISTERED)
kinds.WEIGHTS = {kind.name: kind.weight for kind in kinds.REGISTERED}
kinds.LABELS = {kind.name: kind.label for kind in kinds.REGISTERED if kind.label}
import mla_diff.languages.en.change as english
from mla_diff.languages.change_rules import Rule
fees = Rule("fee", "fees", ("toll", "levy"))
english.RULES = replace(english.RULES, rules=(*english.RULES.rules, fees))
from tests.diff.texts import evidence
found = evidence("The port keeps a light for ships.", "The port keeps a light for ships against a toll.")
print([(one.kind, one.why) for one in found if one.kind == "fees"])
"""


def test_a_kind_is_added_by_a_line_in_the_registry_and_its_rules() -> None:
    done = subprocess.run([sys.executable, "-c", NEW_KIND], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[('fees', 'adds toll')]", done.stderr


@pytest.mark.parametrize(
    ("language", "old", "new", "kinds"),
    [
        # the same said once more, in brackets or in words
        ("en", "The use of floating bridges (‘FB’) is free.", "The use of FB is free.", set()),
        ("es", "La lista incluye el flete y el corretaje marítimo.", "La lista incluye el flete y el intermediación (corretaje) marítimo.", set()),
        ("es", "El puerto responderá 60 días después.", "El puerto responderá sesenta (60) días después.", set()),
        ("de", "Der Betreiber haftet für das Seil.", "Der Unternehmer (Betreiber) haftet für das Seil.", set()),
        ("fr", "Le bac répond dans 30 jours.", "Le bac répond dans trente (30) jours.", set()),
        ("nl", "De haven antwoordt binnen 30 dagen.", "De haven antwoordt binnen dertig (30) dagen.", set()),
        # what only announces the list below
        ("en", "This Regulation applies to:", "This Regulation applies to the following types of boats:", set()),
        ("nl", "Een verzoek bevat:", "Een verzoek bevat de volgende gegevens:", set()),
        ("fr", "La demande contient:", "La demande contient les renseignements suivants:", set()),
        ("es", "La solicitud contendrá:", "La solicitud contendrá los siguientes datos:", set()),
        ("de", "Der Antrag enthält:", "Der Antrag enthält folgende Angaben:", set()),
        # the same qualifier before its noun and behind it
        ("nl", "Goederen van rechtmatige herkomst blijven vrij.", "Rechtmatig verkregen goederen blijven vrij.", set()),
        ("fr", "L'écrit sous forme électronique est admis.", "L'écrit électronique est admis.", set()),
        ("es", "Los bienes del sector pesquero quedan libres.", "Los bienes pesqueros quedan libres.", set()),
        # a phrase most of which gave way is put otherwise
        ("fr", "Afin d'évaluer le respect des exigences de la directive en ce qui concerne les objectifs, le bac est compté.", "Aux fins de la directive, le bac est compté.", set()),
        ("en", "In order to measure the observance of the plan as regards the targets, the ferry is counted.", "For the purposes of the plan, the ferry is counted.", set()),
        # parts of parts are references
        ("fr", "Les barques visées au titre II sont libres.", "Les barques visées au sous-titre I du titre II sont libres.", set()),
        # a predicate that moved, and one whose clause is new
        ("en", "The port shall keep open the records of the ferry and of its crew.", "The records of the ferry and of its crew shall be kept open.", set()),
        # a list of which only the joining words changed
        ("es", "Se aplica en el territorio de una o de ambas Partes.", "Se aplica en el territorio de una u otra Parte.", set()),
        # who acts: in a list, by an operator elsewhere in the text
        ("de", "Das Verzeichnis ist von der Behörde, dem Beamten oder dem Notar einzureichen.", "Das Verzeichnis ist von dem Notar einzureichen.", {"actors"}),
        ("en", "The request shall be made after consulting the Fishing Committee.", "The request shall be made after consulting the Fishing Committee and the Committee of the Regions.", {"actors"}),
        # a word that is defined acts no more than its definition
        ("en", "‘court’ shall mean any body that decides.", "In this Part, any body that decides.", set()),
        # a compound of an actor's name is no actor
        ("en", "The fee for a court order is paid.", "The fee for a court settlement is paid.", set()),
        # the last item of a list behind a semicolon is no rule
        ("es", "El registro contendrá el nombre de la barca;", "El registro contendrá el nombre de la barca; y requisitos de notificación y registro de la misma.", {"scope"}),
    ],
)  # fmt: skip
def test_what_is_said_in_other_words_changes_nothing(language: str, old: str, new: str, kinds: set[str]) -> None:
    assert heavy(old, new, language) == kinds


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        # in brackets stands something else than before
        ("nl", "De regels waarborgen de veiligheid van de getuige.", "De regels waarborgen de veiligheid van getuigen en deskundigen."),
        ("en", "The rules ensure the safety of a witness.", "The rules ensure the safety of witnesses and experts."),
        ("en", "The name stands on the boat or, where that is not possible, on its papers.", "The name stands on the boat and on its papers."),
        ("en", "The use of floating bridges is free.", "The use of floating bridges (in winter only) is free."),
        ("en", "The port shall inform the pilot.", "The port shall inform the pilot of the following day's tides."),
        ("fr", "Le fonds paie les études.", "Le fonds paie les études électroniques."),
        ("nl", "De haven bewaart goederen.", "De haven bewaart rechtmatig verkregen goederen."),
        ("de", "Der Fonds zahlt Boote.", "Der Fonds zahlt Boote, auf denen Netze liegen."),
        ("es", "El fondo paga los bienes.", "El fondo paga los bienes del puerto o de la isla."),
    ],
)  # fmt: skip
def test_what_looks_like_other_words_but_says_more_is_told(language: str, old: str, new: str) -> None:
    assert heavy(old, new, language)


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("nl", "Een overeenkomst waaraan hij gebonden kan zijn jegens de haven geldt.", "Een overeenkomst met de haven geldt."),
        ("de", "Die Konten, auf denen kein Geld liegt, sind frei.", "Die Konten, auf denen Geld liegt, sind frei."),
        ("en", "‘Ferry’ means a boat which carries cars and may not carry oil.", "‘Ferry’ means a boat which carries cars."),
    ],
)  # fmt: skip
def test_an_operator_in_a_description_binds_nobody(language: str, old: str, new: str) -> None:
    assert "force" not in heavy(old, new, language)


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        # an exception and a denied condition say the same
        ("en", "The permit ends unless the port renews it.", "The permit ends if the port does not renew it."),
        ("fr", "Le permis expire, à moins que le port ne le renouvelle.", "Le permis expire, si le port ne le renouvelle pas."),
        ("es", "El permiso expira, a menos que el puerto lo renueve.", "El permiso expira, si el puerto no lo renueva."),
        ("nl", "De vergunning eindigt, tenzij de haven haar verlengt.", "De vergunning eindigt, indien de haven haar niet verlengt."),
        # only the little word of a phrase is another
        ("en", "The berth is let independently from the boat.", "The berth is let independently of the boat."),
        # a reference with what ties it to the sentence
        ("en", "The port keeps the register.", "The port keeps the register in accordance with Article 2."),
        ("nl", "De haven houdt het register bij.", "De haven houdt het register bij in overeenstemming met artikel 2."),
        # who passed an instrument, and when, belongs to its name
        ("en", "The Declaration, adopted by the Conference of Ports, applies.", "The Declaration applies."),
        # a contrast
        ("de", "Das Seil ist kurz, aber fest.", "Das Seil ist kurz, jedoch fest."),
        # a code is no number that counts
        ("es", "Los botes de la fracción 8702.10.01 pagan.", "Los botes de la fracción 8702.10.02 pagan."),
    ],
)  # fmt: skip
def test_the_same_put_otherwise_is_no_change_of_the_law(language: str, old: str, new: str) -> None:
    assert heavy(old, new, language) == set()


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "Permits given in Norway or Iceland are valid here.", "Permits given in Norway, Malta or Iceland are valid here."),
        ("fr", "Les permis délivrés en Norvège ou en Islande sont valables.", "Les permis délivrés en Norvège, à Malte ou en Islande sont valables."),
        ("es", "Los permisos de Noruega o Islandia son válidos.", "Los permisos de Noruega, Malta o Islandia son válidos."),
        ("nl", "Vergunningen uit Noorwegen of IJsland gelden hier.", "Vergunningen uit Noorwegen, Malta of IJsland gelden hier."),
    ],
)  # fmt: skip
def test_a_name_that_joins_a_list_widens_it(language: str, old: str, new: str) -> None:
    assert heavy(old, new, language) == {"scope"}


@pytest.mark.parametrize(
    ("language", "old", "new", "kinds"),
    [
        # of a rule that is new, what it measures is told apart, and no date or majority
        ("en", "The port keeps a register.", "The port keeps a register. It shall close it on 1 March 2031.", {"force"}),
        ("en", "The port keeps a register.", "The port keeps a register. It shall close it within ten days.", {"force", "numbers"}),
        ("fr", "Le port tient un registre.", "Le port tient un registre. Il le clôt le 1er mars 2031.", {"force"}),
        ("de", "Der Hafen führt ein Verzeichnis.", "Der Hafen führt ein Verzeichnis. Er schließt es binnen zehn Tagen.", {"force", "numbers"}),
    ],
)  # fmt: skip
def test_a_new_rule_is_told_with_what_it_measures(language: str, old: str, new: str, kinds: set[str]) -> None:
    assert heavy(old, new, language) == kinds


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "The Committee of Ports and the Council shall meet.", "The Committee of Ports, the Committee of Pilots and the Council shall meet."),
        ("fr", "Le Conseil et la Commission se réunissent.", "Le Conseil, le Parlement et la Commission se réunissent."),
    ],
)  # fmt: skip
def test_one_who_acts_and_joins_a_list_is_told_as_such(language: str, old: str, new: str) -> None:
    assert heavy(old, new, language) == {"actors"}


def test_a_subject_that_stands_in_the_piece_before_is_not_gone() -> None:
    old = "The port keeps a register.\n\nNotifying authorities shall inform the pilots of any relevant change of the register."
    new = (
        "The port keeps a register. The notifying authority\n\n"
        "shall inform the pilots of any relevant change of the register."
    )
    assert "actors" not in heavy(old, new, "en")
