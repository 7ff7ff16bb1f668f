"""A clause is judged as a whole: who stands before its operator, what opens it, whether it denies. Invented texts."""

from __future__ import annotations

import pytest

from tests.diff.test_structure import heavy

SILENT: set[str] = set()


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        # the same exception as a denied condition, and as "until" in a denied sentence
        ("en", "No boat shall leave until the master has signed.", "A boat shall not leave unless the master has signed."),
        ("de", "Das Tor schließt, soweit nicht ein anderes bestimmt ist.", "Das Tor schließt, soweit die Wirte nichts anderes bestimmt haben."),
        # the thirtieth day after an event is thirty days after it
        ("nl", "De haven sluit op de dertigste dag na de melding.", "De haven sluit dertig dagen na de melding."),
        ("en", "The port closes on the thirtieth day after the notice.", "The port closes thirty days after the notice."),
        ("fr", "Le port paie la taxe une fois par an.", "Le port paie la taxe annuellement."),
        # an adjective that is denied forbids nothing
        ("es", "El puerto publica dictámenes firmes.", "El puerto publica dictámenes no vinculantes."),
        ("it", "Il porto pubblica pareri firmati.", "Il porto pubblica pareri non vincolanti."),
        # one of a kind is a number, and no limit
        ("es", "El puerto tiene un solo muelle.", "El puerto tiene un único muelle."),
        # a verb that goes on with another word than "te"
        ("nl", "De wirt brengt een verslag uit aan de haven.", "De wirt dient bij de haven een verslag in."),
        # both sexes, both numbers
        ("de", "Das Tor schützt die Händlerinnen und Händler der Stadt.", "Das Tor schützt die Händler der Stadt."),
        ("es", "El puerto ampara a las pescadoras y los pescadores.", "El puerto ampara a los pescadores."),
        ("en", "Lamps are shown by their master.", "Lamps are shown by their master or masters."),
        # what is defined comes with its verb
        ("en", "a boat that is owned by the port;", "port boat means a boat that is owned by the port;"),
        # a predicate in two parts
        ("de", "Für den Lotsen gilt die Hafenordnung entsprechend.", "Für den Lotsen ist die Hafenordnung entsprechend anwendbar."),
        # only a reference, with what ties it
        ("fr", "Le port paie la taxe, comme l'exige l'article 4.", "Le port paie la taxe."),
        ("es", "El puerto cobra la tasa, como exige el artículo 4.", "El puerto cobra la tasa."),
        # the noun of a list of provisions holds over their titles
        ("es", "Se aplica el artículo 19.3 (Puertos) o el artículo 20.4 (Muelles) a los buques.", "Se aplican los artículos 19.3 (Puertos) y 20.4 (Muelles) a los buques."),
        # whose law it is told before too
        ("nl", "De haven handelt krachtens zijn gewone recht.", "De haven handelt krachtens zijn nationale recht."),
        # a denial that stands elsewhere in its sentence, in other words
        ("en", "The port shall not grant less favourable berths to boats.", "The port shall grant no less favourable berths to boats."),
        ("en", "The port shall not require any flag at night.", "The port shall require no flag at night."),
        ("fr", "Un port ne peut pas exiger de pavillon la nuit.", "Aucun port ne peut exiger de pavillon la nuit."),
        ("nl", "Dit reglement sluit geen taak van de loods uit.", "Dit reglement sluit de taak van de loods niet uit."),
        ("de", "Eine Gebühr für Boote darf nicht erhoben werden.", "Es darf keine Gebühr für Boote erhoben werden."),
        ("es", "Un puerto no exigirá pabellón por la noche.", "Ningún puerto exigirá pabellón por la noche."),
        # an exception before an article that melts into its last word
        ("es", "La tasa se cobra, salvo por el artículo 4.", "La tasa se cobra, a excepción del artículo 4."),
        ("pt", "A taxa é cobrada, exceto o domingo.", "A taxa é cobrada, com exceção do domingo."),
        # a proviso as a noun
        ("nl", "De haven leent de lamp onder voorwaarde van teruggave.", "De haven leent de lamp op voorwaarde dat ze terugkomt."),
        # the same role, whatever it is added to
        ("nl", "De staat van tenuitvoerlegging beheert de lampen.", "De tenuitvoerleggende staat die partij is beheert de lampen."),
        # a case put with other little words
        ("en", "With respect to storms, the port is closed.", "In the case of storms, the port is closed."),
        # one noun more between a noun and what it is of, where other words changed too
        ("es", "El puerto yerra en la aplicación de tasas, conforme al plan.", "El puerto yerra en la aplicación del requisito de tasas, según el plan."),
        # another form of the same word
        ("es", "El buque tiene operaciones sustanciales en el puerto.", "El buque tiene operaciones sustantivas en el puerto."),
        # what was pointed to is said
        ("fr", "Une telle règle est affichée au port.", "La règle de partage visée au premier alinéa est affichée au port."),
        ("en", "Such fee is due at the gate.", "The fee for lamps is due at the gate."),
        # the denial of the opposite
        ("en", "The fee is consistent with the plan of the port.", "The fee is not inconsistent with the plan of the port."),
        ("de", "Das Tor ist bei Nebel zulässig.", "Das Tor ist bei Nebel nicht unzulässig."),
        ("nl", "De lamp is bij mist wettig.", "De lamp is bij mist niet onwettig."),
        # a relative clause behind a noun, in which a denial forbids nothing
        ("es", "La Parte que no esté conforme podrá volver.", "La Parte que esté en desacuerdo podrá volver."),
        # a little word of a proviso
        ("en", "The port lends lamps provided that they are returned.", "The port lends lamps provided they are returned."),
        # little words
        ("en", "The list is printed in colour or grey.", "The list is printed either in colour or grey."),
        ("es", "El puerto avisa por carta o la señal de niebla.", "El puerto avisa por carta o mediante la señal de niebla."),
        # one body under its names
        ("es", "El grupo arbitral podrá oír a los capitanes.", "El Panel Arbitral podrá oír a los capitanes."),
        # an operator that stood in a phrase which only names what is comprised
        ("en", "The notice sent to the warden shall include:", "The letter shall at a minimum include:"),
        # nothing that is laid down applies
        ("es", "Lo dispuesto en este plan no se aplica a los buques.", "Nada de lo dispuesto en este plan se aplica a los buques."),
        # what is written small is no State
        ("es", "El puerto informa sobre el estado de la lista.", "El puerto informa sobre la situación de la lista."),
        ("fr", "Le port note l'état des lampes.", "Le port note la condition des lampes."),
        # what spells out who acts, in pieces
        ("nl", "Gegevens die voor de partijen niet beschikbaar zijn.", "Gegevens die voor de staten die partijen zijn niet beschikbaar zijn."),
        # parts of a thing
        ("es", "El puerto guarda los faroles y sus lentes.", "El puerto guarda los faroles y sus partes componentes."),
        # what an announced list comprises
        ("es", "El puerto cobra tasas. Las tasas incluyen:", "El puerto cobra tasas:"),
    ],
)  # fmt: skip
def test_what_only_says_a_clause_otherwise_is_not_heavy(language: str, old: str, new: str) -> None:
    assert heavy(old, new, language) == SILENT


@pytest.mark.parametrize(
    ("language", "old", "new", "kinds"),
    [
        # a clause with an operator of its own is a rule, and no further item of a list
        ("en", "The port keeps a list of boats.", "The port keeps a list of boats and must show it to all masters.", {"force"}),
        ("fr", "Le port tient une liste des bateaux.", "Le port tient une liste des bateaux et doit la montrer aux capitaines.", {"force"}),
        ("es", "El puerto lleva una lista de buques.", "El puerto lleva una lista de buques y deberá mostrarla a los capitanes.", {"force"}),
        # "and" that becomes "and/or"
        ("en", "The fine depends on the length and weight of the boat.", "The fine depends on the length and/or weight of the boat.", {"scope"}),
        # a passive hides who acts
        ("en", "The court shall keep the lists of boats in the tower.", "The lists of boats shall be kept in the tower.", {"actors"}),
        ("es", "El tribunal deberá guardar las listas en la torre.", "Las listas deberán ser guardadas en la torre.", {"actors"}),
        # somebody joins the subject of a sentence that was rewritten
        ("en", "The warden may ask for the key.", "The keeper or the pilot may ask for the key. The pilot may ask twice.", {"actors", "force"}),
        # an item joins where other words went
        ("de", "Dem Fehler steht gleich, wenn der Wirt eine andere Ware oder eine geringe Menge liefert.", "Dem Fehler steht gleich, wenn der Wirt eine andere Ware als die bestellte Sache liefert.", {"scope"}),
        # a limit, a denial, a duty of the plain kind still count
        ("es", "El puerto admite buques.", "El puerto admite solo buques.", {"force"}),
        ("es", "El puerto admitirá buques.", "El puerto no admitirá buques.", {"force"}),
        ("nl", "De wirt kan de sleutel tonen.", "De wirt dient de sleutel te tonen.", {"force"}),
        ("en", "The port admits boats.", "The port admits boats unless the master objects.", {"force", "scope"}),
        # another rank, another span
        ("nl", "De haven sluit op de dertigste dag na de melding.", "De haven sluit veertig dagen na de melding.", {"numbers"}),
        ("es", "El Comité se reúne una vez al año.", "El Comité se reúne dos veces al año.", {"numbers"}),
        # a denial more, a denial of another clause
        ("en", "The port shall grant less favourable berths.", "The port shall grant no less favourable berths, and not at night.", {"force", "scope"}),
        ("nl", "Dit reglement sluit de taak van de loods uit.", "Dit reglement sluit de taak van de loods niet uit.", {"force"}),
        # an own clause before the operator that stays
        ("en", "Lamps shall be lit by the pilot.", "Lamps shall be shown to all masters and shall be lit by the pilot.", {"force"}),
        ("es", "Los faroles deberán encenderse.", "Los faroles deberán mostrarse a los capitanes y deberán encenderse.", {"force"}),
        # a duty in a sentence that was cut off
        ("es", "El puerto podrá cobrar la tasa, cuando haya niebla.", "El puerto podrá cobrar la tasa. Deberá hacerlo cuando haya niebla.", {"force"}),
        # a denial of what is laid down
        ("es", "El puerto dispondrá que los buques entren.", "El puerto dispondrá que los buques no entren.", {"force"}),
        ("en", "The fee is due at the gate.", "The fee is not due at the gate.", {"force"}),
        # a burden of proof
        ("fr", "Le port rend la lampe au capitaine.", "Le port rend la lampe au capitaine, à charge pour lui de prouver son achat.", {"force", "scope"}),
        # a State, and two things that are joined otherwise
        ("es", "El Estado guarda los faros.", "El puerto guarda los faros.", {"actors"}),
        ("en", "The port lists lamps or bells.", "The port lists lamps and bells.", {"scope"}),
        # who stands behind the operator
        ("de", "Für den Wirt kann sein Vertreter die Tasse holen. Der Vertreter kann sie tragen. Der Betreuer kann sie sehen.",
         "Für den Wirt kann sein Betreuer die Tasse holen. Der Vertreter kann sie tragen. Der Betreuer kann sie sehen.", {"actors"}),
        # another court
        ("de", "Das Vormundschaftsgericht bestellt den Lotsen.", "Das Familiengericht bestellt den Lotsen.", {"actors"}),
        # at whose expense
        ("de", "Zum Nachteil des Verbrauchers wird nichts geändert.", "Zum Nachteil des Reisenden wird nichts geändert.", {"actors"}),
        ("en", "No change is made to the detriment of the applicant.", "No change is made to the detriment of travellers.", {"actors"}),
        # another role, and a State that need not be a Party
        ("nl", "De staat van herkomst en de aangezochte staat beslissen.", "De staat van herkomst en de verzoekende staat beslissen.", {"actors"}),
        ("en", "Any State may propose a lamp.", "Any State Party may propose a lamp.", {"actors"}),
        # those who are two are not one in two forms
        ("en", "The fee is due from the employer of the pilot.", "The fee is due from the employer or employee of the pilot.", {"scope"}),
    ],
)  # fmt: skip
def test_what_changes_a_clause_is_heavy(language: str, old: str, new: str, kinds: set[str]) -> None:
    assert heavy(old, new, language) == kinds


def test_who_acts_in_a_condition_is_not_bound_by_it() -> None:
    old = "The pilot shall show the lamp."
    new = "Where a court asks for it, the pilot shall show the lamp."
    assert "actors" not in heavy(old, new, "en")
